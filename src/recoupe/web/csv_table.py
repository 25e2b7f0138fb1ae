"""A table as CSV: UTF-8 with a mark that spreadsheets know, and no cell that they would take for a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from fastapi import Request, Response
from starlette.responses import StreamingResponse

from recoupe.publish.exports.cells import text_cell

_AT_ONCE = 200  # rows of one chunk


def wants_csv(request: Request) -> bool:
    """Whether the address asks for the table alone."""
    return request.query_params.get("format") == "csv"


def as_csv(name: str, rows: Iterable[Sequence[object]]) -> Response:
    """The rows, the first of which is the heading, as a file to keep; each is read before the answer goes out."""
    lines = list(rows)
    kept = re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:60]
    return StreamingResponse(
        _written(lines),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{kept}.csv"'},
    )


def _written(lines: list[Sequence[object]]) -> Iterator[str]:
    yield "\ufeff"
    for at in range(0, len(lines), _AT_ONCE):
        out = io.StringIO()
        csv.writer(out).writerows([cell(value) for value in row] for row in lines[at : at + _AT_ONCE])
        yield out.getvalue()


def cell(value: object) -> str:
    """A value as a cell, as exports write it.

    >>> cell(None), cell(3), cell("=1+1")
    ('', '3', "'=1+1")
    """
    return text_cell(value if value is None or isinstance(value, str | int | float | dt.date) else str(value))
