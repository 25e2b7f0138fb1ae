"""Trains the two crfsuite models. L-BFGS from zero weights: the same data gives the same file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from recoupe.annotate.features import FeatureTable
from recoupe.annotate.tagger import Tag, encode
from training.conllu import Sentence, SurfaceToken
from training.material import NamedSentence

TAG_PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 100}
NAME_PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 120}


def tag_of(token: SurfaceToken) -> Tag:
    """The tag that the model is to give: a contraction is `ADP`, only verbs have features."""
    if len(token.words) > 1:
        return Tag("ADP", "", "", "")
    word = token.words[0]
    if word.upos in ("VERB", "AUX"):
        return Tag(word.upos, word.verbform, word.mood, word.tense)
    return Tag(word.upos, "", "", "")


def _train(
    rows: Iterable[tuple[Sequence[str], list[str]]],
    table: FeatureTable,
    parameters: dict[str, float],
    to: Path,
) -> None:
    trainer = pycrfsuite.Trainer(verbose=False, params=parameters)
    for forms, labels in rows:
        trainer.append(table.sentence(forms), labels)
    trainer.train(str(to))


def train_tags(sentences: Iterable[Sentence], table: FeatureTable, to: Path) -> None:
    """Train part of speech, verb form, mood and tense."""
    rows = (([t.form for t in s], [encode(tag_of(t)) for t in s]) for s in sentences)
    _train(rows, table, TAG_PARAMETERS, to)


def train_names(sentences: Iterable[NamedSentence], table: FeatureTable, to: Path) -> None:
    """Train the names: PER, LOC, ORG, MISC as begin/inside/outside labels."""
    _train(((s.forms, s.labels) for s in sentences), table, NAME_PARAMETERS, to)
