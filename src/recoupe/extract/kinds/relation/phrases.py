"""Ties that a verb and its noun tell together: `fait partie de la Ligue`, `a prêté allégeance au Front`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.backing import listed_behind
from recoupe.extract.kinds.relation.joins import JoinTies
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_PHRASES: dict[str, list[dict[str, Any]]] = {}
for _group in load_table("relation")["phrases"]:
    for _lemma in _group["verbs"]:
        _PHRASES.setdefault(_lemma, []).append(_group)
PHRASE_VERBS = frozenset(_PHRASES)
_ANY = frozenset(("groupe", "équipe", "organisation", "comité"))
_BOTH = 2


def is_any_group(view: ClauseView, lemma: Sequence[str], c: int) -> bool:
    """`le groupe` without a name or a word that tells which."""
    _, last = view.extent(c)
    bare = view.chunks[c].name < 0 and last - view.chunks[c].head <= 1
    return bare and lemma[view.chunks[c].head] in _ANY


class PhraseTies:
    """Reads such predicates of one document."""

    def __init__(self, context: Context, members: Members, joins: JoinTies) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.members = members
        self.joins = joins

    def read(self, clause: Clause) -> Iterator[Tie]:
        """Ties of one clause by the first predicate that fits."""
        apart = [*self._of_which(clause)] or [*self.joins.forming(clause)]
        if apart:
            yield from apart
            return
        for group in _PHRASES.get(clause.verb.lemma, ()):
            noun = self._noun(clause, group)
            if noun < 0:
                continue
            told = [*self._phrase(clause, group, noun)] or [*self._each_other(clause, group, noun)]
            if told:
                yield from told
                return

    def _of_which(self, clause: Clause) -> Iterator[Tie]:
        """`la Ligue, dont font partie la Narvie et la Sarvie`: the subjects stand behind, the noun is misread."""
        at = clause.verb.last
        part = clause.verb.lemma == "faire" and self.context.document.tokens.lower[at : at + 1] == ["partie"]
        if not part or clause.marker != "dont" or clause.antecedent < 0:
            return
        whole = clause.antecedent
        whole = whole if self.joins.is_named_body(whole) else self.members.before(whole)
        first = self.view.chunk_at[at] + 1
        if whole < 0 or not self.joins.is_named_body(whole) or self.view.chunks[first].kind != "NP":
            return
        for c in self.view.conjuncts(first):
            words = (self.view.chunks[c].inner, self.view.extent(c)[1])
            yield from self._made("part_of", c, whole, words, clause)

    def _noun(self, clause: Clause, group: dict[str, Any]) -> int:
        """The noun that the verb takes, with the words that it needs beside it."""
        if clause.verb.voice == "passive":
            return -1
        for c in (*clause.objects, *clause.complements):
            if self.lemma[self.view.chunks[c].head] not in group["nouns"]:
                continue
            if c not in clause.objects and self.view.chunks[c].prep not in group.get("by", ()):
                continue
            first = self.view.chunks[c].first
            if "beside" not in group or self.lemma[first - 1] in group["beside"]:
                return c
        return -1

    def _phrase(self, clause: Clause, group: dict[str, Any], noun: int) -> Iterator[Tie]:
        """`fait partie de la Ligue`, `a prêté allégeance au Front`, `reçoit des armes de X et de Y`."""
        slots = group["slots"]
        other = self.members.of(noun, *slots) if slots else -1
        if other < 0:
            others = [*self.view.complement(clause, *slots)] if slots else []
            named = [c for c in others if c > clause.chunk and self.members.name(c) is not None]
            given = (c for c in named if c > noun or slots == ["à"])  # « dispute à Y le contrôle »
            other = next(given, -1)
        dont = (
            clause.marker == "dont" and clause.antecedent >= 0 and self.joins.is_named_body(clause.antecedent)
        )
        if other < 0 and dont and "de" in slots:
            other = clause.antecedent  # « le Cadre, dont fait partie la milice »
        if other < 0 and clause.marker == "dont" and clause.antecedent >= 0 and "de" in slots:
            whole = self.members.before(clause.antecedent)  # « l'Union, organisation dont fait partie »
            other = whole if whole >= 0 and self.joins.is_named_body(whole) else -1
        if other < 0 or (group.get("group") and not self.members.is_group(other)):
            return  # « a pris la tête du cortège »
        subject = self.members.subject(clause)
        words = (clause.verb.first, max(self.view.extent(noun)[1], self.view.extent(other)[1]))
        if subject < 0 and group.get("anyone"):
            yield from self._of_anyone(clause, group["relation"], other, words)
            return
        if group.get("armed") and not (self.members.is_armed(subject) or self.members.is_armed(other)):
            return
        several = [*clause.subjects] if subject == clause.subject else []
        whose = (other, *listed_behind(self.view, self.members, other, noun))
        for one in (subject, *(c for c in several if c != subject and self.view.role[c] == "conj")):
            for two in whose:
                who, whom = (two, one) if group.get("turned") else (one, two)
                yield from self._made(group["relation"], who, whom, words, clause)

    def _each_other(self, clause: Clause, group: dict[str, Any], noun: int) -> Iterator[Tie]:
        """`le Front et la Ligue ont scellé une alliance`: two subjects and nobody else."""
        if not group.get("mutual") or clause.verb.negation:
            return
        both = [*clause.subjects]
        if len(both) == 1 and self.view.chunks[both[0]].name < 0:  # « les gangs du G9 et du Velk »
            both = [d for d in self.view.dependents(both[0]) if self.view.chunks[d].name >= 0]
        if len(both) == _BOTH:
            words = (clause.verb.first, self.view.extent(noun)[1])
            yield from self._made(group["relation"], both[0], both[1], words, clause)

    def _of_anyone(self, clause: Clause, relation: str, other: int, words: tuple[int, int]) -> Iterator[Tie]:
        """`le chef touareg prête allégeance à Y`: whoever is human can."""
        who, two = subject_of(self.view, clause), self.members.name(other)
        if who < 0 or two is None or not is_human(self.context.document.tokens, self.view.chunks[who].head):
            return
        name = phrase_text(self.view, self.view.chunks[who].inner, self.view.extent(who)[1])
        yield Tie(relation, name, two, words, "verb", clause.index, other)

    def _made(
        self, relation: str, one: int, other: int, words: tuple[int, int], clause: Clause
    ) -> Iterator[Tie]:
        if one < 0 or other < 0 or one == other:
            return
        first, second = self.members.name(one), self.members.name(other)
        if first is None or second is None:
            return
        if relation == "part_of" and is_any_group(self.view, self.lemma, other):
            return  # « fait partie du groupe »
        start, last = words if words[0] < words[1] else (clause.verb.first, clause.verb.last)
        yield Tie(relation, first, second, (start, last), "verb", clause.index, other)
