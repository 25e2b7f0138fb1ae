"""When an article was published: by its metadata, by what it states, else by what its words imply."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from recoupe.annotate.document import Document
from recoupe.record import Published, Span
from recoupe.times.clue_reader import read_clues
from recoupe.times.clues import ArticleClues
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar
from recoupe.times.solve import WIDEST, solve

_DATELINE_WORDS = 8  # words that may stand before a date at the head of an article (`Paris, le`)
_LEAD = 1000  # characters that may stand before it on its line
_UPDATE = re.compile(r"mise? à jour|mise a jour|depuis|jusqu|né |née |du\\s*$", re.I)
_HEAD_LINES = 4  # lines from the top where a dateline may stand
_HOUR = r"(?:[,|–—-]?\s*(?:à\s*)?\d{1,2}\s?[h:]\s?(?:\d{2})?\s*)?"  # `, 13h15`
_AGENCY = r"(?:\([^()\n]{2,30}\))?"  # `(ALP)`
_AFTER = re.compile(rf"[ \t\u00a0\u202f]*{_HOUR}{_AGENCY}[ \t.)]*(?:$|\n|[-–—|:•·])")


def date_article(document: Document, times: Sequence[TimeExpression], metadata: dt.date | None) -> Published:
    """The publication interval of an article and the words that decided it.

    Metadata first; then a dateline that states the day; else the days that all its clues allow, if they come
    down to a month; else nothing is said.
    """
    return clues_and_date(document, times, metadata, "")[1]


def clues_and_date(
    document: Document, times: Sequence[TimeExpression], metadata: dt.date | None, article: str
) -> tuple[ArticleClues, Published]:
    """What `date_article` says of an article, and the clues of the article of that id, read once for both uses."""
    known = _known(document, times, metadata)
    clues = read_clues(document, times, known or Published(), article)
    return clues, known or _inferred(clues)


def _known(document: Document, times: Sequence[TimeExpression], metadata: dt.date | None) -> Published | None:
    """The day that the source or a dateline gives."""
    if metadata is not None:
        return Published(earliest=metadata, latest=metadata, basis="metadata")
    stated = dateline(document, times)
    if stated is None:
        return None
    t, day = stated
    return Published(earliest=day, latest=day, basis="stated", because=(raw_span(document, t),))


def _inferred(clues: ArticleClues) -> Published:
    """The days that the clues allow, or none where they are too many."""
    domain = solve(clues)
    if domain is None or domain.width > WIDEST:
        return Published()
    return Published(
        earliest=domain.days[0], latest=domain.days[-1], basis="inferred", because=domain.because
    )


def raw_span(document: Document, t: TimeExpression) -> Span:
    """The words of an expression in the raw text."""
    start, end = document.text.to_raw(t.start, t.end)
    return Span(start=start, end=end, text=document.text.raw[start:end])


def dateline(document: Document, times: Sequence[TimeExpression]) -> tuple[TimeExpression, dt.date] | None:
    """A full date that stands as a dateline: `Paris, le 22 mai 2012. -`, `NAREST, 15 oct 2019 (ALP) -`.

    It must be in the first lines, or alone on the last one; a caption's date is none.
    """
    text = document.text.text
    head = _line_end(text, _HEAD_LINES)
    foot = text.rstrip().rfind("\n") + 1
    captions = [(p.start, p.end) for p in document.text.paragraphs if p.role == "caption"]
    for t in times:
        c = t.meaning
        if not isinstance(c, Calendar) or not (c.year and c.month and c.day):
            continue
        if head <= t.start < foot or not _AFTER.match(text, t.end):
            continue
        nearby = max(t.start - _LEAD, 0)
        line_start = text.rfind("\n", nearby, t.start) + 1
        if (nearby and not line_start) or any(a <= t.start < b for a, b in captions):
            continue
        if _leads(document, text[line_start : t.start], line_start):
            try:
                return t, dt.date(c.year, c.month, c.day)
            except ValueError:
                continue
    return None


def _line_end(text: str, lines: int) -> int:
    """Where the first non-empty lines end."""
    at = 0
    for _ in range(lines):
        while text[at : at + 1] == "\n":
            at += 1
        stop = text.find("\n", at)
        if stop < 0:
            return len(text)
        at = stop + 1
    return at


def _leads(document: Document, before: str, start: int) -> bool:
    """True where the words before a date are a place, a newsroom, `le`: few, and no verb."""
    if len(before.split()) > _DATELINE_WORDS or _UPDATE.search(before):
        return False
    tokens = document.tokens
    first = bisect_left(tokens.start, start)
    last = bisect_left(tokens.start, start + len(before))
    return not any(tokens.verbform[i] == "Fin" for i in range(first, last))
