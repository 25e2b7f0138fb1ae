"""A table as CSV, as exports write it: UTF-8 with a mark that spreadsheets know, no cell that is a formula to them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from fastapi import Request, Response
from starlette.responses import StreamingResponse

from recoupe.publish.exports.cells import text_cell
from recoupe.publish.exports.rows import Cell

_AT_ONCE = 200  # rows of one chunk


def wants_csv(request: Request) -> bool:
    """Whether the address asks for the table alone."""
    return request.query_params.get("format") == "csv"


def as_csv(name: str, rows: Iterable[Sequence[Cell]]) -> Response:
    """The rows, the first of which is the heading, as a file to keep; each is read before the answer goes out."""
    lines = list(rows)
    kept = re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:60]
    return StreamingResponse(
        _written(lines),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{kept}.csv"'},
    )


def _written(lines: list[Sequence[Cell]]) -> Iterator[str]:
    yield "\ufeff"
    for at in range(0, len(lines), _AT_ONCE):
        out = io.StringIO()
        csv.writer(out).writerows([text_cell(value) for value in row] for row in lines[at : at + _AT_ONCE])
        yield out.getvalue()
