"""Exports: one module a format, named in `FORMATS`, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import BinaryIO

from recoupe.dossier.dossier import TABLES, Dossier, Table
from recoupe.errors import RecoupeError
from recoupe.publish.exports.writer import Options, Write, Writer, Written

FORMATS: dict[str, Writer] = {
    "jsonl": Writer("JSON lines, the record as it is", "jsonl", ".jsonl", TABLES),
    "csv": Writer("CSV for programs", "tabular", ".csv", TABLES),
    "csv-excel-fr": Writer(
        "CSV for a French spreadsheet", "tabular", ".csv", TABLES, verb="write_csv_excel_fr"
    ),
    "xlsx": Writer("Excel workbook", "xlsx", ".xlsx", TABLES),
    "parquet": Writer("Parquet", "parquet", ".parquet", TABLES),
    "geojson": Writer("GeoJSON, the claims with a place that is known", "geojson", ".geojson", ("claims",)),
    "webannotation": Writer("W3C Web Annotations", "webannotation", ".jsonld", ("claims",)),
    "csl-json": Writer("CSL-JSON, for Zotero and Pandoc", "csl", ".json", ("articles",)),
    "ris": Writer("RIS, for EndNote and Zotero", "ris", ".ris", ("articles",)),
    "timelinejs": Writer("table for TimelineJS", "timelinejs", ".csv", ("claims",)),
    "ftm": Writer("FollowTheMoney entities", "ftm", ".json", ("articles", "claims", "entities")),
    "acled": Writer("table with the columns of ACLED", "acled", ".csv", ("findings",)),
    "ucdp": Writer("table with the columns of UCDP GED", "ucdp", ".csv", ("findings",)),
    "datasette": Writer("metadata file for Datasette", "datasette", ".json", ("findings",)),
    "briefing-md": Writer("two-page briefing, Markdown", "briefing_md", ".md", ("findings",)),
    "briefing-docx": Writer("two-page briefing, Word", "briefing_docx", ".docx", ("findings",)),
}
HXL_FORMATS = ("csv", "csv-excel-fr", "xlsx")


def export(
    dossier: Dossier, table: Table, format_name: str, out: BinaryIO, options: Options | None = None
) -> Written:
    """Write a table of the record to `out` in a format.

    Raises `RecoupeError` where there is no such format, or it doesn't fit the table.
    """
    chosen = options or Options()
    writer = fitting(table, format_name, chosen)
    module = import_module(f"recoupe.publish.exports.{writer.module}")
    write: Write = getattr(module, writer.verb or f"write_{writer.module}")
    return write(dossier, table, out, chosen)


def fitting(table: Table, format_name: str, options: Options) -> Writer:
    """The writer of a format, checked against the table and the options. Raises `RecoupeError`."""
    writer = FORMATS.get(format_name)
    if writer is None:
        raise RecoupeError(f"--format {format_name}: no such format; give one of {', '.join(FORMATS)}")
    if table not in writer.tables:
        fit = [name for name, each in FORMATS.items() if table in each.tables]
        raise RecoupeError(
            f"--format {format_name}: it holds {' or '.join(writer.tables)}, not {table};"
            f" for {table} give one of {', '.join(fit)}"
        )
    if options.hxl and format_name not in HXL_FORMATS:
        raise RecoupeError(f"--hxl: {format_name} has no row of tags; give one of {', '.join(HXL_FORMATS)}")
    return writer
