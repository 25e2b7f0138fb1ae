"""A feast or a month inside a longer name is no day."""

from __future__ import annotations

import pytest

from recoupe.times.find import find_times
from recoupe.times.reading import read_text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ils ont pris l'aéroport Toussaint-Louverture.", []),
        ("L'hôpital Noël de Marna a été touché.", []),
        ("Il est mort à la Toussaint.", ["la Toussaint"]),
        ("Ils ont pris l'aéroport de Marna jeudi.", ["jeudi"]),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert [found.text for found in find_times(read_text(text))] == days
