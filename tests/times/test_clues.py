import datetime as dt

import pytest

from recoupe.times.clues import When, days_of

WEDNESDAY = dt.date(2012, 5, 16)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(kind="span", low=-1, high=-1), {dt.date(2012, 5, 15)}),
        (When(kind="weekday", weekdays=(1,), side="past"), {dt.date(2012, 5, 14)}),
        (When(kind="weekday", weekdays=(3,), side="past", strict=True), {dt.date(2012, 5, 9)}),
        (When(kind="weekday", weekdays=(4, 5), side="future"), {dt.date(2012, 5, 17), dt.date(2012, 5, 18)}),
        (When(kind="date", month=12, day=20, side="past"), {dt.date(2011, 12, 20)}),
        (When(kind="date", month=12, day=20, side="future"), {dt.date(2012, 12, 20)}),
        (When(kind="date", month=5, day=15, weekdays=(3,), side="past"), set()),  # it was a Tuesday
        (When(kind="date", month=2, day=30, side="past"), set()),
    ],
)
def test_days_of(when: When, expected: set[dt.date]) -> None:
    assert set(days_of(when, WEDNESDAY)) == expected


def test_this_week_ends_today_in_the_past() -> None:
    days = days_of(When(kind="week", side="past"), WEDNESDAY)
    assert (days[0], days[-1]) == (dt.date(2012, 5, 14), WEDNESDAY)
