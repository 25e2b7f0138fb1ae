"""`recoupe show`: the record in the terminal."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile

PIPE_WIDTH = 140  # columns where no terminal tells its own


class View(StrEnum):
    """What to show."""

    record = "record"
    summary = "summary"
    findings = "findings"
    disputes = "disputes"
    timeline = "timeline"
    sources = "sources"


def show(
    dossier: DossierFile,
    view: Annotated[View, typer.Argument(help="What to show.")] = View.record,
    kind: Annotated[
        str | None, typer.Option("--kind", "-k", help="Only this kind: casualties, control, ...")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--source", "-s", help="Only what this source or newsroom says (part of its name)."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="At most so many of each kind.")
    ] = None,
) -> None:
    """Print the record: by kind, newest first, each claim with its words and its source.

    recoupe show crisis.sqlite

    recoupe show crisis.sqlite summary

    recoupe show crisis.sqlite disputes

    recoupe show crisis.sqlite --kind casualties --source ONU
    """
    from rich.console import Console

    import recoupe
    from recoupe.publish import terminal

    console = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
    with recoupe.open(dossier) as opened:
        choice = terminal.Choice(kind=kind, source=source, limit=limit)
        for block in terminal.VIEWS[view](opened, choice):
            console.print(block)
        if opened.stale:
            typer.echo("recoupe: a build was stopped half way; run it again to finish this record", err=True)
