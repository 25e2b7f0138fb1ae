"""Nouns of the press that no treebank holds: singular and plural by rule, where learned endings only guess.

`raids` is the plural of `raid`, though the treebanks know no word in `-aids`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.morphology import Analysis
from recoupe.lang import load_table

_IRREGULAR = ("s", "x", "z", "al", "au", "eu", "ail", "-")  # plurals in `-x`, or like the singular
_INVARIABLE = ("us", "ois")
_TAG = "NOUN"


def listed_nouns(language: str) -> Iterator[tuple[tuple[str, str], Analysis]]:
    """The forms of the nouns in `words.toml`, keyed as the morphology table is."""
    for noun in load_table("words", language)["nouns"].split():
        if noun.endswith(_INVARIABLE):  # « le blocus »: no plural of « blocu »
            yield (noun, _TAG), Analysis(noun, "Sing")
        elif not noun.endswith(_IRREGULAR) and "-" not in noun:
            yield (noun, _TAG), Analysis(noun, "Sing")
            yield (noun + "s", _TAG), Analysis(noun, "Plur")
