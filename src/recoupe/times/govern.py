"""Which time expression says when a claim holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from recoupe.annotate.document import Document
from recoupe.record import Kind, Published, Time
from recoupe.times.direction import Directions
from recoupe.times.expression import TimeExpression
from recoupe.times.grammar import load
from recoupe.times.meaning import Habit, Length, Reference

_FARTHEST = 45  # words between a predicate and the expression that dates it
_BREAK_COST = 7
_QUOTES = frozenset('«»"“”')
_APART = frozenset((",", ".", ":", ";", "?", "!"))  # beside a quotation mark: the words are quoted in full
_FRAGMENT_COST = 3
_PERIOD_GAIN = 2  # `depuis X` governs from farther away than a bare date
_RECORD_REACH = 8  # words between a superlative and its `depuis`
_BACK = 3  # sentences of the same paragraph from which a claim may take its day
_STATES: frozenset[Kind] = frozenset(
    ("control", "displacement", "force", "casualties", "negotiation", "statement")
)
_HAPPENED: frozenset[Kind] = frozenset(
    ("casualties", "attack", "control", "displacement", "event", "statement")
)
_APPOSITION = 16  # words of an apposition up to its time
_POINT = timedelta(days=1)
_STILL = frozenset(("encore", "toujours", "désormais", "plus", "actuellement", "aujourd'hui", "maintenant"))
_LONG_AGO = timedelta(days=30)  # before the article: what is told of then is no news


class Dating:
    """Dates the claims of one article.

    `times` are its anchored expressions in order, `published` its own date.
    """

    def __init__(self, document: Document, times: Sequence[TimeExpression], published: Published) -> None:
        self._document = document
        self._published = published
        self._at: list[list[TimeExpression]] = [[] for _ in document.sentences]
        for t in times:
            if 0 <= t.sentence < len(self._at) and _dates(t):
                self._at[t.sentence].append(t)
        self._directions = Directions(document)

    def time_of(self, kind: Kind, sentence: int, first: int, last: int) -> Time | None:
        """When a claim stated by tokens `[first, last)` of a sentence holds, `None` where nothing says.

        The nearest expression of the sentence that fits wins; one that dates only who said it when (`a annoncé
        mardi`) dates statements alone. Without one, what happened takes the day that the paragraph has just
        told, and a state in the present tense holds on the article's date.
        """
        own = self._in_sentence(kind, sentence, first, last)
        if own is not None:
            return as_time(own, self._document)
        verb = self._directions.verb(first, last, sentence)
        if (
            kind in _HAPPENED
            and (verb is None or verb.direction in ("past", "unknown"))
            and not (verb and verb.state)
        ):
            told = self._told(kind, sentence)
            if told is not None:
                return told
        return self.standing(kind, sentence, first, last)

    def standing(self, kind: Kind, sentence: int, first: int, last: int) -> Time | None:
        """The article's own date for what it tells as standing: a state in the present tense, a toll."""
        verb = self._directions.verb(first, last, sentence)
        if verb and (verb.direction == "present" or verb.state) and kind in _STATES:
            return None if self._recounted(sentence, first) else self._now()
        return self._counted(sentence, verb is None) if kind == "casualties" else None

    def _recounted(self, sentence: int, first: int) -> bool:
        """`Le 20 janvier 2018, l'armée attaque. Elle prend Oron en une heure.`: told in the present, long past.

        What is `encore` or `désormais` so is so now.
        """
        now, sentences = self._published.earliest, self._document.sentences
        lower = self._document.tokens.lower
        if not _STILL.isdisjoint(lower[sentences[sentence].first : sentences[sentence].last]):
            return False
        for at in range(sentence, max(-1, sentence - _BACK - 1), -1):
            if sentences[at].paragraph != sentences[sentence].paragraph:
                return False
            days = [
                t.latest
                for t in self._at[at]
                if t.first < first and t.latest and t.signal != "since" and not self._describes(t)
            ]
            if days:
                return now is not None and all(now - day > _LONG_AGO for day in days)
        return False

    def _describes(self, t: TimeExpression) -> bool:
        """`Exilé en 2014, il dirige`: a day by a participle, of what somebody had become."""
        tokens = self._document.tokens
        ruled = t.verb > 0 and tokens.upos[t.verb - 1] == "AUX"
        return t.verb >= 0 and tokens.verbform[t.verb] == "Part" and not ruled

    def _in_sentence(self, kind: Kind, sentence: int, first: int, last: int) -> TimeExpression | None:
        times = self._at[sentence]
        if kind == "statement":
            said = [t for t in times if t.reporting]
            near = min(said, key=lambda t: abs(t.first - first), default=None)
            return near or nearest(self._document, times, first, last)
        fitting = [t for t in times if not t.reporting or first <= t.verb < last]
        return nearest(self._document, fitting, first, last)

    def _told(self, kind: Kind, sentence: int) -> Time | None:
        """The day of what the paragraph told last, if it told of one day only."""
        sentences = self._document.sentences
        for back in range(1, _BACK + 1):
            before = sentence - back
            if before < 0 or sentences[before].paragraph != sentences[sentence].paragraph:
                return None
            events = [t for t in self._at[before] if t.reporting == (kind == "statement") or not t.reporting]
            days = {(t.earliest, t.latest) for t in events}
            if len(days) == 1 and _is_point(events[0]) and events[0].direction != "future":
                time = as_time(events[0], self._document)
                return msgspec.structs.replace(time, because=f"the day told just before: {time.because}")
            if days:
                return None
        return None

    def of_another_day(self, sentence: int) -> bool:
        """`le précédent bilan`: a toll of some day before."""
        stretch = self._document.sentences[sentence]
        earlier = load().classes["narrative_last"]
        return any(w in earlier for w in self._document.tokens.lower[stretch.first : stretch.last])

    def _counted(self, sentence: int, verbless: bool) -> Time | None:
        """A toll holds on the day that somebody gave it, else on the article's: `le bilan est de 12 morts`."""
        if self.of_another_day(sentence):
            return None
        stretch = self._document.sentences[sentence]
        lower = self._document.tokens.lower[stretch.first : stretch.last]
        classes = load().classes
        said = [t for t in self._at[sentence] if t.reporting and _is_point(t)]
        if said:
            time = as_time(said[0], self._document)
            return msgspec.structs.replace(time, because=f"toll given on that day: {time.because}")
        if verbless or any(w in classes["count_word"] for w in lower):
            now = self._now()
            return now and msgspec.structs.replace(now, because="toll as of the article's date")
        return None

    def _now(self) -> Time | None:
        return on_its_day(self._published, "present tense: on the article's date")


