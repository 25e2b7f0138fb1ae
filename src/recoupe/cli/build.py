"""`recoupe build`: articles in, a dossier out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from recoupe.dossier.dossier import Dossier


_Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Files and folders of articles.", show_default=False)
]
_Dossier = Annotated[
    Path,
    typer.Option("--dossier", "-d", metavar="FILE.sqlite", help="Made, or added to.", show_default=False),
]
_Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0 takes one a core.")]
_Format = Annotated[
    str | None,
    typer.Option("--as", metavar="FORMAT", help="Read all as this format; else each is recognised."),
]
_Columns = Annotated[
    list[str] | None,
    typer.Option("--columns", metavar="FIELD=HEADING", help="Of a table: which column holds what."),
]
_Annotator = Annotated[
    str, typer.Option("--annotator", metavar="NAME", help="builtin, or spacy:NAME of a pipeline.")
]
_Extractor = Annotated[
    str, typer.Option("--extractor", metavar="NAME", help="builtin, or llm behind an address.")
]
_Model = Annotated[str | None, typer.Option("--model", help="Of the llm: its name.")]
_BaseUrl = Annotated[str | None, typer.Option("--base-url", help="Of the llm: http://.../v1")]
_Prices = Annotated[
    tuple[float, float], typer.Option("--prices", help="Of the llm: for a million tokens in and out.")
]
_Places = Annotated[
    Path | None,
    typer.Option("--places", metavar="PLACES.csv", help="Your own places: name,aliases,lat,lon,within."),
]
_Counts = Annotated[bool, typer.Option("--counts", help="Print the table of counts in a pipe, too.")]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print refusals only.")]


def build(
    sources: _Sources,
    dossier: _Dossier,
    jobs: _Jobs = 0,
    format: _Format = None,  # noqa: A002
    columns: _Columns = None,
    annotator: _Annotator = "builtin",
    extractor: _Extractor = "builtin",
    model: _Model = None,
    base_url: _BaseUrl = None,
    prices: _Prices = (0.0, 0.0),
    places: _Places = None,
    counts: _Counts = False,
    quiet: _Quiet = False,
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
    from recoupe.cli.extractors import extractor_of, usage_lines

    other = extractor_of(extractor, model, base_url)
    read = partial(
        recoupe.build,
        sources,
        dossier,
        jobs=jobs or os.cpu_count() or 1,
        format=format,
        columns=_column_map(columns or []),
        annotator=annotator,
        extractor=other,
        places=places,
    )
    built = _shown(read, quiet=quiet)
    for line in usage_lines(other, prices):
        typer.echo(f"recoupe: {line}", err=True)
    with built:
        if counts or (sys.stdout.isatty() and not quiet):
            _tell(built, dossier)
    if built.outcome.refused:
        raise typer.Exit(1)


def _shown(read: Callable[..., Dossier], *, quiet: bool) -> Dossier:
    """The dossier that `read` makes while its progress is shown; exit code 130 where somebody stops it."""
    from recoupe.cli.progress import progress_for

    with progress_for(sys.stderr, quiet=quiet) as progress:
        try:
            return read(progress=progress)
        except KeyboardInterrupt:
            progress.note("stopped; what was read is kept, the same command goes on from there")
            raise typer.Exit(130) from None


def _tell(built: Dossier, path: Path) -> None:
    """Print the table of counts and the line that sums a build up."""
    from recoupe.cli.counts import count_lines

    outcome = built.outcome
    for line in count_lines(outcome):
        typer.echo(line)
    typer.echo(_summary(path, outcome.read, outcome.known, len(outcome.refused), built.counts()))


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
