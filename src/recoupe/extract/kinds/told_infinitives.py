"""Infinitives that tell what is or was: `après avoir armé X`, `annonce soutenir X`, `le premier à se rendre`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.lang import load_table

_SAYING = frozenset(load_table("relation")["charging"]["owning"])
_FIRST = frozenset(("premier", "dernier", "seul"))


def is_told(view: ClauseView, clause: Clause) -> bool:
    """Whether an infinitive tells what is: `après avoir armé X`, `annonce soutenir X`, `la première à soutenir X`."""
    if clause.marker == "après":
        return clause.verb.perfect
    above = view.clauses[clause.parent].verb if clause.parent >= 0 else None
    if clause.marker == "" and above is not None:
        return above.lemma in _SAYING and not above.negation
    first = clause.verb.first
    return clause.marker == "à" and not _FIRST.isdisjoint(
        view.document.tokens.lemma[max(0, first - 3) : first]
    )
