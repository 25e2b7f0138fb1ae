"""Steps that somebody says they never took: `dément toute négociation`, `a nié avoir négocié avec les rebelles`.

What is denied is told as denied, of who denies it; an infinitive with a matter of its own (`dément avoir signé une
trêve`) is read where it stands.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.lang import load_table

_TABLE = load_table("negotiation")["denying"]
DENYING = frozenset(_TABLE["verbs"])
"""Verbs that deny what is their object."""
_KINDS = frozenset(_TABLE["matters"])
_WITHIN = 2  # clauses behind the verb for what it denies


class DeniedSteps(StepReader):
    """Reads what those who deny say of the matters of one document."""

    def step(self, clause: Clause) -> Step | None:
        """`dément toute négociation avec`, `a démenti mener des pourparlers`."""
        verb = clause.verb
        if verb.lemma not in DENYING or verb.form != "finite" or verb.voice != "active" or verb.modal:
            return None
        if verb.negation in NOT or clause.marker == "si" or not self.matters.in_crisis:
            return None
        if clause.subject < 0 or not can_act(self.context, clause.subject):
            return None
        matter = next((m for c in clause.objects if (m := self._of(c)) is not None), None)
        matter = matter or self._ruled(clause)
        return Step("agrees", matter, clause, clause, "denied") if matter is not None else None

    def _of(self, chunk: int) -> Matter | None:
        found = self.matters.of(chunk)
        return found if found is not None and found.kind in _KINDS and not found.recalled else None

    def _ruled(self, clause: Clause) -> Matter | None:
        """`nie être en pourparlers avec`, `dément avoir négocié son départ`."""
        for aim in self.view.clauses[clause.index + 1 : clause.index + 1 + _WITHIN]:
            if aim.parent != clause.index or aim.kind not in ("infinitive", "complement"):
                continue
            named = (self._of(c) for c in (*aim.objects, *aim.complements, *aim.subjects))
            matter = next((m for m in named if m is not None), None)
            if matter is not None and any(v.takes(matter) for v in STEP_VERBS.get(aim.verb.lemma, ())):
                return None  # « avoir signé une trêve » is told by its own verb
            act = self.matters.act(aim) if matter is None else None
            return matter or (act if act is not None and act.kind in _KINDS else None)
        return None
