"""Nouns that open a line and that the tagger takes for a name or a verb: `Heurts à Oron`, `Saisie d'armes`.

Headlines begin with them, treebanks don't. A form that is a participle too (`Arrivée à Oron, la délégation ...`) is
the noun only before `de`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.lang import load_table

_OF = frozenset({"de", "du", "des", "d'", "d’"})
_MISTAKEN = frozenset({"PROPN", "ADJ", "ADV", "ADP", "X", "DET", "INTJ"})
_NOUN = "NOUN"


@cache
def _openers(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = load_table("words", language)["openers"]
    nouns = table["nouns"].split()
    several = {noun + "s" for noun in nouns if not noun.endswith(("s", "x"))}
    return frozenset(nouns) | several, frozenset(table["before_de"].split())


class Openers:
    """Sets the first word of a line right where it is a noun of happenings."""

    def __init__(self, language: str) -> None:
        self._nouns, self._before_de = _openers(language)

    def settle(self, forms: Sequence[str], labels: list[str]) -> None:
        """Relabel the first of `forms` in `labels`.

        >>> labels = ["PROPN", "ADP", "PROPN"]
        >>> Openers("fr").settle(["Heurts", "à", "Oron"], labels)
        >>> labels
        ['NOUN', 'ADP', 'PROPN']
        """
        if len(forms) < 2 or labels[0] == _NOUN or not forms[0][:1].isupper() or forms[1][:1].isupper():
            return
        word = forms[0].lower()
        named = word in self._nouns and labels[0] in _MISTAKEN
        if named or (word in self._before_de and forms[1] in _OF):
            labels[0] = _NOUN
