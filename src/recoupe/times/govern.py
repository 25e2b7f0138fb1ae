"""Which time expression says when a claim holds."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.document import Document
from recoupe.record import Time
from recoupe.times.expression import Direction, TimeExpression
from recoupe.times.grammar import load
from recoupe.times.meaning import Calendar, Habit, Length, Reference

_FARTHEST = 45  # words between a predicate and the expression that dates it
_BREAK_COST = 7
_QUOTES = frozenset('«»"“”')
_PERIOD_GAIN = 2  # `depuis X` governs from farther away than a bare date


def time_for(
    document: Document,
    times: Sequence[TimeExpression],
    sentence: int,
    first: int,
    last: int,
    *,
    direction: Direction = "unknown",
) -> Time | None:
    """When the predicate or evidence in tokens `[first, last)` holds, `None` where nothing says.

    `times` are the article's anchored expressions. The nearest in the same sentence wins, clause breaks
    counting as distance; one across a quotation mark, or against the `direction` of the claim's verb where
    the caller knows it, does not count. Expressions in another sentence never do.

    >>> time_for(document, times, 3, 40, 44)  # doctest: +SKIP
    Time(earliest=datetime.date(2016, 11, 15), latest=..., span='period', text='le 15 novembre', ...)
    """
    best: TimeExpression | None = None
    lowest = _FARTHEST
    for t in times:
        if t.sentence != sentence:
            if t.sentence > sentence:
                break
            continue
        if not _dates(t) or _against(t, direction):
            continue
        cost = _cost(document, t, first, last)
        if cost is not None and cost < lowest:
            best, lowest = t, cost
    return None if best is None else as_time(best, document)


def as_time(t: TimeExpression, document: Document | None = None) -> Time:
    """The record's `Time` of an anchored expression."""
    text = t.text
    if document is not None and t.signal in ("since", "until", "before", "after", "ago", "by", "from"):
        text = _with_signal(t, document)
    return Time(earliest=t.earliest, latest=t.latest, span=t.span, open=t.open, text=text, because=t.because)


def _with_signal(t: TimeExpression, document: Document) -> str:
    """The expression with its signal, at most three words before it: `depuis le 15 novembre`."""
    lower = document.tokens.lower
    start = t.first
    signals = load().signals
    for back in range(1, 4):
        at = t.first - back
        if at >= 0 and " ".join(lower[at : t.first]).replace("' ", "'") in signals:
            start = at
    return document.text.text[document.tokens.start[start] : t.end]


def _dates(t: TimeExpression) -> bool:
    """True where the expression places something in time."""
    if t.earliest is None and t.latest is None:
        return False
    if isinstance(t.meaning, Habit | Reference):
        return False
    return not (isinstance(t.meaning, Length) and t.signal in ("", "during", "within", "of"))


def _against(t: TimeExpression, direction: Direction) -> bool:
    """True where the claim's verb points the other way than the expression's own."""
    if isinstance(t.meaning, Calendar) and t.meaning.year and not t.meaning.day:
        return False
    return {direction, t.direction} == {"past", "future"}


def _cost(document: Document, t: TimeExpression, first: int, last: int) -> int | None:
    """Words between, clause breaks dearer; `None` where a quotation mark lies between."""
    if t.first < last and first < t.last:
        return 0
    start, stop = (t.last, first) if t.last <= first else (last, t.first)
    if stop - start > _FARTHEST:
        return None
    lower = document.tokens.lower
    breaks = load().classes["clause_break"]
    cost = stop - start
    for i in range(start, stop):
        word = lower[i]
        if word in _QUOTES:
            return None
        if word == ";":
            cost += 3 * _BREAK_COST
        elif word in breaks:
            cost += _BREAK_COST
        elif word == ",":
            cost += 2
    return cost - (_PERIOD_GAIN if t.signal == "since" else 0)
