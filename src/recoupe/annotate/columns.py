"""The columns of tokens: what one form with one label says, worked out once and kept.

Newspapers repeat themselves, so a token costs one look-up by form and label, whatever the number of columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.annotate.document import Tokens
from recoupe.annotate.morphology import Morphology, morphology_tag, printed_key
from recoupe.annotate.number import settle_number
from recoupe.annotate.tagger import decode

CACHE_LIMIT = 60_000
"""Forms with a label kept; a cache that is full is emptied, so that memory is bounded on any input."""


class _Row(NamedTuple):
    lower: str
    lemma: str
    upos: str
    verbform: str
    mood: str
    tense: str
    number: str


class TokenColumns:
    """Makes the columns of an article from its forms and the labels of the tagger."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology
        self._known: dict[tuple[str, str], _Row] = {}

    def make(self, start: list[int], end: list[int], forms: list[str], labels: Sequence[str]) -> Tokens:
        """The tokens `[start[i], end[i])` of a text."""
        known = self._known
        if len(known) > CACHE_LIMIT:
            known.clear()
        keys = list(zip(forms, labels, strict=True))
        found = list(map(known.get, keys))
        rows = (
            [row or self._keep(key) for row, key in zip(found, keys, strict=True)] if None in found else found
        )
        columns = map(list, zip(*rows, strict=True)) if rows else ([] for _ in _Row._fields)
        lower, lemma, upos, verbform, mood, tense, number = columns
        return Tokens(
            start=start,
            end=end,
            form=forms,
            lower=lower,
            lemma=lemma,
            upos=upos,
            verbform=verbform,
            mood=mood,
            tense=tense,
            number=settle_number(upos, number),
        )

    def _keep(self, key: tuple[str, str]) -> _Row:
        form, label = key
        tag = decode(label)
        lemma, number = self._morphology.find(form, morphology_tag(tag.upos, tag.verbform))
        row = _Row(printed_key(form), lemma, *tag, number)
        self._known[key] = row
        return row
