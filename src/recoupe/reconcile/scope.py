"""Where figures hold and when: one place within another, one day, one beginning."""

from __future__ import annotations

import datetime as dt

from recoupe.reconcile.captives import CAPTIVITY
from recoupe.reconcile.evidence import Context, Never, answer, days_apart
from recoupe.reconcile.places import far
from recoupe.reconcile.view import View
from recoupe.resolve.spelling import words

_TOLD_WITHIN = dt.timedelta(days=2)
_WARS = ("war", "siege")
_A_MONTH = 27  # days
_A_QUARTER = 100
_CLOSE = 1.2
_SOME = 10  # victims whom a chance figure is seldom close to
_CROWD = 1_000  # people on the move whom another place seldom has just as many of
_GREAT = 100  # victims whom few incidents have
_STILL_NEWS = 4  # days over which what hurt few is told of
_YEARS_APART = 120  # days beyond which two things of one sort are two


def place(a: View, b: View, context: Context) -> float:
    """How two places lie, by `recoupe.reconcile.places.Relation`.

    All the dead that two articles know of are one toll wherever the one says, unless both name a town.
    """
    weight = _place(a, b, context)
    if not of_few_dead(a, b) or a.wave:
        return weight
    towns = all(v.placed and v.place is not None and not context.places.is_land(v.place) for v in (a, b))
    return weight if towns else max(weight, 0.0)


def of_few_dead(a: View, b: View) -> bool:
    """Whether both are all the dead that their articles know of, of one thing that killed few."""
    return a.toll and b.toll and a.single and b.single and a.article != b.article


def _place(a: View, b: View, context: Context) -> float:
    relation = context.places.relate(a.place, b.place)
    if relation not in ("same", "likely") and _struck_once(a, b):
        return one_scene(a, b, context)
    if relation in ("apart", "one_missing") and _all_struck(a, b, context):
        return 0.5
    if relation == "apart":
        if context.places.sides(a.place, b.place):
            raise Never
        return -4.5 if a.placed and b.placed else _drawn(a, b)
    if relation == "one_missing":
        if a.place is not None and b.place is not None:
            land = [context.places.is_whole(place) for place in (a.place, b.place)]
            if any(land):
                return _town_and_land(b, a) if land[0] else _town_and_land(a, b)
            return _described(a, b)
        return _unplaced(a, b, context)
    if relation == "none" and a.scene and b.scene and not a.spread:
        return 1.5 if a.scene & b.scene else -2.0 if _two_headlines(a, b) else -0.5
    if relation == "same" and a.sudden and _struck_once(a, b) and a.value != b.value:
        return 1.5  # of one attack all tolls are of one place
    if relation == "inside" and context.places.is_site(a.place, b.place):
        return 0.5
    if relation == "vague" and a.cumulative and b.cumulative:
        return 1.5  # one toll over a time, in an area that each calls its own way
    return {"same": 3.0, "likely": 1.5, "vague": 0.0, "inside": -1.5, "whole": 1.0, "none": 0.5}[relation]


def _all_struck(a: View, b: View, context: Context) -> bool:
    """Whether one tells by a stretch of land of what the other leaves unsaid or tells by its land: `le delta`."""
    if not (a.single and b.single and a.spread and b.spread):
        return False
    for one, other in ((a, b), (b, a)):
        whole = other.place is None or context.places.is_whole(other.place)
        if one.place is not None and whole and context.places.is_stretch(one.place):
            return True
    return False


def _two_headlines(a: View, b: View) -> bool:
    """Whether two articles' titles name places, and none in common."""
    vast = min(a.value or 0.0, b.value or 0.0) >= _GREAT  # of more than the place of a title
    return bool(a.headed and b.headed) and not a.headed & b.headed and a.article != b.article and not vast


def _struck_once(a: View, b: View) -> bool:
    """Whether both are of what struck once and at one place in their story, and neither looks back on another time."""
    once = a.single and b.single and not (a.spread or b.spread)
    return once and _looks_back(a) == _looks_back(b)


