"""The day that a claim takes over from what was told before it: of the same happening, in the same paragraph."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from recoupe.extract.act_days import comes_after
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.story_day import StoryDay
from recoupe.extract.threads import COUNTING, Threads, surpassed
from recoupe.extract.told_times import HAD, ToldTimes, is_brief
from recoupe.record import Casualties, Displacement, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time
from recoupe.times.meaning import Length

_ACCUSING = frozenset(("accuser", "soupçonner", "reprocher"))
_WERE = frozenset(("était", "étaient"))
_LED = 4  # words between `en` and the stretch in which something happened

StillTold = Callable[[int, int], Time | None]


class CarriedDays:
    """What earlier sentences of one document say of the days of what comes after them."""

    def __init__(self, context: Context, told: ToldTimes, threads: Threads, story: StoryDay) -> None:
        self._context = context
        self._told = told
        self._threads = threads
        self._story = story

    def of_what_goes_on(
        self, draft: Draft, clause: Clause | None, sentence: int, still: StillTold
    ) -> Time | None:
        """The day of what the article tells on about, for what happened and has no day of its own."""
        if self._apart(clause, sentence) or (self._threads.main in COUNTING and comes_after(draft)):
            return None
        first = draft.evidence[0][0]
        found = still(first, sentence) if draft.kind == "casualties" else None
        found = found or self.just_before(sentence, eventful=True)
        if found is None and self._goes_on(draft, clause, sentence):
            found = self._story.day() if self._story.holds(sentence, first) else None
        return found or self.just_before(sentence)

    def _apart(self, clause: Clause | None, sentence: int) -> bool:
        """Not of the story's day: what took longer, what somebody is only accused of, what is told by the way.

        `Les rebelles ont fui en un mois`, `accuse l'armée d'avoir tué dix hommes`, `ont par ailleurs fait 17 morts`.
        """
        lower = self._context.document.tokens.lower
        if any(
            _is_long(t) and "en" in lower[t.first - _LED : t.first] for t in self._context.times_at[sentence]
        ):
            return True
        if clause is None:
            return False
        verb = clause.verb
        near = lower[verb.first : verb.last + 2]
        if any(pair == ("par", "ailleurs") for pair in pairwise(near)):
            return True
        if clause.kind != "infinitive" or clause.parent < 0:
            return False
        return self._context.view.clauses[clause.parent].verb.lemma in _ACCUSING

    def _goes_on(self, draft: Draft, clause: Clause | None, sentence: int) -> bool:
        """Whether a draft may be of the opening's day: a count, an attack told in the past without a day."""
        if self.had(clause):
            return False
        if isinstance(draft.args, Casualties | Displacement):
            return True
        times = self._context.times_at[sentence]
        if draft.kind != "attack" or any(t.earliest or not isinstance(t.meaning, Length) for t in times):
            return False  # « neuf raids en vingt-quatre heures » tells no day
        if clause is None or clause.verb.form != "finite":
            return True
        return clause.verb.tense in ("Past", "Pres")

    def had(self, clause: Clause | None) -> bool:
        """`Un raid avait fait dix morts`, `..., faisant dix morts` behind one: of a day before that of the story."""
        clauses, lower = self._context.view.clauses, self._context.document.tokens.lower
        while clause is not None and clause.kind != "complement":  # « a dit que dix personnes avaient péri »
            if not HAD.isdisjoint(lower[clause.verb.first : clause.verb.last]):
                return True
            if clause.verb.voice == "reflexive" and not _WERE.isdisjoint(
                lower[clause.verb.first : clause.verb.head]
            ):
                return True  # « des heurts s'étaient produits »
            leans = clause.kind in ("participle", "infinitive") and clause.parent >= 0
            clause = clauses[clause.parent] if leans else None
        return False

    def just_before(self, sentence: int, *, wide: bool = False, eventful: bool = False) -> Time | None:
        """The one day that the sentence before tells, in the same paragraph; with `wide` a month or year as well.

        With `eventful` only the day of a deed: not `Le maire est venu mardi.`
        """
        sentences = self._context.document.sentences
        before = sentence - 1
        if before < 0 or sentences[before].paragraph != sentences[sentence].paragraph:
            return None
        if not wide and not self._context.times_at[before] and self._goes_on_from(before, eventful):
            return self.just_before(before, eventful=eventful)  # « Un obus est tombé. Dix civils ont péri. »
        if not wide and self._told.looks_back(before):
            return None
        document = self._context.document
        days = [
            t
            for t in self._told.of(before)
            if (is_brief(t) or (wide and t.earliest is not None))
            and not surpassed(document, t.first)
            and (not eventful or self._story.eventful(t))
        ]
        if len({(t.earliest, t.latest) for t in days}) == 1:
            return as_time(days[0], self._context.document)
        return None

    def _goes_on_from(self, sentence: int, eventful: bool) -> bool:
        """Whether a sentence without a day goes on about the one before it: it tells a deed, or one told no deed."""
        if not eventful and not self._story.is_acted(sentence):
            return False
        stretch = self._context.document.sentences[sentence]
        return HAD.isdisjoint(self._context.document.tokens.lower[stretch.first : stretch.last])


def _is_long(time: TimeExpression) -> bool:
    """`un peu plus d'un mois`, `trois semaines`: a stretch that no day is."""
    return isinstance(time.meaning, Length) and time.meaning.unit in ("W", "M", "Y") and time.earliest is None
