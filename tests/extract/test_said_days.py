"""When somebody said something: the day by the verb of saying, the day they last spoke on, else the article's."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim, Statement

WRITTEN = dt.date(2023, 5, 17)  # a Wednesday, on which the tests' articles are printed
MONDAY = dt.date(2023, 5, 15)
TUESDAY = dt.date(2023, 5, 16)


def days(found: list[Claim]) -> list[dt.date | None]:
    return [c.time.earliest if c.time is not None else None for c in found if isinstance(c.args, Statement)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("« Le pont tient », a déclaré lundi la maire de Veldor.", MONDAY),
        ("« Le pont tient », affirmait hier la maire de Veldor.", TUESDAY),
        ("« Le pont tient. Il tiendra encore », a assuré lundi Ana Kurtel.", MONDAY),
        ("S'exprimant lundi à la radio, Ana Kurtel a dit que le pont tenait.", MONDAY),
        ("À l'issue de pourparlers lundi, Ana Kurtel a dit que le pont tenait.", MONDAY),
        ("Ana Kurtel a dit lundi être prête à partir.", MONDAY),
        ("Ana Kurtel a dit que le pont tenait.", WRITTEN),
        ("« Le pont tient », explique Ana Kurtel.", WRITTEN),
    ],
)
def test_the_day_of_the_words(claims, text: str, day: dt.date) -> None:
    assert days(claims(text)) == [day]


def test_who_spoke_on_a_day_goes_on_that_day(claims) -> None:
    found = claims("« Le pont tient », a déclaré lundi Ana Kurtel. « Rien ne presse », a-t-elle ajouté.")
    assert days(found) == [MONDAY, MONDAY]


def test_somebody_else_has_not_spoken_on_that_day(claims) -> None:
    found = claims("« Le pont tient », a déclaré lundi Ana Kurtel. « Rien ne presse », a dit Ivo Brek.")
    assert days(found) == [MONDAY, WRITTEN]


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont tient », avait dit Ana Kurtel.",
        "« Le pont tient », disait Ana Kurtel.",
    ],
)
def test_what_had_been_said_before_has_no_day(claims, text: str) -> None:
    assert days(claims(text)) == [None]


def test_a_day_within_the_words_is_not_that_of_saying(claims) -> None:
    assert days(claims("Ana Kurtel a dit : « Lundi, le pont tenait encore. »")) == [WRITTEN]
