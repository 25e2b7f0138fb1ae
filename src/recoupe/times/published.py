"""When an article was published: by its metadata, by what it states, else by what its words imply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from recoupe.annotate.document import Document
from recoupe.record import Published, Span
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar

_DATELINE_WORDS = 6  # words that may stand before a date at the head of a paragraph (`Paris, le`)
_HEAD = 1500  # characters from the start or the end of the text where a dateline may stand
_AFTER = ("-", "–", "—", "|", ":")


def date_article(document: Document, times: Sequence[TimeExpression], metadata: dt.date | None) -> Published:
    """The publication interval of an article and the words that decided it.

    Metadata first; then a dateline that states the day; else nothing is said.
    """
    if metadata is not None:
        return Published(earliest=metadata, latest=metadata, basis="metadata")
    stated = dateline(document, times)
    if stated is not None:
        t, day = stated
        return Published(earliest=day, latest=day, basis="stated", because=(raw_span(document, t),))
    return Published()


def raw_span(document: Document, t: TimeExpression) -> Span:
    """The words of an expression in the raw text."""
    start, end = document.text.to_raw(t.start, t.end)
    return Span(start=start, end=end, text=document.text.raw[start:end])


def dateline(document: Document, times: Sequence[TimeExpression]) -> tuple[TimeExpression, dt.date] | None:
    """A full date that stands as a dateline: `Paris, le 22 mai 2012. -`, `(Publié le 3/4/2012)`."""
    text = document.text.text
    for t in times:
        c = t.meaning
        if (
            not isinstance(c, Calendar)
            or not (c.year and c.month and c.day)
            or t.signal in ("since", "until")
        ):
            continue
        if _HEAD < t.start < len(text) - _HEAD:
            continue
        line_start = text.rfind("\n", 0, t.start) + 1
        before = text[line_start : t.start].split()
        after = text[t.end : t.end + 8].lstrip(" .)")
        closed = not after or text[t.end : t.end + 1] == "\n" or after.startswith(_AFTER)
        if closed and len(before) <= _DATELINE_WORDS and not _has_verb(document, line_start, t.start):
            return t, dt.date(c.year, c.month, c.day)
    return None


def _has_verb(document: Document, start: int, end: int) -> bool:
    tokens = document.tokens
    return any(tokens.verbform[i] == "Fin" for i in range(len(tokens)) if start <= tokens.start[i] < end)
