"""What a group of claims amounts to: origins, status, the claim to quote, the range, and why."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from math import inf

from recoupe.reconcile.clash import contradiction, fits
from recoupe.reconcile.totals import is_vague
from recoupe.reconcile.view import View
from recoupe.record import Range, Status

_EVER = dt.date.min
_KEPT = 2  # sourced claims from which on a count is a source's, and newsrooms only repeat it
_FEW = 2  # dead who are seen rather than counted
_WELL_ABOVE = 1.3
_PLURAL = 2  # the least that a plural counts
_FAR_ABOVE = 3.0  # of two sources' open figures: `au moins 15`, `plus de 150`
_SLIGHTLY = 1.05
_OUTGROWN = 0.2  # of what a toll has grown to
_TITLE = 20  # characters before which a sentence is the title
_REFUSED = frozenset({"rejects", "vetoes"})
_STEPS_ASKED = frozenset({"calls_for", "proposes", "conditions", "rejects", "vetoes"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on a group; `clash` holds the two claims that contradict each other, where two do.

    `answered` tells that one origin asked for what another refused, and nobody said either again.
    """

    status: Status
    origins: int
    current: View
    range: Range | None
    clash: tuple[View, View] | None
    answered: bool = False


def ordered(
    views: Iterable[View], published: Sequence[dt.date | None], spread: Container[int] = ()
) -> list[View]:
    """In the order of the days that they hold for; of one day, in that of publication.

    A figure whose days are unknown stands where a toll that grows would have passed it, and so does the toll of a
    happening in one of the articles whose day is `spread` over some.
    """

    def key(view: View) -> tuple[bool, int, dt.date, dt.date, bool, float, int, int]:
        day = published[view.article] or view.said
        held, told = view.last or day or _EVER, day or view.last or _EVER
        first, second = (held, told) if view.cumulative or view.stock else (told, held)
        at = view.claim.evidence[0].start
        turn = -1 if view.turn is None or dated else view.turn
        share = view.value or 0.0 if view.claim.kind == "control" else 0.0  # of one day, a share taken grows
        met = getattr(view.claim.args, "status", "") != "planned"  # one meeting is planned before it is held
        return (met, turn, first, second, not view.recalled, share, view.article, at)

    views = list(views)
    dated = any(published[view.article] for view in views)  # beside dates, turns of the week order nothing
    every = sorted(views, key=key)
    grows = all(map(_grows, views)) and len({v.value for v in views} - {None}) > 1
    loose = [_dayless(v, published, turns=not dated) or (grows and v.article in spread) for v in every]
    adrift = [v for v, free in zip(every, loose, strict=True) if free and v.value is not None]
    line = [v for v, free in zip(every, loose, strict=True) if not free or v.value is None]
    for view in sorted(adrift, key=lambda v: v.value or 0.0):
        line.insert(_where_it_grew(view.value or 0.0, line), view)
    return line


def _where_it_grew(value: float, line: Sequence[View]) -> int:
    """Where a figure stands among others so that the fewest before it are greater and the fewest after it less.

    Of several such places it is the last. What looks back on a first toll (`deux`, after `trois`) moves it by one.
    """
    wrong = sum(other.value is not None and other.value < value for other in line)
    best, fewest = 0, wrong
    for at, other in enumerate(line):
        if other.value is not None:
            wrong += (other.value > value) - (other.value < value)
        if wrong <= fewest:
            best, fewest = at + 1, wrong
    return best


def _grows(view: View) -> bool:
    """Whether it is a toll of one happening, no count over a time."""
    return view.claim.kind == "casualties" and not view.cumulative and not view.stock


def _dayless(view: View, published: Sequence[dt.date | None], *, turns: bool) -> bool:
    known = published[view.article] or view.said or view.last
    return known is None and (view.turn is None or not turns)


def judge(views: list[View], published: Sequence[dt.date | None]) -> Verdict:
    """The verdict on claims about one thing, given oldest first."""
    sides = _by_answer(views)
    keys = max(map(origins_of, sides), key=len)
    clash = contradiction(views)
    status: Status
    if clash is not None:
        status = "contradicted"
    elif _moves(views):
        status = "updated"
    else:
        status = "corroborated" if len(keys) > 1 else "single"
    current = _current(views, published, clash is not None)
    answered = status == "single" and len(sides) > 1 and len(origins_of(views)) > 1
    return Verdict(status, len(keys), current, _range(views, current, status), clash, answered)