def _is_point(t: TimeExpression) -> bool:
    return t.earliest is not None and t.latest is not None and t.latest - t.earliest <= _POINT


def of_a_record(document: Document, time: TimeExpression) -> bool:
    """`le plus meurtrier depuis 80 ans`, `la première attaque depuis mai`: how long nothing like it had come."""
    tokens = document.tokens
    start = document.sentences[time.sentence].first
    at = next((i for i in (time.first, time.first - 1) if i >= start and tokens.lower[i] == "depuis"), -1)
    for i in range(at - 1, max(start, at - _RECORD_REACH) - 1, -1):
        if tokens.lower[i] in (",", ";", ":") or tokens.verbform[i] == "Fin":
            return False
        superlative = tokens.lower[i] == "plus" and i > start and tokens.lower[i - 1] in ("le", "la", "les")
        if superlative or tokens.lemma[i] in ("premier", "pire"):
            return True
    return False


def time_for(
    document: Document,
    times: Sequence[TimeExpression],
    sentence: int,
    first: int,
    last: int,
) -> Time | None:
    """When the predicate or evidence in tokens `[first, last)` holds, by its own sentence alone.

    `times` are the article's anchored expressions. The nearest in the same sentence wins, clause breaks
    counting as distance; one across a quotation mark does not count.

    >>> time_for(document, times, 3, 40, 44)  # doctest: +SKIP
    Time(earliest=datetime.date(2016, 11, 15), latest=..., span='period', text='le 15 novembre', ...)
    """
    here = [t for t in times if t.sentence == sentence and _dates(t)]
    best = nearest(document, [t for t in here if not t.reporting] or here, first, last)
    return None if best is None else as_time(best, document)


def _first(t: TimeExpression) -> int:
    return t.first


