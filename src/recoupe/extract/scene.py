"""The scene: where and when a claim holds when its own clause does not say.

A newsroom says once where something happened and goes on telling: `Des obus sont tombés sur le marché d'Oron.
Le bombardement a fait dix morts.` A claim takes the place of its sentence, else of the sentence before in its
paragraph; the day likewise. Totals over a war, and claims about what may come, take nothing.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.places import LOCATIVE, as_place, describing, is_generic, place_of
from recoupe.record import Casualties, Displacement, Place, Published, Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import Dating, as_time, time_for

_TOLD = frozenset(("casualties", "attack", "displacement"))
_EVENTS = frozenset(("casualties", "attack", "control", "displacement"))
_REACH = 1  # sentences looked back over, within the paragraph


class Scene:
    """Places and days of one document's sentences, worked out when asked for."""

    def __init__(self, context: Context, published: Published) -> None:
        self.context = context
        times = [t for here in context.times_at for t in here]
        self.dating = Dating(context.document, times, published)
        self.places: dict[int, list[tuple[int, Place]]] = {}
        self.told: dict[int, list[TimeExpression]] = {}

    def place(self, draft: Draft, clause: Clause | None, sentence: int) -> Place | None:
        """Where a draft holds: its own words, its clause, its sentence, the sentence before."""
        view = self.context.view
        counted = draft.quantity is not None and draft.kind in _TOLD
        chunk = view.chunk_at[draft.evidence[0][0]] if counted else draft.chunk
        found = draft.place or place_of(view, clause, chunk)
        if found is None and isinstance(draft.args, Displacement) and draft.args.origin_place is not None:
            found = self._named(draft.args.origin_place)
        if found is None and draft.kind in _TOLD and not _is_total(draft):
            found = self._told_place(draft.evidence[0][0], sentence)
        if found is not None and is_generic(found):
            if found.name.lower().split()[-1].endswith("s"):
                return None
            return self._named_instead(found, draft.evidence[0][0], sentence)
        return found

    def _named(self, canonical: str) -> Place:
        """The place that the article calls so, with what the gazetteer knows of it."""
        name = next((n for n in self.context.document.names if n.canonical == canonical and n.location), None)
        where = name.location if name is not None else None
        return Place(
            name=canonical,
            text=name.text if name is not None else canonical,
            country=where.country if where else None,
            lat=where.lat if where else None,
            lon=where.lon if where else None,
            within=where.within if where else None,
        )

    def time(self, draft: Draft, clause: Clause | None, sentence: int) -> Time | None:
        """When a draft holds: what governs its words, else the one day that the sentence before gives."""
        context = self.context
        first, last = draft.evidence[0]
        times = self._own_times(draft, clause, sentence)
        found = draft.time or time_for(context.document, times, sentence, first, last)
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

    def _own_times(self, draft: Draft, clause: Clause | None, sentence: int) -> list[TimeExpression]:
        """`a annoncé lundi que ...`: Monday is when it was said, so a statement's day and nothing else's."""
        if draft.kind != "statement":
            chain = self._chain(draft.clause) | self._describing(clause)
            return [t for t in self._told_times(sentence) if self._dates(t, chain)]
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
            saying = {a.clause for a in self.context.attributions_at[sentence]} - {-1}
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

    def _told_place(self, token: int, sentence: int) -> Place | None:
        here = self._places(sentence)
        earlier = [place for at, place in here if at < token]
        if earlier or len(here) == 1:
            return _best(earlier or [here[0][1]])
        for before in range(sentence - 1, sentence - 1 - _REACH, -1):
            if not self._same_paragraph(before, sentence):
                return None
            there = self._places(before)
            if there:
                return _best([place for _, place in there])
        return None

    def _aside(self, c: int) -> bool:
        """`un officier rencontré dans la capitale`: a place that only tells of somebody."""
        clause = self.context.view.clause_of(c)
        return clause is not None and clause.kind in ("participle", "relative")

    def _named_instead(self, generic: Place, token: int, sentence: int) -> Place | None:
        """`la ville`: the place named last before, within three sentences; without one, nothing."""
        document = self.context.document
        first = document.sentences[max(0, sentence - 3)].first
        for at in range(token - 1, first - 1, -1):
            name = document.names[document.name_at[at]] if document.name_at[at] >= 0 else None
            if name is not None and name.kind == "place":
                where = name.location
                return Place(
                    name=name.canonical,
                    text=generic.text,
                    country=where.country if where else None,
                    lat=where.lat if where else None,
                    lon=where.lon if where else None,
                    within=where.within if where else None,
                )
        return None

    def _places(self, sentence: int) -> list[tuple[int, Place]]:
        """Named places in phrases of place of a sentence, with their token, in order."""
        if sentence not in self.places:
            view = self.context.view
            start, stop = view.sentence_chunks[sentence]
            found = []
            for c in range(start, stop):
                if view.chunks[c].kind == "PP" and view.chunks[c].prep in LOCATIVE and not self._aside(c):
                    place = as_place(view, c)
                    if place is not None and not is_generic(place):
                        found.append((view.chunks[c].first, place))
            self.places[sentence] = found
        return self.places[sentence]


def _best(places: list[Place]) -> Place:
    """Of several, the first with a name: French goes from the spot to the town (`au marché d'Oron, dans l'est`)."""
    return next((place for place in places if place.name[:1].isupper()), places[0])


def _is_total(draft: Draft) -> bool:
    return isinstance(draft.args, Casualties | Displacement) and draft.args.cumulative


def _is_past(clause: Clause | None) -> bool:
    return clause is None or clause.verb.tense in ("Past", "Imp") or clause.verb.form != "finite"
