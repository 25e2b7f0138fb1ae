"""Place one meaning in the calendar, given the article's day, the story's day and a direction.

Pure functions over `datetime.date`; `anchor` walks an article with them.
"""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec.structs import replace

from recoupe.times import days
from recoupe.times.days import DAY, Interval
from recoupe.times.expression import Direction
from recoupe.times.feasts import feast_day
from recoupe.times.meaning import Calendar, Step
from recoupe.times.symbol import time_of_day


class Moment(msgspec.Struct, frozen=True):
    """What is known where an expression stands.

    `now` is the article's day, `story` the day that the text last spoke of, `same_day` whether a bare weekday
    may be the article's own day (it may, unless the article says `hier` and `aujourd'hui`), `named` the days
    that the article gives in full.
    """

    now: dt.date | None
    story: dt.date | None = None
    direction: Direction = "unknown"
    same_day: bool = True
    named: tuple[dt.date, ...] = ()


class Placed(msgspec.Struct, frozen=True):
    """Where an expression lies: its TIMEX3 value, interval of days and why."""

    value: str
    interval: Interval
    because: str


def place_step(step: Step, at: Moment) -> Placed | None:
    """`hier`, `la semaine dernière`, `le lendemain`."""
    if step.base == "event":
        return None
    base = (at.story or at.now) if step.base == "story" else at.now
    if base is None:
        return None
    day = days.add(base, step.unit if step.unit != "WE" else "W", step.count)
    if step.unit == "WE" and not step.count and at.direction == "past" and base.isoweekday() < 6:
        day = days.add(day, "W", -1)  # `se sont rendus ce week-end`, on a Tuesday
    known = "the article's date" if step.base == "article" or at.story is None else f"the story's day {base}"
    steps = "on" if not step.count else f"{step.count:+d} {_UNIT_NAMES.get(step.unit, step.unit)} from"
    interval = days.edge(days.around(day, step.unit), step.mod if step.unit != "D" else None)
    if step.part == "NI" and step.unit == "D":
        interval = _night(step, day, at)
    return Placed(unit_value(day, step.unit, step.part), interval, f"{steps} {known}")


def _night(step: Step, day: dt.date, at: Moment) -> Interval:
    """`cette nuit`, told as past, began the evening before the article; other nights end a day after their evening."""
    told_today = not step.count and day == at.now and at.direction != "future"
    return (day - DAY, day) if told_today else (day, day + DAY)


_UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "WE": "weekend",
    "M": "month",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}


def unit_value(day: dt.date, unit: str, part: str | None = None) -> str:
    """TIMEX3 value of the unit that holds a day: `1999-W27`, `1999-W27-WE`, `1999-05`."""
    if unit == "M":
        return f"{day:%Y-%m}"
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "Y":
        return f"{day.year:04d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
    if unit == "H":
        return f"{day.year:04d}-H{1 if day.month <= 6 else 2}"
    if unit == "DE":
        return f"{day.year // 10}X"
    if unit == "CE":
        return f"{(day.year - 1) // 100:02d}XX"
    return f"{day.isoformat()}{time_of_day(None, part)}"


def place_calendar(c: Calendar, at: Moment) -> Placed | None:
    """A partial date: the missing fields from the article's day, the hint and the direction."""
    if c.century or c.decade:
        return _long_ago(c)
    if c.feast:
        return _feast(c, at)
    if c.nth and c.weekday:
        return _nth_weekday(c, at)
    if c.day:
        return _day(c, at)
    if c.weekday:
        return _weekday(c, at)
    if c.season:
        return _season(c, at)
    if c.quarter or c.half:
        return _part_of_year(c, at)
    if c.month:
        return _month(c, at)
    if c.year:
        whole = (dt.date(c.year, 1, 1), dt.date(c.year, 12, 31))
        return Placed(f"{c.year:04d}", days.edge(whole, c.mod), "year in full")
    if c.clock:
        return _clock(c, at)
    return None


def _long_ago(c: Calendar) -> Placed:
    if c.century:
        first = (c.century - 1) * 100 + 1
        last = first + 99
        value = f"{c.century - 1:02d}XX"
    else:
        first = (c.decade or 0) * 10
        last = first + 9
        value = f"{c.decade}X"
    return Placed(value, days.edge((dt.date(first, 1, 1), dt.date(last, 12, 31)), c.mod), "named in full")


def _on_day(day: dt.date, c: Calendar, because: str) -> Placed:
    day = day + c.plus * DAY
    last = day + DAY if c.part == "NI" else day
    return Placed(f"{day.isoformat()}{time_of_day(c.clock, c.part)}", (day, last), because)


