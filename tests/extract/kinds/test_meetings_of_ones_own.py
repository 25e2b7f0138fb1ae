"""Meetings that one tells of oneself, those in the seats of power, and what is only expected."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims


def told(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [
        (c.args.status, c.args.participants, c.place.name if c.place else None)
        for c in claims(text, "meeting")
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« J'ai rencontré le président Brek », a déclaré l'émissaire Jan Orn.", ("Jan Orn", "Brek")),
        ("« Nous avons rencontré le président Brek », a déclaré Jan Orn.", ("Jan Orn", "Brek")),
        (
            "« J'ai eu l'honneur de rencontrer le président Brek », a dit Jan Orn.",
            ("Jan Orn", "Brek"),
        ),
        ("« Le ministre m'a reçu mardi », a dit Jan Orn.", ("Jan Orn", "ministre")),
    ],
)
def test_who_speaks_takes_part(text: str, who: tuple[str, ...]) -> None:
    assert who in [participants for _, participants, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "« J'ai rencontré mon mari à Ostrel », raconte Ana Brek.",
        "L'armée a bombardé Ostrel. La Ligue des droits s'est entretenue par téléphone avec 14 témoins.",
        "L'armée a bombardé Ostrel. Vingt bus et dix ambulances ont été rassemblés à Ostrel.",
        "Le ministre Jan Orn a vu le général Brek entrer dans Ostrel mardi.",
        "« Ils nous ont reçus à coups de pierres », a dit Jan Orn.",
        "Il nous reçoit dans un café d'Ostrel, dit Jan Orn.",
        "« J'ai rencontré des difficultés », a dit Jan Orn.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Le président Ivo Brek a reçu mardi, au palais de la République, Jan Orn.",
            "palais de la République",
        ),
        ("Le président Brek a présidé à Ostrel une réunion de crise au palais de la Colline.", "Ostrel"),
        ("Le président Brek a présidé une réunion de crise à l'Élysée.", "Élysée"),
        ("Le président Brek a présidé une réunion de crise à l'hôtel.", None),
        (
            "Une réunion de la Ligue est prévue demain à Ostrel pour faire le point sur le plan décidé en mai et"
            " prévoyant le retrait des chars.",
            "Ostrel",
        ),
    ],
)
def test_where_they_meet(text: str, place: str | None) -> None:
    assert [where for _, _, where in told(text)] == [place]


def test_who_is_expected_at_a_summit_has_not_been_there() -> None:
    assert [
        status
        for status, _, _ in told("Ivo Brek est attendu lundi à Ostrel pour un sommet consacré à la crise.")
    ] == ["planned"]
