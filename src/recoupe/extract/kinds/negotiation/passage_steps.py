"""Steps by who is let through or kept out: `a autorisé l'ONU à livrer de l'aide`, `empêche les secours d'entrer`.

Aid that gets in has been let in, by whoever lets it; who keeps it out, refuses. Told
only of a war: rescuers who reach a village after a quake have bargained with nobody.
"""

from __future__ import annotations

from functools import cached_property

from recoupe.extract.clauses import Clause
from recoupe.extract.identity import identify
from recoupe.extract.kinds.crisis import enough, holds
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_PASSAGE = _TABLE["passage"]
_PASSING = frozenset(_PASSAGE["verbs"])
_LETTING = frozenset(_PASSAGE["letting"])
_MANAGING = frozenset(_PASSAGE["managing"])
_KEEPING_OUT = frozenset(_PASSAGE["keeping_out"])
_GRANTING = frozenset(_PASSAGE["granting"])
_BRINGING = frozenset(_PASSAGE["bringing"])
_BROUGHT = frozenset(_PASSAGE["brought"])
_TAKING_OUT = frozenset(_PASSAGE["taking_out"])
_WAR = frozenset(_PASSAGE["war"])
_WAR_WORDS: int = _PASSAGE["least"]
_BENEFICIARIES = frozenset(_TABLE["let"]["beneficiaries"])
_PEOPLE = frozenset(_TABLE["let"]["people"])


class PassageSteps(StepReader):
    """Reads who is let through in the clauses of one document."""

    @cached_property
    def at_war(self) -> bool:
        """Whether the text tells of a war: three of its words, fewer in a short one."""
        return holds(self.lemma, _WAR, enough(len(self.lemma), _WAR_WORDS))

    def step(self, clause: Clause) -> Step | None:
        """What the clause does; most are dropped by their verb."""
        verb = clause.verb
        if verb.form != "finite":
            return None
        if verb.lemma in _PASSING and verb.modal:
            return self._passes(clause)
        if verb.lemma in _GRANTING:
            return self._allowed_in(clause) if verb.voice == "passive" else self._grants(clause)
        if verb.lemma in _KEEPING_OUT and verb.negation not in NOT:
            return self._keeps_out(clause)
        return None

    def _passes(self, clause: Clause) -> Step | None:
        """`a laissé entrer un convoi` lets it in; `un convoi a pu entrer`: somebody has."""
        verb = clause.verb
        if verb.tense != "Past" or not self.at_war or self.matters.acts.of(clause) is None:
            return None
        slots = clause.objects if verb.modal in _LETTING else clause.subjects
        aid = any(self.lemma[self.view.chunks[c].head] in _BENEFICIARIES for c in slots)
        if not aid or verb.modal not in _LETTING | _MANAGING:
            return None
        matter = self.matters.of_verb("humanitarian_access", clause)
        how = "plain" if verb.modal in _LETTING else "held"
        return Step("accepts", matter, clause, clause, how)

    def _keeps_out(self, clause: Clause) -> Step | None:
        """`empêche les secours d'entrer dans la ville`, `interdit à l'ONU de livrer de l'aide`."""
        kind = self._meant(clause) if not clause.verb.modal else None
        return self._step("rejects", kind, clause) if kind is not None else None

    def _grants(self, clause: Clause) -> Step | None:
        """`a autorisé l'ONU à livrer de l'aide`, `a permis aux secours d'entrer`: who can will it does."""
        willed = clause.subject >= 0 and can_act(self.context, clause.subject)
        told = clause.verb.tense == "Past" or clause.verb.negation in NOT
        kind = self._meant(clause) if willed and told and not clause.verb.modal else None
        return self._step("accepts", kind, clause) if kind is not None else None

    def _meant(self, clause: Clause) -> str | None:
        """What somebody is let or kept from doing, where it is a matter: access for aid, a way out for people."""
        aim = self._aim(clause)
        if aim is None or not self.at_war:
            return None
        whom = (*clause.objects, *self.view.complement(clause, "à"))
        heads = {self.lemma[self.view.chunks[c].head] for c in whom if c < aim.chunk}
        aid = not _BENEFICIARIES.isdisjoint(heads) or any(self._body(c) for c in whom if c < aim.chunk)
        if aim.verb.lemma in _PASSING:
            return "humanitarian_access" if aid else None
        slots = (*aim.objects, *self.view.complement(aim, "de"))
        done = {self.lemma[self.view.chunks[c].head] for c in slots}
        if aim.verb.lemma in _BRINGING and not _BROUGHT.isdisjoint(done):
            return "humanitarian_access"
        taken = aim.verb.lemma in _TAKING_OUT and not _PEOPLE.isdisjoint(done)
        return "evacuation" if taken else None  # whom one keeps in has bargained over nothing

    def _aim(self, clause: Clause) -> Clause | None:
        """The infinitive that a clause rules right behind it."""
        after = clause.index + 1
        aim = self.view.clauses[after] if after < len(self.view.clauses) else clause
        return aim if aim.parent == clause.index and aim.kind == "infinitive" else None

    def _body(self, c: int) -> bool:
        """`l'ONU`, `la Croix-Rouge`."""
        return identify(self.view, c).kind == "organisation"

    def _allowed_in(self, clause: Clause) -> Step | None:
        """`le Croissant-Rouge a été autorisé à entrer dans l'enclave`."""
        aim = self._aim(clause)
        if aim is None or aim.verb.lemma not in _PASSING or not self.at_war or clause.subject < 0:
            return None
        c = clause.subject
        aid = not _BENEFICIARIES.isdisjoint(self.lemma[slice(*self.view.extent(c))]) or self._body(c)
        return self._step("accepts", "humanitarian_access", clause) if aid else None
