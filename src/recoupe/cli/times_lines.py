"""One line of `recoupe times`: a text in, its time expressions out."""

from __future__ import annotations

import datetime as dt

import msgspec

from recoupe.annotate.builtin import builtin
from recoupe.errors import RecoupeError
from recoupe.guard import Failure, guarded
from recoupe.record import Published
from recoupe.text.clean import clean
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times
from recoupe.times.published import date_article


class TextLineError(RecoupeError):
    """A line can't be used; its text says why and what to do."""


class TextLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line as it comes in."""

    id: str | int | None = None
    text: str
    published: dt.date | None = None


class FoundTime(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression: offsets into the text as it came, TIMEX3 type and value, interval of days."""

    start: int
    end: int
    text: str
    type: str
    value: str
    earliest: dt.date | None
    latest: dt.date | None


class FoundTimes(msgspec.Struct, frozen=True, kw_only=True):
    """A line as it goes out."""

    id: str | int | None
    published: Published
    times: tuple[FoundTime, ...]


def answer(line: bytes) -> str:
    """The line that goes out, for one that came in.

    Raises `TextLineError`.
    """
    try:
        given = msgspec.json.decode(line, type=TextLine)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise TextLineError(
            f'{error}; write {{"id": "1", "text": "...", "published": "2020-05-04"}}'
        ) from None
    found = guarded(find, given)
    if isinstance(found, Failure):
        raise TextLineError(f"{found.reason}; leave it out")
    return msgspec.json.encode(found).decode() + "\n"


def find(given: TextLine) -> FoundTimes:
    """Time expressions of one text, resolved against its date, given or inferred."""
    text = clean(given.text)
    document = builtin().annotate(text)
    times = find_times(document)
    published = date_article(document, times, given.published)
    found = []
    for time in anchor_times(document, times, published):
        start, end = text.to_raw(time.start, time.end)
        found.append(
            FoundTime(
                start=start,
                end=end,
                text=text.raw[start:end],
                type=time.type,
                value=time.value,
                earliest=time.earliest,
                latest=time.latest,
            )
        )
    return FoundTimes(id=given.id, published=published, times=tuple(found))
