"""What is known to have been, whatever is denied, asked or foreseen of it.

A definite noun phrase presupposes what it names (Karttunen 1974; FactBank leaves such mentions factual): `L'attentat
d'Oron n'a pas été revendiqué`, `une enquête sur le massacre pourrait être ouverte`. Not so where the verb is about its
happening (`l'assaut n'a pas commencé`), or where the phrase is what somebody wants or fears (`exige l'évacuation`).
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.lang import load_table

_TABLE = load_table("presupposed")
_HAPPENING = frozenset(_TABLE["happening"])
_DONE = _HAPPENING | frozenset(_TABLE["done"])
_TAKING_PLACE = {verb: frozenset(words) for verb, words in _TABLE["taking_place"].items()}
_OPEN_STATES = frozenset(_TABLE["open_states"])
_ABOUT = frozenset(_TABLE["about"])
OF_KNOWN = frozenset(_TABLE["of_known"])
"""Nouns before one of what is known to have been: `les auteurs de l'attentat`."""
_BEHIND = frozenset(_TABLE["behind"])
_CAMPAIGNS = frozenset(_TABLE["campaigns"])
_NEGATIONS = frozenset(("pas", "jamais", "point", "nullement"))
_CONTRACTED = frozenset(("du", "des", "au", "aux"))
_DEEPEST = 6  # phrases on phrases: `les auteurs de l'attentat`


def is_presupposed(view: ClauseView, clause: Clause, chunk: int, *, harm: bool) -> bool:
    """Whether a phrase tells what is known to have been, however its clause is meant.

    `harm`: it names a harm done (an attack, deaths, a quake) rather than a move that may yet be made. Of moves, only
    a denied past tells that they were: `Le retrait n'a pas suffi`.
    """
    if not is_definite(view, chunk):
        return False
    top, known = _above(view, chunk)
    known = known or (harm and view.chunks[top].prep in _BEHIND)
    sharp = harm and view.document.tokens.lemma[view.chunks[chunk].head] not in _CAMPAIGNS
    if not sharp and not known and not _denied_past(clause):
        return False
    if top in clause.subjects:
        return known or not _of_happening(view, clause)
    told_of = known or view.chunks[top].prep in _BEHIND or clause.verb.lemma in _ABOUT
    return told_of and (top in clause.objects or top in clause.complements)


def is_definite(view: ClauseView, chunk: int) -> bool:
    """`l'attaque`, `cette attaque`, `lors des attentats`."""
    phrase, lower = view.chunks[chunk], view.document.tokens.lower
    if not GRAMMAR.definite.isdisjoint((lower[phrase.first], lower[phrase.inner])):
        return lower[phrase.first] != "des" or phrase.kind == "PP"
    return phrase.kind == "PP" and phrase.first < phrase.inner and lower[phrase.inner - 1] in _CONTRACTED


def _above(view: ClauseView, chunk: int) -> tuple[int, bool]:
    """The phrase of the clause that one hangs on, and whether a noun on the way is of what is known."""
    known = False
    for _ in range(_DEEPEST):
        above = view.governor[chunk]
        if view.role[chunk] not in ("nmod", "conj") or above < 0:
            break
        known = known or (
            view.role[chunk] == "nmod" and view.document.tokens.lemma[view.chunks[above].head] in OF_KNOWN
        )
        chunk = above
    return chunk, known


def _denied_past(clause: Clause) -> bool:
    verb = clause.verb
    return (
        verb.negation in _NEGATIONS
        and verb.tense in ("Past", "Imp")
        and verb.mood != "Cnd"
        and not verb.modal
    )


def _of_happening(view: ClauseView, clause: Clause) -> bool:
    """Whether a clause is about whether or when its subject happens."""
    verb = clause.verb
    if verb.lemma in (_DONE if verb.voice == "passive" else _HAPPENING) or verb.modal in _HAPPENING:
        return True
    behind = view.document.tokens.lemma[verb.last : verb.last + 4]
    if verb.lemma == "être":
        return not _OPEN_STATES.isdisjoint(behind)
    held = verb.lemma == "tenir" and verb.voice == "reflexive"
    return held or not _TAKING_PLACE.get(verb.lemma, frozenset()).isdisjoint(behind)
