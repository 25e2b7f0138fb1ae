"""The scene: where and when a claim holds when its own clause does not say.

A newsroom says once where something happened and goes on telling: `Des obus sont tombés sur le marché d'Oron.
Le bombardement a fait dix morts.` A claim takes the place of its sentence, else of the sentence before in its
paragraph; the day likewise. Totals over a war, and claims about what may come, take nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.lexicon import FIGURES
from recoupe.extract.places import as_place, describing, is_generic, place_of
from recoupe.extract.threads import COUNTING, TALLYING, TOLL, VICTIMS, Threads
from recoupe.extract.whereabouts import Whereabouts
from recoupe.record import Casualties, Displacement, Place, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import Dating, as_time, nearest, time_for

_TOLD = frozenset(("casualties", "attack", "displacement"))
_EVENTS = frozenset(("casualties", "attack", "control", "displacement", "event"))
_LEADING = 2  # tokens before a day that leads a line: `- Le 17 :`
_GOING_ON = 6  # sentences over which an article goes on about what it told
_STILL_COUNTED = 45  # days after a disaster on which its toll may still grow


@dataclass(frozen=True, slots=True)
class _Toll:
    """What was told at a token of a sentence held then and there."""

    token: int
    sentence: int
    time: Time | None
    place: Place | None


class Scene:
    """Places and days of one document's sentences, worked out when asked for."""

    def __init__(self, context: Context, published: Published) -> None:
        self.context = context
        times = [t for here in context.times_at for t in here]
        self.dating = Dating(context.document, times, published)
        self.where = Whereabouts(context)
        self.told: dict[int, list[TimeExpression]] = {}
        self.published = published
        self.threads = Threads(context.document, self._where, self._when)
        self.tolls: list[_Toll] = []
        self.wholes: dict[int, _Toll] = {}

    def of(self, draft: Draft, clause: Clause | None, sentence: int) -> tuple[Time | None, Place | None]:
        """When and where a draft holds; drafts come in the order of the text, as tolls go on from each other."""
        earlier = self._resumed(draft, sentence)
        place = self._place(draft, clause, sentence, earlier)
        if earlier is not None and place is not None and earlier.place is not None and place != earlier.place:
            earlier = None if place.name != earlier.place.name else earlier
        time = self._time(draft, clause, sentence, earlier)
        if isinstance(draft.args, Casualties) and not draft.args.cumulative:
            toll = _Toll(draft.evidence[0][0], sentence, time, place)
            self.tolls.append(toll)
            if draft.key >= 0:
                self.wholes[draft.key] = toll
        return time, place

    def _resumed(self, draft: Draft, sentence: int) -> _Toll | None:
        """What was told before of the happening that a toll speaks of."""
        if draft.kind != "casualties" or _is_total(draft):
            return None
        token = draft.evidence[0][0]
        if draft.part_of in self.wholes:
            return self.wholes[draft.part_of]
        beside = self.threads.beside(sentence, token)
        document = self.context.document
        if beside is not None:
            if not beside.definite:
                return None
            day = as_time(beside.day, document) if beside.day is not None else None
            return _Toll(beside.token, sentence, day, beside.place)
        last = self.tolls[-1] if self.tolls else None
        if last is not None and self._together(last.sentence, sentence):
            return last
        if not self._goes_on(draft, sentence):
            return None
        told = self.threads.before(token)
        if told is not None and (last is None or told.token > last.token):
            day = as_time(told.day, document) if told.day is not None else None
            return _Toll(told.token, told.sentence, day, told.place)
        return last

    def _together(self, before: int, sentence: int) -> bool:
        """Whether two sentences are of one paragraph with no new happening between them."""
        return self._same_paragraph(before, sentence) and not any(
            h for s in range(before + 1, sentence) for h in self.threads.at.get(s, ()) if not h.definite
        )

    def _goes_on(self, draft: Draft, sentence: int) -> bool:
        """`un précédent bilan`, `ce chiffre`, `trois des blessés`: a toll that was told before."""
        tokens = self.context.document.tokens
        first, last = draft.evidence[0]
        if any(
            tokens.lower[i] == "des" and tokens.lemma[i + 1] in VICTIMS
            for i in range(first, min(last, len(tokens) - 1))
        ):
            return True
        for here in (sentence, sentence - 1):
            if here == sentence or self._same_paragraph(here, sentence):
                stretch = self.context.document.sentences[here]
                if not TOLL.isdisjoint(tokens.lemma[stretch.first : stretch.last]):
                    return True
        return False

    def _where(self, token: int, sentence: int) -> Place | None:
        """The place said of a noun of a happening in its own sentence."""
        view = self.context.view
        chunk = view.chunk_at[token]
        if chunk < 0:
            return None
        clause = view.clause_of(chunk)
        found = place_of(view, clause, chunk)
        if found is None and clause is not None and clause.object >= 0:
            found = as_place(view, clause.object)  # « un raid a visé la gare d'Oron »
        if found is None:
            here = self.where.in_sentence(sentence)
            found = here[0][1] if len(here) == 1 else None
        if found is not None and is_generic(found):
            return self.where.named_instead(found, token, sentence)
        return found

    def _when(self, token: int, sentence: int) -> TimeExpression | None:
        """The day said of a noun of a happening in its own sentence."""
        times = [
            t for t in self._told_times(sentence) if not self._tallies(t, (token,)) and t.earliest is not None
        ]
        return nearest(self.context.document, times, token, token + 1)

    def _tallies(self, time: TimeExpression, nouns: Iterable[int]) -> bool:
        """`a ramené lundi à 26 le nombre de morts`: the day of the count, unless a happening stands between."""
        if time.span != "instant":
            return False
        owner = self._clause_of(time)
        if owner < 0:
            return False
        verb = self.context.view.clauses[owner].verb
        return verb.lemma in TALLYING and not any(verb.last <= noun < time.first for noun in nouns)

    def _place(
        self, draft: Draft, clause: Clause | None, sentence: int, earlier: _Toll | None
    ) -> Place | None:
        """Where a draft holds: its own words, its clause, its sentence, the sentence before."""
        if draft.kind == "relation":
            return None  # a tie holds nowhere
        view = self.context.view
        counted = draft.quantity is not None and draft.kind in _TOLD
        chunk = view.chunk_at[draft.evidence[0][0]] if counted else draft.chunk
        found = draft.place or place_of(view, clause, chunk)
        if found is None and clause is not None and draft.kind in _TOLD:
            found = self.where.taken_up(clause, draft.evidence[0][0])
        if found is None and isinstance(draft.args, Displacement) and draft.args.origin_place is not None:
            found = self.where.named(draft.args.origin_place)
        if found is None and earlier is not None:
            found = earlier.place
        if found is None and draft.kind in _TOLD and not _is_total(draft):
            found = self.where.told(draft.evidence[0][0], sentence, ahead=not self._of_disaster(draft))
            rival = bool(
                self.context.attributed(sentence, draft.evidence[0][0])
            )  # « l'opposition parle de 20 morts »
            if found is None and draft.kind == "casualties" and not rival and not self._of_disaster(draft):
                going_on = self._still_told(draft.evidence[0][0], sentence)
                found = going_on.place if going_on is not None else None
        if (
            found is None
            and (_is_total(draft) or draft.kind == "casualties")
            and not self._of_disaster(draft)
        ):
            found = self.where.country()
        if found is not None and is_generic(found):
            if found.name.lower().split()[-1].endswith("s"):
                return None
            return self.where.named_instead(found, draft.evidence[0][0], sentence)
        return found

    def _still_told(self, token: int, sentence: int) -> _Toll | None:
        """What was told last, if the article goes on about it: no other happening, place or day since."""
        told = self.threads.before(token, placed=True)
        last = next((toll for toll in reversed(self.tolls) if toll.place is not None), None)
        group = told.group if told is not None else ""
        if told is not None and (last is None or told.token > last.token):
            day = as_time(told.day, self.context.document) if told.day is not None else None
            last = _Toll(told.token, told.sentence, day, told.place)
        if last is None or not 0 < sentence - last.sentence <= _GOING_ON:
            return None
        since = range(last.sentence + 1, sentence + 1)
        if any(
            not h.definite or h.group not in ("", group) for s in since for h in self.threads.at.get(s, ())
        ):
            return None
        if any(self.where.in_sentence(s) for s in since):
            return None
        own = {(last.time.earliest, last.time.latest)} if last.time is not None else set()
        days = {(t.earliest, t.latest) for s in since for t in self._told_times(s)}
        return None if days - own else last

    def _of_disaster(self, draft: Draft) -> bool:
        """A toll that speaks of no happening of its own, in an article about a disaster."""
        return draft.kind == "casualties" and self.threads.main in COUNTING

    def _time(self, draft: Draft, clause: Clause | None, sentence: int, earlier: _Toll | None) -> Time | None:
        """When a draft holds: what governs its words, else the one day that the sentence before gives."""
        context = self.context
        first, last = draft.evidence[0]
        times = self._own_times(draft, clause, sentence)
        headed = self._headed(sentence) if draft.kind in _EVENTS and not _is_total(draft) else None
        counted = (
            self._counted_on(draft, sentence, times) if draft.kind == "casualties" and not headed else None
        )
        found = draft.time or counted or time_for(context.document, times, sentence, first, last) or headed
        if found is None and earlier is not None:
            found = earlier.time
        if found is None and draft.kind == "casualties" and not _is_total(draft) and _is_past(clause):
            going_on = self._still_told(first, sentence)
            found = going_on.time if going_on is not None else None
        if found is not None:
            return found
        if draft.kind not in _EVENTS or _is_total(draft) or not _is_past(clause):
            return self.dating.standing(draft.kind, sentence, first, last)
        before = sentence - 1
        if not self._same_paragraph(before, sentence):
            return self.dating.standing(draft.kind, sentence, first, last)
        days = [t for t in self._told_times(before) if t.span == "instant" and t.earliest is not None]
        if len({(t.earliest, t.latest) for t in days}) == 1:
            return as_time(days[0], context.document)
        return self.dating.standing(draft.kind, sentence, first, last)

    def _headed(self, sentence: int) -> Time | None:
        """`Mercredi 17 : la police tire, quatre manifestants sont blessés`: the day that leads its paragraph."""
        document = self.context.document
        paragraph = document.sentences[sentence].paragraph
        while sentence > 0 and document.sentences[sentence - 1].paragraph == paragraph:
            sentence -= 1
        start, lower = document.sentences[sentence].first, document.tokens.lower
        for time in self.context.times_at[sentence]:
            if (
                time.first - start <= _LEADING
                and time.earliest is not None
                and lower[time.last : time.last + 1] == [":"]
            ):
                return as_time(time, document)
        return None

    def _counted_on(self, draft: Draft, sentence: int, times: list[TimeExpression]) -> Time | None:
        """The dead of a disaster are found over days: its toll runs from its day to the day of the count."""
        first, last = draft.evidence[0]
        value = draft.quantity.low if draft.quantity is not None else None
        beside = self.threads.beside(sentence, first)
        if not value or _is_total(draft) or (beside.group if beside else self.threads.main) not in COUNTING:
            return None
        document = self.context.document
        own = [t for t in times if beside is None or t is not beside.day]
        if time_for(document, own, sentence, first, last) is not None or self.dating.of_another_day(sentence):
            return None
        event = (
            beside
            if beside is not None and beside.day is not None
            else self.threads.first_of(self.threads.main)
        )
        given = [t.latest for t in self.context.times_at[sentence] if t not in times and t.span == "instant"]
        report = max((day for day in given if day is not None), default=self.published.latest)
        day = event.day if event is not None else None
        if day is None or day.earliest is None or report is None or day.span != "instant":
            return None
        if not 0 <= (report - day.earliest).days <= _STILL_COUNTED:
            return None
        return Time(
            earliest=day.earliest,
            latest=report,
            span="period",
            open=None,
            text=day.text,
            because=f"toll from {day.text} up to the day it was given",
        )

    def _own_times(self, draft: Draft, clause: Clause | None, sentence: int) -> list[TimeExpression]:
        """`a annoncé lundi que ...`: Monday is when it was said, so a statement's day and nothing else's."""
        if draft.kind != "statement":
            chain = self._chain(draft.clause) | self._describing(clause)
            nouns = [h.token for h in self.threads.at.get(sentence, ())]
            tally = draft.kind == "casualties"
            return [
                t
                for t in self._told_times(sentence)
                if self._dates(t, chain) and not (tally and self._tallies(t, nouns))
            ]
        times = self.context.times_at[sentence]
        said = [t for t in times if draft.clause >= 0 and self._clause_of(t) == draft.clause]
        return said or [t for t in times if self._clause_of(t) < 0]

    def _chain(self, clause: int) -> set[int]:
        """A clause and those that govern it."""
        found: set[int] = set()
        while clause >= 0 and clause not in found:
            found.add(clause)
            clause = self.context.view.clauses[clause].parent
        return found

    def _describing(self, clause: Clause | None) -> set[int]:
        """Participles on the clause's subject: `les roquettes tombées samedi sur Veld ont tué ...`."""
        return {c.index for c in describing(self.context.view, clause)} if clause is not None else set()

    def _dates(self, time: TimeExpression, chain: set[int]) -> bool:
        """`..., front d'un conflit déclenché en mars 2011`: a date inside a description dates only that."""
        view = self.context.view
        owner = self._clause_of(time)
        if owner < 0 or owner in chain or view.clauses[owner].kind not in ("participle", "relative"):
            return True
        described = view.clauses[owner].subject
        return described >= 0 and view.owner[described] in chain and view.role[described] in ("obj", "obl")

    def _told_times(self, sentence: int) -> list[TimeExpression]:
        """Times of a sentence that do not date a verb of saying."""
        told = self.told.get(sentence)
        if told is None:
            saying = {a.clause for a in self.context.attributions_at[sentence] if a.cue not in FIGURES} - {-1}
            times = self.context.times_at[sentence]
            told = self.told[sentence] = [t for t in times if self._clause_of(t) not in saying]
        return told

    def _clause_of(self, time: TimeExpression) -> int:
        view = self.context.view
        chunk = view.chunk_at[time.first]
        clause = view.clause_of(chunk) if chunk >= 0 else None
        return clause.index if clause is not None else -1

    def _same_paragraph(self, before: int, sentence: int) -> bool:
        sentences = self.context.document.sentences
        return before >= 0 and sentences[before].paragraph == sentences[sentence].paragraph


def _is_total(draft: Draft) -> bool:
    return isinstance(draft.args, Casualties | Displacement) and draft.args.cumulative


def _is_past(clause: Clause | None) -> bool:
    return clause is None or clause.verb.tense in ("Past", "Imp") or clause.verb.form != "finite"
