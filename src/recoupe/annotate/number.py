"""Number where the form alone does not tell it: `les pays`, `un pays`, `plusieurs fois`."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.document import places_of

_REACH = 3
_BETWEEN = frozenset({"ADJ", "NUM", "ADV"})
_NOMINAL = frozenset({"NOUN", "ADJ"})


def settle_number(upos: Sequence[str], number: Sequence[str]) -> list[str]:
    """Give nouns and adjectives of unknown number that of the determiner before them, if there is one.

    >>> settle_number(["DET", "ADJ", "NOUN"], ["Plur", "Plur", ""])
    ['Plur', 'Plur', 'Plur']
    """
    settled = list(number)
    for at in places_of(upos, _NOMINAL):
        if number[at]:
            continue
        for left in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if settled[left] and upos[left] in ("DET", "ADP", "NUM"):
                settled[at] = settled[left]
                break
            if upos[left] not in _BETWEEN:
                break
    return settled
