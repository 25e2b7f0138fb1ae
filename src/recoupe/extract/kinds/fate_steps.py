"""What becomes of a matter: a truce that has no sense any more or flies to pieces, talks that can begin only when.

`Le cessez-le-feu n'a plus aucun sens, a dit le Front` refuses it; `Les pourparlers ne pourront commencer que lorsque
l'armée se sera retirée` sets a condition. Nobody acts in such a clause: who says it does.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.step_reader import StepReader, ways_of
from recoupe.extract.kinds.steps import NOT, Step
from recoupe.lang import load_table

_FATE = load_table("negotiation")["fate"]
_HAVING = frozenset(_FATE["having"])
_SENSE = frozenset(_FATE["sense"])
_FLYING = frozenset(_FATE["flying"])
_PIECES = frozenset(_FATE["pieces"])
_WITHIN = 5  # tokens behind the verb for what it has lost or flies to
_BY_VERB = ways_of(((_HAVING, "_senseless"), (_FLYING, "_flies")))


class FateSteps(StepReader):
    """Reads what becomes of the matters that are the subjects of one document's clauses."""

    def step(self, clause: Clause) -> Step | None:
        """What the clause says of its subject, by its verb alone before anything else is looked at."""
        return self.first_of(_BY_VERB, clause)

    def _subject(self, clause: Clause) -> Matter | None:
        return self.matters.of(clause.subject) if clause.subject >= 0 else None

    def _senseless(self, clause: Clause) -> Step | None:
        """`la trêve n'a plus aucun sens`."""
        if clause.verb.negation != "plus" and clause.verb.negation not in NOT:
            return None
        behind = self.lemma[clause.verb.last : clause.verb.last + _WITHIN]
        matter = self._subject(clause) if not _SENSE.isdisjoint(behind) else None
        return Step("rejects", matter, clause, clause, "judged") if matter is not None else None

    def _flies(self, clause: Clause) -> Step | None:
        """`l'accord a volé en éclats`, `la trêve est lettre morte`."""
        if clause.verb.negation in NOT or clause.verb.modal:
            return None
        behind = self.lemma[clause.verb.last : clause.verb.last + _WITHIN]
        matter = self._subject(clause) if not _PIECES.isdisjoint(behind) else None
        return Step("violates", matter, clause, clause, "held") if matter is not None else None
