"""Solve an article's clues for the days on which it can have been published.

Every clue is a constraint on the article's day. Days named in full and in the past bound it from below, those
to come from above; a fresh one (with its weekday, or at the top) says that the article is near. Softer clues
(which weekdays a paper that says `hier` names) only choose among the days that remain. Where two bounds
contradict each other the interval is widened to hold both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from recoupe.record import Span
from recoupe.times.clues import ArticleClues, DayClue, Elapsed, Origin, When, days_of
from recoupe.times.days import DAY
from recoupe.times.domain import YEAR, Domain, Range, between
from recoupe.times.tenures import Window, agreed, overlap

WIDEST = 31  # days: a wider interval is not claimed
_BEFORE = 7  # days from the article to a date that the present tense may announce
_FRESH_WEEKDAY = 10  # days from a date printed with its weekday to the article, at the most
_FRESH_LEAD = 2  # the same where it stands at the top and is told as past: what the article is about
_OF_OUR_TIME = 1990  # an older year tells of history
_LATER = 2  # years after the latest one named that an article may be of
_FRESHYEARLESS = 21  # the same for a day and month without a year
_AHEAD_WEEKDAY = 30  # days from the article to a coming date printed with its weekday


def solve(
    clues: ArticleClues, origins: Sequence[Origin] = (), held: tuple[Window, ...] = ()
) -> Domain | None:
    """The days that one article's own clues allow, `None` where they don't come down to a month.

    `origins` are beginnings that other articles of the dossier date, `held` the spans in which all the offices were
    held of which any of them speaks.
    """
    p = clues.published
    if p.earliest and p.latest and p.basis in ("metadata", "stated"):
        return Domain(between(p.earliest, p.latest), p.because)
    own = _own_day(clues)
    if own is not None:
        return own
    bounds = known_range(clues, origins)
    return _near(clues, bounds, held)


def solve_near(clues: ArticleClues, first: dt.date, last: dt.date) -> Domain | None:
    """The days that an article's clues allow, where it is known to be of `first` to `last` or of about then.

    Only days printed with their weekday count, and the day of a dateline: others may be of any year.
    """
    bounds = known_range(clues)
    near = Range(max(bounds.first, first), min(bounds.last, last))
    if near.first > near.last or not near.narrow:
        return None
    domain = _near(replace(clues, days=tuple(c for c in clues.days if c.when.weekdays or c.own)), near)
    return domain if domain is not None and any(allowed(clues, day) for day in domain.days) else None


def _own_day(clues: ArticleClues) -> Domain | None:
    """`aujourd'hui [6 juillet 2013]`: the article's own day in full, or that of somebody it quotes."""
    for clue in clues.days:
        if clue.own and clue.when.year:
            day = _full(clue)
            if day:
                return Domain(between(day, day + 2 * DAY), (clue.span,))
    return None


def _full(clue: DayClue) -> dt.date | None:
    try:
        return dt.date(clue.when.year or 0, clue.when.month or 0, clue.when.day or 0)
    except ValueError:
        return None


def known_range(clues: ArticleClues, origins: Sequence[Origin] = ()) -> Range:
    """Bounds from years, full dates and anniversaries."""
    anywhere = Range()
    first, last = anywhere.first, anywhere.last
    because: list[Span] = []
    for year in clues.years:
        if year.side == "past":
            first = max(first, year.first)
        elif year.side == "future":
            last = min(last, year.last)
    for clue in clues.days:
        day = _full(clue) if clue.when.year else None
        if day and clue.when.side == "past":
            first = max(first, day)
    for elapsed in clues.elapsed:
        window = _elapsed_window(elapsed, clues.origins) or _elapsed_window(elapsed, origins, foreign=True)
        if window and window.first <= last and window.last >= first:
            first, last = max(first, window.first), min(last, window.last)
            because.extend(window.because)
    return Range(first, max(last, first), tuple(because))


