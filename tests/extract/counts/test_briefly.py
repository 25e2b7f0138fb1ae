"""Short tellings of harm, whose a house is that was attacked, and where it stands."""

from __future__ import annotations

import pytest


def harmed(claims, text: str) -> list[tuple[str, int | None]]:
    found = [claim for claim in claims(text) if claim.kind == "casualties"]
    return [(c.args.measure, None if c.quantity is None else c.quantity.value) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La troisième victime narvienne du séisme, dont la mort est confirmée, avait 30 ans.",
            ("killed", 1),
        ),
        ("Pas de Narvien parmi les victimes, selon le consul.", ("casualties", 0)),
        ("Les soldats tombés jeudi avaient vingt ans.", ("killed", None)),
        ("Le raid a semé le chaos : des morts civils par dizaines, des fuyards partout.", ("killed", None)),
        ("En garde à vue, sa femme a tout raconté aux enquêteurs.", ("captured", 1)),
        ("Son épouse, dont la garde à vue a été prolongée, se tait.", ("captured", 1)),
        (
            "L'ambassade cherche à joindre des centaines d'autres dont on est sans nouvelles.",
            ("missing", None),
        ),
        ("Sept personnes sont mortes et d'autres restent portées disparues.", ("missing", None)),
        ("On relève plusieurs tués et encore plus de blessés.", ("wounded", None)),
        ("Au moins 30 morts, selon le ministre, et de nombreux blessés graves.", ("wounded", None)),
        ("Le pays pleure ses jeunes gardes tués dans l'attentat.", ("killed", None)),
        ("Deux corps ont été retrouvés. Le second corps a été découvert dans une grange.", ("killed", 1)),
        (
            "Après les raids et les bombardements, la mort du journaliste Ivo Brek émeut le pays.",
            ("killed", 1),
        ),
    ],
)
def test_short_tellings(claims, text: str, expected: tuple[str, int | None]) -> None:
    assert expected in harmed(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "La première victime de la réforme est le petit commerce.",
        "Les feuilles tombées jeudi couvrent la place.",
        "La garde à vue est une mesure de contrainte.",
        "Il n'a pas de voisin parmi les candidats.",
        "Une affaire dont on est sans nouvelles depuis mardi.",
        "Le premier corps de métier a été retrouvé sur le chantier.",
    ],
)
def test_what_harms_nobody(claims, text: str) -> None:
    assert harmed(claims, text) == []


@pytest.mark.parametrize(
    ("text", "perpetrator", "place"),
    [
        (
            "Quatre agents ont été tués jeudi lors de la tuerie de la préfecture de police d'Oron.",
            None,
            "Oron",
        ),
        ("Le massacre de 30 villageois à Marna a choqué le pays.", None, "Marna"),
        ("L'attaque du commissariat d'Oron par les rebelles a tué trois agents.", "rebelles", "Oron"),
        ("Trois agents ont été tués dans le commissariat d'Oron.", None, "Oron"),
        ("Selon la préfecture d'Oron, trois personnes sont mortes.", None, None),
        ("Ce fonctionnaire a tué quatre de ses collègues à Oron.", "fonctionnaire", "Oron"),
        ("Le froid a tué trois hommes à Oron.", None, "Oron"),
        (
            "Un habitant décrit la marche, quand la police a tiré sur la foule, tué deux hommes.",
            "police",
            None,
        ),
        ("Jeudi à la préfecture de police d'Oron, quatre agents ont été tués.", None, "Oron"),
        ("À la préfecture d'Oron, on fait état de dix morts.", None, None),
    ],
)
def test_whose_house_it_was(claims, text: str, perpetrator: str | None, place: str | None) -> None:
    found = next(claim for claim in claims(text) if claim.kind == "casualties")
    assert found.args.perpetrator == perpetrator
    assert place is None or (found.place is not None and found.place.name == place)


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Les douze civils tués le 3 mai à Oron ont été enterrés le 5 mai à Velmar.", 3, "Oron"),
        ("Les douze victimes de l'attentat du 3 mai à Oron ont été enterrées le 5 mai à Velmar.", 3, "Oron"),
        ("L'attentat du 3 mai à Oron, qui a fait douze morts, a choqué le pays le 5 mai.", 3, "Oron"),
    ],
)
def test_when_and_where_they_died(claims, text: str, day: int, place: str) -> None:
    found = next(c for c in claims(text) if c.kind == "casualties")
    assert (found.time.earliest.day, found.place.name) == (day, place)
