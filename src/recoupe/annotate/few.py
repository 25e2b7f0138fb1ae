"""The best path of labels through tokens that have few left to choose from (Viterbi's algorithm)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Open(NamedTuple):
    """Tokens that are not settled, in order: `labels[ends[i - 1]:ends[i]]` are what token `i` may be."""

    tokens: list[int]
    ends: list[int]
    labels: list[int]
    scores: list[float]


def best_through(still: Open, path: list[int], into: list[list[float]]) -> None:
    """Settle the open tokens in `path`, which holds the labels of all others.

    `into[b][a]` is the weight of label `b` right behind label `a`.

    >>> path = [0, -1, 1]
    >>> best_through(Open([1], [2], [0, 1], [0.5, 0.0]), path, [[0.0, 0.0], [0.0, 1.0]])
    >>> path
    [0, 1, 1]
    """
    for first, last in _runs(still.tokens):
        _settle(still, first, last, path, into)


def _runs(tokens: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where tokens without a settled one between them begin and end."""
    first = 0
    for last in range(1, len(tokens) + 1):
        if last == len(tokens) or tokens[last] != tokens[last - 1] + 1:
            yield first, last
            first = last


def _settle(still: Open, first: int, last: int, path: list[int], into: list[list[float]]) -> None:
    """Settle one run of open tokens, between two labels that are known."""
    labels, scores, ends = still.labels, still.scores, still.ends
    start = still.tokens[first]
    before, worth = [path[start - 1]], [0.0]
    ways: list[tuple[list[int], list[int]]] = []
    at = ends[first - 1] if first else 0
    for end in ends[first:last]:
        here = labels[at:end]
        back: list[int] = []
        reached: list[float] = []
        others = range(1, len(before))
        lead, follow = worth[0], before[0]
        for number in range(at, end):
            moves = into[labels[number]]
            way, best = 0, lead + moves[follow]
            for other in others:
                one = worth[other] + moves[before[other]]
                if one > best:
                    way, best = other, one
            back.append(way)
            reached.append(best + scores[number])
        before, worth, at = here, reached, end
        ways.append((here, back))
    moves = into[path[start + last - first]]
    chosen = max(range(len(before)), key=lambda number: worth[number] + moves[before[number]])
    for number in range(len(ways) - 1, -1, -1):
        here, back = ways[number]
        path[start + number] = here[chosen]
        chosen = back[chosen]
