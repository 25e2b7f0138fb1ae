"""The collector of cycles is put off for one article, and left as it was found."""

from __future__ import annotations

import gc

import pytest

from recoupe.collector import put_off
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


def test_it_is_back_after_an_article_and_after_a_failure() -> None:
    assert gc.isenabled()
    read_article(RawArticle(file="a.txt", text="Douze civils ont été tués à Oron."))
    assert gc.isenabled()
    with pytest.raises(KeyError), put_off():
        raise KeyError(gc.isenabled())
    assert gc.isenabled()


def test_who_has_turned_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with put_off():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_article_leaves_no_cycle() -> None:
    raw = RawArticle(
        file="a.txt",
        text="Le maire d'Oron a dit que « le pont » tenait. Il a ajouté que la trêve était signée. "
        "Les rebelles ont déposé les armes lundi, selon son porte-parole, Ivo Brek.",
    )
    read_article(raw)  # what is loaded once may hold cycles
    gc.collect()
    gc.disable()
    try:
        look = read_article(raw)
        assert gc.collect() == 0
        assert look.reading.claims
    finally:
        gc.enable()
