"""The day: when a claim holds when its own clause does not say.

In `Des obus sont tombés jeudi sur Oron. On compte dix morts.` the dead have Thursday from the sentence before; in
`Dix morts à Oron`, a headline, from the opening below it. A total holds over its whole: `depuis le 3 mai`.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from recoupe.extract.act_days import ActDays, comes_after
from recoupe.extract.carried_days import CarriedDays, StillTold
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.counted_days import CountedDays
from recoupe.extract.event_days import EventDays
from recoupe.extract.growing_tolls import GrowingTolls, by_pronoun, is_total
from recoupe.extract.kinds.told_event import is_setting
from recoupe.extract.moments import day_of_moment
from recoupe.extract.said_days import SaidDays
from recoupe.extract.story_day import StoryDay
from recoupe.extract.threads import AFTERWARDS, COUNTING, HAPPENINGS, Threads
from recoupe.extract.told_times import SOMEBODY, ToldTimes, named_by, of_somebody
from recoupe.extract.toll_clauses import MAKING, clause_of_toll
from recoupe.extract.windows import Windows
from recoupe.record import Attack, Casualties, Displacement, Event, Meeting, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import Dating, as_time, nearest, time_for
from recoupe.times.meaning import Calendar

_THAT = frozenset(("celui", "celle"))
_EVENTS = frozenset(("casualties", "attack", "control", "displacement", "event"))
_ENDURED = frozenset(
    ("missing", "captured", "displaced", "refugees", "trapped")
)  # in the present they hold now
_IN_PRINT = ["à", "paraître"]
_SET_BEFORE = frozenset((("event", "near"), ("meeting", "cancelled")))
_REMEMBERING = frozenset(("anniversaire", "commémoration"))
_WEEK = dt.timedelta(days=7)


class Days:
    """When the claims of one document hold; `acted` are the sentences that tell who did or suffered something."""

    def __init__(
        self,
        context: Context,
        published: Published,
        told: ToldTimes,
        threads: Threads,
        acted: frozenset[int],
        counted: CountedDays,
    ) -> None:
        self._context = context
        self._published = published
        self._told = told
        self._threads = threads
        times = [t for here in context.times_at for t in here]
        self._dating = Dating(context.document, times, published)
        self._windows = Windows(context, published, told)
        self._said = SaidDays(context, published, told)
        self._acts = ActDays(context, published, told)
        self._counted = counted
        self._story = StoryDay(context, published, told, threads, acted)
        self._carried = CarriedDays(context, told, threads, self._story)
        self._milestones = EventDays(context, threads, self._story)
        self._tolls = GrowingTolls(context, published, told, threads, self._story, self._dating)

    def of(
        self, draft: Draft, clause: Clause | None, sentence: int, earlier: Time | None, still: StillTold
    ) -> Time | None:
        """When a draft holds, or nothing of what is only remembered on a day."""
        if draft.kind in _EVENTS and _remembered(self._context, draft.evidence[0][0]):
            return self._in_its_words(draft, clause, sentence)
        return self._held(draft, clause, sentence, earlier, still)

    def _in_its_words(self, draft: Draft, clause: Clause | None, sentence: int) -> Time | None:
        """`l'anniversaire de l'attentat de mai 2019`: the day within the phrase itself."""
        first = draft.evidence[0][0]
        end = self._context.view.extent(self._context.view.chunk_at[first])[1]
        times = [t for t in self._own_times(draft, clause, sentence) if first <= t.first < end]
        return self._told_of(draft, clause, sentence, times, False) if times else None

    def _held(
        self, draft: Draft, clause: Clause | None, sentence: int, earlier: Time | None, still: StillTold
    ) -> Time | None:
        """When a draft holds: what governs its words, else what was told before of the same happening."""
        first, last = draft.evidence[0]
        behind = self._counted.around(sentence, first, last)
        if behind is not None and not is_total(draft) and not self._named_by_day(draft, sentence):
            counted_from = self._counted.day(behind, sentence, self._story.day())
            if counted_from is not None:
                return self._tolls.grown(counted_from, draft, sentence)
        if draft.kind == "statement":
            return draft.time or self._said.of(draft, sentence)
        times = [self._behind_now(t, draft) for t in self._own_times(draft, clause, sentence)]
        if behind is not None:  # « quelques heures après l'attaque »: not on the day of what came after
            inside = [t for t in times if behind.first <= t.first < behind.last]
            times = inside or (times if behind.bare else [])
        if draft.kind in _EVENTS and (pointed := self._of_antecedent(clause)) is not None:
            return pointed
        before = draft.kind in _EVENTS and self._carried.had(clause)
        found = self._told_of(draft, clause, sentence, times, before) or self._of_count(
            draft, clause, sentence
        )
        if found is None and draft.kind == "casualties" and self._taken_up(clause):
            found = self._windows.of_campaign(sentence)
        if found is None and (self._taken_up(clause) or before):
            found = self._still_behind(self._carried.just_before(sentence, wide=before), clause)
        if found is None and before and not is_total(draft):
            return None  # « un raid avait fait dix morts »: not on the day that the article tells of
        found = found or self._still_behind(earlier, clause)
        if behind is not None and not behind.bare:
            return found
        if found is None and draft.kind in _EVENTS and not is_total(draft) and _happened(draft, clause):
            found = self._still_behind(self._carried.of_what_goes_on(draft, clause, sentence, still), clause)
        found = found or self._milestones.of(draft, clause, sentence)
        found = found or self._standing(draft, sentence)
        disaster = self._threads.main in COUNTING  # whose help comes on the days after it
        if disaster and found is None and comes_after(draft):
            return None
        return found or self._acts.of(draft, clause, sentence, _unknown if disaster else self._story.day)

    def _named_by_day(self, draft: Draft, sentence: int) -> bool:
        """`au lendemain de l'élection du 14 mai`: a day within the words of what is told."""
        first, last = draft.evidence[0]
        return draft.time is not None and any(
            first <= t.first < last for t in self._context.times_at[sentence]
        )

    def _told_of(
        self, draft: Draft, clause: Clause | None, sentence: int, times: list[TimeExpression], before: bool
    ) -> Time | None:
        """The time that the words of a draft's own sentence tell."""
        first, last = draft.evidence[0]
        if (compared := self._told.compared(sentence, first, last)) is not None:
            return as_time(compared, self._context.document)
        moment = day_of_moment(self._context, self._published, sentence, first)
        if moment is not None and draft.kind in _EVENTS:
            return moment
        if (toll := self._of_toll(draft, clause)) is not None:
            return toll
        followed = (
            self._windows.following(clause) or self._windows.of_what_lasted(clause)
            if draft.kind == "casualties"
            else None
        )
        if followed is not None:
            return followed
        headed = self._story.leading(sentence) if draft.kind != "relation" and not is_total(draft) else None
        counted = (
            self._tolls.of(draft, sentence, times)
            if draft.kind == "casualties" and not headed and not before
            else None
        )
        if clause is not None and clause.verb.tense in ("Past", "Pres") and not _is_off(draft):
            past = clause.verb.tense == "Past"
            own = clause.index
            times = [t for t in times if not (self._is_ahead(t) and (past or self._of_another(t, own)))]
        times = self._inside(times, draft, clause)
        told = time_for(self._context.document, times, sentence, first, last)
        total = self._windows.of(sentence, first, last, told) if is_total(draft) else None
        if total is None and is_total(draft) and told is not None and told.span == "instant":
            # « est mort lundi, portant à huit le nombre de morts depuis le début des émeutes »
            told = told if self._windows.counted_from(sentence) is None else None
        return (
            draft.time
            or total
            or counted
            or told
            or self._of_clause(draft, clause, times)
            or headed
            or self._of_happening(draft, sentence)
        )

    def _behind_now(self, time: TimeExpression, draft: Draft) -> TimeExpression:
        """`« Ils bombardent la ville, 40 morts rien que samedi », dit-il`: the dead that are counted died before."""
        now, day = self._published.earliest, time.earliest
        if now is None or day is None or day <= now or time.direction != "present" or day != time.latest:
            return time
        bare = isinstance(time.meaning, Calendar) and bool(time.meaning.weekday) and not time.meaning.day
        of_deed = time.signal == "of" and isinstance(
            draft.args, Displacement | Event
        )  # « la crue de samedi »
        if not (bare and (of_deed or isinstance(draft.args, Casualties | Attack))):
            return time
        if draft.factuality == "planned":
            return time
        before = day - _WEEK
        because = "weekday before the article's date"
        return msgspec.structs.replace(time, earliest=before, latest=before, because=because)

    def _of_another(self, time: TimeExpression, own: int) -> bool:
        """Of another clause; not `devraient partir à partir de samedi`, whose `partir` is no verb of its own."""
        return time.signal != "from" and self._told.clause_of(time) not in (-1, own)

    def _is_ahead(self, time: TimeExpression) -> bool:
        """`se sont quittés sans accord et se reverront le 30`: a day to come dates nothing that was."""
        if time.direction != "future":
            return False
        now = self._published.latest
        return now is None or time.earliest is None or time.earliest > now

    def _still_behind(self, time: Time | None, clause: Clause | None) -> Time | None:
        """`Des obsèques auront lieu samedi. Un deuil a été décrété.`: what was done isn't of the day to come."""
        now = self._published.latest
        if time is None or time.earliest is None or now is None or time.earliest <= now:
            return time
        return None if clause is not None and clause.verb.tense == "Past" else time

    def _standing(self, draft: Draft, sentence: int) -> Time | None:
        """The article's day for what goes on and for a toll; not for those who `sont tués` on a day untold."""
        found = self._dating.standing(draft.kind, sentence, *draft.evidence[0])
        if found is None or not isinstance(draft.args, Casualties) or draft.args.measure in _ENDURED:
            return found
        return found if "toll" in (found.because or "") else None

    def _of_antecedent(self, clause: Clause | None) -> Time | None:
        """`depuis celui de 1960, qui avait fait 15.000 morts`: the day that a happening is named by."""
        if clause is None or clause.kind != "relative" or clause.antecedent < 0:
            return None
        context, view = self._context, self._context.view
        tokens, chunk = context.document.tokens, view.chunks[clause.antecedent]
        if tokens.lower[chunk.head] not in _THAT and tokens.lemma[chunk.head] not in HAPPENINGS:
            return None
        first, last = view.extent(clause.antecedent)
        named = [t for t in context.times_at[clause.sentence] if first <= t.first < last and t.earliest]
        return as_time(named[0], context.document) if len(named) == 1 else None

    def _of_clause(self, draft: Draft, clause: Clause | None, times: list[TimeExpression]) -> Time | None:
        """`Une attaque contre ... (long name) a fait dix morts lundi`: the day by the verb, far from the words."""
        if clause is None or draft.kind not in _EVENTS:
            return None
        own = [t for t in times if not t.reporting and self._told.clause_of(t) == clause.index]
        near = nearest(self._context.document, own, clause.verb.first, clause.verb.last)
        return as_time(near, self._context.document) if near is not None else None

    def _of_toll(self, draft: Draft, clause: Clause | None) -> Time | None:
        """`a revendiqué hier un attentat qui a fait dix morts lundi`: the day that is told of its toll."""
        if draft.kind not in ("attack", "event"):
            return None
        chunk = self._context.view.chunk_at[draft.evidence[0][0]]
        toll = clause_of_toll(self._context.view, chunk) if chunk >= 0 else None
        if toll is None or toll is clause:
            return None
        return self._of_clause(draft, toll, self._context.times_at[toll.sentence])

    def _inside(
        self, times: list[TimeExpression], draft: Draft, clause: Clause | None
    ) -> list[TimeExpression]:
        """`a salué vendredi le raid ayant tué, samedi, dix hommes`: of a clause inside another its own day alone."""
        if clause is None or clause.kind not in ("participle", "relative") or draft.kind not in _EVENTS:
            return times
        own = [
            t
            for t in times
            if t.first >= clause.verb.first and self._told.clause_of(t) == clause.index and t.earliest
        ]
        return own or times

    def _of_happening(self, draft: Draft, sentence: int) -> Time | None:
        """`L'attentat a visé une gare`: the day told before of the attack that the words name."""
        if draft.kind != "attack":
            return None
        day = next(
            (h.day for h in self._threads.named(sentence, draft.evidence[0]) if h.day is not None), None
        )
        return as_time(day, self._context.document) if day is not None else None

    def _own_times(self, draft: Draft, clause: Clause | None, sentence: int) -> list[TimeExpression]:
        lower = self._context.document.tokens.lower
        times = self._told.own(draft, clause, sentence)
        # « a exclu une trêve, dans un entretien à paraître jeudi »: when it is printed
        times = [t for t in times if lower[max(0, t.first - 2) : t.first] != _IN_PRINT]
        if draft.kind == "negotiation":  # « ont jusqu'à lundi pour partir »: a term that is set
            return [t for t in times if t.signal != "until"]
        first, last = draft.evidence[0]
        if draft.rule.endswith("/noun") and draft.kind == "attack" and of_somebody(self._context.view, first):
            times = [t for t in times if named_by(self._context.document, last, t)]
        times = self._of_what_became(times, draft, clause)
        view, way = self._context.view, (draft.kind, draft.rule.rpartition("/")[2])
        if way in _SET_BEFORE and is_setting(view, draft.chunk):
            # « après l'échec, lundi, des pourparlers »: its day stands by its noun or by the one above
            above = view.governor[draft.chunk]
            start = min(first, view.chunks[above].first) if above >= 0 else first
            return [t for t in times if start <= t.first < last]
        if draft.kind != "casualties":
            return times
        nouns = [h.token for h in self._threads.at.get(sentence, ())]
        return [t for t in times if not self._told.tallies(t, nouns)]

    def _of_count(self, draft: Draft, clause: Clause | None, sentence: int) -> Time | None:
        """`Elle avait ramené dimanche à 40 le nombre des morts`: the day of the count, where no other is told."""
        if draft.kind != "casualties" or clause is None:
            return None
        days = [t for t in self._told.points(sentence) if self._told.clause_of(t) == clause.index]
        tallied = [t for t in days if self._told.tallies(t, ())]
        return as_time(tallied[0], self._context.document) if len(tallied) == 1 else None

    def _of_what_became(
        self, times: list[TimeExpression], draft: Draft, clause: Clause | None
    ) -> list[TimeExpression]:
        """`L'auteur de l'attaque de mardi a été arrêté jeudi`: the day of what became of somebody."""
        if clause is None or clause.subject < 0 or draft.kind not in ("casualties", "event"):
            return times
        subject = self._context.view.chunks[clause.subject]
        if self._context.document.tokens.lemma[subject.head] not in SOMEBODY:
            return times
        start, stop = subject.first, clause.verb.first
        if start <= draft.evidence[0][0] < stop and draft.kind == "event":
            return times
        outside = [t for t in times if not start <= t.first < stop]
        later = clause.verb.lemma in AFTERWARDS or any(
            t.earliest and t.first >= clause.verb.last for t in outside
        )
        return outside if later else times

    def _taken_up(self, clause: Clause | None) -> bool:
        """`Elle avait fait 64 morts`: the attack that the sentence before tells of."""
        if clause is None or clause.verb.lemma not in MAKING or clause.verb.voice != "active":
            return False
        if clause.kind == "participle" and clause.parent >= 0:
            clause = self._context.view.clauses[clause.parent]  # « Il avait secoué Oron, faisant dix morts »
        return by_pronoun(self._context.view, clause)


def _unknown() -> Time | None:
    return None


def _is_off(draft: Draft) -> bool:
    """`La rencontre prévue samedi a été annulée`: its day may lie ahead of what became of it."""
    return isinstance(draft.args, Meeting) and draft.args.status != "held"


def _happened(draft: Draft, clause: Clause | None) -> bool:
    """Whether a draft tells what happened: `ont fui`, `on compte dix morts`; not `on compte dix disparus`."""
    counted = isinstance(draft.args, Casualties | Displacement) and draft.args.measure not in _ENDURED
    return (
        counted
        or _is_past(clause)
        or (draft.kind == "attack" and clause is not None and clause.verb.tense == "Pres")
    )


def _is_past(clause: Clause | None) -> bool:
    return clause is None or clause.verb.tense in ("Past", "Imp") or clause.verb.form != "finite"


def _remembered(context: Context, token: int) -> bool:
    """`ont défilé vendredi à l'occasion de l'anniversaire de la prise d'Oron`: what is only remembered on that day."""
    view, lemma = context.view, context.document.tokens.lemma
    chunk = view.chunk_at[token]
    while chunk >= 0 and view.role[chunk] == "nmod" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
        if lemma[view.chunks[chunk].head] in _REMEMBERING:
            return True
    return False
