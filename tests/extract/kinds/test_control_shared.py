"""Control told with a verb said once, of shares of a named place, of lines given up; and what only sounds like it."""

from __future__ import annotations

import pytest
from tests.extract.told import control

from recoupe.record import Control


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nantes est tombée mardi, Lyon le lendemain.",
            [("lost", None, ("Nantes",)), ("lost", None, ("Lyon",))],
        ),
        (
            "L'armée tient 48 % du territoire, la milice 39 %.",
            [("holds", "armée", ("territoire",)), ("holds", "milice", ("territoire",))],
        ),
        ("Les rebelles contrôlent 60 % de Nantes.", [("holds", "rebelles", ("Nantes",))]),
        (
            "Les forces gouvernementales ont quitté leurs positions.",
            [("withdrew", "forces gouvernementales", ("positions",))],
        ),
        ("Le blocage du port de Nantes par l'armée dure.", [("besieges", "armée", ("Nantes",))]),
        ("Le pays était dirigé par l'armée.", [("holds", "armée", ("pays",))]),
        ("Un bataillon reste encerclé dans la minoterie.", [("besieges", None, ("minoterie",))]),
        ("Le gros des troupes s'est replié de Nantes.", [("withdrew", "gros des troupes", ("Nantes",))]),
        ("Les rebelles ont libéré la ville des forces du régime.", [("recaptured", "rebelles", ("ville",))]),
        ("L'armée a pris Nantes aux Bretons.", [("captured", "armée", ("Nantes",))]),
    ],
)
def test_control_is_told(claims, text: str, expected: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    assert control(claims(f"Le point.\n\nIl pleut. {text}")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La banque contrôle 60 % de la GMX.",
        "Les soldats ont quitté la salle.",
        "Le blocage du port de Nantes par les grévistes dure.",
        "Une équipe dirigée par l'armée joue.",
        "Le camp a été évacué par la police.",
        "Les soldats sont entrés dans un hôpital de Nantes.",
        "Des terroristes ont foncé dans la foule à Nantes.",
    ],
)
def test_no_control(claims, text: str) -> None:
    found = control(claims(f"Le point.\n\nIl pleut. {text}"))
    assert [
        one for one in found if one[1] not in ("armée", None) or one[2] not in (("territoire",), ("Nantes",))
    ] == []


def test_whom_a_place_is_freed_of(claims) -> None:
    (one,) = [
        c for c in claims("Les rebelles ont libéré la ville des forces du régime.") if c.kind == "control"
    ]
    assert isinstance(one.args, Control)
    assert one.args.opponent == "forces du régime"


def test_each_of_a_list_has_its_day(claims) -> None:
    days = [
        c.time.earliest.day
        for c in claims("Nantes est tombée lundi, Lyon mardi.")
        if c.kind == "control" and c.time
    ]
    assert days == [15, 16]


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("L'armée a repris les villages de Foum, de Kraya et d'Oron.", ("Foum", "Kraya", "Oron")),
        ("L'armée a repris les quartiers de Bab-Hadid et de Maysal.", ("Bab-Hadid", "Maysal")),
        ("L'armée a repris le port d'Oron et parlé de Kraya.", ("Oron",)),
    ],
)
def test_each_place_of_a_list_is_held(claims, text: str, objects: tuple[str, ...]) -> None:
    (held,) = (c.args.objects for c in claims(text) if c.kind == "control")
    assert held == objects
