"""Readings in any number, made by varying the gold: each copy is a crisis of its own with other names.

A word of four letters or more, or of capitals, becomes another one of the same length, the same in text, names and
claims of one copy, so that offsets hold and no copy shares text or names with another; days move too.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from eval.corpus import load_corpus
from eval.gold_claims import gold_readings

from recoupe.reading import Reading
from recoupe.record import ARGS, Claim

CORPORA = ("siege", "earthquake")
_WORD = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{2,3}\b")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvxz"
# Fields whose words are the record's own, not the article's.
_KEPT = frozenset({"kind", "role", "language", "basis", "measure", "victims", "people", "action", "matter",
                   "status", "relation", "mode", "bound", "unit", "span", "open", "because", "factuality",
                   "rule", "means", "type"})  # fmt: skip


def varied_readings(articles: int) -> Iterator[Reading]:
    """The first `articles` readings of as many invented crises as that takes, one at a time."""
    originals = [msgspec.to_builtins(r) for name in CORPORA for r in gold_readings(load_corpus(name))]
    for number in range(articles):
        copy, which = divmod(number, len(originals))
        yield _Varied(copy).reading(originals[which]) if copy else _typed(originals[which])


class _Varied:
    """One copy's way with words and days."""

    def __init__(self, copy: int) -> None:
        self.copy = copy
        self.words: dict[str, str] = {}

    def reading(self, original: dict[str, Any]) -> Reading:
        return _typed(self._value(original, ""))

    def _value(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return {key: one if key in _KEPT else self._value(one, key) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._value(one, field) for one in value]
        if not isinstance(value, str):
            return value
        if field in ("id", "article", "subset_of", "in_addition_to", "origin"):
            return hashlib.blake2b(f"{self.copy}\x1f{value}".encode(), digest_size=8).hexdigest()
        if field == "file":
            return f"{self.copy:05d}_{value}"
        if field in ("earliest", "latest") and _DAY.fullmatch(value):
            return (dt.date.fromisoformat(value) + dt.timedelta(days=17 * (self.copy % 200))).isoformat()
        return _WORD.sub(lambda match: self._word(match.group()), value)

    def _word(self, word: str) -> str:
        if word not in self.words:
            digest = hashlib.blake2b(f"{self.copy}\x1f{word.casefold()}".encode()).digest()
            letters = [
                (_VOWELS if place % 2 else _CONSONANTS)[byte % (5 if place % 2 else 19)]
                for place, byte in zip(range(len(word)), digest * 2, strict=False)
            ]
            new = "".join(letters)
            capital = word[0].isupper() and len(word) > 3
            self.words[word] = new.capitalize() if capital else new.upper() if word[0].isupper() else new
        return self.words[word]


def _typed(value: dict[str, Any]) -> Reading:
    reading = msgspec.convert(value, type=Reading)
    return msgspec.structs.replace(reading, claims=tuple(map(_with_args, reading.claims)))


def _with_args(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, args=msgspec.convert(claim.args, type=ARGS[claim.kind]))
