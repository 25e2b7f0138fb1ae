"""The dead, hurt and missing whom no number stands before: remembered, in dozens, unheard of, none of a sort."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

from recoupe.record import Casualties, Claim

DAY = dt.date(2019, 5, 16)  # a Thursday
WAR = "La guerre dure en Narvie. Les combats et les bombardements ont repris.\n\n"


def told(text: str) -> list[tuple[str, float | None, int | None]]:
    return [_short(claim) for claim in claims_of(text, "casualties", DAY)]


def _short(claim: Claim) -> tuple[str, float | None, int | None]:
    assert isinstance(claim.args, Casualties)
    quantity = claim.quantity
    low = quantity.low if quantity is not None else None
    return claim.args.measure, quantity.value if quantity is not None else None, low


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La Narvie pleure ses soldats tués dans l'attentat.", [("killed", None, None)]),
        ("La Narvie pleure ses jeunes héros tués dans un raid.", [("killed", None, None)]),
        ("Les gendarmes tombés mardi avaient vingt ans.", [("killed", None, None)]),
        ("Le raid a des suites : des morts civils par dizaines, un exode.", [("killed", None, 20)]),
        (
            "Le raid a fait des dizaines de morts et de blessés.",
            [("killed", None, 20), ("wounded", None, 20)],
        ),
        ("Pas de Narvien parmi les victimes.", [("casualties", 0, 0)]),
        ("Il n'y a pas de Narvien parmi les blessés.", [("wounded", 0, 0)]),
        ("Les 30 bergers dont on est sans nouvelles sont de Velmar.", [("missing", 30, 30)]),
        ("Le consul recherche des dizaines d'autres dont on est sans nouvelles.", [("missing", None, 20)]),
    ],
)
def test_without_a_number_before(text: str, wanted: list[tuple[str, float | None, int | None]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Un hommage aux combattants tombés en 1950 a eu lieu.",
        "Les soldats de plomb tombés du meuble sont cassés.",
        "Les joueurs tombés mardi se sont relevés.",
        "Les colis arrivent par dizaines.",
        "Leur avocat est sans nouvelles.",
        "La voiture dont on est fier est sans nouvelles options.",
        "Pas de surprise parmi les lauréats.",
    ],
)
def test_nobody_harmed(text: str) -> None:
    assert told(text) == []


def test_a_reporters_death_is_told_in_a_war_and_mourned_in_peace() -> None:
    line = "La mort du journaliste Ivo Brek a surpris ses lecteurs."
    assert told(WAR + line) == [("killed", 1, 1)]
    assert told("La revue a dix ans.\n\n" + line) == []


def test_how_many_by_now_is_a_total() -> None:
    (found,) = claims_of("Il y aurait déjà des dizaines de morts.", "casualties", DAY)
    assert isinstance(found.args, Casualties)
    assert found.args.cumulative


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Douze civils tués lundi à Velmar ont été enterrés mercredi à Oron.", "2019-05-13", "Velmar"),
        (
            "Le maire a salué mercredi la mémoire des douze civils tués lundi à Velmar.",
            "2019-05-13",
            "Velmar",
        ),
        ("Douze civils ont été ensevelis lundi à Velmar.", "2019-05-13", "Velmar"),
    ],
)
def test_day_and_place_of_the_deaths(text: str, day: str, place: str) -> None:
    (found,) = claims_of(text, "casualties", DAY)
    assert found.time is not None
    assert found.place is not None
    assert (str(found.time.earliest), found.place.name) == (day, place)
