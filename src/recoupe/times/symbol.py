"""TIMEX3 values that don't need the article's date."""

from __future__ import annotations

from recoupe.times.meaning import Calendar, Habit, Length, Meaning, Reference, Step


def symbolic_value(meaning: Meaning) -> str:
    """The value with `X` for what only the article's date can tell: `XXXX-12-07`, `XXXX-WXX-2TEV`.

    >>> symbolic_value(Calendar(month=12, day=7))
    'XXXX-12-07'
    """
    if isinstance(meaning, Length | Habit | Reference):
        return meaning.value
    if isinstance(meaning, Step):
        return _step(meaning)
    return _calendar(meaning)


def _step(step: Step) -> str:
    part = f"T{step.part}" if step.part else ""
    if step.unit == "D":
        return f"XXXX-XX-XX{part}"
    return {"M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE"}.get(step.unit, "XXXX")


def time_of_day(clock: str | None, part: str | None) -> str:
    """The `T...` end of a TIMEX3 value, empty for whole days."""
    if clock:
        return f"T{clock}"
    return f"T{part}" if part else ""


def _calendar(c: Calendar) -> str:
    year = f"{c.year:04d}" if c.year else "XXXX"
    tail = time_of_day(c.clock, c.part)
    if c.century:
        return f"{c.century - 1:02d}XX"
    if c.decade:
        return f"{c.decade}X"
    if c.season:
        return f"{year}-{c.season}"
    if c.quarter:
        return f"{year}-Q{c.quarter}"
    if c.half:
        return f"{year}-H{c.half}"
    if c.nth and c.weekday:
        return f"{year}-{_or_x(c.month)}-WXX-{c.weekday}"
    if c.day:
        return f"{year}-{_or_x(c.month)}-{c.day:02d}{tail}"
    if c.month:
        return f"{year}-{c.month:02d}"
    if c.weekday:
        return f"XXXX-WXX-{c.weekday}{tail}"
    if c.year and not c.feast:
        return year
    return f"{year}-XX-XX{tail}"


def _or_x(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"
