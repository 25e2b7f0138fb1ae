"""A stretch of words that the grammar matched, read by class."""

from __future__ import annotations

from typing import Any

import msgspec

from recoupe.times.grammar import Grammar
from recoupe.times.lexer import Lexed
from recoupe.times.numbers import read_number


class Phrase(msgspec.Struct, frozen=True):
    """Words `[first, last)` of a lexed text under a grammar."""

    grammar: Grammar
    lexed: Lexed
    first: int
    last: int

    def word(self, i: int) -> str:
        """Word i of the text, or `""` past either end."""
        return self.lexed.word[i] if 0 <= i < len(self.lexed.word) else ""

    def value(self, name: str) -> Any:
        """Value of the first word of class `name`, or `None`."""
        i = self.find(name)
        return None if i is None else self.grammar.classes[name][self.lexed.word[i]]

    def find(self, name: str, start: int | None = None) -> int | None:
        """Index of the first word of class `name` from `start` on."""
        words, members = self.lexed.word, self.grammar.classes[name]
        for i in range(self.first if start is None else start, self.last):
            if words[i] in members:
                return i
        return None

    def each(self, name: str) -> list[int]:
        """Indices of all words of class `name`."""
        words, members = self.lexed.word, self.grammar.classes[name]
        return [i for i in range(self.first, self.last) if words[i] in members]

    def has(self, name: str) -> bool:
        """True where a word of class `name` is in the phrase."""
        return self.find(name) is not None

    def is_(self, i: int, name: str) -> bool:
        """True where word i is in class `name`."""
        return self.word(i) in self.grammar.classes[name]

    def year(self) -> tuple[int | None, int | None]:
        """The last four-digit year of the phrase and its index."""
        for i in range(self.last - 1, self.first - 1, -1):
            w = self.lexed.word[i]
            if len(w) == 4 and w.isdigit() and 1000 <= int(w) < 2200:
                return int(w), i
        return None, None

    def number(self, start: int, stop: int) -> float | None:
        """The number that words `[start, stop)` say, `None` where they say none."""
        return read_number(self.lexed.word[start:stop], self.grammar.classes["number"])

    def text(self, start: int, stop: int) -> str:
        """Text of words `[start, stop)` as printed."""
        return self.lexed.text[self.lexed.start[start] : self.lexed.end(stop - 1)]

    def sub(self, first: int, last: int) -> Phrase:
        """A part of the phrase."""
        return Phrase(self.grammar, self.lexed, first, last)

    def capital(self, i: int) -> bool:
        """True where word i is printed with a capital."""
        return self.lexed.text[self.lexed.start[i]].isupper()
