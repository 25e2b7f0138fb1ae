"""Words on a page to paragraphs in the order in which a person reads them: column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_BIN = 2.0  # points: the grain in which gaps between columns are sought
_GUTTER = 8.0  # points: the least width of such a gap
_CROSSING = 0.2  # of the lines may cross a gap (headlines, rules)
_FEWEST_LINES = 6  # a page with fewer has no columns


class Word(NamedTuple):
    """A word and its box, in points from the page's upper left corner."""

    x0: float
    x1: float
    top: float
    bottom: float
    text: str


Line = list[Word]


def in_reading_order(words: Sequence[Word]) -> list[str]:
    """Paragraphs of a page: lines that cross the gap between columns stand between what is above and below them.

    >>> in_reading_order([Word(60, 90, 10, 20, "lundi."), Word(10, 50, 10, 20, "Crue")])
    ['Crue lundi.']
    """
    gaps = _gaps(words)
    blocks: list[str] = []
    for band in _bands(_lines(words), gaps):
        for column in _columns(band, gaps):
            blocks += _paragraphs(_lines(column))
    return blocks


def _lines(words: Sequence[Word]) -> list[Line]:
    """Words that stand beside each other, from top to bottom, each line from left to right."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda each: (each.top, each.x0)):
        height = word.bottom - word.top
        if lines and abs(lines[-1][0].top - word.top) < 0.5 * max(height, 1.0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line) for line in lines]


def _gaps(words: Sequence[Word]) -> list[float]:
    """Where columns part: middles of strips that nearly no line has a word in."""
    lines = _lines(words)
    if len(lines) < _FEWEST_LINES:
        return []
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    bins = max(1, int((right - left) / _BIN))
    if bins > 10_000:
        return []
    covered = [0] * (bins + 1)
    for line in lines:
        touched: set[int] = set()
        for word in line:
            touched.update(range(_bin(word.x0, left, bins), _bin(word.x1, left, bins) + 1))
        for index in touched:
            covered[index] += 1
    free = [count <= _CROSSING * len(lines) for count in covered]
    return [left + (start + end) / 2 * _BIN for start, end in _runs(free) if _is_gap(start, end, bins)]


def _bin(x: float, left: float, bins: int) -> int:
    return min(bins, max(0, int((x - left) / _BIN)))


def _runs(free: list[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for index, each in enumerate([*free, False]):
        if each and start is None:
            start = index
        elif not each and start is not None:
            yield start, index
            start = None


def _is_gap(start: int, end: int, bins: int) -> bool:
    """Wide enough, and with text on both sides."""
    return (end - start) * _BIN >= _GUTTER and start > 0.12 * bins and end < 0.88 * bins


def _bands(lines: list[Line], gaps: list[float]) -> Iterator[list[Word]]:
    """Runs of lines in columns, and runs of lines across them."""
    band: list[Word] = []
    across = False
    for line in lines:
        crosses = any(word.x0 < gap < word.x1 for word in line for gap in gaps) or _spans(line, gaps)
        if band and crosses != across:
            yield band
            band = []
        across = crosses
        band += line
    if band:
        yield band


def _spans(line: Line, gaps: list[float]) -> bool:
    """Whether words go on over a gap with no more than a word's space between them."""
    for before, after in pairwise(line):
        if any(before.x1 <= gap <= after.x0 for gap in gaps) and after.x0 - before.x1 < _GUTTER:
            return True
    return False


def _columns(band: list[Word], gaps: list[float]) -> Iterator[list[Word]]:
    """The words of a band by column; all of them where it stands across."""
    if any(word.x0 < gap < word.x1 for word in band for gap in gaps) or any(
        _spans(line, gaps) for line in _lines(band)
    ):
        yield band
        return
    edges = [float("-inf"), *gaps, float("inf")]
    for left, right in pairwise(edges):
        column = [word for word in band if left <= word.x0 < right]
        if column:
            yield column


def _paragraphs(lines: list[Line]) -> Iterator[str]:
    """Lines joined until a wider space, an indent, a change of size or a short last line."""
    current: list[str] = []
    before: Line | None = None
    left = min((line[0].x0 for line in lines), default=0.0)
    right = max((line[-1].x1 for line in lines), default=0.0)
    for line in lines:
        if before is not None and _begins(line, before, left, right):
            yield _joined(current)
            current = []
        current.append(" ".join(word.text for word in line))
        before = line
    if current:
        yield _joined(current)


def _begins(line: Line, before: Line, left: float, right: float) -> bool:
    height = before[0].bottom - before[0].top
    size = line[0].bottom - line[0].top
    if line[0].top - before[0].bottom > 0.8 * height or abs(size - height) > 0.2 * height:
        return True
    if line[0].x0 - left > 0.6 * height and before[0].x0 - left < 0.3 * height:
        return True
    return before[-1].x1 < right - 0.25 * (right - left) and before[-1].text.endswith(
        (".", "»", "!", "?", "”")
    )


def _joined(lines: list[str]) -> str:
    """Lines of a paragraph as one, words that a hyphen cuts made whole: a lower-case letter follows.

    >>> _joined(["Les habi-", "tants d'Orsan", "fuient."])
    "Les habitants d'Orsan fuient."
    """
    text = lines[0]
    for line in lines[1:]:
        cut = text.endswith("-") and text[-2:-1].isalpha() and line[:1].islower()
        text = text[:-1] + line if cut else f"{text} {line}"
    return text