def nearest(
    document: Document, times: Sequence[TimeExpression], first: int, last: int
) -> TimeExpression | None:
    """The expression nearest to tokens `[first, last)`, `None` where all are too far or in another quote."""
    # One that has no place in time for want of the article's date still says that the others don't apply.
    best: TimeExpression | None = None
    lowest = _FARTHEST
    start = bisect_left(times, first - 2 * _FARTHEST, key=_first)
    stop = bisect_left(times, last + _FARTHEST, key=_first)
    for t in times[start:stop]:
        cost = _cost(document, t, first, last)
        if cost is not None and cost < lowest:
            best, lowest = t, cost
    return best if best is not None and _resolved(best) else None


def on_its_day(published: Published, because: str) -> Time | None:
    """The day of the article as the time of what it tells, or None where it has none or may be of one of several."""
    if published.earliest is None or published.latest is None:
        return None
    if published.latest - published.earliest > _POINT:
        return None
    return Time(
        earliest=published.earliest,
        latest=published.latest,
        span="instant",
        open=None,
        text=None,
        because=because,
    )


def on_writing(published: Published) -> Time | None:
    """The article's day for what it tells without one."""
    return on_its_day(published, "told without a day: on the article's date")


def as_time(t: TimeExpression, document: Document | None = None) -> Time:
    """The record's `Time` of an anchored expression."""
    text = t.text
    if document is not None and t.signal in ("since", "until", "before", "after", "ago", "by", "from"):
        text = _with_signal(t, document)
    return Time(earliest=t.earliest, latest=t.latest, span=t.span, open=t.open, text=text, because=t.because)


def _with_signal(t: TimeExpression, document: Document) -> str:
    """The expression with its signal, at most three words before it: `depuis le 15 novembre`."""
    lower = document.tokens.lower
    start = t.first
    signals = load().signals
    for back in range(1, 4):
        at = t.first - back
        if at >= 0 and " ".join(lower[at : t.first]).replace("' ", "'") in signals:
            start = at
    return document.text.text[document.tokens.start[start] : t.end]


def _dates(t: TimeExpression) -> bool:
    """True where the expression tells when something was, whether or not the calendar day is known."""
    if isinstance(t.meaning, Habit | Reference):
        return False
    return not (isinstance(t.meaning, Length) and t.meaning.hint is None and t.signal in _LENGTH_ONLY)


def _resolved(t: TimeExpression) -> bool:
    return t.earliest is not None or t.latest is not None


_LENGTH_ONLY = frozenset(("", "after", "during", "within", "of", "to", "elapsed"))


def _cost(document: Document, t: TimeExpression, first: int, last: int) -> int | None:
    """Words between, clause breaks dearer; `None` where the mark of a full quotation lies between."""
    if t.first < last and first < t.last:
        return 0
    start, stop = (t.last, first) if t.last <= first else (last, t.first)
    if stop - start > _FARTHEST:
        return None
    lower = document.tokens.lower
    breaks = load().classes["clause_break"]
    cost = stop - start
    for i in range(start, stop):
        word = lower[i]
        if word in _QUOTES and not _of_fragment(lower, i):
            return None
        if word in _QUOTES:
            cost += _FRAGMENT_COST
        elif word == ";":
            cost += 3 * _BREAK_COST
        elif word in breaks and lower[i - 1] not in _QUOTES:
            cost += _BREAK_COST
        elif word == ",":
            cost += 2
    if t.signal == "since":
        return None if in_apposition(document, t, last) else cost - _PERIOD_GAIN
    return cost


def _of_fragment(lower: Sequence[str], mark: int) -> bool:
    """`a fait hier « au moins dix morts » à Oron`: words quoted within the sentence, which goes on around them."""
    if any(lower[at] in _QUOTES for at in (mark - 2, mark + 2) if 0 <= at < len(lower)):
        return True  # « n'a fait, lui, « que » dix morts »
    around = (lower[at] for at in (mark - 1, mark + 1) if 0 <= at < len(lower))
    return _APART.isdisjoint(around)


def in_apposition(document: Document, t: TimeExpression, last: int) -> bool:
    """`tués à Oron, ville assiégée depuis mai`: since when the town is besieged, not since when they were killed.

    `last` is the token past the predicate that the expression might date.
    """
    tokens = document.tokens
    for i in range(t.first - 1, max(last, t.first - _APPOSITION), -1):
        if tokens.lower[i] == ",":
            return tokens.upos[i + 1] == "NOUN" and tokens.lower[i + 1] in load().classes["apposed_places"]
    return False