def origins_of(views: Sequence[View]) -> set[str]:
    """The keys of the independent origins.

    A figure that a newsroom gives without a source is an echo where a source named elsewhere gave it, or
    keeps the count (one or two dead are seen rather than counted), and so is a newsroom that tells without a
    source what two sources or more tell or deny, and an article that gives its source says nothing beside of
    its own. An unnamed witness keeps no count that others echo. A newsroom's unnamed source is the newsroom for
    all that is no figure, but for one who denies.
    """
    if views[0].claim.kind == "statement":  # one voice, by its name or by its office; a misread one is rarer
        voices = Counter(v.origin.key for v in views if v.speaker.named) or {views[0].origin.key: 1}
        return {max(voices, key=lambda key: (voices[key], key))}
    views = _without_own_words(views)
    figures = views[0].claim.kind in ("casualties", "displacement")
    counting = [v for v in views if v.origin.named and "@" not in v.origin.key]
    sourced = {(v.low, v.high) for v in counting if not v.denied}
    kept = len({(v.origin.key, v.low, v.high) for v in counting}) >= _KEPT  # copies of one count keep none
    sourced |= {(v.value, v.value) for v in counting if v.value is not None}
    named = {v.origin.key for v in views if v.origin.named}
    happened = views[0].claim.kind in ("attack", "control") and len(named) >= _KEPT
    keys: set[str] = set()
    for view in views:
        told = view.claim.factuality in ("asserted", "reported")
        echo = (view.low, view.high) in sourced or (view.value, view.value) in sourced or (kept and told)
        if figures and not view.origin.named and echo and not (view.value is not None and view.value <= _FEW):
            continue
        if happened and not view.origin.named and view.claim.factuality == "asserted":
            continue
        key = view.origin.key
        keys.add(key if figures or view.denied else key.rpartition("@")[2])
    return keys or {views[0].origin.key}


def _by_answer(views: list[View]) -> list[list[View]]:
    """The claims as they may bear each other out: who refuses an offer bears out nobody who makes it."""
    if views[0].claim.kind != "negotiation":
        return [views]
    refused = [v.claim.args.action in _REFUSED and v.claim.factuality != "demanded" for v in views]
    sides = [[v for v, no in zip(views, refused, strict=True) if no is side] for side in (False, True)]
    return [side for side in sides if side]


def _without_own_words(views: Sequence[View]) -> list[View]:
    """The claims but for what a newsroom tells in its own words in an article that also says from whom it has it."""
    sourced = {v.article for v in views if v.origin.named and not v.denied}
    return [v for v in views if v.origin.named or v.denied or v.article not in sourced]


def _moves(views: Sequence[View]) -> bool:
    """Whether later claims supersede earlier ones: another figure, or a plan come true."""
    if views[0].claim.kind == "statement":
        return False  # who asks in one newsroom's words has asked in another's
    told = [v for v in views if not v.denied]
    dead = views[0].claim.kind == "casualties"  # an order to kill is no plan that a newsroom announced
    plans = {v.article for v in told if not dead and _announced(v)}
    facts = {v.article for v in told if not (v.ahead or _planned(v)) and _comes_true(v)}
    if plans - facts and facts:
        return True  # an article that tells the fact looks back on the plan
    if any(v.victims for v in told):
        return False  # who is told by name is the same one in every newsroom
    figures = [v for v in told if v.value is not None]
    return any(not fits(a, b) or _grew(a, b) for a, b in combinations(figures, 2))


def _comes_true(view: View) -> bool:
    """Whether it may be what was planned or asked for, come true: of a negotiation's steps an agreement."""
    return view.claim.kind != "negotiation" or view.claim.args.action not in _STEPS_ASKED


def _announced(view: View) -> bool:
    """Whether it is told as to come; what only might happen (`en cas d'attaque`) no newsroom has announced."""
    foretold = (
        view.claim.kind in ("attack", "control") and view.claim.factuality == "predicted"
    )  # no one's plan
    return (view.ahead and view.claim.factuality != "hypothetical" and not foretold) or _planned(view)


def _planned(view: View) -> bool:
    return getattr(view.claim.args, "status", None) == "planned"


def _grew(a: View, b: View) -> bool:
    """`au moins 105` then `130`: no clash, yet a later figure. `a` comes before `b`."""
    if a.value == b.value or a.value is None or b.value is None or (a.said and a.said == b.said):
        return False
    dead = a.claim.kind == "casualties" and a.claim.args.measure in ("killed", "casualties")
    if dead and b.value < a.value and a.origin.key != b.origin.key:
        return False  # the dead grow no fewer: `près de 6 000`, then elsewhere `plus de 5 500`
    if a.low == b.low:  # `2 500 à 3 000`, `au moins 2 500`
        return False
    if _recounted(a, b):
        return True
    if is_vague(a) != is_vague(b) and max(a.value, b.value) > _WELL_ABOVE * min(a.value, b.value):
        return a.article != b.article  # `des centaines de milliers`, then `un million`
    if a.high is None and b.high is None:  # `plus de 6 000` then `au moins 10 000`
        turned = None not in (a.turn, b.turn) and (b.value - a.value) * ((b.turn or 0) - (a.turn or 0)) > 0
        days = None not in (a.last, b.last) and (b.value - a.value) * (b.last - a.last).days > 0  # type: ignore[operator]
        above = _WELL_ABOVE if turned or days or a.origin.key == b.origin.key else _FAR_ABOVE
        return max(a.value, b.value) >= above * min(a.value, b.value)
    later = a.said is not None and b.said is not None and abs((a.said - b.said).days) > 2
    low, high = sorted((a.value, b.value))
    if (a.high is None) == (b.high is None):  # `4,6 millions`, then `près de cinq millions`
        return later and high > _SLIGHTLY * low
    return later or (high > 1.1 * low and b.value > a.value)  # `48`, then `plus de 40`, is no new count


