"""Places under siege told without a verb of theirs: `Oron, sous blocus depuis mai`, `Sous blocus, la ville`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table

_EMBARGO = "embargo"
RINGS = frozenset(load_table("control")["light"]["sieges"]) | {_EMBARGO}
"""Nouns of a siege that is told by itself."""

_BEING = frozenset(("vivre", "être", "rester", "demeurer"))
_ASIDE = 4  # phrases between the siege and the comma behind it


def ringed(context: Context, c: int) -> Holding | None:
    """What a phrase under `sous` says of the place before it or, where it opens the sentence, of the one behind."""
    view = context.view
    chunk = view.chunks[c]
    if chunk.prep != "sous" or context.document.tokens.lemma[chunk.head] not in RINGS:
        return None
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    if c == start:
        comma = next(
            (k for k in range(c + 1, min(stop - 1, c + _ASIDE)) if view.chunks[k].kind == "COMMA"), -1
        )
        place = comma + 1 if comma > 0 else -1
    elif view.chunks[c - 1].verb is not None:
        clause = view.clause_of(c)
        lives = clause is not None and clause.verb.lemma in _BEING and not clause.verb.negation
        place = subject_of(view, clause) if clause is not None and lives else -1
    else:
        place = c - 2 if c - 2 >= start and view.chunks[c - 1].kind == "COMMA" else c - 1
        while place > start and view.role[place] == "nmod" and view.chunks[place].name < 0:
            place = view.governor[place]
    if place < 0 or view.chunks[place].kind not in ("NP", "PP"):
        return None
    if not (can_be_held(context, place, None) or may_be_place(context, place)):
        return None
    actor = next((d for d in view.dependents(c) if is_armed(context, d)), -1)
    side = side_of(context, c) if actor < 0 else None
    if context.document.tokens.lemma[chunk.head] == _EMBARGO and actor < 0 and side is None:
        return None  # « le pays, sous embargo »: of trade
    first, last = sorted((view.extent(place), view.extent(c)))
    return Holding("besieges", [place], actor, "under", side=side, evidence=(first[0], last[1]))
