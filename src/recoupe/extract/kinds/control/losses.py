"""Places that somebody sees taken from them: `s'est vu arracher le port`, `a laissé échapper la ville`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.lang import load_table

_TAKING = frozenset(
    lemma
    for group in load_table("control")["verbs"]
    if group["action"] in ("captured", "recaptured") and group["place"] == ["obj"]
    for lemma in group["lemmas"]
) | frozenset(("souffler", "chiper", "dérober"))
_ESCAPING = frozenset(("échapper", "filer"))
SUFFERED = _TAKING | _ESCAPING
"""Verbs of what is taken from somebody or slips from them."""


def suffered(context: Context, clause: Clause) -> Holding | None:
    """`l'armée s'est fait ravir la ville`, `s'est vu reprendre le port`, `a vu le port lui échapper`; else None."""
    lemma = clause.verb.lemma
    if lemma in _TAKING:
        loser = _whose(context, clause)
        held = clause.objects
    elif lemma in _ESCAPING:
        loser = _who_lets(context, clause)
        held = clause.objects if clause.verb.modal else clause.subjects
    else:
        return None
    held = [c for c in held if can_be_held(context, c, clause) or may_be_place(context, c)]
    if loser < 0 or not held or clause.verb.negation or not is_armed(context, loser):
        return None
    return Holding("lost", held, loser, "verb")


def _whose(context: Context, clause: Clause) -> int:
    """Who is taken from: the subject of `se faire` and `se voir`; -1 for nobody."""
    if clause.verb.voice == "reflexive" and clause.verb.modal in ("faire", "laisser"):
        return clause.subject
    above = (
        context.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
    )
    seen = above is not None and above.verb.lemma == "voir" and above.verb.voice == "reflexive"
    return above.subject if seen and above is not None else -1


def _who_lets(context: Context, clause: Clause) -> int:
    """Who lets a place slip or sees it slip: the subject of `laisser` and of `voir`; -1 for nobody."""
    if clause.verb.modal == "laisser":
        return clause.subject
    above = (
        context.view.clauses[clause.parent] if clause.kind == "infinitive" and clause.parent >= 0 else None
    )
    return above.subject if above is not None and above.verb.lemma == "voir" else -1
