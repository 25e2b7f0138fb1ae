"""The toll of a disaster, whose dead are found over days: it runs from the day of it to the day of the count.

`Le séisme a frappé Oron lundi. ... Le bilan est de 64 morts`, in an article of Thursday: from Monday to Thursday.
"""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context, Draft
from recoupe.extract.place_roles import STRIKING
from recoupe.extract.story_day import StoryDay
from recoupe.extract.threads import COUNTING, Threads
from recoupe.extract.told_times import ToldTimes
from recoupe.record import Casualties, Displacement, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import Dating, as_time, time_for
from recoupe.times.meaning import Step

_TELLING = 12  # sentences in which an article tells when its disaster struck
_STILL_COUNTED = 45  # days after a disaster on which its toll may still grow
_OF_PEOPLE = (Casualties, Displacement)


class GrowingTolls:
    """Dates the tolls of one document's disaster."""

    def __init__(
        self,
        context: Context,
        published: Published,
        told: ToldTimes,
        threads: Threads,
        story: StoryDay,
        dating: Dating,
    ) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._threads = threads
        self._story = story
        self._dating = dating

    def of(self, draft: Draft, sentence: int, times: list[TimeExpression]) -> Time | None:
        """The dead of a disaster are found over days: its toll runs from its day to the day of the count."""
        first, last = draft.evidence[0]
        value = draft.quantity.low if draft.quantity is not None else None
        beside = self._threads.beside(sentence, first)
        if not value or is_total(draft) or (beside.group if beside else self._threads.main) not in COUNTING:
            return None
        document = self._context.document
        own = [t for t in times if beside is None or t is not beside.day]
        if time_for(document, own, sentence, first, last) is not None or self._dating.of_another_day(
            sentence
        ):
            return None
        event = (
            beside
            if beside is not None and beside.day is not None
            else self._threads.first_of(self._threads.main)
        )
        day = event.day if event is not None else self._struck_on()
        given = [
            t.latest
            for t in self._context.times_at[sentence]
            if t not in times and t.span == "instant" and not self._told.compares(t) and not _of_that_day(t)
        ]
        report = max((day for day in given if day is not None), default=self._published.latest)
        if day is None or day.earliest is None or report is None or day.span != "instant":
            return None
        if not 0 <= (report - day.earliest).days <= _STILL_COUNTED:
            return None
        if value == 1 and draft.quantity is not None and draft.quantity.high == 1:
            return as_time(day, document)  # one who died then, not a toll that grew
        return Time(
            earliest=day.earliest,
            latest=report,
            span="period",
            open=None,
            text=day.text,
            because=f"toll from {day.text} up to the day it was given",
        )

    def grown(self, day: Time, draft: Draft, sentence: int) -> Time:
        """A counted day; the toll of a disaster runs from there to the article's date."""
        beside = self._threads.beside(sentence, draft.evidence[0][0])
        growing = (beside.group if beside is not None else self._threads.main) in COUNTING
        if draft.kind != "casualties" or not growing or self._published.latest is None:
            return day
        return msgspec.structs.replace(day, latest=self._published.latest, span="period")

    def _struck_on(self) -> TimeExpression | None:
        """`Le séisme a été ressenti au loin. Il a frappé l'ouest vendredi soir.`: the day told of it by a pronoun."""
        view = self._context.view
        for sentence in self._story.readable()[:_TELLING]:
            if not any(h.group == self._threads.main for h in self._threads.at.get(sentence - 1, ())):
                continue
            for time in self._told.points(sentence):
                owner = self._told.clause_of(time)
                clause = view.clauses[owner] if owner >= 0 else None
                if clause is not None and clause.verb.lemma in STRIKING and by_pronoun(view, clause):
                    return time
        return None


def _of_that_day(time: TimeExpression) -> bool:
    """`communiqué en milieu de journée`: a part of some day, which says not of which."""
    return isinstance(time.meaning, Step) and time.meaning.base == "story"


def is_total(draft: Draft) -> bool:
    """Whether a draft counts over a period, so that it takes nothing from around it."""
    return isinstance(draft.args, _OF_PEOPLE) and draft.args.cumulative


def by_pronoun(view: ClauseView, clause: Clause) -> bool:
    """`Il a frappé Oron`: a clause of what was told before."""
    subject = clause.subject
    return clause.verb.clitic_subject >= 0 or (subject >= 0 and view.chunks[subject].pronoun)
