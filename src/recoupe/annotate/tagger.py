"""The sequence taggers: crfsuite models over the shared feature pass."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pycrfsuite
from pycrfsuite import ItemSequence

from recoupe.annotate.features import Attributes

__all__ = ["ItemSequence", "SequenceTagger", "Tag", "decode", "encode", "pieces"]

LONGEST_SEQUENCE = 400
"""Tokens given to the model at once; a longer sentence (a table, a list without stops) is cut."""


class Tag(NamedTuple):
    """What one label says, as Universal Dependencies name it; `""` where a feature does not apply."""

    upos: str
    verbform: str
    mood: str
    tense: str


def encode(tag: Tag) -> str:
    """The model's label for a tag.

    >>> encode(Tag("VERB", "Fin", "Cnd", "Pres")), encode(Tag("NOUN", "", "", ""))
    ('VERB|Fin|Cnd|Pres', 'NOUN')
    """
    return "|".join(tag) if tag.verbform else tag.upos


@cache
def decode(label: str) -> Tag:
    """The tag behind a label; the inverse of `encode`."""
    parts = label.split("|")
    return Tag(*parts) if len(parts) == 4 else Tag(parts[0], "", "", "")


class SequenceTagger:
    """One crfsuite model, opened when first used."""

    def __init__(self, model: Path) -> None:
        self._model = pycrfsuite.Tagger()
        self._model.open(str(model))

    def labels(self, attributes: Sequence[Attributes] | ItemSequence) -> list[str]:
        """The most likely label of each token of a sentence."""
        found: list[str] = self._model.tag(attributes)
        return found


def pieces(first: int, last: int) -> list[tuple[int, int]]:
    """`[first, last)` cut into stretches of at most `LONGEST_SEQUENCE`.

    >>> pieces(0, 3)
    [(0, 3)]
    """
    return [(at, min(at + LONGEST_SEQUENCE, last)) for at in range(first, last, LONGEST_SEQUENCE)]
