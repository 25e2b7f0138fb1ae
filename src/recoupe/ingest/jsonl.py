"""JSON lines: one article a line, `text` and any of the other fields of a `RawArticle`."""

from __future__ import annotations

import codecs
import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import MAX_BYTES, decode
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name

_TEXTS = ("title", "url", "outlet", "byline", "language", "identifier", "section")
_MOST_AUTHORS = 50
_LONGEST_QUOTE = 40  # characters of a wrong value that a message repeats


def read_jsonl(path: Path, _: How) -> Iterator[Found]:
    """The articles of a file, a line at a time, so that a file of any size is read in little memory.

    A broken line is refused under its own name (`file.jsonl:12`) and the others are read. A field of the wrong
    kind is told as an `InputNotice`, left out, and the article kept. Lines of blanks are passed over.
    """
    empty, name = True, shown_name(path)
    with path.open("rb") as file:
        for number, line in _lines(_as_bytes_of_lines(file, name)):
            empty = False
            yield from _article(line, name, f"{name}:{number}")
    if empty:
        raise InputRefusedError(name, "it is empty", "leave it out")


def _as_bytes_of_lines(file: BinaryIO, name: str) -> BinaryIO:
    """The file itself, or what a UTF-16 one holds in UTF-8: its line ends are two bytes."""
    wide = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    file.seek(0)
    return io.BytesIO(decode(file.read(MAX_BYTES + 1), name).encode("utf-8", "replace")) if wide else file


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines that hold something; one that is too long is cut, which the size bound then refuses."""
    number = 0
    while line := file.readline(MAX_BYTES + 2):
        number += 1
        whole = line
        while len(whole) > MAX_BYTES and not whole.endswith(b"\n"):
            whole = file.readline(MAX_BYTES)
            if not whole:
                break
        if line.strip():
            yield number, line


def _article(line: bytes, file: str, name: str) -> Iterator[Found]:
    """The article of one line, after a notice for each of its fields that can't be used."""
    try:
        found = json.loads(decode(line, name))
    except InputRefusedError as refused:
        yield refused
        return
    except (ValueError, RecursionError):
        yield InputRefusedError(name, "the line is no JSON", "write one object a line")
        return
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        yield InputRefusedError(name, "the line has no text", 'give each object a "text"')
        return
    yield from article_of(found, file, name)


def article_of(found: dict[str, Any], file: str, name: str) -> Iterator[Found]:
    """The article of an object with a `text`, after a notice for each of its fields that can't be used."""
    text = found["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace").removeprefix("\ufeff")
    if not text.strip():
        yield InputRefusedError(name, "its text is empty", "leave it out")
        return
    notices: list[InputNotice] = []
    metadata = {field: _words(found.get(field), field, name, notices) for field in _TEXTS}
    days = {field: _date(found.get(field), field, name, notices) for field in ("published", "edited")}
    authors = _authors(found.get("authors"), name, notices)
    given = _words(found.get("file"), "file", name, notices)
    yield from notices
    yield RawArticle(file=given or metadata["url"] or file, text=text, authors=authors, **days, **metadata)  # type: ignore[arg-type]


def _words(value: Any, field: str, name: str, notices: list[InputNotice]) -> str | None:
    """A field that should be words; blank is none."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8").strip() or None
    if value is not None:
        notices.append(InputNotice(name, f"{field} is {_quoted(value)}, not words", "put it in quotes"))
    return None


def _authors(value: Any, name: str, notices: list[InputNotice]) -> tuple[str, ...]:
    """A list of names; what in it is no name is told."""
    given = [] if value is None else value if isinstance(value, list) else [value]
    found = (_words(each, "authors", name, notices) for each in given[:_MOST_AUTHORS])
    return tuple(each for each in found if each)


def _date(value: Any, field: str, name: str, notices: list[InputNotice]) -> dt.date | None:
    """A day, from an ISO 8601 date or date and time; its own day, whatever the time zone."""
    if value is None or value == "":
        return None
    try:
        if not isinstance(value, str):
            raise ValueError
        day = dt.date.fromisoformat(value.strip()[:10])
        if value.strip()[10:11] not in ("", "T", " ", "t") or not 1500 <= day.year <= 2200:
            raise ValueError
    except ValueError:
        reason = f"{field} is {_quoted(value)}, which is no date"
        notices.append(InputNotice(name, reason, "write it as 2016-12-07; the article is kept without it"))
        return None
    return day


def _quoted(value: Any) -> str:
    """A wrong value, short enough for a line."""
    try:
        words = json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        return "nested too deeply"
    words = words.encode("utf-8", "replace").decode("utf-8")
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


READER = Reader(read_jsonl)
