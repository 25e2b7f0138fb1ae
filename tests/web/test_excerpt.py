"""What stands around a passage."""

from __future__ import annotations

from recoupe.web.excerpt import around

WIDE = 260

FILLER = "mots " * WIDE


def test_long_text_is_cut_between_words_and_says_that_it_goes_on() -> None:
    raw = f"{FILLER}Douze morts. {FILLER}"
    start = raw.index("Douze")
    before, after = around(raw, start, start + len("Douze morts."), WIDE)
    assert before.startswith("… mots ")
    assert before.endswith("mots ")
    assert after.startswith(" mots")
    assert after.endswith("mots …")


def test_a_short_text_stands_whole() -> None:
    raw = "Hier soir. Douze morts. Rien de plus."
    assert around(raw, 11, 23, WIDE) == ("Hier soir. ", " Rien de plus.")


def test_a_run_without_a_space_is_cut_all_the_same() -> None:
    raw = "x" * 1000 + "Douze." + "y" * 1000
    before, after = around(raw, 1000, 1006, WIDE)
    assert before == "… " + "x" * WIDE
    assert after == " …"
