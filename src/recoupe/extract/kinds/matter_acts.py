"""Matters that a clause does rather than names: arms laid down, fire that ceases, a way opened, people let out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.crisis import tells_of_crisis
from recoupe.extract.kinds.vicinity import past_marks
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_ACT_VERBS: dict[str, str] = {
    lemma: matter for matter, lemmas in _TABLE["act_verbs"].items() for lemma in lemmas
}
_SURRENDER = frozenset(_TABLE["surrender"]["verbs"])
_PLACES = frozenset(_TABLE["surrender"]["places"])
_ACT_WITH: dict[str, str] = {
    lemma: matter for matter, lemmas in _TABLE["act_verbs_with"].items() for lemma in lemmas
}
_NATIONALS = frozenset(_TABLE["nationals"]["nouns"])
_STOPPING = frozenset(_TABLE["stopping"]["verbs"])
_STOPPED = frozenset(_TABLE["stopping"]["deeds"])
_LEAVING = frozenset(_TABLE["let"]["leaving"])
_PEOPLE = frozenset(_TABLE["let"]["people"])
_REACHING = frozenset(_TABLE["let"]["reaching"])
_SPEAKERS = frozenset(_TABLE["let"]["speakers"])
_LET_VERBS = frozenset(_TABLE["let"]["verbs"])
_LET_MODALS = frozenset(_TABLE["let"]["modals"])
_BENEFICIARIES = frozenset(_TABLE["let"]["beneficiaries"])


_Act = tuple[str, frozenset[str], frozenset[str], frozenset[str]]


def _acts() -> dict[str, tuple[_Act, ...]]:
    """By verb: the matter, its objects, for whom (a phrase with `à`), and words that the object needs beside it."""
    found: dict[str, tuple[_Act, ...]] = {}
    for group in _TABLE["acts"]:
        of_whom = frozenset(group.get("to", ())), frozenset(group.get("within", ()))
        entry = (group["matter"], frozenset(group["objects"]), *of_whom)
        for verb in group["verbs"]:
            found[verb] = (*found.get(verb, ()), entry)
    return found


_ACTS = _acts()
_MONEY = frozenset(("million", "milliard", "euro", "dollar", "franc"))
_CLITICS = frozenset(("les",))
_CAPTORS = frozenset(
    ("autorité", "armée", "police", "force", "gendarmerie", "troupe", "justice", "coalition")
)
_MUTUAL: dict[str, str] = {
    lemma: matter for matter, lemmas in _TABLE["act_verbs_mutual"].items() for lemma in lemmas
}
_SERVING = frozenset(_TABLE["serving"]["verbs"])
_SERVED = frozenset(_TABLE["serving"]["words"])
_SERVED_WITHIN = 4
_ACTING = frozenset((*_ACT_VERBS, *_MUTUAL, *_ACT_WITH, *_ACTS)).union(
    _SERVING, _LET_VERBS, _SURRENDER, _STOPPING, _STOPPED
)


class MatterActs:
    """Reads the matters that the clauses of one document do."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma

    @cached_property
    def in_crisis(self) -> bool:
        """Whether the text is on a crisis."""
        return tells_of_crisis(self.lemma)

    def of(self, clause: Clause) -> str | None:
        """The matter that a clause does rather than names: `évacuer les blessés`, `cesser les combats`."""
        verb = clause.verb
        if verb.lemma not in _ACTING:
            return None
        kind = self._by_verb(clause)
        if kind is not None and (kind != "talks" or self.in_crisis):
            return kind
        if verb.lemma in _LET_VERBS:
            let = self._let(clause)
            if let is not None:
                return let
        if verb.lemma in _SURRENDER and verb.voice == "reflexive" and not clause.objects:
            elsewhere = any(
                self.view.chunks[c].prep in _PLACES and not self._term(c) and not self._captor(c)
                for c in clause.complements
            )
            return None if elsewhere or not self._armed(clause) else "surrender"
        stopped = verb.modal in _STOPPING and verb.lemma in _STOPPED  # « cesser de se battre »
        if stopped or (verb.lemma in _STOPPING and self._stops(clause)):
            return "ceasefire"
        for matter, objects, to, within in _ACTS.get(verb.lemma, ()):
            slots = clause.subjects if verb.voice == "passive" or not clause.objects else clause.objects
            if not clause.objects and (past := past_marks(self.view, clause.chunk + 1)) >= 0:
                slots = [past]  # « cesser « sans délai » les combats »
            done = any(
                self.lemma[self.view.chunks[c].head] in objects and not self._speaks_of(c, _MONEY)
                for c in slots
            )  # not « débloquer une aide de 5 millions »
            if within and not any(self._speaks_of(c, within) for c in slots):
                continue
            if done and (not to or any(self._for(clause, to))):
                return matter
        return None

    def _by_verb(self, clause: Clause) -> str | None:
        """The matter that a verb is by itself or with whom it is done: `évacuer`, `discuter avec`, `se parler`."""
        verb = clause.verb
        kind = _ACT_VERBS.get(verb.lemma)
        nationals = any(self.lemma[self.view.chunks[c].head] in _NATIONALS for c in clause.objects)
        if kind == "evacuation" and (nationals or (not clause.objects and verb.voice != "passive")):
            kind = None  # « demande aux habitants d'évacuer », « évacuer ses ressortissants »
        if kind is None and verb.lemma in _MUTUAL and verb.voice == "reflexive":
            kind = _MUTUAL[verb.lemma] if not clause.objects else None
        if verb.lemma in _SERVING and not _SERVED.isdisjoint(
            self.lemma[verb.last : verb.last + _SERVED_WITHIN]
        ):
            kind = "talks"
        if kind is None and verb.lemma in _ACT_WITH and any(self.view.complement(clause, "avec")):
            kind = _ACT_WITH[verb.lemma]
        return kind

    def _captor(self, c: int) -> bool:
        """`se sont rendus à l'armée`, `aux autorités`: whom one gives oneself up to."""
        return self.view.chunks[c].prep == "à" and (
            is_armed(self.context, c) or self.lemma[self.view.chunks[c].head] in _CAPTORS
        )

    def _speaks_of(self, c: int, words: frozenset[str]) -> bool:
        """`les vols humanitaires`, `la délivrance des visas`."""
        return not words.isdisjoint(self.lemma[slice(*self.view.extent(c))])

    def _term(self, c: int) -> bool:
        """`dans les 24 heures`: no place, in which one could be."""
        chunk = self.view.chunks[c]
        return any(
            chunk.first <= time.first < chunk.last for time in self.context.times_at[self.view.sentence_of[c]]
        )

    def _stops(self, clause: Clause) -> bool:
        """`cesser de se battre`."""
        after = clause.index + 1
        behind = self.view.clauses[after] if after < len(self.view.clauses) else clause
        return behind.parent == clause.index and behind.kind == "infinitive" and behind.verb.lemma in _STOPPED

    def _let(self, clause: Clause) -> str | None:
        """`laisser passer l'aide` is access, `laisser sortir les malades` an evacuation."""
        verb = clause.verb
        if not any(self.lemma[t] in _LET_MODALS for t in range(verb.first, verb.head)):
            return None
        slots = (*clause.objects, *clause.subjects, *clause.complements)
        lemmas = {self.lemma[self.view.chunks[c].head] for c in slots}
        if verb.lemma in _REACHING and not _PEOPLE.isdisjoint(lemmas):
            return "humanitarian_access"  # « pouvoir accéder aux blessés »
        them = verb.form != "finite" or verb.modal == "refuser"
        if them and not _CLITICS.isdisjoint(self.context.document.tokens.lower[verb.first : verb.head]):
            return (
                "humanitarian_access" if verb.lemma not in _LEAVING else "evacuation"
            )  # « refuse de les laisser passer »
        spoken = not _SPEAKERS.isdisjoint(self.context.document.tokens.lower[verb.first : verb.head])
        if spoken or not _BENEFICIARIES.isdisjoint(lemmas):
            return "humanitarian_access"
        return "evacuation" if verb.lemma in _LEAVING and not _PEOPLE.isdisjoint(lemmas) else None

    def _for(self, clause: Clause, to: frozenset[str]) -> Iterator[int]:
        """Phrases that say whom a way is opened to."""
        for c in self.view.complement(clause, "à", "pour"):
            first, last = self.view.extent(c)
            if not to.isdisjoint(self.lemma[first:last]):
                yield c

    def _armed(self, clause: Clause) -> bool:
        """Whether it is those who bear arms that give up: the clause's subject or the object of the one above."""
        if self.in_crisis:
            return True
        above = self.view.clauses[clause.parent] if clause.parent >= 0 else None
        sides = (*clause.subjects, *(above.objects if above is not None else ()))
        return any(is_armed(self.context, c) for c in sides)
