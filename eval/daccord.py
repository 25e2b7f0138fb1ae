"""`python -m eval.daccord`: pairs of sentences that contradict each other or don't, told by their figures.

DACCORD (Skandalis et al., LREC-COLING 2024) holds pairs of French sentences of fact-checked news, labelled by people.
Where both sentences give a figure, each becomes an article of its own newsroom on one day; the pair counts where
the engine finds claims with figures in both that it takes for one thing, and what it says of them is compared with
the label.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect_story, read_article
from recoupe.reading import Reading
from recoupe.record import Finding

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "daccord_fr" / "daccord_dataset.tsv"
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, and whether they contradict each other."""

    one: str
    other: str
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Report:
    """How many pairs have figures on both sides, yield comparable claims, and of these are decided right."""

    pairs: int
    with_figures: int
    contradictions: int  # of the comparable
    contradictions_right: int
    compatibles: int
    compatibles_right: int

    def lines(self) -> Iterator[str]:
        """The report in lines to print."""
        comparable = self.contradictions + self.compatibles
        yield f"pairs: {self.pairs}, with figures on both sides: {self.with_figures}"
        yield f"with comparable claims: {comparable}"
        yield f"contradictions decided right: {self.contradictions_right} of {self.contradictions}"
        yield f"compatibles decided right: {self.compatibles_right} of {self.compatibles}"


def main(arguments: list[str] | None = None) -> int:
    """Print the report; exit status 0, or 2 where the data is not at hand."""
    parser = argparse.ArgumentParser(prog="python -m eval.daccord", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=DATA, help="daccord_dataset.tsv")
    file = parser.parse_args(arguments).file
    if not file.exists():
        print(f"{file}: not at hand; give the path of daccord_dataset.tsv", file=sys.stderr)
        return 2
    for line in measure(list(read(file))).lines():
        print(line)
    return 0


def read(file: Path) -> Iterator[Pair]:
    """The pairs of the data set."""
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            yield Pair(row["premise"], row["hypothesis"], row["label"] == "1")


def measure(pairs: list[Pair]) -> Report:
    """Decide each pair with figures on both sides by what the engine says of it."""
    figured = [pair for pair in pairs if _FIGURE.search(pair.one) and _FIGURE.search(pair.other)]
    decided = [(pair, clash) for pair in figured if (clash := clashes(pair)) is not None]
    return Report(
        pairs=len(pairs),
        with_figures=len(figured),
        contradictions=sum(pair.contradicts for pair, _ in decided),
        contradictions_right=sum(pair.contradicts and clash for pair, clash in decided),
        compatibles=sum(not pair.contradicts for pair, _ in decided),
        compatibles_right=sum(not pair.contradicts and not clash for pair, clash in decided),
    )


def clashes(pair: Pair) -> bool | None:
    """Whether the engine sees figures of one thing that differ; `None` where it compares none.

    Two sentences have no day that sets one after the other, so a figure that moves is one that differs.
    """
    readings = [_read("one.txt", pair.one), _read("other.txt", pair.other)]
    figured = {
        claim.id: reading.article.id
        for reading in readings
        for claim in reading.claims
        if claim.quantity is not None
    }
    findings = connect_story(readings).findings
    comparable = [one for one in findings if len({figured[c] for c in one.claims if c in figured}) == 2]
    return any(map(_differs, comparable)) if comparable else None


def _differs(finding: Finding) -> bool:
    return finding.status in ("contradicted", "updated")


def _read(file: str, text: str) -> Reading:
    return read_article(RawArticle(file=file, text=text, outlet=file.removesuffix(".txt"))).reading


if __name__ == "__main__":
    sys.exit(main())
