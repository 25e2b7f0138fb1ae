"""A happening named again keeps its day and place."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim

MONDAY, WEDNESDAY = dt.date(2023, 5, 15), dt.date(2023, 5, 17)


def scenes(found: list[Claim]) -> list[tuple[str | None, dt.date | None]]:
    tolls = [c for c in found if c.kind == "casualties"]
    return [(c.place.name if c.place else None, c.time.earliest if c.time else None) for c in tolls]


STRIKE = "Un raid a visé lundi la gare de Marna.\n\nLe ministre s'est tu.\n\n"


@pytest.mark.parametrize(
    ("text", "scene"),
    [
        (STRIKE + "L'attaque a fait douze morts.", ("gare de Marna", MONDAY)),
        (STRIKE + "Cette frappe a fait douze morts.", ("gare de Marna", MONDAY)),
        # another attack, and one of another nature, are not the one told
        (STRIKE + "Un attentat a fait douze morts.", (None, None)),
        (STRIKE + "L'incendie a fait douze morts.", (None, None)),
        # its own place and day win
        (STRIKE + "L'attaque a fait mardi douze morts à Veldor.", ("Veldor", dt.date(2023, 5, 16))),
        # several, by the very word that told them before
        (
            "Attentats de Lille : le bilan\n\nLes attentats de mercredi ont fait douze morts.",
            ("Lille", WEDNESDAY),
        ),
        ("Attentats de Lille : le bilan\n\nDes attentats ont fait mercredi douze morts.", (None, WEDNESDAY)),
        # tolls in general belong to nothing told
        (STRIKE + "Les attaques ont fait 900 morts depuis 2019.", (None, dt.date(2019, 1, 1))),
    ],
)
def test_a_happening_named_again(claims, text: str, scene: tuple[str | None, dt.date | None]) -> None:
    assert scenes(claims(text)) == [scene]


def test_the_wounded_told_before(claims) -> None:
    found = claims("Un raid a fait lundi trente blessés à Marna.\n\nTrois des blessés ont succombé.")
    assert scenes(found)[-1][0] == "Marna"


def test_the_day_of_the_count_is_not_the_day_of_dying(claims) -> None:
    found = claims(
        "L'ONG a ramené mardi de 33 à 27 le nombre de morts dans le raid, lundi, contre la gare de Marna."
    )
    assert scenes(found)[-1][1] == MONDAY


def test_the_toll_of_a_disaster_runs_to_the_day_of_its_count(claims) -> None:
    text = "Un séisme a frappé lundi la province de Marna.\n\nQuelque 387 personnes ont péri."
    (toll,) = [c for c in claims(text) if c.kind == "casualties"]
    assert toll.time is not None
    assert (toll.time.earliest, toll.time.latest) == (MONDAY, WEDNESDAY)


def test_an_older_disaster_keeps_its_own_year(claims) -> None:
    text = "Un séisme a frappé lundi la province de Marna.\n\nLe séisme de 1968 avait fait 1.900 morts."
    (toll,) = [c for c in claims(text) if c.kind == "casualties"]
    assert toll.time is not None
    assert toll.time.latest == dt.date(1968, 12, 31)
