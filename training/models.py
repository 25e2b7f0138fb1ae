"""Trains the two taggers with crfsuite. L-BFGS from zero weights: the same data gives the same file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite

from recoupe.annotate.features import Attributes
from recoupe.annotate.tagger import Tag, encode
from recoupe.annotate.weights import Field, save_weights
from training.attributes import SentenceAttributes
from training.conllu import Sentence, SurfaceToken
from training.material import NamedSentence

TAG_PARAMETERS = {"c1": 0.1, "c2": 0.1, "max_iterations": 100}
NAME_PARAMETERS = {"c1": 0.05, "c2": 0.4, "max_iterations": 150}


def tag_of(token: SurfaceToken) -> Tag:
    """The tag that the model is to give: a contraction is `ADP`, only verbs have features."""
    if len(token.words) > 1:
        return Tag("ADP", "", "", "")
    word = token.words[0]
    if word.upos in ("VERB", "AUX"):
        return Tag(word.upos, word.verbform, word.mood, word.tense)
    return Tag(word.upos, "", "", "")


# Not for the tags: the vocabulary (`D`), and the lists of names (`k`), of which so few stand in the treebanks that
# each longer list would move tags that have nothing to do with names.
_ONLY_FOR_NAMES = ("LD", "a<D", "c<D", "Lk", "a<k", "c<k")


def _train(
    rows: Iterable[tuple[list[Attributes], list[str]]], parameters: dict[str, float], to: Path
) -> None:
    trainer = pycrfsuite.Trainer(verbose=False, params=parameters)
    for attributes, labels in rows:
        trainer.append(attributes, labels)
    trainer.train(str(to))


def _for_tags(attributes: Attributes) -> Attributes:
    """Without what the vocabulary says: read off these very sentences, it would be trusted too far."""
    return tuple(a for a in attributes if not a.startswith(_ONLY_FOR_NAMES))


def train_tags(sentences: Iterable[Sentence], table: SentenceAttributes, to: Path) -> None:
    """Train part of speech, verb form, mood and tense."""
    rows = (
        (
            [_for_tags(a) for a in table.of([t.form for t in s])],
            [encode(tag_of(t)) for t in s],
        )
        for s in sentences
    )
    _train(rows, TAG_PARAMETERS, to)


def train_names(sentences: Iterable[NamedSentence], table: SentenceAttributes, to: Path) -> None:
    """Train the names: PER, LOC, ORG, MISC as begin/inside/outside labels."""
    _train(((table.of(s.forms), s.labels) for s in sentences), NAME_PARAMETERS, to)


def pack(tags: Path, names: Path, to: Path) -> None:
    """Write what both models learned into the one file that is read when tagging."""
    rows: dict[str, dict[int, float]] = {}
    fields: list[Field] = []
    column = 0
    for model in (tags, names):
        tagger = pycrfsuite.Tagger()
        tagger.open(str(model))
        info = tagger.info()
        labels = sorted(info.labels, key=lambda label: int(info.labels[label]))
        at = {label: number for number, label in enumerate(labels)}
        moves = np.zeros((len(labels), len(labels)), dtype=np.float32)
        for (before, label), weight in info.transitions.items():
            moves[at[before], at[label]] = weight
        for (attribute, label), weight in info.state_features.items():
            rows.setdefault(attribute, {})[column + at[label]] = weight
        fields.append(Field(tuple(labels), moves))
        column += len(labels)
    save_weights(to, *fields, rows)
