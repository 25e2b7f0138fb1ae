"""When an article was published: by its metadata, by what it states, else by what its words imply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from recoupe.annotate.document import Document
from recoupe.record import Published, Span
from recoupe.times.clue_reader import read_clues
from recoupe.times.clues import ArticleClues
from recoupe.times.datelines import dateline
from recoupe.times.expression import TimeExpression
from recoupe.times.solve import WIDEST, solve


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
