"""Names beside names: `Observatoire des crues (OdC)`, `l'OdC, l'Observatoire des crues,`, `Ivo Brek (Parti du sel)`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from recoupe.annotate.document import Name
from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.clauses import ClauseView
from recoupe.extract.context import Context
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.relation.ties import Tie

BODY = frozenset(("organisation", "armed_group"))
"""Kinds of the names of bodies."""

QUOTED = (["»"], ['"'], ["”"])
"""Words that close a quotation."""

_ARTICLES = frozenset(("le", "la", "l'", "les"))
_SMALL = frozenset(("de", "du", "des", "d'", "la", "le", "et", "pour", "l'"))
_HEADS = name_lexicon("fr").organisations.heads
_DASHES = (["-"], ["–"], ["—"])
_SPELT = 12  # tokens in a bracket that spell letters out
_TAIL = 5  # tokens that a name in brackets may go on for
_TWO = 2  # a comma and an article
_FEW = 3  # letters of the shortest name by letters


class NamePairs:
    """Ties of two names that are one's, each pair told once in a document."""

    def __init__(self, view: ClauseView) -> None:
        self._view = view
        self._told: set[str] = set()

    def tie(self, one: str, other: str, words: tuple[int, int], how: str, clause: int = -1) -> Iterator[Tie]:
        """The tie of two names; none where they are the same, or have been told of."""
        if one == other or (one + other) in self._told:
            return
        self._told.add(one + other)
        yield Tie("also_known_as", one, other, words, how, clause, self._view.chunk_at[words[0]])