def one_scene(a: View, b: View, context: Context) -> float:
    """Two places of what struck once and at one place: the hotel, its street, its town, its land are one scene.

    It takes an article that names the other's place to be told so; a place of which neither says anything is another.
    """
    if a.elsewhere != b.elsewhere and a.place is not None and b.place is not None:
        return _another_scene(a, b, context)
    if context.places.relate(a.place, b.place) != "apart":
        return 0.5
    if context.places.sides(a.place, b.place):
        raise Never
    if a.cause == b.cause == CAPTIVITY:
        return -0.75  # captives are moved, and each newsroom tells in its own way where they are held
    if a.placed and b.placed and far(a.claim.place, b.claim.place):
        return -4.5  # who died elsewhere on that day
    linked = a.place in b.named or b.place in a.named or a.place in b.stage or b.place in a.stage
    return 0.5 if linked else -2.5


def _another_scene(a: View, b: View, context: Context) -> float:
    """Two attacks of one story: a town that was struck as well is another scene, within a land of both.

    Several arrested for them may be wherever each article plays.
    """
    if _arrested(a) and _arrested(b) and not (a.placed and b.placed) and a.value != 1:
        return -1.0
    if context.places.relate(a.place, b.place) == "apart":
        raise Never
    return -2.5


def _arrested(view: View) -> bool:
    return getattr(view.claim.args, "measure", None) == "captured"


def _drawn(a: View, b: View) -> float:
    """Two places of which one is only taken from what stands before it: maybe the article means the other's."""
    if a.single or b.single:
        return -2.5
    return max(_may_mean(guessed, other) for guessed, other in ((a, b), (b, a)) if not guessed.placed)


def _may_mean(guessed: View, other: View) -> float:
    """How well a claim whose place its own sentence doesn't name may be of another's place."""
    if other.place in guessed.scene:
        return 0.5
    if other.place in guessed.stage:
        return -0.5
    if other.place in guessed.named:
        return -1.5
    return -3.5 if other.placed else -2.5


def _described(a: View, b: View) -> float:
    """A place by its name and one that is only described: `au marché` may be at Oron where the article plays there."""
    named, described = (b, a) if (a.place or "").startswith("~") else (a, b)
    if named.spread and described.local and a.value != b.value:
        return -2.5  # of what strikes a land each place has a toll of its own
    if named.place in described.scene:
        return 0.5
    return -0.5 if named.place in described.stage else -2.5


def _town_and_land(town: View, land: View) -> float:
    """A town's figure and its land's: one thing only where the town is what both tell of, and the figures are close."""
    if town.partial:
        return -3.5
    about = town.place in land.stage or (town.place in land.scene and not land.spread)
    if about and (town.value is None or land.value is None or _close(town.value, land.value)):
        return 0.5
    return -1.0 if about and not town.placed else -2.5


