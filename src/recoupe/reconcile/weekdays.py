"""Days of the week, for articles that no date orders: the day that a sentence tells of, and who wrote first."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.month_days import past_days, turns_by_month
from recoupe.record import AHEAD, Casualties, Claim
from recoupe.resolve.spelling import fold

_TWO_DAYS = dt.timedelta(days=2)
_RIGHT_AFTER = (
    30  # characters after an attack told of before in which its own day stands: `l'attaque de mardi`
)
_AHEAD_OF = 80  # characters before a weekday that tell that it is to come
_LONG_AHEAD = 140  # and to `au lendemain de`, whose noun may be told at length
_FALLEN = 3  # a toll of less than a third of another's is no later one
_WEEK = 7
_HAPPENED = ("attack", "casualties", "event")
_COUNTED = frozenset(("asserted", "reported"))


def is_dated(reading: Reading) -> bool:
    """Whether its newsroom tells the day of an article, rather than what the article tells of."""
    published = reading.article.published
    return published.latest is not None and published.basis != "inferred"


def placed_day(reading: Reading) -> dt.date | None:
    """The day that an article has among others: its own, or one that is inferred to within two days."""
    published = reading.article.published
    if published.latest is None or published.earliest is None:
        return published.latest
    return published.latest if published.latest - published.earliest <= _TWO_DAYS else None


def is_spread(reading: Reading) -> bool:
    """Whether its day is inferred to within some days, on any of which it may have been written."""
    published = reading.article.published
    return not is_dated(reading) and published.earliest != published.latest


def year_of(readings: Sequence[Reading]) -> int | None:
    """The year of a story, where all its articles with a day are of one."""
    years = {day.year for reading in readings if (day := placed_day(reading)) is not None}
    return years.pop() if len(years) == 1 else None


def told_day(claim: Claim, reading: Reading, year: int | None) -> dt.date | None:
    """The day that the words of or right around an event tell by its month, in an article of which no day is known.

    Example: 8 December of the story's year for `Samedi 8 décembre, la manifestation a réuni ...`.
    """
    if claim.kind != "event" or year is None or claim.time is not None or placed_day(reading) is not None:
        return None
    span = claim.evidence[0]
    start = max(claim.sentence.start, span.start - _RIGHT_AFTER)
    near = fold(reading.raw[start : min(claim.sentence.end, span.end + _RIGHT_AFTER)])
    days = {match[0] for match in _day_pattern().finditer(near)}
    if len(days) != 1:
        return None
    day, month = days.pop().replace("1er ", "1 ").split()
    try:
        return dt.date(year, lexicon().calendar.months.index(month) + 1, int(day))
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _day_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b\d{{1,2}}(?:er)? (?:{'|'.join(lexicon().calendar.months)})\b(?! \d{{4}})")


def takes_up(claim: Claim, reading: Reading) -> bool:
    """Whether an attack told before is only taken up, its sentence's day being another's: `l'attentat de Belmare`.

    Not so where its own day stands in or right behind its words, nor in an article of a day.
    """
    span, time = claim.evidence[0], claim.time
    if claim.kind != "attack" or is_dated(reading) or time is None or not time.text:
        return False
    if not fold(span.text).startswith(lexicon().calendar.the_one):
        return False
    own = reading.raw[span.start : min(claim.sentence.end, span.end + _RIGHT_AFTER)]
    return not _named(own) and time.text not in own


def weekday_of(claim: Claim, reading: Reading) -> int | None:
    """The weekday on which a claim holds, Monday 0: its date's, else the one that its sentence names.

    Of several the nearest to its words counts, and one after a word for saying only where there is no other:
    in `a annoncé mardi que douze civils avaient péri lundi` it is Monday. A day of the month without its weekday
    (`lancée le 9 mai`, `le 3 mai 2016`) tells none in an article without a date, whatever else its sentence names.
    """
    time = claim.time
    if time is not None and time.earliest is not None and time.earliest == time.latest:
        printed = is_dated(reading) or _named(time.text or "")
        return time.earliest.weekday() if printed else None
    own = claim.evidence[0].text
    if lexicon().calendar.day_of_month.search(fold(own)) and not _named(own):
        return None
    start, end = claim.sentence.start, claim.sentence.end
    if claim.kind == "attack" and fold(own).startswith(lexicon().calendar.the_one):
        start, end = claim.evidence[0].start, min(end, claim.evidence[0].end + _RIGHT_AFTER)
    at = claim.evidence[0].start - start
    found = _named(reading.raw[start:end])
    ranked = sorted((saying, abs(place - at), day) for place, day, saying, _ in found)
    if not ranked:
        return None
    return (ranked[0][2] - _the_day_before(claim, reading)) % 7


def _the_day_before(claim: Claim, reading: Reading) -> int:
    """1 where a claim is of the day before the one that its sentence names: `jeudi, au lendemain de l'attentat`."""
    span, lex = claim.evidence[0], lexicon()
    before = fold(reading.raw[max(claim.sentence.start, span.start - _LONG_AHEAD) : span.start])
    behind = fold(reading.raw[span.start : min(claim.sentence.end, span.end + _RIGHT_AFTER)])
    late = lex.calendar.day_after.search(before) or lex.calendar.eve.search(behind)
    return int(late is not None)


def turns(readings: Sequence[Reading]) -> list[int | None]:
    """For each article without a date the turn at which it was written: days of the week counted from the first.

    The week is cut where it is silent longest: articles that name Friday, Saturday and Monday begin with Friday,
    unless Friday's counts many times the dead of Monday's and another cut has all tolls grow.
    `None` for an article with a date, or that names no weekday but ahead. Days of the month tell more than weekdays.
    """
    last = _weeks(readings)
    if not any(map(placed_day, readings)):
        told = turns_by_month([past_days(reading.raw) for reading in readings], last)
        if told is not None:
            return told
    start = _start(last, [_toll(reading) for reading in readings])
    return [_turn(days, start) for days in last]


def guessed_days(readings: Sequence[Reading], known: Sequence[dt.date | None]) -> list[dt.date | None]:
    """The days of articles beside those `known`: of one that only tells weekdays, the first such day of its story.

    It is that of the last weekday that it tells of as past, and orders articles, no more. A story begins with what
    two of its articles tell of the days before the first that is dated. Where no day of a story is known, `turns` does.
    """
    first = min((day for day in known if day is not None), default=None)
    if first is None:
        return list(known)
    first = _began(readings, first)
    return [
        day if day is not None or not week else first + dt.timedelta(days=_turn(week, first.weekday()) or 0)
        for day, week in zip(known, _weeks(readings), strict=True)
    ]


def _began(readings: Sequence[Reading], first: dt.date) -> dt.date:
    """The first day within a week before `first` on which two articles or more say that something happened."""
    told: Counter[dt.date] = Counter()
    for reading in readings:
        days = {
            claim.time.earliest
            for claim in reading.claims
            if claim.kind in _HAPPENED and claim.time is not None and claim.time.earliest == claim.time.latest
        }
        told.update(day for day in days if day is not None and 0 <= (first - day).days < _WEEK)
    return min((day for day, articles in told.items() if articles > 1), default=first)


def _weeks(readings: Sequence[Reading]) -> list[set[int]]:
    """The weekdays that each article without a day tells of as past."""
    weeks: list[set[int]] = []
    for reading in readings:
        ahead, held = _ahead(reading), _happened(reading)
        told = {
            day
            for place, day, saying, to_come in _named(reading.raw)
            if not to_come and (saying or not _within(place, ahead) or _within(place, held))
        }
        weeks.append(set() if placed_day(reading) else told)
    return weeks


def _is_ahead(claim: Claim) -> bool:
    """What is to come; a step of talks is taken on its day, whatever it asks for: `a proposé lundi une trêve`."""
    return claim.factuality in AHEAD and (claim.kind, claim.factuality) != ("negotiation", "demanded")


def _ahead(reading: Reading) -> set[tuple[int, int]]:
    """Sentences that tell of what is to come."""
    return {(claim.sentence.start, claim.sentence.end) for claim in reading.claims if _is_ahead(claim)}


def _within(place: int, sentences: set[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in sentences)


def _happened(reading: Reading) -> set[tuple[int, int]]:
    """Sentences that tell of what happened, and of nothing to come: `Les chars ont pris dimanche Orvane.`"""
    spans = {True: set[tuple[int, int]](), False: set[tuple[int, int]]()}
    for claim in reading.claims:
        spans[_is_ahead(claim)].add((claim.sentence.start, claim.sentence.end))
    return spans[False] - spans[True]


def told_days(text: str) -> set[int]:
    """The weekdays that a text tells of as past, Monday 0: those on which something was said where it names any."""
    named = [(day, saying) for _, day, saying, to_come in _named(text) if not to_come]
    return {day for day, saying in named if saying} or {day for day, _ in named}


def _turn(days: set[int], start: int) -> int | None:
    return max((day - start) % 7 for day in days) if days else None


def _toll(reading: Reading) -> float:
    """The most dead that an article tells of as counted, 0 for none."""
    return max(
        (
            claim.quantity.value
            for claim in reading.claims
            if isinstance(claim.args, Casualties)
            and claim.args.measure == "killed"
            and claim.factuality in _COUNTED
            and claim.quantity is not None
            and claim.quantity.value is not None
        ),
        default=0.0,
    )


def _start(last: Sequence[set[int]], tolls: Sequence[float]) -> int:
    """The first weekday, Monday where none is named: of those that let tolls grow, after the longest silence."""
    named = set().union(*last)
    if not named:
        return 0
    silence = {day: next(n for n in range(1, 8) if (day - n) % 7 in named) for day in named}
    return min(sorted(named), key=lambda day: (_shrinks(last, tolls, day), -silence[day]))


def _shrinks(last: Sequence[set[int]], tolls: Sequence[float], start: int) -> bool:
    """Whether an article would count far fewer dead than the one before it, if a story began on a weekday."""
    counted = [
        (turn, toll)
        for days, toll in zip(last, tolls, strict=True)
        if toll and (turn := _turn(days, start)) is not None
    ]
    return any(toll * _FALLEN < before for (_, before), (_, toll) in pairwise(sorted(counted)))


@lru_cache(maxsize=4_096)
def _named(text: str) -> tuple[tuple[int, int, bool, bool], ...]:
    """The weekdays of a text: where, which, whether a word for saying stands right before, and one for the future."""
    lex = lexicon()
    folded = fold(text) if len(fold(text)) == len(text) else text.lower()
    found = []
    for match in _pattern().finditer(folded):
        before = folded[max(0, match.start() - 30) : match.start()].split()[-2:]
        saying = any(word.startswith(lex.voices.said) for word in before)
        to_come = (
            lex.calendar.ahead.search(folded, max(0, match.start() - _AHEAD_OF), match.start()) is not None
        )
        found.append((match.start(), lex.calendar.weekdays.index(match[0]), saying, to_come))
    return tuple(found)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon().calendar.weekdays)})\b")
