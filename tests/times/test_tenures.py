import datetime as dt

import pytest

from recoupe.record import Published
from recoupe.times.clues import ArticleClues
from recoupe.times.dossier import date_dossier
from recoupe.times.find import find_times
from recoupe.times.published import clues_and_date
from recoupe.times.reading import read_text


def read(text: str) -> tuple[ArticleClues, Published]:
    document = read_text(text)
    return clues_and_date(document, find_times(document), None, "a")


@pytest.mark.parametrize(
    ("day", "office"),
    [
        ("jeudi 8 mai", "Le président français Nicolas Sarkozy a présenté ses condoléances."),
        ("jeudi 8 mai", "« C'est un drame », a déclaré le Premier ministre, François Fillon."),
        (
            "jeudi 8 mai",
            "Ban Ki-moon, secrétaire général des Nations unies, et le président Bush sont attristés.",
        ),
    ],
)
def test_an_office_gives_the_year_of_a_day_printed_with_its_weekday(day: str, office: str) -> None:
    _, published = read(f"Trois maisons se sont effondrées {day} à Oron, tuant un homme. {office}")
    assert published.basis == "inferred"
    assert published.earliest is not None
    assert published.latest is not None
    assert published.earliest <= dt.date(2008, 5, 9) <= published.latest
    assert (published.latest - published.earliest).days <= 3


@pytest.mark.parametrize(
    "office",
    [
        "L'ancien président Nicolas Sarkozy a présenté ses condoléances.",
        "Nicolas Sarkozy, alors président, avait visité la vallée.",
        "Le futur président Nicolas Sarkozy y avait grandi.",
        "Le peintre Nicolas Sarkozy y avait grandi.",
        "Le président Ivo Sarkozy a présenté ses condoléances.",
        # no year of that office has both days
        "Le président Nicolas Sarkozy a présenté ses condoléances, après un premier glissement le lundi 8 mai.",
    ],
)
def test_what_is_no_office_of_now_gives_none(office: str) -> None:
    assert (
        read(f"Trois maisons se sont effondrées jeudi 8 mai à Oron, tuant un homme. {office}")[1]
        == Published()
    )


def test_a_president_of_long_ago_gives_way_to_one_of_later() -> None:
    text = (
        "Un pont s'est effondré mardi 22 mars à Oron. Le président Nicolas Sarkozy s'y rendra. Le pont avait été "
        "inauguré par le président François Mitterrand."
    )
    published = read(text)[1]
    assert published.earliest == dt.date(2011, 3, 22)


def test_without_a_fresh_day_an_office_dates_nothing() -> None:
    assert read("Le président Nicolas Sarkozy a visité mardi la vallée d'Oron.")[1] == Published()


def test_a_dossier_lends_its_year_to_a_day_of_the_same_weeks() -> None:
    dated = "ORON, 22 mars 2011 (ALP) - Un pont s'est effondré mardi à Oron, tuant deux cyclistes."
    beside = "Deux cyclistes sont morts mardi 22 mars à Oron dans l'effondrement d'un pont."
    bare = "Le 22 mars, deux cyclistes sont morts à Oron dans l'effondrement d'un pont."
    clues = [read(text)[0] for text in (dated, beside, bare)]
    dates = date_dossier(clues)
    assert dates[1].earliest == dt.date(2011, 3, 22)
    assert dates[1].latest is not None
    assert dates[1].latest <= dt.date(2011, 3, 24)
    assert dates[2] == Published()


def test_a_word_of_later_keeps_an_earlier_year_out() -> None:
    told = "Un incendie a tué deux personnes mercredi 4 mars à Oron, a dit la chancelière Angela Merkel{}."
    assert read(told.format(""))[1] == Published()  # 2009, 2015 or 2020
    assert read(told.format(" devant des malades du Covid-19"))[1].earliest == dt.date(2020, 3, 4)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Deux ouvriers sont morts vendredi 8 mars à Oron. L'usine avait déjà brûlé en 2018.",
            dt.date(2019, 3, 8),
        ),
        ("Deux ouvriers sont morts vendredi 8 mars à Oron. L'usine avait déjà brûlé en 1962.", None),
        (
            "Deux ouvriers sont morts vendredi 8 mars à Oron. L'usine avait déjà brûlé en 2008.",
            None,
        ),  # 2013 is far
        ("Deux ouvriers sont morts vendredi à Oron. L'usine avait déjà brûlé en 2018.", None),
    ],
)
def test_the_latest_year_named_is_near(text: str, day: dt.date | None) -> None:
    assert read(text)[1].earliest == day
