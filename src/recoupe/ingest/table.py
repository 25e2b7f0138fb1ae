"""Tables (CSV, TSV): an article a row, its columns told by their headings or by the user."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in
from recoupe.ingest.decode import MAX_BYTES, decode
from recoupe.ingest.markup import as_text, squeezed
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole
from recoupe.lang import load_table

FIELDS = (
    "text",
    "title",
    "url",
    "outlet",
    "byline",
    "published",
    "edited",
    "language",
    "section",
    "identifier",
)
_DELIMITERS = ";\t,|"
_DAYS = ("published", "edited")


def read_table(path: Path, how: How) -> Iterator[Found]:
    """The articles of a table, a row each."""
    name = shown_name(path)
    rows = _rows(decode(whole(path), name))
    try:
        headings = [squeezed(cell) for cell in next(rows, [])]
        where = _columns(headings, how.columns, name)
        for number, row in enumerate(rows, start=2):
            if any(cell.strip() for cell in row):
                yield from _article(row, where, name, f"{name}:{number}")
    except csv.Error as error:
        raise InputRefusedError(name, "it is no table that can be read", "export it as CSV again") from error


def _rows(text: str) -> Iterator[list[str]]:
    """Rows, split at the sign that the first line has most of."""
    csv.field_size_limit(min(sys.maxsize, MAX_BYTES))
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _columns(headings: list[str], given: Mapping[str, str], name: str) -> dict[str, int]:
    """Where each field stands. Raises `InputRefusedError` where none holds the text, or one named is missing."""
    folded = [heading.casefold() for heading in headings]
    where: dict[str, int] = {}
    for field, heading in given.items():
        if heading.casefold() not in folded:
            known = ", ".join(headings[:12])
            raise InputRefusedError(name, f"it has no column {heading}", f"name one of: {known}")
        where[field] = folded.index(heading.casefold())
    for index, heading in enumerate(folded):
        field_name = _usual().get(heading)
        if field_name and index not in where.values():
            where.setdefault(field_name, index)
    if "text" not in where:
        known = ", ".join(headings[:12]) or "none"
        raise InputRefusedError(
            name, f"no column holds the text (columns: {known})", "say which: --columns text=HEADING"
        )
    return where


@cache
def _usual() -> dict[str, str]:
    """Headings that tell their field by themselves."""
    return {heading: field for field, headings in load_table("columns").items() for heading in headings}


def _article(row: list[str], where: dict[str, int], file: str, name: str) -> Iterator[Found]:
    cells = {field: row[index].strip() for field, index in where.items() if index < len(row)}
    text = cells.pop("text", "")
    if not text:
        yield InputRefusedError(name, "the row has no text", "leave it out")
        return
    days = {}
    for field in _DAYS:
        said = cells.pop(field, "")
        days[field] = day_in(said)
        if said and days[field] is None:
            yield InputNotice(name, f"{field} is {said[:40]}, which is no date", "write it as 2016-12-07")
    found = {field: value or None for field, value in cells.items()}
    title = found.get("title")
    starts = title is None or text.startswith(title)
    yield RawArticle(
        file=found.get("url") or file,
        text=text if starts else as_text(title, [text]),
        title=title,
        url=found.get("url"),
        outlet=found.get("outlet"),
        byline=found.get("byline"),
        published=days["published"],
        edited=days["edited"],
        language=found.get("language"),
        section=found.get("section"),
        identifier=found.get("identifier"),
        authors=(found["byline"],) if found.get("byline") else (),  # type: ignore[arg-type]
    )


READER = Reader(read_table)
