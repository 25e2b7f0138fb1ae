"""Two quotes compared as they stand: word for word, and by the numbers that they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import words

_TITLED = 3  # words beyond which a quote that an article prints again is itself
_VERBATIM = 7  # and one of another article
_FIGURE = re.compile(r"\d+")
_LEAST = 2  # `un` is an article as well


def verbatim(a: View, b: View) -> bool:
    """Whether one quote holds the other word for word: two people hardly say as many words alike.

    Of one article a title's few words do.
    """
    one, other = (f" {_quoted(view.claim.args.quote or '')} " for view in (a, b))
    if a.article != b.article and a.speaker.named and b.speaker.named:
        return False
    short, long = sorted((one, other), key=len)
    enough = _TITLED if a.article == b.article else _VERBATIM
    return short.count(" ") > enough and short in long


@lru_cache(maxsize=2_048)
def _quoted(text: str) -> str:
    return " ".join(words(text))


def other_numbers(a: View, b: View) -> bool:
    """Whether both tell numbers, and none in common: `un quatrième corps` is not `le sixième corps`."""
    one, other = (_numbers(view.claim.args.quote or view.claim.evidence[0].text) for view in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)


@lru_cache(maxsize=2_048)
def _numbers(text: str) -> frozenset[int]:
    """The numbers of a text, by their words, their figures or their rank: `quatre`, `4`, `quatrième`."""
    known, ranks = lexicon().numbers, _ranks()
    said = words(text)
    found = {known[word] for word in said if word in known} | {ranks[word] for word in said if word in ranks}
    found |= {int(word) for word in said if _FIGURE.fullmatch(word) and len(word) < len("1000000")}
    return frozenset(number for number in found if number >= _LEAST)


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    """The words for ranks, by the number words that they are made of."""
    ends = {"cinq": "cinqu", "neuf": "neuv"}
    return {
        f"{ends.get(word, word.removesuffix('e'))}ieme": value
        for word, value in lexicon().numbers.items()
        if " " not in word
    }
