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


class Format(StrEnum):
    """The formats that `recoupe.publish.exports` writes."""

    jsonl = "jsonl"


def export(
    dossier: DossierFile,
    table: Annotated[TableName, typer.Argument(help="What to write.", show_default=False)],
    format: Annotated[Format, typer.Option("--format", "-f", help="How to write it.")] = Format.jsonl,  # noqa: A002
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to; else to stdout.")
    ] = None,
) -> None:
    """Write a table of the record: one JSON object a line, all keys present.

        recoupe export crisis.sqlite claims --format jsonl -o claims.jsonl

        recoupe export crisis.sqlite findings | jq 'select(.status == "contradicted") | .label'

    What each field means is in docs/record.md.
    """
    import recoupe
    from recoupe.cli.output import written_whole
    from recoupe.publish.exports import WRITERS

    with recoupe.open(dossier) as opened:
        if output is None:
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
            WRITERS[format](opened, table.value, sys.stdout)
            sys.stdout.flush()
            return
        with written_whole(output) as out:
            lines = WRITERS[format](opened, table.value, out)
    typer.echo(f"{output}: {lines:,} {table.value}", err=True)
