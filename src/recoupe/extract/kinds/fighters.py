"""Fighters behind a pronoun: `La veille, ils avaient attaqué une ferme`, whom no subject near by agrees with."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.people import people

_THEY = frozenset(("ils", "-ils", "elles", "-elles"))
_SENTENCES = 6  # sentences back to whom a pronoun may still mean


def fighters_meant(context: Context, clause: Clause, found: int) -> int:
    """Who acts: `found`, or where that is nobody who acts, the only armed group that the sentences before name."""
    if not _they(context, clause) or (found >= 0 and _can_act(context, found)):
        return found
    group = _only_group(context, clause)
    return group if group >= 0 else found


def who_does(context: Context, clause: Clause) -> int:
    """The subject of a clause, through pronouns, fighters told some sentences before among them; -1 for nobody."""
    return fighters_meant(context, clause, subject_of(context.view, clause))


def _they(context: Context, clause: Clause) -> bool:
    lower = context.document.tokens.lower
    if clause.subject >= 0:
        chunk = context.view.chunks[clause.subject]
        return chunk.pronoun and lower[chunk.head] in _THEY
    at = clause.verb.clitic_subject
    return at >= 0 and lower[at].removeprefix("-t") in _THEY


def _can_act(context: Context, c: int) -> bool:
    """People and bodies: not `les hôtels`."""
    if is_armed(context, c) or context.document.tokens.lower[context.view.chunks[c].head] in people().forms:
        return True
    return identify(context.view, c).kind in ("person", "organisation", "armed_group", "state")


def _only_group(context: Context, clause: Clause) -> int:
    """The phrase nearest before that tells of several who bear arms, if all such name the same; else -1."""
    view, numbers = context.view, context.document.tokens.number
    first, _ = view.sentence_chunks[max(0, clause.sentence - _SENTENCES)]
    nearest, words = -1, frozenset[str]()
    for c in range(view.chunk_at[clause.verb.first] - 1, first - 1, -1):
        chunk = view.chunks[c]
        if chunk.kind not in ("NP", "PP") or chunk.pronoun or not is_armed(context, c):
            continue
        who = identify(view, c)
        if who.kind == "state" or (numbers[chunk.head] != "Plur" and who.kind != "armed_group"):
            continue
        told = frozenset(who.name.split())
        if words and not (told <= words or words <= told):
            return -1  # « islamistes shebab » and « shebab » are one
        words = words & told or told
        nearest = max(nearest, c)
    return nearest
