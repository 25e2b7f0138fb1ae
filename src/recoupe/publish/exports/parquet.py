"""Parquet: typed columns, for DuckDB, pandas and Arrow."""

from __future__ import annotations

import io
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.errors import RecoupeError
from recoupe.publish.exports.rows import COLUMNS, Column, table_rows
from recoupe.publish.exports.writer import Options, Written


def write_parquet(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """The table with one column for each of its fields; lists are lists. Raises `RecoupeError` without pyarrow."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise RecoupeError(
            "--format parquet: it needs pyarrow; install it: pip install 'recoupe[formats]'"
        ) from error
    columns = COLUMNS[table]
    rows = list(table_rows(dossier, table))
    schema = pyarrow.schema([(column.name, _type(pyarrow, column)) for column in columns])
    values = [[_value(row[index], column) for row in rows] for index, column in enumerate(columns)]
    made = pyarrow.table(
        [pyarrow.array(each, type=field.type) for each, field in zip(values, schema, strict=True)],
        schema=schema,
    )
    held = io.BytesIO()
    pyarrow.parquet.write_table(made, held)
    out.write(held.getvalue())
    return Written(len(rows))


def _type(pyarrow: Any, column: Column) -> Any:
    types = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "date": pyarrow.date32(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    return types[column.type]


def _value(value: Any, column: Column) -> Any:
    if value is None or column.type != "list":
        return float(value) if column.type == "number" and value is not None else value
    return list(value)
