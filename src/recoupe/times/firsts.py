"""What a rule's expression can begin with, so that a word leads to the few rules that can begin at it.

Reads what `grammar` compiles rules to: characters, classes of them, groups, choices, bounded repeats and
looks ahead.
"""

from __future__ import annotations

import re

_PIECE = re.compile(r"\(\?[:=!]|\[(?:\\.|[^\]])*\]|\{(\d),\d\}|\\.|.", re.DOTALL)
_CHARACTER = re.compile(r"\\?(.)", re.DOTALL)


def firsts(source: str) -> frozenset[str]:
    """The characters that a match can begin with.

    Raises `ValueError` for an expression that can match nothing: there is no telling where it does.

    >>> sorted(firsts("(?:ab?|[cd])e")), sorted(firsts("(?!x)a{0,2}(?:b|c)?d"))
    (['a', 'c', 'd'], ['a', 'b', 'c', 'd'])
    """
    found, empty = _Reader(source).choice()
    if empty:
        raise ValueError(f"{source!r} can match nothing")
    return frozenset(found)


class _Reader:
    """Walks over the pieces of an expression once."""

    def __init__(self, source: str) -> None:
        self._pieces = [piece.group() for piece in _PIECE.finditer(source)]
        self._at = 0

    def choice(self) -> tuple[set[str], bool]:
        """What one of several branches begins with, up to the end of its group; and whether one can be empty."""
        found, empty = self._branch()
        while self._at < len(self._pieces) and self._pieces[self._at] == "|":
            self._at += 1
            more, nothing = self._branch()
            found |= more
            empty = empty or nothing
        return found, empty

    def _branch(self) -> tuple[set[str], bool]:
        found: set[str] = set()
        empty = True
        while self._at < len(self._pieces) and self._pieces[self._at] not in ("|", ")"):
            more, nothing = self._part()
            if empty:
                found |= more
            empty = empty and nothing
        return found, empty

    def _part(self) -> tuple[set[str], bool]:
        """One character, class or group, with the repeat behind it."""
        piece = self._pieces[self._at]
        self._at += 1
        if piece.startswith("(?"):
            found, empty = self.choice()
            self._at += 1  # its bracket
            if piece != "(?:":  # a look ahead takes nothing
                return set(), True
        else:
            inside = piece[1:-1] if len(piece) > 1 and piece[0] == "[" else piece
            found, empty = set(_CHARACTER.findall(inside)), False
        after = self._pieces[self._at] if self._at < len(self._pieces) else ""
        if after == "?" or (after[:1] == "{" and len(after) > 1):
            self._at += 1
            empty = empty or after == "?" or after[1] == "0"
        return found, empty
