"""Which two claims of one thing contradict each other: of two origins, for one moment, and no two counts of it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations, pairwise

from recoupe.reconcile.happenings import contested
from recoupe.reconcile.lexicon import count_of
from recoupe.reconcile.view import View

_FEW = 2  # dead who are seen rather than counted
_WELL_ABOVE = 1.3
_SWOLLEN = 2.0  # times that a flight may have
_HOURS = 1.5  # times that a toll may have grown between two articles of one day
_SIDE_BY_SIDE = 200  # characters within which a sentence sets its figure against the one before
_WIDEST = 0.2  # share of a round figure that its rounding may hide


def contradiction(views: Sequence[View]) -> tuple[View, View] | None:
    """The latest two claims of two origins that hold for one moment and can't both be right.

    A difference that the same two origins later close is no contradiction any more.
    """
    told = [v for v in views if not v.ahead and (v.denied or v.value is None or not v.victims)]
    if all(v.ahead and v.value is not None for v in views):
        told = list(views)  # two sources foresee two figures of one thing
    fought_over = told and told[0].claim.kind == "control"
    if not fought_over and not any(v.denied for v in told) and all(v.value is None for v in told):
        return None
    between = _between(told)
    if between is not None:
        return between
    latest = {v.origin.key: v for v in told}
    for b, a in combinations(reversed(told), 2):
        if a.origin.key == b.origin.key:
            continue
        if a.denied != b.denied or (_countered(a, b) and not _settled(b, told)):
            return a, b
        if _of_one_moment(a, b) and not fits(latest[a.origin.key], latest[b.origin.key]):
            return a, b
        if a.claim.kind == "control" and a.value is None and contested(a, b):
            return a, b
    return None


def _of_one_moment(a: View, b: View) -> bool:
    """Whether two figures that don't fit are of two sources and one moment, and neither takes the other's place."""
    taken = a.claim.kind == "control" and a.unit != "percent" and a.claim.args.action != "holds"
    if taken and not _one_article(a, b):
        return False  # what was taken from one day to another is no state of one moment
    if a.denied or fits(a, b) or not _one_moment(a, b) or _revised(a, b) or _may_have_grown(a, b):
        return False
    return (a.origin.named and b.origin.named) or _set_against(a, b)


def _one_article(a: View, b: View) -> bool:
    """Whether one article gives the figures of two sources by name."""
    return a.article == b.article and a.origin.named and b.origin.named


def _set_against(a: View, b: View) -> bool:
    """Whether an article sets a source's figure against its own: `onze morts ; la police n'en reconnaît que quatre`."""
    first, then = sorted((a, b), key=lambda v: v.claim.evidence[0].start)
    near = then.claim.evidence[0].start - first.claim.evidence[0].start < _SIDE_BY_SIDE
    return a.article == b.article and near and then.counters and then.origin.named


def _countered(a: View, b: View) -> bool:
    """Whether an article sets a greater figure against an open one: `au moins 23`, `l'armée en compte, elle, 31`."""
    first, then = sorted((a, b), key=lambda v: v.claim.evidence[0].start)
    if a.article != b.article or not (then.counters and a.origin.named and b.origin.named) or a.denied:
        return False
    return then.value is not None and first.value is not None and then.value > _WELL_ABOVE * first.value


def _settled(view: View, told: Sequence[View]) -> bool:
    """Whether a later article revises what two sources counted apart: it is settled.

    So does another article, where nobody knows the day of the one that sets them apart.
    """
    others = (v for v in told if v.revises and v.said and v.article != view.article)
    return any(view.said is None or v.said > view.said for v in others if v.said)


def _revised(a: View, b: View) -> bool:
    """Whether one of two figures takes the other's place, rather than standing against it in one article.

    Of two sources of one article, the later words do where they alone say so: `ce qui porte à cinq le bilan`. So do
    the earlier, where the later tell by their tense of what was said before: `le ministre avait indiqué`.
    """
    if a.article == b.article and a.origin.named and b.origin.named:
        first, then = sorted((a, b), key=lambda v: v.claim.evidence[0].start)
        if then.counters or (then.revises and first.revises):
            return False
        return then.revises or (first.revises and (then.recalls or then.recalled))
    return a.revises or b.revises


