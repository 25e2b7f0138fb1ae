"""What a claim's words are about: stems of its content words, and of those around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from sys import intern

from recoupe.lang import load_table
from recoupe.reading import Reading
from recoupe.record import Claim
from recoupe.resolve.spelling import fold

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT = re.compile(r"\b[^\W\d_]{3}\b")
_STEM = 5
_HARMED = "blessé"  # which all of one measure have in common
_APPOSED = 80  # characters after a count's words that tell who it is
_LEAD = 250  # characters before a sentence, in its paragraph, that tell what it is about


def said(claim: Claim, reading: Reading) -> frozenset[str]:
    """Stems of the content words of a quote, or of the claim's sentence, without the speaker's name."""
    args = claim.args
    quote = getattr(args, "quote", None)
    text = quote or reading.raw[claim.sentence.start : claim.sentence.end]
    if claim.quantity is not None:
        return _content(text)
    own = _reworded(text)
    if claim.kind != "statement":
        return own
    return own - _reworded(" ".join(filter(None, (args.speaker, args.role, args.organisation))))


def worded(claim: Claim) -> frozenset[str]:
    """Stems of all words that state a claim, quoted and reported: what one newsroom quotes another may report."""
    args = claim.args
    own = frozenset[str]().union(*(_reworded(span.text) for span in claim.evidence))
    if claim.kind != "statement":
        return own
    return own - _reworded(" ".join(filter(None, (args.speaker, args.role, args.organisation))))


def traits(claim: Claim, reading: Reading) -> frozenset[str]:
    """Stems of the words that tell who a count of one is: its own, and those that follow in its sentence.

    Example: `un ressortissant narvien, touché à la tête, a été plongé dans le coma`.
    """
    if claim.kind != "casualties" or claim.quantity is None or claim.quantity.value != 1:
        return frozenset()
    span = claim.evidence[0]
    told = _reworded(reading.raw[span.start : min(claim.sentence.end, span.end + _APPOSED)])
    return (
        told - _reworded(claim.args.cause or "") - _reworded(_HARMED)
    )  # of what they died tells nobody apart: `par balle`


def around(claim: Claim, reading: Reading, paragraphs: Sequence[int]) -> frozenset[str]:
    """Stems of the content words of a claim's sentence and of what leads to it in its paragraph.

    `paragraphs` are the offsets at which paragraphs begin, in order.
    """
    start = claim.sentence.start
    paragraph = bisect_right(paragraphs, start)
    first = paragraphs[paragraph - 1] if paragraph else 0
    return _content(reading.raw[max(first, start - _LEAD) : claim.sentence.end])


@lru_cache(maxsize=512)
def _content(text: str) -> frozenset[str]:
    """Stems of the content words of a text; the claims of one sentence ask for it one after the other."""
    return frozenset(intern(word[:_STEM]) for word in _WORD.findall(fold(text)))


@lru_cache(maxsize=512)
def _reworded(text: str) -> frozenset[str]:
    """The same, with one stem for words that newsrooms put for each other and none for words of grammar."""
    same, short, unlike = _paraphrases(), _listed("short"), _listed("unlike")
    folded = fold(text)
    found = {
        word if word in unlike else same.get(stem, stem)
        for word, stem in ((word, _beginning(word)) for word in _WORD.findall(folded))
    }
    return frozenset(
        found.union(same.get(word, word) for word in _SHORT.findall(folded) if word in short)
    ) - {""}


def _beginning(word: str) -> str:
    """How a folded word begins, without the mark of its plural: `habitants` -> `habit`, `morts` -> `mort`."""
    return intern(word.rstrip("sx")[:_STEM])


@lru_cache(maxsize=4)
def _paraphrases(language: str = "fr") -> dict[str, str]:
    """One stem for all words of a group that newsrooms put for each other, none for those that tell of nothing."""
    table = load_table("paraphrases", language)
    same = {_beginning(fold(word)): f"={fold(group[0])}" for group in table["groups"] for word in group}
    return same | {_beginning(fold(word)): "" for word in table["empty"]}


@lru_cache(maxsize=8)
def _listed(name: str, language: str = "fr") -> frozenset[str]:
    """The folded words of a list of the table of paraphrases."""
    return frozenset(fold(word) for word in load_table("paraphrases", language)[name])
