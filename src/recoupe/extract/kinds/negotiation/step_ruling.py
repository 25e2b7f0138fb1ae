"""What rules the verb of a step: a modal or a clause above that demands, offers, accepts or refuses it."""

from __future__ import annotations

from itertools import pairwise

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import Matters
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS, StepVerb
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_MODALS: dict[str, str] = _TABLE["actions"]["modals"]
_READY = frozenset(_TABLE["actions"]["ready"])
_DISPOSED = frozenset(_TABLE["actions"]["disposed"])
_AGREEING = frozenset(_TABLE["actions"]["agreeing"])
_QUESTION = 7  # tokens back from an infinitive to « pas question »
_BESIDE = 5  # tokens behind a verb for the word that it needs
_RULING = frozenset(("calls_for", "proposes", "accepts", "rejects"))
_LINKS = frozenset(("", "à", "de", "que"))
_TOWARDS = frozenset(("pour", "afin de"))
_LINKING = _LINKS | _TOWARDS
_WANTING = frozenset(_TABLE["actions"]["wanting"])
_UNDOING = frozenset(_TABLE["actions"]["undoing"])
_PLEADING = frozenset(_TABLE["actions"]["pleading"])
_ORDERING = frozenset(("ordonner",))
_OF_WAR = frozenset(("ceasefire", "talks", "humanitarian_access"))
_OFFERING = frozenset(_TABLE["actions"]["offering"])
_CALLS = frozenset(_TABLE["actions"]["calls"])
_CARRYING = frozenset(_TABLE["carrying"]["verbs"])
_AT_ONE: dict[str, str] = _TABLE["actions"]["at_one"]
_INTENDING = frozenset(_TABLE["actions"]["intending"])


class Ruling:
    """Reads what the clauses of one document are ruled by."""

    def __init__(self, context: Context, matters: Matters) -> None:
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.matters = matters

    def of(self, clause: Clause) -> tuple[str, Clause] | None:
        """The action that a modal or a clause above makes of this one, and the clause whose subject acts."""
        if clause.verb.modal in _MODALS and not self._breaks(clause):
            action = _MODALS[clause.verb.modal]
            return "rejects" if action == "accepts" and self._undoes(clause) else action, clause
        if clause.marker == "pour que" and clause.parent >= 0:
            above = self.view.clauses[clause.parent]  # « plaide pour que les armes se taisent »
            carried = (self.lemma[self.view.chunks[c].head] for c in above.objects)
            calls = above.verb.lemma in _CARRYING and not _CALLS.isdisjoint(carried)
            return ("calls_for", above) if above.verb.lemma in _PLEADING or calls else None
        if clause.kind not in ("infinitive", "complement") or clause.marker not in _LINKING:
            return None
        if clause.marker in _TOWARDS:
            return self._volunteered(clause) or self._agreed(clause)
        if clause.kind == "infinitive" and self._out_of_question(clause):
            return "rejects", clause
        return self._above(clause)

    def _above(self, clause: Clause) -> tuple[str, Clause] | None:
        """What the verbs above a clause make of it, the nearest first."""
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        steps = 0
        while parent is not None and steps < 3:
            for verb in STEP_VERBS.get(parent.verb.lemma, ()):
                if self._rules(verb, parent) and (not verb.impersonal or self._must(clause)):
                    return verb.action, parent
            if parent.verb.lemma in _ORDERING and self._stops_war(clause):
                return "announces", parent  # « a ordonné à ses hommes de cesser le feu »
            if clause.kind == "complement" and parent.verb.lemma in _WANTING:
                return "calls_for", parent  # « veut que les combats cessent »
            if (parent.verb.lemma == "avoir" and self._intends(parent)) or self._means_to(parent, clause):
                return "accepts", parent  # what its negation refuses
            if self._ready(parent, clause) or (parent.verb.lemma in _DISPOSED and clause.marker == "à"):
                return "accepts", parent
            if parent.kind != "infinitive":
                return None
            parent = self.view.clauses[parent.parent] if parent.parent >= 0 else None
            steps += 1
        return None

    def _intends(self, parent: Clause) -> bool:
        """`n'a pas l'intention de décréter une trêve`."""
        return any(self.lemma[self.view.chunks[c].head] in _INTENDING for c in parent.objects)

    def _means_to(self, parent: Clause, clause: Clause) -> bool:
        """`entendent faciliter le passage des secours`: what somebody means to do; who hears has somebody before it."""
        bare = clause.kind == "infinitive" and clause.marker == "" and not parent.objects
        return bare and parent.verb.lemma == "entendre" and parent.verb.voice == "active"

    def _volunteered(self, clause: Clause) -> tuple[str, Clause] | None:
        """`s'est proposée pour accueillir les pourparlers`."""
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        offers = parent is not None and parent.verb.lemma in _OFFERING and parent.verb.voice == "reflexive"
        return ("proposes", parent) if offers and parent is not None else None

    def _agreed(self, clause: Clause) -> tuple[str, Clause] | None:
        """`se sont entendus pour engager des pourparlers`, `sont tombés d'accord pour`."""
        parent = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        if parent is None or parent.verb.lemma not in _AT_ONE:
            return None
        agree = parent.verb.voice == "reflexive" or parent.verb.lemma == "tomber"
        needs = _AT_ONE[parent.verb.lemma]
        behind = self.lower[parent.verb.last : parent.verb.last + _BESIDE]
        return ("agrees", parent) if agree and (not needs or needs in behind) else None

    def _must(self, clause: Clause) -> bool:
        """`il faut cesser les combats`, not `il faudra évacuer les malades`: what only sides at war do."""
        act = self.matters.act(clause)
        return act is not None and act.kind in _OF_WAR

    def _stops_war(self, clause: Clause) -> bool:
        act = self.matters.act(clause)
        return act is not None and act.kind == "ceasefire"

    def _breaks(self, clause: Clause) -> bool:
        """`ne voulons pas déchirer l'accord`: to want no breach is no refusal."""
        return any(verb.action == "violates" for verb in STEP_VERBS.get(clause.verb.lemma, ()))

    def _undoes(self, clause: Clause) -> bool:
        """`a promis de bloquer toute résolution`: what somebody pledges to do to it is a refusal."""
        return clause.verb.lemma in _UNDOING

    def _out_of_question(self, clause: Clause) -> bool:
        """`pas question pour Oron de négocier`."""
        first = clause.verb.first
        words = self.lower[max(0, first - _QUESTION) : first]
        return any(pair == ("pas", "question") for pair in pairwise(words))

    def _rules(self, verb: StepVerb, parent: Clause) -> bool:
        """Whether a verb makes a step of the infinitive under it: `demande à`, not `donne l'ordre de`."""
        bound = verb.beside or verb.only or verb.nouns
        agreed = verb.action == "agrees" and parent.verb.lemma in _AGREEING
        if bound or not (agreed or verb.action in _RULING) or parent.verb.form == "past_participle":
            return False
        return verb.reflexive == (parent.verb.voice == "reflexive")

    def _ready(self, parent: Clause, clause: Clause) -> bool:
        """`se dit prêt à négocier`."""
        first = clause.verb.first
        return clause.marker == "à" and first - 2 >= parent.verb.last and self.lower[first - 2] in _READY
