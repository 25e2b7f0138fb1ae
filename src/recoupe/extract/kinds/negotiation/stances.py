"""Words that take a stance: `réclamer`, `fin de non-recevoir`, `hostile`; each with the action that it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from recoupe.annotate.document import Tokens
from recoupe.lang import load_table

_TABLE = load_table("stances")
_GAP = 2  # other words between two of an idiom
_FAR = 8  # « a mis une pause de dix jours sur la table »
_LAID = frozenset(("sur",))
_VERBAL = frozenset(("VERB", "AUX"))
_DESCRIBING = frozenset(("ADJ", "VERB", "ADV", "AUX"))


class Stance(msgspec.Struct, frozen=True):
    """A word or an idiom that takes a stance: tokens `[first, last)`, and what it is: verb, noun, word or idiom."""

    action: str
    how: str
    first: int
    last: int
    lemma: str


def _by_lemma(group: str) -> dict[str, str]:
    return {lemma: action for action, lemmas in _TABLE[group].items() for lemma in lemmas}


def _idioms() -> dict[str, tuple[tuple[str, tuple[str, ...], str], ...]]:
    found: dict[str, tuple[tuple[str, tuple[str, ...], str], ...]] = {}
    for action, idioms in _TABLE["idioms"].items():
        for idiom in idioms:
            first, *rest = idiom.split()
            found[first] = (*found.get(first, ()), (action, tuple(rest), idiom))
    return found


_VERBS, _NOUNS, _WORDS = _by_lemma("verbs"), _by_lemma("nouns"), _by_lemma("words")
_IDIOMS = _idioms()
_BEGINNING = frozenset((*_IDIOMS, *_VERBS, *_NOUNS, *_WORDS))


def stances_in(tokens: Tokens, first: int, last: int) -> Iterator[Stance]:
    """The stances that the words of a stretch take, in order; an idiom before the single words that it holds.

    `a opposé une fin de non-recevoir` gives the verb `opposer` and the idiom `fin de non-recevoir`, both a refusal.
    """
    lemma, lower, upos = tokens.lemma, tokens.lower, tokens.upos
    for t in range(first, last):
        if lemma[t] not in _BEGINNING and lower[t] not in _BEGINNING:
            continue
        for word in {lemma[t], lower[t]} & _IDIOMS.keys():
            for action, rest, name in _IDIOMS[word]:
                end = _match(lemma, lower, rest, t + 1, last)
                if end > 0:
                    yield Stance(action, "idiom", t, end, name)
        one, kind = lemma[t], upos[t]
        if kind in _VERBAL and one in _VERBS:
            yield Stance(_VERBS[one], "verb", t, t + 1, one)
        elif kind == "NOUN" and one in _NOUNS:
            yield Stance(_NOUNS[one], "noun", t, t + 1, one)
        elif kind in _DESCRIBING and one in _WORDS:
            yield Stance(_WORDS[one], "word", t, t + 1, one)


def _match(lemma: Sequence[str], lower: Sequence[str], rest: Sequence[str], start: int, last: int) -> int:
    """Where an idiom ends whose first word stands before `start`, or 0."""
    at = start
    for word in rest:
        for t in range(at, min(last, at + 1 + (_FAR if word in _LAID else _GAP))):
            if word in (lemma[t], lower[t]):
                at = t + 1
                break
        else:
            return 0
    return at
