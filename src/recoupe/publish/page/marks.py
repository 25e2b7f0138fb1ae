"""Underlines in a paragraph: overlapping spans cut into segments, each claim on a line of its own.

Only the text is cut; nothing is lost or added: the segments joined are the paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

MOST = 12  # claims over the same words that a segment names; real articles have two or three
LANES = 4  # lines under a word that can still be told apart; further claims share the last one


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one claim in the raw text; `claim` is its number on the page."""

    start: int
    end: int
    claim: int
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same claims. `lanes` are pairs of line number (0 nearest) and kind."""

    text: str
    claims: tuple[int, ...]
    lanes: tuple[tuple[int, str], ...]


def lanes_of(marks: Sequence[Mark]) -> list[int]:
    """A line number for each mark: short spans nearest to the words, no two that overlap on one line.

    >>> lanes_of([Mark(0, 50, 0, "statement"), Mark(10, 20, 1, "casualties")])
    [1, 0]
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    lanes = [LANES - 1] * len(marks)
    for index in sorted(range(len(marks)), key=lambda i: (_length(marks[i]), marks[i].start)):
        mark = marks[index]
        for lane, spans in enumerate(taken):
            if _is_free(spans, mark.start, mark.end):
                insort(spans, (mark.start, mark.end))
                lanes[index] = lane
                break
    return lanes


def _is_free(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no span of the sorted, disjoint list overlaps `[start, end)`."""
    at = bisect_left(spans, (start, start))
    before_ends = at == 0 or spans[at - 1][1] <= start
    return before_ends and (at == len(spans) or spans[at][0] >= end)


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def segments(raw: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """The text `raw[start:end]` cut wherever a mark begins or ends; marks outside of it are ignored."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    lanes = lanes_of(inside)
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, mark in enumerate(inside):
        opening.setdefault(max(mark.start, start), []).append(index)
        closing.setdefault(min(mark.end, end), []).append(index)
    cuts = sorted({start, end, *opening, *closing})
    active: list[tuple[int, int]] = []  # length and index of each mark here, the narrowest first
    made = []
    for left, right in pairwise(cuts):
        for index in closing.get(left, ()):
            del active[bisect_left(active, (_length(inside[index]), index))]
        for index in opening.get(left, ()):
            insort(active, (_length(inside[index]), index))
        # the narrowest claim first: it is what a click on the words means
        order = [index for _, index in active[:MOST]]
        made.append(
            Segment(
                text=raw[left:right],
                claims=tuple(dict.fromkeys(inside[i].claim for i in order)),
                lanes=tuple(sorted({lanes[i]: inside[i].kind for i in order}.items())),
            )
        )
    return tuple(made)