def _recounted(a: View, b: View) -> bool:
    """Whether one source gave two round figures in two articles: `800 000`, then `900 000`."""
    one = a.origin.named and a.origin.key == b.origin.key and a.article != b.article
    exact = all(v.claim.quantity is not None and v.claim.quantity.bound == "exact" for v in (a, b))
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return one and exact and high > _SLIGHTLY * low


def _current(views: Sequence[View], published: Sequence[dt.date | None], contested: bool) -> View:
    """The claim to quote today: the last that is told for sure, else the last.

    Of two that an article sets against each other it is the one that the article gives first.
    """

    grown = max((v.value or 0.0 for v in views if not (v.ahead or v.denied)), default=0.0)
    grows = all(map(_grows, views))

    counted = any(v.value is not None for v in views)

    def rank(at: int) -> tuple[bool, bool, bool, bool, dt.date, bool, int, bool, int]:
        view = views[at]
        known = published[view.article] or view.last  # of two of one day the dated one is the later for sure
        day = known or before[at]
        body = view.claim.sentence.start >= _TITLE  # which says in full what its title says in short
        return (
            not view.ahead,
            not view.denied,
            not view.former,
            not (grows and _far_below(view, grown)) and (view.value is not None or not counted),
            day,
            known is not None,
            newest[view.article],
            body,
            at,
        )

    # A claim without a day stands in the line where its figure puts it, and so no earlier than what it follows.
    days = [published[v.article] or v.last or _EVER for v in views]
    before = list(accumulate(days, max))
    newest = {view.article: at for at, view in enumerate(views)}
    last = max(range(len(views)), key=rank)
    best = views[last]
    for view in views if contested else ():
        rival = view.article == best.article and view.origin.key != best.origin.key and not fits(view, best)
        earlier = view.claim.evidence[0].start < best.claim.evidence[0].start
        doubted = view.claim.factuality == "unverified" != best.claim.factuality
        if (
            rival
            and earlier
            and not doubted
            and rank(last)[:3] == (not view.ahead, not view.denied, not view.former)
        ):
            best = view
    return best


def _far_below(view: View, grown: float) -> bool:
    """Whether a toll that grows had long passed a figure that nobody says takes its place: `18`, after thousands."""
    return view.value is not None and view.value < _OUTGROWN * grown and not view.revises


def _range(views: Sequence[View], current: View, status: Status) -> Range | None:
    """Lowest and highest figure that the origins' latest words allow; the claim to quote is its origin's latest.

    Figures that an update left behind are out, and so are bounds that a closer figure meets: after `au moins 105`,
    then `130` elsewhere, 130 is left.
    """
    latest = {
        v.origin.key: v for v in (*views, current) if v.value is not None and not v.ahead and not v.denied
    }
    standing = [v for v in latest.values() if status != "updated" or fits(v, current)]
    standing = [v for v in standing if not any(_looser(v, other) for other in standing)]
    if not any(_bounds(v) for v in standing):
        return None
    lows = [v.low for v in standing]
    highs = [v.high for v in standing]
    low = None if None in lows else min(x for x in lows if x is not None)
    high = None if None in highs else max(x for x in highs if x is not None)
    return Range(low=_whole(low), high=_whole(high))


def _bounds(view: View) -> bool:
    """Whether a figure bounds anything: a mere plural (`des civils`) doesn't, though it counts two or more."""
    quantity = view.claim.quantity
    return quantity is not None and (
        quantity.bound != "vague" or view.high is not None or (view.low or 0) > _PLURAL
    )


def _looser(wide: View, close: View) -> bool:
    """Whether the words of `wide` allow all that those of `close` allow, and more."""
    bounds = [(v.low or 0.0, inf if v.high is None else v.high) for v in (wide, close)]
    (low, high), (least, most) = bounds
    return low <= least and most <= high and bounds[0] != bounds[1]


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
