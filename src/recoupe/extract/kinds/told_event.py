"""A milestone on its way to a claim, and the day that its own words give."""

from __future__ import annotations

import calendar
import datetime as dt

import msgspec

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context, Draft
from recoupe.extract.described_places import is_generic
from recoupe.extract.kinds.parties import said_in, times_in
from recoupe.extract.place_roles import is_abroad, of_clock
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.record import Event, Factuality, Place, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time
from recoupe.times.meaning import Calendar, Step

RULE = "event/1"
_CONFIDENCE = {
    "noun": 0.75,
    "start": 0.8,
    "verb": 0.8,
    "object": 0.75,
    "deed": 0.75,
    "line": 0.75,
    "near": 0.65,
}
_REACH = 6  # tokens between the words of a milestone and its day
_AFTER = frozenset(("après", "depuis", "à la suite de", "suite à"))
_TOLD_ALONE = 0.1  # less sure without a day


class Told(msgspec.Struct, frozen=True):
    """A milestone: its type, the tokens that say it, who did it to whom and when; `how` names the pattern.

    A `time` without days is a day that its words name and the article's missing date leaves open.
    """

    type: str
    words: tuple[int, int]
    how: str
    time: Time | None
    actor: str | None = None
    object: str | None = None
    clause: int = -1
    chunk: int = -1
    factuality: Factuality | None = None
    place: Place | None = None


def draft_of(told: Told) -> Draft:
    """The draft of a milestone."""
    confidence = _CONFIDENCE[told.how] - (_TOLD_ALONE if told.time is None else 0.0)
    return Draft(
        "event",
        Event(type=told.type, actor=told.actor, object=told.object),
        (told.words,),
        f"{RULE}/{told.how}",
        confidence,
        clause=told.clause,
        chunk=told.chunk,
        time=told.time if told.time is None or told.time.earliest or told.time.latest else None,
        place=told.place,
        factuality=told.factuality,
        attribution=() if told.factuality == "asserted" else None,  # that it was is nobody's word alone
    )


def day_behind(
    context: Context, first: int, last: int, reach: int = _REACH
) -> tuple[TimeExpression | None, int]:
    """The time expression inside tokens `[first, last)` or soon behind them, no verb between; and where it ends.

    `le séisme du 24 mai`, `le lancement, le 3 mai, d'une offensive`.
    """
    view = context.view
    sentence = context.sentence_of[first]
    for time in context.times_at[sentence]:
        ago = time.signal == "ago"  # « élu il y a un an »
        if (time.type == "DURATION" and not ago) or time.last <= first or not names_day(time):
            continue
        if time.first < last:
            return time, max(last, time.last)
        if time.first - last > reach:
            break
        between = {view.chunk_at[t] for t in range(last, time.first)}
        if any(view.chunks[c].kind in ("VERB", "REL", "SUB", "COLON") for c in between if c >= 0):
            break
        return time, time.last
    return None, last


def day_of(context: Context, clause: Clause) -> Time | None:
    """The day that a clause gives, `il y a trois mois` right behind its verb included."""
    said = said_in(context, clause)
    if said is not None:
        return said
    lower = context.document.tokens.lower
    for time in context.times_at[clause.sentence]:
        ago = time.first > 1 and lower[time.first - 1] == "a" and lower[time.first - 2] == "y"
        if ago and time.earliest is not None and 0 <= time.first - clause.verb.last <= _REACH:
            return as_time(time, context.document)
    left_open = (time for time in times_in(context, clause) if time.earliest is None and names_day(time))
    return next((as_time(time, context.document) for time in left_open if not time.reporting), None)


def of_another(context: Context, chunk: int, time: TimeExpression) -> bool:
    """`le procès des attentats du 7 janvier`: a day of what something is about, not of itself."""
    view = context.view
    return time.signal == "of" and any(view.chunks[d].head < time.first for d in view.dependents(chunk))


def is_setting(view: ClauseView, chunk: int) -> bool:
    """`mobilisé dimanche après le passage de la tempête`: what something else came after has not its day."""
    above = view.governor[chunk] if chunk >= 0 else -1
    return any(c >= 0 and view.chunks[c].prep in _AFTER for c in (chunk, above))


def names_day(time: TimeExpression) -> bool:
    """Whether it says when, be it only by a day that the article's missing date leaves open: `lundi`, `en mai`."""
    return time.earliest is not None or (
        time.type in ("DATE", "TIME") and isinstance(time.meaning, Calendar | Step)
    )


def where(context: Context, clause: Clause | None, struck: bool) -> Place | None:
    """`dans le centre d'Oron`: the named place inside a phrase of the clause; with `struck`, its object's too."""
    if clause is None:
        return None
    view = context.view
    slots = [c for c in clause.complements if view.chunks[c].prep in LOCATIVE and view.chunks[c].prep != "de"]
    slots = [c for c in slots if not of_clock(view, c)]
    for c in (*(clause.objects if struck else ()), *slots):
        place = as_place(view, c)
        parts = () if is_abroad(view, c) else view.dependents(c)
        inner = (as_place(view, d) for d in parts if view.chunks[d].name >= 0)
        found = place or next((p for p in inner if p is not None), None)
        known = found is not None and any(letter.isupper() for letter in found.name)
        if found is not None and known and not is_generic(found):
            return found
    return None


def start_of(context: Context, time: TimeExpression) -> Time:
    """When what began on a day began: `depuis le début de la guerre, le 3 mai` -> 3 May alone."""
    made = as_time(time, context.document)
    if made.span != "period" or made.earliest is None or time.until is not None:  # « du 2 au 5 mai »
        return made
    return msgspec.structs.replace(made, latest=_until(time, made.earliest), span="instant", open=None)


def _until(time: TimeExpression, start: dt.date) -> dt.date:
    """The last day of the month or year that a start is known by."""
    meaning = time.meaning
    if not isinstance(meaning, Calendar) or meaning.day:
        return start
    if meaning.month:
        return start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return start.replace(month=12, day=31) if start.month == start.day == 1 else start
