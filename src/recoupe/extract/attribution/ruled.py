"""Verbs of saying by what rules them: what is said with them, only overheard, thought, or named by them."""

from __future__ import annotations

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import ACTS, RULED, RULED_BY_OBJECT, RULED_NOT, THOUGHTS, WITH_CLAUSE

_NAMED = (["dit"], ["dite"], ["dits"], ["dites"])
_MARKS = frozenset(("«", '"', "“"))
_HEARING = frozenset(("entendre", "voir", "écouter"))


def is_overheard(view: ClauseView, clause: Clause) -> bool:
    """`ont entendu un homme crier "..."`: what witnesses tell of him, no statement of his."""
    if clause.kind != "infinitive" or clause.parent < 0:
        return False
    return view.clauses[clause.parent].verb.lemma in _HEARING


def is_thought(view: ClauseView, clause: Clause, lemma: str) -> bool:
    """`la ville qu'ils croyaient être sûre`, `dont il espérait sortir`: what was held of it, and told to nobody."""
    if lemma not in THOUGHTS or clause.verb.clitic_subject >= 0 or clause.quote >= 0:
        return False
    children = (view.clauses[index] for index in view.sentence_clauses[clause.sentence])
    if any(other.parent == clause.index and other.kind == "complement" for other in children):
        return False  # « un raid dont il pense qu'il visait le port »
    if clause.kind == "relative":
        return clause.marker != "qui"
    ruling = view.clauses[clause.parent].verb if clause.parent >= 0 else None
    if clause.kind != "complement" or ruling is None or ruling.lemma == "être":
        return False  # « c'est à Oron que le maire espère revenir »
    said = (
        ruling.lemma in ACTS or ruling.lemma in WITH_CLAUSE
    )  # « dit avoir évacué dix malades qu'il espérait »
    opening = clause.subject if 0 <= clause.subject < clause.chunk else clause.chunk
    noun = view.chunks[opening - 2]
    behind = view.chunks[opening - 1].kind == "SUB" and noun.kind in ("NP", "PP") and not noun.pronoun
    return not said and opening >= 2 and behind


def is_naming(view: ClauseView, clause: Clause) -> bool:
    """`Le phénomène dit « bombe » a frappé`: behind a thing, or before the verb of what is so called."""
    lower, verb, chunk = view.document.tokens.lower, clause.verb, clause.subject
    if lower[verb.first : verb.last] not in _NAMED or _MARKS.isdisjoint(lower[verb.last : verb.last + 1]):
        return False
    spot = view.chunks[clause.chunk - 1] if clause.chunk else None
    if spot is not None and spot.kind == "PP" and chunk < clause.chunk - 1 and not _is_part(view, clause):
        chunk = clause.chunk - 1  # « touchés au barrage dit « des Saules » »
    if chunk < 0 or view.chunks[chunk].last != verb.first or view.chunks[chunk].pronoun:
        return False
    _, stop = view.sentence_chunks[clause.sentence]
    quote = max(view.quote_of[clause.chunk + 1 : min(stop, clause.chunk + 3)], default=-1)
    inside = [k for k in range(clause.chunk + 1, stop) if view.quote_of[k] == quote]
    if quote < 0 or not inside:
        return False
    words = any(view.chunks[k].kind == "VERB" for k in inside)
    behind = inside[-1] + 1
    behind += behind < stop and view.chunks[behind].kind == "CLOSE"
    acts = behind < stop and view.chunks[behind].kind == "VERB"
    return acts or not (words or can_speak(view, chunk))


def _is_part(view: ClauseView, clause: Clause) -> bool:
    """Whether what stands before a verb is a part of its subject: `le maire d'Oron dit`."""
    at = clause.chunk - 1
    while view.role[at] in ("nmod", "conj") and view.governor[at] >= 0:
        at = view.governor[at]
    return at in clause.subjects


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
