"""Where the public data is, which files train and which only test."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.text.tokens import tokenize
from training.conllu import Sentence, read

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
"""`../shared/data`, beside the project."""

TRAINING_TREEBANKS = (
    "ud_french_sequoia/fr_sequoia-ud-train",
    "ud_french_sequoia/fr_sequoia-ud-dev",
    "ud_french_gsd/fr_gsd-ud-dev",
    "ud_french_pud/fr_pud-ud-test",
)
"""PUD has a test part only; it is nobody's official benchmark here, GSD's and Sequoia's are."""

TEST_TREEBANKS = {"GSD": "ud_french_gsd/fr_gsd-ud-test", "Sequoia": "ud_french_sequoia/fr_sequoia-ud-test"}


def treebank(name: str, data: Path = DATA) -> list[Sentence]:
    """The sentences of one treebank file."""
    return list(read(data / f"{name}.conllu"))


def training_sentences(data: Path = DATA) -> list[Sentence]:
    """All sentences that the taggers learn from."""
    return [sentence for name in TRAINING_TREEBANKS for sentence in treebank(name, data)]


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence of `names_fr`: its text, tokens, a label a token, the gold spans, and the text it is from."""

    text: str
    text_id: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    labels: list[str]
    gold: frozenset[tuple[int, int, str]]


def _labels(starts: list[int], ends: list[int], names: list[tuple[int, int, str]]) -> list[str]:
    labels = ["O"] * len(starts)
    for start, end, kind in names:
        prefix = "B-"
        for at, (first, last) in enumerate(zip(starts, ends, strict=True)):
            if first < end and last > start:
                labels[at], prefix = prefix + kind, "I-"
    return labels


def _text_id(sentence_id: str) -> str:
    """`gv:syria_2011_3:12.0` is of `gv:syria_2011_3`; treebank sentences stand alone."""
    collection, _, rest = sentence_id.partition(":")
    return f"{collection}:{rest.partition(':')[0]}"


def named_sentences(part: str, data: Path = DATA) -> Iterator[NamedSentence]:
    """The sentences of `train`, `dev` or `test` of `names_fr`, labelled begin/inside/outside."""
    with (data / "names_fr" / f"{part}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            names = [(start, end, kind) for start, end, kind in row["names"]]
            starts, ends = tokenize(text)
            forms = [text[start:end] for start, end in zip(starts, ends, strict=True)]
            yield NamedSentence(
                text, _text_id(row["id"]), starts, ends, forms, _labels(starts, ends, names), frozenset(names)
            )
