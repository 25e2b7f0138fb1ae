"""`python -m bench.growth`: time and memory of comparing what 1,000 to 100,000 articles say, and of adding one more."""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from eval.corpus import load_corpus
from rich import box
from rich.console import Console
from rich.table import Table

import recoupe
from bench.varied import CORPORA, varied_readings
from recoupe.dossier.store import Look, Store
from recoupe.engine import engine_version
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import finish
from recoupe.reading import Reading
from recoupe.times.clues import ArticleClues

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1_000, 10_000, 100_000)
INSTANT = 1e-3  # seconds; less than this is not told apart


@dataclass(frozen=True, slots=True)
class Point:
    """One size: what went in and came out, seconds of processor time, the most memory held, and a later article."""

    articles: int
    claims: int
    findings: int
    seconds: float
    megabytes: float | None
    one_more: float  # seconds by the clock


def main(arguments: list[str] | None = None) -> int:
    """Measure each size in a process of its own, so that none inherits another's memory; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of articles")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(asdict(point(options.one, Path(folder)))))
        return 0
    points = [_apart(size) for size in options.sizes]
    Console(width=None if sys.stdout.isatty() else 100).print(_table(points))
    return 0


def point(articles: int, folder: Path) -> Point:
    """Compare that many varied articles in a dossier, then add one to it as `recoupe build` does."""
    path = folder / "d.sqlite"
    with Store(path) as store:
        fill(store, varied_readings(articles))
        start = time.process_time()
        finish(store)
        seconds = time.process_time() - start
    peak = _peak()
    with recoupe.open(path) as dossier:
        counts = dossier.counts()
    late = folder / "late.txt"
    late.write_text(_late_text(), encoding="utf-8")
    recoupe.build([late]).close()  # models load once
    start_clock = time.perf_counter()
    recoupe.build([late], path).close()
    return Point(
        articles=articles,
        claims=counts["claims"],
        findings=counts["findings"],
        seconds=round(seconds, 3),
        megabytes=None if peak is None else round(peak, 1),
        one_more=round(time.perf_counter() - start_clock, 3),
    )


def fill(store: Store, readings: Iterable[Reading]) -> None:
    """Keep readings as if this engine had just read their articles."""
    for reading in readings:
        article = reading.article
        raw = RawArticle(file=article.file, text=reading.raw)
        clues = ArticleClues(article=article.id, published=article.published)
        store.save(raw, Look(reading=reading, clues=clues), engine_version())


def _late_text() -> str:
    """An article that tells the story of the first ones, in words of its own dossier."""
    told = load_corpus(CORPORA[0]).articles[0].raw
    return f"{told}\nUn dernier bilan est attendu.\n"


def exponent(smaller: Point, larger: Point) -> float:
    """How the time grows from one size to the next: 1 is in proportion, 2 is with the square."""
    grown = max(larger.seconds, INSTANT) / max(smaller.seconds, INSTANT)
    return math.log(grown) / math.log(larger.articles / smaller.articles)


def _apart(articles: int) -> Point:
    command = [sys.executable, "-m", "bench.growth", "--one", str(articles)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Point(**json.loads(done.stdout))


def _peak() -> float | None:
    """The most memory that this process has held so far, in megabytes; `None` where the system won't say."""
    if sys.platform == "win32":
        return None
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _table(points: list[Point]) -> Table:
    table = Table(title="resolve and reconcile, one core", title_justify="left", box=box.SIMPLE)
    for column in (
        "articles",
        "claims",
        "findings",
        "seconds",
        "ms an article",
        "growth",
        "MB",
        "one more, s",
    ):
        table.add_column(column, justify="right")
    for number, one in enumerate(points):
        grown = f"n^{exponent(points[number - 1], one):.2f}" if number else ""
        table.add_row(
            f"{one.articles:,}",
            f"{one.claims:,}",
            f"{one.findings:,}",
            f"{one.seconds:.2f}",
            f"{1000 * one.seconds / one.articles:.2f}",
            grown,
            "-" if one.megabytes is None else f"{one.megabytes:,.0f}",
            f"{one.one_more:.2f}",
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
