"""The sequence taggers: two conditional random fields over one table of scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from recoupe.annotate.features import Attributes
from recoupe.annotate.form_scores import PADDING, FormScores
from recoupe.annotate.paths import best_paths
from recoupe.annotate.sure import SurePaths
from recoupe.annotate.weights import Field, Weights

LONGEST_SEQUENCE = 400
"""Tokens read as one sentence; a longer one (a table, a list without stops) is cut."""
TOGETHER = 64
"""Sentences read at once: more makes no step cheaper, and memory is bounded on any input."""


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


class Taggers:
    """Both taggers. `classes_of` gives the classes that word lists put a form in."""

    def __init__(self, weights: Weights, classes_of: Callable[[str], Attributes]) -> None:
        self._tags = weights.tags
        self._names = weights.names
        self._tag_paths = SurePaths(weights.tags.moves)
        self._scores = FormScores(weights, classes_of)

    def labels(
        self, sentences: Sequence[Sequence[str]], may_name: Callable[[Sequence[str]], bool] = lambda _: True
    ) -> Iterator[tuple[list[str], list[str]]]:
        """The most likely labels of each sentence's tokens: tags, and names where `may_name` says that it can
        hold one (else none).
        """
        for at in range(0, len(sentences), TOGETHER):
            yield from self._together(sentences[at : at + TOGETHER], may_name)

    def _together(
        self, sentences: Sequence[Sequence[str]], may_name: Callable[[Sequence[str]], bool]
    ) -> Iterator[tuple[list[str], list[str]]]:
        scores = self._scores.of(sentences)
        lengths = [len(forms) for forms in sentences]
        starts = list(accumulate((length + PADDING for length in lengths[:-1]), initial=PADDING))
        split = len(self._tags.labels)
        tags = _named(self._tags, self._tag_paths.of(scores[:, :split], starts, lengths))
        naming = [at for at, forms in enumerate(sentences) if may_name(forms)]
        named = _named(
            self._names,
            best_paths(
                scores[:, split:],
                self._names.moves,
                [starts[at] for at in naming],
                [lengths[at] for at in naming],
            ),
        )
        names: list[list[str]] = [[]] * len(sentences)
        for at, found in zip(naming, named, strict=True):
            names[at] = found
        yield from zip(tags, names, strict=True)


def _named(field: Field, paths: list[list[int]]) -> list[list[str]]:
    labels = field.labels
    return [list(map(labels.__getitem__, path)) for path in paths]


def pieces(first: int, last: int) -> list[tuple[int, int]]:
    """`[first, last)` cut into stretches of at most `LONGEST_SEQUENCE`.

    >>> pieces(0, 3)
    [(0, 3)]
    """
    return [(at, min(at + LONGEST_SEQUENCE, last)) for at in range(first, last, LONGEST_SEQUENCE)]
