"""`python -m bench`: words a second from raw text to claims on one core, beside plain tools in one run."""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from bench import compiled_way, peers, recoupe_way, stages
from bench.material import count_words, texts

# Each peer does a small part of the work; its sample is as large as its speed needs to be timed well.
DATE_WORDS = 2_000

Clocked = Callable[
    [Sequence[str]], float
]  # reads articles, and tells the seconds of processor time that it took
Way = tuple[str, Clocked | None, Sequence[str]]  # a tool's name, its work, and the articles for it


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark and print its tables; exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--words", type=int, default=30_000, help="words to read a run (default 30,000)")
    parser.add_argument("--runs", type=int, default=5, help="runs, of which the median counts (default 5)")
    options = parser.parse_args(arguments)
    _one_core()
    console = Console() if sys.stdout.isatty() else Console(width=100)
    articles = texts(options.words)
    words = sum(map(count_words, articles))
    console.print(f"{words:,} words in {len(articles)} articles, median of {options.runs} runs, one core")
    console.print(_speeds(articles, options.runs))
    shares = stages.shares(lambda: recoupe_way.read(articles))
    if shares:
        console.print(_shares(shares))
    return 0


def _one_core() -> None:
    """Keep to one core, so that no tool is helped by threads (where the system lets a process choose)."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _speeds(articles: Sequence[str], runs: int) -> Table:
    few = texts_up_to(articles, DATE_WORDS)
    with compiled_way.reader() as compiled:
        ways: list[Way] = [
            ("Recoupe: raw text to claims", clocked(recoupe_way.read), articles),
            ("Recoupe, compiled (make compiled)", compiled, articles),
            ("spaCy blank('fr'): tokens only", clocked(peers.spacy_tokenizer()), articles),
            ("dateparser search_dates: dates only", clocked(peers.dateparser_search()), few),
        ]
        speeds = measure(ways, runs)
    table = Table("tool", box=box.SIMPLE)
    for column in ("words/s", "slowest", "fastest", "Recoupe is"):
        table.add_column(column, justify="right")
    own = statistics.median(speeds[ways[0][0]])
    for name, work, _ in ways:
        if work is None:
            table.add_row(name, "not here", "", "", "")
            continue
        middle = statistics.median(speeds[name])
        ratio = "" if name == ways[0][0] else f"{own / middle:.2f} x as fast"
        table.add_row(name, *(f"{n:,.0f}" for n in (middle, min(speeds[name]), max(speeds[name]))), ratio)
    return table


def clocked(work: peers.Work | None) -> Clocked | None:
    """A tool's work with the processor time that it takes in this process."""
    if work is None:
        return None

    def read(articles: Sequence[str]) -> float:
        start = time.process_time()
        work(articles)
        return time.process_time() - start

    return read


def measure(ways: Sequence[Way], runs: int) -> dict[str, list[float]]:
    """Words a second of each way in each run. The ways take turns, so that a slow spell slows all alike.

    Each way works once before it is timed: models load lazily.
    """
    speeds: dict[str, list[float]] = {name: [] for name, _, _ in ways}
    for _, work, articles in ways:
        if work is not None:
            work(articles[:1])
    for _ in range(runs):
        for name, work, articles in ways:
            if work is None:
                continue
            speeds[name].append(sum(map(count_words, articles)) / work(articles))
    return speeds


def texts_up_to(articles: Sequence[str], words: int) -> list[str]:
    """The first articles, until they hold `words` words or there are no more."""
    taken: list[str] = []
    count = 0
    for article in articles:
        if count >= words:
            break
        taken.append(article)
        count += count_words(article)
    return taken


def _shares(shares: dict[str, float]) -> Table:
    table = Table("room", box=box.SIMPLE)
    table.add_column("share of the time", justify="right")
    for room, share in shares.items():
        if share >= 0.005:
            table.add_row(room, f"{share:.1%}")
    return table


if __name__ == "__main__":
    sys.exit(main())
