"""The year of a chronology's lines: `12 mai 2014 : un séisme frappe Oron.`, then `13 mai : le roi appelle à l'aide.`"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar

_MARKS = frozenset((":", "-", "–", "—"))


@dataclass(slots=True)
class Chronology:
    """How far the lines that a day leads have come; a line without its year goes on from the one before."""

    day: dt.date | None = None
    now: dt.date | None = None  # the article's day

    def with_year(self, document: Document, t: TimeExpression) -> TimeExpression:
        """The expression with its year, where it leads a line below one that told the year."""
        c = t.meaning
        if not isinstance(c, Calendar) or not leads(document, t):
            return t
        if c.year:
            self.day = _first_of(c)
            return t
        if self.day is None or not (c.day and c.month):
            return t
        year = self.day.year if (c.month, c.day) >= (self.day.month, self.day.day) else self.day.year + 1
        led = replace(c, year=year)
        day = _first_of(led)
        if day is None or (self.now is not None and day > self.now):
            return t
        self.day = day
        return replace(t, meaning=led)


def leads(document: Document, t: TimeExpression) -> bool:
    """Whether a date opens its paragraph before a colon or a dash, or is all of it: `13 mai : `, `2014`."""
    if t.sentence < 0:
        return False
    sentence, form = document.sentences[t.sentence], document.tokens.form
    first = t.sentence == 0 or document.sentences[t.sentence - 1].paragraph != sentence.paragraph
    before = form[sentence.first : t.first]
    if not first or len(before) > 1 or (before and before[0].lower() not in ("le", "-", "–", "•", "*")):
        return False
    return t.last >= sentence.last or form[t.last] in _MARKS


def _first_of(c: Calendar) -> dt.date | None:
    try:
        return dt.date(c.year or 0, c.month or 1, c.day or 1)
    except ValueError:
        return None
