import datetime as dt

import pytest

from recoupe.annotate.document import Document
from recoupe.record import Kind, Published, Time
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times
from recoupe.times.govern import Dating
from recoupe.times.reading import read_text

WEDNESDAY = dt.date(2012, 5, 16)
MONDAY = dt.date(2012, 5, 14)
PUBLISHED = Published(earliest=WEDNESDAY, latest=WEDNESDAY, basis="metadata")


def place(document: Document, words: str) -> tuple[int, int, int]:
    """Sentence, first and last token of some words of the text."""
    start = document.text.text.index(words)
    tokens = document.tokens
    first = next(i for i in range(len(tokens)) if tokens.end[i] > start)
    last = next(i for i in range(len(tokens)) if tokens.end[i] >= start + len(words)) + 1
    sentence = next(n for n, s in enumerate(document.sentences) if s.first <= first < s.last)
    return sentence, first, last


def time_of(text: str, words: str, kind: Kind = "casualties") -> Time | None:
    document = read_text(text)
    times = anchor_times(document, find_times(document), PUBLISHED)
    return Dating(document, times, PUBLISHED).time_of(kind, *place(document, words))


def day_of(text: str, words: str, kind: Kind = "casualties") -> dt.date | None:
    time = time_of(text, words, kind)
    return time.earliest if time else None


def test_the_date_of_an_announcement_is_not_the_event_s() -> None:
    text = "Le marché a été bombardé lundi et douze civils ont été tués, a annoncé mercredi le préfet."
    assert day_of(text, "douze civils ont été tués") == MONDAY


def test_a_statement_is_dated_by_its_own_verb() -> None:
    text = "« Nous tiendrons », a déclaré lundi le maire, dont la ville a été prise dimanche."
    assert day_of(text, "Nous tiendrons", "statement") == MONDAY


def test_since_is_a_period_up_to_the_article() -> None:
    time = time_of("Depuis le 2 mai, au moins 40 civils ont été tués à Valmourt.", "40 civils")
    assert time is not None
    assert (time.earliest, time.latest, time.span) == (dt.date(2012, 5, 2), WEDNESDAY, "period")
    assert time.text == "Depuis le 2 mai"


def test_a_claim_takes_the_day_that_its_paragraph_has_told() -> None:
    text = "Un obus a touché le marché lundi. L'explosion a tué douze personnes."
    time = time_of(text, "tué douze personnes")
    assert time is not None
    assert time.earliest == MONDAY
    assert time.because.startswith("the day told just before")


def test_it_takes_none_where_two_days_were_told() -> None:
    text = "Un obus a touché le marché lundi, un autre dimanche. L'explosion a tué douze personnes."
    assert time_of(text, "tué douze personnes") is None


def test_it_takes_none_from_another_paragraph() -> None:
    text = "Un obus a touché le marché lundi.\n\nUn incendie a tué douze personnes."
    assert time_of(text, "tué douze personnes") is None


def test_a_state_in_the_present_holds_on_the_article_s_date() -> None:
    assert day_of("Les rebelles tiennent encore sept quartiers.", "sept quartiers", "control") == WEDNESDAY
    assert day_of("Mille civils sont pris au piège à Valmourt.", "Mille civils", "displacement") == WEDNESDAY


@pytest.mark.parametrize(
    "text",
    [
        "L'incendie a tué douze personnes.",
        "Le précédent bilan était de douze personnes tuées.",
        "« Ils sont arrivés lundi », a-t-il dit, et douze personnes ont péri.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert time_of(text, "douze personnes") is None


def test_since_when_a_place_is_besieged_dates_nothing_before_it() -> None:
    words = "douze civils ont été tués"
    assert (
        time_of("Lors d'un raid, douze civils ont été tués à Oron, ville assiégée depuis mai 2011.", words)
        is None
    )
    assert time_of("En tout, douze civils ont été tués à Oron depuis mai 2011.", words) is not None


def test_a_day_that_can_not_be_placed_keeps_another_time_off() -> None:
    text = "L'attaque a eu lieu vendredi soir près d'Oron, cernée depuis 2011 par les rebelles."
    document = read_text(text)
    undated = Published(earliest=None, latest=None, basis="unknown")
    dating = Dating(document, anchor_times(document, find_times(document), undated), undated)
    assert dating.time_of("attack", *place(document, "attaque a eu lieu")) is None
