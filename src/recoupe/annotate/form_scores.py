"""What each form says for and against each label, summed once a form and kept as a row of a table.

A token's scores are the row of its own form and those that its four neighbours' forms have for their place
beside it: five look-ups for a whole article at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain, count, filterfalse, repeat
from typing import TypeVar

import numpy as np

from recoupe.annotate.features import (
    EDGE,
    EDGE_WORD,
    Attributes,
    FormFeatures,
    Places,
    form_features,
    of_classes,
    of_shape,
    words_before,
)
from recoupe.annotate.weights import Scores, Weights

CACHE_LIMIT = 40_000
"""Forms kept; a table that is full is emptied, so that memory is bounded on any input."""

_FIRST_ROWS = 1024
_PLACES = 5  # itself, and what it says of the tokens one and two places after and before it
_EDGE_ROW = 0
_LEARNT_TOGETHER = 1024  # forms, so that memory is bounded on any input
PADDING = 2
"""Rows of scores before the first sentence, and behind each, that stand for no token."""

_Shared = TypeVar("_Shared", str, Attributes)


class FormScores:
    """The table. `classes_of` gives the classes that word lists put a form in."""

    def __init__(self, weights: Weights, classes_of: Callable[[str], Attributes]) -> None:
        self._weights = weights
        self._classes_of = classes_of
        self._by_letter: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for attribute, row in weights.rows.items():
            self._by_letter[attribute[0]][attribute[1:]] = row
        self._table = np.zeros((_FIRST_ROWS, _PLACES, weights.table.shape[1]), dtype=np.float32)
        self._capital = np.zeros(_FIRST_ROWS, dtype=np.bool_)
        self._empty()

    def _empty(self) -> None:
        self._rows: dict[str, int] = {}
        self._before: list[str] = [
            ""
        ]  # what each row's form shows to the next capitalised one, and to itself
        self._joined: list[str] = [""]
        self._shared: dict[str | Attributes, Scores] = {}  # by shape and by classes
        self._before[_EDGE_ROW] = EDGE_WORD
        self._table[_EDGE_ROW] = self._sum(EDGE)
        self._capital[_EDGE_ROW] = False

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
        before, weights = self._before, self._weights
        for token in self._capital[at].nonzero()[0].tolist():
            joined = words_before(before[rows[token - 2]], before[rows[token - 1]], self._joined[rows[token]])
            if joined in weights.rows:
                scores[token] += weights.table[weights.rows[joined]]
        return scores

    def _rows_of(self, sentences: Sequence[Sequence[str]]) -> list[int]:
        """The row of each token's form; new forms get theirs."""
        known = self._rows
        new = list(dict.fromkeys(filterfalse(known.__contains__, chain.from_iterable(sentences))))
        for at in range(0, len(new), _LEARNT_TOGETHER):
            some = new[at : at + _LEARNT_TOGETHER]
            known.update(zip(some, count(len(self._before)), strict=False))
            self._learn(form_features(some, self._classes_of))
        rows = [_EDGE_ROW] * PADDING
        for forms in sentences:
            rows += map(known.__getitem__, forms)
            rows += (_EDGE_ROW,) * PADDING
        return rows

    def _learn(self, features: FormFeatures) -> None:
        """Give forms the next rows."""
        first = len(self._before)
        self._before += features.before
        self._joined += features.joined
        last = len(self._before)
        while last > len(self._table):
            self._table = np.concatenate((self._table, np.zeros_like(self._table)))
            self._capital = np.concatenate((self._capital, np.zeros_like(self._capital)))
        self._capital[first:last] = list(map(bool, features.joined))
        table, by_letter = self._weights.table, self._by_letter
        made = self._table[first:last]
        for place, columns in enumerate(features.columns):
            said = chain.from_iterable(
                map(by_letter[letter].get, rests, repeat(0)) for letter, rests in columns
            )
            rows = np.fromiter(said, np.intp, len(columns) * len(made)).reshape(len(columns), -1)
            np.add.reduce(table.take(rows, 0), 0, out=made[:, place])
        made += self._said(features.shapes, of_shape)
        made += self._said(features.classes, of_classes)

    def _said(self, keys: Sequence[_Shared], attributes: Callable[[_Shared], Places]) -> Scores:
        """What shapes or classes say, worked out once each; a row a form."""
        shared = self._shared
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        for key in filterfalse(shared.__contains__, numbers):
            shared[key] = self._sum(attributes(key))
        rows: Scores = np.array([shared[key] for key in numbers]).take([numbers[key] for key in keys], 0)
        return rows

    def _sum(self, places: Places) -> Scores:
        """The sum of what attributes say, a row a place."""
        rows, table = self._weights.rows, self._weights.table
        sums = [
            table[[rows.get(attribute, 0) for attribute in (*attributes, "")]].sum(0) for attributes in places
        ]
        return np.array(sums)
