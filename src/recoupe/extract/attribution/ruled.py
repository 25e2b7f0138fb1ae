"""Infinitives of saying by the verb that rules them: what is said with it, and what others only hear."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import RULED, RULED_BY_OBJECT, RULED_NOT

_HEARING = frozenset(("entendre", "voir", "écouter"))


def is_overheard(view: ClauseView, clause: Clause) -> bool:
    """`ont entendu un homme crier "..."`: what witnesses tell of him, no statement of his."""
    if clause.kind != "infinitive" or clause.parent < 0:
        return False
    return view.clauses[clause.parent].verb.lemma in _HEARING


def is_ruled(view: ClauseView, clause: Clause) -> bool:
    """`a pris la parole pour dénoncer`, `n'a pas manqué de souligner`: an infinitive that its ruling verb has said."""
    ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
    if (
        clause.verb.form != "infinitive"
        or ruling is None
        or ruling.kind != "main"
        or ruling.quote != clause.quote
    ):
        return False
    verb = ruling.verb
    if verb.form != "finite" or verb.mood == "Cnd" or verb.tense == "Fut" or verb.modal:
        return False
    if verb.lemma in RULED_NOT:
        return bool(verb.negation)
    nouns = RULED_BY_OBJECT.get(verb.lemma, frozenset())
    told = any(view.document.tokens.lemma[view.chunks[c].head] in nouns for c in ruling.objects)
    return not verb.negation and bool(clause.marker) and (verb.lemma in RULED or told)