def _may_have_grown(a: View, b: View) -> bool:
    """Two articles without a date: of one day of the week, yet a toll grows within hours.

    A disaster's toll may have grown by any factor, that of an attack by no more than half again. The one or two
    dead whom an article of an attack first knows of are no other count, whatever its date; nor is a count that
    says it is provisional beside another article's greater one, nor one of the day on which the attack struck.
    """
    if a.article != b.article and min(a, b, key=lambda v: v.value or 0.0).provisional:
        return True
    if a.article != b.article and any(v.toll and v.value is not None and v.value <= _FEW for v in (a, b)):
        return a.single and b.single
    if a.article != b.article and _in_its_first_hours(a, b):
        return True
    if (
        a.article == b.article
        or a.said is not None
        or b.said is not None
        or a.value is None
        or b.value is None
    ):
        return False
    low, high = sorted((a.value, b.value))
    grown = {"casualties": _HOURS, "displacement": _SWOLLEN}.get(a.claim.kind, 1.0)
    return (a.single and b.single) or high <= grown * low


def _in_its_first_hours(a: View, b: View) -> bool:
    """Whether two articles count whom one attack hit on the very day on which it struck: by the hour there are more."""
    attack = a.single and b.single and a.sudden and b.sudden and not (a.denied or b.denied)
    return attack and a.said is not None and a.said == b.said == a.first == b.first == a.last == b.last


def _between(told: Sequence[View]) -> tuple[View, View] | None:
    """Two camps that keep counting apart though never on one day.

    A count that only grows stood, on any day, between what its source said before and after; another source
    that said something else then, and by as much as half again, contradicts it.
    """
    series: dict[str, list[View]] = {}
    for view in told:
        if view.origin.named and view.value is not None and _day(view) is not None and not view.recalled:
            series.setdefault(view.origin.key, []).append(view)
    everyone = [view for own in series.values() for view in own]
    by_day = sorted((_day(view) or 0, place) for place, view in enumerate(everyone))
    for own in series.values():
        for before, after in pairwise(sorted(own, key=lambda v: _day(v) or 0)):
            if (before.value or 0) > (after.value or 0):
                continue
            low, high = _allowed(before)[0], _allowed(after)[1]
            inside = by_day[
                bisect_left(by_day, ((_day(before) or 0) + 1,)) : bisect_left(by_day, (_day(after) or 0,))
            ]
            for other in (everyone[place] for place in sorted(place for _, place in inside)):
                (least, most) = _allowed(other)
                another = other.origin.key != before.origin.key and not other.revises
                if another and (least > 1.5 * high or most < low / 1.5):
                    return other, after
    return None


def _day(view: View) -> int | None:
    """The day of a figure as a number: the one it was said on, else the turn of its article."""
    day = view.said or view.last
    return day.toordinal() if day else view.turn


def _one_moment(a: View, b: View) -> bool:
    """Whether two figures are told of the same day: that they count up to, else that they were said on."""
    if a.article == b.article and a.origin.wire == b.origin.wire:
        return True
    one, other = (_counted_up_to(v) for v in (a, b))
    if one is None and other is None:
        return a.turn is not None and a.turn == b.turn
    return one is not None and one == other


def _counted_up_to(view: View) -> dt.date | None:
    """The day up to which a figure counts: no later than the one on which its words first ran."""
    if view.cumulative and view.last:
        return min(view.last, view.said or view.last)
    return view.said or view.last


def fits(a: View, b: View) -> bool:
    """Whether both figures can be right: intervals meet, round numbers as wide as their rounding.

    Shares of one whole held by two camps fit as long as they do not sum to more than it.
    """
    if a.value is None or b.value is None:
        return True
    if a.claim.kind == "control" and a.parties and b.parties and not a.parties & b.parties:
        whole = 100.0 if a.unit == "percent" else _whole_of(a) or _whole_of(b)
        return whole is None or a.value + b.value <= whole
    (a_low, a_high), (b_low, b_high) = _allowed(a), _allowed(b)
    return max(a_low, b_low) <= min(a_high, b_high)


def _whole_of(view: View) -> int | None:
    """The number of parts that a count of parts is of: `13 quartiers sur 18` -> 18."""
    return count_of(getattr(view.claim.args, "of", None))


def _allowed(view: View) -> tuple[float, float]:
    low = float("-inf") if view.low is None else view.low
    high = float("inf") if view.high is None else view.high
    if low == high and view.value is not None and view.value >= 1000 and view.value % 100 == 0:
        unit = 10.0 ** (len(str(int(view.value))) - len(str(int(view.value)).rstrip("0")))
        half = min(unit / 2, _WIDEST * view.value)  # 200 000 and 300 000 do not meet halfway
        return low - half, high + half
    return low, high
