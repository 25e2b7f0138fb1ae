"""`python -m bench.growth`: time and memory of comparing what 1,000 and more articles say."""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from bench.varied import varied_readings
from recoupe.pipeline import connect

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1_000, 3_000, 10_000)
INSTANT = 1e-3  # seconds; less than this is not told apart


@dataclass(frozen=True, slots=True)
class Point:
    """One size: what went in and came out, seconds of processor time, and megabytes above the input."""

    articles: int
    claims: int
    findings: int
    seconds: float
    megabytes: float | None


def main(arguments: list[str] | None = None) -> int:
    """Measure each size in a process of its own, so that none inherits another's memory; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="numbers of articles")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.one:
        print(json.dumps(asdict(point(options.one))))
        return 0
    points = [_apart(size) for size in options.sizes]
    Console(width=None if sys.stdout.isatty() else 100).print(_table(points))
    return 0


def point(articles: int) -> Point:
    """Connect that many varied articles once and measure it."""
    readings = tuple(varied_readings(articles))
    before, start = _peak(), time.process_time()
    record = connect(readings)
    seconds = time.process_time() - start
    peak = _peak()
    return Point(
        articles=articles,
        claims=len(record.claims),
        findings=len(record.findings),
        seconds=round(seconds, 3),
        megabytes=None if peak is None or before is None else round(peak - before, 1),
    )


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
    for column in ("articles", "claims", "findings", "seconds", "ms an article", "MB above input", "growth"):
        table.add_column(column, justify="right")
    for number, one in enumerate(points):
        grown = f"n^{exponent(points[number - 1], one):.2f}" if number else ""
        table.add_row(
            f"{one.articles:,}",
            f"{one.claims:,}",
            f"{one.findings:,}",
            f"{one.seconds:.2f}",
            f"{1000 * one.seconds / one.articles:.2f}",
            "-" if one.megabytes is None else f"{one.megabytes:,.0f}",
            grown,
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
