"""Confidence by rule: how many of a rule's claims are right over all gold that rules may be written from.

`python -m eval.calibrate` prints the table; `--write` puts it in `lang/fr/confidence.toml`, where the engine reads it.
Corpora that are for testing only are left out. A rule seen often gets the share that was right; one seen seldom leans
on what an unseen rule is worth.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.corpus import NAMES, GoldError, load_corpus
from eval.engine import engine_record
from eval.facts import evaluate
from eval.report import RuleScore

TABLE = Path(__file__).parents[1] / "src" / "recoupe" / "lang" / "fr" / "confidence.toml"
UNSEEN = (
    0.75  # a rule of which nothing is known: on text that no rule was written from, three in four are right
)
WEIGHT = 6  # how many claims that supposition is worth
FEWEST = 3  # claims below which a rule keeps what its kind holds of it
HIGHEST = 0.97  # the gold is small, and the rules were written from it
NEAR = "/near"  # rules that ask less of a sentence: on the gold they were written from they look better than they are
HEADER = """\
# How sure the claims of each rule are: made by `python -m eval.calibrate --write`, not by hand.
# The share of its claims that were right on the gold, drawn towards what an unseen rule is worth.
"""


def pool(names: Iterable[str]) -> dict[str, RuleScore]:
    """Rules over all corpora at hand that aren't for testing only."""
    pooled: dict[str, RuleScore] = {}
    for name in names:
        try:
            corpus = load_corpus(name)
        except GoldError:
            continue
        if corpus.testing_only:
            continue
        record = engine_record(corpus)
        report = evaluate(corpus, list(record.claims), entities=record.entities)
        for rule, score in report.rules.items():
            total = pooled.setdefault(rule, RuleScore())
            total.claims += score.claims
            total.right += score.right
            total.confidence += score.confidence
    return pooled


def smoothed(score: RuleScore, highest: float = HIGHEST) -> float:
    """The share right, drawn towards `UNSEEN`, at most `highest`.

    >>> smoothed(RuleScore(claims=44, right=44))
    0.97
    >>> smoothed(RuleScore(claims=4, right=4))
    0.85
    """
    return round(min(highest, (score.right + WEIGHT * UNSEEN) / (score.claims + WEIGHT)), 2)


def confidence_of(rule: str, score: RuleScore) -> float:
    """What the claims of a rule are worth; a second net is held at what an unseen rule is worth.

    >>> confidence_of("force/3/near", RuleScore(claims=44, right=44))
    0.75
    """
    return smoothed(score, UNSEEN if rule.endswith(NEAR) else HIGHEST)


def as_toml(pooled: Mapping[str, RuleScore]) -> str:
    """The table's file."""
    rules = sorted((rule, score) for rule, score in pooled.items() if score.claims >= FEWEST)
    lines = [
        f'"{rule}" = {confidence_of(rule, score)}  # {score.right} of {score.claims}' for rule, score in rules
    ]
    return HEADER + "\n[rules]\n" + "\n".join(lines) + "\n"


def _shown(pooled: Mapping[str, RuleScore]) -> Table:
    table = Table(
        "rule", "claims", "right", "share", "confidence now", "measured", title="confidence by rule"
    )
    for rule, score in sorted(pooled.items()):
        measured = f"{confidence_of(rule, score):.2f}" if score.claims >= FEWEST else "-"
        table.add_row(
            rule, str(score.claims), str(score.right), f"{score.right / score.claims:.2f}",
            f"{score.confidence / score.claims:.2f}", measured,
        )  # fmt: skip
    return table


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m eval.calibrate", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the measured table in the package")
    options = parser.parse_args(arguments)
    pooled = pool(NAMES)
    Console().print(_shown(pooled))
    if options.write:
        TABLE.write_text(as_toml(pooled), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
