"""When, where and by whom: what stands behind a comma, beside a toll's dead, in brackets, or only tells of somebody."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

from recoupe.record import Casualties

DAY = dt.date(2021, 5, 5)  # a Wednesday


def first_count(text: str):
    """The first count of harm in a text."""
    return claims_of(text, "casualties", DAY)[0]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dix civils ont été tués à Oron lors d'une attaque, survenue lundi.", (3, 3)),
        ("Dix civils ont été tués lors de deux attaques, survenues lundi et mardi.", (3, 4)),
        ("Dix civils ont été tués dans un raid de l'armée, mené lundi.", (3, 3)),
        ("Les attaques menées par la milice entre le 1er et le 3 mai ont fait dix civils tués.", (1, 3)),
    ],
)
def test_the_day_of_what_they_died_in(text: str, days: tuple[int, int]) -> None:
    time = first_count(text).time
    assert time is not None
    assert (time.earliest, time.latest) == tuple(dt.date(2021, 5, day) for day in days)


@pytest.mark.parametrize(
    "text",
    [
        "Dix civils ont été tués dans une attaque de la milice, dissoute lundi.",
        "Dix civils ont été tués dans une attaque de la milice, formée lundi.",
    ],
)
def test_the_day_of_something_else(text: str) -> None:
    time = first_count(text).time
    assert time is None or time.earliest != dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Dix personnes sont mortes après des pluies qui se sont abattues lundi à Zorbi (canton d'Oron).",
            "Zorbi",
        ),
        (
            "Un attentat a été commis samedi à Oron. Les deux hommes vivaient dans un quartier de Veld. "
            "Dix personnes ont été tuées.",
            "Oron",
        ),
        ("Selon Ivo Brek, député de la circonscription d'Oron, dix civils ont été tués à Veld.", "Veld"),
        ("Dix personnes ont été tuées en Algérie, à Oran.", "Oran"),
        ("Dix personnes ont été tuées mardi dans la province d'Oron, à Veld.", "Veld"),
        ("Dix personnes ont été tuées dans le Haut-Val, à Oron.", "Oron"),
        ("Dix personnes ont été tuées dans un café de Veld, à Zorbi.", "Veld"),
        ("Dix personnes ont été tuées en Algérie, a-t-on dit à Oran.", "Algérie"),
        (
            "Près de 9.000 habitants vivaient à Zorbi avant la crue. Dix personnes sont mortes, selon la mairie.",
            "Zorbi",
        ),
    ],
)
def test_where_it_happened(text: str, name: str) -> None:
    place = first_count(text).place
    assert place is not None
    assert place.name == name


def doers(text: str) -> list[str | None]:
    """Who did it, of each count."""
    found = claims_of(text, "casualties", DAY)
    return [c.args.perpetrator for c in found if isinstance(c.args, Casualties)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le nombre de civils tués par la milice est passé à dix à Oron.", "milice"),
        ("Une bombe a explosé, portant à dix le nombre de gardes tués par les rebelles.", "rebelles"),
        ("Dix avocats ont été blessés à Oron par des grenades utilisées par la police.", "police"),
        ("Les Russes ont tué dix civils à Oron.", "Russes"),
    ],
)
def test_who_did_it(text: str, who: str) -> None:
    assert who in doers(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Un véhicule utilisé par la police a été retrouvé près d'Oron, où dix personnes sont mortes.",
            "police",
        ),
        ("Le nombre de civils tués est passé à dix, a-t-on appris par la police.", "police"),
        ("Les Russes ont perdu dix civils à Oron.", "Russes"),
        ("Les Russes d'Oron ont pleuré dix morts.", "Russes"),
    ],
)
def test_who_did_not(text: str, who: str) -> None:
    assert who not in doers(text)


def senders(text: str) -> list[str | None]:
    """Who acts, of each force."""
    return [c.args.actor for c in claims_of(text, "force", DAY)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Au total, 720 policiers et gendarmes sont mobilisés à Oron.", "policiers et gendarmes"),
        ("Les pompiers, près de 1.400 mobilisés dans la vallée, ont reçu des appels.", "pompiers"),
        ("Le ministère évalue les effectifs de la milice à 700 combattants.", "milice"),
    ],
)
def test_whose_force_it_is(text: str, who: str) -> None:
    assert senders(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Au total, 720 policiers et médecins sont mobilisés à Oron.",
        "Les pompiers, 720 policiers mobilisés à Oron et le maire ont été salués.",
    ],
)
def test_whose_force_it_is_not(text: str) -> None:
    assert not {"policiers et médecins", "pompiers"} & set(senders(text))
