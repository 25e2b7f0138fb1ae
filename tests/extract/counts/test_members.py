"""Those told as members of a toll, and those who share a verb or an auxiliary with others."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def counted(found: list[Claim]) -> list[tuple[str, float | None]]:
    tolls = [c for c in found if c.kind == "casualties"]
    return [(c.args.measure, c.quantity.value if c.quantity else None) for c in tolls]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # the participle of an auxiliary said once, whatever the noun
        ("Un sergent a été tué et six soldats blessés à Veld.", [("killed", 1), ("wounded", 6)]),
        ("Un sergent a été tué et six casques bleus blessés.", [("killed", 1), ("wounded", 6)]),
        ("Un sergent a été tué et six soldats armés patrouillent.", [("killed", 1)]),
        # parts set apart, then others who share the verb
        (
            "Vingt pêcheurs, dont douze femmes, et trois pompiers ont péri.",
            [("killed", 20), ("killed", 12), ("killed", 3)],
        ),
        # those listed who add up to the toll
        (
            "Le raid a fait six morts, quatre bergers et deux gendarmes.",
            [("killed", 6), ("killed", 4), ("killed", 2)],
        ),
        (
            "Le raid a fait six morts, quatre bergers et douze gendarmes cherchent les auteurs.",
            [("killed", 6)],
        ),
        # one told to be among them
        ("Au moins un écolier figure parmi les blessés.", [("wounded", 1)]),
        ("Ivo Brek figure parmi les morts.", [("killed", 1)]),
        ("Ivo Brek figure parmi les invités.", []),
        (
            "Parmi les blessés figurent deux soldats et une infirmière.",
            [("wounded", 2), ("wounded", 1)],
        ),
        # the last of those counted
        ("Trois bergers ont été tués. Le quatrième est porté disparu.", [("killed", 3), ("missing", 1)]),
        ("Le quatrième est porté disparu.", []),
        # one dead in a headline, many beside a toll
        ("Séisme à Oron, un mort et des scènes de panique", [("killed", 1)]),
        ("Au moins un mort dans une explosion à Oron", [("killed", 1)]),
        ("Elle a peint un mort, et des anges.", []),
        ("Les heurts ont fait dix morts et de nombreux blessés.", [("killed", 10), ("wounded", None)]),
        ("Un maçon est mort et de nombreux autres ont été blessés.", [("killed", 1), ("wounded", None)]),
        ("La police a tué un présumé insurgé.", [("killed", 1)]),
        # whom a pronoun stands for
        ("Le tireur a fui vers la gare. Il a été abattu.", [("killed", 1)]),
        ("Le projet est à l'eau. Il a été abattu.", []),
    ],
)
def test_members(claims, text: str, told: list[tuple[str, float | None]]) -> None:
    assert counted(claims(text)) == told


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le clan est accusé d'avoir tué trente bergers.", "reported"),
        ("Le clan a tué trente bergers.", "asserted"),
        ("Le clan est accusé de vouloir tuer trente bergers.", None),
    ],
)
def test_what_somebody_is_accused_of(claims, text: str, factuality: str | None) -> None:
    found = [c for c in claims(text) if c.kind == "casualties"]
    assert [c.factuality for c in found] == ([factuality] if factuality else [])


@pytest.mark.parametrize(
    ("text", "perpetrator"),
    [
        # the attackers of the sentence before
        ("Des rebelles ont attaqué un hôtel d'Oron. L'attaque a fait quatorze morts.", "rebelles"),
        ("La police a ouvert le feu sur la foule. Trois maçons sont morts.", "police"),
        ("La police a ouvert le feu sur la foule. Trois maçons sont morts dans un incendie.", None),
        ("La police a ouvert le feu sur la foule. Un attentat a fait trois morts.", None),
        ("Les rebelles ont attaqué Oron. Trois rebelles sont morts.", None),
        ("La police a ouvert le feu sur la foule.\n\nTrois maçons sont morts.", None),
        # whom it is ascribed to
        ("Vingt maçons ont été tués dans un attentat attribué aux rebelles.", "rebelles"),
        # a capital for its state
        ("Bogota a tué trois maçons.", "Bogota"),
        ("À Bogota, trois maçons ont été tués.", None),
    ],
)
def test_who_did_it(claims, text: str, perpetrator: str | None) -> None:
    (toll,) = [c for c in claims(text) if c.kind == "casualties"]
    assert toll.args.perpetrator == perpetrator


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Au centre d'Oron, 239 malades sont morts du choléra.", True),
        (
            "Depuis deux jours, la foule pleure l'accident qui le 3 mai avait causé la mort de dix maçons.",
            False,
        ),
    ],
)
def test_what_a_toll_counts_over(claims, text: str, total: bool) -> None:
    found = [c for c in claims(text) if c.kind == "casualties"]
    assert all(c.args.cumulative is total for c in found)


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("Parmi les otages figurent quatre Norvégiens, deux Danois et deux Français.", [None, None, None]),
        ("Parmi les otages figurent quatre Norvégiens et un Français.", [None, None]),
        (
            "Le raid a fait douze morts. Parmi les morts figurent trois enfants et une femme.",
            [None, "douze morts", "douze morts"],
        ),
    ],
)
def test_those_of_one_list_are_no_part_of_each_other(claims, text: str, wholes: list[str | None]) -> None:
    found = [c for c in claims(text) if c.kind == "casualties"]
    words = {c.id: c.evidence[0].text for c in found}
    assert [words.get(c.args.subset_of or "") for c in found] == wholes
