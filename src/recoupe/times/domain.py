"""The days that an article may be of, and the bounds that are known for sure."""

from __future__ import annotations

import datetime as dt

import msgspec

from recoupe.record import Span
from recoupe.times.days import DAY

YEAR = 366
_EARLIEST, _LATEST = dt.date(1950, 1, 1), dt.date(2050, 12, 31)


class Domain(msgspec.Struct, frozen=True):
    """The days that an article may be of, in order, and the words that decided; `clash` where clues disagree."""

    days: tuple[dt.date, ...]
    because: tuple[Span, ...] = ()
    clash: bool = False

    @property
    def width(self) -> int:
        """Days from the first to the last, both counted."""
        return (self.days[-1] - self.days[0]).days + 1 if self.days else 0


class Range(msgspec.Struct, frozen=True):
    """Bounds that are known for sure, as far as they are."""

    first: dt.date = _EARLIEST
    last: dt.date = _LATEST
    because: tuple[Span, ...] = ()

    @property
    def narrow(self) -> bool:
        """True where the bounds leave little more than a year, so that a day and month have one year."""
        return (self.last - self.first).days <= YEAR * 1.6


def between(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """All days of an interval.

    >>> len(between(dt.date(2012, 5, 30), dt.date(2012, 6, 2)))
    4
    """
    return tuple(first + n * DAY for n in range((last - first).days + 1))
