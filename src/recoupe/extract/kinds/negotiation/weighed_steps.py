"""What a step of a negotiation comes to, its negation, modal and day weighed: done, refused, only hoped, long past."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import days_of
from recoupe.extract.kinds.negotiation.hedged_steps import HedgedSteps
from recoupe.extract.kinds.negotiation.step_turns import in_force, lets_be
from recoupe.extract.kinds.negotiation.steps import Step
from recoupe.extract.kinds.parties import said_in
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_NEGATED: dict[str, str] = _TABLE["actions"]["negated"]
_ONLY_NEGATED = frozenset(_TABLE["actions"]["only_negated"])
_GIVEN = frozenset(_TABLE["actions"]["given"])
_STANDING = frozenset(("Fut", "Pres"))  # « ne paie pas de rançon »: nor ever will
_PAYING = frozenset(("payer", "verser"))
_TRYING = frozenset(_TABLE["seeking"]["trying"])
_HOPED = frozenset(_TABLE["actions"]["hoped"])
_GIVEN_IN_TIME = frozenset(("accepts", "agrees", "answers", "adopts"))
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette", "les", "ces"))
_AIMED_WITHIN = 3
_YET = frozenset(("encore", "toujours"))
_OFFERING = frozenset(("proposer", "suggérer"))
_GIVEN_ONLY_IF = frozenset(("accepts", "agrees"))
_HELD_BACK = _GIVEN_ONLY_IF | {"announces"}  # « n'arrêtera ses opérations que lorsque »
_LASTING = frozenset(("", "of", "for", "during"))
_LASTS_WITHIN = 2  # tokens from a verb to the duration behind it
_A_YEAR = 300  # days
_MUST = "falloir"


class WeighedSteps:
    """Weighs the steps of one document."""

    def __init__(self, context: Context, hedged: HedgedSteps) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.lower = context.document.tokens.lower
        self.hedged = hedged

    def action(self, step: Step, *, negated: bool) -> str | None:
        """What the step does, its negation weighed; None where that is no step."""
        if step.action == "conditions":
            return step.action  # « nous ne parlerons pas de trêve avant leur départ »
        if self._no_step(step, negated=negated):
            return None
        action = _NEGATED.get(step.action) if negated else step.action
        if step.action == "rejects" and lets_be(step.ruling):
            return "accepts"
        if not negated and step.action == "respects" and (in_force(step) or self._will_be(step)):
            return "agrees"
        if action == "agrees" and (step.ruling.verb.modal in _TRYING or self._must_be(step.ruling)):
            return "calls_for"  # « cherchent à sceller la paix », « il faudra trouver un accord »
        if action == "agrees" and self._hoped(step.ruling):
            return None
        if action in _HELD_BACK and self._only_if(step.ruling):
            return "conditions"
        if action == "respects" and self._promised(step.ruling):
            action = "accepts"
        elif action == "respects" and step.ruling.verb.lemma == "durer" and self.lasts(step.ruling):
            action = "agrees"  # « la trêve doit durer cinq jours »
        needed = action == "votes" and step.verb is not None and step.verb.beside and step.ruling.verb.modal
        given = action == "announces" and self.lemma[self.view.chunks[step.matter.chunk].head] in _GIVEN
        return None if action in _ONLY_NEGATED or needed or given else action  # « doit recueillir neuf voix »

    def _must_be(self, ruling: Clause) -> bool:
        """`il faudra trouver un accord`: what somebody says is needed."""
        above = self.view.clauses[ruling.parent].verb.lemma if ruling.parent >= 0 else ""
        return ruling.verb.modal == _MUST or (ruling.kind == "infinitive" and above == _MUST)

    def _no_step(self, step: Step, *, negated: bool) -> bool:
        """What may still come, what nobody is told to do, what somebody denies to have done."""
        if negated and (
            self._paid_nothing(step) or (step.action in _GIVEN_IN_TIME and self._not_yet(step.ruling))
        ):
            return True  # « n'a pas encore répondu »
        if step.action == "announces" and not self._announced(step, negated=negated):
            return True
        return step.action == "proposes" and self._of_nobody(step)

    def _paid_nothing(self, step: Step) -> bool:
        """`(dit) n'avoir versé aucune rançon` refuses none."""
        verb = step.ruling.verb
        stands = verb.form == "finite" and verb.tense in _STANDING and not verb.modal
        return step.action == "accepts" and verb.lemma in _PAYING and not stands

    def _will_be(self, step: Step) -> bool:
        """`une pause sera observée dès lundi`: what will be kept has been agreed."""
        verb = step.ruling.verb
        ahead = verb.voice == "passive" and verb.tense == "Fut" and not verb.modal and verb.clitic_subject < 0
        return ahead and not step.matter.recalled and step.ruling.marker != "si"

    def _of_nobody(self, step: Step) -> bool:
        """`un dialogue est également proposé`: said by a text, where nobody is told to propose it."""
        verb = step.ruling.verb
        bare = verb.voice == "passive" and verb.form == "finite" and verb.lemma in _OFFERING
        return bare and not any(True for _ in self.view.complement(step.ruling, "par"))

    def _not_yet(self, ruling: Clause) -> bool:
        """`n'ont pas encore signé`, `n'a toujours pas répondu`: it may come."""
        words = self.lower[ruling.verb.first : ruling.verb.last + 1]
        until = ruling.marker.startswith("tant")  # « tant qu'un accord n'aura pas été signé »
        return until or not _YET.isdisjoint(words)

    def _hoped(self, ruling: Clause) -> bool:
        """`espèrent parvenir à un accord`, `vise à sceller la paix`."""
        above, steps = ruling, 0
        while above.kind == "infinitive" and above.parent >= 0 and steps < _AIMED_WITHIN:
            above, steps = (
                self.view.clauses[above.parent],
                steps + 1,
            )  # « vise à protéger l'État et à sceller la paix »
            if above.verb.lemma in _HOPED:
                return True
        return ruling.verb.modal in _HOPED

    def lasts(self, ruling: Clause) -> float | int | None:
        """Days by the duration right behind a verb: `a été prolongée de deux jours`, `conclu pour dix jours`."""
        for time in self.context.times_at[ruling.sentence]:
            near = ruling.verb.last <= time.first <= ruling.verb.last + _LASTS_WITHIN
            if near and time.type == "DURATION" and time.signal in _LASTING:
                return days_of(time.value)
        return None

    def _only_if(self, ruling: Clause) -> bool:
        """`n'acceptera une trêve que si l'armée se retire`."""
        return self.lower[ruling.verb.first] in ("ne", "n'") and self.hedged.restricted(ruling)

    def _announced(self, step: Step, *, negated: bool) -> bool:
        """Not `nous dit de déclarer une trêve`, nor `n'a pas annoncé`, unless somebody never will."""
        verb = step.ruling.verb
        if step.ruling.kind == "infinitive" and step.ruling.marker == "de":
            return False
        return not negated or bool(verb.modal) or verb.tense == "Fut"

    def long_past(self, step: Step) -> bool:
        """`l'accord conclu en 2015`, `les parties ayant conclu l'accord`: of an agreement of long ago, in passing."""
        verb = step.ruling.verb
        if self._in_passing(step):
            return True
        if (
            step.action in ("violates", "rejects")
            or not step.matter.recalled
            or verb.form not in ("past_participle", "present_participle")
        ):
            return False
        time = said_in(self.context, step.ruling)
        if time is None or time.earliest is None or time.latest is None:
            several = self.context.document.tokens.number[verb.head] == "Plur"  # « les accords signés »
            return verb.form == "present_participle" or several
        return (time.latest - time.earliest).days >= _A_YEAR

    def _in_passing(self, step: Step) -> bool:
        """`de la déclaration signée à Oron`: a document by what became of it, without a day or a side."""
        ruling = step.ruling
        signed = (
            step.action == "agrees" and ruling.verb.form == "past_participle" and step.matter.kind == "talks"
        )
        if not signed or said_in(self.context, ruling) is not None:
            return False
        definite = self.lower[self.view.chunks[step.matter.chunk].inner] in _DEFINITE
        sides = any(True for _ in self.view.complement(ruling, "par", "avec", "entre"))
        return definite and not sides and self.view.chunks[step.matter.chunk].prep in ("de", "à")

    def _promised(self, clause: Clause) -> bool:
        """`a annoncé que ses forces respecteraient la trêve`: what somebody will observe."""
        verb = clause.verb
        return clause.kind == "complement" and (
            verb.tense == "Fut" or (verb.mood == "Cnd" and not verb.perfect)
        )
