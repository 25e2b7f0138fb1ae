"""A story of one bloodshed: a crowd shot at, a massacre, of which it goes on telling while it turns to other things.

No disaster fills it, and after a day or two its leads are about who is arrested and who talks with whom; yet its
tolls are of that one day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from recoupe.reading import Reading
from recoupe.reconcile.causes import LEAD, of_war
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.weekdays import is_dated, weekday_of
from recoupe.record import Claim
from recoupe.resolve.spelling import fold, words

BLOODSHED = "shooting"
OTHER_DAY = "shooting of another day"
_SHARE = 0.5  # of a story's articles that must tell of it
_OPENING = 0.3  # and of its leads; of war fewer may
_MOST = 0.7  # and of an attack by somebody
_MANY = 0.5  # of leads that tell of unrest by words for many incidents
_LEAST = 2

_Day = TypeVar("_Day", int, dt.date)


@dataclass(frozen=True, slots=True)
class Bloodshed:
    """The day of a story's bloodshed, as far as its articles tell it: of the week, or a date."""

    weekday: int | None
    day: dt.date | None

    def is_other_day(self, first: dt.date | None, last: dt.date | None, weekday: int | None) -> bool:
        """Whether what holds on these days was on another day than the bloodshed."""
        if first is not None and first == last and self.day is not None:
            return first != self.day
        return None not in (weekday, self.weekday) and weekday != self.weekday


def one_bloodshed(readings: Sequence[Reading]) -> Bloodshed | None:
    """The one bloodshed of a story; `None` where half its articles tell of none, or its leads of unrest."""
    pattern = lexicon().causes.bloodshed
    return _when(readings) if _fills(readings, pattern, _SHARE, _OPENING) else None


def attack_told_on(readings: Sequence[Reading]) -> bool:
    """Whether a story goes on telling of one attack: who its attackers were, who their victims, what witnesses saw."""
    return _fills(readings, lexicon().causes.attack, _MOST, _MANY) and not by_the_state(readings)


def _fills(readings: Sequence[Reading], pattern: re.Pattern[str], texts: float, leads: float) -> bool:
    """Whether such shares of a story's texts and leads have words of a pattern, its leads being of no war or unrest."""
    openings = [fold(reading.raw[:LEAD]) for reading in readings]
    told = sum(pattern.search(fold(reading.raw)) is not None for reading in readings)
    opened = sum(pattern.search(lead) is not None for lead in openings)
    many = sum(lexicon().causes.unrest.search(lead) is not None for lead in openings)
    war = sum(of_war(set(words(lead))) for lead in openings)
    size = len(readings)
    if told < max(_LEAST, texts * size) or opened < max(_LEAST, leads * size):
        return False
    return many < _MANY * size and war <= _OPENING * size


def by_the_state(readings: Sequence[Reading]) -> bool:
    """Whether soldiers or police strike in a story, rather than attackers: `l'armée a tiré sur la foule`."""
    forces = lexicon().causes.arms_of_state
    struck = [
        not forces.isdisjoint(words(claim.args.actor))
        for reading in readings
        for claim in reading.claims
        if claim.kind == "attack" and claim.args.action == "strikes" and claim.args.actor
    ]
    return bool(struck) and 2 * sum(struck) > len(struck)


def _when(readings: Sequence[Reading]) -> Bloodshed:
    """The day that most articles tell of its dead and of the shots."""
    weekdays: Counter[int] = Counter()
    days: Counter[dt.date] = Counter()
    for reading in readings:
        here = [claim for claim in reading.claims if _of_it(claim)]
        weekdays.update({day for claim in here if (day := weekday_of(claim, reading)) is not None})
        if is_dated(reading):
            days.update({claim.time.earliest for claim in here if _on_one_day(claim)})  # type: ignore[union-attr,misc]
    return Bloodshed(_first(weekdays), _first(days))


def _first(told: Counter[_Day]) -> _Day | None:
    """What more articles tell than tell anything else, two at least."""
    ranked = told.most_common(2)
    if not ranked or ranked[0][1] < _LEAST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _on_one_day(claim: Claim) -> bool:
    time = claim.time
    return time is not None and bool(time.text) and time.earliest is not None and time.earliest == time.latest


def _of_it(claim: Claim) -> bool:
    if claim.kind == "attack":
        return bool(claim.args.action == "strikes")
    return claim.kind == "casualties" and bool(claim.args.measure == "killed")
