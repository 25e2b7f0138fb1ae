"""Joining words that a scan or a line end cut in two, and no others.

`Obser-vatoire` is one word, `porte-parole` and `arabo-kurde` are compounds. A hyphen goes only where the
whole is far more plausible than its halves: the whole is a known form (or is written without a hyphen
elsewhere in the text, or ends as only one word can), and one of the halves is no word.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Literal, NamedTuple

from recoupe.lang import load_table
from recoupe.text.clean_text import Edit
from recoupe.text.forms import load_forms

_BREAK = re.compile(r"-(?P<gap>[ ]{0,3}\n[ ]{0,8}|[ ])?(?=[^\W\d_]{2})")
_LEFT = re.compile(r"[^\W\d_]{2,30}\Z")
_RIGHT = re.compile(r"[^\W\d_]{2,30}+(?![-\d_])")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_SEEN_OFTEN = 2  # a form seen once may be a slip or half a word itself

Verdict = Literal["join", "close", "keep"]


class _Halves(NamedTuple):
    left: str
    right: str


class _Words:
    """The words of a text, listed when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def alone(self) -> frozenset[str]:
        """Words of five letters and more."""
        return frozenset(_LONG_WORD.findall(self._text))


def rejoined(text: str, language: str = "fr") -> list[Edit]:
    """Edits that take out the hyphens of cut words, and line ends after the hyphen of a compound.

    >>> rejoined("la batail-le du porte-parole")
    [Edit(start=9, end=10, text='', step='hyphen')]
    >>> [edit.text for edit in rejoined("Orsan-\\nEst")]
    ['-']
    """
    edits = []
    words = _Words(text)
    for match in _BREAK.finditer(text):
        left = _LEFT.search(text, max(0, match.start() - 31), match.start())
        right = _RIGHT.match(text, match.end())
        if left is None or right is None or text[left.start() - 1 : left.start()] == "-":
            continue
        gap = match["gap"] or ""
        verdict = _judged(_Halves(left[0], right[0]), gap, words, language)
        if verdict == "join":
            edits.append(Edit(match.start(), match.end(), "", "hyphen"))
        elif verdict == "close":
            edits.append(Edit(match.start(), match.end(), "-", "hyphen"))
    return edits


def _judged(halves: _Halves, gap: str, words: _Words, language: str) -> Verdict:
    """Whether the halves are one word (`join`), a compound broken at a line end (`close`), or as written."""
    at_line_end: bool = "\n" in gap
    if not _case_of_one_word(halves):
        return "close" if at_line_end else "keep"
    one_word = _is_cut(halves, words, language)
    if not at_line_end:
        return "join" if one_word else "keep"
    left, right = halves.left.lower(), halves.right.lower()
    forms = load_forms(language)
    compound = f"{left}-{right}" in forms or (left in forms and right in forms)
    return "join" if one_word or not (compound or left in _prefixes(language)) else "close"


def _case_of_one_word(halves: _Halves) -> bool:
    """A capital after the hyphen makes a name of two parts, unless all is in capitals."""
    return halves.right.islower() or (halves.left.isupper() and halves.right.isupper())


def _is_cut(halves: _Halves, words: _Words, language: str) -> bool:
    """Whether the halves are far less plausible apart than together."""
    forms = load_forms(language)
    left, right = halves.left.lower(), halves.right.lower()
    whole = left + right
    if forms.get(f"{left}-{right}", 0):
        return False
    known = forms.get(whole, 0)
    left_known, right_known = forms.get(left, 0) >= _SEEN_OFTEN, forms.get(right, 0) >= _SEEN_OFTEN
    if not left_known and right in _bound(language):
        return True
    if left in _prefixes(language):
        return not right_known and (known > 0 or _inflected(whole, language))
    if left_known and right_known:
        return known >= _SEEN_OFTEN
    if left.endswith("o") and right_known:  # russo-turque: the first part of a compound adjective
        return False
    if known or _inflected(whole, language):
        return True
    if left_known or right_known or left.endswith("o"):
        return False
    return whole.endswith(_endings(language)) or halves.left + halves.right in words.alone


def _inflected(whole: str, language: str) -> bool:
    """Whether another form of the whole is known: `registre` by `registres`."""
    forms = load_forms(language)
    endings: list[str] = load_table("hyphens", language)["inflections"]
    stems = {whole[: -len(ending)] for ending in endings if ending and whole.endswith(ending)} | {whole}
    return any(len(stem) >= 5 and stem + ending in forms for stem in stems for ending in endings)


@cache
def _prefixes(language: str) -> frozenset[str]:
    return frozenset(load_table("hyphens", language)["prefixes"])


@cache
def _bound(language: str) -> frozenset[str]:
    return frozenset(load_table("hyphens", language)["bound_endings"])


@cache
def _endings(language: str) -> tuple[str, ...]:
    return tuple(load_table("hyphens", language)["endings"])
