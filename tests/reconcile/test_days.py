"""The day of an article: told, inferred from what it tells of, or that of another thing."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from tests.reconcile.test_reconcile import Dossier

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_articles
from recoupe.reading import Reading
from recoupe.reconcile.days import days_of
from recoupe.reconcile.weekdays import guessed_days, is_dated, placed_day, told_day, year_of

TOLD = "Le Phare\n\n3 mai 2031\n\nLes pourparlers de Lodrane ont repris mardi."
WEDNESDAY = "Un incendie a ravagé le port de Lodrane mercredi 9 mai 2029. Le feu était éteint jeudi."
LOOKS_BACK = "En 2016, le 14 juillet 2016, un camion avait tué 80 personnes à Belmare. Lodrane s'en souvient."


def read(text: str, day: dt.date | None = None) -> Reading:
    (reading,) = read_articles([RawArticle(file="a.txt", text=text, published=day)])
    return reading


def test_a_day_that_is_only_inferred_is_no_day_of_its_own() -> None:
    reading = read(WEDNESDAY)
    assert reading.article.published.basis == "inferred"
    assert not is_dated(reading)
    assert placed_day(reading) in {dt.date(2029, 5, 10), dt.date(2029, 5, 11)}


def test_a_day_that_is_told_is_one() -> None:
    reading = read(TOLD, dt.date(2031, 5, 3))
    assert is_dated(reading)
    assert placed_day(reading) == dt.date(2031, 5, 3)


def test_among_articles_of_now_one_that_only_looks_back_has_no_day() -> None:
    back = read(LOOKS_BACK)
    assert days_of([back]) == [dt.date(2016, 7, 14)]
    assert days_of([back, read(TOLD, dt.date(2031, 5, 3))]) == [None, dt.date(2031, 5, 3)]


def test_a_day_told_of_before_the_one_inferred_is_not_the_articles() -> None:
    text = "L'offensive a été lancée le 2 mai 2029. Le port de Lodrane a brûlé mercredi 9 mai 2029, et fume jeudi."
    reading = read(text)
    assert reading.article.published.earliest == dt.date(2029, 5, 9)
    assert dt.date(2029, 5, 2) in {claim.time.latest for claim in reading.claims if claim.time}
    assert days_of([reading]) != [dt.date(2029, 5, 2)]


YEARLESS = "La manifestation de samedi 8 décembre à Lodrane avait réuni trois mille personnes."


@pytest.mark.parametrize(("year", "told"), [(2031, dt.date(2031, 12, 8)), (None, None)])
def test_a_day_told_by_its_month_is_of_the_story_s_year(year: int | None, told: dt.date | None) -> None:
    reading = read(YEARLESS)
    (march,) = [claim for claim in reading.claims if claim.kind == "event"]
    undated = replace(march, time=None)
    assert told_day(undated, reading, year) == told


def test_a_story_has_a_year_where_all_whose_day_is_known_are_of_one() -> None:
    dated = [read(TOLD, dt.date(2031, 5, 3)), read(YEARLESS)]
    assert year_of(dated) == 2031
    assert year_of([*dated, read(TOLD, dt.date(2030, 5, 3))]) is None


@pytest.mark.parametrize(
    ("words", "guessed"),
    [
        ("L'armée a pris mardi le pont.", dt.date(2031, 5, 6)),  # the first Tuesday from Saturday on
        ("L'armée a pris le pont.", None),  # no day of the week
        ("L'armée prendra mardi le pont.", None),  # to come
    ],
)
def test_beside_articles_of_a_day_a_weekday_is_the_first_of_its_story(
    words: str, guessed: dt.date | None
) -> None:
    saturday = dt.date(2031, 5, 3)
    readings = [read("L'armée attaque Lodrane.", saturday), read(words)]
    known = guessed_days(readings, [saturday, None])
    assert known == [saturday, guessed]


def test_where_no_day_is_known_none_is_guessed() -> None:
    assert guessed_days([read("L'armée a pris mardi le pont.")], [None]) == [None]


def test_a_story_begins_with_what_its_articles_tell_of_the_days_before() -> None:
    thursday = dt.date(2031, 5, 8)
    blast = "Un attentat a fait dix morts mardi à Orvane, sur la place du marché."
    dated = [
        RawArticle(file=f"{n}.txt", text=f"{blast} Le maire est venu.\n", published=thursday) for n in (0, 1)
    ]
    later = "Attentat d'Orvane. Mercredi, le maire a compté douze morts sur la place du marché d'Orvane."
    undated = RawArticle(file="2.txt", text=f"{later}\n")
    readings = read_articles([*dated, undated])
    # the Wednesday after the blast, not the one after the first article
    assert guessed_days(readings, [thursday, thursday, None])[2] == dt.date(2031, 5, 7)
    # what a single article tells of the days before begins no story
    assert guessed_days([readings[0], readings[2]], [thursday, None])[1] == dt.date(2031, 5, 14)


def test_a_toll_without_a_day_stands_where_it_grew() -> None:
    d = Dossier()
    for published, tolls in ((4, [30]), (6, [20, 40]), (None, [20])):
        d.article(f"Le Phare {published}", published)
        for toll in tolls:  # `20 morts` in the later article looks back on the first count
            d.claim(f"Le séisme de Varna a fait {toll} morts.", value=toll, place="Varna", cause="séisme")
    (found,) = d.findings().values()
    values = {c.id: c.quantity.value for r in d.readings for c in r.claims}
    assert values[found.current] == 40


@pytest.mark.parametrize(
    ("spans", "tolls", "current"),
    [
        (((3, 5), (3, 5), (3, 5)), (40, 30, 20), 40),  # whichever is read first
        ((4, 5, 6), (40, 30, 20), 20),  # days that newsrooms tell order what was revised
    ],
)
def test_tolls_of_articles_of_some_day_or_other_stand_as_they_grew(
    spans: tuple[int | tuple[int, int], ...], tolls: tuple[int, ...], current: int
) -> None:
    d = Dossier()
    for number, (published, toll) in enumerate(zip(spans, tolls, strict=True)):
        d.article(f"Le Phare {number}", published)
        told = f"Le séisme de Varna a fait {toll} morts."
        d.claim(told, value=toll, place="Varna", cause="séisme", on=(3, 3))
    (found,) = d.findings().values()
    values = {c.id: c.quantity.value for r in d.readings for c in r.claims}
    assert values[found.current] == current
