"""Arithmetic on days: steps, the bounds of weeks, months, seasons, and feasts."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache

Interval = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)
_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
_SEASONS = {"SP": (3, 20), "SU": (6, 21), "FA": (9, 22), "WI": (12, 21)}
DAYS = {
    "D": 1.0,
    "N": 1.0,
    "W": 7.0,
    "WE": 7.0,
    "M": 30.44,
    "Y": 365.25,
    "TH": 1 / 24,
    "TM": 1 / 1440,
    "TS": 1 / 86400,
}


def add(day: dt.date, unit: str, count: float) -> dt.date:
    """`day` moved by `count` units; months keep the day of the month where there is one.

    >>> add(dt.date(2012, 1, 31), "M", 1)
    datetime.date(2012, 2, 29)
    """
    try:
        if unit in _MONTHS:
            months = round(count * _MONTHS[unit])
            index = day.year * 12 + day.month - 1 + months
            year, month = divmod(index, 12)
            return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        return day + dt.timedelta(days=round(count * DAYS.get(unit, 1.0)))
    except (ValueError, OverflowError):
        return dt.date.min if count < 0 else dt.date.max


def around(day: dt.date, unit: str) -> Interval:
    """First and last day of the unit that holds `day`; ISO weeks, so Monday to Sunday."""
    if unit == "W":
        first = day - dt.timedelta(days=day.weekday())
        return first, first + 6 * DAY
    if unit == "WE":
        first = day - dt.timedelta(days=day.weekday())
        return first + 5 * DAY, first + 6 * DAY
    if unit == "M":
        return month_days(day.year, day.month)
    if unit == "Q":
        return quarter_days(day.year, (day.month - 1) // 3 + 1)
    if unit == "H":
        return half_days(day.year, 1 if day.month <= 6 else 2)
    if unit == "Y":
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if unit == "DE":
        first_year = day.year // 10 * 10
        return dt.date(first_year, 1, 1), dt.date(first_year + 9, 12, 31)
    if unit == "CE":
        first_year = (day.year - 1) // 100 * 100 + 1
        return dt.date(first_year, 1, 1), dt.date(first_year + 99, 12, 31)
    return day, day


def month_days(year: int, month: int) -> Interval:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])


def quarter_days(year: int, quarter: int) -> Interval:
    """First and last day of a quarter, 1 to 4."""
    return dt.date(year, 3 * quarter - 2, 1), month_days(year, 3 * quarter)[1]


def half_days(year: int, half: int) -> Interval:
    """First and last day of a half year, 1 or 2."""
    return dt.date(year, 6 * half - 5, 1), month_days(year, 6 * half)[1]


def season_days(year: int, season: str) -> Interval:
    """First and last day of a season; the winter of 2012 begins in December 2012."""
    month, day = _SEASONS[season]
    first = dt.date(year, month, day)
    return first, add(first, "M", 3) - DAY


def edge(interval: Interval, mod: str | None) -> Interval:
    """The start, middle or end third of an interval (`début mars`, `fin 2015`)."""
    first, last = interval
    third = (last - first).days // 3
    if mod == "START":
        return first, first + third * DAY
    if mod == "MID":
        return first + third * DAY, last - third * DAY
    if mod == "END":
        return last - third * DAY, last
    return interval


@lru_cache(maxsize=256)
def easter(year: int) -> dt.date:
    """Easter Sunday, Gregorian (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)
