"""`recoupe times`: time expressions of texts, as JSON lines in and out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def times(
    sources: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", help="JSON lines; - is stdin.", show_default=False, allow_dash=True
        ),
    ],
) -> None:
    """Find and resolve the time expressions of texts, one JSON object a line in and out.

        echo '{"id": "1", "text": "Il a plu hier.", "published": "2020-05-04"}' | recoupe times -

    In: `id`, `text`, and `published` (a day, or null to have it inferred). Out: `id`, `published` (earliest, latest,
    basis, because) and `times`: `start`, `end`, `text`, TIMEX3 `type` and `value`, `earliest`, `latest`.
    """
    from recoupe.cli.times_lines import UsableLines
    from recoupe.times.command import times_command

    lines = UsableLines(sources, sys.stderr)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for answer in times_command(lines):
        print(answer)
    sys.stdout.flush()
    if lines.refused:
        raise typer.Exit(1)
