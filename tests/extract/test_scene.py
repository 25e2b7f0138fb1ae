"""Where and when a claim holds, said in its clause or just before."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim


def place(found: list[Claim]) -> list[str | None]:
    return [c.place.name if c.place else None for c in found if c.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Douze civils ont été tués à Marna.", ["Marna"]),
        ("À Marna, douze civils ont été tués.", ["Marna"]),
        ("Des obus sont tombés sur la ville de Marna. Le bombardement a fait douze morts.", ["Marna"]),
        ("Le séisme a fait 40 morts, dont 30 dans la province de Marna et 10 dans celle de Veldor.",
         [None, "Marna", "Veldor"]),
        ("Douze civils ont été tués.", [None]),
    ],
)  # fmt: skip
def test_place(claims, text: str, names: list[str | None]) -> None:
    assert place(claims(text)) == names


def test_a_new_paragraph_is_a_new_scene(claims) -> None:
    assert place(claims("Des obus sont tombés sur Marna.\n\nDouze civils ont été tués.")) == [None]


def test_a_war_s_total_does_not_hold_in_the_last_village(claims) -> None:
    found = claims("Des obus sont tombés sur Marna. La guerre a fait 40.000 morts depuis 2019.")
    assert place(found) == [None]


def test_the_day_of_saying_is_not_the_day_of_dying(claims) -> None:
    found = claims("Douze civils ont été tués lundi à Marna, a annoncé mercredi le maire.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.earliest == dt.date(2023, 5, 15)


def test_the_day_of_the_sentence_before_goes_on(claims) -> None:
    found = claims("Des obus sont tombés lundi sur Marna. Le bombardement a fait douze morts.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.earliest == dt.date(2023, 5, 15)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L'ONG a dénombré 287 morts sur la rive est, a dit son chef.", "rive est"),
        ("L'ONG a dénombré 36 morts sur la rive ouest du fleuve.", "rive ouest du fleuve"),
    ],
)
def test_a_direction_belongs_to_the_bank(claims, text: str, name: str) -> None:
    assert place(claims(text)) == [name]
