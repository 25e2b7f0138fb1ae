"""`recoupe export`: the record for other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile


class TableName(StrEnum):
    """The tables of the record."""

    articles = "articles"
    claims = "claims"
    entities = "entities"
    findings = "findings"


def export(
    dossier: DossierFile,
    table: Annotated[TableName, typer.Argument(help="What to write.", show_default=False)],
    format: Annotated[str, typer.Option("--format", "-f", help="How to write it.")] = "jsonl",  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to; else to stdout.")
    ] = None,
    hxl: Annotated[bool, typer.Option("--hxl", help="Of CSV and Excel: a row of HXL tags.")] = False,
) -> None:
    """Write a table of the record for another program.

        recoupe export crisis.sqlite claims --format jsonl -o claims.jsonl

        recoupe export crisis.sqlite findings --format csv-excel-fr -o findings.csv

        recoupe export crisis.sqlite findings --format briefing-docx -o note.docx

    All tables: jsonl, csv, csv-excel-fr, xlsx, parquet. Claims: geojson, webannotation, timelinejs, ftm. Articles:
    csl-json, ris, ftm. Entities: ftm. Findings: acled, ucdp, briefing-md, briefing-docx,
    datasette. See docs/formats-out.md.
    """
    import recoupe
    from recoupe.cli.output import written_whole_bytes
    from recoupe.publish.exports import export as export_table
    from recoupe.publish.exports import fitting
    from recoupe.publish.exports.writer import Options

    options = Options(hxl=hxl)
    fitting(table.value, format, options)
    with recoupe.open(dossier) as opened:
        if output is None:
            export_table(opened, table.value, format, sys.stdout.buffer, options)
            sys.stdout.buffer.flush()
            return
        with written_whole_bytes(output) as out:
            written = export_table(opened, table.value, format, out, options)
    note = f" ({written.left_out})" if written.left_out else ""
    typer.echo(f"{output}: {written.rows:,} {'rows' if format != 'jsonl' else table.value}{note}", err=True)
