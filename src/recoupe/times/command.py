"""`recoupe times`: JSON lines of articles in, JSON lines of their time expressions out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

from recoupe.annotate.document import Document
from recoupe.errors import InputRefusedError
from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.clues import ArticleClues
from recoupe.times.dossier import date_dossier
from recoupe.times.expression import TimeExpression
from recoupe.times.find import find_times
from recoupe.times.published import clues_and_date
from recoupe.times.reading import read_text

_TOGETHER = 200  # articles dated together; a longer input is dated in parts, so that memory stays bounded


@dataclass(frozen=True, slots=True)
class _Read:
    """One line read: its id as given, the article and its expressions."""

    id: Any
    document: Document
    times: tuple[TimeExpression, ...]
    clues: ArticleClues


def times_command(lines: Iterable[str]) -> Iterator[str]:
    """One JSON line an article, in order.

    A line in is `{"id", "text", "published"}`, `published` an ISO date or `null`; a line out is `{"id",
    "published", "times": [...]}`, its `published` as in the record (an interval, its basis and the words that
    decided), its offsets into `text`. Undated articles of one input are dated together.

    Raises `InputRefusedError` at a line that isn't such an object, naming its number.
    """
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
    while batch := list(islice(numbered, _TOGETHER)):
        read = [_read(line, n) for n, line in batch]
        for article, published in zip(read, date_dossier([r.clues for r in read]), strict=True):
            yield _line(article, published)


def _read(line: str, number: int) -> _Read:
    fields = _fields(line, number)
    document = read_text(fields["text"])
    times = find_times(document)
    published = _day(fields.get("published"), number)
    clues, _ = clues_and_date(document, times, published, str(fields.get("id")))
    return _Read(fields.get("id"), document, times, clues)


def _fields(line: str, number: int) -> dict[str, Any]:
    try:
        fields = msgspec.json.decode(line)
    except msgspec.DecodeError as problem:
        raise InputRefusedError(
            f"line {number}", f"is no JSON: {problem}", "give one object a line"
        ) from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise InputRefusedError(f"line {number}", 'has no "text"', 'give {"id", "text", "published"}')
    return fields


def _day(published: Any, number: int) -> dt.date | None:
    if published is None:
        return None
    try:
        return dt.date.fromisoformat(str(published)[:10])
    except ValueError:
        reason = f"published {published!r} is no date"
        raise InputRefusedError(f"line {number}", reason, "give it as 2016-12-14, or null") from None


def _line(article: _Read, published: Published) -> str:
    times = anchor_times(article.document, article.times, published)
    out = {
        "id": article.id,
        "published": published,
        "times": [_time(article.document, t) for t in times],
    }
    return msgspec.json.encode(out).decode()


def _time(document: Document, t: TimeExpression) -> dict[str, Any]:
    start, end = document.text.to_raw(t.start, t.end)
    return {
        "start": start,
        "end": end,
        "text": document.text.raw[start:end],
        "type": t.type,
        "value": t.value,
        "earliest": t.earliest,
        "latest": t.latest,
        "span": t.span,
        "open": t.open,
        "because": t.because,
    }
