"""Score time expressions and dating on public corpora: `python -m eval.times [--misses]`.

French TimeBank (Bittar et al. 2011): spans relaxed (any overlap) and strict (same characters), and value
(strictness of TempEval-3: a relaxed match whose TIMEX3 value is the gold's exact string).
"""

from __future__ import annotations

import datetime as dt
import html
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.expression import TimeExpression
from recoupe.times.find import find_times
from recoupe.times.reading import read_text

SHARED = Path(__file__).resolve().parents[1].parent / "shared" / "data"


@dataclass(frozen=True)
class Gold:
    """A gold expression."""

    start: int
    end: int
    text: str
    value: str


@dataclass
class Score:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0

    def f1(self, hits: int) -> float:
        """F1 of `hits` over gold and found."""
        return 2 * hits / (self.gold + self.found) if self.gold + self.found else 0.0


def read_timeml(path: Path) -> tuple[str, dt.date, list[Gold]]:
    """Text, creation date and gold expressions of a TimeML document."""
    source = path.read_text("utf-8")
    created = re.search(r'<DCT>.*?value="([\d-]+)"', source, re.S)
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.S)
    if not created or not body:
        raise ValueError(f"{path} is no TimeML document")
    text, gold, open_at = "", [], None
    for piece in re.split(r"(<[^>]+>)", body.group(1)):
        if piece.startswith("<TIMEX3") and not piece.endswith("/>"):
            value = re.search(r'\bvalue="([^"]*)"', piece)
            open_at = (len(text), value.group(1) if value else "")
        elif piece == "</TIMEX3>" and open_at:
            gold.append(Gold(open_at[0], len(text), text[open_at[0] :], open_at[1]))
            open_at = None
        elif not piece.startswith("<"):
            text += html.unescape(piece)
    return text, dt.date.fromisoformat(created.group(1)), gold


def score_document(gold: list[Gold], found: list[TimeExpression], score: Score) -> Iterator[str]:
    """Add one document to the score; yields its misses in words."""
    score.gold += len(gold)
    score.found += len(found)
    taken: set[int] = set()
    for g in gold:
        hits = [i for i, t in enumerate(found) if i not in taken and t.start < g.end and g.start < t.end]
        if not hits:
            yield f"missed  [{g.text}] {g.value}"
            continue
        best = max(
            hits,
            key=lambda i: ((found[i].start, found[i].end) == (g.start, g.end), found[i].value == g.value),
        )
        taken.add(best)
        t = found[best]
        score.relaxed += 1
        score.strict += (t.start, t.end) == (g.start, g.end)
        score.value += t.value == g.value
        if (t.start, t.end) != (g.start, g.end):
            yield f"span    [{g.text}] found [{t.text}]"
        if t.value != g.value:
            yield f"value   [{g.text}] {g.value} found {t.value} ({t.because}, {t.direction})"
    for i, t in enumerate(found):
        if i not in taken:
            yield f"extra   [{t.text}] {t.value}"


def timebank(folder: Path, misses: bool) -> Score:
    """Score the French TimeBank documents of a folder."""
    score = Score()
    for path in sorted(folder.glob("*.tml")):
        text, created, gold = read_timeml(path)
        document = read_text(text)
        times = find_times(document)
        times = anchor_times(document, times, Published(earliest=created, latest=created, basis="metadata"))
        for line in score_document(gold, [_in_raw(document, t) for t in times], score):
            if misses:
                print(path.stem, line)
    return score


def _in_raw(document: Document, t: TimeExpression) -> TimeExpression:
    start, end = document.text.to_raw(t.start, t.end)
    return replace(t, start=start, end=end)


def speed(folder: Path) -> float:
    """Words a second of finding alone, on the Global Voices articles."""
    documents = [read_text(p.read_text("utf-8")) for p in sorted(folder.glob("*.txt"))]
    words = sum(len(d.text.text.split()) for d in documents)
    began = time.perf_counter()
    for document in documents:
        anchor_times(
            document,
            find_times(document),
            Published(earliest=dt.date(2012, 1, 1), latest=dt.date(2012, 1, 1)),
        )
    return words / (time.perf_counter() - began)


def main() -> None:
    """Print the figures."""
    misses = "--misses" in sys.argv
    score = timebank(SHARED / "french_timebank" / "Data", misses)
    print(f"French TimeBank, 60 documents: {score.gold} gold, {score.found} found")
    for name in ("relaxed", "strict", "value"):
        print(f"  {name:8} F1 {score.f1(getattr(score, name)):.3f}")
    print(f"finding and anchoring: {speed(SHARED / 'globalvoices_fr'):,.0f} words/s")


if __name__ == "__main__":
    main()
