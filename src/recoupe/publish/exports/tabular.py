"""CSV: for programs (RFC 4180, UTF-8), and as a French spreadsheet opens it by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.cells import text_cell
from recoupe.publish.exports.rows import COLUMNS, Cell, table_rows
from recoupe.publish.exports.writer import Options, Written


def write_tabular(dossier: Dossier, table: Table, out: BinaryIO, options: Options) -> Written:
    """Comma, decimal point, no byte-order mark."""
    return _write(dossier, table, out, options, delimiter=",", decimal=".", mark=False)


def write_csv_excel_fr(dossier: Dossier, table: Table, out: BinaryIO, options: Options) -> Written:
    """Semicolon, decimal comma, byte-order mark, CRLF."""
    return _write(dossier, table, out, options, delimiter=";", decimal=",", mark=True)


def _write(
    dossier: Dossier,
    table: Table,
    out: BinaryIO,
    options: Options,
    *,
    delimiter: str,
    decimal: str,
    mark: bool,
) -> Written:
    columns = COLUMNS[table]
    heads = [[column.name for column in columns]]
    heads += [[column.hxl for column in columns]] if options.hxl else []
    return write_rows(heads, table_rows(dossier, table), out, delimiter=delimiter, decimal=decimal, mark=mark)


def write_rows(
    heads: Iterable[Sequence[str]],
    rows: Iterable[Sequence[Cell]],
    out: BinaryIO,
    *,
    delimiter: str = ",",
    decimal: str = ".",
    mark: bool = False,
) -> Written:
    """Rows as CSV, below head rows that are written as they are."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig" if mark else "utf-8", newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows(heads)
    count = 0
    for row in rows:
        writer.writerow([text_cell(cell, decimal=decimal) for cell in row])
        count += 1
    text.flush()
    text.detach()
    return Written(count)
