"""Verbs that say by a figure alone: `la mairie parle de douze morts`, `a livré un nouveau bilan : 118 morts`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import FIGURES, HEADINGS, OF_ITS_OWN, TALLIED, TALLY


def counts(view: ClauseView, clause: Clause, lemma: str) -> bool:
    """Whether a verb of figures has one after it, with a noun of tolls or `en` before it."""
    lower, lemmas = view.document.tokens.lower, view.document.tokens.lemma
    start, stop = clause.chunk + 1, view.sentence_chunks[clause.sentence][1]
    noun = lemma == "s'en tenir" or any(lower[t] == "en" for t in clause.verb.objects)
    figure = False
    for k in range(start, stop):
        chunk = view.chunks[k]
        further = chunk.kind == "COMMA" and noun and k + 1 < stop and view.chunks[k + 1].kind == "PP"
        opened = chunk.kind == "COLON" and lower[chunk.first] == ":" and not figure
        if opened and _headed(view, clause, k):
            noun = True  # « a livré un nouveau bilan : 118 morts »
            continue
        if chunk.kind not in ("NP", "PP", "ADV", "CONJ") and not further:
            break  # « a revu ce bilan à la hausse, à 40 morts » goes on
        if lemma == "compter" and chunk.quantity >= 0 and lemmas[chunk.head] in OF_ITS_OWN:
            return False
        figure = figure or chunk.quantity >= 0
        noun = noun or lemmas[chunk.head] in TALLY
        noun = noun or not TALLIED.isdisjoint(lower[chunk.last : chunk.last + 1])
    return figure and noun


def amounts(clause: Clause, lemma: str) -> bool:
    """`le bilan s'établit à 158 morts`: what the figure comes to, and no word of anybody's."""
    return clause.verb.voice == "reflexive" and not lemma.startswith("s'")


def lists_behind(view: ClauseView, clause: Clause) -> bool:
    """`a publié lundi des chiffres : 964 personnes ont péri`: a word for figures before a colon."""
    if clause.verb.lemma not in FIGURES:
        return False
    _, stop = view.sentence_chunks[clause.sentence]
    for k in range(clause.chunk + 1, stop):
        chunk = view.chunks[k]
        if chunk.kind == "COLON" and view.document.tokens.lower[chunk.first] == ":":
            return _headed(view, clause, k)
        if chunk.kind not in ("NP", "PP", "ADV"):
            return False
    return False


def _headed(view: ClauseView, clause: Clause, colon: int) -> bool:
    """Whether the verb's object, before a colon, is a word for figures: `tient sa propre liste : 87 morts`."""
    behind = range(clause.chunk + 1, colon)
    return any(view.document.tokens.lemma[view.chunks[k].head] in HEADINGS for k in behind)
