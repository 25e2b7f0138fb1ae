"""`recoupe diff`: what changed between two dossiers."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def diff(
    old: Annotated[
        Path, typer.Argument(metavar="OLD.sqlite", help="The earlier dossier.", show_default=False)
    ],
    new: Annotated[Path, typer.Argument(metavar="NEW.sqlite", help="The later one.", show_default=False)],
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="At most so many of each sort.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a changed finding a line.")] = False,
) -> None:
    """Print what changed: new articles, findings now disputed, settled, confirmed, or of another figure.

        recoupe diff monday.sqlite tuesday.sqlite

        recoupe diff monday.sqlite tuesday.sqlite --json | jq 'select(.what == "disputed") | .after.label'

    Keep yesterday's state with: cp crisis.sqlite monday.sqlite
    """
    import msgspec
    from rich.console import Console

    import recoupe
    from recoupe.cli.show import PIPE_WIDTH
    from recoupe.publish.changes import changes
    from recoupe.publish.terminal.changes import changes_view

    with recoupe.open(old) as before, recoupe.open(new) as after:
        found = changes(before, after)
    if json:
        for change in found.findings:
            typer.echo(msgspec.json.encode(change).decode())
        return
    console = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
    for block in changes_view(found, limit):
        console.print(block)
