"""Excel: one sheet, days as days, numbers as numbers, texts as texts whatever they begin with."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.cells import LIST_SEPARATOR, harmless
from recoupe.publish.exports.rows import COLUMNS, Cell, Column, table_rows
from recoupe.publish.exports.writer import Options, Written

LONGEST = 32_000  # characters that a cell may hold
_WIDTHS = {"text": 24, "list": 24, "date": 12, "number": 12, "integer": 10}
_STEADY = dt.datetime(2000, 1, 1)


def write_xlsx(dossier: Dossier, table: Table, out: BinaryIO, options: Options) -> Written:
    """A workbook with the table, its first row fixed and filtered."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    book.properties.creator = "Recoupe"
    book.properties.created = book.properties.modified = _STEADY
    sheet = book.create_sheet(table)
    columns = COLUMNS[table]
    for index, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS[column.type]
    sheet.freeze_panes = "A3" if options.hxl else "A2"
    sheet.append([_head(sheet, column) for column in columns])
    if options.hxl:
        sheet.append([column.hxl for column in columns])
    count = 0
    for row in table_rows(dossier, table):
        sheet.append(_cells(sheet, row))
        count += 1
    held = io.BytesIO()  # the archive is written with seeks, which a pipe has not
    book.save(held)
    out.write(held.getvalue())
    return Written(count)


def _head(sheet: Any, column: Column) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, value=column.name)
    cell.font = Font(bold=True)
    return cell


def _cells(sheet: Any, row: Sequence[Cell]) -> list[Any]:
    from openpyxl.cell import WriteOnlyCell

    cells = []
    for value in row:
        if isinstance(value, tuple):
            value = LIST_SEPARATOR.join(value)
        if isinstance(value, str):
            cell = WriteOnlyCell(sheet, value=harmless(value)[:LONGEST])
            cell.data_type = "s"
            cells.append(cell)
        elif isinstance(value, dt.date) and value.year < 1900:  # no day of Excel's calendar
            cells.append(value.isoformat())
        else:
            cells.append(value)
    return cells
