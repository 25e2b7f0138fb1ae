"""Text into words, each with a one-character code, so that a grammar can be a regular expression over codes.

The codes come from the language's word table: every word that the grammar knows has a character of the
private use area of its own, every other word is `x`. One regular expression then looks at a whole article at
the speed of a character scan (Kaplan & Kay's finite-state view of a cascade, on Python's own engine).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress

UNKNOWN = "x"
OTHER_NUMBER = "n"
FIRST_CODE = 0xE000
_GROUPED = r"\d{1,3}(?:[ .]\d{3})+(?!\d)"  # 300.000
# 30,4 but neither the first half of 12.03.2012 nor its second
_DIGITS = r"\d++(?:(?<!\.\d)(?<!\.\d\d)[.,]\d++(?![.,/]?\d))?"
_WORD = r"(?:[a-zß-öø-ÿœ]++(?=[ ,.\n])|[^\W\d_]+'?)"  # most are told by one look at a small class
_BREAK = re.compile("\n")
_REMEMBERED = 60_000  # words
_STRAIGHT = (
    ("’", "'"),
    ("ʼ", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("‑", "-"),
    ("\u00ad", "-"),
)


@dataclass(frozen=True, slots=True)
class Lexed:
    """The words of a text in columns, and their codes as one string: `codes[i]` is word i's."""

    text: str
    start: list[int]
    word: list[str]
    codes: str

    def end(self, index: int) -> int:
        """Where a word ends in the text."""
        return self.start[index] + len(self.word[index])


def fold(text: str) -> str:
    """`text` in lower case with straight apostrophes and plain spaces, of the same length.

    >>> fold("L’Été")
    "l'été"
    """
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered (`İ`): offsets must not move
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for sign, plain in _STRAIGHT:  # a replacement each is ten times as fast as a translation table
        low = low.replace(sign, plain)
    return low


class Lexer:
    """Cuts text into words, numbers and signs, and codes them.

    `compounds` are the phrases that count as one word (`après-midi`); `words` all that the grammar knows.
    """

    def __init__(self, words: Iterable[str], compounds: Iterable[str]) -> None:
        by_letter: dict[str, list[str]] = {}  # one branch a first letter: few are tried at a word
        for phrase in sorted(compounds, key=len, reverse=True):
            rest = re.escape(phrase[1:]) + ("" if phrase[-1] == "'" else r"(?![^\W\d_])")
            by_letter.setdefault(phrase[0], []).append(rest)
        head = "".join(f"{re.escape(c)}(?:{'|'.join(rests)})|" for c, rests in by_letter.items())
        self._cut = re.compile(rf"(?! )(?:{head}{_WORD}|{_GROUPED}|{_DIGITS}|\n\s*|[^\w\s])")
        self._codes: dict[str, str] = {}
        known = list(dict.fromkeys(words))
        for offset, word in enumerate(known):
            self._codes[word] = chr(FIRST_CODE + offset)
        for sign in ",.;:!?()[]«»\"'/–—-%€$&*+=|<>#@_^~`{}…":
            self._codes.setdefault(sign, sign)
        self._codes["—"] = "–"
        self._numbers = _number_codes(FIRST_CODE + len(known))
        for word, code in self._numbers.items():
            self._codes.setdefault(word, code)
        self._code_of = _Codes(self._codes)

    def code(self, word: str) -> str:
        """The code of one word that the grammar knows."""
        return self._codes[word]

    def shape(self, name: str) -> str:
        """Codes of a number shape: `d` a day's number, `z` two digits, `y` a year of four digits."""
        return "".join(code for word, code in self._numbers.items() if _shape(word) == name)

    def words(self, text: str) -> list[str]:
        """The words of a short phrase, folded."""
        return self._cut.findall(fold(text))

    def lex(self, text: str) -> Lexed:
        """Cut and code a whole text."""
        low = fold(text)
        cut = list(self._cut.finditer(low))
        word = list(map(re.Match.group, cut))
        start = list(map(re.Match.start, cut))
        codes = "".join(map(self._code_of.__getitem__, word))
        breaks = [at.start() for at in _BREAK.finditer(codes)]
        wrapped = [at for at in breaks if _wrapped(word[at], low, start[at], start[at] + len(word[at]))]
        if wrapped:
            kept = [True] * len(word)
            for at in wrapped:
                kept[at] = False
            word, start = list(compress(word, kept)), list(compress(start, kept))
            codes = "".join(compress(codes, kept))
        return Lexed(text, start, word, codes)


class _Codes(dict[str, str]):
    """The code of each word; words out of the table are remembered, up to a bound."""

    def __missing__(self, word: str) -> str:
        code = _other(word)
        if len(self) < _REMEMBERED:
            self[word] = code
        return code


def _other(word: str) -> str:
    """Code of a word out of the table: a number, the end of a paragraph, or just a word."""
    first = word[0]
    if first == "\n":
        return "\n"
    return OTHER_NUMBER if "0" <= first <= "9" else UNKNOWN


def _wrapped(gap: str, text: str, start: int, end: int) -> bool:
    """True where a line ends inside a sentence, as in hard-wrapped text."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return gap.count("\n") == 1 and (before.isalnum() or before == ",") and after.isalnum()


def _shape(number: str) -> str:
    if len(number) == 4:
        return "y"
    if 1 <= int(number) <= 31:
        return "d"
    return "z" if len(number) == 2 else ""


def _number_codes(first: int) -> dict[str, str]:
    """Codes for the numbers that dates are made of: `0`-`99`, `00`-`09`, `1000`-`2199`."""
    names = [str(i) for i in range(100)] + [f"0{i}" for i in range(10)] + [str(i) for i in range(1000, 2200)]
    return {name: chr(first + offset) for offset, name in enumerate(names)}
