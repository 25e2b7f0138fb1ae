"""The day of the story: the one that an article's opening tells, and what of the rest is of it.

`Une bombe a explosé lundi à Oron.` and, a paragraph on, `Les hôpitaux évoquent douze morts.`: dead on Monday.
"""

from __future__ import annotations

import datetime as dt

from recoupe.extract.context import Context
from recoupe.extract.threads import OTHER, Happening, Threads
from recoupe.extract.told_times import ToldTimes
from recoupe.record import Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time, on_its_day
from recoupe.times.meaning import Calendar

_BEFORE, _BEHIND = 3, 3  # tokens beside a happening that set it apart: `de nouveaux heurts`
_CHRONICLE = 3  # paragraphs led by a day of their own
_LEADING = 2  # tokens before a day that leads a line: `- Le 17 :`
_OPENING = 4  # sentences in which an article says when its story happened
_OLD = dt.timedelta(days=45)  # from the day of a story to the article, at the most
_DAYS = dt.timedelta(days=2)  # from the first to the last day of what is told as one: a weekend
_DATELINE = 3  # tokens before a day that opens its sentence


class StoryDay:
    """The day of one document's story, worked out when asked for; `acted` are the sentences that tell a deed."""

    def __init__(
        self,
        context: Context,
        published: Published,
        told: ToldTimes,
        threads: Threads,
        acted: frozenset[int],
    ) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._threads = threads
        self._acted = acted
        self._chronicle: bool | None = None
        self._opened = False
        self._story: Time | None = None
        self._at = -1

    def day(self) -> Time | None:
        """The one day that the article's opening tells: its counts are of what happened then."""
        if not self._opened:
            self._opened = True
            told = [
                t for s in self.readable()[:_OPENING] for t in self._told.points(s) if not self._dateline(t)
            ]
            told = [t for t in told if not self._is_old(t)] or told
            told = [t for t in told if not (_is_vague(t) or self._told_by_the_way(t))]
            first = self._paragraph(told[0].sentence) if told else -1
            paragraph = [t for t in told if self._paragraph(t.sentence) == first]
            if len({(t.earliest, t.latest) for t in paragraph}) == 1 and any(map(self.eventful, paragraph)):
                self._story = as_time(told[0], self._context.document)
                self._at = told[0].sentence
        return self._story

    def holds(self, sentence: int, token: int) -> bool:
        """A headline, or words that name no happening apart from the main one: `un autre raid`, `l'incendie`."""
        if self._context.document.sentences[sentence].role == "title":
            return True
        beside = self._threads.beside(sentence, token)
        if beside is None or (beside.definite and beside.group in ("", self._threads.main)):
            return beside is None or not self._of_another_act(beside)
        many = self._context.document.tokens.number[beside.token] == "Plur"
        return many and not beside.definite and not self._another(beside.token)

    def _of_another_act(self, happening: Happening) -> bool:
        """`L'auteur de l'attaque a été abattu jeudi`: the day that the opening tells is not that of the attack."""
        if happening.day is not None or self.day() is None:
            return False
        same = [h for h in self._threads.at.get(self._at, ()) if h.group == happening.group]
        return bool(same) and all(h.day is None for h in same)

    def leading(self, sentence: int) -> Time | None:
        """`Mercredi 17 : la police tire, quatre manifestants sont blessés`: the day that leads its paragraph.

        So does the hour of what a newsroom reports as it goes on: `19h05. L'hôpital a perdu dix patients.`
        """
        document = self._context.document
        time = leading_time(self._context, sentence)
        if time is None:
            return None
        if is_hour(time):
            return on_its_day(self._published, "told by the hour: on the article's date")
        mark = document.tokens.lower[time.last]
        led = time.earliest is not None and (mark == ":" or self._is_chronicle())
        return as_time(time, document) if led else None

    def _is_chronicle(self) -> bool:
        """`18 août 2020. Des militaires renversent le président.`: paragraphs that days lead, three at least."""
        if self._chronicle is None:
            sentences = self._context.document.sentences
            firsts = [
                s for s in range(len(sentences)) if s == 0 or self._paragraph(s) != self._paragraph(s - 1)
            ]
            led = (leading_time(self._context, s) for s in firsts)
            days = {t.earliest for t in led if t is not None and t.span == "instant" and not is_hour(t)}
            self._chronicle = len(days - {None}) >= _CHRONICLE
        return self._chronicle

    def is_acted(self, sentence: int) -> bool:
        """Whether a sentence tells a deed."""
        return sentence in self._acted

    def eventful(self, time: TimeExpression) -> bool:
        """Whether the sentence of a day tells a deed or a happening: not `Hier, on comptait les absents`."""
        return time.sentence in self._acted or bool(self._threads.at.get(time.sentence))

    def _is_old(self, time: TimeExpression) -> bool:
        """`Le 22 mars dernier, une voiture avait déjà foncé`: months before, which is no story of now."""
        now = self._published.earliest
        return now is not None and time.latest is not None and now - time.latest > _OLD

    def _told_by_the_way(self, time: TimeExpression) -> bool:
        """`À Belvar, où une digue a cédé mardi,`, past the opening paragraph: the day of what is told there alone."""
        clause = self._told.clause_of(time)
        if clause < 0 or self._context.view.clauses[clause].kind != "relative":
            return False
        sentences = self._context.document.sentences
        body = next((at for at in self.readable() if sentences[at].role != "title"), 0)
        return self._paragraph(time.sentence) > self._paragraph(body)

    def _dateline(self, time: TimeExpression) -> bool:
        """`Oron, 17 mai 2023 (AFT) -`, `Oron, le 17 mai.`: only says when the article was written."""
        start = self._context.document.sentences[time.sentence].first
        in_full = isinstance(time.meaning, Calendar) and bool(time.meaning.day and time.meaning.year)
        written = in_full and time.earliest == self._published.earliest
        return written or (time.verb < 0 and time.first <= start + _DATELINE)

    def _paragraph(self, sentence: int) -> int:
        return self._context.document.sentences[sentence].paragraph

    def _another(self, token: int) -> bool:
        """`d'autres raids`, `de nouveaux heurts`: apart from those told before."""
        lower = self._context.document.tokens.lower
        return not OTHER.isdisjoint(lower[max(0, token - _BEFORE) : token + _BEHIND])

    def readable(self) -> list[int]:
        """The sentences that are read for claims."""
        sentences = range(len(self._context.document.sentences))
        return [at for at in sentences if self._context.readable(at)]


def _is_vague(time: TimeExpression) -> bool:
    """`il y a deux semaines`: no day that a story could be of."""
    return time.earliest is not None and time.latest is not None and time.latest - time.earliest > _DAYS


def leading_time(context: Context, sentence: int) -> TimeExpression | None:
    """The time that leads the paragraph of a sentence: `- Le 17 :`, `19h05.`"""
    document = context.document
    paragraph = document.sentences[sentence].paragraph
    while sentence > 0 and document.sentences[sentence - 1].paragraph == paragraph:
        sentence -= 1
    start, lower = document.sentences[sentence].first, document.tokens.lower
    for time in context.times_at[sentence]:
        if time.first - start <= _LEADING and lower[time.last : time.last + 1] in (
            [":"],
            ["."],
            ["-"],
            ["–"],
        ):
            return time
    return None


def is_hour(time: TimeExpression) -> bool:
    """`19h05`: an hour that no day is told with."""
    c = time.meaning
    return isinstance(c, Calendar) and c.clock is not None and not c.day


def reported_anew(context: Context, sentence: int) -> bool:
    """Whether a paragraph is led by its hour: the next report of a newsroom that goes on telling."""
    time = leading_time(context, sentence)
    return time is not None and is_hour(time)
