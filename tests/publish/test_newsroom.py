"""One newsroom has one name, whether it signs with its acronym or not."""

from __future__ import annotations

import pytest

from recoupe.publish.newsroom import without_acronym


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        ("Ligue Sans Rives (LSR)", "Ligue Sans Rives"),
        ("Agence de presse du Velmor (APV)", "Agence de presse du Velmor"),
        ("Velmor Info (ALP)", "Velmor Info (ALP)"),  # another's acronym: an agency behind a newsroom
        ("La Vigie (Lorme)", "La Vigie (Lorme)"),
        ("(LSR)", "(LSR)"),
        ("Le Relais", "Le Relais"),
    ],
)
def test_an_acronym_of_its_own_words_is_dropped_and_nothing_else(signed: str, name: str) -> None:
    assert without_acronym(signed) == name
