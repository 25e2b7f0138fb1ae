"""`recoupe build`: articles in, a dossier out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer


def build(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Files and folders: .txt, .jsonl.", show_default=False),
    ],
    dossier: Annotated[
        Path,
        typer.Option("--dossier", "-d", metavar="FILE.sqlite", help="Made, or added to.", show_default=False),
    ],
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0 takes one a core.")
    ] = 0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print refusals only.")] = False,
) -> None:
    """Read articles into a dossier: makes it, or adds to it.

    The same article twice is one. Stopped half way, run the same command again: it goes on.

        recoupe build articles/ --dossier crisis.sqlite

        recoupe build monday.jsonl tuesday.jsonl note.txt --dossier crisis.sqlite

    A .jsonl file has one article a line: `text`, and any of `file`, `title`, `url`, `outlet`, `byline`,
    `published`, `language`.

    Exit code: 0 all read, 1 some inputs refused (each named on stderr), 2 wrong use.
    """
    import recoupe
    from recoupe.cli.progress import progress_for

    with progress_for(sys.stderr, quiet=quiet) as progress:
        try:
            built = recoupe.build(sources, dossier, jobs=jobs or os.cpu_count() or 1, progress=progress)
        except KeyboardInterrupt:
            progress.note("stopped; what was read is kept, the same command goes on from there")
            raise typer.Exit(130) from None
    with built:
        outcome = built.outcome
        if sys.stdout.isatty() and not quiet:
            counts = built.counts()
            typer.echo(_summary(dossier, outcome.read, outcome.known, len(outcome.refused), counts))
    if outcome.refused:
        raise typer.Exit(1)


def _summary(path: Path, read: int, known: int, refused: int, counts: Mapping[Any, int]) -> str:
    parts = [f"{_counted(read, 'article')} read"]
    parts += [f"{known} already known"] if known else []
    parts += [f"{refused} refused"] if refused else []
    totals = f"{_counted(counts['articles'], 'article')}, {_counted(counts['claims'], 'claim')}"
    return f"{path}: {', '.join(parts)}; holds {totals}, {_counted(counts['findings'], 'finding')}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
