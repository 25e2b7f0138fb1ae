"""The day of an article, where nothing but its own words tells it."""

from __future__ import annotations

import datetime as dt

from recoupe.reading import Reading
from recoupe.reconcile.weekdays import told_days

_WEEK = dt.timedelta(days=7)


def day_of(reading: Reading) -> dt.date | None:
    """The day of an article: when it was published, else the last day that it tells of as past.

    An article that names days of the week is of one of them: a date of another is of what it looks back on.
    """
    if reading.article.published.latest is not None:
        return reading.article.published.latest
    told = [
        claim.time.latest
        for claim in reading.claims
        if claim.time
        and claim.time.latest
        and claim.time.earliest
        and claim.time.latest - claim.time.earliest
        < _WEEK  # a year that it tells of is none to be written in
        and claim.factuality in ("asserted", "reported", "unverified", "denied")
    ]
    last = max(told, default=None)
    week = told_days(reading.raw)
    return last if last is None or not week or last.weekday() in week else None  # else it is only recalled
