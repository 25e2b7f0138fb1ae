"""Ties of who stands or fights beside another: `combat aux côtés de Y`, `à la solde de Y`, `en guerre contre Y`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")["beside"]
_BESIDE: dict[str, str] = _TABLE["phrases"]
_FIGHTING = frozenset(_TABLE["verbs"]["fighting"])
_BEING = frozenset(("être", "devenir", "rester", "demeurer"))


class BesideTies:
    """Reads such phrases of one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.view = context.view
        self.lower = context.document.tokens.lower
        self.members = members

    def read(self, c: int) -> Iterator[Tie]:
        """`combat aux côtés de Y`, `des bandes à la solde de Y`."""
        relation = _BESIDE[self.view.chunks[c].prep]
        clause = self.view.clause_of(c)
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        led = c - 1 if c > start and self.view.chunks[c - 1].kind == "ADV" else c  # « , longtemps en guerre »
        near = c - 1 if c > start and self.members.name(c - 1) is not None else self.members.before(led)
        if near < 0 and clause is None and c > start and self._misread_fight(c - 1):
            who, two = self.members.before(c - 1), self.members.name(c)
            stands = c - 1 > start and self.view.chunks[c - 2].kind == "NP"
            who = c - 2 if who < 0 and stands else who
            one = self.members.name(self._first_said(who))
            if one is not None and two is not None:
                words = (self.view.chunks[c - 1].first, self.view.extent(c)[1])
                yield Tie(relation.replace("paid", "ally_of"), one, two, words, "beside", -1, c)
            return
        being = clause is None or clause.verb.lemma in _BEING or near >= 0
        if relation == "opposes" and being:  # « en guerre contre X », of who is or stands beside
            told = clause is not None and clause.verb.lemma in _BEING and clause.chunk < c
            who = self.members.subject(clause) if told and clause is not None else near
        else:
            who = near if relation == "paid" and near >= 0 else self.members.subject(clause) if clause else -1
        one, two = self.members.name(who), self.members.name(c)
        if one is None or two is None:
            return
        words = (self.view.chunks[c].first, self.view.extent(c)[1])
        if relation == "paid":
            yield Tie("supports", two, one, words, "beside", -1, c)
        elif relation == "opposes" and being and (near >= 0 or clause is None or not clause.verb.negation):
            yield Tie(relation, one, two, words, "beside", -1, c)
        elif clause is not None and clause.verb.lemma in _FIGHTING:
            fighters = clause.subjects if who == clause.subject else [who]
            names = [self.members.name(k) for k in fighters if k == who or self.view.role[k] == "conj"]
            for name in names:
                if name is not None:
                    yield Tie(relation, name, two, (clause.verb.first, words[1]), "beside", clause.index, c)

    def _misread_fight(self, c: int) -> bool:
        """`X, mouvement armé, combat aux côtés de Y`: a verb that was read as a noun, for it has no article."""
        chunk = self.view.chunks[c]
        return (
            chunk.kind == "NP" and chunk.head == chunk.first and self.lower[chunk.head] in ("combat", "lutte")
        )

    def _first_said(self, who: int) -> int:
        """`X, mouvement armé,`: X, who is described."""
        before = self.members.before(who) if who >= 0 and self.view.chunks[who].name < 0 else -1
        return before if before >= 0 else who
