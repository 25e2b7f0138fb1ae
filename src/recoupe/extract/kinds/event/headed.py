"""Happenings told by a phrase without a verb: `Manifestation à Oron contre la vie chère`, `Oron : nuit d'émeutes`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.context import Context
from recoupe.extract.described_places import is_generic
from recoupe.extract.kinds.event.milestones import Noun, happening, near
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.told_event import Told, day_behind, start_of
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.extract.story_day import leading_time
from recoupe.record import Place

_WISHING = frozenset(near("wishing"))
_TOWARDS = frozenset((*near("through"), *happening("starts"), *happening("ends"), *happening("ordering")))
_SOME = frozenset(("un", "une", "deux", "trois", "plusieurs"))
_CLOSING = frozenset(("COLON", "COMMA", "REL", "SUB", "OPEN", "LPAR"))
_AIMS = frozenset(("pour", "afin de"))
_ACROSS = 4  # phrases from what leads a title to its happening: « Ouverture mardi à Oron du procès »


class HeadedHappenings:
    """Reads the nouns of happenings of one document that head a title or a line without a verb."""

    def __init__(self, context: Context, sides: Sides) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.sides = sides

    def read(self, c: int, noun: Noun) -> Told | None:
        """The milestone of a title that is a phrase, with a day, a place or whom it befell."""
        start, stop = self._segment(c)
        lead = next((k for k in range(start, stop) if self.view.chunks[k].kind in ("NP", "PP")), -1)
        if lead < 0 or self.view.chunks[lead].kind != "NP" or not self._leads(lead, c):
            return None
        if any(self._unlike(k, c) for k in range(start, stop)):
            return None
        first, last = self.view.chunks[lead].inner, self.view.extent(c)[1]
        time, behind = day_behind(self.context, first, last)
        when = start_of(self.context, time) if time is not None else None
        place = self.within(lead, stop) or self.before(start, c)
        told = self.sides.make(c, noun, (first, behind), "noun", when, None)
        unknown = when is None and place is None and told.object is None
        if unknown and not noun.undated and not self._dated(c):
            return None
        return replace(told, place=place)

    def _unlike(self, k: int, c: int) -> bool:
        """Whether a verb keeps a line from being one; what it was for does not: `Marche à Oron pour fêter la paix`."""
        verb = self.view.chunks[k].verb
        if verb is None:
            return False
        aim = verb.form == "infinitive" and k > c and self.view.chunks[k - 1].prep in _AIMS
        return not aim and (verb.form != "past_participle" or verb.lemma in _WISHING)

    def _dated(self, c: int) -> bool:
        """`3 mai : grève générale.`: in a paragraph that a day or an hour leads."""
        return leading_time(self.context, self.view.sentence_of[c]) is not None

    def _segment(self, c: int) -> tuple[int, int]:
        """The chunks around a phrase from a colon to the next mark or clause."""
        first, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        colons = (k for k in range(c - 1, first - 1, -1) if self.view.chunks[k].kind == "COLON")
        start = self._past_day(next(colons, first - 1) + 1, c)
        marks = (k for k in range(c + 1, stop) if self.view.chunks[k].kind in _CLOSING)
        return start, next(marks, stop)

    def _past_day(self, start: int, c: int) -> int:
        """`Le 3 mai, grève générale`, `8 mai - Séisme à Oron`: past the day that leads a line."""
        times = self.context.times_at[self.view.sentence_of[c]]
        leading = next((t for t in times if t.first <= self.view.chunks[start].head < t.last), None)
        if leading is None:
            return start
        k = start
        while k < c and (
            self.view.chunks[k].first < leading.last or self.view.chunks[k].kind in ("COMMA", "OTHER")
        ):
            k += 1
        return k

    def _leads(self, lead: int, c: int) -> bool:
        """Whether the first phrase of a title is the happening or leads to it: `Ouverture mardi du procès`."""
        opening = self.view.chunks[lead]
        if lead != c and not self._leads_to(lead, c):
            return False
        bare = self.tokens.upos[opening.inner] not in ("DET", "PRON", "NUM")
        if not bare and self.tokens.lower[opening.inner] not in _SOME:
            return False
        clause = self.view.clause_of(c) or self.view.clause_of(lead)
        return (
            clause is None or clause.verb.form != "finite" or lead not in (*clause.subjects, *clause.objects)
        )

    def _leads_to(self, lead: int, c: int) -> bool:
        """Whether the head of a title is a beginning, a night, a wave of what stands behind `de`."""
        head = self.view.chunks[lead].head
        leads = self.tokens.lemma[head] in _TOWARDS or self.tokens.lower[head] in _TOWARDS
        return leads and self.view.chunks[c].prep == "de" and lead < c <= lead + _ACROSS

    def within(self, lead: int, stop: int) -> Place | None:
        """`Manifestation contre la vie chère à Oron`: the named place of a title."""
        for k in range(lead, stop):
            chunk = self.view.chunks[k]
            if chunk.name < 0 or chunk.prep not in LOCATIVE:
                continue
            place = as_place(self.view, k)
            if place is not None and not is_generic(place):
                return place
        return None

    def before(self, start: int, c: int) -> Place | None:
        """`Oron : nuit d'émeutes`: the place before the colon."""
        first, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        alone = start - first == 2 and self.view.chunks[first].name >= 0
        return as_place(self.view, first) if alone else None
