"""Happenings told in passing, `au lendemain d'une manifestation`, or by nothing but their noun, `Etat d'urgence.`"""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.event.milestones import Noun, happening
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.told_event import Told, day_behind, start_of

_PASSING = frozenset(happening("passing"))
_DURING = frozenset(happening("during"))
_LABEL = 4  # phrases before the colon of a title


class HappeningsAside:
    """Reads the nouns of happenings of one document that their clause doesn't tell of."""

    def __init__(self, context: Context, sides: Sides) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.sides = sides

    def in_passing(self, c: int, noun: Noun) -> Told | None:
        """`au lendemain d'une manifestation monstre`, `lors d'une marche des étudiants`."""
        chunk, above = self.view.chunks[c], self.view.governor[c]
        moment = above >= 0 and self.lemma[self.view.chunks[above].head] in _PASSING
        if not noun.in_passing or not (chunk.prep in _DURING or moment):
            return None
        if self.tokens.number[chunk.head] == "Plur" or self.tokens.lower[chunk.inner] not in ("un", "une"):
            return None
        first, last = chunk.inner, self.view.extent(c)[1]
        time, _ = day_behind(self.context, first, last)
        when = start_of(self.context, time) if time is not None else None
        return self.sides.make(c, noun, (first, last), "noun", when, None)

    def alone(self, c: int, noun: Noun) -> Told | None:
        """`Etat d'urgence.`: an item of a chronology that is nothing but the noun; `Séisme d'Oron : le bilan monte`."""
        start, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        last = self.view.extent(c)[1]
        if noun.undated and self._labels(c, start, stop):
            return self.sides.make(c, noun, (self.view.chunks[c].inner, last), "noun", None, None)
        rest = [k for k in range(start, stop) if self.view.chunks[k].kind != "OTHER"]
        if not rest or rest[0] != c or any(self.view.chunks[k].kind == "VERB" for k in rest):
            return None
        if noun.undated and self.view.chunks[rest[-1]].last <= last:
            return self.sides.make(c, noun, (self.view.chunks[c].inner, last), "noun", None, None)
        days = [t for t in self.context.times_at[self.view.sentence_of[c]] if t.type == "DATE"]
        if not noun.happens or len(days) != 1:
            return None
        when = start_of(self.context, days[0])
        return self.sides.make(c, noun, (self.view.chunks[c].inner, last), "noun", when, None)

    def _labels(self, c: int, start: int, stop: int) -> bool:
        """Whether a phrase opens its sentence and a colon closes it, a phrase of place between at most."""
        opens = all(self.view.chunks[k].kind in ("OPEN", "OTHER") for k in range(start, c))
        if not opens or self.view.chunks[c].kind != "NP":
            return False
        k = c + 1
        while k < min(stop, c + _LABEL) and self.view.chunks[k].kind == "PP":
            k += 1
        return k < stop and self.view.chunks[k].kind == "COLON"
