"""The gate: `baseline.json` pins the figures of each corpus, and none may fall unseen.

`python -m eval.gate` prints what rose and what fell; `--write` puts the measured figures in the file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.corpus import NAMES, GoldError, LeftOutError, load_corpus
from eval.dating import evaluate_dates
from eval.engine import engine_record, record_of_gold
from eval.facts import evaluate
from eval.findings import evaluate_findings

BASELINE = Path(__file__).with_name("baseline.json")
TOLERANCE = 0.002
# Of these, less is better, and they are counts: one more is a fall.
COUNTS = frozenset({"offset_errors", "traps"})

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that moved by more than the tolerance, and whether for the worse."""

    name: str
    pinned: float | None
    measured: float | None
    worse: bool


def measure(name: str) -> Figures:
    """Every figure of a corpus by the engine as it is: facts, then findings where the gold has them.

    `findings.*` are those of the claims that the engine found, `given.*` those of gold claims given to it.

    Raises `GoldError` where the corpus isn't at hand, `LeftOutError` where the build refused one of its articles.
    """
    corpus = load_corpus(name)
    record = engine_record(corpus)
    claims = list(record.claims)
    figures = evaluate(corpus, claims, entities=record.entities).figures()
    if not corpus.dated:
        figures |= evaluate_dates(corpus, record.articles).figures()
    if corpus.findings is not None:
        given = record_of_gold(corpus)
        for prefix, made in (("findings", record), ("given", given)):
            report = evaluate_findings(corpus, made.claims, made.findings, made.entities)
            figures |= {f"{prefix}.{name}": value for name, value in report.figures().items()}
    return figures


def changes(pinned: Mapping[str, float], measured: Mapping[str, float]) -> list[Change]:
    """The figures that moved; one that is pinned and no longer measured is for the worse."""
    moved = []
    for name in sorted(pinned.keys() | measured.keys()):
        before, now = pinned.get(name), measured.get(name)
        if before is None or now is None:
            moved.append(Change(name, before, now, worse=now is None))
            continue
        fall = now - before if name in COUNTS else before - now
        if abs(fall) > (0 if name in COUNTS else TOLERANCE):
            moved.append(Change(name, before, now, worse=fall > 0))
    return moved


def read_baseline(path: Path = BASELINE) -> dict[str, Figures]:
    """The pinned figures of every corpus."""
    baseline: dict[str, Figures] = json.loads(path.read_text("utf-8"))
    return baseline


def main(arguments: list[str] | None = None) -> int:
    """Measure and compare; exit status 1 where a figure fell and isn't written."""
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description=__doc__)
    parser.add_argument("corpora", nargs="*", default=NAMES, help="which corpora; all by default")
    parser.add_argument("--write", action="store_true", help="pin the measured figures")
    options = parser.parse_args(arguments)
    baseline = read_baseline()
    fell = False
    for name in options.corpora:
        try:
            measured = measure(name)
        except LeftOutError as problem:
            print(f"{name}: fell ({problem})")
            fell = True
            continue
        except GoldError as problem:
            print(f"{name}: skipped ({problem})")
            continue
        moved = changes(baseline.get(name, {}), measured)
        fell |= any(change.worse for change in moved)
        _print(name, moved)
        baseline[name] = measured
    if options.write:
        BASELINE.write_text(json.dumps(baseline, indent=1) + "\n", "utf-8")
    return 1 if fell and not options.write else 0


def _print(name: str, moved: Iterable[Change]) -> None:
    for change in moved:
        verb = "fell" if change.worse else "rose"
        print(f"{name}: {change.name} {verb}: {change.pinned} -> {change.measured}")


if __name__ == "__main__":
    sys.exit(main())
