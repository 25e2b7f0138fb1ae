"""Numbers in words are tagged as numbers, and what they count as what is counted."""

from __future__ import annotations

import pytest

from recoupe.annotate.as_learnt import as_learnt
from recoupe.times.reading import read_text


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Cinq cents civils ont quitté Mireul.", "civils"),
        ("Cent vingt militaires brennois ont débarqué.", "militaires"),
        ("Quatre-vingts rebelles valdes se sont rendus.", "rebelles"),
        ("Deux cents jeunes ont défilé.", "jeunes"),
        ("Quelque trois cents étrangers ont embarqué.", "étrangers"),
    ],
)
def test_what_a_number_in_words_counts_is_a_noun(text: str, counted: str) -> None:
    tokens = read_text(text).tokens
    at = tokens.form.index(counted)
    assert (tokens.upos[at - 1], tokens.upos[at]) == ("NUM", "NOUN")


def test_an_adjective_before_its_noun_stays_one() -> None:
    tokens = read_text("Deux cents jeunes soldats ont défilé.").tokens
    assert tokens.upos[2:4] == ["ADJ", "NOUN"]


@pytest.mark.parametrize("text", ["la Ligue des Douze", "pendant douze heures", "neuf navires"])
def test_names_measures_and_small_numbers_are_shown_as_printed(text: str) -> None:
    assert as_learnt(text.split()) == text.split()
