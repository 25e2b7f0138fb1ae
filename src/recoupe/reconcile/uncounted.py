"""People on the move and troops whom nobody counts: what they have in common with any others tells nothing."""

from __future__ import annotations

from recoupe.reconcile.evidence import Context, days_apart
from recoupe.reconcile.totals import is_vague, sort_of
from recoupe.reconcile.view import View

_MANY = 100  # people whom few crowds are by chance


def some_people(a: View, b: View, context: Context) -> float:
    """People on the move whom nobody counts, of no day and no place: that they are people of a land tells nothing."""
    if a.claim.kind == "force" and a.value is None and b.value is None:
        apart = not (a.parties & b.parties) and context.places.relate(a.place, b.place) in (
            "none",
            "whole",
            "vague",
        )
        return -1.0 if apart and days_apart(a, b) != 0 else 0.0  # `les forces spéciales`, `des troupes`
    if a.claim.kind != "displacement" or a.single or b.single or not all(map(_told_loosely, (a, b))):
        return 0.0
    near = context.places.relate(a.place, b.place) in ("same", "inside", "likely")
    if days_apart(a, b) == 0 or a.population != "people":
        return 0.0
    if near and context.places.is_whole(a.place or ""):
        return -3.0  # a country is too wide to make two flights one
    return (0.0 if near else -1.0) + (-2.0 if sort_of(a) != sort_of(b) else 0.0)


def same_troops(a: View, b: View) -> float:
    """Whether both tell, uncounted, of one movement by one named, of which one leaves unsaid who moves.

    Example: `le retrait des soldats narviens`, `le retrait narvien`.
    """
    if (a.population is None) == (b.population is None) or a.claim.args.action != b.claim.args.action:
        return 0.0
    named = any(party[:2] == "e-" or ":" in party for party in a.parties & b.parties)
    return 0.75 if named and a.value is b.value is None else 0.0


def own_of_one_day(a: View, b: View) -> bool:
    """Whether both are a foreign land's soldiers of one day: `plusieurs soldats narviens`, `dix soldats narviens`."""
    foreign = any(not state.startswith("~") for state in a.whose & b.whose)
    served = a.population == b.population and a.population not in (None, "people", "civilians")
    return foreign and served and a.first is not None and a.first == b.first == a.last == b.last


def _told_loosely(view: View) -> bool:
    """Whether it gives no number, or one that any crowd may have: `des dizaines`."""
    return view.value is None or (is_vague(view) and view.value < _MANY)


def announced(a: View, b: View) -> float:
    """Troops to be sent and others' number that stands somewhere: not those, where no figure or day tells."""
    actions = {str(v.claim.args.action) for v in (a, b)}
    apart = actions == {"deploys", "numbers"} and a.ahead != b.ahead and None in (a.value, b.value)
    return -3.0 if apart and days_apart(a, b) is None else 0.0
