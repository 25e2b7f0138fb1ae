"""Steps that a clause takes without naming its matter: arms laid down, a road opened, a vote, a dated accord."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.bargain_steps import BargainSteps
from recoupe.extract.kinds.negotiation.chamber_steps import ChamberSteps
from recoupe.extract.kinds.negotiation.council_steps import CouncilSteps
from recoupe.extract.kinds.negotiation.denied_steps import DENYING, DeniedSteps
from recoupe.extract.kinds.negotiation.fate_steps import FateSteps
from recoupe.extract.kinds.negotiation.hedged_steps import HedgedSteps
from recoupe.extract.kinds.negotiation.passage_steps import PassageSteps
from recoupe.extract.kinds.negotiation.spoken_steps import SpokenSteps
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.told_infinitives import is_told
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_DATED = frozenset(_TABLE["dated"]["nouns"])
_DONE = {"surrender": "agrees", "humanitarian_access": "accepts"}
_DONE_MODALS = frozenset(
    (
        "",
        "venir",
        "finir",
        "aller",
        "devoir",
        "décider",
        "pouvoir",
        "commencer",
        "annoncer",
        "dire",
        "affirmer",
    )
)
_UNSURE = frozenset(("si", "sans", "même si", "avant que", "pour que"))
_WHEN = frozenset(("quand", "alors que", "après que", "depuis que"))
_OPENING = frozenset(("ouvrir", "rouvrir", "lever", "débloquer"))


class PlainSteps(StepReader):
    """Reads the clauses of one document that are a step by what they do."""

    def __init__(self, context: Context, matters: Matters) -> None:
        super().__init__(context, matters)
        self.council = CouncilSteps(context, matters)
        self.chamber = ChamberSteps(context, matters)
        self.bargain = BargainSteps(context, matters)
        self.passage = PassageSteps(context, matters)
        self.hedged = HedgedSteps(context, matters)
        self.fate = FateSteps(context, matters)
        self.denied = DeniedSteps(context, matters)
        self.spoken = SpokenSteps(context, matters, self.passage)

    def step(self, clause: Clause) -> Step | None:
        """`ont voté contre`, `se sont rendus mardi`, `a rouvert la route aux convois`."""
        if clause.verb.lemma in DENYING or clause.verb.modal in DENYING:
            return self.denied.step(clause)
        found = (
            self.council.step(clause)
            or self.chamber.step(clause)
            or self.bargain.step(clause)
            or self.passage.step(clause)
            or self.hedged.step(clause)
            or self.fate.step(clause)
        )
        if found is None and (self._told(clause) or self._headlined(clause)):
            found = self._done(clause)
        return found

    def _told(self, clause: Clause) -> bool:
        """Whether a clause tells what was done: by a finite verb, or `après avoir déposé les armes`."""
        if clause.kind == "infinitive":
            return is_told(self.view, clause)
        return clause.kind in ("main", "relative", "complement", "adverbial") and clause.verb.form == "finite"

    def _headlined(self, clause: Clause) -> bool:
        """`Couloir humanitaire ouvert à Oron`: a line whose only verb is its participle."""
        verb = clause.verb
        if verb.form != "past_participle" or verb.lemma not in _OPENING:
            return False
        around = self.view.sentence_clauses[clause.sentence]
        return clause.subject == self.view.sentence_chunks[clause.sentence][0] and len(around) == 1

    def _done(self, clause: Clause) -> Step | None:
        """`les rebelles se sont rendus`, `le gouvernement a rouvert la route aux convois`."""
        verb = clause.verb
        if self._kept_shut(clause):
            return Step(
                "accepts", self.matters.of_verb("humanitarian_access", clause), clause, clause, "held"
            )
        opens = verb.voice == "passive" and verb.lemma in _OPENING and verb.tense == "Fut"
        now = verb.tense == "Pres" and verb.mood == "Ind" and clause.kind == "main" and verb.voice == "active"
        led = verb.modal in _DONE_MODALS and clause.marker not in _UNSURE
        if verb.negation in NOT or not led or not (verb.tense in ("Past", "") or opens or now or verb.modal):
            return None  # « un couloir sera ouvert mercredi »
        if clause.kind == "adverbial" and clause.marker not in _WHEN:
            return None
        if verb.voice == "passive" and verb.lemma not in _OPENING:
            return None
        matter = self._opened(clause) if verb.voice == "passive" else self.matters.act(clause)
        action = _DONE.get(matter.kind) if matter is not None else None
        if matter is not None and verb.lemma == "échanger":
            action = "agrees"  # « ont échangé cent prisonniers »
        if matter is None or action is None:
            return None
        counted = any(self.view.chunks[c].quantity >= 0 for c in clause.subjects)  # so many: prisoners
        armed = verb.lemma == "capituler" or any(is_armed(self.context, c) for c in clause.subjects)
        if matter.kind == "surrender" and (counted or not armed):
            return None
        if matter.kind == "humanitarian_access" and (
            verb.lemma not in _OPENING or not self.matters.in_crisis
        ):
            return None
        return Step(action, matter, clause, clause, "plain")

    def _kept_shut(self, clause: Clause) -> bool:
        """`Aucun couloir humanitaire n'a pu être ouvert`: what `aucun` and `pas` make of an opening is read later."""
        verb = clause.verb
        shut = verb.voice == "passive" and verb.lemma in _OPENING and verb.modal == "pouvoir"
        denied = verb.negation in NOT or "n'" in self.lower[verb.first : verb.first + 2]
        if not shut or not denied or verb.tense != "Past":
            return False
        named = (self.matters.of(c) for c in clause.subjects)
        return any(m is not None and m.kind == "humanitarian_access" for m in named)

    def _opened(self, clause: Clause) -> Matter | None:
        """`un couloir humanitaire a été ouvert`, `le siège a été levé`."""
        matter = self.matters.act(clause)
        named = next((m for c in clause.subjects if (m := self.matters.of(c))), None)
        return matter or (named if named is not None and named.kind == "humanitarian_access" else None)

    def dated(self, chunk: int) -> Matter | None:
        """`l'accord du 30 septembre`: an agreement that its day names."""
        found = self.view.chunks[chunk]
        if self.lemma[found.head] not in _DATED or not self.matters.in_crisis:
            return None
        for time in self.context.times_at[self.view.sentence_of[chunk]]:
            linked = found.last <= time.first <= found.last + 1 and self.lower[found.last] in (
                "du",
                "de",
                "d'",
            )
            if linked and time.type == "DATE" and time.span == "instant" and time.earliest is not None:
                return self.matters.of(chunk)
        return None