def _day(c: Calendar, at: Moment) -> Placed | None:
    """A day's number, with or without its month, year and weekday."""
    if c.year and c.month and c.day:
        try:
            return _on_day(dt.date(c.year, c.month, c.day), c, "date in full")
        except ValueError:
            return None
    if at.now is None or c.day is None:
        return None
    if c.month is None:
        told_on = _after_story(c, at)
        if told_on is not None:
            return told_on
        candidates = _month_days(at.now, c)
        return _choose(candidates, c, at, "day of the month")
    years = range(at.now.year - 1, at.now.year + 2)
    candidates = [d for y in years if (d := _valid(y, c.month, c.day))]
    if c.weekday:
        fitting = [d for d in candidates if d.isoweekday() == c.weekday]
        if not fitting:
            wide = range(at.now.year - 11, at.now.year + 12)
            fitting = [d for y in wide if (d := _valid(y, c.month, c.day)) and d.isoweekday() == c.weekday]
            fitting = sorted(fitting, key=lambda d: abs((d - (at.now or d)).days))[:1]
        candidates = fitting or candidates
    return _choose(candidates, c, at, "day and month")


def _after_story(c: Calendar, at: Moment) -> Placed | None:
    """`Le 3 mai, ... Le 17, ...`: a day's number alone is of the month that the text has reached, or the next."""
    if at.story is None or c.weekday or c.hint or c.day is None:
        return None
    months = [at.story.replace(day=1), days.add(at.story.replace(day=1), "M", 1)]
    found = [d for m in months if (d := _valid(m.year, m.month, c.day)) and d >= at.story]
    if not found or (at.now is not None and at.direction != "future" and found[0] > at.now):
        return None
    return _on_day(found[0], c, f"day of the month after the story's day {at.story}")


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month_days(now: dt.date, c: Calendar) -> list[dt.date]:
    """Days with this number (and weekday) in the months around the article's."""
    found: list[dt.date] = []
    for step in range(-2, 3):
        month = days.add(now.replace(day=1), "M", step)
        day = _valid(month.year, month.month, c.day or 1)
        if day and (c.weekday is None or day.isoweekday() == c.weekday):
            found.append(day)
    if c.hint == "this":
        found = [d for d in found if (d.year, d.month) == (now.year, now.month)] or found
    return found


def _choose(candidates: list[dt.date], c: Calendar, at: Moment, what: str) -> Placed | None:
    """The candidate that hint and direction ask for; the nearest where neither says."""
    now = at.now
    if not candidates or now is None:
        return None
    direction = {"last": "past", "next": "future"}.get(c.hint or "", at.direction)
    past = [d for d in candidates if d <= now]
    future = [d for d in candidates if d >= now]
    nearest = min(candidates, key=lambda d: abs((d - now).days))
    chosen = nearest
    if (
        direction == "past"
        and past
        and (c.hint == "last" or abs((nearest - now).days) > 60 or nearest <= now)
    ) or (direction == "past" and past):
        chosen = max(past)
    elif direction == "future" and future:
        chosen = min(future)
    side = f"{what} {_DIRECTED.get(direction, 'nearest to')} the article's date"
    return _on_day(chosen, c, side)


_DIRECTED = {"past": "before", "future": "after"}


def _weekday(c: Calendar, at: Moment) -> Placed | None:
    """A weekday: of a named week, or before or after the article's day."""
    now = at.now
    if now is None or c.weekday is None:
        return None
    if c.week is not None:
        monday = now - (now.isoweekday() - 1) * DAY
        day = monday + (7 * c.week + c.weekday - 1) * DAY
        return _on_day(day, c, f"weekday of the week {c.week:+d} from the article's")
    if c.hint in ("after", "before", "same") and at.story:
        return _story_weekday(c, at.story)
    back = (now.isoweekday() - c.weekday) % 7
    ahead = (c.weekday - now.isoweekday()) % 7
    if c.hint == "last":
        return _on_day(now - (back or 7) * DAY, c, "weekday before the article's date")
    if c.hint == "next":
        return _on_day(now + (ahead or 7) * DAY, c, "weekday after the article's date")
    if back == 0 and (at.same_day or c.hint == "this"):
        return _on_day(now, c, "weekday of the article's own date")
    told = [d for d in at.named if d.isoweekday() == c.weekday and abs((d - now).days) <= 7]
    if len(set(told)) == 1 and not _against(at.direction, told[0], now):
        return _on_day(told[0], c, "weekday that the article dates")
    if at.direction in ("future", "present") or (c.hint == "this" and at.direction != "past"):
        return _on_day(now + (ahead or 7) * DAY, c, f"weekday after the article's date ({at.direction})")
    return _on_day(now - (back or 7) * DAY, c, f"weekday before the article's date ({at.direction})")


