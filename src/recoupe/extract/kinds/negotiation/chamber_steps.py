"""Votes by which the chambers of a state settle a crisis: `le Sénat a voté la mise sous tutelle de la province`.

What a parliament passes at home tells no step: a budget, a reform, a motion. The use of a constitution against a
part of the country does, and so do an emergency, troops, an amnesty, an accord with the other side.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import name_of
from recoupe.extract.kinds.vicinity import phrases_after
from recoupe.lang import load_table

_TABLE = load_table("negotiation")["chambers"]
_ACTIONS: dict[str, str] = {verb: action for action, verbs in _TABLE["verbs"].items() for verb in verbs}
_BODIES = frozenset(_TABLE["bodies"])
_MEASURES: dict[str, frozenset[str]] = {noun: frozenset(words) for noun, words in _TABLE["measures"].items()}
_THROUGH = frozenset(_TABLE["through"])
_FOR = ("pour", "en faveur de", "sur", "contre")
_FREE_MODALS = frozenset(("", "devoir", "aller", "pouvoir", "venir"))
_NEAR = 4  # phrases behind the verb in which what is voted stands
_BEHIND = 8  # tokens behind a measure's noun for the word that it needs


class ChamberSteps(StepReader):
    """Reads what the chambers of a state vote in the clauses of one document."""

    def step(self, clause: Clause) -> Step | None:
        """`le Sénat a autorisé vendredi le recours à l'article 99`, `les députés devraient voter la dissolution`."""
        verb = clause.verb
        action = _ACTIONS.get(verb.lemma)
        if action is None or not self.matters.in_crisis or verb.negation in NOT:
            return None
        if verb.form != "finite" or verb.modal not in _FREE_MODALS or not self._by_chamber(clause):
            return None
        if verb.voice == "passive":
            voted = any(self._measure(c) for c in clause.subjects)
        else:
            voted = any(self._measure(c) for c in self._voted(clause))
        return self._step(action, "resolution", clause) if voted else None

    def _voted(self, clause: Clause) -> Iterator[int]:
        """What may be voted: the object, past a day in commas, or what stands behind `pour`."""
        yield from clause.objects
        for number, c in enumerate(phrases_after(self.view, clause)):
            if number >= _NEAR:
                return
            if self.view.chunks[c].kind == "NP" or self.view.chunks[c].prep in _FOR:
                yield c

    def _by_chamber(self, clause: Clause) -> bool:
        """Whether a chamber or its members do it: by its noun, by a pronoun, or behind `par`."""
        passive = clause.verb.voice == "passive"
        who = subject_of(self.view, clause) if not passive else -1
        if who < 0 and not passive:
            return self._told_before(clause) >= 0
        told = (who,) if who >= 0 else tuple(self.view.complement(clause, "par"))
        return any(not _BODIES.isdisjoint(self._words(c)) for c in told)

    def named_before(self, clause: Clause) -> tuple[str, ...] | None:
        """Who votes where a pronoun stands for a chamber that the sentence before has named."""
        if clause.verb.lemma not in _ACTIONS or clause.verb.voice == "passive":
            return None
        chamber = self._told_before(clause)
        return (name_of(self.view, chamber),) if chamber >= 0 else None

    def _told_before(self, clause: Clause) -> int:
        """`La réponse s'est jouée au Sénat. Il a voté`: the chamber named in the sentence before; or -1."""
        pronoun = clause.subject >= 0 and self.view.chunks[clause.subject].pronoun
        if not pronoun or clause.sentence == 0:
            return -1
        start, stop = self.view.sentence_chunks[clause.sentence - 1]
        named = (c for c in range(start, stop) if not _BODIES.isdisjoint(self._words(c)))
        return next(named, -1)

    def _words(self, c: int) -> set[str]:
        first, last = self.view.chunks[c].first, self.view.chunks[c].last
        return {*self.lemma[first:last], *self.lower[first:last]}

    def _measure(self, c: int) -> bool:
        """`la mise sous tutelle`, `l'utilisation de l'article 155`, `l'état d'urgence`."""
        head = self.view.chunks[c].head
        if self.lemma[head] in _THROUGH:
            last = self.view.extent(c)[1]
            after = self.view.chunk_at[last] if last < len(self.lemma) else -1
            return any(self._one(d) for d in (*self.view.dependents(c), after) if d >= 0)
        return self._one(c)

    def _one(self, c: int) -> bool:
        head = self.view.chunks[c].head
        needed = _MEASURES.get(self.lemma[head])
        behind = self.lemma[head + 1 : head + 1 + _BEHIND]
        return needed is not None and (not needed or not needed.isdisjoint(behind))
