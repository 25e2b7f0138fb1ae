"""Whether a text is on a crisis: talks, offers and meetings tell something of a war or a disaster only there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice

from recoupe.lang import load_table

_TABLE = load_table("negotiation")["crisis"]
_WORDS = frozenset(_TABLE["words"])
_WEAK = frozenset(_TABLE["weak"])
_PEACEFUL = frozenset(_TABLE["peaceful"])
_MOST: int = _TABLE["least"]
_A_WORD_EACH: int = _TABLE["a_word_each"]


def enough(tokens: int, most: int = _MOST) -> int:
    """How many words of a crisis a text of so many tokens must hold: a dispatch of two lines has no room for three.

    >>> enough(40), enough(90), enough(800)
    (1, 2, 3)
    """
    return min(most, 1 + tokens // _A_WORD_EACH)


def holds(lemmas: Sequence[str], words: Collection[str], wanted: int) -> bool:
    """Whether so many of the words stand in a text; what comes after them is not read."""
    return len(list(islice(filter(words.__contains__, lemmas), wanted))) >= wanted


def tells_of_crisis(lemmas: Sequence[str]) -> bool:
    """Whether a text is on a crisis; a short one must not speak of trade, sport or the stage as well.

    `La guérilla a repris les pourparlers` is, `Le club a repris les pourparlers avec son gardien` is not.
    """
    wanted = enough(len(lemmas))
    if wanted == _MOST:
        return holds(lemmas, _WORDS, wanted)
    found = [lemma for lemma in lemmas if lemma in _WORDS]
    if wanted == 1 and not all(lemma in _WEAK for lemma in found):
        found += found[:1]  # one word that is said of hardly anything else is as good as two
    return len(found) >= max(wanted, 2) + sum(lemma in _PEACEFUL for lemma in lemmas)
