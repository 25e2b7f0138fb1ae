"""Steps that somebody takes by what they say must be, is needed or can't be, where no verb of a step tells it.

`« Les combats doivent cesser », a dit le maire` and `« Déposez les armes ! », a lancé le général` ask for it;
`Aucun compromis n'est possible, dit le Front` refuses it; `Il n'y a pas de solution militaire` asks for talks. Nobody
acts in such a clause: who says it does. What nobody is said to say (`Les combats doivent cesser lundi`) is a plan.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.passage_steps import PassageSteps
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.parties import times_in
from recoupe.lang import load_table

_TABLE = load_table("negotiation")["spoken"]
_MUST = frozenset(_TABLE["must"])
_KEPT = frozenset(_TABLE["kept"])
_TAKEN_UP = frozenset(_TABLE["taken_up"])
_STOPPING = frozenset(_TABLE["stopping"])
_CHATTING = frozenset(_TABLE["chatting"])
_THERE = frozenset(_TABLE["there"])
_WAYS_OUT = frozenset(_TABLE["ways_out"])
_BY_ARMS = frozenset(_TABLE["by_arms"])
_BY_WORDS = frozenset(_TABLE["by_words"])
_ONLY = frozenset(_TABLE["only"])
_MOMENTS = frozenset(_TABLE["moments"])
_BEING = frozenset(_TABLE["being"])
_POSSIBLE = frozenset(_TABLE["possible"])
_WANTED = frozenset(_TABLE["wanted"])
_DEALS = frozenset(_TABLE["deals"])
_RIPE = frozenset(_TABLE["ripe"])
_NONE = frozenset(("aucun", "aucune", "nul", "nulle"))
_LED = frozenset(_BEING | _THERE | _RIPE | {"venir"})
_WITHIN = 8  # tokens behind the verb for the words that say which way out
_ADJECTIVE = 3  # tokens behind « n'est » to « possible »


class SpokenSteps(StepReader):
    """Reads what those who speak in one document say must be or can't be."""

    def __init__(self, context: Context, matters: Matters, passage: PassageSteps) -> None:
        super().__init__(context, matters)
        self.passage = passage

    def step(self, clause: Clause) -> Step | None:
        """What the clause asks for or refuses; most are dropped by their verb's mood and modal."""
        verb = clause.verb
        if verb.form != "finite" or not self.matters.in_crisis:
            return None
        bidden, must = verb.mood == "Imp", verb.modal in _MUST and verb.mood == "Ind"
        moment = verb.modal == "venir"
        if not (bidden or must or moment or verb.lemma in _LED):
            return None
        if clause.marker == "si" or not self.context.attributed(clause.sentence, verb.first):
            return None
        if bidden:
            return self._asked(clause, self._act(clause))
        if must and verb.negation not in NOT and (found := self._must(clause)) is not None:
            return found
        if moment:
            return self._asked(clause, self._act(clause)) if self._of_moment(clause) else None
        return (
            self._only_words(clause)
            or self._impossible(clause)
            or self._hour_of(clause)
            or self._unripe(clause)
        )

    def _asked(self, clause: Clause, matter: Matter | None) -> Step | None:
        if matter is None or clause.verb.negation in NOT:
            return None
        return Step("calls_for", matter, clause, clause, "spoken")

    def _act(self, clause: Clause) -> Matter | None:
        """`Déposez les armes`: what it tells to do; not `discutez avec votre médecin`."""
        act = None if clause.verb.lemma in _CHATTING else self.matters.act(clause)
        ordered = act is not None and act.kind == "evacuation" and not self.passage.at_war
        return None if ordered else act  # « Quittez la zone » before a flood is an order

    def _must(self, clause: Clause) -> Step | None:
        """`les combats doivent cesser`, `la trêve doit être respectée`; what has a day is planned."""
        verb = clause.verb
        dated = any(t.type == "DATE" and t.earliest is not None for t in times_in(self.context, clause))
        if verb.tense not in ("Pres", "Fut") or (dated and verb.lemma not in _STOPPING):
            return None
        counted = any(
            self.view.chunks[c].quantity >= 0 for c in clause.subjects
        )  # « dix otages doivent être libérés »
        act = self._act(clause)
        if act is not None:
            return None if counted else self._asked(clause, act)
        named = self.matters.of(clause.subject) if clause.subject >= 0 else None
        if named is None or counted:
            return None
        kept = verb.voice == "passive" and verb.lemma in _KEPT
        taken_up = verb.lemma in _TAKEN_UP and named.kind in ("talks", "humanitarian_access")
        if verb.lemma == "être":  # « ce cessez-le-feu doit être inconditionnel »
            kept = not _WANTED.isdisjoint(self.lemma[verb.last : verb.last + _ADJECTIVE])
        return self._asked(clause, named) if kept or taken_up else None

    def _of_moment(self, clause: Clause) -> bool:
        """`le moment est venu de négocier`."""
        return clause.subject >= 0 and self.lemma[self.view.chunks[clause.subject].head] in _MOMENTS

    def _hour_of(self, clause: Clause) -> Step | None:
        """`l'heure est au dialogue`."""
        if clause.verb.lemma != "être" or not self._of_moment(clause):
            return None
        named = (m for c in self.view.complement(clause, "à") if (m := self.matters.of(c)))
        return self._asked(clause, next(named, None))

    def _only_words(self, clause: Clause) -> Step | None:
        """`il n'y a pas de solution militaire`, `la solution ne peut être que politique`."""
        verb = clause.verb
        if verb.lemma not in _THERE | _BEING:
            return None
        first = self.view.chunks[clause.subject].first if clause.subject >= 0 else verb.first
        stop = min(self.context.document.sentences[clause.sentence].last, verb.last + _WITHIN)
        words = self.lemma[min(first, verb.first) : stop]
        if _WAYS_OUT.isdisjoint(words):
            return None
        denied = verb.negation in NOT and verb.lemma in _THERE and not _BY_ARMS.isdisjoint(words)
        barely = self.lower[verb.first] in ("ne", "n'") and verb.negation not in NOT
        alone = barely and not _ONLY.isdisjoint(self.lower[verb.head : stop])
        alone = (alone or "seul" in words) and not _BY_WORDS.isdisjoint(words)
        if not (denied or alone):
            return None
        return Step("calls_for", self.matters.of_verb("talks", clause), clause, clause, "spoken")

    def _impossible(self, clause: Clause) -> Step | None:
        """`aucun compromis n'est possible`, `le dialogue n'est pas envisageable`."""
        verb = clause.verb
        if verb.lemma not in _BEING or clause.subject < 0:
            return None
        subject = self.view.chunks[clause.subject]
        none = self.lower[subject.inner] in _NONE or verb.negation in NOT
        if not none or _POSSIBLE.isdisjoint(self.lemma[verb.last : verb.last + _ADJECTIVE]):
            return None
        named = self.matters.of(clause.subject)
        if named is None and self.lemma[subject.head] in _DEALS:
            named = self.matters.named("talks", clause.subject)
        return Step("rejects", named, clause, clause, "spoken") if named is not None else None

    def _unripe(self, clause: Clause) -> Step | None:
        """`les conditions ne sont pas réunies pour une trêve`."""
        verb = clause.verb
        if (
            verb.lemma not in _RIPE
            or verb.negation not in NOT
            or verb.voice != "passive"
            or clause.subject < 0
        ):
            return None
        if self.lemma[self.view.chunks[clause.subject].head] != "condition":
            return None
        near = (m for c in self.view.complement(clause, "pour", "de", "à") if (m := self.matters.of(c)))
        named = next((m for m in near if not m.recalled), None)
        return Step("rejects", named, clause, clause, "spoken") if named is not None else None
