"""Control in the shapes that newsrooms write it in: without a verb, by a move made, over what stands in between."""

from __future__ import annotations

import pytest
from tests.extract.told import control


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # held by somebody, without a verb
        ("Le bourg de Marna, aux mains des rebelles, a été pilonné.", ("holds", "rebelles", ("Marna",))),
        (
            "Des familles affluent vers Marna, une ville sous contrôle rebelle.",
            ("holds", "rebelles", ("Marna",)),
        ),
        # moves made
        (
            "Les insurgés ont réalisé une percée dans le quartier de Tarsi.",
            ("advances", "insurgés", ("Tarsi",)),
        ),
        ("Les miliciens gagnent du terrain.", ("advances", "miliciens", ())),
        ("Les insurgés ont avancé malgré les tirs.", ("advances", "insurgés", ())),
        ("Des blindés ont franchi la frontière.", ("advances", "blindés", ("frontière",))),
        # a place that bears no name, taken by who bears arms
        ("Les rebelles se sont emparés d'une colline.", ("captured", "rebelles", ("colline",))),
        ("Les soldats abandonnent des positions.", ("withdrew", "soldats", ("positions",))),
        # over a time between verb and place
        ("L'armée contrôlait il y a un an la ville de Marna.", ("holds", "armée", ("Marna",))),
        # a part of what was named
        (
            "L'armée marche sur la ville de Marna, dont une partie est tenue par la guérilla.",
            ("holds", "guérilla", ("Marna",)),
        ),
        # signs
        (
            "Le drapeau noir flotte désormais sur la citadelle de Marna.",
            ("captured", None, ("citadelle de Marna",)),
        ),
        (
            "Les raids visent les quartiers aux mains des miliciens.",
            ("holds", "miliciens", ("quartiers",)),
        ),
        # driven out of it, named by whose they are
        (
            "L'armée a délogé les miliciens de l'UVR de la ville de Marna.",
            ("captured", "armée", ("Marna",)),
        ),
        ("Les insurgés ont battu en retraite.", ("withdrew", "insurgés", ())),
        # what a pronoun stands for
        (
            "L'étau se resserre sur la ville de Marna. Le général assure qu'elle a été reconquise.",
            ("recaptured", None, ("Marna",)),
        ),
        (
            "L'armée a bombardé la base de Marna. Les insurgés en ont pris le contrôle.",
            ("captured", "insurgés", ("Marna",)),
        ),
        ("Les troupes assiègent la ville de Marna. Leur drapeau y flotte.", ("captured", None, ("Marna",))),
        # set off from what stands over it
        (
            "L'attaque de la base de Marna, tenue par des soldats, a débuté.",
            ("holds", "soldats", ("base de Marna",)),
        ),
        (
            "Les insurgés se sont emparés de la base de Marna, désertée par les soldats.",
            ("withdrew", "soldats", ("base de Marna",)),
        ),
        (
            "Un lourd bilan dans les zones contrôlées par le gouvernement.",
            ("holds", "gouvernement", ("zones",)),
        ),
        ("L'armée conserve la main sur la ville de Marna.", ("holds", "armée", ("Marna",))),
        (
            "Les soldats laissent la ville de Marna aux mains des miliciens.",
            ("holds", "miliciens", ("Marna",)),
        ),
        (
            "Les troupes sont à Nantes, chef-lieu de la province de Marna, que les insurgés assiègent.",
            ("besieges", "insurgés", ("Nantes",)),
        ),
        # a capital that acts for its government
        ("Moscou a lâché la ville de Marna.", ("withdrew", "Moscou", ("Marna",))),
        # one more of them
        ("Les insurgés ont pris lundi une troisième grande ville.", ("captured", "insurgés", ())),
        # what was named just before
        (
            "L'armée a fui Marna. La perte de cette ville constitue un revers.",
            ("lost", None, ("ville",)),
        ),
        # who leaves, and what
        (
            "L'état-major a annoncé le retrait de ses troupes de la ville de Marna.",
            ("withdrew", "état-major", ("Marna",)),
        ),
    ],
)
def test_told(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    assert expected in control(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "La cérémonie s'est tenue sous le contrôle du maire.",
        "L'usine de Marna, aux mains d'un industriel, a fermé.",
        "Le maire a réalisé des progrès à l'école.",
        "Des soldats sont venus sécuriser la route de Marna.",
        "Les rebelles n'ont pas avancé.",
        "Des touristes ont franchi la frontière.",
        "Le groupe Kalpo contrôle 60 % de l'économie de la province de Marna.",
        "Les habitants se sont emparés d'une colline de sable.",
        "La flotte sur le fleuve attend.",
        "À Moscou, la neige a pris la ville.",
        "Les soldats ont pris la route de l'exil.",
        "Les parents laissent la maison aux mains des enfants.",
        "L'accord a été signé à Marna. On dit qu'il fut tenu.",
        "Le gouverneur de la province de Marna parle. On en a pris note.",
    ],
)
def test_not_told(claims, text: str) -> None:
    assert control(claims(text)) == []


def test_what_is_added_to_a_list_is_held_too(claims) -> None:
    found = control(claims("L'armée a repris dix villages ainsi que la base de Marna."))
    assert [objects for _, _, objects in found] == [(), ("base de Marna",)]
    assert {action for action, _, _ in found} == {"recaptured"}


def test_ainsi_que_before_a_clause_adds_nothing(claims) -> None:
    found = control(claims("Ainsi que l'a dit le maire, les rebelles tiennent le port de Marna."))
    assert found == [("holds", "rebelles", ("Marna",))]


def test_a_fall_that_would_follow_is_hypothetical(claims) -> None:
    (claim,) = [c for c in claims("La prise de la ville de Marna serait un coup dur.") if c.kind == "control"]
    assert (claim.args.action, claim.factuality) == ("captured", "hypothetical")


def test_an_advance_names_the_nearest_place_only(claims) -> None:
    found = control(
        claims("Les rebelles ont progressé vers le port de Marna, à dix kilomètres de la ville de Veldor.")
    )
    assert found == [("advances", "rebelles", ("Marna",))]


def test_what_somebody_is_resolved_to_do_is_planned(claims) -> None:
    (claim,) = [
        c
        for c in claims("Les généraux se disent déterminés à reprendre la ville de Marna.")
        if c.kind == "control"
    ]
    assert (claim.args.action, claim.factuality) == ("recaptured", "planned")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Oron, encore contrôlée par la milice, manque de pain.", [("holds", "asserted")]),
        ("L'armée a bombardé Oron (nord) toujours tenue par la milice.", [("holds", "asserted")]),
        ("La reconquête d'Oron reste une priorité.", [("recaptured", "planned")]),
        ("La reprise d'Oron est l'objectif de l'armée.", [("recaptured", "planned")]),
        ("La reconquête d'Oron est un succès.", [("recaptured", "asserted")]),
    ],
)
def test_adverbs_before_a_participle_and_aims(claims, text: str, told: list[tuple[str, str]]) -> None:
    found = [claim for claim in claims(text) if claim.kind == "control"]
    assert [(claim.args.action, claim.factuality) for claim in found] == told
