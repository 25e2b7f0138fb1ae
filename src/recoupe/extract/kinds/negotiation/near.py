"""The second net for negotiations: a verb of a step and a matter near it, where no clause ties the two.

The verb may stand alone, where what it answers has just been told (`a d'abord refusé`), or have its matter behind
marks, insertions and days (`a annoncé, selon l'agence, « une trêve »`). A matter on the far side of another verb,
or one that only says when (`après la trêve`), is none of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.extract.kinds.negotiation.step_reader import StepReader
from recoupe.extract.kinds.negotiation.step_verbs import STEP_VERBS, StepVerb, put_off
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.vicinity import phrases_after, phrases_before
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_NEAR = _TABLE["near"]
_ALONE: dict[str, str] = _NEAR["alone"]
_WORDS: dict[str, str] = _NEAR["words"]
_TABLED = frozenset(_NEAR["tabled"])
_JUDGED: dict[str, str] = _NEAR["judged"]
_JUDGING_VERBS = frozenset(_NEAR["judging"])
_NEEDED = frozenset(_NEAR["needed"])
_JUDGING = 4  # tokens behind the verb to the word that judges
_OFFERS = frozenset(_TABLE["generic"]["nouns"]) | {"trêve", "cessez-le-feu"}
_HOLDING = frozenset(_NEAR["holding"])
_LULLS = frozenset(_NEAR["lulls"])
_PLANS = frozenset(_NEAR["plans"])
_LASTING = frozenset(("durer", "courir", "expirer"))
_SAYING = frozenset(("prévoir", "stipuler"))
_VAGUE = frozenset(_NEAR["vague"])
_CONCLUDED = frozenset(_TABLE["dated"]["nouns"]) | frozenset(_TABLE["generic"]["concluded"])
_DEFINITE = frozenset(("le", "la", "l'", "ce", "cet", "cette"))
_FREE = frozenset(_NEAR["free"])
_FORMS = frozenset(("finite", "past_participle"))
_LEAVE = frozenset(_NEAR["leave"])
_TELLING = _JUDGING_VERBS.union(("être", "dire", "donner"), _ALONE, _HOLDING, _SAYING, STEP_VERBS)
_PERFECT = frozenset(("Past", "Imp"))


def _judgement(words: list[str]) -> str | None:
    """What a word of judgement makes of an offer: `irrecevable` refuses it, `indispensable` asks for it."""
    return next(
        ("calls_for" if w in _NEEDED else _JUDGED[w] for w in words if w in _NEEDED or w in _JUDGED), None
    )


class NearSteps(StepReader):
    """Reads what the strict ways left of the steps of one document."""

    def steps(self, clause: Clause) -> Iterator[Step]:
        """What a clause does that no strict way has read, at most one step."""
        if clause.verb.lemma not in _TELLING or clause.verb.form not in _FORMS or not self.matters.in_crisis:
            return
        answer = self._answer(clause)
        if answer is not None:
            yield answer
            return
        judged = self._judged(clause)
        if judged is not None:
            yield judged
            return
        holding = self._holding(clause)
        if holding is not None:
            yield Step(self._held(clause), holding, clause, clause, "held")
            return
        offered = self._offered(clause)
        if offered is not None:
            yield Step("proposes", offered, clause, clause, "held")
            return
        if put_off(self.context, clause):
            return
        for verb in STEP_VERBS.get(clause.verb.lemma, ()):
            if verb.beside or verb.nouns or verb.impersonal or "obj" not in verb.slots:
                continue
            matter = self._near(clause, verb)
            if matter is not None:
                yield Step(verb.action, matter, clause, clause, "near", verb)
                return

    def _near(self, clause: Clause, verb: StepVerb) -> Matter | None:
        """The nearest matter on the side where the verb's object stands."""
        if clause.verb.voice == "reflexive" or clause.verb.modal or clause.marker == "si":
            return None
        passive = clause.verb.voice == "passive"
        if clause.objects and not passive:
            return None
        for c in phrases_before(self.view, clause) if passive else phrases_after(self.view, clause):
            chunk = self.view.chunks[c]
            if chunk.kind != "NP" or self.view.role[c] == "nmod":
                continue
            matter = self.matters.of(c)
            if matter is not None and not matter.recalled and verb.takes(matter):
                return None if self._says_so(clause, c) else matter
        return None

    def _says_so(self, clause: Clause, c: int) -> bool:
        """`ont été suspendues jeudi, a annoncé la médiation`: who mediates says it, and nothing is announced."""
        acts = self.lemma[self.view.chunks[c].head] == "médiation"
        before = self.view.chunks[clause.chunk - 1].kind if clause.chunk else ""
        return acts and before in ("COMMA", "CLOSE") and self.lower[self.view.chunks[c].inner] in _DEFINITE

    def _holding(self, clause: Clause) -> Matter | None:
        """`L'accord prévoit l'évacuation des blessés`: what it holds says that there is one."""
        verb = clause.verb
        if verb.lemma not in _HOLDING or verb.form != "finite" or verb.negation in NOT:
            return None
        if verb.mood != "Ind" and verb.lemma not in _LASTING:
            return None
        if clause.subject < 0 or verb.voice == "passive" or clause.marker == "si":
            return None
        if verb.modal and self.lemma[self.view.chunks[clause.subject].head] not in _LULLS:
            return None
        if clause.kind == "relative" and self._stepped(clause.subject):
            return None  # « la trêve, qui prévoit ..., a été rejetée »
        subject = self.view.chunks[clause.subject]
        head, definite = self.lemma[subject.head], self.lower[subject.inner] in _DEFINITE
        bare = self.view.extent(clause.subject)[1] == subject.head + 1
        if head in _LULLS and verb.lemma in _LASTING and definite and bare:
            return self.matters.named("ceasefire", clause.subject)
        if head not in _CONCLUDED or not (definite or verb.lemma in _SAYING):
            return None
        own = self.matters.of(clause.subject)
        if own is None:
            return None
        for c in phrases_after(self.view, clause):
            told = self.matters.of(c) if self.view.chunks[c].kind == "NP" else None
            if told is not None and not told.recalled:
                return told
        if not definite:
            return None
        return None if own.recalled and verb.lemma in _VAGUE else own

    def _held(self, clause: Clause) -> str:
        """`la trêve expire lundi` stands till then; `la trêve a expiré`."""
        return "violates" if clause.verb.lemma == "expirer" and clause.verb.tense == "Past" else "agrees"

    def _offered(self, clause: Clause) -> Matter | None:
        """`la proposition prévoit une trêve de dix jours`: what an offer on the table holds is proposed."""
        verb = clause.verb
        if verb.lemma not in _SAYING or verb.form != "finite" or verb.mood != "Ind" or verb.negation in NOT:
            return None
        if clause.subject < 0 or verb.voice == "passive" or clause.kind == "relative":
            return None
        head = self.lemma[self.view.chunks[clause.subject].head]
        definite = self.lower[self.view.chunks[clause.subject].inner] in _DEFINITE
        if head not in _TABLED or not definite:
            return None
        told = (self.matters.of(c) for c in (*clause.objects, *phrases_after(self.view, clause)))
        named = next((m for m in told if m is not None and not m.recalled), None)
        plan = head in _PLANS and bool(clause.objects)
        return named or (self.matters.named("talks", clause.subject) if plan else None)

    def _stepped(self, subject: int) -> bool:
        """Whether the clause around a relative does something with what it describes."""
        owner = self.view.clause_of(subject)
        return owner is not None and owner.verb.lemma in STEP_VERBS

    def _judged(self, clause: Clause) -> Step | None:
        """`prévient que le projet est inacceptable`: what somebody is said to think of an offer."""
        if clause.verb.lemma in _JUDGING_VERBS:
            return self._judges(clause)
        if clause.verb.lemma != "être" or clause.subject < 0 or clause.verb.negation in NOT:
            return None
        last = self.view.chunks[clause.chunk].last
        words = self.lemma[last : last + _JUDGING]
        action = _judgement(words)
        subject = self.view.chunks[clause.subject]
        if action is None or self.lemma[subject.head] not in _OFFERS:
            return None
        said = bool(self.context.attributed(clause.sentence, clause.verb.first))
        matter = self.matters.of(clause.subject)
        if matter is None or (action == "calls_for" and matter.recalled):
            return None
        return Step(action, matter, clause, clause, "judged") if said else None

    def _judges(self, clause: Clause) -> Step | None:
        """`juge le texte inacceptable`: who judges an offer answers it."""
        verb = clause.verb
        if verb.form != "finite" or verb.voice == "reflexive" or verb.negation in NOT:
            return None
        if verb.voice == "passive":  # « les conditions ont été jugées inacceptables »
            action = _judgement(self.lemma[verb.last : verb.last + _JUDGING])
            judged = self.matters.of(clause.subject) if clause.subject >= 0 and action == "rejects" else None
            return Step("rejects", judged, clause, clause, "held") if judged is not None else None
        taken_up = self._taken_up(clause)
        if taken_up is not None and _judgement(self.lemma[verb.last : verb.last + _JUDGING]) == "rejects":
            return Step("rejects", taken_up, clause, clause, "near")
        for c in clause.objects:
            last = self.view.extent(c)[1]
            words = self.lemma[self.view.chunks[c].first : last + 1]  # « juge démesurées les exigences »
            action = _judgement(words)
            if action is not None and self.lemma[self.view.chunks[c].head] in _JUDGED.keys() | _NEEDED:
                # « juge « inacceptables » les conditions »: the word stands before what it judges
                c = next((k for k in phrases_after(self.view, clause) if k > c and self.matters.of(k)), c)
            elif action is None or self.lemma[self.view.chunks[c].head] not in _OFFERS:
                continue
            matter = self.matters.of(c)
            if matter is None or (action == "calls_for" and matter.recalled):
                return None
            return Step(action, matter, clause, clause, "near")
        return None

    def _taken_up(self, clause: Clause) -> Matter | None:
        """`réclament une trêve de trois mois, que l'armée estime inacceptable`: what has just been told, or None."""
        told = self.matters.told
        if told is None or told[0] != clause.sentence or clause.marker != "que":
            return None
        if clause.kind == "relative":
            at = clause.antecedent
            mine = at >= 0 and told[1].first <= self.view.chunks[at].head < self.view.extent(told[1].chunk)[1]
            return told[1] if mine else None
        start, _ = self.view.sentence_chunks[clause.sentence]
        opens = next((k for k in range(clause.chunk, start, -1) if self.view.chunks[k].kind == "SUB"), -1)
        aside = clause.kind == "complement" and opens > 0 and self.view.chunks[opens - 1].kind == "COMMA"
        return told[1] if aside else None

    def _answer(self, clause: Clause) -> Step | None:
        """`a d'abord refusé`, `Leur chef a dit oui`: an answer to the step that has just been told."""
        verb = clause.verb
        told = self.matters.told
        if (
            told is None
            or clause.sentence - told[0] > 1
            or verb.form != "finite"
            or verb.tense not in _PERFECT
        ):
            return None
        leave = self._leave(clause)
        if leave:
            words = Matter(told[1].kind, clause.chunk, verb.first, verb.last, recalled=True)
            return Step(leave, words, clause, clause, "near")
        if verb.voice != "active" or clause.objects or verb.objects or self._rules(clause):
            return None
        action = _ALONE.get(verb.lemma)
        if action is None:
            behind = self.lower[verb.last : verb.last + 1]
            action = _WORDS.get(behind[0]) if behind and verb.lemma == "dire" else None
        if action is None or any(
            self.view.chunks[c].prep not in _FREE for c in phrases_after(self.view, clause)
        ):
            return None
        if verb.negation in NOT:
            action = "rejects" if action == "accepts" else ""
        matter = Matter(told[1].kind, clause.chunk, verb.first, verb.last, recalled=True)
        return Step(action, matter, clause, clause, "near") if action else None

    def _leave(self, clause: Clause) -> str:
        """`L'armée a donné son feu vert`, `n'a pas donné suite`: an answer to what has just been told, or nothing."""
        verb = clause.verb
        if verb.lemma != "donner" or verb.voice != "active" or verb.modal or self._rules(clause):
            return ""
        if any(self.view.complement(clause, "à", "pour", "en faveur de")):
            return ""
        heads = {self.lemma[self.view.chunks[c].head] for c in clause.objects}
        if verb.negation in NOT:
            return "accepts" if "suite" in heads else ""  # which the negation refuses
        return "" if _LEAVE.isdisjoint(heads) else "accepts"

    def _rules(self, clause: Clause) -> bool:
        """Whether an infinitive or a clause hangs on it: `a refusé de partir`."""
        after = clause.index + 1
        if after >= len(self.view.clauses):
            return False
        behind = self.view.clauses[after]
        return behind.parent == clause.index and behind.kind in ("infinitive", "complement")