def _against(direction: Direction, day: dt.date, now: dt.date) -> bool:
    return (direction == "past" and day > now) or (direction == "future" and day < now)


def _story_weekday(c: Calendar, story: dt.date) -> Placed:
    weekday = c.weekday or 1
    ahead = (weekday - story.isoweekday()) % 7
    back = (story.isoweekday() - weekday) % 7
    if c.hint == "after":
        return _on_day(story + (ahead or 7) * DAY, c, f"weekday after the story's day {story}")
    if c.hint == "before":
        return _on_day(story - (back or 7) * DAY, c, f"weekday before the story's day {story}")
    return _on_day(story + (ahead if ahead <= 3 else -back) * DAY, c, f"weekday at the story's day {story}")


def _month(c: Calendar, at: Moment) -> Placed | None:
    month = c.month or 1
    year = c.year
    because = "month and year in full"
    if year is None:
        if at.now is None:
            return None
        year, because = _month_year(month, c, at, at.now)
    interval = days.edge(days.month_days(year, month), c.mod)
    return Placed(f"{year:04d}-{month:02d}", interval, because)


def _month_year(month: int, c: Calendar, at: Moment, now: dt.date) -> tuple[int, str]:
    if c.hint == "this":
        return now.year, "month of the article's year"
    before = now.year if month <= now.month else now.year - 1
    after = now.year if month >= now.month else now.year + 1
    if c.hint == "last":
        return (before if month != now.month else now.year - 1), "month before the article's date"
    if c.hint == "next":
        return after, "month after the article's date"
    if at.direction == "past":
        return before, "month before the article's date (past)"
    if at.direction == "future":
        return after, "month after the article's date (future)"
    nearest = min((before, after), key=lambda y: abs((y - now.year) * 12 + month - now.month))
    return nearest, "month nearest to the article's date"


def _season(c: Calendar, at: Moment) -> Placed | None:
    season = c.season or "SU"
    year = c.year or (_season_year(season, c, at, at.now) if at.now else None)
    if year is None:
        return None
    return Placed(f"{year:04d}-{season}", days.edge(days.season_days(year, season), c.mod), "season")


def _season_year(season: str, c: Calendar, at: Moment, now: dt.date) -> int:
    """The year that a season without one belongs to; in January, winter began the year before."""
    year = now.year - (season == "WI" and now.month <= 4)
    first, last = days.season_days(year, season)
    side = {"last": "past", "next": "future", "this": "present"}.get(c.hint or "", at.direction)
    if side == "past" and (first > now or (c.hint == "last" and last >= now)):
        return year - 1
    if side == "future" and last < now:
        return year + 1
    return year


def _part_of_year(c: Calendar, at: Moment) -> Placed | None:
    year = c.year or (at.now.year if at.now else None)
    if year is None:
        return None
    if c.year is None:
        year += {"last": -1, "next": 1}.get(c.hint or "", 0)
    if c.quarter:
        return Placed(f"{year:04d}-Q{c.quarter}", days.quarter_days(year, c.quarter), "quarter")
    return Placed(f"{year:04d}-H{c.half}", days.half_days(year, c.half or 1), "half year")


def _feast(c: Calendar, at: Moment) -> Placed | None:
    if c.feast is None:
        return None
    if c.year:
        day = feast_day(c.feast, c.year)
        return None if day is None else _on_day(day, c, f"feast of {c.year}")
    if at.now is None:
        return None
    near = (feast_day(c.feast, y) for y in range(at.now.year - 1, at.now.year + 2))
    return _choose([d for d in near if d], replace(c, hint=None if c.hint == "this" else c.hint), at, "feast")


def _nth_weekday(c: Calendar, at: Moment) -> Placed | None:
    month, year = c.month, c.year
    if at.now is None and (month is None or year is None):
        return None
    now = at.now or dt.date(year or 1, month or 1, 1)
    month = month or now.month
    year = year or (now.year if c.month is None else _month_year(month, c, at, now)[0])
    first, last = days.month_days(year, month)
    if c.nth == -1:
        day = last - ((last.isoweekday() - (c.weekday or 1)) % 7) * DAY
    else:
        offset = ((c.weekday or 1) - first.isoweekday()) % 7
        day = first + (offset + 7 * ((c.nth or 1) - 1)) * DAY
    return _on_day(day, c, "weekday counted in its month") if day <= last else None


def _clock(c: Calendar, at: Moment) -> Placed | None:
    day = at.story or at.now
    if day is None:
        return None
    if c.clock == "24:00":
        return Placed(f"{day.isoformat()}T24:00", (day, day + DAY), "time of the story's day")
    return Placed(f"{day.isoformat()}T{c.clock}", (day, day), "time of the story's day")
