from __future__ import annotations

import datetime as dt

import pytest
from tests.publish.page.small_dossier import claim

from recoupe.publish.page.claims import anchor, figure, when, who, with_dates
from recoupe.record import Quantity, Source, Statement, Time


def said_by(raw: str, *names: str) -> str:
    sources = tuple(
        Source(name=name, start=raw.index(name), end=raw.index(name) + len(name)) for name in names
    )
    made = claim("c", "a", raw, raw[:3], "event", None, attribution=sources)
    return who(made, raw).fr


def test_a_source_keeps_the_article_that_the_text_prints() -> None:
    assert said_by("Six morts, selon l'ODVC.", "ODVC") == "selon l'ODVC"
    assert said_by("Six morts, selon la Croix-Verte.", "Croix-Verte") == "selon la Croix-Verte"
    assert said_by("Six morts, un bilan du CIVR.", "CIVR") == "selon le CIVR"
    assert said_by("Six morts d'après Odile Tancrède.", "Odile Tancrède") == "selon Odile Tancrède"


def test_a_chain_reads_from_the_nearest_source_outwards() -> None:
    raw = "Six morts, selon l'ODVC, qui cite la Croix-Verte."
    assert said_by(raw, "ODVC", "Croix-Verte") == "selon l'ODVC, citant la Croix-Verte"


def test_a_speaker_is_not_named_twice() -> None:
    raw = "Odile Tancrède a parlé."
    source = Source(name="Odile Tancrède", start=0, end=14)
    made = claim("c", "a", raw, raw, "statement", Statement(speaker="Odile Tancrède"), attribution=(source,))
    assert not who(made, raw)


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity(value=105, low=105, high=None, bound="at_least", unit="people", text="x"), "au moins 105"),
        (Quantity(value=85, low=85, high=85, bound="exact", unit="percent", text="x"), "85\u202f%"),
        (
            Quantity(value=None, low=3000, high=4000, bound="range", unit="people", text="x"),
            "de 3\u202f000 à 4\u202f000",
        ),
        (
            Quantity(value=None, low=20, high=99, bound="vague", unit=None, text="des dizaines"),
            "des dizaines",
        ),
    ],
)
def test_figures_are_words_of_an_editor(quantity: Quantity, said: str) -> None:
    assert figure(quantity).fr == said


def test_since_is_said_since() -> None:
    time = Time(
        earliest=dt.date(2031, 3, 3),
        latest=dt.date(2031, 3, 9),
        span="period",
        open=None,
        text="depuis lundi",
        because="",
    )
    assert when(time).fr == "depuis le 3 mars 2031"
    assert when(time, 2031).fr == "depuis le 3 mars"
    assert when(time, 2032).fr == "depuis le 3 mars 2031"


def test_labels_say_their_dates_in_words() -> None:
    label = with_dates("civils tués, Valbreuse, depuis le 2031-03-01")
    assert label.fr == "civils tués, Valbreuse, depuis le 1er mars 2031"
    assert with_dates("dossier 2031-99-99").fr == "dossier 2031-99-99"


def test_anchors_stay_apart_and_hold_no_markup() -> None:
    assert anchor("c", "a b") != anchor("c", "a-b")
    assert set("\"<> '") & set(anchor("c", "\"<> '")) == set()
