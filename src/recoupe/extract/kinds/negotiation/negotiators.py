"""Who takes a step of a negotiation: the subject, the agent, the sides of an agreement, or who is charged with it."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.negotiation.steps import Step
from recoupe.extract.kinds.parties import can_act, name_of, parties_between
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_DEMANDED = frozenset(_TABLE["actions"]["demanded"])
_DOCUMENTS = frozenset(_TABLE["generic"]["documents"])
_THROUGH = frozenset(_TABLE["through"]["nouns"])
_CHARGING = frozenset(_TABLE["charging"]["verbs"])
_VETOES = frozenset(_TABLE["veto"]["nouns"])
_BY_READINESS = frozenset(("ready", "ruled"))
_DISPOSED = frozenset(_TABLE["actions"]["disposed"])
_VOTES = frozenset(("voix", "suffrage", "vote"))
_IMPERSONAL = frozenset(
    lemma for group in _TABLE["verbs"] if group.get("impersonal") for lemma in group["lemmas"]
)
_COURTS = frozenset(_TABLE["actors"]["courts"])
_GATHERING = frozenset(("réunir", "regrouper", "rassembler", "comprendre", "associer"))
_WILLED = frozenset(("accepts", "rejects"))
_THIRD_PERSON = frozenset(("ils", "elle", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"))
_LULLS = frozenset(_TABLE["near"]["lulls"])
_FIRST_PERSON = frozenset(("nous", "je", "j'"))


class Negotiators:
    """Reads who acts in the steps of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower

    def actors(self, step: Step, action: str) -> tuple[str, ...] | None:
        """Names of who acts; None where the subject can't act or nobody does what only somebody can."""
        ruling = step.ruling
        before = self.lower[max(0, ruling.verb.first - 1) : ruling.verb.first + 1]
        if not _FIRST_PERSON.isdisjoint(before) and ruling.verb.form == "finite":
            return self.speaker(ruling)
        if "on" in before and step.how == "verb" and (says := self.speaker(ruling)):
            return says  # « On ne cède pas au chantage », a dit la ministre
        if ruling.verb.lemma == "convenir":  # « sont convenus d'une trêve »: read as passive
            return self._by_subject(step, action)
        if self._offered_to(ruling):
            return self._agents(step, action)
        disposed = (
            step.how in _BY_READINESS and ruling.verb.lemma in _DISPOSED
        )  # « est disposé à négocier » is none by an agent
        if (ruling.verb.voice == "passive" and not disposed) or (
            step.verb is not None and "subj" in step.verb.slots
        ):
            return self._agents(step, action)
        return self._by_subject(step, action)

    def _by_subject(self, step: Step, action: str) -> tuple[str, ...] | None:
        """Who stands before the verb, through pronouns and appositions."""
        ruling = step.ruling
        subject = self._charged(ruling)
        if subject < 0:
            subject = subject_of(self.view, ruling)
        if (step.verb is not None and step.verb.impersonal) or ruling.verb.lemma in _IMPERSONAL:
            return self.speaker(ruling) or None
        if subject < 0:
            return self._unnamed(ruling, action)
        head = self.lemma[self.view.chunks[subject].head]
        if head == "question" and ruling.kind == "infinitive":
            return self.speaker(ruling)  # « pas question de négocier »
        if head in _COURTS and step.matter.kind == "talks":
            return None  # « le juge a rejeté la demande de libération »
        if head in _DOCUMENTS or (action == "agrees" and head in _THROUGH):
            return () if head in _DOCUMENTS or not ruling.verb.modal else None
        if (
            action == "votes"
            and self.view.chunks[subject].quantity >= 0
            and not can_act(self.context, subject)
        ):
            return ()  # « six se sont abstenus »
        if not can_act(self.context, subject):
            group = subject if self._of_states(subject) else -1
            beside = (c for c in reversed(ruling.appositions) if self.view.chunks[c].prep != "avec")
            subject = next((c for c in beside if can_act(self.context, c)), group)
            if subject < 0 and ruling.verb.form == "present_participle":
                subject = self._sender(ruling)
            if subject < 0:
                broken = (
                    action == "violates"
                    and self.lemma[self.view.chunks[step.matter.chunk].head] not in _LULLS
                )
                return () if broken else None  # « les combats, mettant fin à la trêve »
        others = [c for c in ruling.subjects[1:] if subject == ruling.subject and can_act(self.context, c)]
        return tuple(dict.fromkeys(name_of(self.view, c) for c in (subject, *others)))

    def _of_states(self, subject: int) -> bool:
        """`Le « Quad », qui réunit les États-Unis et l'Inde`: a group, by those whom it brings together."""
        for clause in clauses_behind(self.view, subject):
            gathers = (
                clause.kind == "relative" and clause.antecedent == subject and clause.verb.lemma in _GATHERING
            )
            states = sum(identify(self.view, c).kind == "state" for c in clause.objects)
            if gathers and states > 1:
                return True
        return False

    def _sender(self, ruling: Clause) -> int:
        """`L'armée a lâché des tracts appelant les rebelles à se rendre`: whose the leaflets are; -1 where none."""
        above = self.view.clauses[ruling.parent] if ruling.parent >= 0 else None
        if above is None or ruling.subject not in above.objects or above.verb.voice == "passive":
            return -1
        return above.subject if above.subject >= 0 and can_act(self.context, above.subject) else -1

    def _offered_to(self, ruling: Clause) -> bool:
        """`les rebelles se sont vu proposer une trêve (par l'armée)`: the subject is offered it."""
        if ruling.kind != "infinitive" or ruling.parent < 0:
            return False
        above = self.view.clauses[ruling.parent].verb
        return above.lemma == "voir" and above.voice == "reflexive"

    def _agents(self, step: Step, action: str) -> tuple[str, ...] | None:
        """Who stands behind `par`, else the sides behind `entre`; None where what does it can't will it."""
        by = [k for c in self.view.complement(step.ruling, "par") for k in self.view.conjuncts(c)]
        agents = [c for c in by if can_act(self.context, c)]
        votes = any(self.lemma[self.view.chunks[c].head] in _VOTES for c in by)  # « rejeté par onze voix »
        if by and not agents and not votes and action in _WILLED:
            return None  # « cette évacuation a été permise par un accord »
        for veto in (c for c in by if self.lemma[self.view.chunks[c].head] in _VETOES):
            agents += [
                c for c in self.view.dependents(veto) if can_act(self.context, c)
            ]  # « par le veto de X »
        named = tuple(dict.fromkeys(name_of(self.view, c) for c in agents))
        if step.how == "plain":  # « un couloir a été ouvert entre Oron et Velmar »
            return named
        if not named and action == "conditions":  # who says so sets the condition
            return self.speaker(step.ruling)
        if not named and action == "agrees":  # « un accord conclu avec les rebelles »
            beside = (k for c in self.view.complement(step.ruling, "avec") for k in self.view.conjuncts(c))
            named = tuple(dict.fromkeys(name_of(self.view, c) for c in beside if can_act(self.context, c)))
        return named or parties_between(self.context, step.matter.last, step.ruling)

    def _unnamed(self, ruling: Clause, action: str) -> tuple[str, ...] | None:
        """Who acts where a pronoun or nothing stands for them: who speaks, whom the text has told of, or nobody."""
        own = self.view.chunks[ruling.subject].head if ruling.subject >= 0 else -1
        if own >= 0 and self.lower[own] in _FIRST_PERSON:
            return self.speaker(ruling)
        if own >= 0 and (
            self.lower[own] in _THIRD_PERSON or (self.lower[own] == "on" and action == "conditions")
        ):
            return ()  # somebody of whom the text has told
        if own >= 0 and self.lower[own] == "il" and action in _DEMANDED and ruling.verb.voice == "active":
            topic = self._topic(ruling)  # nobody demands impersonally
            return (name_of(self.view, topic),) if topic >= 0 else ()
        return None if action in _DEMANDED or ruling.kind == "main" else ()

    def _topic(self, clause: Clause) -> int:
        """`Quant au maire, il appelle à une trêve`: whom a sentence sets out to speak of; -1 where it does not."""
        start, _ = self.view.sentence_chunks[clause.sentence]
        topic = start + 1
        if self.lower[self.view.chunks[start].first] != "quant" or topic >= clause.chunk:
            return -1
        return topic if self.view.chunks[topic].prep == "à" and can_act(self.context, topic) else -1

    def _charged(self, clause: Clause) -> int:
        """`accuse les rebelles d'avoir violé la trêve`: who is charged; -1 elsewhere."""
        above = (
            self.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
        )
        if above is None or above.verb.lemma not in _CHARGING or above.verb.voice == "passive":
            return -1
        sides = (*above.objects, *self.view.complement(above, "à"))
        return next((c for c in sides if c < clause.chunk and can_act(self.context, c)), -1)

    def speaker(self, clause: Clause) -> tuple[str, ...]:
        """The source that says a clause."""
        sources = self.context.attributed(clause.sentence, clause.verb.first)
        return (sources[0].source.name,) if sources else ()
