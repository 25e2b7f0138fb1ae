"""Happenings that carry their day with them: `les élections du 8 mai`, `la manifestation de jeudi`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.event.milestones import Noun, happening
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.told_event import Told, of_another, start_of
from recoupe.record import Factuality
from recoupe.times.expression import TimeExpression

_DEMANDS = frozenset(happening("demands"))
_MONTH = 31
_THE = frozenset(("le", "la", "l'", "du", "au"))
_UNFORESEEN = frozenset(happening("unforeseen"))
_ABOUT = frozenset(("trial", "investigation", "ceremony", "conviction", "indictment"))  # of something else
_BEHIND = frozenset(("depuis", "après", "lors de", "à la suite de", "suite à"))


class DatedHappenings:
    """Reads the nouns of one document beside whose words their day stands."""

    def __init__(self, context: Context, sides: Sides) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.sides = sides

    def read(self, c: int, noun: Noun) -> Told | None:
        """`les élections du 8 mai`, `le séisme de 2010`, `la manifestation de jeudi`."""
        if not noun.happens:
            return None
        first, last = self.view.extent(c)
        after = self.view.chunk_at[last] if last < len(self.lemma) else -1
        if after >= 0 and self._is_adjective(after):  # « l'élection anticipée du 3 mai »
            last = self.view.chunks[after].last
            after = self.view.chunk_at[last] if last < len(self.lemma) else -1
        if (
            after >= 0 and self.view.chunks[after].prep == "par"
        ):  # « l'invasion d'Oron par la Suède, le 3 mai »
            last = self.view.extent(after)[1]
        clause = self.view.clause_of(c)
        asked = (
            clause is not None
            and clause.verb.lemma in _DEMANDS
            and c in (*clause.complements, *clause.objects)
        )
        for time in self.context.times_at[self.view.sentence_of[c]]:
            linked = first < time.first <= last + 1 or self._of_month(last, time.first)
            if noun.type in _ABOUT and of_another(self.context, c, time):
                continue
            if linked and time.type == "DATE" and time.signal in ("", "of", "within") and self._short(time):
                ahead = time.direction == "future" and noun.type not in _UNFORESEEN
                planned: Factuality | None = "planned" if ahead else None
                planned = "demanded" if asked else planned or self._presupposed(c)
                words = (self.view.chunks[c].inner, max(last, time.last))
                return self.sides.make(c, noun, words, "noun", start_of(self.context, time), None, planned)
        return None

    def _presupposed(self, c: int) -> Factuality | None:
        """`Selon le maire, la marche de mardi était calme`, `l'accident de mai va être jugé`: that it was is known."""
        one = self.tokens.lower[self.view.chunks[c].inner] in _THE or self.view.chunks[c].prep in _BEHIND
        return "asserted" if one else None

    @staticmethod
    def _short(time: TimeExpression) -> bool:
        """A day, or a span known at both ends of a month at most: `le limogeage, la semaine dernière, d'Ivo Brek`."""
        if time.span == "instant" or time.earliest is None or time.latest is None:
            return time.span == "instant"
        return time.open is None and (time.latest - time.earliest).days <= _MONTH

    def _is_adjective(self, c: int) -> bool:
        """`anticipée`, `prévues`: a participle of one word right behind the noun."""
        verb = self.view.chunks[c].verb
        return verb is not None and verb.form == "past_participle" and verb.last == verb.first + 1

    def _of_month(self, last: int, day: int) -> bool:
        """`l'élection du mois de janvier`."""
        return day == last + 3 and self.tokens.lower[last + 1] == "mois"
