"""The best path of labels through the scores of many sentences at once (Viterbi's algorithm).

Each sentence is walked from both its ends to its middle, and all these walks take each step together, the longest
first: a step is a few operations on whole tables, whatever the number of sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from recoupe.annotate.weights import Scores

_Numbers = npt.NDArray[np.intp]


def best_paths(
    scores: Scores, moves: Scores, starts: Sequence[int], lengths: Sequence[int]
) -> list[list[int]]:
    """The columns of the best path through rows `[starts[i], starts[i] + lengths[i])` of each sentence.

    `moves[a, b]` is the weight of column `b` right behind column `a`.

    >>> scores = np.array([[2, 0], [0, 1], [1, 0]], dtype=np.float32)
    >>> best_paths(scores, np.array([[0, -2], [0, 0]], dtype=np.float32), [0, 1], [2, 2])
    [[0, 0], [1, 0]]
    """
    if not lengths:
        return []
    walks = _Walks(scores, moves, np.asarray(starts), np.asarray(lengths))
    walks.out()
    walks.meet()
    walks.back()
    return walks.paths()


class _Walks:
    """Two walks a sentence: number `i` from its first row forward, number `sentences + i` from its last row back.

    All are held in the order of their lengths; `place[number]` is where a walk stands.
    """

    def __init__(self, scores: Scores, moves: Scores, starts: _Numbers, lengths: _Numbers) -> None:
        sentences = len(lengths)
        steps = np.concatenate(((lengths + 1) // 2, lengths // 2))
        order = np.argsort(-steps, kind="stable")
        self._place = np.empty_like(order)
        self._place[order] = np.arange(2 * sentences)
        self._lengths = steps[order]
        backward = order >= sentences
        first = np.concatenate((starts, starts + lengths - 1))[order]
        number = np.arange(int(self._lengths[0]))
        # How many walks take each step: those that are done stand at the end of a row.
        self._awake = np.searchsorted(-self._lengths, -number, side="left").tolist()
        rows = first + np.where(backward, -1, 1) * number[:, None]
        # Walks stand side by side in all tables: numpy is slow where what it repeats is innermost.
        by_walk = scores.take(np.clip(rows, 0, len(scores) - 1), 0)
        self._table = np.ascontiguousarray(by_walk.transpose(0, 2, 1))
        self._moves = moves
        both = np.stack((moves, moves.T), 2)  # from a column to another, on the way out and on the way back
        self._ahead = both.take(backward.astype(np.intp), 2)
        self._into = np.concatenate((moves, moves.T), 1)  # to the column that a walk has moved to, from where
        self._offset = np.where(backward, len(moves), 0)
        self._columns = np.zeros(rows.shape, dtype=np.intp)

    def out(self) -> None:
        """Make each score that of the best walk to it."""
        table, ahead = self._table, self._ahead
        best, sums = np.empty_like(table[0]), np.empty_like(ahead)
        add, highest = np.add, np.maximum.reduce
        # Walks that are done go on into rows that nobody reads: cheaper than tables that shrink.
        for before, here in zip(table[:-1, :, None], table[1:], strict=True):
            add(before, ahead, sums)
            highest(sums, 0, out=best)
            add(here, best, here)

    def meet(self) -> None:
        """The columns on both sides of each sentence's middle."""
        sentences = len(self._place) // 2
        forward, backward = self._place[:sentences], self._place[sentences:]
        ends = self._table[self._lengths[forward] - 1, :, forward]
        long = self._lengths[backward] > 0  # a sentence of one token has no way back
        others = self._table[self._lengths[backward] - 1, :, backward]
        joined = ends[:, :, None] + self._moves + others[:, None, :]
        left, right = np.divmod(joined.reshape(sentences, -1).argmax(1), len(self._moves))
        self._columns[self._lengths[forward] - 1, forward] = np.where(long, left, ends.argmax(1))
        self._columns[self._lengths[backward[long]] - 1, backward[long]] = right[long]

    def back(self) -> None:
        """The columns from the middle outwards."""
        table, columns, into, offset = self._table, self._columns, self._into, self._offset
        for step in range(len(self._awake) - 2, -1, -1):
            reached = self._awake[step + 1]
            sums = into.take(columns[step + 1, :reached] + offset[:reached], 1)
            np.add(sums, table[step, :, :reached], sums)
            sums.argmax(0, columns[step, :reached])

    def paths(self) -> list[list[int]]:
        """The whole path of each sentence."""
        columns: Any = self._columns.T.tolist()
        lengths, place = self._lengths.tolist(), self._place.tolist()
        sentences = len(place) // 2
        found: list[list[int]] = []
        for out, home in zip(place[:sentences], place[sentences:], strict=True):
            path = columns[out][: lengths[out]]
            path += columns[home][: lengths[home]][::-1]
            found.append(path)
        return found
