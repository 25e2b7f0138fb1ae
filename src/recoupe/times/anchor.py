"""Resolve every expression of an article, once its date is known or bounded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.record import Published
from recoupe.times import days
from recoupe.times.chronology import Chronology
from recoupe.times.expression import Direction, TimeExpression
from recoupe.times.grammar import load
from recoupe.times.habit import own_day_by_name
from recoupe.times.meaning import Calendar, Length, Step
from recoupe.times.resolve import Moment, Placed, place_calendar, place_step
from recoupe.times.symbol import symbolic_value

_WEEK = 7  # days from the article within which a weekday may be one that it dates
_LEAD = 3  # days before the article that its main day can be
_VAGUE = dt.timedelta(days=3)  # between two days that a word may mean, beyond which it says neither
_NEAR_FULL = dt.timedelta(days=150)  # from a date in full to a day beside it that leaves its year unsaid
_WIDEST = 400  # days of publication interval beyond which nothing relative is resolved


def anchor_times(
    document: Document, times: Sequence[TimeExpression], published: Published
) -> tuple[TimeExpression, ...]:
    """Every expression with `value`, `earliest`, `latest`, `span` and `because` as far as they are known.

    With a publication interval, relative expressions are resolved from both its ends and hold both results.
    """
    first, last = published.earliest, published.latest
    if first is None or last is None or (last - first).days > _WIDEST:
        return _walk(document, times, None)
    low = _walk(document, times, first)
    if first == last:
        return low
    high = _walk(document, times, last)
    return tuple(_join(a, b) for a, b in zip(low, high, strict=True))


def _join(a: TimeExpression, b: TimeExpression) -> TimeExpression:
    """One expression resolved from the earliest and the latest day of publication."""
    if a.value == b.value and a.earliest == b.earliest and a.latest == b.latest:
        return a
    value = a.value if a.value == b.value else symbolic_value(a.meaning) if a.meaning else a.value
    earliest = min(a.earliest, b.earliest) if a.earliest and b.earliest else None
    latest = max(a.latest, b.latest) if a.latest and b.latest else None
    if _is_day(a) and _is_day(b) and earliest and latest and latest - earliest > _VAGUE:
        earliest = latest = None  # « mardi » of one week or another is no day
    because = a.because if a.because == b.because else f"{a.because}; or {b.because}"
    return replace(a, value=value, earliest=earliest, latest=latest, because=because)


def _is_day(t: TimeExpression) -> bool:
    """A day or a night."""
    return bool(t.earliest and t.latest) and t.span == "instant"


@dataclass(slots=True)
class _Story:
    """The day that the text has reached: in all, in the paragraph, and at the article's top."""

    day: dt.date | None = None
    full: tuple[int, dt.date] | None = None  # paragraph and day of the last date in full
    here: dt.date | None = None
    lead: dt.date | None = None
    dateline: int = -1  # paragraph of the article's own day in full
    past: dt.date | None = None  # the last day told that isn't to come
    paragraph: int = -1
    now: dt.date | None = None  # the article's day

    def enter(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            self.paragraph, self.here = paragraph, None

    def base(self, t: TimeExpression) -> dt.date | None:
        """The day that an expression counts from: hours and parts of a day are of the paragraph's or the lead's."""
        m = t.meaning
        clock = isinstance(m, Calendar) and m.clock and not m.weekday
        part = isinstance(m, Step) and m.base == "story" and m.part and not m.count
        if not (clock or part):
            ahead = self.day is not None and self.now is not None and self.day > self.now
            back = isinstance(m, Step) and m.base == "story" and m.count < 0 and t.direction == "past"
            return (self.past or self.now) if ahead and back else self.day
        return self.here or (self.day if self.day == self.now else None) or self.lead or self.day

    def reach(self, day: dt.date, now: dt.date | None, *, opens: bool = False) -> None:
        """Move on to a day; with `opens` it is the dateline's, on which nothing is told to have happened."""
        self.day = self.here = day
        if now and day <= now:
            self.past = day
        if opens and self.lead is None:
            self.dateline = self.paragraph if self.dateline < 0 else self.dateline
            return
        if self.lead is None and 0 <= self.dateline < self.paragraph - 1:
            self.lead = now  # the day told far below a dateline is no lead's
        if self.lead is None and now and 0 <= (now - day).days <= _LEAD:
            self.lead = day


def _walk(
    document: Document, times: Sequence[TimeExpression], now: dt.date | None
) -> tuple[TimeExpression, ...]:
    """Resolve in reading order, so that `le lendemain` knows the day that the story has reached."""
    same_day = own_day_by_name(document, times, now)
    days_named = dict.fromkeys(d for t in times if (d := _named_day(t, now)))
    named = tuple(d for d in days_named if now and abs((d - now).days) <= _WEEK)
    done: list[TimeExpression] = []
    story, lines = _Story(now=now), Chronology(now=now)
    full = _in_full(document, times) if now is None else {}
    for i, t in enumerate(times):
        story.enter(document.sentences[t.sentence].paragraph if t.sentence >= 0 else -1)
        base = _ahead(times, i, now, named, same_day) or story.base(t)
        at = Moment(now, base, _direction(times, i), same_day, named)
        dated = lines.with_year(document, _with_year(t, story))
        placed = _place(_beside_full(document, dated, full), at)
        done.append(_apply(t, placed, at))
        if placed and isinstance(t.meaning, Calendar) and t.meaning.year and t.meaning.day:
            story.full = story.paragraph, placed.interval[0]
        if t.reporting and story.day is not None:
            continue  # `a annoncé mardi` leaves the story where it was
        if placed and placed.value.endswith("TNI"):
            story.reach(dt.date.fromisoformat(placed.value.removesuffix("TNI")), now)
        elif placed and placed.interval[0] == placed.interval[1]:
            story.reach(placed.interval[0], now, opens=_is_dateline(t, placed.interval[0], now))
    return _either(document, _ranges(done))


def _is_dateline(t: TimeExpression, day: dt.date, now: dt.date | None) -> bool:
    """`ORON, 5 mai 2020 (AGP)`: the article's own day in full."""
    full = isinstance(t.meaning, Calendar) and bool(t.meaning.year and t.meaning.day)
    return full and day == now


def _with_year(t: TimeExpression, story: _Story) -> TimeExpression:
    """`Le 20 janvier 2018, l'armée attaque. Le 18 mars, elle prend la ville.`: told on in the present, of that year."""
    c = t.meaning
    told_on = story.full is not None and story.full[0] == story.paragraph and t.direction == "present"
    if not (told_on and story.full and isinstance(c, Calendar) and c.day and c.month and not c.year):
        return t
    day = story.full[1]
    later = (c.month, c.day) >= (day.month, day.day)
    return replace(t, meaning=replace(c, year=day.year if later else day.year + 1))


def _in_full(document: Document, times: Sequence[TimeExpression]) -> dict[int, dt.date]:
    """The last date in full of each paragraph, and under -1 the latest of all, where the article's own is unknown."""
    found: dict[int, dt.date] = {}
    for t in times:
        c = t.meaning
        if not isinstance(c, Calendar) or not (c.year and c.month and c.day) or t.direction == "future":
            continue
        placed = place_calendar(c, Moment(None))
        if placed is not None and t.sentence >= 0:
            day = placed.interval[0]
            found[document.sentences[t.sentence].paragraph] = day
            found[-1] = max(day, found.get(-1, day))
    return found


def _beside_full(document: Document, t: TimeExpression, full: dict[int, dt.date]) -> TimeExpression:
    """`rendu public le 15 mai 2015, entre le 11 et le 13 mai, trois raids`: a day of the year of the date beside it.

    A day of another paragraph is, where its weekday is printed and fits the latest date in full.
    """
    c = t.meaning
    if not full or t.sentence < 0 or not isinstance(c, Calendar) or not (c.day and c.month) or c.year:
        return t
    day = full.get(document.sentences[t.sentence].paragraph) or (full[-1] if c.weekday else None)
    if day is None:
        return t
    near = (_valid(year, c) for year in (day.year - 1, day.year, day.year + 1))
    fitting = [d for d in near if d is not None and abs(d - day) <= _NEAR_FULL]
    return replace(t, meaning=replace(c, year=fitting[0].year)) if len(fitting) == 1 else t


def _valid(year: int, c: Calendar) -> dt.date | None:
    try:
        day = dt.date(year, c.month or 0, c.day or 0)
    except ValueError:
        return None
    return None if c.weekday and day.isoweekday() != c.weekday else day


def _named_day(t: TimeExpression, now: dt.date | None) -> dt.date | None:
    c = t.meaning
    if not isinstance(c, Calendar) or not (c.day and c.month):
        return None
    placed = place_calendar(c, Moment(now, None, t.direction))
    return placed.interval[0] if placed else None


def _ahead(
    times: Sequence[TimeExpression], i: int, now: dt.date | None, named: tuple[dt.date, ...], same_day: bool
) -> dt.date | None:
    """The day that follows a clock time or a part of the day: `vers 0 h 40, jeudi`, `à l'aube, jeudi`."""
    t = times[i]
    clock = isinstance(t.meaning, Calendar) and t.meaning.clock and not t.meaning.weekday
    if not (clock or _hour_of_a_day(t)) or i + 1 >= len(times):
        return None
    after = times[i + 1]
    if after.start - t.end > 4 or after.sentence != t.sentence:
        return None
    if isinstance(after.meaning, Step) and after.meaning.base == "article" and after.meaning.unit == "D":
        placed = place_step(after.meaning, Moment(now))
    elif isinstance(after.meaning, Calendar) and (after.meaning.weekday or after.meaning.day):
        placed = place_calendar(after.meaning, Moment(now, None, _direction(times, i + 1), same_day, named))
    else:
        return None
    return placed.interval[0] if placed else None


def _direction(times: Sequence[TimeExpression], i: int) -> Direction:
    """The expression's own direction, or what its signal says."""
    t = times[i]
    if t.signal in ("since", "ago"):
        return "past"
    if t.signal == "by":
        return "future"
    return t.direction


def _place(t: TimeExpression, at: Moment) -> Placed | None:
    if isinstance(t.meaning, Calendar):
        if t.meaning.clock and t.meaning.weekday and not t.meaning.day:
            at = replace(at, story=None)
        return place_calendar(t.meaning, at)
    if isinstance(t.meaning, Step):
        return place_step(t.meaning, at)
    return None


def _apply(t: TimeExpression, placed: Placed | None, at: Moment) -> TimeExpression:
    """The expression with its interval, shaped by the signal before it."""
    if isinstance(t.meaning, Length):
        return _length(t, t.meaning, at)
    if placed is None:
        return t
    first, last = _told_part(t, placed, at)
    t = replace(t, value=placed.value, earliest=first, latest=last, because=placed.because)
    if (last - first).days > 1:
        t = replace(t, span="period")
    if t.signal == "since":
        end = at.now if at.now and at.now >= first else None
        why = f"{placed.because}, up to the article's date"
        return replace(t, latest=end, span="period", open=None if end else "end", because=why)
    if t.signal == "from":
        return replace(t, latest=None, span="period", open="end", because=f"from {placed.because}")
    if t.signal in ("until", "by"):
        start = at.now if t.signal == "by" and at.now and at.now <= last else None
        why = f"up to {placed.because}"
        return replace(t, earliest=start, span="period", open=None if start else "start", because=why)
    if t.signal in ("before", "after") and _hour_of_a_day(t):
        # « peu avant 5h45 »: on that day; of midnight's two the one before it
        return replace(t, latest=first) if t.signal == "before" else t
    if t.signal == "before":
        end = last if isinstance(t.meaning, Step) and t.meaning.mod == "END" else first - days.DAY
        return replace(
            t, earliest=None, latest=end, span="period", open="start", because=f"before {placed.because}"
        )
    if t.signal == "after":
        return replace(
            t, earliest=last, latest=None, span="period", open="end", because=f"after {placed.because}"
        )
    return t


def _hour_of_a_day(t: TimeExpression) -> bool:
    """An hour or part of a day that is told without its day: `après minuit`, `avant l'aube`."""
    m = t.meaning
    if isinstance(m, Calendar):
        return m.clock is not None and not (m.weekday or m.day)
    return isinstance(m, Step) and m.part is not None and m.base == "story" and not m.count


def _told_part(t: TimeExpression, placed: Placed, at: Moment) -> tuple[dt.date, dt.date]:
    """The part of `cette semaine`, `cette année` that the verb's tense leaves: up to the article, or from it."""
    first, last = placed.interval
    m = t.meaning
    if at.now and isinstance(m, Step) and m.base == "article" and not m.count and not m.mod and first < last:
        if t.direction == "past" and first <= at.now:
            return first, min(last, at.now)
        if t.direction == "future" and at.now <= last:
            return max(first, at.now), last
    return first, last


def _length(t: TimeExpression, length: Length, at: Moment) -> TimeExpression:
    """A duration that is counted from the article's day or the story's."""
    if at.story and length.unit[0] == "T" and t.signal in ("later", "earlier"):
        return replace(
            t, earliest=at.story, latest=at.story, because=f"hours from the story's day {at.story}"
        )
    if length.low is None or length.high is None:
        return t
    now = at.now
    if now and (t.signal == "since" or length.hint == "last"):
        first = days.add(now, length.unit, -length.high)
        return replace(
            t, earliest=first, latest=now, span="period", because="counted back from the article's date"
        )
    if now and length.hint == "next":
        last = days.add(now, length.unit, length.high)
        return replace(
            t, earliest=now, latest=last, span="period", because="counted on from the article's date"
        )
    if now and t.signal == "ago":
        return _at_distance(t, length, now, -1, "the article's date")
    if now and t.signal == "in" and t.direction != "past":
        return _at_distance(t, length, now, 1, "the article's date")
    if now and t.signal == "by":
        last = days.add(now, length.unit, length.high)
        return replace(
            t, earliest=now, latest=last, span="period", because="within this time of the article's date"
        )
    if at.story and t.signal in ("later", "earlier"):
        return _at_distance(
            t, length, at.story, 1 if t.signal == "later" else -1, f"the story's day {at.story}"
        )
    return t


def _at_distance(t: TimeExpression, length: Length, base: dt.date, sign: int, what: str) -> TimeExpression:
    """A point so far from a day, as exactly as its unit says: years to half a year, days to the day."""
    low, high = length.low or 0.0, length.high or 0.0
    slack = {"Y": 0.5, "M": 0.5, "W": 0.3}.get(length.unit, 0.0)
    near = days.add(
        base, "M" if length.unit == "Y" else length.unit, sign * _scaled(low - slack, length.unit)
    )
    far = days.add(
        base, "M" if length.unit == "Y" else length.unit, sign * _scaled(high + slack, length.unit)
    )
    first, last = min(near, far), max(near, far)
    direction = "after" if sign > 0 else "before"
    return replace(t, earliest=first, latest=last, span="instant", because=f"{t.text} {direction} {what}")


def _scaled(count: float, unit: str) -> float:
    return max(count, 0.0) * (12 if unit == "Y" else 1)


def _ranges(times: list[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Give both ends of a range the whole of it: `du 3 au 7 mars`; two days side by side too: `les 3 et 4 mars`."""
    out = list(times)
    for i, t in enumerate(times):
        if t.until is None or t.until >= len(times):
            continue
        end = times[t.until]
        if not t.signal and end.signal == "and" and not _side_by_side(t, end):
            continue
        if t.earliest and end.latest and t.earliest <= end.latest and end.type in ("DATE", "TIME"):
            why = f"{t.because}, up to {end.text}"
            out[i] = replace(t, latest=end.latest, span="period", open=None, because=why)
            out[t.until] = replace(end, earliest=t.earliest, span="period", open=None, because=why)
    return tuple(out)


def _either(document: Document, times: tuple[TimeExpression, ...]) -> tuple[TimeExpression, ...]:
    """Give both days of `mercredi ou jeudi` the whole of what they leave open."""
    out, lower = list(times), document.tokens.lower
    for i in range(len(times) - 1):
        a, b = times[i], times[i + 1]
        joined = b.first == a.last + 1 and lower[a.last] in load().classes["either"]
        if not joined or not (_is_day(a) and _is_day(b)) or a.earliest is None or b.latest is None:
            continue
        if 0 < (b.latest - a.earliest).days <= _WEEK:
            why = f"{a.because}, or {b.text}"
            out[i] = replace(a, latest=b.latest, because=why)
            out[i + 1] = replace(b, earliest=a.earliest, because=why)
    return tuple(out)


def _side_by_side(a: TimeExpression, b: TimeExpression) -> bool:
    return a.earliest is not None and b.latest is not None and (b.latest - a.earliest).days == 1