def _elapsed_window(elapsed: Elapsed, origins: Iterable[Origin], *, foreign: bool = False) -> Range | None:
    """`deux ans après le début du conflit`, the beginning dated by this article or `foreign` ones."""
    starts = [o for o in origins if o.event == elapsed.event]
    if not starts or len({(o.first.year, o.first.month) for o in starts}) > 1:
        return None
    origin = starts[0]
    try:
        first = origin.first + dt.timedelta(days=elapsed.low)
        last = origin.last + dt.timedelta(days=elapsed.high)
    except OverflowError:
        return None
    return Range(first, last, (elapsed.span,) if foreign else (elapsed.span, origin.span))


def allowed(clues: ArticleClues, day: dt.date) -> bool:
    """True where an article of this day could name the days that it names, in the tense that it does."""
    if clues.today is not None and day.isoweekday() != clues.today:
        return False
    for clue in clues.days:
        placed = days_of(clue.when, day)
        if not placed:
            return False
        if clue.own and placed[0] != day:
            return False
        if clue.when.year and clue.when.side == "past" and placed[0] > day:
            return False
    for elapsed in clues.elapsed:
        if elapsed.origin is not None:
            began = days_of(elapsed.origin, day)
            if began and not elapsed.low <= (day - began[0]).days <= elapsed.high:
                return False
    return True


def _near(clues: ArticleClues, bounds: Range, held: tuple[Window, ...] = ()) -> Domain | None:
    """Days near the freshest dates, their year from the bounds or from their weekday."""
    counted = _counted(clues, bounds)
    if counted is not None:
        return narrowed(clues, counted)
    printed = _printed(clues, bounds)
    if printed is not None:
        return printed
    recent = _recent(clues)
    windows = _by_office(clues, bounds, held)
    if windows:
        bounds = replace(bounds, because=(*bounds.because, *dict.fromkeys(t.span for t in clues.tenures)))
    else:
        windows = [w for clue in clues.days for w in _windows(clue, bounds, recent)]
        if not held and not any(
            w.reach for w in windows
        ):  # « samedi 15 avril », after « le putsch du 25 octobre 2021 »
            windows += _by_year(clues, bounds)
    lower = max((w for w in windows if w.side == "past"), key=lambda w: w.day, default=None)
    upper = min((w for w in windows if w.side == "future"), key=lambda w: w.day, default=None)
    if lower or upper:
        return _interval(clues, bounds, lower, upper)
    near = [w for w in windows if w.reach]
    if not near:
        return None
    newest = max(near, key=lambda w: w.day)
    days = between(newest.day - _BEFORE * DAY, newest.day + newest.reach * DAY)
    return narrowed(clues, Domain(days, (newest.span,)))


def _printed(clues: ArticleClues, bounds: Range) -> Domain | None:
    """The day of a dateline that leaves its year unsaid, where the bounds or a full date beside it leave one."""
    beside = [day for c in clues.days if c.lead and c.when.year and (day := _full(c))]
    for clue in clues.days:
        if not clue.own or clue.when.year:
            continue
        if bounds.narrow:
            spans = [(bounds.first, bounds.last)]
        else:
            spans = [(day - WIDEST * DAY, day + WIDEST * DAY) for day in beside]
        years = {year for a, b in spans for year in range(a.year, b.year + 1)}
        days = {d for y in years if (d := _valid(y, clue.when)) and any(a <= d <= b for a, b in spans)}
        days = {d for d in days if allowed(clues, d)}
        if len(days) == 1:
            return Domain(tuple(days), (clue.span, *bounds.because))
    return None


def _by_office(clues: ArticleClues, bounds: Range, held: tuple[Window, ...]) -> list[_Window]:
    """Days printed with their weekday, in the year that the offices told leave, by this article or its dossier."""
    own = agreed(clues.tenures)
    spans = (overlap(own, held) or own) if own else held
    spans = tuple((max(a, bounds.first), min(b, bounds.last)) for a, b in spans)
    return [] if bounds.narrow else _in_one_year(clues, spans)


