"""What becomes of a matter: a truce that has no sense any more or flies to pieces, talks that can begin only when.

`Le cessez-le-feu n'a plus aucun sens, a dit le Front` refuses it; `Les pourparlers ne pourront commencer que lorsque
l'armée se sera retirée` sets a condition. Nobody acts in such a clause: who says it does.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.extract.kinds.ways import ways_of
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_FATE, _HAILED, _MEDIATION = _TABLE["fate"], _TABLE["hailed"], _TABLE["mediating"]
_HAVING = frozenset(_FATE["having"])
_SENSE = frozenset(_FATE["sense"])
_FLYING = frozenset(_FATE["flying"])
_PIECES = frozenset(_FATE["pieces"])
_WITHIN = 5  # tokens behind the verb for what it has lost or flies to
_HAILING = frozenset(_HAILED["verbs"])
_HAILED_NOUNS = frozenset(_HAILED["nouns"])
_MEDIATING = frozenset(_MEDIATION["verbs"])
_MEDIATORS = frozenset(_MEDIATION["words"])
_PLAINLY = frozenset(_MEDIATION["plainly"])
_PART_WITHIN = 4  # tokens behind « joue » to « les médiateurs »
_LEADS = frozenset(_MEDIATION["leads"])
_ALONE: dict[str, dict[str, str]] = _TABLE["alone"]
_DYING = frozenset(("mourir",))
_SILENT = frozenset(("taire",))
_FRUITLESS = frozenset(_TABLE["fruitless_ends"]["verbs"])
_RESULTS = frozenset(_TABLE["fruitless_ends"]["results"])
_ARMS = frozenset(("arme", "canon", "fusil"))
_RESULT_WITHIN = 8  # tokens behind « ont pris fin » to « sans accord »
_EXPIRING = frozenset(("expirer", "courir"))
_BY_VERB = ways_of(
    (
        (frozenset(_ALONE), "_answers_alone"),
        (_EXPIRING, "_expires"),
        (_SILENT, "_falls_silent"),
        (_FRUITLESS, "_without_result"),
        (_HAVING, "_senseless"),
        (_FLYING, "_flies"),
        (_HAILING, "_hailed"),
        (_MEDIATING, "_mediates"),
        (_DYING, "_dead"),
    )
)


class FateSteps(StepReader):
    """Reads what becomes of the matters that are the subjects of one document's clauses."""

    def step(self, clause: Clause) -> Step | None:
        """What the clause says of its subject, by its verb alone before anything else is looked at."""
        return self.first_of(_BY_VERB, clause)

    def _subject(self, clause: Clause) -> Matter | None:
        return self.matters.of(clause.subject) if clause.subject >= 0 else None

    def _answers_alone(self, clause: Clause) -> Step | None:
        """`l'opposition a claqué la porte`, `l'émissaire a jeté l'éponge`, `a tendu la main aux rebelles`."""
        verb, means = clause.verb, _ALONE[clause.verb.lemma]
        if verb.negation in NOT or verb.modal or verb.mood not in ("Ind", "") or not self.matters.in_crisis:
            return None
        if verb.form != "finite" or verb.voice == "passive" or clause.marker == "si":
            return None
        if clause.subject < 0 or self.view.chunks[clause.subject].pronoun:
            return None
        if any(True for c in clause.objects for d in self.view.dependents(c) if self.matters.of(d) is None):
            return None  # « la porte du garage »
        heads = [self.lemma[self.view.chunks[c].head] for c in clause.objects] or [""]
        action = means.get(heads[0])
        if action is None or (action == "proposes" and not any(self.view.complement(clause, "à"))):
            return None
        return self._step(action, "talks", clause)

    def _expires(self, clause: Clause) -> Step | None:
        """`L'ultimatum expire dimanche à midi`: what somebody has been told to do by then."""
        if clause.subject < 0 or clause.verb.negation in NOT or clause.marker == "si":
            return None
        if self.lemma[self.view.chunks[clause.subject].head] != "ultimatum" or not self.matters.in_crisis:
            return None
        return Step("calls_for", self.matters.of_verb("talks", clause), clause, clause, "held")

    def _falls_silent(self, clause: Clause) -> Step | None:
        """`Les armes se sont tues mardi`."""
        verb = clause.verb
        if (
            verb.voice != "reflexive"
            or verb.form != "finite"
            or verb.mood != "Ind"
            or clause.kind == "complement"
            or clause.marker.endswith("que")
        ):
            return None
        if (
            clause.subject < 0
            or self.lemma[self.view.chunks[clause.subject].head] not in _ARMS
            or verb.negation
        ):
            return None
        done = verb.tense in ("Past", "Pres") and not verb.modal and self.matters.in_crisis
        return (
            Step("agrees", self.matters.of_verb("ceasefire", clause), clause, clause, "held")
            if done
            else None
        )

    def _without_result(self, clause: Clause) -> Step | None:
        """`Les pourparlers ont pris fin sans accord`."""
        talks = self._subject(clause)
        if talks is None or talks.kind != "talks" or clause.verb.negation or clause.verb.modal:
            return None
        behind = range(clause.verb.last, min(len(self.lemma) - 1, clause.verb.last + _RESULT_WITHIN))
        vain = any(
            self.lower[t] == "sans" and not _RESULTS.isdisjoint(self.lemma[t + 1 : t + 3]) for t in behind
        )
        return Step("rejects", talks, clause, clause, "held") if vain else None

    def _senseless(self, clause: Clause) -> Step | None:
        """`la trêve n'a plus aucun sens`."""
        if clause.verb.negation != "plus" and clause.verb.negation not in NOT:
            return None
        behind = self.lemma[clause.verb.last : clause.verb.last + _WITHIN]
        matter = self._subject(clause) if not _SENSE.isdisjoint(behind) else None
        return Step("rejects", matter, clause, clause, "judged") if matter is not None else None

    def _flies(self, clause: Clause) -> Step | None:
        """`l'accord a volé en éclats`, `la trêve est lettre morte`."""
        if clause.verb.negation in NOT or clause.verb.modal or clause.verb.mood == "Sub":
            return None
        behind = self.lemma[clause.verb.last : clause.verb.last + _WITHIN]
        matter = self._subject(clause) if not _PIECES.isdisjoint(behind) else None
        return Step("violates", matter, clause, clause, "held") if matter is not None else None

    def _dead(self, clause: Clause) -> Step | None:
        """`la trêve est morte`."""
        matter = self._subject(clause) if clause.verb.tense == "Past" and not clause.verb.negation else None
        truce = matter is not None and matter.kind == "ceasefire"
        return Step("violates", matter, clause, clause, "held") if matter is not None and truce else None

    def _hailed(self, clause: Clause) -> Step | None:
        """`s'est félicité du cessez-le-feu`, `la suspension de l'offensive a été saluée`: it has been agreed."""
        verb = clause.verb
        if verb.negation in NOT or verb.modal or verb.mood == "Cnd" or not self.matters.in_crisis:
            return None
        slots = clause.subjects if verb.voice == "passive" else clause.objects
        noted = verb.lemma == "prendre" and self.lower[verb.last : verb.last + 1] == ["acte"]
        if verb.lemma == "prendre" and not noted:
            return None
        if verb.voice == "reflexive" or noted:  # « a pris acte de la trêve »
            of = [d for c in clause.objects for d in self.view.dependents(c)] if noted else []
            slots = [*self.view.complement(clause, *_HAILED["preps"]), *of]
        hailed = [c for c in slots if self.lemma[self.view.chunks[c].head] in _HAILED_NOUNS]
        matter = next((m for c in hailed if (m := self.matters.of(c)) is not None and not m.recalled), None)
        return Step("agrees", matter, clause, clause, "held") if matter is not None else None

    def _plays(self, clause: Clause) -> Step | None:
        """`joue les intermédiaires entre les deux camps`, `sert de médiateur`."""
        verb = clause.verb
        if verb.form != "finite" or verb.mood != "Ind" or verb.modal or clause.subject < 0:
            return None
        words = self.lemma[verb.last : verb.last + _PART_WITHIN]
        acts = can_act(self.context, clause.subject)
        return self._step("proposes", "talks", clause) if acts and not _MEDIATORS.isdisjoint(words) else None

    def _mediates(self, clause: Clause) -> Step | None:
        """`s'est proposée comme médiatrice`, `s'est posé en médiateur`."""
        verb = clause.verb
        if verb.negation in NOT or not self.matters.in_crisis:
            return None
        if verb.lemma in _PLAINLY and verb.voice == "active":
            return self._plays(clause)
        if verb.voice != "reflexive":
            return None
        behind = range(verb.last, min(len(self.lemma) - 1, verb.last + _WITHIN))
        led = any(self.lower[t] in _LEADS and self.lemma[t + 1] in _MEDIATORS for t in behind)
        return (
            Step("proposes", self.matters.of_verb("talks", clause), clause, clause, "plain") if led else None
        )
