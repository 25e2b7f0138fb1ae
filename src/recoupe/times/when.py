"""How the day of an expression lies to the article's, whatever that is."""

from __future__ import annotations

from recoupe.times.clues import Side, When
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar, Length, Step

_SIDES: dict[str, Side] = {"past": "past", "future": "future", "last": "past", "next": "future"}


def side_of(t: TimeExpression) -> Side:
    """Past or future as hint, signal or verb say."""
    hint = t.meaning.hint if isinstance(t.meaning, Calendar) else None
    if t.signal == "since":
        return "past"
    return _SIDES.get(hint or "") or _SIDES.get(t.direction, "unknown")


def date_when(t: TimeExpression) -> When | None:
    """A day of the calendar, the year maybe unsaid."""
    c = t.meaning
    if not isinstance(c, Calendar) or not (c.day and c.month):
        return None
    weekdays = (c.weekday,) if c.weekday else ()
    return When(kind="date", year=c.year, month=c.month, day=c.day, weekdays=weekdays, side=side_of(t))


def when_of(t: TimeExpression, story: When | None) -> When | None:
    """Where the event that an expression dates lies; `story` is where the text last was."""
    m = t.meaning
    if isinstance(m, Calendar):
        return date_when(t) if m.day and m.month else _weekday(t, m)
    if isinstance(m, Step) and m.base == "article":
        if m.unit == "D":
            return When(kind="span", low=m.count, high=m.count)
        return When(kind="week", side=side_of(t)) if m.unit == "W" and m.count == 0 else None
    if isinstance(m, Step) and m.unit == "D" and m.base == "story" and m.count == 0:
        return story
    if isinstance(m, Length) and m.unit in ("TH", "TM") and t.signal in ("earlier", "before_event"):
        return When(kind="span", low=0, high=1)  # `quelques heures avant une réunion`
    return None


def _weekday(t: TimeExpression, c: Calendar) -> When | None:
    if not c.weekday or c.day or c.nth or c.week is not None or c.hint in ("after", "before", "same"):
        return None
    if c.hint == "this":
        return When(kind="span", low=-1 if c.part in ("EV", "NI") else 0, high=0)
    side = side_of(t)
    if side == "unknown":
        return None
    return When(kind="weekday", weekdays=(c.weekday,), side=side, strict=c.hint == "last")
