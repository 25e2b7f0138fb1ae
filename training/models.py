"""Trains the two crfsuite models. L-BFGS from zero weights: the same data gives the same file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from recoupe.annotate.features import Attributes, FeatureTable
from recoupe.annotate.tagger import Tag, encode
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


_VOCABULARY = (b"LD", b"a<D", b"c<D")


def _train(
    rows: Iterable[tuple[list[Attributes], list[str]]], parameters: dict[str, float], to: Path
) -> None:
    trainer = pycrfsuite.Trainer(verbose=False, params=parameters)
    for attributes, labels in rows:
        trainer.append(attributes, labels)
    trainer.train(str(to))


def _without_vocabulary(attributes: Attributes) -> Attributes:
    """Without what the vocabulary says: read off these very sentences, it would be trusted too far."""
    return tuple(a for a in attributes if not a.startswith(_VOCABULARY))


def train_tags(sentences: Iterable[Sentence], table: FeatureTable, to: Path) -> None:
    """Train part of speech, verb form, mood and tense."""
    rows = (
        (
            [_without_vocabulary(a) for a in table.sentence([t.form for t in s])],
            [encode(tag_of(t)) for t in s],
        )
        for s in sentences
    )
    _train(rows, TAG_PARAMETERS, to)


def train_names(sentences: Iterable[NamedSentence], table: FeatureTable, to: Path) -> None:
    """Train the names: PER, LOC, ORG, MISC as begin/inside/outside labels."""
    _train(((table.sentence(s.forms), s.labels) for s in sentences), NAME_PARAMETERS, to)


def attributes_of(model: Path) -> set[bytes]:
    """The attributes that a trained model has weights for."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return {attribute.encode() for attribute, _ in tagger.info().state_features}
