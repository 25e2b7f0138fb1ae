"""The day of a step, a meeting or a force that no time governs: told just before, by who said it, or the article's.

`L'Union a appelé mardi les deux camps à une trêve. Le Front a refusé.`: he refused on Tuesday. `L'armée a dépêché
300 soldats, a indiqué jeudi son porte-parole.`: sent by Thursday. What nobody dates is told as the newsroom writes;
what had been before the story (`avait rejeté`), and what may come to be, has no day by it.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.told_times import ToldTimes, is_brief
from recoupe.lang import load_table
from recoupe.record import Casualties, Control, Event, Force, Meeting, Negotiation, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time, on_writing

Opening = Callable[[], Time | None]

_AHEAD = frozenset(("aller", "devoir"))  # « vont être déployés »: told as of today
_HAD = frozenset(("avait", "avaient", "eut", "eurent", "eût"))
_AFTERMATH = frozenset(("investigation", "arrest", "indictment", "trial", "resignation", "dismissal"))
_REACH = 3  # sentences back from which a step may take its day
_PERFECT = frozenset(("avoir", "être"))  # « annonce s'être entendu »
_NEWS = frozenset(load_table("scene")["words"]["enacted"])
_LONG_AGO = frozenset(load_table("scene")["words"]["long_ago"])


class ActDays:
    """Dates what one document tells without a time of its own."""

    def __init__(self, context: Context, published: Published, told: ToldTimes) -> None:
        self._context = context
        self._published = published
        self._told = told

    def of(self, draft: Draft, clause: Clause | None, sentence: int, opening: Opening) -> Time | None:
        """The day of a draft; `opening` gives the one that the article's opening tells, if it does."""
        if isinstance(draft.args, Control):
            return self._claimed(draft, clause, sentence)
        act = isinstance(draft.args, Event) and draft.args.type in _NEWS
        if not act and not isinstance(draft.args, Force | Meeting | Negotiation):
            return None
        if act and any(_places(t) for t in self._context.times_at[sentence]):
            return None  # « Quelques jours après la prise de l'ambassade, l'État a décrété un embargo »
        if (
            isinstance(draft.args, Meeting)
            and draft.args.status == "planned"
            and draft.factuality == "demanded"
        ):
            return None  # « a proposé une rencontre »: asked for on that day, and not to be then
        if self._resumed(draft, clause):
            return self._just_before(sentence)
        if clause is not None and clause.kind in ("participle", "infinitive"):
            clause = self._ruling(draft, clause)
        if not self._is_now(draft, clause, sentence):
            return None
        said = self._said(sentence)
        if said is not None:
            return said
        before = self._just_before(sentence) if not self._stands(draft) else None
        if before is not None and self._is_past(before):
            return msgspec.structs.replace(before, because=f"the day told just before: {before.because}")
        sent = isinstance(draft.args, Force) and not self._stands(draft)
        return (opening() if sent else None) or on_writing(self._published)

    def _claimed(self, draft: Draft, clause: Clause | None, sentence: int) -> Time | None:
        """`Les insurgés disent avoir pris le port`: by the day on which they say so, where the text has no other."""
        claimed = draft.factuality in (None, "reported") and bool(
            self._context.attributed(sentence, draft.evidence[0][0])
        )
        if not claimed or not self._is_now(draft, clause, sentence):
            return None
        before = self._just_before(sentence)
        if before is not None and not self._is_past(before):
            return None
        return self._said(sentence) or before or on_writing(self._published)

    def _resumed(self, draft: Draft, clause: Clause | None) -> bool:
        """`M. Brek est attendu mercredi à Oron. Il y verra le maire`: on that day as well."""
        if clause is None or not isinstance(draft.args, Meeting) or draft.args.status != "planned":
            return False
        lower = self._context.document.tokens.lower
        return "y" in lower[clause.verb.first : clause.verb.head]

    def _is_now(self, draft: Draft, clause: Clause | None, sentence: int) -> bool:
        """Whether it is told of the story's own days: no other day in its sentence, nothing that had been before it."""
        if clause is None or clause.verb.form != "finite" or self._beside(draft, clause):
            return False
        if any(
            not t.reporting
            and t.span == "instant"
            and t.type != "DURATION"
            and not self._of_another(t, clause)
            for t in self._told.of(sentence)
        ):
            return False  # what is dated there is something else
        stretch = self._context.document.sentences[sentence]
        lower = self._context.document.tokens.lower
        if not _HAD.isdisjoint(lower[clause.verb.first : clause.verb.last]):
            return False
        if not _LONG_AGO.isdisjoint(lower[stretch.first : stretch.last]):
            return False
        if (
            clause.kind == "relative"
            or clause.verb.mood in ("Sub", "Cnd")
            or clause.marker in ("si", "quand")
        ):
            return False
        ahead = isinstance(draft.args, Force) and clause.verb.modal in _AHEAD
        goes_on = clause.verb.tense == "Pres" and isinstance(draft.args, Force | Negotiation)
        return clause.verb.tense == "Past" or ahead or goes_on or self._stands(draft)

    def _of_another(self, time: TimeExpression, clause: Clause) -> bool:
        """`80 sauveteurs sont à l'œuvre ; 14 autres arriveront mercredi`, `1.400 de plus que jeudi`."""
        if self._told.compares(time):
            return True
        return time.direction == "future" and self._told.clause_of(time) not in (-1, clause.index)

    def _ruling(self, draft: Draft, clause: Clause) -> Clause:
        """`a annoncé jeudi s'être entendu`, `1.200 hommes appuyés par 80 chiens`: the clause that rules."""
        view = self._context.view
        had = not _PERFECT.isdisjoint(
            self._context.document.tokens.lower[clause.verb.first : clause.verb.last]
        )
        led = isinstance(draft.args, Force) or (isinstance(draft.args, Negotiation) and had)
        return view.clauses[clause.parent] if led and clause.parent >= 0 else clause

    def _beside(self, draft: Draft, clause: Clause) -> bool:
        """`Malgré l'annonce d'une trêve, ...`: a step told by the way, by a noun that its clause is not about."""
        if not draft.rule.endswith(("/noun", "/near", "/dated")) or isinstance(draft.args, Force):
            return False
        view = self._context.view
        chunk = view.chunk_at[draft.evidence[0][0]]
        return chunk >= 0 and chunk not in (*clause.subjects, *clause.objects, clause.chunk)

    def _stands(self, draft: Draft) -> bool:
        """A force that is there, or is to go: as of the day on which it is told."""
        if not isinstance(draft.args, Force):
            return False
        return draft.args.action == "numbers" or draft.factuality in ("planned", "demanded")

    def _said(self, sentence: int) -> Time | None:
        """`..., a indiqué jeudi son porte-parole`: the day by the only verb of saying of the sentence that has one."""
        said = [
            t for t in self._context.times_at[sentence] if t.reporting and t.span == "instant" and t.earliest
        ]
        days = {(t.earliest, t.latest) for t in said}
        return as_time(said[0], self._context.document) if len(days) == 1 else None

    def _just_before(self, sentence: int) -> Time | None:
        """The one day that the sentences before tell, in the same paragraph, of what was done or said."""
        sentences = self._context.document.sentences
        for before in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
            if sentences[before].paragraph != sentences[sentence].paragraph:
                return None
            here = self._context.times_at[before]
            times = [t for t in here if is_brief(t)]
            days = {(t.earliest, t.latest) for t in times}
            if here:
                return as_time(times[0], self._context.document) if len(days) == 1 else None
        return None

    def _is_past(self, time: Time) -> bool:
        """Whether a day is one of the story's: not a term that is still to come."""
        last = self._published.latest
        return time.latest is not None and last is not None and time.latest <= last


def _places(time: TimeExpression) -> bool:
    """Whether a time says when something else was: not `trois jours de deuil à partir de mardi`."""
    return not time.reporting and time.signal != "from" and (time.signal != "" or time.type != "DURATION")


def comes_after(draft: Draft) -> bool:
    """`La digue a cédé lundi. Le procureur a ouvert une enquête`: what justice does after a disaster."""
    held = isinstance(draft.args, Casualties) and draft.args.measure == "captured"
    return held or (isinstance(draft.args, Event) and draft.args.type in _AFTERMATH)