def _by_year(clues: ArticleClues, bounds: Range) -> list[_Window]:
    """The same in the latest year that the article names as past, or one of the two after it."""
    named = [y.last.year for y in clues.years if y.side != "future"]
    named += [day.year for c in clues.days if c.when.year and c.when.side != "future" and (day := _full(c))]
    if bounds.narrow or not named or max(named) < _OF_OUR_TIME:
        return []
    return _in_one_year(
        clues, [(dt.date(max(named), 1, 1), min(dt.date(max(named) + _LATER, 12, 31), bounds.last))]
    )


def _in_one_year(clues: ArticleClues, spans: Sequence[tuple[dt.date, dt.date]]) -> list[_Window]:
    """Days printed with their weekday, where these spans hold one of each and the article could name them all."""
    spans = [(max(a, clues.not_before or a), b) for a, b in spans]
    years = {year for a, b in spans for year in range(a.year, b.year + 1)}
    found: list[_Window] = []
    for clue in clues.days:
        if clue.when.year or not clue.when.weekdays:
            continue
        days = [d for year in years if (d := _valid(year, clue.when)) and any(a <= d <= b for a, b in spans)]
        if len(days) != 1:
            return []
        reaches = (_reach(clue), _FRESH_WEEKDAY) if clue.when.side == "past" else (_reach(clue),)
        tried = (_Window(days[0], clue.when.side, reach, clue.span) for reach in reaches)
        window = next((w for w in tried if _can_be(clues, w)), None)
        if window is None:
            return []
        found.append(window)
    return found


def _can_be(clues: ArticleClues, window: _Window) -> bool:
    """Whether the article could be of some day that a window reaches."""
    return any(allowed(clues, window.day + n * DAY) for n in range(-_BEFORE, window.reach + 1))


def _recent(clues: ArticleClues) -> dt.date | None:
    """The latest month or day that the article names in full as past: its own year is near."""
    named = [y.first for y in clues.years if y.side == "past" and (y.last - y.first).days < 32]
    named += [day for c in clues.days if c.when.side == "past" and c.when.year and (day := _full(c))]
    return max(named, default=None)


def _counted(clues: ArticleClues, bounds: Range) -> Domain | None:
    """`à peine deux mois après la rupture, le 3 avril`: days counted from a day that the article gives."""
    for elapsed in clues.elapsed:
        when = elapsed.origin
        if when is None or not (when.year or bounds.narrow):
            continue
        years = (when.year,) if when.year else range(bounds.first.year - 1, bounds.last.year + 1)
        starts = [d for y in years if (d := _valid(y, when)) and _meets(d, elapsed, bounds)]
        if len(starts) == 1:
            first, last = starts[0] + elapsed.low * DAY, starts[0] + elapsed.high * DAY
            return Domain(between(first, last), (elapsed.span, *bounds.because))
    return None


def _meets(start: dt.date, elapsed: Elapsed, bounds: Range) -> bool:
    return start + elapsed.low * DAY <= bounds.last and start + elapsed.high * DAY >= bounds.first


class _Window(msgspec.Struct, frozen=True):
    """A day that lies on one side of the article, and how many days from it at the most."""

    day: dt.date
    side: str
    reach: int
    span: Span


def _windows(clue: DayClue, bounds: Range, recent: dt.date | None) -> list[_Window]:
    """The clue's day, where its year is known, with how near the article must be."""
    when = clue.when
    reach = _reach(clue)
    if when.year:
        day = _full(clue)
        if day is None or (when.weekdays and day.isoweekday() not in when.weekdays):
            return []
        return [_Window(day, when.side, reach, clue.span)]
    if bounds.narrow:
        days = [d for y in range(bounds.first.year - 1, bounds.last.year + 2) if (d := _valid(y, when))]
        fitting = [d for d in days if _within(d, when.side, bounds)]
        reach = reach or _FRESHYEARLESS
    elif when.weekdays and recent:  # a weekday has its number in one year of six
        days = [d for y in range(recent.year, recent.year + 2) if (d := _valid(y, when))]
        fitting = [d for d in days if 0 <= (d - recent).days <= YEAR]
    else:
        return []
    return [_Window(fitting[0], when.side, reach, clue.span)] if len(fitting) == 1 else []


