"""Whether a text is on a crisis: talks, offers and meetings tell something of a war or a disaster only there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice, pairwise

from recoupe.lang import load_table

_TABLE = load_table("negotiation")["crisis"]
_WORDS = frozenset(_TABLE["words"])
_WEAK = frozenset(_TABLE["weak"])
_POLITICAL = frozenset(_TABLE["political"])
_ALIKE = 2  # words of politics that any week of it holds
_OWN_STATE, _DECLARING = frozenset(_TABLE["own_state"]), frozenset(_TABLE["declaring"])
_ALL_OUT = ("grève", "général")
_COUPS = (
    ("coup", "de", "état"),
    ("prendre", "le", "pouvoir"),
    ("prise", "de", "pouvoir"),
    ("coup", "de", "force"),
)
_SOON = 4  # tokens from the word that declares to what it declares
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
        return holds(lemmas, _WORDS, wanted - min(1, _seized(lemmas))) or _of_power(lemmas, wanted)
    found = [lemma for lemma in lemmas if lemma in _WORDS]
    found += ["putsch"] * min(wanted, _seized(lemmas))
    if wanted == 1 and not all(lemma in _WEAK for lemma in found):
        found += found[:1]  # one word that is said of hardly anything else is as good as two
    against = sum(lemma in _PEACEFUL for lemma in lemmas)
    return len(found) >= max(wanted, 2) + against or _of_power(lemmas, max(wanted, 2) + against)


def _of_power(lemmas: Sequence[str], wanted: int) -> bool:
    """Whether a text without enough words of war or disaster is on a crisis of power: a secession, a disputed vote.

    What any week of politics holds makes none alone: a word that only war or a break with a state has must stand
    beside it, or several of the others.
    """
    told = len(_POLITICAL.intersection(lemmas))
    if not told:
        return False
    at_war = [lemma for lemma in lemmas if lemma in _WORDS]
    found = told + len(at_war) + _broken_away(lemmas)
    grave = not all(lemma in _WEAK for lemma in at_war) or _broken_away(lemmas) > 0
    return found >= wanted if grave else told > _ALIKE and found > wanted


def _broken_away(lemmas: Sequence[str]) -> int:
    """How often a state is told to break: `a déclaré son indépendance`, `une grève générale`."""
    lands = [i for i, lemma in enumerate(lemmas) if lemma in _OWN_STATE]
    broken = sum(not _DECLARING.isdisjoint(lemmas[max(0, i - _SOON) : i]) for i in lands)
    stopped = sum(pair == _ALL_OUT for pair in pairwise(lemmas))
    return broken + stopped + _seized(lemmas)


def _seized(lemmas: Sequence[str]) -> int:
    """How often power is told to be taken by force: `un coup d'État`, `ont pris le pouvoir`."""
    if "pouvoir" not in lemmas and "coup" not in lemmas:
        return 0
    return sum(triple in _COUPS for triple in zip(lemmas, lemmas[1:], lemmas[2:], strict=False))
