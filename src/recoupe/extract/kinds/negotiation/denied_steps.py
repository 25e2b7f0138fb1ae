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
        if not self._denies(clause):
            return None
        if clause.subject < 0 or not can_act(self.context, clause.subject):
            return None
        named = (m for c in (*clause.objects, *clause.complements) if (m := self._of(c)) is not None)
        if verb.lemma in DENYING:
            named = (m for c in clause.objects if (m := self._of(c)) is not None)
        matter = next(named, None) or (self._ruled(clause) if verb.lemma in DENYING else self._act(clause))
        return Step("agrees", matter, clause, clause, "denied") if matter is not None else None

    def _denies(self, clause: Clause) -> bool:
        """Whether somebody denies: by the verb itself, or with what is denied behind it (`nie avoir négocié`)."""
        verb = clause.verb
        own = verb.lemma in DENYING and verb.form == "finite" and verb.voice == "active" and not verb.modal
        if not own and verb.modal not in DENYING:
            return False
        return verb.negation not in NOT and clause.marker != "si" and self.matters.in_crisis

    def _act(self, clause: Clause) -> Matter | None:
        act = self.matters.act(clause)
        return act if act is not None and act.kind in _KINDS else None

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
            return matter or self._act(aim)
        return None
