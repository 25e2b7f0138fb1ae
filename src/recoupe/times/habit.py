"""How a paper calls the days near its own: `hier`, or by the weekday's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from recoupe.annotate.document import Document
from recoupe.times import days
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar, Step

_US = frozenset(("nous", "je", "j'", "j’"))


def own_day_by_name(document: Document, times: Sequence[TimeExpression], now: dt.date | None) -> bool:
    """Whether a bare weekday may be the article's own day.

    It may not where the article says `hier` or `aujourd'hui`, unless it calls yesterday by its name as well.
    """
    speaks = any(_speaks_of_days(t) and not quoted(document, t) and not _by_us(document, t) for t in times)
    return not speaks or _calls_yesterday_by_name(times, now)


def _speaks_of_days(t: TimeExpression) -> bool:
    """`hier`, `aujourd'hui`, `demain`: a paper that says these means another day by a weekday's name.

    `Aujourd'hui, deux mille familles y vivent` only says that they still do.
    """
    if not isinstance(t.meaning, Step) or t.meaning.unit != "D" or t.meaning.base != "article":
        return False
    return t.direction != "present" or t.meaning.count != 0


def _calls_yesterday_by_name(times: Sequence[TimeExpression], now: dt.date | None) -> bool:
    """`mardi à l'aube`, in the past, in a paper of a Wednesday: with it, `hier` rules no other weekday out."""
    day = (now - days.DAY).isoweekday() if now else 0
    return any(
        t.direction == "past"
        and isinstance(t.meaning, Calendar)
        and t.meaning.weekday == day
        and not t.meaning.day
        for t in times
    )


def _by_us(document: Document, t: TimeExpression) -> bool:
    """`Hier, nous avons pris la colline. Aujourd'hui, le pont va tomber.`: somebody's words, whose marks were lost."""
    at = t.sentence
    if at < 0:
        return False
    before = at - 1 if at and document.sentences[at - 1].paragraph == document.sentences[at].paragraph else at
    return not _US.isdisjoint(
        document.tokens.lower[document.sentences[before].first : document.sentences[at].last]
    )


def quoted(document: Document, t: TimeExpression) -> bool:
    """Whether somebody is quoted as saying it: `« Nous partirons demain », a dit le maire`."""
    lower = document.tokens.lower
    paragraph = document.sentences[t.sentence].paragraph if t.sentence >= 0 else -1
    at = t.sentence
    while at > 0 and document.sentences[at - 1].paragraph == paragraph:
        at -= 1
    before = lower[document.sentences[at].first : t.first] if t.sentence >= 0 else []
    opened = before.count("«") + before.count("“") - before.count("»") - before.count("”")
    return opened > 0 or before.count('"') % 2 == 1
