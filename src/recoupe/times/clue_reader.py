"""Read an article's clues about its own date from its time expressions."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.record import Published, Span
from recoupe.times import days
from recoupe.times.clues import ArticleClues, Began, DayClue, Elapsed, Origin, Side, YearClue
from recoupe.times.datelines import yearless_dateline
from recoupe.times.event_reader import EventReader, stem
from recoupe.times.expression import TimeExpression
from recoupe.times.grammar import load
from recoupe.times.habit import quoted
from recoupe.times.meaning import Calendar, Length, Step
from recoupe.times.resolve import Moment, place_calendar
from recoupe.times.tenures import not_before, told_offices
from recoupe.times.when import date_when, side_of, when_of

_LEAD = 600  # characters from the top that tell what the article is about
_NEAR = 12  # words between a length of time and the event that it is counted from
_TOWNS = 4  # places of a sentence that may be a happening's
# Happenings that a town and a day tell from others; an attack has many names.
_STRIKES = {"bombing": "strike", "hostage": "strike"}
_STRIKES |= {kind: kind for kind in ("strike", "quake", "storm", "flood", "wreck")}
_BEGUN = 8  # words between an event and the month that it began in


def read_clues(
    document: Document, times: Sequence[TimeExpression], published: Published, article: str
) -> ArticleClues:
    """The clues of one article; `published` is what `date_article` says of it."""
    if published.basis not in ("metadata", "stated"):
        published = Published()  # what was inferred from the clues alone is inferred again with the others'
    undated = published.earliest is None
    stated = {s.start for s in published.because}
    spoken = [t for t in times if document.text.to_raw(t.start, t.end)[0] not in stated]
    reader = _Reader(document, spoken)
    past, ahead, strict = reader.weekdays()
    return ArticleClues(
        article=article,
        published=published,
        days=tuple(reader.days()),
        years=tuple(reader.years()),
        elapsed=tuple(reader.elapsed()),
        origins=tuple(reader.origins()),
        events=tuple(EventReader(document, spoken).events()),
        past=past,
        ahead=ahead,
        strict=strict,
        deictic=reader.deictic,
        yesterday=reader.yesterday(),
        today=reader.today(),
        began=tuple(reader.began()),
        tenures=tuple(told_offices(document)) if undated else (),
        not_before=not_before(document) if undated else None,
    )


class _Reader:
    """One article's expressions, read for each sort of clue."""

    def __init__(self, document: Document, times: Sequence[TimeExpression]) -> None:
        self.document = document
        self.times = times
        self.classes = load().classes
        self.deictic = any(
            isinstance(t.meaning, Step)
            and t.meaning.base == "article"
            and t.meaning.unit == "D"
            and t.meaning.count in (-1, 1)
            and not quoted(document, t)
            for t in times
        )

    def span(self, t: TimeExpression) -> Span:
        start, end = self.document.text.to_raw(t.start, t.end)
        return Span(start=start, end=end, text=self.document.text.raw[start:end])

    def days(self) -> list[DayClue]:
        found: list[DayClue] = []
        printed = yearless_dateline(self.document, self.times)
        ends = {self.times[i + 1].start for i, t in enumerate(self.times[:-1]) if t.until is not None}
        for i, t in enumerate(self.times):
            c = t.meaning
            if t.start in ends:  # where a range ends may lie ahead of a verb in the past
                continue
            if not isinstance(c, Calendar) or not (c.day and c.month):
                continue
            when = date_when(t)
            if when is None:
                continue
            own = t is printed or c.hint == "this" or self._beside_today(i)
            found.append(DayClue(when=when, span=self.span(t), own=own, lead=t.start < _LEAD))
        return _latest_own(found)

    def _beside_today(self, i: int) -> bool:
        """`aujourd'hui [6 juillet 2013]`: the date stands right after the word for the article's day."""
        if not i:
            return False
        before, t = self.times[i - 1], self.times[i]
        m = before.meaning
        today = isinstance(m, Step) and m.base == "article" and m.unit == "D" and m.count == 0
        return today and m.part is None and 0 <= t.start - before.end <= 3 if isinstance(m, Step) else False

    def years(self) -> list[YearClue]:
        found: list[YearClue] = []
        for t in self.times:
            c = t.meaning
            if not isinstance(c, Calendar) or not c.year or c.day or c.feast:
                continue
            placed = place_calendar(c, Moment(None))
            if placed is None:
                continue
            side: Side = "past" if t.signal == "since" else side_of(t)
            if t.signal in ("by", "until"):
                side = "future"
            found.append(
                YearClue(first=placed.interval[0], last=placed.interval[1], side=side, span=self.span(t))
            )
        return found

    def weekdays(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Weekdays named alone, in the past, ahead, and those that can't be the article's own day."""
        past, ahead, strict = [], [], []
        for t in self.times:
            c = t.meaning
            if not isinstance(c, Calendar) or not c.weekday or c.day or c.nth or c.week is not None:
                continue
            if c.hint in ("this", "same", "after", "before"):
                continue
            side = {"last": "past", "next": "future"}.get(c.hint or "", t.direction)
            if t.signal == "since":
                side = "past"
            if side == "past":
                past.append(c.weekday)
            elif side == "future" and t.signal != "of":
                ahead.append(c.weekday)
            if c.hint == "last":
                strict.append(c.weekday)
        return tuple(dict.fromkeys(past)), tuple(dict.fromkeys(ahead)), tuple(dict.fromkeys(strict))

    def yesterday(self) -> int | None:
        """The night named by two weekdays, then `hier`: the second weekday is yesterday's."""
        for i, t in enumerate(self.times):
            c = t.meaning
            if not (isinstance(c, Calendar) and c.part == "NI" and c.weekday and _words(t) >= 4):
                continue
            for later in self.times[i + 1 : i + 3]:
                m = later.meaning
                if (
                    isinstance(m, Step)
                    and m.base == "article"
                    and m.count == -1
                    and later.sentence - t.sentence <= 1
                ):
                    return c.weekday % 7 + 1
        return None

    def today(self) -> int | None:
        """The weekday of `ce jeudi`, where all that the article says so of are one."""
        named = {
            t.meaning.weekday
            for t in self.times
            if isinstance(t.meaning, Calendar)
            and t.meaning.weekday
            and t.meaning.hint == "this"
            and t.meaning.part not in ("EV", "NI")  # `ce lundi soir`, of a paper of the morning after
            and not t.meaning.day
            and t.direction != "future"
            and t.meaning.week is None
        }
        return next(iter(named)) if len(named) == 1 else None

    def began(self) -> list[Began]:
        """`le séisme de mercredi`, `la crue qui a touché la région lundi`; with its town, `le raid de lundi à Ors`."""
        found: list[Began] = []
        for t in self.times:
            when = when_of(t, None)
            if when is None or t.signal not in ("", "of") or _night(t):
                continue
            first = self.document.sentences[t.sentence].first if t.sentence >= 0 else 0
            before = self._milestone(t.first - 1, max(t.first - 1 - _NEAR, first - 1), -1)
            if before and before != "strike" and when.kind != "span" and when.side == "past":
                found.append(Began(event=before, when=when, span=self.span(t)))
            event = (
                before
                or self._milestone(t.first - 1, max(t.first - 1 - 2 * _NEAR, first - 1), -1)
                or self._milestone(t.last, self._clause_end(t), 1)
            )
            kind = _STRIKES.get(event or "")
            if kind and (when.side == "past" or when.kind in ("span", "date")):
                found += (
                    Began(event=f"{kind}@{town}", when=when, span=self.span(t)) for town in self._towns(t)
                )
        return found

    def _clause_end(self, t: TimeExpression) -> int:
        """Where the words behind an expression begin another clause or tell what only followed from a happening."""
        lower, breaks = self.document.tokens.lower, self.classes["clause_break"]
        last = min(t.last + _NEAR, len(lower))
        return next((i for i in range(t.last, last) if lower[i] in breaks or lower[i] == "suite"), last)

    def _towns(self, t: TimeExpression) -> list[str]:
        """The places that the sentence of an expression names, one key each."""
        document = self.document
        if not document.name_at or t.sentence < 0:
            return []
        stretch = document.sentences[t.sentence]
        told = dict.fromkeys(document.name_at[stretch.first : stretch.last])
        places = [document.names[i] for i in told if i >= 0 and document.names[i].kind == "place"]
        return list(dict.fromkeys(stem(name.canonical) for name in places[:_TOWNS]))

    def elapsed(self) -> list[Elapsed]:
        """`deux ans après le début du conflit`, `à peine deux mois après la rupture, le 3 avril`."""
        found: list[Elapsed] = []
        for i, t in enumerate(self.times):
            length = t.meaning
            if not isinstance(length, Length) or length.low is None or length.high is None:
                continue
            if t.signal != "after_event":
                continue
            low, high = _elapsed_days(length)
            event = self._milestone(t.last, t.last + _NEAR, 1)
            origin = None
            for after in self.times[i + 1 : i + 2]:
                if after.sentence == t.sentence and after.first - t.last <= 8:
                    origin = date_when(replace(after, direction="past"))
            if event or origin:
                found.append(Elapsed(event=event or "", low=low, high=high, span=self.span(t), origin=origin))
        return found

    def origins(self) -> list[Origin]:
        found: list[Origin] = []
        for t in self.times:
            c = t.meaning
            if not isinstance(c, Calendar) or not c.year or not c.month:
                continue
            placed = place_calendar(c, Moment(None))
            event = self._milestone(t.first - 1, max(t.first - 1 - _BEGUN, -1), -1)
            if placed is None or event is None or not self._begins(t):
                continue
            first, last = placed.interval
            found.append(Origin(event=event, first=first, last=last, span=self.span(t)))
        return found

    def _begins(self, t: TimeExpression) -> bool:
        if t.signal == "since":
            return True
        lower = self.document.tokens.lower
        return any(w in self.classes["begin"] for w in lower[max(t.first - 5, 0) : t.first])

    def _milestone(self, first: int, last: int, step: int) -> str | None:
        """The nearest event word on one side, within the sentence."""
        lower, milestones = self.document.tokens.lower, self.classes["milestone"]
        for i in range(first, min(last, len(lower)), step):
            if lower[i] in (".", "!", "?"):
                return None
            group: str | None = milestones.get(lower[i])
            if group:
                return group
        return None


def _latest_own(found: list[DayClue]) -> list[DayClue]:
    """`ce samedi 3 juin` and then `ce dimanche 4 juin`: only the later of them is the article's own day."""
    own = [c.when for c in found if c.own]
    last = max(((when.month or 0, when.day or 0) for when in own), default=None)
    return [replace(c, own=False) if c.own and (c.when.month, c.when.day) != last else c for c in found]


def _night(t: TimeExpression) -> bool:
    return isinstance(t.meaning, Calendar) and t.meaning.part == "NI"


def _words(t: TimeExpression) -> int:
    return len(t.text.split())


def _elapsed_days(length: Length) -> tuple[int, int]:
    """How many days a counted time may be: `cinq ans et demi` to the half year, `moins d'un mois` a bit less."""
    unit = days.DAYS.get(length.unit, 1.0)
    low, high = length.low or 0.0, length.high or 0.0
    if length.mod == "LESS_THAN":
        return round(0.8 * high * unit), round(high * unit)
    slack = 0.5 if length.unit == "Y" else 0.25 if length.unit in ("M", "W") else 0.0
    below = 0.0 if length.mod == "MORE_THAN" else slack / 2
    return round((low - below) * unit), round((max(low, 0.0) + slack) * unit)
