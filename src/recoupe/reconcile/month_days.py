"""Days of the month without a year, in stories of which no day is known: who wrote after whom.

`Samedi 25 avril` in one article and `mardi 12 mai` in another tell that the second is later, whatever the year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.reconcile.lexicon import lexicon
from recoupe.resolve.spelling import fold

_AHEAD_OF = 80  # characters before a day that tell that it is to come
_LEAST = 2  # articles that must tell days of the month
_LONGEST = 60  # days that a story lasts
_BEFORE = 3  # days before the one told most on which it may have begun
_LEAP = 2000  # a year to count in where no weekday tells one
_YEARS = range(2030, 1950, -1)


class MonthDay(NamedTuple):
    """A day of the month as printed; `weekday` with Monday 0, where it is told."""

    month: int
    day: int
    weekday: int | None


def past_days(text: str) -> tuple[MonthDay, ...]:
    """The days of the month that a text tells of as past, without a year.

    >>> past_days("Samedi 25 avril, la terre a tremblé. Elle doit rouvrir le 4 mai. Il était né le 3 mai 1950.")
    (MonthDay(month=4, day=25, weekday=5),)
    """
    lex = lexicon()
    folded = fold(text)
    found = []
    for match in _pattern().finditer(folded):
        if lex.calendar.ahead.search(folded, max(0, match.start() - _AHEAD_OF), match.start()):
            continue
        weekday = lex.calendar.weekdays.index(match["weekday"]) if match["weekday"] else None
        month = lex.calendar.months.index(match["month"]) + 1
        found.append(MonthDay(month, int(match["day"]), weekday))
    return tuple(found)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    weekdays, months = ("|".join(names) for names in (lexicon().calendar.weekdays, lexicon().calendar.months))
    return re.compile(
        rf"\b(?:(?P<weekday>{weekdays}) )?(?P<day>\d{{1,2}})(?:er)? (?P<month>{months})\b(?! \d{{4}})"
    )


def turns_by_month(
    told: Sequence[tuple[MonthDay, ...]], weeks: Sequence[Iterable[int]]
) -> list[int | None] | None:
    """For each article the days from its story's first day to the last that it tells of; `None` for no article's.

    `told` are its days of the month, `weeks` the weekdays that it tells of as past. The first day is the one that
    most articles tell; whoever tells only that one may have written on any day: `None`. Without two articles that
    tell days of the month there is no answer.
    """
    counted = Counter(day[:2] for days in told for day in set(days))
    if sum(bool(days) for days in told) < _LEAST:
        return None
    month, day = min(counted, key=lambda one: (-counted[one], one))
    year = _year([day for days in told for day in days])
    first = _date(year, month, day)
    if first is None:
        return None
    return [_turn(days, week, first) for days, week in zip(told, weeks, strict=True)]


def _turn(days: Iterable[MonthDay], week: Iterable[int], first: dt.date) -> int | None:
    gaps = [gap for day in days if (gap := _gap(day, first)) is not None]
    later = max(gaps, default=0) or max(((day - first.weekday()) % 7 for day in week), default=0)
    return later or None


def _gap(day: MonthDay, first: dt.date) -> int | None:
    """Days from the first of a story to a day of the month, of the next year where that is nearer."""
    dates = (_date(first.year + years, day.month, day.day) for years in (0, 1))
    gaps = ((date - first).days for date in dates if date is not None)
    return next((gap for gap in gaps if -_BEFORE <= gap <= _LONGEST), None)


def _year(days: Sequence[MonthDay]) -> int:
    """The latest year in which most of some days fall on the weekdays that they are told with."""
    named = [day for day in days if day.weekday is not None]
    if not named:
        return _LEAP
    right = {
        year: sum(date.weekday() == d.weekday for d in named if (date := _date(year, d.month, d.day)))
        for year in _YEARS
    }
    return max(right, key=lambda year: (right[year], year))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
