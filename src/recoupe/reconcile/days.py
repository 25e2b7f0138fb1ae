"""The day of an article, where nothing but its own words tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from recoupe.reading import Reading
from recoupe.reconcile.weekdays import is_dated, told_days
from recoupe.record import Time

_MONTHS = dt.timedelta(days=60)
_WEEK = dt.timedelta(days=7)


def days_of(readings: Sequence[Reading]) -> list[dt.date | None]:
    """The day of each article of a story, none for one that would be written months before all whose day is known.

    Such an article looks back: it names the day of another thing, and none of its own.
    """
    days = [day_of(reading) for reading in readings]
    known = [reading.article.published.earliest for reading in readings]
    first = min((day for day in known if day is not None), default=None)
    if first is None:
        return days
    return [
        day if day is None or is_dated(reading) or first - day < _MONTHS else None
        for day, reading in zip(days, readings, strict=True)
    ]


def day_of(reading: Reading) -> dt.date | None:
    """The day of an article: when it was published, else the last day that it tells of as past.

    A day that is only inferred from what the article tells is no more than that; it tells which days are long past.

    An article that names days of the week looks back on a date told with its year that is of none of these.
    """
    if is_dated(reading):
        return reading.article.published.latest
    week = told_days(reading.raw)
    told = [
        claim.time.latest
        for claim in reading.claims
        if claim.time
        and claim.time.latest
        and claim.time.earliest
        and claim.time.latest - claim.time.earliest
        < _WEEK  # a year that it tells of is none to be written in
        and not _is_recalled(claim.time, week)
        and claim.factuality in ("asserted", "reported", "unverified", "denied")
    ]
    published = reading.article.published
    last, earliest = max(told, default=published.latest), published.earliest
    return published.latest if last is not None and earliest is not None and last < earliest else last


def _is_recalled(time: Time, week: set[int]) -> bool:
    """Whether a day told with its year is no day of the week that its article names."""
    latest = time.latest
    return (
        latest is not None
        and bool(week)
        and latest.weekday() not in week
        and str(latest.year) in (time.text or "")
    )
