"""Ties of who joins a group or is brought together in one: `a rejoint le Front`, `le Front rassemble X, Y et Z`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.relation.examples import ExampleTies
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")["leaving"]
_LEAVING = frozenset(_TABLE["verbs"])
_FOUNDING = frozenset(_TABLE["founding"])
_JOINING = frozenset(_TABLE["joining"])
_DEEDS = frozenset(load_table("relation")["against"]["deeds"])
_FIGURING = frozenset(("figurer", "compter", "trouver", "être"))
_FORMING = frozenset(_TABLE["forming"])
_SOME_OF = frozenset(("dont", "notamment"))
_SWEARING = frozenset(("pour", "avant de", "avant d'"))
_SOON = frozenset(("avant de", "avant d'", "après"))


class JoinTies:
    """Reads who has joined what in one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.members = members
        self.examples = ExampleTies(context, members)

    def slots(self, clause: Clause, group: dict[str, Any]) -> list[int]:
        """The phrases in which the other side of a verb may stand."""
        slots = [*self.view.complement(clause, *group["slots"])]
        if group["slots"] == ["au sein de"]:
            for c in self.view.complement(clause, "à"):
                slots += self.view.dependents(c) if self.lemma[self.view.chunks[c].head] == "sein" else ()
        if group["slots"] == ["de"] and clause.objects:
            slots += self.view.dependents(clause.object)  # « alliée traditionnelle de la Narvie »
        if group["relation"] == "opposes":
            slots += [d for k in slots for d in self._whose_deed(k)]
        return slots

    def _whose_deed(self, k: int) -> Iterator[int]:
        """`s'oppose à l'action du Front`: whose deeds or rule one is against is a foe."""
        if k >= 0 and self.lemma[self.view.chunks[k].head] in _DEEDS and self.members.name(k) is None:
            yield from self.view.dependents(k)

    def left_for(self, clause: Clause) -> Iterator[Tie]:
        """`a quitté le Front pour créer la Garde`, `avant de rejoindre la Garde`: who does so is of that one."""
        lemma, other = clause.verb.lemma, clause.object
        if other > clause.chunk and self.lemma[self.view.chunks[other].head] == "allégeance":
            yield from self._sworn(clause)
            return
        if lemma not in _FOUNDING or other < clause.chunk or not self.is_named_body(other):
            return
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        who = -1
        if clause.marker in _SOON and lemma in _JOINING and identify(self.view, other).kind == "armed_group":
            who = self.members.subject(clause)
        elif clause.marker == "pour" and above is not None and above.verb.lemma in _LEAVING:
            who = -1 if above.verb.negation else self.members.subject(above)
        one, two = self.members.name(who), self.members.name(other)
        if one is not None and two is not None and who != other:
            words = (clause.verb.first, self.view.extent(other)[1])
            ruling = above if above is not None and clause.marker == "pour" else clause
            yield Tie("part_of", one, two, words, "verb", ruling.index, other)

    def _sworn(self, clause: Clause) -> Iterator[Tie]:
        """`a rompu avec le Front pour faire allégeance à la Garde`: of the one that is sworn to."""
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or clause.marker not in _SWEARING or above.verb.negation:
            return
        one = self.members.name(self.members.subject(above))
        for c in self.view.complement(clause, "à"):
            two = self.members.name(c)
            if one is not None and two is not None and c > clause.object:
                yield Tie(
                    "part_of", one, two, (clause.verb.first, self.view.extent(c)[1]), "verb", above.index, c
                )

    def is_named_body(self, c: int) -> bool:
        """A group by its name: `le Front du Sel`, `le gang des Cinq Rues`; not a town."""
        named = identify(self.view, c).kind in ("armed_group", "organisation")
        return (named and self.members.is_group(c)) or self.members.is_gang(c)

    def joined(self, subject: int, other: int) -> bool:
        """`a rejoint le Front`: those who bear arms, a land or a body that joins another; not `a rejoint l'ONU`."""
        if identify(self.view, other).kind == "armed_group" or self.members.is_gang(other):
            return True
        joining = identify(self.view, subject).kind if subject >= 0 else ""
        return self.is_named_body(other) and joining in ("state", "armed_group", "organisation")

    def made_up(self, clause: Clause, subject: int, c: int) -> Tie | None:
        """`une coalition composée du Front et de la Garde`: what it is made of is part of it."""
        if not self.members.is_group(c) or subject < 0 or not self.members.is_body(subject):
            return None
        one, two = self.members.name(c), self.members.name(subject)
        if one is None or two is None:
            return None
        words = (clause.verb.first, self.view.extent(c)[1])
        return Tie("part_of", one, two, words, "verb", clause.index, c)

    def forming(self, clause: Clause) -> Iterator[Tie]:
        """`le Front, la Garde et la Brigade forment la Coalition de l'Aube`: each is part of it."""
        if clause.verb.lemma not in _FORMING:
            return
        whole = clause.object
        two = self.members.name(whole) if whole > clause.chunk and self._by_capital(whole) else None
        parts = [c for c in clause.subjects if self._by_capital(c) and self.members.name(c) is not None]
        if two is None or len(parts) <= 1 or clause.verb.voice != "active" or clause.verb.negation:
            return
        for c in parts:
            yield Tie("part_of", self.members.name(c) or "", two, self._words(c), "verb", clause.index, c)

    def _by_capital(self, c: int) -> bool:
        """`la Coalition de l'Aube`: a body by its name, or by its noun with a capital; not a land."""
        named = identify(self.view, c).kind
        capital = self.members.context.document.tokens.form[self.view.chunks[c].head][:1].isupper()
        return self.is_named_body(c) or (capital and named not in ("state", "person"))

    def brought_together(self, clause: Clause, tie: Tie) -> Iterator[Tie]:
        """`le Front rassemble X, Y et Z`: all of them are part of it."""
        if tie.subject != self.members.name(clause.object):
            return
        for c in clause.objects[1:]:
            name = self.members.name(c)
            if name is not None and self.members.is_body(c):
                yield replace(tie, subject=name, words=self._words(c), chunk=c)

    def among(self, clause: Clause) -> Iterator[Tie]:
        """`fédère vingt factions, dont X et Y`, `composée de groupes, parmi lesquels X`: those are part of it."""
        whole = self.members.subject(clause)
        two = self.members.name(whole) if whole >= 0 and self.members.is_body(whole) else None
        lands = self.examples.gathered(clause.object) if clause.object > clause.chunk else ()
        for c in lands if two is not None and not clause.verb.negation else ():
            land = self.members.name(c)
            if land is not None and self.members.is_body(c):
                yield Tie("part_of", land, two or "", self._words(c), "verb", clause.index, c)
        _, stop = self.view.sentence_chunks[clause.sentence]
        k = clause.chunk + 1
        while k < stop and self.view.chunks[k].kind in ("NP", "PP", "COMMA") and not self._opens(k):
            k += 1
        if two is None or clause.verb.negation or k >= stop or not self._opens(k):
            return
        first = k if self.view.chunks[k].name >= 0 else k + 1
        if first < stop and self.view.chunks[first].verb is not None:
            figures = self.lemma[self.view.chunks[first].head] in _FIGURING
            first = first + 1 if figures else stop
        if first >= stop or self.view.chunks[first].name < 0:
            return
        named = [c for c in self.view.conjuncts(first) if c >= first and self.view.chunks[c].name >= 0]
        after = self.view.extent(named[-1])[1] if named else 0
        last = self.view.chunk_at[after] if after < len(self.view.chunk_at) else -1
        if not named or (last >= 0 and self.view.chunks[last].kind == "VERB"):
            return  # « fédère vingt factions, dont la Garde est l'une »
        for c in named:
            name = self.members.name(c)
            if name is not None and self.is_named_body(c):
                yield Tie("part_of", name, two, self._words(c), "verb", clause.index, c)

    def _opens(self, k: int) -> bool:
        """`dont`, `notamment`, `parmi lesquels`: what leads to some of those just told."""
        chunk = self.view.chunks[k]
        return self.lower[chunk.first] in _SOME_OF or (chunk.prep == "parmi" and self._which(chunk.first))

    def _which(self, first: int) -> bool:
        return self.lower[first + 1 : first + 2] in (["lesquels"], ["lesquelles"])

    def behind_too(self, clause: Clause, tie: Tie) -> Iterator[Tie]:
        """`liés à Al-Qaïda et au Front`, `combat l'armée, la milice et la Garde`: the others of the other side."""
        first = tie.chunk
        if first < clause.chunk or tie.object != self.members.name(first):
            return
        others = {c for c in self.view.conjuncts(first) if c > first}
        prep = self.view.chunks[first].prep
        if prep:  # « liés à X et à Y »
            behind = self.view.complement(clause, prep)
            others |= {c for c in behind if c > first and self.view.chunks[c - 1].kind == "CONJ"}
        for c in sorted(others):
            name = self.members.name(c)
            alike = self.view.chunks[c].prep == prep
            own = self.members.context.document.tokens.lower[self.view.chunks[c].inner] in (
                "son",
                "sa",
                "ses",
            )
            if name is not None and alike and not own:
                yield replace(tie, object=name, words=self._words(c), chunk=c)

    def _words(self, c: int) -> tuple[int, int]:
        return self.view.chunks[c].inner, self.view.extent(c)[1]
