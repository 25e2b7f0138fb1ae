"""Sentences that newsrooms share: the same text, cut, edited and put in another order.

Sentences are compared by shingles of three words (Broder 1997), found through a bottom-k sketch so that an
index of a whole dossier stays small, and confirmed on the full sets. True duplicates in news share few
shingles as whole articles; a sentence is copied or it is not.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from zlib import crc32

from recoupe.reading import Reading
from recoupe.resolve.spelling import fold, sound

_END = re.compile(r"(?<=[.!?…])[\"»”']*\s+(?=[\"«“A-ZÀ-Ý0-9—–-])")
_SCAN = re.compile(r"(?<=[a-zà-ÿ])-\s*(?=[a-zà-ÿ])")
_TOKEN = re.compile(r"\w+")
SHINGLE = 3
SKETCH = 6  # smallest shingle hashes kept of a sentence
SHARED = 0.5  # of the shorter sentence's shingles: then it is the same text
SHORT, MORE_SHARED = 16, 0.65  # of a sentence of fewer words, whose source and figure many print alike
LEAST = 4  # shingles that two sentences must share at all
SURE = 10  # words of a sentence that is no formula; shorter ones need a copied neighbour
CROWD = 60  # sentences with one shingle in common beyond which it is boilerplate
_BITS = 24


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a reading: its article's index and its place in the raw text."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """The sentences of a dossier and the text that each belongs to.

    `text[i]` is the index of the first sentence among those with the same text as sentence i, itself where
    no other shares it. `first` gives the first sentence of each article.
    """

    sentences: tuple[Sentence, ...]
    text: tuple[int, ...]
    starts: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    shared: frozenset[int]

    def shared_at(self, article: int, offset: int) -> int | None:
        """The text of the sentence at a raw offset of an article, `None` where no other article has it."""
        at = bisect_right(self.starts[article], offset) - 1
        if at < 0:
            return None
        i = self.first[article] + at
        return self.text[i] if offset < self.sentences[i].end and self.text[i] in self.shared else None


def find_reuse(readings: Sequence[Reading]) -> Reuse:
    """The shared sentences of a dossier, in time near-linear in its size."""
    sentences: list[Sentence] = []
    starts: list[tuple[int, ...]] = []
    first: list[int] = []
    for article, reading in enumerate(readings):
        first.append(len(sentences))
        sentences.extend(Sentence(article, start, end) for start, end in _sentences(reading))
        starts.append(tuple(s.start for s in sentences[first[-1] :]))
    pairs = _pairs(sentences, readings)
    close = {(a, b) for a, b, length in pairs if length >= SURE}
    text = list(range(len(sentences)))
    for a, b, length in pairs:
        if length >= SURE or any((a + d, b + e) in close for d in (-1, 1, -2, 2) for e in (-1, 1, -2, 2)):
            _join(text, a, b)
    texts = tuple(_root(text, i) for i in range(len(text)))
    shared = frozenset(root for i, root in enumerate(texts) if root != i)
    return Reuse(tuple(sentences), texts, tuple(starts), tuple(first), shared)


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    for zone in sorted(reading.zones, key=lambda zone: zone.start):
        if zone.role not in ("body", "title"):
            continue
        block = reading.raw[zone.start : zone.end]
        at = 0
        for match in _END.finditer(block):
            yield zone.start + at, zone.start + match.start()
            at = match.end()
        if at < len(block):
            yield zone.start + at, zone.end


def _words(text: str) -> list[str]:
    return [sound(word) for word in _TOKEN.findall(fold(_SCAN.sub("", text)))]


def _shingles(text: str) -> tuple[set[int], int]:
    said = _words(text)
    grams = {" ".join(gram) for gram in zip(*(said[i:] for i in range(SHINGLE)), strict=False)}
    return {crc32(gram.encode()) for gram in grams}, len(said)


def _pairs(sentences: list[Sentence], readings: Sequence[Reading]) -> list[tuple[int, int, int]]:
    """Pairs of sentences of two articles with the same text, and the words of the shorter."""
    index = array("Q")
    for i, sentence in enumerate(sentences):
        shingles, _ = _shingles(readings[sentence.article].raw[sentence.start : sentence.end])
        if len(shingles) >= LEAST:
            index.extend((shingle << _BITS) | i for shingle in sorted(shingles)[:SKETCH])
    met: dict[int, set[int]] = defaultdict(set)
    mask = (1 << _BITS) - 1
    for _, group in groupby(sorted(index), key=lambda entry: entry >> _BITS):
        block = [entry & mask for entry in group]
        if 1 < len(block) <= CROWD:
            for at, a in enumerate(block):
                met[a].update(b for b in block[at + 1 :] if sentences[a].article != sentences[b].article)
    known: dict[int, tuple[set[int], int]] = {}
    for i in {*met, *(b for others in met.values() for b in others)}:
        known[i] = _shingles(readings[sentences[i].article].raw[sentences[i].start : sentences[i].end])
    found = []
    for a in sorted(met):
        one, one_words = known[a]
        for b in sorted(met[a]):
            other, other_words = known[b]
            shared = len(one & other)
            share = MORE_SHARED if min(one_words, other_words) < SHORT else SHARED
            if shared >= LEAST and shared >= share * min(len(one), len(other)):
                found.append((a, b, min(one_words, other_words)))
    return found


def _join(text: list[int], a: int, b: int) -> None:
    a, b = _root(text, a), _root(text, b)
    if a != b:
        text[max(a, b)] = min(a, b)


def _root(text: list[int], i: int) -> int:
    while text[i] != i:
        text[i] = text[text[i]]
        i = text[i]
    return i
