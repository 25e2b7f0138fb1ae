"""Universal Dependencies treebanks as surface tokens.

Recoupe's tokens are what is printed: `du`, `au`, `aux` and the contraction `des` are one token tagged `ADP`.
The treebanks split them (`du` is `de` + `le`), so a range of words is read as one surface token that keeps
the gold words behind it, which is what scores are counted on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One gold word: form, lemma, UPOS and the features that the tagger learns or that number needs."""

    form: str
    lemma: str
    upos: str
    verbform: str
    mood: str
    tense: str
    number: str


@dataclass(frozen=True, slots=True)
class SurfaceToken:
    """A printed token and the one or two gold words behind it."""

    form: str
    words: tuple[Word, ...]


Sentence = list[SurfaceToken]


def _word(columns: list[str]) -> Word:
    features = dict(pair.split("=", 1) for pair in columns[5].split("|") if "=" in pair)
    return Word(
        form=columns[1],
        lemma=columns[2],
        upos=columns[3],
        verbform=features.get("VerbForm", ""),
        mood=features.get("Mood", ""),
        tense=features.get("Tense", ""),
        number=features.get("Number", ""),
    )


def _surface(rows: list[list[str]]) -> Sentence:
    sentence: Sentence = []
    inside_until = 0
    printed: str | None = None
    words: list[Word] = []
    for columns in rows:
        index = columns[0]
        if "." in index:
            continue
        if "-" in index:
            inside_until, printed, words = int(index.split("-")[1]), columns[1], []
            continue
        if printed is None:
            sentence.append(SurfaceToken(columns[1], (_word(columns),)))
            continue
        words.append(_word(columns))
        if int(index) == inside_until:
            sentence.append(SurfaceToken(printed, tuple(words)))
            printed = None
    return sentence


def read(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file."""
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            if line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                yield _surface(rows)
                rows = []
    if rows:
        yield _surface(rows)
