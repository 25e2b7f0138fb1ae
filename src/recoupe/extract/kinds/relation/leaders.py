"""Ties of who leads a group to it.

`X, chef du Front`, `le chef du Front est X`, `dont le chef, X,`, `placé sous l'autorité de X`, `le Front de X`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")
_SPEAKING = frozenset(_TABLE["leading"]["speaking"])
_SIDED = frozenset(_TABLE["leading"]["sides"])
_BANDS = frozenset(_TABLE["leading"]["bands"])
_HEADS = frozenset(_TABLE["leading"]["heads"])
_UNDER = frozenset(_TABLE["leading"]["under"])
_PUT = frozenset(_TABLE["leading"]["put"])
_GANGS = frozenset(_TABLE["nouns"]["gangs"])
_GROUPS = frozenset(_TABLE["nouns"]["groups"])
_OWNED = frozenset(_TABLE["near"]["owned"])
_OF_PARTY = frozenset(("parti", "mouvement", "gang", "milice"))  # these alone by a capital that no list knows
_TELLING = _HEADS | _UNDER | _OWNED | _GROUPS
_BEING = frozenset(("être", "rester", "demeurer"))
_PARTIES = frozenset(("parti", "mouvement", "gang", "milice", "front", "ligue"))
_BODIES = frozenset(("parti", "formation", "groupe", "mouvement", "fédération", "coalition", "alliance"))
_MEN = frozenset(("gang", "combattant", "milicien", "rebelle", "homme"))
_SIDES = 2


class LeaderTies:
    """Reads who leads which group in one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.members = members

    def find(self) -> Iterator[Tie]:
        """Ties by their nouns, then by names of groups with a name behind them."""
        for token in self.context.lemmas.at(_TELLING):
            c, lemma = self.view.chunk_at[token], self.lemma[token]
            if self.view.chunks[c].head != token or self.view.chunks[c].kind not in ("NP", "PP"):
                continue
            if lemma in _HEADS:
                yield from self._whose_head(c)
            if lemma in _UNDER:
                yield from self._under(c)
            if lemma in _OWNED:
                yield from self._of_leader(c)
            if lemma in _GROUPS:
                yield from self._from_group(c)
        for name in self.context.document.names:
            letters = name.kind == "organisation" and name.text.isupper() and len(name.text) > _SIDES
            chunk = self.view.chunk_at[name.first]
            party = name.kind == "organisation" and self.lemma[self.view.chunks[chunk].head] in _PARTIES
            if name.kind == "organisation" or name.kind == "armed_group":
                yield from self._past_letters(chunk, name.canonical)
            if name.kind == "armed_group" or letters or party:
                yield from self._named_with(self.view.chunk_at[name.first], name.canonical)

    def led(self, lemma: str, other: int) -> bool:
        """Whether somebody can lead it, or speak for it: `chef du Front`, `porte-parole des rebelles`."""
        if lemma in _SPEAKING:
            noun = self.lemma[self.view.chunks[other].head]
            _, last = self.view.extent(other)
            if last - self.view.chunks[other].head < _SIDES and self.view.chunks[other].name < 0:
                return self.is_band(
                    other
                )  # « le porte-parole du parti », « le responsable de l'organisation »
            at = self.view.chunks[other].name  # « le porte-parole du Front, X, »: the Front is not X
            own = at >= 0 and self.context.document.names[at].kind == "armed_group"
            named = own or identify(self.view, other).kind == "armed_group" or self._told_as_group(other)
            return named or noun in _GROUPS | _GANGS | _SIDED or self.is_band(other)
        return self.members.is_group(other) or self.is_band(other)

    def _told_as_group(self, c: int) -> bool:
        """`secrétaire général du MLK, le mouvement indépendantiste`: letters, then what they are."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        beside = c + 2 < stop and self.view.chunks[c + 1].kind == "COMMA" and self.view.chunks[c].name >= 0
        return beside and self.lemma[self.view.chunks[c + 2].head] in _GROUPS

    def is_band(self, c: int) -> bool:
        """`l'un des chefs des taliban`: rebels without a name of their own."""
        return self.lemma[self.view.chunks[c].head] in _BANDS

    def _person(self, c: int) -> str | None:
        """The name of a person, if the phrase gives one."""
        stands = c >= 0 and self.view.chunks[c].name >= 0 and identify(self.view, c).kind == "person"
        return self.members.name(c) if stands else None

    def _group(self, c: int) -> str | None:
        """The name of a group that has a head; a land or somebody is none."""
        if c < 0 or identify(self.view, c).kind in ("person", "state"):
            return None
        known = self.members.is_group(c) or self.members.is_armed(c)
        return self.members.name(c) if known else None

    def _told(self, leader: str | None, group: str | None, words: tuple[int, int], c: int) -> Iterator[Tie]:
        if leader is not None and group is not None:
            yield Tie("part_of", leader, group, words, "noun", -1, c)

    def _whose_head(self, c: int) -> Iterator[Tie]:
        """`le Front, dont le chef, X,`, `dont le chef est X`, `le chef du Front est X`."""
        clause = self.view.clause_of(c)
        if clause is None or clause.verb.negation:
            return
        if self.view.chunks[c].prep == "pour" and clause.verb.lemma == "avoir":
            yield from self._has_for_head(clause, c)
        if c not in clause.subjects:
            return
        inner = self.view.chunks[c].inner
        stands = clause.verb.lemma in _BEING and bool(clause.objects) and clause.verb.voice == "active"
        told = clause.object if stands else self._beside(c)
        words = (inner, self.view.extent(told)[1] if told > c else inner)
        if clause.kind == "relative" and clause.marker == "dont":
            yield from self._told(self._person(told), self._group(clause.antecedent), words, c)
        elif stands:
            other = self.members.of(c, "de")
            if other >= 0 and self.led(self.lemma[self.view.chunks[c].head], other):
                yield from self._told(self._person(told), self.members.name(other), words, c)

    def _has_for_head(self, clause: Clause, c: int) -> Iterator[Tie]:
        """`le Front a pour chef X`."""
        group = self._group(self.members.subject(clause))
        for k in clause.objects:
            if k > c:
                words = (self.view.chunks[c].first, self.view.extent(k)[1])
                yield from self._told(self._person(k), group, words, k)

    def _beside(self, c: int) -> int:
        """The phrase set off behind a noun: `le chef, X,`; -1 where none is."""
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        closed = c + 3 < stop and self.view.chunks[c + 1].kind == "COMMA"
        return c + 2 if closed and self.view.chunks[c + 3].kind == "COMMA" else -1

    def _under(self, c: int) -> Iterator[Tie]:
        """`le Front, placé sous l'autorité de X`: who commands belongs to it."""
        if self.view.chunks[c].prep != "sous":
            return
        leader = next((d for d in self.view.dependents(c) if self._person(d) is not None), -1)
        clause = self.view.clause_of(c)
        within = clause is not None and clause.chunk < c and clause.verb.voice == "passive"
        group = self._ruled(clause) if within and clause is not None else self.members.before(c)
        words = (self.view.chunks[c].first, self.view.extent(leader)[1] if leader >= 0 else c)
        yield from self._told(self._person(leader), self._group(group), words, c)
        if leader < 0 and within and clause is not None and clause.verb.lemma in _PUT:
            body = self.members.of(c, "de")
            named = body >= 0 and identify(self.view, body).kind in ("organisation", "armed_group")
            over = self.members.name(body) if named else None
            words = (clause.verb.first, self.view.extent(body)[1] if body >= 0 else c)
            yield from self._told(self._group(group), over, words, c)

    def _ruled(self, clause: Clause) -> int:
        """Who is placed under somebody: the phrase before its comma, else a subject of its number."""
        near, who = self.members.before(clause.chunk), self.members.subject(clause)
        if clause.verb.negation:
            return -1
        if near >= 0 and self._group(near) is not None:
            return near
        number = self.context.document.tokens.number
        agree = who >= 0 and number[self.view.chunks[who].head] == number[clause.verb.head]
        return who if agree else -1

    def _of_leader(self, c: int) -> Iterator[Tie]:
        """`le Front, parti de Jan Orn,`, `le groupe du chef rebelle X`: whose it is belongs to it."""
        party = self.members.before(c)
        bears = self.lemma[self.view.chunks[c].head] not in _BODIES
        listed = self.view.role[c] == "conj" and bears  # « X, la brigade de Y et Z »
        listed = listed or self.view.chunks[c].name >= 0
        if party < 0 or listed or not self.members.is_body(party):
            return
        hung = list(self.view.dependents(c))
        for d in hung[:1]:  # « la fédération de gangs de X »
            hung += self.view.dependents(d) if self.lemma[self.view.chunks[d].head] in _MEN else ()
        leader = next((d for d in hung if self.view.chunks[d].prep == "de" and self._person(d)), -1)
        words = (self.view.chunks[c].inner, self.view.extent(leader)[1] if leader >= 0 else c)
        yield from self._told(self._person(leader), self.members.name(party), words, c)

    def _from_group(self, c: int) -> Iterator[Tie]:
        """`Ivo Brek, du mouvement Aube,`: a person by the group that they are of."""
        chunk = self.view.chunks[c]
        who = self.members.before(c) if chunk.prep == "de" else -1
        group = self.members.name(c)
        last = self.view.extent(c)[1]
        form = self.context.document.tokens.form
        capital = any(word[:1].isupper() for word in form[chunk.head + 1 : last])
        named = chunk.name >= 0 or (capital and self.lemma[chunk.head] in _OF_PARTY)
        if who < 0 or group is None or not named or identify(self.view, who).kind != "person":
            return
        for k in self.view.conjuncts(who):
            if k < c:
                yield from self._told(self.members.name(k), group, (chunk.first, last), c)

    def _past_letters(self, c: int, group: str) -> Iterator[Tie]:
        """`le Parti du sel (PDS) de X`: whose it is stands behind its letters."""
        chunks = self.view.chunks
        _, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        if c + 2 >= stop or chunks[c - 1].kind != "LPAR" or chunks[c + 1].kind != "RPAR":
            return
        if chunks[c + 2].prep == "de" and self._person(c + 2) is not None:
            words = (chunks[c].inner, self.view.extent(c + 2)[1])
            yield from self._told(self._person(c + 2), group, words, c)

    def _named_with(self, c: int, group: str) -> Iterator[Tie]:
        """`l'Armée du Nord du maréchal X`: an armed group by its name, and whose it is right behind."""
        if c < 0 or self.view.chunks[c].kind not in ("NP", "PP"):
            return
        for d in self.view.dependents(c):
            if self.view.chunks[d].prep == "de" and d == c + 1:
                words = (self.view.chunks[c].inner, self.view.extent(d)[1])
                yield from self._told(self._person(d), group, words, c)
