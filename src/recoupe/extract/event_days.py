"""The day of a milestone that its own words don't date: of the happening that it names, or of the story in a title.

`Explosion à Oron : le bilan monte` is of the day that the opening tells of the explosion, `Oron : le maire suspendu`
of the story's. What goes on for long (`Guerre en Narvie : ...`) and what only labels a title (`Putsch en Narvie : le
président démissionne`) have no such day.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.story_day import StoryDay
from recoupe.extract.threads import Threads
from recoupe.lang import load_table
from recoupe.record import Event, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time

_BY_NOUN = ("/noun", "/near", "/verb")
_BARE = ("/noun", "/near")  # no verb says that it is news
_WORDS = load_table("scene")["words"]
_LASTING = frozenset(_WORDS["going_on"])
_OF_STORY = frozenset(_WORDS["of_story"])


class EventDays:
    """Dates the milestones of one document that their own clause leaves without a day."""

    def __init__(self, context: Context, threads: Threads, story: StoryDay) -> None:
        self._context = context
        self._threads = threads
        self._story = story

    def of(self, draft: Draft, clause: Clause | None, sentence: int) -> Time | None:
        """The day of a draft by what the article tells of the same thing, or None."""
        if not isinstance(draft.args, Event) or draft.factuality in ("planned", "demanded"):
            return None
        if draft.args.type in _LASTING or self._dated(sentence):
            return None
        title = self._context.document.sentences[sentence].role == "title"
        if draft.rule.endswith(_BY_NOUN):
            named = self._of_named(draft, sentence, title=title)
            if named is not None:
                return as_time(named, self._context.document)
        if draft.rule.endswith(_BARE) or not self._is_news(clause):
            return None
        return self._story.day() if title or self._is_of_story(draft, clause, sentence) else None

    def _is_of_story(self, draft: Draft, clause: Clause | None, sentence: int) -> bool:
        """`Ils ont pris dix clients en otage`: told in the past by a main verb, of what happens in an hour."""
        if clause is None or clause.kind != "main" or clause.verb.tense != "Past":
            return False
        fits = isinstance(draft.args, Event) and draft.args.type in _OF_STORY
        return fits and self._story.holds(sentence, draft.evidence[0][0])

    def _of_named(self, draft: Draft, sentence: int, *, title: bool) -> TimeExpression | None:
        """`L'explosion a soufflé dix maisons`: the day told of it before; of a title's, the first day told of one."""
        view, chunk = self._context.view, draft.chunk
        for happening in self._threads.named(sentence, draft.evidence[0]):
            own = view.chunks[chunk] if chunk >= 0 else None
            if own is not None and not own.first <= happening.token < own.last:
                continue  # « le procès de l'auteur de l'attentat »
            first = self._threads.first_of(happening.group) if title else None
            day = happening.day or (first.day if first is not None else None)
            if day is not None:
                return day
        return None

    def _dated(self, sentence: int) -> bool:
        """`La Sarvie suspend l'accord de 2018`: a day in its sentence that is of something else."""
        return any(t.earliest is not None and not t.reporting for t in self._context.times_at[sentence])

    @staticmethod
    def _is_news(clause: Clause | None) -> bool:
        """Whether a title tells it as done or as going on."""
        if clause is None or clause.verb.form == "past_participle":
            return True
        return clause.verb.tense in ("Past", "Pres") and clause.verb.mood == "Ind" and not clause.verb.modal
