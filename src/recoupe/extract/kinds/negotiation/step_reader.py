"""What the readers of steps share: the document's columns, and which of their ways each verb may open."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.negotiation.steps import Step

Ways = Mapping[str, tuple[str, ...]]
"""The names of the ways that each verb may open."""


class StepReader:
    """Reads steps in the clauses of one document."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.form = context.document.tokens.form
        self.matters = matters

    def first_of(self, ways: Ways, clause: Clause) -> Step | None:
        """What the clause does by the first way that reads it; its verb alone tells which are tried."""
        for name in ways.get(clause.verb.lemma, ()):
            found: Step | None = getattr(self, name)(clause)
            if found is not None:
                return found
        return None

    def _step(self, action: str, kind: str, clause: Clause) -> Step:
        return Step(action, self.matters.of_verb(kind, clause), clause, clause, "plain")
