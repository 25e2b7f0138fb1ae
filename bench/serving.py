"""`python -m bench.serving`: how long the web app takes for each view of a large dossier, when a browser shows the
first of it, and how large a report is."""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import uvicorn
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
_PAINT = """() => new Promise((done) => new PerformanceObserver((list) => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(paint.startTime);
}).observe({ type: "paint", buffered: true }))"""
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
    "/add",
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
    for column in ("processor ms", "by the clock", "first paint", "kB"):
        table.add_column(column, justify="right")
    started = time.perf_counter()
    with TestClient(create_app(Settings(path)), base_url="http://127.0.0.1:8000") as client:
        table.add_row("(start: look-up tables)", "", f"{(time.perf_counter() - started) * 1000:,.0f}", "", "")
        views = (
            *VIEWS,
            *_details(client),
            "/review",
        )  # the last gathers its questions behind the app: it comes last
        timed = {view: _timed(client, view) for view in views}
        painted = first_paints(client.app, views)
        for view, (times, clock, size) in timed.items():
            table.add_row(
                view[:50],
                f"{statistics.median(times):,.0f}",
                f"{statistics.median(clock):,.0f}",
                f"{painted[view]:,.0f}" if view in painted else "-",
                f"{size:,.0f}",
            )
    begun = time.perf_counter()
    with recoupe.open(path) as dossier:
        report = recoupe.report(dossier)
    clock_of_report = f"{(time.perf_counter() - begun) * 1000:,.0f}"
    table.add_row("(report)", "", clock_of_report, "", f"{len(report.encode()) / 1000:,.0f}")
    return table


def _timed(client: TestClient, view: str) -> tuple[list[float], list[float], float]:
    """Milliseconds of processor time and by the clock of each run of a view, and its size in kB."""
    times, clock = [], []
    for _ in range(RUNS):
        begun, busy = time.perf_counter(), time.process_time()
        answer = client.get(view)
        clock.append((time.perf_counter() - begun) * 1000)
        times.append((time.process_time() - busy) * 1000)
    assert answer.status_code == 200, view
    return times, clock, len(answer.content) / 1000


def first_paints(app: Any, views: Sequence[str]) -> dict[str, float]:
    """Milliseconds from asking for a view to a browser's first paint of it; nothing where there is no browser."""
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    if browser_path is None:
        return {}
    from playwright.sync_api import sync_playwright

    server = uvicorn.Server(uvicorn.Config(app, port=8000, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    painted = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page()
        for view in views:
            times = []
            for _ in range(RUNS):
                page.goto(f"http://127.0.0.1:8000{view}")
                times.append(page.evaluate(_PAINT))
            painted[view] = statistics.median(times)
        browser.close()
    server.should_exit = True
    thread.join(10)
    return painted


def _details(client: TestClient) -> Iterator[str]:
    """One finding, article and source each: the first of its list, which has most to show."""
    for view in ("/findings", "/articles", "/sources"):
        found = re.search(rf'href="({view}/[^"]+)"', client.get(view).text)
        if found:
            yield found[1]


if __name__ == "__main__":
    sys.exit(main())
