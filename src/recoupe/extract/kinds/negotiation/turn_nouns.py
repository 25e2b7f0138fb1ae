"""Nouns of what became of a matter: `la suspension des pourparlers`, `la reprise des négociations`.

Whatever the sentence does with them they tell it, unless it speaks of what may yet come.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.carriers import CARRIERS, Carried, CarrierReader
from recoupe.extract.presupposed import OF_KNOWN
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_TURNS: dict[str, dict[str, str]] = _TABLE["turns"]["nouns"]
_UNMAKING = frozenset(_TABLE["turns"]["unmaking"])
_TOWARDS, _UNDER = frozenset(_TABLE["turns"]["towards"]), frozenset(_TABLE["turns"]["under"])
_OPEN = frozenset(_TABLE["turns"]["open"])
_WHOLES = frozenset(_TABLE["turns"]["wholes"])
_BY_SIDES = frozenset(_TABLE["turns"]["by_sides"])
_PAST = frozenset(_TABLE["turns"]["past"])
_BEFORE = OF_KNOWN | frozenset(_TABLE["turns"]["before"])
CARRYING = frozenset(_TURNS) | CARRIERS
"""Nouns that may carry a step."""


class TurnReader(CarrierReader):
    """Reads the nouns of turns of one document, then what other nouns carry."""

    def read(self, c: int, told: Matter | None) -> Carried | None:
        """The step that a phrase tells or carries; `told` is the matter that its sentence has told of before."""
        lemma = self.lemma[self.view.chunks[c].head]
        turn = self._turn(c, lemma) if lemma in _TURNS else None
        return turn or super().read(c, told)

    def _turn(self, c: int, lemma: str) -> Carried | None:
        """`la suspension des pourparlers`, `la reprise des négociations`: what became of it."""
        if not self.matters.in_crisis:
            return None
        clause = self.view.clause_of(c)
        matter = self.matters.of(c) if lemma in _WHOLES | _BY_SIDES else self._behind(c)
        action = _TURNS[lemma].get(matter.kind) if matter is not None else None
        if matter is None or action is None or not self._came_about(c, clause) or self._left_open(c, clause):
            return None
        if self.view.chunks[c].prep in _TOWARDS or (
            lemma == "médiation" and self.view.chunks[c].prep in _UNDER
        ):
            return None  # « indispensables à la reprise », « signé sous la médiation de »
        actors = self._owners(c, matter.chunk if matter.chunk != c else -1) or self._agent(matter, c)
        if lemma in _WHOLES | _BY_SIDES and len(actors) <= (lemma in _BY_SIDES):
            return None  # « la médiation », « l'accord »: whose?
        return Carried(action, matter, actors or self._state(c))

    def _left_open(self, c: int, clause: Clause | None) -> bool:
        """`faciliter la reprise des pourparlers`, `les conditions de la reprise`: what may yet come."""
        above = self.view.governor[c]
        if (
            above >= 0
            and self.view.chunks[c].prep == "de"
            and self.lemma[self.view.chunks[above].head] not in _BEFORE
        ):
            return True
        if clause is None or self.view.chunks[c].prep in _PAST:
            return False
        verb = clause.verb
        top = c
        while self.view.role[top] in ("nmod", "conj") and self.view.governor[top] >= 0:
            top = self.view.governor[top]
        governed = top in clause.objects or top in clause.complements
        bound = clause.kind not in ("main", "relative")  # a verb in -er looks alike in both moods
        doubted = (
            bool(verb.modal) or verb.mood == "Cnd" or verb.tense == "Fut" or (verb.mood == "Sub" and bound)
        )
        if doubted or (clause.kind == "infinitive" and governed):
            return True
        acted_on = governed or verb.voice == "passive"
        return verb.lemma in (_UNMAKING if acted_on else _OPEN)
