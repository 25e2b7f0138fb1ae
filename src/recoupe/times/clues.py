"""What an article's words tell about its own date: light values that can be stored and solved again.

A dossier's articles are dated together: an event that one article dates and another calls `mercredi` or
`aujourd'hui` dates the other. So a clue never holds a resolved date where the article's own is needed, but
how an event lies to it (`When`).
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from recoupe.record import Published, Span
from recoupe.times.days import DAY
from recoupe.times.tenures import Tenure

Side = Literal["past", "future", "unknown"]


class When(msgspec.Struct, frozen=True, kw_only=True):
    """How the day of an event lies to the article's: see `days_of`.

    `span`: `low` to `high` days from the article's day; `date`: a day of the calendar, the year maybe
    unsaid; `weekday`: the nearest of `weekdays` on one side; `week`: the article's own week.
    """

    kind: Literal["span", "date", "weekday", "week"]
    low: int = 0
    high: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekdays: tuple[int, ...] = ()
    side: Side = "unknown"
    strict: bool = False  # `mardi dernier`: not the article's own day


class DayClue(msgspec.Struct, frozen=True, kw_only=True):
    """A dated day that the article speaks of; `own` where it is the article's day itself, `lead` near its top."""

    when: When
    span: Span
    own: bool = False
    lead: bool = False


class YearClue(msgspec.Struct, frozen=True, kw_only=True):
    """A year or month named in full, `[first, last]`, on one side of the article."""

    first: dt.date
    last: dt.date
    side: Side
    span: Span


class Elapsed(msgspec.Struct, frozen=True, kw_only=True):
    """`deux ans après le début du conflit`: days since an event, named by its word's group.

    `origin` is the event's own date where the same sentence gives it.
    """

    event: str
    low: int
    high: int
    span: Span
    origin: When | None = None


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """When an event began, as the article says it: `la guerre qui a fait depuis mars 2011 ...`."""

    event: str
    first: dt.date
    last: dt.date
    span: Span


class Began(msgspec.Struct, frozen=True, kw_only=True):
    """An event of a day that the article places: `le séisme qui a touché la région mercredi`."""

    event: str
    when: When
    span: Span


class EventClue(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that places an event in time, and what it speaks of.

    `keys` are its content words cut to stems, `names` those among them that are names; `place` where it
    happens (`aujourd'hui à Genève`), `meeting` whether it is one, `acts` who did what (`assad:excl`).
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    place: str | None = None
    meeting: bool = False
    acts: tuple[str, ...] = ()
    when: When
    span: Span


class ArticleClues(msgspec.Struct, frozen=True, kw_only=True):
    """All that an article tells about its own date.

    `published` is what metadata or a dateline say; `past`/`ahead` are the weekdays that it names on either
    side, `strict` those that can't be its own day; `deictic` where it says `hier`; `yesterday` a weekday that
    `hier` must be, `today` the one of `ce jeudi`; `began` events that it places in time, by their word's group;
    `tenures` who it says holds an office, `not_before` the month from which on its words were in use.
    """

    article: str
    published: Published
    days: tuple[DayClue, ...] = ()
    years: tuple[YearClue, ...] = ()
    elapsed: tuple[Elapsed, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[EventClue, ...] = ()
    past: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()
    strict: tuple[int, ...] = ()
    deictic: bool = False
    yesterday: int | None = None
    today: int | None = None
    began: tuple[Began, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    not_before: dt.date | None = None


def days_of(when: When, own: dt.date, deictic: bool = False) -> tuple[dt.date, ...]:
    """The days that `when` may mean in an article of day `own`; empty where it can mean none.

    >>> days_of(When(kind="weekday", weekdays=(2,), side="past"), dt.date(2012, 5, 16))
    (datetime.date(2012, 5, 15),)
    """
    if when.kind == "span":
        return tuple(own + n * DAY for n in range(when.low, when.high + 1))
    if when.kind == "date":
        day = _dated(when, own)
        return () if day is None else (day,)
    if when.kind == "week":
        monday = own - (own.isoweekday() - 1) * DAY
        week = [monday + n * DAY for n in range(7)]
        return tuple(d for d in week if not (when.side == "past" and d > own))
    found = []
    for weekday in when.weekdays:
        back, ahead = (own.isoweekday() - weekday) % 7, (weekday - own.isoweekday()) % 7
        if back == 0 and (when.strict or deictic):
            back = ahead = 7
        found.append(own + ahead * DAY if when.side == "future" else own - back * DAY)
    return tuple(found)


def _dated(when: When, own: dt.date) -> dt.date | None:
    """A calendar day, in the year that its side asks for; `None` where its weekday doesn't fit."""
    years = (when.year,) if when.year else (own.year - 1, own.year, own.year + 1)
    days: list[dt.date] = []
    for year in years:
        try:
            days.append(dt.date(year, when.month or 1, when.day or 1))
        except ValueError:
            continue
    if when.side == "past":
        days = [max(past)] if (past := [d for d in days if d <= own]) else []
    elif when.side == "future":
        days = [min(ahead)] if (ahead := [d for d in days if d >= own]) else []
    if not days:
        return None
    day = min(days, key=lambda d: abs((d - own).days))
    return None if when.weekdays and day.isoweekday() not in when.weekdays else day
