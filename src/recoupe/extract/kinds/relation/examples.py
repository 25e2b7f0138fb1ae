"""Ties of those whom a plural names for example: `les alliés de la Narvie, dont la Sarvie et la Zorvie`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")["examples"]
_LEADING = tuple(tuple(words) for words in _TABLE["leading"])
_COUNTED = frozenset(_TABLE["counted"])
_ALIKE = frozenset(("state", "place", "organisation", "armed_group", "person"))


class ExampleTies:
    """Reads the examples behind nouns of allies, backers and members of one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.lower = context.document.tokens.lower
        self.lemma = context.document.tokens.lemma
        self.members = members

    def behind(self, c: int, other: int, relation: str) -> Iterator[Tie]:
        """`les soutiens de la Narvie, en particulier la Sarvie`: each example backs the Narvie."""
        two = self.members.name(other)
        if two is None or self.context.document.tokens.number[self.view.chunks[c].head] != "Plur":
            return
        for k in self._listed(self.view.extent(max(c, other))[1]):
            one = self.members.name(k)
            if one is not None and one != two:
                words = (self.view.chunks[c].inner, self.view.extent(k)[1])
                yield Tie(relation, one, two, words, "noun", -1, k)

    def gathered(self, c: int) -> Iterator[int]:
        """`regroupe quinze pays, dont la Sarvie et la Zorvie`: the states that are told of those counted."""
        if self.lemma[self.view.chunks[c].head] in _COUNTED:
            yield from self._listed(self.view.extent(c)[1])

    def _listed(self, token: int) -> Iterator[int]:
        """The names listed behind a comma and words that lead to examples; none where a verb is theirs."""
        first = self._led(token + 1) if self.lower[token : token + 1] in ([","], ["("]) else -1
        if first < 0:
            return
        start = self.view.chunk_at[first]
        names = [k for k in self.view.conjuncts(start) if k >= start] if start >= 0 else []
        kinds = (self.context.document.names[self.view.chunks[k].name].kind for k in names if self._named(k))
        if not names or not all(map(self._named, names)) or not _ALIKE.issuperset(kinds):
            return
        after = self.view.extent(names[-1])[1]
        behind = self.view.chunk_at[after] if after < len(self.view.chunk_at) else -1
        if behind >= 0 and self.view.chunks[behind].kind == "VERB":
            return  # « les alliés de la Narvie, dont la Sarvie est le premier »
        yield from names

    def _led(self, first: int) -> int:
        """The token behind `dont`, `notamment`, `en particulier`; -1 where none of them stands there."""
        for words in _LEADING:
            if tuple(self.lower[first : first + len(words)]) == words:
                return first + len(words)
        return -1

    def _named(self, k: int) -> bool:
        return self.view.chunks[k].name >= 0