class NamesBeside:
    """Reads the names of one document that stand side by side and mean the same."""

    def __init__(self, context: Context, pairs: NamePairs) -> None:
        self.context = context
        self.view = context.view
        self.document = context.document
        self.lower = context.document.tokens.lower
        self.pairs = pairs

    def find(self) -> Iterator[Tie]:
        """Names in brackets behind names, then letters in brackets behind a phrase."""
        yield from self._bracketed()
        yield from self._letters_of_a_phrase()

    def _bracketed(self) -> Iterator[Tie]:
        """`Observatoire des crues (OdC)`: two names of bodies, one in brackets right behind the other."""
        names = self.document.names
        for name in names:
            if self.lower[name.last : name.last + 1] == ["("] and name.kind in BODY:
                yield from self._in_small(name)
                yield from self._in_quotes(name)
        for at in range(len(names) - 1):
            full, short = names[at], names[at + 1]
            either = self._or_else(full, short) and (
                _spells(full.text, short.text)
                or _spells(short.text, full.text)
                or full.canonical == short.canonical
            )
            if full.kind in BODY and short.kind in BODY and self._explained(full, short):
                yield from self.pairs.tie(full.text, short.text, (full.first, short.last + 1), "named")
            if short.kind in BODY and (either or self._set_off(full, short)):
                yield from self.pairs.tie(
                    full.text, short.text, (full.first, self._closed(short.last)), "acronym"
                )
            if short.first != full.last + 1 or self.lower[full.last] != "(" or short.kind not in BODY:
                continue
            if ")" in self.lower[short.last : short.last + _TAIL]:
                yield from self._behind_it(full, short)
            if full.kind not in BODY or short.first != full.last + 1 or self.lower[full.last] != "(":
                continue
            closed = short.last < len(self.lower) and self.lower[short.last] in (")", ",")
            same = full.canonical == short.canonical
            bodies = short.kind in BODY and full.last - full.first > 1 >= short.last - short.first
            if closed and (same or bodies):
                yield from self.pairs.tie(
                    full.text, short.text, (full.first, self._closed(short.last)), "acronym"
                )

    def _in_quotes(self, name: Name) -> Iterator[Tie]:
        """`Velk (« Aube »)`: what a name means, quoted in brackets right behind it."""
        if self.lower[name.last + 1 : name.last + 2] not in (["«"], ['"'], ["“"]):
            return
        first = name.last + 2
        close = next((t for t in range(first, first + _TAIL + 1) if self.lower[t : t + 1] in QUOTED), -1)
        if close > first and self.lower[close + 1 : close + 2] == [")"]:
            meant = self.document.words(first, close)
            if meant[:1].isupper():
                yield from self.pairs.tie(name.text, meant, (name.first, close + 2), "named")

    def _in_small(self, short: Name) -> Iterator[Tie]:
        """`le CTR (centre de tri régional)`: letters, then small words in brackets that they stand for."""
        close = next(
            (t for t in range(short.last + 2, short.last + _SPELT) if self.lower[t : t + 1] == [")"]), -1
        )
        if close < 0 or not short.text.isupper() or short.last != short.first + 1:
            return
        first = short.last + 2 if self.lower[short.last + 1] in _ARTICLES else short.last + 1
        words = [w for w in self.lower[first:close] if w not in _SMALL]
        firsts = "".join(
            part[:1] for w in words for part in w.replace("'", "-").split("-") if part not in _SMALL
        )
        if len(short.text) >= _FEW and firsts == short.text.lower():
            full = self.document.words(first, close)
            yield from self.pairs.tie(short.text, full, (short.first, close + 1), "acronym")

    def _or_else(self, letters: Name, full: Name) -> bool:
        """`le FLS, ou Front de libération du sel,`: letters, then what they stand for behind `ou`."""
        between = self.lower[letters.last : full.first]
        return between[:2] == [",", "ou"] and len(between) <= _TWO + 1

    def _explained(self, one: Name, other: Name) -> bool:
        """`Velk al-Kesh (l'Armée du sel)`: what a name means, with its article in brackets."""
        between = self.lower[one.last : other.first]
        whole = len(between) == _TWO and between[0] == "(" and between[1] in _ARTICLES
        return whole and self.lower[other.last : other.last + 1] == [")"] and " " in other.text

    def _letters_of_a_phrase(self) -> Iterator[Tie]:
        """`l'agence des transports (ADT)`, `la Ligue dans les Monts (LM)`: a body that no name tells whole."""
        for at, short in enumerate(self.document.names):
            alone = short.last == short.first + 1 and len(short.text) >= _FEW and short.first > 1
            around = (self.lower[short.first - 1 : short.first], self.lower[short.last : short.last + 1])
            if not alone or short.kind not in BODY or around != (["("], [")"]):
                continue
            first = self._body_before(short.first - 1, self.document.names[at - 1] if at else None)
            if first >= 0:
                whole = phrase_text(self.view, first, short.first - 1)
                yield from self.pairs.tie(whole, short.text, (first, self._closed(short.last)), "acronym")

    def _body_before(self, bracket: int, beside: Name | None) -> int:
        """The token where the phrase of a body begins that a bracket closes; -1 where it is a name or nobody's."""
        view = self.view
        c = view.chunk_at[bracket - 1]
        if c < 0 or view.chunks[c].last != bracket:
            return -1
        if view.chunks[c].prep in ("à", "en", "dans") and view.role[c] != "nmod":
            c -= 1  # « la Ligue dans les Monts »
        found = -1
        while c >= 0:
            chunk = view.chunks[c]
            name = self.document.names[chunk.name] if chunk.name >= 0 else None
            if name is not None and name.kind in BODY:
                return -1 if name is beside else name.first
            if name is None and self.document.tokens.lemma[chunk.head] in _HEADS:
                found = chunk.inner  # the outermost: « l'agence de sécurité des transports »
            c = view.governor[c] if view.role[c] == "nmod" else -1
        return found

    def _closed(self, last: int) -> int:
        """Where the bracket around a name ends."""
        return last + 1 if self.lower[last : last + 1] == [")"] else last

    def _set_off(self, letters: Name, body: Name) -> bool:
        """`l'OdC, l'Observatoire des crues,`: letters, then what they stand for behind an article."""
        between = self.lower[letters.last : body.first]
        alone = letters.last == letters.first + 1 and letters.text.isupper()
        return alone and between[:1] == [","] and len(between) == _TWO and _spells(letters.text, body.text)

    def _behind_it(self, one: Name, body: Name) -> Iterator[Tie]:
        """`Aqmi (Al-Qaïda au Maghreb)`: what letters stand for; `Ivo Brek (Parti du sel)`: a person's party."""
        words = (one.first, self._closed(body.last))
        letters = one.last == one.first + 1 and one.text.isupper() and body.last > body.first + 1
        if letters or (one.last == one.first + 1 and _spells(one.text, body.text)):
            yield from self.pairs.tie(one.text, body.text, words, "acronym")
        elif one.kind == "person" and self.lower[body.last : body.last + 1] == [")"]:
            if self._dateline(one, body):
                return
            c = self.view.chunk_at[one.first]
            yield Tie("part_of", one.canonical, body.canonical, words, "noun", -1, c)

    def _dateline(self, one: Name, body: Name) -> bool:
        """`ORLAC (NDP), 4 octobre -`: a town and an agency, at the head of a paragraph."""
        sentences = self.document.sentences
        at = bisect_right(sentences, one.first, key=lambda s: s.first) - 1
        opens = sentences[at].first == one.first and (
            at == 0 or sentences[at - 1].paragraph != sentences[at].paragraph
        )
        after = body.last + 1
        if not opens or body.last != body.first + 1:
            return False
        if self.lower[after : after + 1] == [","]:
            return any(0 < t.first - after <= _TWO for t in self.context.times_at[at])
        return self.lower[after : after + 1] in _DASHES


def _spells(letters: str, name: str) -> bool:
    """Whether letters stand for a name: `Aqmi`, `Al-Qaïda au Maghreb islamique` -> True."""
    firsts = [word[:1].lower() for word in name.replace("-", " ").replace("'", " ").split()]
    wanted = letters.lower()
    if len(wanted) < _FEW or len(firsts) < len(wanted) - 1 or firsts[0] != wanted[0]:
        return False
    left = iter(firsts)
    return all(letter in left for letter in wanted)
