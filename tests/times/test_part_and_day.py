"""A part of the day before its day: `à l'aube, mercredi` is of that Wednesday."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

THURSDAY = dt.date(2020, 5, 7)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("à l'aube, mercredi", 6),
        ("à l'aube mercredi", 6),
        ("en début de soirée, mardi", 5),
        ("dans la matinée, mercredi 6 mai", 6),
        ("peu avant minuit, mardi", 5),
        ("à l'aube", 7),
    ],
)
def test_the_day_is_the_one_that_follows(when: str, day: int) -> None:
    (found,) = claims_of(f"La guerre\n\nL'aviation a bombardé Oron {when}.", "attack", THURSDAY)
    assert found.time is not None
    assert found.time.earliest == found.time.latest == dt.date(2020, 5, day)
