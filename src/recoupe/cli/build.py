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
        typer.Argument(metavar="SOURCE...", help="Files and folders of articles.", show_default=False),
    ],
    dossier: Annotated[
        Path,
        typer.Option("--dossier", "-d", metavar="FILE.sqlite", help="Made, or added to.", show_default=False),
    ],
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0 takes one a core.")
    ] = 0,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option("--as", metavar="FORMAT", help="Read all as this format; else each is recognised."),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--columns", metavar="FIELD=HEADING", help="Of a table: which column holds what."),
    ] = None,
    annotator: Annotated[
        str, typer.Option("--annotator", metavar="NAME", help="builtin, or spacy:NAME of a pipeline.")
    ] = "builtin",
    extractor: Annotated[
        str, typer.Option("--extractor", metavar="NAME", help="builtin, or llm behind an address.")
    ] = "builtin",
    model: Annotated[str | None, typer.Option("--model", help="Of the llm: its name.")] = None,
    base_url: Annotated[str | None, typer.Option("--base-url", help="Of the llm: http://.../v1")] = None,
    prices: Annotated[
        tuple[float, float], typer.Option("--prices", help="Of the llm: for a million tokens in and out.")
    ] = (0.0, 0.0),
    places: Annotated[
        Path | None,
        typer.Option("--places", metavar="PLACES.csv", help="Your own places: name,aliases,lat,lon,within."),
    ] = None,
    counts: Annotated[
        bool, typer.Option("--counts", help="Print the table of counts in a pipe, too.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print refusals only.")] = False,
) -> None:
    """Read articles into a dossier: makes it, or adds to it.

    The same article twice is one. Stopped half way, run the same command again: it goes on.

        recoupe build articles/ --dossier crisis.sqlite

        recoupe build monday.jsonl tuesday.jsonl note.txt --dossier crisis.sqlite

        recoupe build europresse.HTML page.html feed.xml release.docx crawl.wacz --dossier crisis.sqlite

        recoupe build table.csv --columns text=Corps --columns published=Paru --dossier crisis.sqlite

    Each file is recognised by its content: text, web pages, Europresse, Factiva, Nexis, feeds, WARC, WACZ, ninjs,
    NewsML, PDF, Word, OpenDocument, rich text, e-mail, JSON lines, CSV, ZIP. See docs/formats-in.md.

    Exit code: 0 all read, 1 some inputs refused (each named on stderr), 2 wrong use.
    """
    import recoupe
    from recoupe.cli.counts import count_lines
    from recoupe.cli.extractors import extractor_of, usage_lines
    from recoupe.cli.progress import progress_for

    other = extractor_of(extractor, model, base_url)

    with progress_for(sys.stderr, quiet=quiet) as progress:
        try:
            built = recoupe.build(
                sources,
                dossier,
                jobs=jobs or os.cpu_count() or 1,
                progress=progress,
                format=format,
                columns=_column_map(columns or []),
                annotator=annotator,
                extractor=other,
                places=places,
            )
        except KeyboardInterrupt:
            progress.note("stopped; what was read is kept, the same command goes on from there")
            raise typer.Exit(130) from None
    for line in usage_lines(other, prices):
        typer.echo(f"recoupe: {line}", err=True)
    with built:
        outcome = built.outcome
        if counts or (sys.stdout.isatty() and not quiet):
            for line in count_lines(outcome):
                typer.echo(line)
            typer.echo(_summary(dossier, outcome.read, outcome.known, len(outcome.refused), built.counts()))
    if outcome.refused:
        raise typer.Exit(1)


def _column_map(given: list[str]) -> dict[str, str]:
    """`text=Corps` as a mapping. Raises `RecoupeError` where a field is none, or nothing is given for it."""
    from recoupe.errors import RecoupeError
    from recoupe.ingest.table import FIELDS

    found = {}
    for each in given:
        field, _, heading = each.partition("=")
        if field not in FIELDS or not heading:
            raise RecoupeError(f"--columns {each}: write FIELD=HEADING, FIELD one of {', '.join(FIELDS)}")
        found[field] = heading
    return found


def _summary(path: Path, read: int, known: int, refused: int, counts: Mapping[Any, int]) -> str:
    parts = [f"{_counted(read, 'article')} read"]
    parts += [f"{known} duplicate"] if known else []
    parts += [f"{refused} refused"] if refused else []
    totals = f"{_counted(counts['articles'], 'article')}, {_counted(counts['claims'], 'claim')}"
    return f"{path}: {', '.join(parts)}; holds {totals}, {_counted(counts['findings'], 'finding')}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
