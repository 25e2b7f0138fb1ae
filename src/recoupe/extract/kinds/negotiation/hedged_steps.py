"""Steps of a bargain by what is said with them: only if, or else, whatever sides settle on."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import can_act
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_AFTER = frozenset(_TABLE["only_if"]["after"])
_OF_TERMS = frozenset(_TABLE["only_if"]["of_terms"])
_RETURNING = frozenset(_TABLE["only_if"]["returning"])
_BEGINNING = frozenset(_TABLE["fate"]["beginning"])
_THREATENING = frozenset(_TABLE["threat"]["verbs"])
_UNLESS = frozenset(_TABLE["threat"]["unless"])
_SETTLING = frozenset(_TABLE["settled"]["verbs"])
_REACHED = frozenset(_TABLE["settled"]["reached"])
_AT_ONE = frozenset(_TABLE["settled"]["at_one"])
_AT_WORK = frozenset(_TABLE["settled"]["at_work"])
_ACCORD = 5  # tokens behind « se sont mis » to « accord »
_MANAGING = frozenset(_TABLE["passage"]["managing"])
_BEGUN = frozenset(_TABLE["despite"]["begun"])
_DESPITE: tuple[str, ...] = tuple(_TABLE["despite"]["preps"])
_GOING_ON = frozenset(_TABLE["despite"]["verbs"])
_STRIKING = frozenset(_TABLE["despite"]["striking"])
_FIGHTING = frozenset(_TABLE["despite"]["fighting"])
_GUARDS = frozenset(_TABLE["threat"]["never"])
_SIDES = frozenset(_TABLE["settled"]["sides"])
_MEETING = frozenset(_TABLE["settled"]["meeting"])
_ONLY = frozenset(("que", "qu'"))
_NE = frozenset(("ne", "n'"))
_WITHIN = 14  # tokens from « ne » to « que si »
_TERMS_WITHIN = 4  # tokens behind « qu'à » to « condition »


class HedgedSteps(StepReader):
    """Reads what is said with a condition in the clauses of one document."""

    def step(self, clause: Clause) -> Step | None:
        """What the clause does; most clauses are dropped by their first word or their verb."""
        verb = clause.verb
        if verb.form != "finite":
            return None
        if self.lower[verb.first] in _NE and self._at_one(clause):
            return self._parted(clause)
        if verb.negation in NOT:
            return None
        if verb.lemma in _GOING_ON and (broken := self._despite(clause)) is not None:
            return broken
        if self._at_one(clause):
            return self._reached(clause)
        if self.lower[verb.first] in _NE:
            return self._only_if(clause)
        if verb.modal in _THREATENING:
            return self._or_else(clause)
        return self._settled(clause) if verb.lemma in _SETTLING else None

    def _only_if(self, clause: Clause) -> Step | None:
        """`n'arrêtera les combats que si l'armée se retire`, `ne reviendra à la table qu'après un retrait`."""
        if not self.matters.in_crisis or not self.restricted(clause):
            return None
        matter = self.matters.act(clause) or self._named(clause)
        if matter is not None:
            return Step("conditions", matter, clause, clause, "plain")
        begins = clause.verb.lemma in _BEGINNING and clause.subject >= 0
        talks = (
            self.matters.of(clause.subject) if begins else None
        )  # « les pourparlers ne commenceront que si »
        return Step("conditions", talks, clause, clause, "judged") if talks is not None else None

    def restricted(self, clause: Clause) -> bool:
        """`n'acceptera la trêve que si`, `qu'après`, `qu'à condition que`."""
        end = min(self.context.document.sentences[clause.sentence].last, clause.verb.last + _WITHIN)
        for token in range(clause.verb.last, end - 1):
            if self.lower[token] not in _ONLY:
                continue
            if self.lower[token + 1] in _AFTER:
                return True
            behind = self.lemma[token + 1 : token + 1 + _TERMS_WITHIN]
            return not _OF_TERMS.isdisjoint(behind)
        return False

    def _named(self, clause: Clause) -> Matter | None:
        slots = (*clause.objects, *(clause.complements if clause.verb.lemma in _RETURNING else ()))
        return next((m for c in slots if (m := self.matters.of(c)) is not None and not m.recalled), None)

    def _or_else(self, clause: Clause) -> Step | None:
        """`menacent d'exécuter un otage si leurs camarades ne sont pas relâchés`."""
        if clause.verb.voice != "active" or not self.matters.in_crisis or clause.subject < 0:
            return None
        guard = self.lemma[self.view.chunks[clause.subject].head] in _GUARDS
        if guard or not is_armed(self.context, clause.subject):
            return None
        end = self.context.document.sentences[clause.sentence].last
        if _UNLESS.isdisjoint(self.lower[clause.verb.last : end]):
            return None
        return Step("conditions", self.matters.of_verb("talks", clause), clause, clause, "plain")

    def _settled(self, clause: Clause) -> Step | None:
        """`sont convenus de normaliser leurs relations`."""
        done = clause.verb.tense == "Past" or clause.verb.voice == "passive"  # « sont convenus »
        if not done or not self.matters.in_crisis or not self._aims(clause, "de"):
            return None
        return Step("agrees", self.matters.of_verb("talks", clause), clause, clause, "plain")

    def _aims(self, clause: Clause, marker: str) -> bool:
        """Whether an infinitive behind the verb says what is agreed: not to meet, nor a matter that tells of itself."""
        after = clause.index + 1
        if after >= len(self.view.clauses):
            return False
        aim = self.view.clauses[after]
        ruled = aim.parent == clause.index and aim.kind == "infinitive" and aim.marker == marker
        if not ruled or aim.verb.lemma in _MEETING:
            return False
        return not (self.matters.act(aim) or any(map(self.matters.of, (*aim.objects, *aim.complements))))

    def _at_one(self, clause: Clause) -> bool:
        """`se sont entendus`, `se sont mis d'accord`, `sont tombés d'accord`."""
        verb = clause.verb
        if verb.lemma in _REACHED:
            return verb.voice == "reflexive"
        if verb.lemma not in _AT_ONE or (verb.voice != "reflexive" and verb.lemma != "tomber"):
            return False
        return "accord" in self.lower[verb.last : verb.last + _ACCORD]

    def _named_sides(self, clause: Clause) -> bool:
        """`Narviens et Sarviens`, `la Narvie et la Sarvie`, `le président et son rival`: two sides."""
        named = sum(self.form[self.view.chunks[c].head][:1].isupper() for c in clause.subjects)
        office = sum(can_act(self.context, c) for c in clause.subjects if not self._works(c))
        return named > 1 or office > 1

    def _works(self, c: int) -> bool:
        return self.lemma[self.view.chunks[c].head] in _AT_WORK

    def _reached(self, clause: Clause) -> Step | None:
        """`se sont entendus sur un calendrier`, `pour rouvrir la route`: on no matter by itself."""
        done = clause.verb.tense == "Past" and not clause.verb.modal and self.matters.in_crisis
        sided = any(
            self.lemma[self.view.chunks[c].head] in _SIDES or is_armed(self.context, c)
            for c in clause.subjects
        )
        if not sided and not self._named_sides(clause):
            return None  # « l'usine et le syndicat se sont entendus sur les horaires »
        on = any(True for _ in self.view.complement(clause, "sur")) or self._aims(clause, "pour")
        if not done or not on:
            return None
        return Step("agrees", self.matters.of_verb("talks", clause), clause, clause, "plain")

    def _parted(self, clause: Clause) -> Step | None:
        """`n'ont pu s'entendre sur un mécanisme`, `ne se sont pas accordés sur le texte`: they came to no terms."""
        verb = clause.verb
        denied = verb.negation in NOT or (verb.modal in _MANAGING and not verb.negation)
        if not denied or verb.tense != "Past" or not self.matters.in_crisis:
            return None
        if not any(True for _ in self.view.complement(clause, "sur")):
            return None
        action = (
            "agrees" if verb.negation in NOT else "rejects"
        )  # of what « pas » denies, the negation is read later
        return Step(action, self.matters.of_verb("talks", clause), clause, clause, "plain")

    def _strikes(self, clause: Clause) -> bool:
        """`(malgré la trêve,) l'armée a bombardé la ville`, `poursuit ses raids`: who breaks it by what they do."""
        if not (is_armed(self.context, clause.subject) or can_act(self.context, clause.subject)):
            return False
        led = any(self.lemma[self.view.chunks[c].head] in _FIGHTING for c in clause.objects)
        return clause.verb.voice == "active" and (clause.verb.lemma in _STRIKING or led)

    def _despite(self, clause: Clause) -> Step | None:
        """`les combats ont repris malgré la trêve`."""
        if clause.subject < 0 or clause.verb.modal or clause.marker == "si":
            return None
        fights = self.lemma[self.view.chunks[clause.subject].head] in _FIGHTING
        if not fights and not self._strikes(clause):
            return None
        begun = (
            c for c in self.view.complement(clause, "après") if self.lemma[self.view.chunks[c].head] in _BEGUN
        )  # « des tirs ont retenti deux heures après l'entrée en vigueur de la trêve »
        truces = (self.matters.of(c) for c in (*self.view.complement(clause, *_DESPITE), *begun))
        truce = next((m for m in truces if m is not None and m.kind == "ceasefire"), None)
        how = "held" if fights else "plain"  # who strikes breaks it
        return Step("violates", truce, clause, clause, how) if truce is not None else None