def _valid(year: int, when: When) -> dt.date | None:
    try:
        day = dt.date(year, when.month or 0, when.day or 0)
    except ValueError:
        return None
    return None if when.weekdays and day.isoweekday() not in when.weekdays else day


def _within(day: dt.date, side: str, bounds: Range) -> bool:
    """A day without its year lies within some months of the article on its side."""
    slack = dt.timedelta(days=45)
    return bounds.first - slack <= day <= bounds.last + (slack if side == "future" else dt.timedelta(0))


def _reach(clue: DayClue) -> int:
    """Days that the article is from a date that shows itself fresh by its weekday; 0 where it doesn't."""
    if not clue.when.weekdays:
        return 0
    if clue.when.side == "future":
        return _AHEAD_WEEKDAY
    return _FRESH_LEAD if clue.lead and clue.when.side == "past" else _FRESH_WEEKDAY


def _interval(
    clues: ArticleClues, bounds: Range, lower: _Window | None, upper: _Window | None
) -> Domain | None:
    """From the latest day behind to the first day ahead, or as far as the fresh one reaches."""
    spans = tuple(w.span for w in (lower, upper) if w) + bounds.because
    if not any(w.reach for w in (lower, upper) if w):
        return None
    if lower and upper:
        if lower.day > upper.day:
            return _clash(lower, upper)
        if (upper.day - lower.day).days < WIDEST:
            return narrowed(clues, Domain(between(lower.day, upper.day), spans))
    if lower:
        last = min(lower.day + lower.reach * DAY, bounds.last)
        if upper:
            last = min(last, upper.day)
        return (
            narrowed(clues, Domain(between(lower.day, max(last, lower.day)), spans)) if lower.reach else None
        )
    if upper and upper.reach:
        first = max(upper.day - upper.reach * DAY, bounds.first)
        return narrowed(clues, Domain(between(min(first, upper.day), upper.day), spans))
    return None


def _clash(lower: _Window, upper: _Window) -> Domain | None:
    """A past day after a coming one: the interval holds both, if it stays within a month."""
    if (lower.day - upper.day).days >= WIDEST:
        return None
    return Domain(between(upper.day, lower.day), (lower.span, upper.span), clash=True)


def narrowed(clues: ArticleClues, domain: Domain) -> Domain:
    """The domain without days that the article's dates and weekdays speak against, while any remain."""
    kept = replace(domain, days=tuple(d for d in domain.days if allowed(clues, d)) or domain.days)
    for test in (_yesterday, _not_named, _compact):
        days = tuple(d for d in kept.days if test(clues, d))
        if days:
            kept = replace(kept, days=days)
    return kept


def _yesterday(clues: ArticleClues, day: dt.date) -> bool:
    return clues.yesterday is None or (day - DAY).isoweekday() == clues.yesterday


def _not_named(clues: ArticleClues, day: dt.date) -> bool:
    """A paper that says `hier` doesn't call yesterday, nor its own day, by the weekday."""
    if day.isoweekday() in clues.strict:
        return False
    if not clues.deictic:
        return True
    named = {*clues.past, *clues.ahead}
    near = {day.isoweekday(), (day - DAY).isoweekday()} & {*clues.past}
    return not near and day.isoweekday() not in named


def _compact(clues: ArticleClues, day: dt.date) -> bool:
    """Weekdays named behind and ahead are the nearest ones: the article lies between them."""
    if not clues.past or not clues.ahead:
        return True
    costs = {w: _spread(clues, w) for w in range(1, 8)}
    return costs[day.isoweekday()] == min(costs.values())


def _spread(clues: ArticleClues, weekday: int) -> int:
    floor = 1 if clues.deictic else 0
    back = max(((weekday - p) % 7) or (7 if p in clues.strict or floor else 0) for p in clues.past)
    ahead = min(((a - weekday) % 7) or (7 if floor else 0) for a in clues.ahead)
    return back + ahead
