"""Drafts of the steps that the wide net for negotiations reads, and whose they are where no verb takes them."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.matters import Matter, Matters
from recoupe.extract.kinds.negotiation.stances import Stance
from recoupe.extract.kinds.negotiation.step_drafts import RULE, ToldSteps, args_of, asked
from recoupe.extract.kinds.negotiation.steps import NOT, Step
from recoupe.extract.kinds.negotiation.wide_steps import WideSteps
from recoupe.extract.kinds.parties import can_act, name_of, state_of
from recoupe.extract.kinds.sides import sides_of
from recoupe.lang import load_table

_NEGATED: dict[str, str] = load_table("negotiation")["actions"]["negated"]
_WANTING = frozenset(load_table("negotiation")["actions"]["wanting"])
_CHARGING = frozenset(load_table("negotiation")["charging"]["verbs"])
_COURTS = frozenset(load_table("negotiation")["actors"]["courts"])
_CONFIDENCE = 0.7
_HEADING = 5  # chunks from the head of a title to its colon


class WideDrafts:
    """Makes drafts of what the wide net reads in one document."""

    def __init__(self, context: Context, matters: Matters, told: ToldSteps) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.told = told
        self.wide = WideSteps(context, matters, told)

    def find(self) -> Iterator[Step | Draft]:
        """Steps that a verb takes, for the strict way to draft, and drafts of those that no verb does."""
        for matter, stance, clause in self.wide.find():
            if stance.how == "verb" and clause is not None:
                yield Step(self._action(stance, clause), matter, clause, clause, "wide")
                continue
            made = self._draft(matter, stance, clause)
            if made is not None:
                yield made

    def _action(self, stance: Stance, clause: Clause) -> str:
        """`ne veut pas d'une trêve` refuses what `veut une trêve` asks for."""
        denied = clause.verb.negation in NOT
        return "wants" if stance.lemma in _WANTING and denied else stance.action

    def _draft(self, matter: Matter, stance: Stance, clause: Clause | None) -> Draft | None:
        sentence = self.context.sentence_of[stance.first]
        action: str | None = stance.action
        if clause is not None and clause.verb.negation in NOT and self._in(stance, clause):
            action = _NEGATED.get(stance.action)
        actors = self._actors(matter, stance, clause)
        judged = clause is not None and any(
            self.tokens.lemma[self.view.chunks[c].head] in _COURTS for c in clause.subjects
        )
        if judged and matter.kind == "talks":
            return None  # « le juge a rejeté la demande de libération »
        if action is None or (not actors and not self._by_itself(stance, clause)):
            return None
        if (sentence, matter.kind, action) in self.told.steps:
            return None
        self.told.steps.add((sentence, matter.kind, action))
        self.told.used.add(matter.chunk)
        words = (min(stance.first, matter.first), max(stance.last, matter.last))
        return Draft(
            "negotiation", args_of(matter, action, actors, None), (words,), f"{RULE}/wide", _CONFIDENCE,
            clause=clause.index if clause is not None else -1, chunk=self.view.chunk_at[stance.first],
            factuality=asked(action),
        )  # fmt: skip

    def _in(self, stance: Stance, clause: Clause) -> bool:
        """Whether a stance belongs to the clause's own words."""
        owner = self.view.clause_of(self.view.chunk_at[stance.first])
        return owner is clause or self.view.chunk_at[stance.first] == clause.chunk

    def _by_itself(self, stance: Stance, clause: Clause | None) -> bool:
        """A line without a verb tells a step though nobody is said to take it: `Feu vert à une trêve`."""
        sentence = self.view.sentence_of[self.view.chunk_at[stance.first]]
        verbs = (self.view.clauses[k].verb.form for k in self.view.sentence_clauses[sentence])
        bare = self.view.chunks[self.view.chunk_at[stance.first]].prep == ""
        return clause is None and bare and stance.how in ("noun", "idiom") and "finite" not in verbs

    def _actors(self, matter: Matter, stance: Stance, clause: Clause | None) -> tuple[str, ...]:
        """Whose the stance is: behind the noun, by an adjective, the subject, who says it, whom a title names."""
        last = self.view.chunk_at[stance.last - 1]
        if stance.action == "violates" and clause is not None and clause.verb.lemma in _CHARGING:
            # « accuse les rebelles de violations »: the noun hangs on them, and is no part of their name
            charged = (
                self.view.chunks[c]
                for c in (*clause.objects, *self.view.complement(clause, "à"))
                if can_act(self.context, c)
            )
            return tuple(phrase_text(self.view, c.inner, c.last) for c in charged)[:1]
        if stance.how in ("noun", "idiom"):
            owners = [d for d in self.view.dependents(last) if d < matter.chunk or matter.chunk < last]
            owned = tuple(dict.fromkeys(name_of(self.view, d) for d in owners if can_act(self.context, d)))
            state = state_of(self.context, last) if stance.how == "noun" else None
            if owned or state is not None:
                return owned or (state or "",)
        if clause is not None and clause.verb.voice != "passive" and matter.chunk not in clause.subjects:
            subject = subject_of(self.view, clause)
            if subject >= 0 and can_act(self.context, subject):
                others = [c for c in clause.subjects[1:] if can_act(self.context, c)]
                return tuple(dict.fromkeys(name_of(self.view, c) for c in (subject, *others)))
            told = next((c for c in clause.objects if can_act(self.context, c)), -1)
            if last in clause.subjects and told > clause.chunk:
                return (name_of(self.view, told),)  # « Pas question de trêve, a tranché le général »
        sources = self.context.attributed(self.context.sentence_of[stance.first], stance.first)
        if sources:
            return (sources[0].source.name,)
        return sides_of(self.context, last) or self._heading(self.context.sentence_of[stance.first])

    def _heading(self, sentence: int) -> tuple[str, ...]:
        """`Oron : niet à la trêve`: whom the words before a colon name."""
        start, stop = self.view.sentence_chunks[sentence]
        for c in range(start, min(stop, start + _HEADING)):
            if self.view.chunks[c].kind == "COLON":
                heads = [k for k in range(start, c) if can_act(self.context, k)]
                return tuple(name_of(self.view, k) for k in heads[:1])
        return ()
