"""Whose place is told how: the dead and the shut in by a town, the hurt by a hospital, a target by what it is."""

from __future__ import annotations

from recoupe.extract.clauses import ClauseView
from recoupe.extract.context import Context, Draft
from recoupe.extract.described_places import is_named
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Displacement, Place

_TABLE = load_table("places")
_WARDS: frozenset[str] = frozenset(_TABLE["wards"])
_TAKING_IN: frozenset[str] = frozenset(_TABLE["taking_in"])


def at_a_spot(draft: Draft) -> bool:
    """Those of whom a town says better where they are than a description: not who has fled to `un gymnase`."""
    held = isinstance(draft.args, Displacement) and draft.args.measure == "trapped"
    return held or draft.kind in ("casualties", "attack")


def is_placeless(draft: Draft) -> bool:
    """Those driven out of whom no words tell from where or where to: `des familles se retrouvent sans abri`."""
    moved = draft.args
    if not isinstance(moved, Displacement) or moved.measure not in ("displaced", "evacuated", "trapped"):
        return False
    return moved.destination is None and moved.origin_place is None


def at_a_ward(view: ClauseView, draft: Draft) -> Place | None:
    """`L'hôpital d'Oron a reçu 40 blessés`: those whom nothing else places are where they were taken in."""
    clause = view.clauses[draft.clause] if draft.clause >= 0 else None
    if clause is None or clause.subject < 0 or clause.verb.lemma not in _TAKING_IN:
        return None
    if (
        clause.verb.voice != "active"
        or view.document.tokens.lemma[view.chunks[clause.subject].head] not in _WARDS
    ):
        return None
    hanging = (as_place(view, d) for d in view.dependents(clause.subject))
    found = next((place for place in hanging if place is not None and is_named(place)), None)
    found = found or as_place(view, clause.subject)
    return found if found is not None and is_named(found) else None


def beside_target(context: Context, draft: Draft) -> Place | None:
    """`une base de l'Union (UN) à Marna`: the town right behind a target that the name of a body tells."""
    view, place = context.view, draft.place
    if place is None or draft.chunk < 0 or place.country is not None or not is_named(place):
        return None
    names, at = context.document.names, context.document.name_at
    first, last = view.extent(draft.chunk)
    kinds = {names[at[i]].kind for i in range(first, last) if at[i] >= 0}
    lower = context.document.tokens.lower
    if lower[last : last + 1] == ["("] and lower[last + 2 : last + 3] == [")"]:
        last += 3
    behind = view.chunk_at[last] if last < len(view.chunk_at) else -1
    if behind < 0 or not kinds or not kinds <= {"organisation", "armed_group"}:
        return None
    if view.chunks[behind].prep not in ("à", "en"):
        return None
    found = as_place(view, behind)
    return found if found is not None and found.name[:1].isupper() else None
