"""The tolls and totals of a story: counts too great for an incident, counts that grew, sorts and causes of counts."""

from __future__ import annotations

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.unrest import CAMPAIGN
from recoupe.reconcile.view import View

_THREE = 3
_VAST = 100  # dead or hurt that few incidents have
_VAST_MOVED = 10_000  # people on the move whom few places hold
_CROWD = 1_000  # and of whom a story may tell, rather than of some in one place


def totals(a: View, b: View) -> float:
    """Two articles' counts too great for an incident, neither of a place or a day of its own: the story's toll."""
    if a.article == b.article or a.single or b.single or not (_vast(a) and _vast(b)):
        return 0.0
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    if a.claim.kind == "displacement":
        both = 0.5 if a.main and b.main else 0.0  # what each counts most, of no place
        return both + (1.0 if high <= 2 * low else 0.5 if high <= 5 * low else 0.0)
    return 2.0 if high <= 2 * low else 1.5 if high <= 5 * low else 0.0


def two_tolls(a: View, b: View) -> bool:
    """Whether two articles give their greatest count of one sort, of no place: without dates, it grew between them."""
    if not (a.main and b.main) or a.article == b.article or a.long_ago != b.long_ago:
        return False
    if a.headed and b.headed and not a.headed & b.headed and not (a.single and b.single):
        return False  # each of the place that its title tells of
    if a.claim.kind == "displacement" and min(a.value or 0.0, b.value or 0.0) < _CROWD:
        return False
    if a.cumulative != b.cumulative and a.cause != b.cause and _one_day(a, b):
        return False  # those of twenty years of war, and those of one attack
    dated = a.said is not None and b.said is not None
    return not dated and a.population == b.population and sort_of(a) == sort_of(b)


def _one_day(a: View, b: View) -> bool:
    """Whether the one that counts over no time is of one day."""
    one = b if a.cumulative else a
    return one.first is not None and one.first == one.last


def of_tolls(name: str, weight: float, guessed: bool, kind: str) -> float:
    """What counts against two tolls of one story: not how far they grew, nor since when, nor a place only guessed."""
    if name == "totals":
        return max(weight, 0.5)
    least = {
        "figure": -0.5 if kind == "casualties" else weight,
        "time": -0.5,
        "place": -0.5 if guessed else weight,
    }
    return max(weight, least.get(name, weight))


def _vast(view: View) -> bool:
    """Whether a figure is of the whole story, as far as its words tell."""
    here = view.place is None or view.place in view.stage or not view.placed
    dated = view.first is not None and view.first == view.last and not (view.cumulative or view.stock)
    least = {"casualties": _VAST, "displacement": _VAST_MOVED}.get(view.claim.kind)
    return least is not None and (view.value or 0.0) >= least and here and not dated


def grows(a: View, b: View) -> bool:
    """Whether a count that only grows, of one disaster or from one beginning, is greater in the later article."""
    if a.value is None or b.value is None or min(a.value, b.value) <= 0:
        return False
    disaster = one_disaster(a, b)
    if not disaster and not (a.cumulative and b.cumulative and a.first == b.first):
        return False
    if a.said is None or b.said is None:
        return disaster and (a.turn is None or b.turn is None or (a.value - b.value) * (a.turn - b.turn) >= 0)
    return (a.value - b.value) * (a.said - b.said).days > 0


def one_disaster(a: View, b: View) -> bool:
    """Whether both count what one disaster did: its toll, not that of a place, a group or a part."""
    return a.single and alike_in_cause(a, b) >= 0 and not (a.local or b.local)


def great_tolls(a: View, b: View) -> bool:
    """Whether two articles' greatest counts of one disaster are its victims, and its dead: a thousand and more."""
    both = a.main and b.main and a.article != b.article and one_disaster(a, b)
    return both and min(a.value or 0.0, b.value or 0.0) >= _CROWD


def alike_in_cause(a: View, b: View) -> float:
    """Whether figures are of one class of causes; a flood may be told by its storm."""
    if a.cause is None or b.cause is None:
        return 0.0
    if a.cause == b.cause:
        return 1.0
    both = {a.cause, b.cause}
    return 0.5 if any(both <= group for group in lexicon().causes.together) else -3.0


def sort_of(view: View) -> str:
    """What a figure counts: its measure, and of forces whether they leave."""
    args = view.claim.args
    sort = getattr(args, "measure", None) or getattr(args, "action", "")
    if view.claim.kind == "force":
        return "withdraws" if sort == "withdraws" else "numbers"
    return str(sort)


def is_vague(view: View) -> bool:
    """Whether a figure is told without its number: `des dizaines`."""
    return view.claim.quantity is not None and view.claim.quantity.bound == "vague"


def compatible(a: View, b: View) -> bool:
    """Whether one number can be what both figures mean: their intervals meet."""
    lows = [v.low for v in (a, b) if v.low is not None]
    highs = [v.high for v in (a, b) if v.high is not None]
    return not lows or not highs or max(lows) <= min(highs)


def own_of_a_war(a: View, b: View) -> bool:
    """Whether both count one land's own dead, and one of them over a whole campaign: wherever they were hit."""
    return bool(a.whose & b.whose) and CAMPAIGN in (a.cause, b.cause)


def same_few(a: View, b: View) -> bool:
    """Whether two articles count as many at one place that both name, too many to be so by chance."""
    named = a.place == b.place is not None and a.placed and b.placed
    return a.article != b.article and a.value == b.value and (a.value or 0) >= _THREE and named