def _close(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return high <= _CLOSE * low


def _unplaced(a: View, b: View, context: Context) -> float:
    """A place and none: whether the article that says none has named it, near or at all."""
    placed, other = (a, b) if a.place is not None else (b, a)
    known = placed.place
    if other.place is None and known is not None:
        if not other.spread:
            if known in other.scene or known in other.stage:
                return 0.5  # no more than a place that may be meant: what isn't said is no sign of agreement
            if known in other.named or _is_area(known):
                return -0.5
            if (
                other.headed
                and placed.placed
                and not any(known in context.places.above(k) for k in other.headed)
            ):
                return -3.0  # its title tells of another place
        elif known in other.headed:
            return 0.5
        elif any(context.places.is_site(known, town) for town in context.places.above(known)):
            return -2.5  # whom one hospital took in are not all
        elif not placed.placed:  # a place only taken from before may not be meant at all
            return 0.0 if known in other.stage else -1.0
    if a.denied or b.denied:
        return -0.5
    if not placed.placed:
        return -1.5
    if a.claim.kind == "displacement":
        return -0.5 if _same_crowd(a, b) else -1.5
    return -2.5


def _is_area(key: str) -> bool:
    """Whether a place is only described, and more than one spot: `les quartiers assiégés`, of any town."""
    head = words(key)[:1] if key.startswith("~") else ()
    return bool(head) and head[0][-1:] in ("s", "x")


def towards(a: View, b: View, context: Context) -> float:
    """Whether two movements go to one place; who can't move goes nowhere."""
    if "trapped" in (getattr(a.claim.args, "measure", None), getattr(b.claim.args, "measure", None)):
        return 0.0
    if a.where == b.where:
        return 1.0 if a.where else 0.0
    if a.where is None or b.where is None:
        known = a.where or b.where or ""
        if context.places.is_whole(known) or answer(a, b):
            return 0.0
        if a.claim.kind == "force":
            return 0.0 if a.parties & b.parties else -1.0
        if a.claim.kind != "displacement" or a.origin.key == b.origin.key:
            return -1.0
        return -0.5 if _same_crowd(a, b) else -1.0 if _one_way(a, b, context) else -2.5
    near = {"same": 1.0, "likely": 0.5, "inside": 0.0, "whole": 0.0, "one_missing": -1.0}
    return near.get(context.places.relate(a.where, b.where), -3.0)


def _one_way(a: View, b: View, context: Context) -> bool:
    """Whether two newsrooms count people on the move from one place on one day, of which one says where to."""
    if a.place is None or b.place is None or days_apart(a, b) not in (0, 1):
        return False
    return context.places.relate(a.place, b.place) in ("same", "likely", "vague")


def _same_crowd(a: View, b: View) -> bool:
    """Whether two counts of people on the move are the very figure, too great to be another's by chance."""
    measures = {getattr(v.claim.args, "measure", None) for v in (a, b)}
    return a.value is not None and a.value == b.value and a.value >= _CROWD and len(measures) == 1


def time_of_figures(a: View, b: View) -> float:
    """Whether figures are of one day, one beginning, or one cause that comes once."""
    gap = days_apart(a, b)
    if _told_before(a, b) or _told_before(b, a):
        return -5.0
    if gap is None:
        return _time_unknown(a, b)
    if gap > _YEARS_APART:
        raise Never
    if a.single or b.single:
        passed = a.minor and b.minor and gap > _STILL_NEWS and not of_few_dead(a, b)
        return 1.5 if gap == 0 else -2.0 if passed else 0.5
    if a.cumulative and b.cumulative and a.claim.kind == "displacement" and a.first and b.first:
        return 2.5 if a.first == b.first else -1.0
    if a.cumulative != b.cumulative and _taken_out(a, b):
        return -2.5  # all whom a land took out, and those of one flight
    if a.stock or b.stock:
        return 1.0 if gap == 0 else 0.5 if gap <= 2 else 0.0 if gap <= 14 else -1.0
    if a.cumulative and b.cumulative:
        return _starts(a, b)
    if a.cumulative != b.cumulative:
        return -0.5 if _great_and_near(a, b) else -2.0
    if gap and a.value == 0 == b.value:
        return -2.0
    if gap and (_told_today(a) or _told_today(b)):
        return _days_after(gap, revised=a.revises or b.revises)
    return 2.5 if gap == 0 else 0.0 if gap == 1 else -2.0 if gap <= 3 else -4.0


def _taken_out(a: View, b: View) -> bool:
    """Whether both count who was taken out, one twice as many as the other at least."""
    if a.value is None or b.value is None or a.claim.kind != "displacement":
        return False
    low, high = sorted((a.value, b.value))
    return a.claim.args.measure == b.claim.args.measure == "evacuated" and high >= 2 * low


def _time_unknown(a: View, b: View) -> float:
    """The same where one figure has no day."""
    if _looks_back(a) != _looks_back(b) and (a.claim.kind == "displacement" or not a.stock):
        return -1.5 if _one_count(a, b) else -5.0 if a.long_ago != b.long_ago else -3.5
    if not (a.denied or b.denied) and a.cumulative != b.cumulative and not a.stock:
        return 0.0 if _great_and_near(a, b) else -1.0
    return _weekdays(a, b) or _told_about(a, b)


def _one_count(a: View, b: View) -> bool:
    """Two figures of ten and more of one disaster that are close: rather a month misread than another toll."""
    if a.value is None or b.value is None or not (a.single and b.single):
        return False
    times = [v.claim.time for v in (a, b) if _looks_back(v)]
    year = any(t and t.earliest and t.latest and (t.latest - t.earliest).days > _A_QUARTER for t in times)
    return not year and min(a.value, b.value) >= _SOME and _close(a.value, b.value)


def _great_and_near(a: View, b: View) -> bool:
    """Figures too great for an incident and close to each other: one count over a time, told in two ways."""
    if a.value is None or b.value is None:
        return False
    low, high = sorted((a.value, b.value))
    return low >= _GREAT and high <= 1.5 * low


def _weekdays(a: View, b: View) -> float:
    """One day of the week or two, where dates can't tell."""
    if a.weekday is None or b.weekday is None or a.cumulative or a.stock or a.single or b.single:
        return 0.0
    return 1.5 if a.weekday == b.weekday else -1.5


def _looks_back(view: View) -> bool:
    """Whether a figure is of a month or a year that its article names: what an article is about it dates closer."""
    if view.long_ago:
        return True
    if view.cause in _WARS or view.claim.kind not in ("casualties", "displacement"):
        return False
    if view.claim.kind == "displacement" and view.cumulative:
        return False
    time = view.claim.time
    if time is None or time.earliest is None or time.latest is None:
        return False
    whole = (
        time.earliest.day == 1 == (time.latest + dt.timedelta(days=1)).day
    )  # not `depuis le 3 mai`, up to now
    return whole and (time.latest - time.earliest).days >= _A_MONTH


def _told_about(a: View, b: View) -> float:
    """Two incidents of which one has no day: what happened is told in the days after it."""
    if a.cumulative or b.cumulative or a.stock or b.stock or a.single or b.single:
        return 0.0
    one, other = _around(a), _around(b)
    if one is None or other is None:
        return 0.0
    gap = max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)
    return 1.0 if gap == 0 else 0.0 if gap <= 3 else -1.5 if gap <= 14 else -5.0


