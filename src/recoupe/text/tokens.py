"""Tokens of clean text: one compiled expression, one pass.

The conventions are those of the French Universal Dependencies treebanks at the level of surface tokens (`du`
stays one), `tests/text/test_tokens.py` measures how near; hours differ (`20h30` is one here).
Every non-space character belongs to exactly one token.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter

from recoupe.lang import load_table
from recoupe.text.lexicon import APOSTROPHE, HYPHEN, alternation

_SPACE = "[ \u00a0\u202f\u2009]"  # inside numbers: 300 000 with a plain, no-break, narrow or thin space
_MARK = "\u0300-\u036f\u064b-\u0652"  # combining accents and Arabic vowels, which \w leaves out
_W = rf"[\w{_MARK}]++"
_ENDED = r"(?=[ ,\n;!?)»\"…\]])"  # nothing hangs on the word
_PLAIN = rf"[a-zA-Zß-öø-ÿœ]++{_ENDED}"  # most words: a class that one look tells
_FIRST, _SECOND = itemgetter(0), itemgetter(1)
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"


def tokenize(text: str, language: str = "fr") -> tuple[list[int], list[int]]:
    """Start and end offsets of the tokens of `text`, in order, two columns of equal length.

    >>> text = "L'Onu parle-t-elle de 300 000 morts ?"
    >>> [text[i:j] for i, j in zip(*tokenize(text), strict=True)]
    ["L'", 'Onu', 'parle', '-t-elle', 'de', '300 000', 'morts', '?']
    """
    spans = list(map(re.Match.span, token_pattern(language).finditer(text)))
    return list(map(_FIRST, spans)), list(map(_SECOND, spans))


@cache
def token_pattern(language: str) -> re.Pattern[str]:
    """The compiled expression whose matches are a language's tokens.

    Quantifiers are possessive or bounded wherever two could share characters, so that a text of any shape
    takes time in proportion to its length.
    """
    lists = load_table("tokens", language)
    clitic = rf"(?i:t['’-])?(?i:{alternation(lists['clitics'])})"
    clitics = rf"{HYPHEN}{clitic}(?:{HYPHEN}{clitic}){{0,2}}(?!\w|{HYPHEN}\w|{APOSTROPHE}\w)"
    tail = rf"(?:(?!{clitics}){HYPHEN}(?:[dlDL]{APOSTROPHE})?{_W}(?:{APOSTROPHE}{_W})*+)*+"
    grouped = rf"(?!0)\d{{1,3}}(?:{_SPACE}\d{{3}})++(?!\d|\.\d{{3}})(?:,\d++)?+"  # 300 000; never 2016 300
    number = rf"(?:{grouped}|\d++(?:[.,]\d++)*+)"
    parts = [
        rf"(?!\d)\w++{_ENDED}",
        r"[,;:«»()“”\"\[\]]",
        r"\.(?=\s|\Z)",
        rf"(?!\d)\w{{{_longest_abbreviation(language) + 1},}}+(?=\.(?:\s|\Z))",
        _elision(lists),
        rf"(?i:{alternation(lists['whole'])})(?!\w)",
        *_addresses(lists),
        *_abbreviations(language),
        rf"{number}(?:[-/]{number})*+(?:{_W})?+{tail}",  # 10.000  1/10  2007-2008  15 000-20 000  20h30
        rf"{_W}(?:{APOSTROPHE}{_W})*+(?:\((?i:e|s|es|ne|nes)\)s?)?+{tail}",  # mort(e)s
        rf"(?<=\w){HYPHEN}{clitic}(?!\w)",
        r"\.{2,}+|…++|-{2,}+|[!?]++|\+/-|<<|>>",
        r"\S",
    ]
    return re.compile(rf"(?! )(?:{_PLAIN}|(?=\S)(?:{'|'.join(parts)}))")


def _elision(lists: dict[str, list[str]]) -> str:
    """`l'`, `qu'`, `jusqu'`; not the onset of `N'Djamena`, nor of a word that stays whole."""
    whole = alternation(word for word in lists["whole"] if "'" in word)
    onset = rf"[{''.join(lists['name_onsets'])}]{APOSTROPHE}(?![AEIOUYH])[A-Z][a-zà-ÿ]"
    longest = max(map(len, lists["elided"]))
    begins = rf"(?=\w{{1,{longest}}}+{APOSTROPHE})(?!{onset}|(?i:{whole})(?!\w))"
    return rf"{begins}(?i:{alternation(lists['elided'])}){APOSTROPHE}"


def _longest_abbreviation(language: str) -> int:
    """Letters of the longest abbreviation; a longer word before a full stop is none."""
    lists = load_table("abbreviations", language)
    return max(len(word) for group in ("open", "closing", "before_number") for word in lists[group])


def _addresses(lists: dict[str, list[str]]) -> list[str]:
    """Web and mail addresses, `@handles` and `#tags`. Bounded: no text makes them look back far."""
    label = r"\w[\w-]{0,62}+"
    shouted = alternation(domain.upper() for domain in lists["domains"])
    return [
        r"(?:https?://|www\.)[^\s<>«»\"“”]{1,2000}(?<![.,;:!?)\]'’])",
        rf"[\w.+-]{{1,64}}@{label}(?:\.{label}){{1,8}}",
        rf"{label}(?:\.{label}){{0,4}}\.{alternation(lists['domains'])}(?![\w@]|\.\w)",
        rf"[A-Z0-9É][A-Z0-9É-]{{1,30}}+\.{shouted}(?![\w@]|\.\w)",
        r"[@#]\w++",
    ]


def _abbreviations(language: str) -> list[str]:
    """`M.`, `etc.`, `art. 5`, `U.S.A.`, `J.-C.`, initials before a name, `n°`."""
    lists = load_table("abbreviations", language)
    return [
        rf"{alternation(lists['open'] + lists['closing'])}\.(?!\.)",
        rf"{alternation(lists['before_number'])}\.(?=\s?\d)",
        rf"{_CAPITAL}\.(?:{HYPHEN}?{_CAPITAL}\.)++(?:{_CAPITAL}(?!\w))?+",
        rf"{_CAPITAL}\.(?={_SPACE}?(?:{_CAPITAL}|/))",
        r"[nN][°º]",
    ]
