"""Days told by how far they lie from what is told: `deux jours après l'attaque`, `au lendemain du scrutin`.

What stands behind such words happened so many days before the day of what they hang on: in `a démissionné jeudi, deux
jours après l'attaque` the attack was on Tuesday, and not on Thursday.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import msgspec

from recoupe.extract.context import Context
from recoupe.lang import load_table
from recoupe.record import Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.meaning import Calendar, Length

_TABLE = load_table("scene")["counted"]
_EVE: dict[str, int] = _TABLE["eve"]
_SIGNS = frozenset((*_TABLE["after"], *_TABLE["before"], *_EVE))
_AFTER = frozenset(_TABLE["after"])
_OF = frozenset(_TABLE["of"])
_THIS = frozenset(_TABLE["this"])
_GOING_ON = frozenset(_TABLE["going_on"])
_CLOSING = frozenset((",", ";", ":", "»", ".", "«"))
_DAY_HOURS = 24
_LEAD = 4  # sentences in which an article tells what it is about


class Counted(msgspec.Struct, frozen=True):
    """Tokens `[first, last)` tell what happened `days` before what is told; `None` where they aren't counted in days.

    `bare` where nothing is counted at all: `après l'attaque`.
    """

    sign: int
    first: int
    last: int
    days: int | None = None
    bare: bool = False


class CountedDays:
    """The counted days of one document, read once."""

    def __init__(self, context: Context, published: Published) -> None:
        self._context = context
        self._published = published
        self._at: dict[int, list[Counted]] = defaultdict(list)
        for token in context.words.at(_SIGNS):
            counted = self._read(token)
            if counted is not None:
                self._at[context.sentence_of[token]].append(counted)

    def around(self, sentence: int, first: int, last: int) -> Counted | None:
        """The counted words that hold tokens `[first, last)`, the nearest before them."""
        held = [c for c in self._at.get(sentence, ()) if c.sign <= first and last <= c.last]
        return max(held, key=lambda c: c.first, default=None)

    def is_aside(self, sentence: int, told: int, token: int) -> bool:
        """Whether a token is one of counted words that what is told at another isn't, or stands before them.

        In `dix hommes ont été tués, quelques heures après des tirs sur Velden` nobody was killed at Velden.
        """
        if sentence not in self._at:
            return False
        here = self.around(sentence, token, token + 1)
        if here is not None and not here.bare and not here.first <= told < here.last:
            return True
        mine = self.around(sentence, told, told + 1)
        return mine is not None and not mine.bare and token < mine.sign

    def day(self, counted: Counted, sentence: int, story: Time | None) -> Time | None:
        """The day of what is told behind, counted from the day in the rest of the sentence, else from the `story`'s."""
        if counted.days is None:
            return None
        base = self._base(counted, sentence)
        if base is None and not self._has_day(counted, sentence):
            base = self._of_story(sentence, counted, story)
        if base is None:
            return None
        day = base - dt.timedelta(days=counted.days)
        words = self._context.document.words(max(counted.sign - 2, 0), counted.first)
        return Time(
            earliest=day,
            latest=day,
            span="instant",
            open=None,
            text=words,
            because=f"{words}, counted from {base}",
        )

    def _has_day(self, counted: Counted, sentence: int) -> bool:
        """`un jour après l'assaut lancé mercredi`: what is told behind says its own day."""
        return any(
            counted.first <= t.first < counted.last and t.earliest is not None and t.earliest == t.latest
            for t in self._context.times_at[sentence]
        )

    def _base(self, counted: Counted, sentence: int) -> dt.date | None:
        """The day of what they hang on, by the nearest expression of the sentence outside them."""
        outside = [
            t
            for t in self._context.times_at[sentence]
            if not counted.first <= t.first < counted.last
            and t.latest is not None
            and t.span == "instant"
            and not isinstance(t.meaning, Length)
            and t.last <= self._context.document.sentences[sentence].last
        ]
        near = min(outside, key=lambda t: (not _of_a_verb(t), abs(t.first - counted.sign)), default=None)
        return near.earliest if near is not None and near.earliest == near.latest else None

    def _of_story(self, sentence: int, counted: Counted, story: Time | None) -> dt.date | None:
        """`Ce raid intervient deux jours après l'attaque`: counted from the day of the story, else of the article."""
        around = (t for t in self._context.times_at[sentence] if not counted.first <= t.first < counted.last)
        if any(not isinstance(t.meaning, Length) for t in around):
            return None  # a day of the sentence that nobody can tell
        document = self._context.document
        start = document.sentences[sentence].first
        this = document.tokens.lower[start] in _THIS
        if not this and sentence >= _LEAD:
            return None
        if story is not None and story.earliest is not None and story.earliest == story.latest:
            return story.earliest
        known = self._published
        return known.earliest if known.earliest == known.latest else None

    def _read(self, sign: int) -> Counted | None:
        """The words behind a sign and the days that it counts, or None where nothing is counted."""
        document = self._context.document
        lower, sentence = document.tokens.lower, self._context.sentence_of[sign]
        stop = document.sentences[sentence].last
        word = lower[sign]
        if word in _EVE:
            if sign + 1 >= stop or lower[sign + 1] not in _OF:
                return None
            return Counted(sign, sign + 1, self._end(sign + 1, stop), _EVE[word])
        length = next((t for t in self._context.times_at[sentence] if t.last in (sign, sign + 1)), None)
        if length is None or not isinstance(length.meaning, Length):
            return Counted(sign, sign + 1, self._end(sign + 1, stop), bare=True) if word in _AFTER else None
        days = _days(length)
        after = word in _AFTER
        if not after and days is not None:
            days = -days
        return Counted(sign, sign + 1, self._end(sign + 1, stop), days)

    def _end(self, first: int, stop: int) -> int:
        """Where what is told behind ends: at a comma, unless what follows it goes on describing."""
        tokens = self._context.document.tokens
        for at in range(first, stop):
            if tokens.lower[at] not in _CLOSING:
                continue
            then = at + 1
            goes_on = then < stop and (tokens.verbform[then] == "Part" or tokens.lower[then] in _GOING_ON)
            if tokens.lower[at] != "," or not goes_on:
                return at
        return stop


def _of_a_verb(time: TimeExpression) -> bool:
    """`a appelé ce jeudi matin`, rather than `d'un nouveau samedi`."""
    named = isinstance(time.meaning, Calendar) and time.meaning.hint == "this"
    return time.reporting or named


def _days(time: TimeExpression) -> int | None:
    """`deux jours` 2, `48 heures` 2; `une semaine`, `quelques heures` none, for they are not counted in days."""
    length = time.meaning
    if not isinstance(length, Length) or length.low is None or length.low != length.high:
        return None
    if length.unit == "D" and length.low == int(length.low):
        return int(length.low)
    if length.unit == "TH" and length.low >= _DAY_HOURS:
        return round(length.low / _DAY_HOURS)
    return None
