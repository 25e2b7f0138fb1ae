"""Ties of backing told by a noun: `le soutien de X à Y`, `a exprimé son soutien à Y`, `avec l'appui de X`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.parties import land_of
from recoupe.extract.kinds.relation.ties import Tie
from recoupe.lang import load_table

_TABLE = load_table("relation")
_ARMED = frozenset(_TABLE["backing"]["armed"])
_STOPPING = frozenset(_TABLE["backing"]["stopping"])
_GOT = frozenset(_TABLE["backing"]["got"])
_GIVING = frozenset(_TABLE["backing"]["verbs"])
_GETTING = frozenset(_TABLE["backing"]["getting"])
_THANKS = frozenset(_TABLE["backing"]["thanks"])
_WITH = frozenset(_TABLE["backing"]["prepositions"])
_ALLEGED = frozenset(_TABLE["backing"]["alleged"])
_SET_BETWEEN = _ALLEGED | frozenset(_TABLE["backing"]["given"])
_HARMING = frozenset(load_table("attack")["harm"]["killing"])
_OWN = GRAMMAR.own
_POSTS = frozenset(("ambassade", "consulat", "ambassadeur", "consul", "bureau", "représentation"))
_REPROACHING = frozenset(
    ("reprocher", "pardonner", "imputer", "rappeler", "envier")
)  # « à l'armée son soutien à »
_STRONG = frozenset(("fort", "assuré", "assurer"))


def listed_behind(view: ClauseView, members: Members, other: int, c: int) -> Iterator[int]:
    """What is listed behind one side of a tie: `du soutien de la Narvie et de la Sarvie`."""
    chunks = view.chunks
    k = other + 2
    while (
        c < other and k < len(chunks) and chunks[k - 1].kind in ("CONJ", "COMMA") and chunks[k].prep == "de"
    ):
        if members.name(k) is None or view.sentence_of[k] != view.sentence_of[c]:
            return
        yield k
        k += 2


class BackingTies:
    """Reads the nouns of backing of one document."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.members = members

    def _gets(self, c: int, clause: Clause) -> bool:
        """`a recueilli le soutien de X`, `bénéficie de l'appui de X`: who is backed is the subject."""
        getting = clause.verb.lemma in _GETTING and clause.verb.negation not in ("pas", "jamais")
        return getting and clause.verb.voice != "passive" and c in (*clause.objects, *clause.complements)

    def read(self, c: int, *, general: bool) -> Iterator[Tie]:
        """Ties of one noun of backing."""
        yield from self._parted(c) or self._backing(c, general)

    def _backing(self, c: int, general: bool) -> Iterator[Tie]:
        """`le soutien de X à Y`, `a exprimé son soutien à Y`, `avec l'appui de X`, `remercié X de son soutien`."""
        clause = self.view.clause_of(c)
        chunk = self.view.chunks[c]
        if self.lemma[chunk.head] in _GOT and (clause is None or not self._gets(c, clause)):
            return
        if clause is not None and clause.verb.lemma in _STOPPING and c in clause.objects:
            return  # « a suspendu son aide au régime »
        owner = self.members.of(c, "de")
        helped = self._helped(c)
        own = self.lower[chunk.inner] in _OWN
        land = land_of(self.context, c) if owner < 0 and helped >= 0 else None
        if land is not None:
            clause = None  # « dénonce le soutien narvien au Front »: whoever tells of it
        if owner < 0 and clause is not None:
            thanked = clause.verb.lemma in _THANKS and own and chunk.prep in ("de", "pour")
            if thanked and clause.objects and clause.object < c:
                owner, helped = clause.object, self.members.subject(clause)
            elif own or clause.verb.lemma in _GIVING:
                owner = self._giver(c, clause, own=own)
        elif helped < 0 and chunk.prep == "de" and self.lemma[chunk.first - 1] in _STRONG:
            before = self.members.before(c - 1)  # « X, fort de l'appui de Y »
            helped = before if before >= 0 else self.members.led_by(c - 1)
        elif clause is not None and helped < 0 and (chunk.prep in _WITH or self._gets(c, clause)):
            passive = clause.verb.voice == "passive"
            by = self.view.complement(clause, "par") if passive else ()
            doing = -1 if passive and clause.verb.lemma in _HARMING else self.members.subject(clause)
            helped = next(
                (k for k in by if self.members.name(k) is not None), doing
            )  # « tués avec l'appui de »
        whose = (owner, self.view.governor[owner]) if owner >= 0 else ()
        posted = any(k >= 0 and self.lemma[self.view.chunks[k].head] in _POSTS for k in whose)
        if posted and helped >= 0 and identify(self.view, helped).kind == "place":
            return  # « le soutien de l'ambassade de Narvie à Oron »: where it stands
        one, two = land or self.members.name(owner), self.members.name(helped)
        armed = not _ARMED.isdisjoint(self.lemma[chunk.head : self.view.extent(c)[1]])
        if one is None or two is None or (general and not armed and not self.members.is_armed(helped)):
            return
        words = (chunk.inner, max(self.view.extent(c)[1], self.view.extent(helped)[1] if helped > c else 0))
        told = clause is not None and clause.verb.lemma in _GIVING and c in clause.objects
        told = told or (clause is not None and self._gets(c, clause))
        tie = Tie(
            "supports", one, two, words, "backing", clause.index if told and clause is not None else -1, c
        )
        yield tie
        for k in listed_behind(self.view, self.members, owner, c):
            yield replace(tie, subject=self.members.name(k) or one)

    def _giver(self, c: int, clause: Clause, *, own: bool) -> int:
        """`exprime son soutien au régime`: the subject; `reproche à l'armée son soutien au régime`: the army."""
        if own and clause.verb.lemma in _REPROACHING and c in clause.objects:
            return next((k for k in self.view.complement(clause, "à") if k < c and self.members.name(k)), -1)
        return self.members.subject(clause)

    def _parted(self, c: int) -> list[Tie]:
        """`le soutien présumé de X à Y`, `l'appui apporté par X à Y`: a participle parts the noun from its sides."""
        if c + 3 >= len(self.view.chunks):
            return []
        between = self.view.chunks[c + 1].verb
        if between is None or between.form != "past_participle" or between.lemma not in _SET_BETWEEN:
            return []
        sides = self.view.chunks[c + 2].prep, self.view.chunks[c + 3].prep
        one, two = self.members.name(c + 2), self.members.name(c + 3)
        if two is None:  # « à certains de ces groupes armés »
            two = next((name for d in self.view.dependents(c + 3) if (name := self.members.name(d))), None)
        if sides not in (("de", "à"), ("par", "à")) or one is None or two is None:
            return []
        words = (self.view.chunks[c].inner, self.view.extent(c + 3)[1])
        return [Tie("supports", one, two, words, "backing", -1, c, alleged=between.lemma in _ALLEGED)]

    def _helped(self, c: int) -> int:
        """Who is backed: behind `à`, beside the noun or in its clause."""
        beside = self.members.of(c, "à")
        clause = self.view.clause_of(c)
        if beside >= 0 or clause is None or c not in clause.objects:
            return beside
        given = [k for k in self.view.complement(clause, "à") if self.members.name(k) is not None]
        behind = next((k for k in given if k > c), -1)
        before = next((k for k in given if clause.chunk < k < c), -1)  # « fournit à Narest une aide »
        return behind if behind >= 0 else before
