"""Labels that no neighbours can change, so that few tokens are left to look for a path through.

A label's lead over another, by the scores of a token, is compared with the most that the moves from and to any
neighbours can make up for. Where no other label can catch up, the token is sure of its own, and its neighbours
are looked at again: they know one of theirs by now. Seven of ten tokens of a newspaper are settled so,
whole tables at once, and four labels are left to most others.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from recoupe.annotate.few import Open, best_through
from recoupe.annotate.weights import Scores

_ROUNDS = 6
_MARGIN = 1e-3  # what sums in another order may differ by
_Numbers = npt.NDArray[np.intp]


class SurePaths:
    """Finds the best paths of a field: `moves[a, b]` is the weight of label `b` right behind label `a`."""

    def __init__(self, moves: Scores) -> None:
        labels = len(moves)
        self._edge, self._unknown = labels, labels + 1  # where labels of neighbours are told
        edge = np.zeros((1, labels), dtype=np.float32)
        self._before = _made_up(np.concatenate((moves, edge)))
        self._after = _made_up(np.concatenate((moves.T, edge))) + np.float32(_MARGIN)
        self._into = np.pad(moves, ((0, 1), (0, 1))).T.tolist()

    def of(self, scores: Scores, starts: Sequence[int], lengths: Sequence[int]) -> list[list[int]]:
        """The columns of the best path through rows `[starts[i], starts[i] + lengths[i])` of each sentence.

        Sentences have a row between them, and one before and behind all, that is no token's.

        >>> scores = np.array([[0, 0], [2, 0], [0, 1], [0, 0]], dtype=np.float32)
        >>> SurePaths(np.array([[0, -2], [0, 0]], dtype=np.float32)).of(scores, [1], [2])
        [[0, 0]]
        """
        known = np.full(len(scores), self._edge)
        for start, length in zip(starts, lengths, strict=True):
            known[start : start + length] = self._unknown
        still = self._settle(scores, known)
        path: list[int] = known.tolist()
        best_through(still, path, self._into)
        return [path[start : start + length] for start, length in zip(starts, lengths, strict=True)]

    def _settle(self, scores: Scores, known: _Numbers) -> Open:
        """Write the labels that are sure into `known`; the tokens that are left, with what they may be."""
        still = (known == self._unknown).nonzero()[0]
        lead = scores.take(still, 0)
        best = lead.argmax(1)
        at_best = np.arange(len(still)) * lead.shape[1] + best
        np.subtract(lead.take(at_best)[:, None], lead, lead)
        lead.put(at_best, np.inf)  # nothing leads over itself
        for _ in range(_ROUNDS):
            behind = lead > self._most(known, still, best)
            sure = np.logical_and.reduce(behind, 1)
            known.put(still.compress(sure), best.compress(sure))
            left = (~sure).nonzero()[0]
            still, best, lead = still.take(left), best.take(left), lead.take(left, 0)
        may = ~behind.take(left, 0)
        may.put(np.arange(len(still)) * lead.shape[1] + best, True)
        at = may.ravel().nonzero()[0]
        tokens, labels = np.divmod(at, lead.shape[1])
        own = scores.take(still, 0).ravel().take(at)
        ends = np.searchsorted(tokens, np.arange(len(still)), side="right")
        return Open(still.tolist(), ends.tolist(), labels.tolist(), own.tolist())

    def _most(self, known: _Numbers, still: _Numbers, best: _Numbers) -> Scores:
        """The most that neighbours can make up for, for each label against the best of a token."""
        labels = len(self._into) - 1
        most: Scores = self._before.take(known[still - 1] * labels + best, 0)
        most += self._after.take(known[still + 1] * labels + best, 0)
        return most


def _made_up(moves: Scores) -> Scores:
    """What a neighbour gives label `b` more than label `a`: row `neighbour * labels + a`, column `b`.

    The neighbour behind the last stands for any.
    """
    more = moves[:, None, :] - moves[:, :, None]
    return np.concatenate((more, more.max(0, keepdims=True))).reshape(-1, moves.shape[1])
