"""What a time expression means before the article's date is known.

Five frozen values: a place in the calendar with some fields known, a step from a day, a length of time, a
habit, a bare reference. `anchor` resolves them; the names of fields and codes are TIMEX3's (ISO-TimeML).
"""

from __future__ import annotations

from typing import Literal

import msgspec

Hint = Literal["last", "next", "this", "same", "after", "before"]
Base = Literal["article", "story", "event"]


class Calendar(msgspec.Struct, frozen=True):
    """A partial date. `clock` is `HH:MM`, `part` a TIMEX3 code, `nth` picks a weekday of a month.

    `unit` names the grain where no smaller field does: `century`, `decade`, `half`, `quarter`, `season`.
    `week` counts weeks from the article's (`lundi de la semaine prochaine`); `plus` days are added at the end
    (`la veille de Noël`).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    part: str | None = None
    clock: str | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    feast: str | None = None
    week: int | None = None
    plus: int = 0
    hint: Hint | None = None
    mod: str | None = None


class Step(msgspec.Struct, frozen=True):
    """`count` units from the article's day or the story's: `hier`, `la semaine dernière`, `le lendemain`."""

    unit: str
    count: int
    base: Base = "article"
    part: str | None = None
    mod: str | None = None
    weekday: int | None = None  # `aujourd'hui vendredi`


class Length(msgspec.Struct, frozen=True):
    """A duration. `value` is the TIMEX3 value; `low`/`high` how many `unit`s it may be, `None` unsaid.

    `hint` is set where it is counted from the article's date (`ces trois derniers jours`).
    """

    value: str
    unit: str
    low: float | None
    high: float | None
    mod: str | None = None
    hint: Hint | None = None


class Habit(msgspec.Struct, frozen=True):
    """A set of times: `XXXX-WXX-1`, `P1Y`."""

    value: str


class Reference(msgspec.Struct, frozen=True):
    """`PRESENT_REF`, `PAST_REF` or `FUTURE_REF`."""

    value: str


Meaning = Calendar | Step | Length | Habit | Reference
