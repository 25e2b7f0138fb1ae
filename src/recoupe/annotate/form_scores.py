"""What each form says for and against each label, summed once a form and kept as a row of a table.

A token's scores are the row of its own form and those that its four neighbours' forms have for their place
beside it: five look-ups for a whole article at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, filterfalse

import numpy as np

from recoupe.annotate.features import EDGE, FormFeatures, form_features, words_before
from recoupe.annotate.weights import Scores, Weights

CACHE_LIMIT = 40_000
"""Forms kept; a table that is full is emptied, so that memory is bounded on any input."""

_FIRST_ROWS = 1024
_PLACES = 5  # itself, and what it says of the tokens one and two places after and before it
_EDGE_ROW = 0
PADDING = 2
"""Rows of scores before the first sentence, and behind each, that stand for no token."""


class FormScores:
    """The table. `classes_of` gives the classes that word lists put a form in."""

    def __init__(self, weights: Weights, classes_of: Callable[[str], Sequence[str]]) -> None:
        self._weights = weights
        self._classes_of = classes_of
        self._table = np.zeros((_FIRST_ROWS, _PLACES, weights.table.shape[1]), dtype=np.float32)
        self._capital = np.zeros(_FIRST_ROWS, dtype=np.bool_)
        self._empty()

    def _empty(self) -> None:
        self._rows: dict[str, int] = {}
        self._shown: list[tuple[str, str]] = []  # lower case and shape of each row's form
        self._learn([EDGE])

    def of(self, sentences: Sequence[Sequence[str]]) -> Scores:
        """A row of scores a token, with `PADDING`."""
        if len(self._rows) > CACHE_LIMIT:
            self._empty()
        rows = self._rows_of(sentences)
        at = np.array(rows)
        table = self._table
        scores: Scores = table[at, 0]
        scores[1:] += table[at[:-1], 1]
        scores[2:] += table[at[:-2], 2]
        scores[:-1] += table[at[1:], 3]
        scores[:-2] += table[at[2:], 4]
        shown, weights = self._shown, self._weights
        for token in self._capital[at].nonzero()[0].tolist():
            joined = words_before(shown[rows[token - 2]][0], shown[rows[token - 1]][0], shown[rows[token]][1])
            if joined in weights.rows:
                scores[token] += weights.table[weights.rows[joined]]
        return scores

    def _rows_of(self, sentences: Sequence[Sequence[str]]) -> list[int]:
        """The row of each token's form; new forms get theirs."""
        known = self._rows
        new: list[FormFeatures] = []
        for form in filterfalse(known.__contains__, chain.from_iterable(sentences)):
            known[form] = len(self._shown) + len(new)  # known from here on, so that it comes once
            new.append(form_features(form, self._classes_of))
        if new:
            self._learn(new)
        rows = [_EDGE_ROW] * PADDING
        for forms in sentences:
            rows += map(known.__getitem__, forms)
            rows += (_EDGE_ROW,) * PADDING
        return rows

    def _learn(self, forms: Sequence[FormFeatures]) -> None:
        """Give forms the next rows."""
        find = self._weights.rows.get
        said: list[int] = []  # rows of the weights: for each form and place its attributes, row 0 first
        firsts: list[int] = []
        for features in forms:
            for attributes in features.by_place:
                firsts.append(len(said))
                said.append(0)
                said += [row for attribute in attributes if (row := find(attribute)) is not None]
        sums = np.add.reduceat(self._weights.table.take(said, 0), firsts, 0)
        first = len(self._shown)
        self._shown += [(features.lower, features.shape) for features in forms]
        while len(self._shown) > len(self._table):
            self._table = np.concatenate((self._table, np.zeros_like(self._table)))
            self._capital = np.concatenate((self._capital, np.zeros_like(self._capital)))
        self._capital[first : len(self._shown)] = [bool(features.shape) for features in forms]
        self._table[first : len(self._shown)] = sums.reshape(len(forms), _PLACES, -1)