def _around(view: View) -> tuple[dt.date, dt.date] | None:
    """The days on which a claim's incident may have been: its own, else those before its article."""
    first, last = view.first or view.last, view.last or view.first
    if first and last:
        return first, last
    return (view.said - _TOLD_WITHIN, view.said) if view.said else None


def _told_today(view: View) -> bool:
    """Whether the day of a toll is no more than the day of the article: when it was counted, maybe."""
    return view.first is not None and view.first == view.last == view.said


def _days_after(gap: int, *, revised: bool) -> float:
    """A toll of the day of its article, maybe only counted on that day: another, unless it says that it rose."""
    if gap <= 1:
        return 0.0
    if gap <= 4 and revised:
        return 0.0 if gap == 2 else -0.5
    return -2.0 if gap == 2 else -3.0


def _told_before(a: View, b: View) -> bool:
    """Whether one was in print before the day on which the other happened, by words that look back on that day."""
    if a.single or b.single or a.stock or b.stock or a.cumulative or b.cumulative or a.ahead:
        return False
    told = a.said is not None and b.first is not None and b.said is not None
    return told and a.said < b.first < b.said  # type: ignore[operator]


def _starts(a: View, b: View) -> float:
    """Counts over a period are of one thing where they begin with it."""
    if a.first is None or b.first is None:
        return 0.0
    apart = abs((a.first - b.first).days)
    if apart > _YEARS_APART:
        raise Never
    return 3.0 if apart <= 1 else -2.0 if apart <= 7 else -3.0
