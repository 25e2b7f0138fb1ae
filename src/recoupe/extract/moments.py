"""The day that `quand` and `lorsque` go on telling of.

In `C'est le pire mois depuis avril 2008, quand 120 civils avaient été tués` they were killed in April 2008:
the day right before such a word is that of what stands behind it, as long as nothing there names another.
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.context import Context
from recoupe.record import Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time
from recoupe.times.meaning import Calendar
from recoupe.times.resolve import Moment, place_calendar

_WHEN = frozenset(("quand", "lorsque", "lorsqu'", "lorsqu"))
_ENDS = frozenset((";", ":"))


def day_of_moment(context: Context, published: Published, sentence: int, first: int) -> Time | None:
    """The day before the `quand` of a sentence behind which a claim begins, or None where there is none."""
    lower = context.document.tokens.lower
    times = context.times_at[sentence]
    for time in (*times, *context.records_at.get(sentence, ())):
        at = time.last + (lower[time.last : time.last + 1] == [","])
        if at > first or lower[at : at + 1] == [] or lower[at] not in _WHEN:
            continue
        if any(at < other.first for other in times) or not _ENDS.isdisjoint(lower[at:first]):
            return None
        return _itself(context, published, time)
    return None


def _itself(context: Context, published: Published, time: TimeExpression) -> Time | None:
    """`depuis avril 2008`: that month alone, not all that followed."""
    if time.signal == "since" and isinstance(time.meaning, Calendar):
        placed = place_calendar(time.meaning, Moment(published.earliest, None, "past"))
        if placed is None:
            return None
        first, last = placed.interval
        time = replace(
            time, earliest=first, latest=last, span="period" if first < last else "instant", open=None
        )
    return as_time(time, context.document) if time.earliest is not None or time.latest is not None else None
