"""Moves of troops spoken of as done: `s'est félicité du retrait des troupes`, `face au déploiement des soldats`.

A definite phrase names what is known to have been, wherever it stands: behind a preposition that takes it as given,
with a verb that judges it, under a noun of what remains of it (`les images du retrait`), apart behind a colon. Behind
`avant`, `pour` or `sans` it is open, and there nothing is told.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.presupposed import OF_KNOWN, is_definite
from recoupe.lang import load_table

_TABLE = load_table("force")["known_moves"]
_PREPS = frozenset(_TABLE["preps"])
_JUDGING: dict[str, frozenset[str]] = {prep: frozenset(verbs) for prep, verbs in _TABLE["judging"].items()}
_WITNESS = frozenset(_TABLE["witness"])


def is_known(context: Context, clause: Clause | None, c: int) -> bool:
    """Whether the noun of a move stands where it is spoken of as done."""
    view = context.view
    chunk = view.chunks[c]
    if not is_definite(view, c):
        return False
    if chunk.prep == "":
        return clause is None and _stands_apart(context, c)
    if chunk.prep in _PREPS:
        return True
    above = view.governor[c]
    if chunk.prep == "de" and above >= 0 and view.role[c] == "nmod":
        noun = context.document.tokens.lemma[view.chunks[above].head]
        return noun in OF_KNOWN or noun in _WITNESS
    return clause is not None and clause.verb.lemma in _JUDGING.get(chunk.prep, frozenset())


def _stands_apart(context: Context, c: int) -> bool:
    """`La nouvelle a surpris : le retrait des troupes.`: behind a colon or a dash, with no verb of its own."""
    first = context.view.chunks[c].first
    return first > 0 and context.document.tokens.form[first - 1] in (":", "–", "—")
