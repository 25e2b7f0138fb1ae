"""The wide net for negotiations: a matter and the nearest word that takes a stance on it, in one sentence.

It reads what no pattern of a clause has told: `a opposé un niet à`, `feu vert du gouvernement à des pourparlers`,
`supplie les belligérants de laisser ses équipes gagner la ville`. A stance stands before its matter with no other
finite verb between, or says something of it from behind: `une trêve est sur la table`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import MATTER_NOUNS, Matter, Matters
from recoupe.extract.kinds.negotiation.stances import Stance, stances_in
from recoupe.extract.kinds.negotiation.step_drafts import ToldSteps
from recoupe.extract.kinds.negotiation.steps import NOT
from recoupe.extract.kinds.parties import can_act
from recoupe.lang import load_table

_TABLE = load_table("stances")
_REFLEXIVE = frozenset(_TABLE["manner"]["reflexive"])
_TOWARD = frozenset(_TABLE["manner"]["toward"])
_DENIED = frozenset(_TABLE["manner"]["denied"])
_LINKS = frozenset(_TABLE["never"]["links"])
_LEADING = frozenset(_TABLE["never"]["clauses"])
_ONLY_ANSWERED = frozenset(_TABLE["never"]["only_answered"])
_SPEAKING = frozenset(_TABLE["never"]["speaking"])
_OTHER = frozenset(_TABLE["never"]["other"])
_ZONES = frozenset(_TABLE["never"]["zones"])
_BEFORE = 16  # tokens back from a matter to a stance
_BEHIND = 9  # tokens from a matter to one behind it
_ALL_LINKS = frozenset(("à", "au", "aux", "de", "du", "des", "d'", "pour", "sur", "en", "vers"))
_AIMS = frozenset(("avant de", "pour", "afin de", "sans", "si", "faute de"))
_CARRIED = frozenset(("", "par"))  # « a répondu par un refus », not « en cas de refus »
_CHARGING = frozenset(load_table("negotiation")["charging"]["verbs"])
_WALLS = frozenset((";", "»", ")", "avant", "afin", "malgré", "après"))
_UNDOING = frozenset(_TABLE["verbs"]["rejects"]) | frozenset(_TABLE["verbs"]["violates"]) | {"déchirer"}
_ANSWERS = frozenset(("accepts", "rejects", "violates"))
_SAME: dict[str, tuple[tuple[str, str], ...]] = {
    "accepts": (("resolution", "adopts"), ("resolution", "votes")),
    "proposes": (("resolution", "proposes"),),
    "rejects": (("resolution", "rejects"), ("resolution", "vetoes")),
}  # what a document's own step leaves nothing of


class WideSteps:
    """Reads the stances of one document on matters that nothing has told of."""

    def __init__(self, context: Context, matters: Matters, told: ToldSteps) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.matters = matters
        self.told = told
        self.read: dict[int, list[Stance]] = {}

    def find(self) -> Iterator[tuple[Matter, Stance, Clause | None]]:
        """Matters with the stance taken on them and the clause that takes it."""
        if not self.matters.in_crisis:
            return
        lemma = self.tokens.lemma
        for c in self.context.heads.at(MATTER_NOUNS):
            chunk = self.view.chunks[c]
            if chunk.kind in ("NP", "PP") and self._free(c):
                matter = self.matters.named("talks", c) if lemma[chunk.head] == "paix" else self.matters.of(c)
                if matter is not None:
                    yield from self._of(matter, c)
        stated = set(self.told.clause_of.values())
        for clause in self.view.clauses:
            if clause.kind in ("infinitive", "complement") and clause.index not in stated:
                act = self.matters.act(clause) if self.context.readable(clause.sentence) else None
                if (
                    act is not None
                    and act.kind != "evacuation"
                    and not self._told_in(clause.sentence, act.kind)
                ):
                    yield from self._done(act, clause)

    def _free(self, c: int) -> bool:
        sentence = self.view.sentence_of[c]
        by_request = (
            self.view.chunks[c].prep == "à" and self.tokens.lemma[self.view.chunks[c].head] == "demande"
        )
        above = self.view.governor[c]
        by_request = by_request or (above >= 0 and self.tokens.lemma[self.view.chunks[above].head] in _ZONES)
        linked = self.view.chunks[c].prep in _LINKS and not by_request
        return linked and self.context.readable(sentence) and c not in self.told.used

    def _told_of_another(self, stance: Stance, sentence: int) -> bool:
        """`a approuvé une résolution appelant à une trêve` adopts the one and does nothing with the other."""
        same = _SAME.get(stance.action, ())
        return any(s == sentence and (k, a) in same for s, k, a in self.told.steps) or (
            stance.action == "conditions"
            and any(s == sentence and a == "conditions" for s, _, a in self.told.steps)
        )

    def _told_in(self, sentence: int, kind: str) -> bool:
        return any(s == sentence and k == kind for s, k, _ in self.told.steps)

    def _stances(self, sentence: int) -> list[Stance]:
        if sentence not in self.read:
            here = self.context.document.sentences[sentence]
            self.read[sentence] = list(stances_in(self.tokens, here.first, here.last))
        return self.read[sentence]

    @cached_property
    def _clause_at(self) -> dict[int, Clause]:
        """The clause of each verb's chunk."""
        return {clause.chunk: clause for clause in self.view.clauses}

    def _of(self, matter: Matter, c: int) -> Iterator[tuple[Matter, Stance, Clause | None]]:
        sentence = self.view.sentence_of[c]
        if self._told_in(sentence, matter.kind):
            return
        stance = self._ahead(matter, sentence) or self._after(matter, c, sentence)
        if stance is not None and stance.how == "noun" and self.view.chunk_at[stance.first] in self.told.used:
            return  # « leur refus de discuter de la fin des combats » has been told
        if stance is not None and self._told_of_another(stance, sentence):
            return
        answered = matter.recalled or self.tokens.lemma[self.view.chunks[c].head] in _ONLY_ANSWERED
        if stance is None or (answered and stance.action not in _ANSWERS):
            return
        if self.tokens.lemma[self.view.chunks[c].head] == "paix" and not self._called(stance, c):
            return
        yield matter, stance, self._clause_of(stance)

    def _called(self, stance: Stance, c: int) -> bool:
        """`a lancé un appel à la paix`, `appelle à la paix`: peace by itself is only called for."""
        return (
            stance.action == "calls_for"
            and self.view.chunks[c].prep in ("à", "pour")
            and stance.how != "word"
        )

    def _done(self, act: Matter, clause: Clause) -> Iterator[tuple[Matter, Stance, Clause | None]]:
        stance = self._ahead(act, clause.sentence) if clause.verb.negation not in NOT else None
        if stance is not None:
            yield act, stance, self._clause_of(stance)
        elif clause.kind == "complement" and clause.parent < 0 and clause.marker == "que":
            # « Que les armes se taisent ! », a lancé le pape
            yield act, Stance("calls_for", "idiom", clause.verb.first, clause.verb.last, "que"), None

    def _clause_of(self, stance: Stance) -> Clause | None:
        first, last = self.view.chunk_at[stance.first], self.view.chunk_at[stance.last - 1]
        return self._clause_at.get(first) or self.view.clause_of(first) or self.view.clause_of(last)

    def _ahead(self, matter: Matter, sentence: int) -> Stance | None:
        """The nearest stance before a matter that leads to it."""
        near = [
            s for s in self._stances(sentence) if s.first < matter.first and matter.first - s.last < _BEFORE
        ]
        for stance in sorted(near, key=lambda s: (-s.last, s.how != "idiom")):
            if stance.how == "word" and not self._leads(stance, matter):
                continue
            if not self._between(stance.last, matter.first):
                return None
            if self._fits(stance, matter):
                return stance
        return None

    def _after(self, matter: Matter, c: int, sentence: int) -> Stance | None:
        """A stance behind a matter, said of it: `Une trêve est sur la table`, `trêve : refus de l'armée`."""
        for stance in self._stances(sentence):
            if not matter.last <= stance.first <= matter.last + _BEHIND or stance.how == "verb":
                continue
            clause = self._clause_of(stance)
            if stance.how == "noun":
                heads = all(
                    self.view.chunks[k].kind == "COLON"
                    for k in range(c + 1, self.view.chunk_at[stance.first])
                )
                if not heads:
                    continue
            elif clause is None or c not in clause.subjects:
                continue
            if self._denies(stance, clause):
                return stance
        return None

    def _denies(self, stance: Stance, clause: Clause | None) -> bool:
        """`n'est pas d'actualité` is said where it is denied, all others where not."""
        denied = clause is not None and clause.verb.negation != ""
        return denied == (stance.lemma in _DENIED)

    def _leads(self, stance: Stance, matter: Matter) -> bool:
        """`hostiles à toute trêve`, `urgent de cesser le feu`: a word right before what it is about."""
        return matter.first - stance.last <= 2 and self.tokens.lower[stance.last] in _ALL_LINKS | {
            "d'",
            "que",
            "qu'",
        }

    def _between(self, first: int, last: int) -> bool:
        """Whether nothing between a stance and its matter takes it elsewhere."""
        if first >= last:
            return True  # the idiom holds its matter: « a mis une trêve sur la table »
        for token in range(first, last):
            if self.tokens.lower[token] in _WALLS or self.tokens.lemma[token] in _OTHER:
                return False
        k = self.view.chunk_at[first]
        while k < self.view.chunk_at[last]:
            chunk = self.view.chunks[k]
            if chunk.first >= first and chunk.verb is not None:
                subjunctive = chunk.verb.mood == "Sub" or chunk.verb.form != "finite"
                if not subjunctive or chunk.verb.lemma in _SPEAKING:
                    return False
            if chunk.first >= first and (
                chunk.kind == "REL" or (chunk.kind == "SUB" and chunk.prep not in _LEADING)
            ):
                return False
            if chunk.first >= first and chunk.kind == "OTHER" and chunk.prep in _AIMS:
                return False  # « veut réfléchir avant de s'engager sur la trêve »
            k += 1
        return True

    def _carried(self, stance: Stance) -> bool:
        """`a répondu par un refus`, `accuse l'armée de violations`; not `en cas de refus`."""
        c = self.view.chunk_at[stance.first]
        clause = self._clause_of(stance)
        charged = clause is not None and clause.verb.lemma in _CHARGING and stance.action == "violates"
        return self.view.chunks[c].prep in _CARRIED or charged

    def _acts(self, clause: Clause) -> bool:
        return clause.subject >= 0 and can_act(self.context, clause.subject)

    def _fits(self, stance: Stance, matter: Matter) -> bool:
        """Whether a verb is used as the stance that it can be: with « se », towards its matter."""
        if stance.how != "verb":
            carried = stance.how != "noun" or self._carried(stance)
            return carried and stance.lemma not in _DENIED
        clause = self._clause_of(stance)
        if clause is None or self.view.chunk_at[stance.first] != clause.chunk:
            return False
        if clause.verb.form == "present_participle" and not self._acts(clause):
            return False  # « un appel pressant à la trêve »
        if clause.marker in _AIMS or clause.verb.lemma in _SPEAKING - {stance.lemma}:
            return False  # « avant de s'engager », « a refusé de commenter »
        if clause.verb.modal and clause.verb.lemma in _UNDOING:
            return False  # « ne voulons pas déchirer l'accord », « accusés de vouloir bloquer »
        if (
            stance.lemma in _REFLEXIVE
            and clause.verb.voice != "reflexive"
            and stance.lemma == clause.verb.lemma
        ):
            return False
        if stance.lemma in _TOWARD:
            links = self.tokens.lower[stance.last : matter.first]
            return any(word in _ALL_LINKS for word in links)
        return clause.verb.voice != "passive" or clause.verb.negation in NOT
