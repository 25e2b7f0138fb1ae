"""The best path of labels through the scores of many sentences at once (Viterbi's algorithm).

All sentences take each step together, the longest first: a step is then a few operations on whole tables, and
those that have ended drop out at the end of the rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from recoupe.annotate.weights import Scores


def best_paths(
    scores: Scores, moves: Scores, starts: Sequence[int], lengths: Sequence[int]
) -> list[list[int]]:
    """The columns of the best path through rows `[starts[i], starts[i] + lengths[i])` of each sentence.

    `moves[a, b]` is the weight of column `b` right behind column `a`. Of equal ones the first counts.

    >>> scores = np.array([[2, 0], [0, 1], [1, 0]], dtype=np.float32)
    >>> best_paths(scores, np.array([[0, -2], [0, 0]], dtype=np.float32), [0, 1], [2, 2])
    [[0, 0], [1, 0]]
    """
    if not lengths:
        return []
    order = np.argsort(np.negative(lengths), kind="stable")
    sizes = np.asarray(lengths)[order]
    steps = np.arange(int(sizes[0]))
    awake = np.searchsorted(-sizes, -steps, side="left").tolist()  # how many sentences reach each step
    rows = np.asarray(starts)[order] + steps[:, None]
    table = scores[np.minimum(rows, len(scores) - 1)]
    _forward(table, moves, awake)
    columns = _backward(table, moves, awake).T.tolist()
    paths: list[list[int]] = [[]] * len(lengths)
    for place, sentence in enumerate(order.tolist()):
        paths[sentence] = columns[place][: lengths[sentence]]
    return paths


def _forward(table: Scores, moves: Scores, awake: Sequence[int]) -> None:
    """Make each score that of the best path that ends there: `table[step, sentence, column]`, in place."""
    width = table.shape[2]
    space = np.empty(width * awake[0] * width, dtype=np.float32)
    best = np.empty(table.shape[1:], dtype=np.float32)
    moves = moves[:, None, :]
    add = np.add
    before, reached = table[0], 0
    for step in range(1, len(awake)):
        if awake[step] != reached:
            reached = awake[step]
            sums = space[: width * reached * width].reshape(width, reached, width)
            before, into = before[:reached], best[:reached]
        add(before.T[:, :, None], moves, sums)
        np.maximum.reduce(sums, 0, out=into)
        before = table[step, :reached]
        add(before, into, before)


def _backward(
    table: Scores, moves: Scores, awake: Sequence[int]
) -> np.ndarray[tuple[int, int], np.dtype[np.intp]]:
    """The column that the best path takes at each step, from the last step back."""
    steps, sentences, width = table.shape
    none_after = np.zeros((1, width), dtype=np.float32)
    into = np.concatenate((moves.T, none_after))  # row `width` for the last token of a sentence
    columns = np.full((steps + 1, sentences), width)
    for step in range(steps - 1, -1, -1):
        reached = awake[step]
        sums = into.take(columns[step + 1, :reached], 0)
        np.add(sums, table[step, :reached], sums)
        sums.argmax(1, columns[step, :reached])
    return columns
