"""`python -m bench.serving`: how long the web app takes for each view of a large dossier, and how large a report is."""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from fastapi.testclient import TestClient
from rich import box
from rich.console import Console
from rich.table import Table

import recoupe
from bench.growth import fill
from bench.varied import varied_readings
from recoupe.dossier.store import Store
from recoupe.pipeline import finish
from recoupe.web.app import create_app
from recoupe.web.settings import Settings

ARTICLES, RUNS = 10_000, 5
VIEWS = (
    "/",
    "/findings",
    "/findings?kind=casualties&page=40",
    "/disputes",
    "/timeline",
    "/timeline?kind=attack&page=9",
    "/sources",
    "/map",
    "/articles",
    "/search",
    "/search?q=morts",
    "/search?q=selon&kind=casualties",
    "/log",
)


def main(arguments: list[str] | None = None) -> int:
    """Make the dossier, ask for each view some times, print the medians."""
    parser = argparse.ArgumentParser(prog="python -m bench.serving", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="size of the dossier (default 10,000)")
    parser.add_argument("--dossier", type=Path, help="a dossier file to measure instead, or to keep")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.dossier or Path(folder) / "d.sqlite"
        if not path.exists():
            with Store(path) as store:
                fill(store, varied_readings(options.articles))
                finish(store)
        Console(width=None if sys.stdout.isatty() else 100).print(measure(path))
    return 0


def measure(path: Path) -> Table:
    """The table of times for one dossier."""
    table = Table("view", box=box.SIMPLE)
    for column in ("processor ms", "by the clock", "kB"):
        table.add_column(column, justify="right")
    started = time.perf_counter()
    with TestClient(create_app(Settings(path)), base_url="http://127.0.0.1:8000") as client:
        table.add_row("(start: look-up tables)", f"{(time.perf_counter() - started) * 1000:,.0f}", "", "")
        for view in (*VIEWS, *_details(client)):
            times, clock = [], []
            for _ in range(RUNS):
                begun, busy = time.perf_counter(), time.process_time()
                answer = client.get(view)
                clock.append((time.perf_counter() - begun) * 1000)
                times.append((time.process_time() - busy) * 1000)
            assert answer.status_code == 200, view
            size = len(answer.content) / 1000
            table.add_row(
                view[:50],
                f"{statistics.median(times):,.0f}",
                f"{statistics.median(clock):,.0f}",
                f"{size:,.0f}",
            )
    begun = time.perf_counter()
    with recoupe.open(path) as dossier:
        report = recoupe.report(dossier)
    table.add_row(
        "(report)", f"{(time.perf_counter() - begun) * 1000:,.0f}", "", f"{len(report.encode()) / 1000:,.0f}"
    )
    return table


def _details(client: TestClient) -> Iterator[str]:
    """One finding, article and source each: the first of its list, which has most to show."""
    for view in ("/findings", "/articles", "/sources"):
        found = re.search(rf'href="({view}/[^"]+)"', client.get(view).text)
        if found:
            yield found[1]


if __name__ == "__main__":
    sys.exit(main())
