"""Beginnings of what goes on: `le lancement, le 3 mai, d'une offensive`, `la guerre dure depuis 2011`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.event.milestones import Noun, happening, near
from recoupe.extract.kinds.event.near import NearHappenings
from recoupe.extract.kinds.event.sides import Sides
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.told_event import Told, day_behind, day_of, of_another, start_of
from recoupe.record import Factuality
from recoupe.times.expression import TimeExpression

_STARTS = frozenset(happening("starts"))
_ENDS = frozenset(happening("ends"))
_LASTS = frozenset(happening("lasts"))
_LAUNCHING = frozenset(near("launching"))
_ANNOUNCING = frozenset(("annoncer", "proclamer", "confirmer", "ordonner", "décréter", "déclarer"))
_LENGTHS = frozenset((*happening("lengths"), *happening("years")))
_KNOWN = frozenset(
    ("depuis", "après")
)  # « des milliers ont fui, dit-il, depuis le début de la guerre, le 3 mai »
_FOR_SO_LONG = frozenset(("après", "depuis", "à", "en", "malgré", "durant", "pendant"))
_BY_TRADE = frozenset(("search",))  # « dix ans de recherches »
_NOT = frozenset(("pas", "jamais"))
_FAR = 12  # tokens from a participle to its day: « déclenchée par l'attaque des rebelles le 3 mai »


class Beginnings:
    """Reads when the happenings of one document began."""

    def __init__(self, context: Context, sides: Sides, near: NearHappenings) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.sides = sides
        self.near = near

    def begun(self, c: int, noun: Noun) -> Told | None:
        """`le lancement, le 3 mai, d'une offensive`, `depuis le début de la guerre en 2011`."""
        above = self.view.governor[c] if self.view.role[c] == "nmod" else self._across_date(c)
        if above < 0:
            return None
        head = self.lemma[self.view.chunks[above].head]
        if head not in _STARTS and head not in _ENDS:
            return None
        first = self.view.chunks[above].inner
        time, last = day_behind(self.context, first, self.view.extent(c)[1])
        if time is not None and not noun.lasting and of_another(self.context, c, time):
            time = None  # « l'ouverture du procès des émeutes du 9 mars »
        if time is None and noun.lasting:
            announced = self._announced(above)
            if announced is not None:
                when = day_of(self.context, announced)
                return self.sides.make(c, noun, (first, last), "start", when, announced)
        if time is None:
            if noun.lasting and head in _STARTS and self._since_it_began(above):
                return self.sides.make(c, noun, (first, last), "near", None, None, "asserted")
            told = (
                head in _LAUNCHING and self.view.role[c] == "nmod" and noun.lasting and self.near.sure(above)
            )
            return self.sides.make(c, noun, (first, last), "near", None, None) if told else None
        when = start_of(self.context, time) if head in _STARTS else None
        known: Factuality | None = "asserted" if self.view.chunks[above].prep in _KNOWN else None
        return self.sides.make(
            c, noun, (first, last), "start", when or start_of(self.context, time), None, known
        )

    def _since_it_began(self, above: int) -> bool:
        """`depuis le début de l'offensive`, `Un an après le début de la guerre`: it has begun, whenever."""
        chunk = self.view.chunks[above]
        if chunk.prep == "depuis":
            return True
        start, _ = self.view.sentence_chunks[self.view.sentence_of[above]]
        before = self.view.chunks[above - 1] if above > start else None
        return chunk.prep == "après" and before is not None and self.lemma[before.head] in _LENGTHS

    def _announced(self, c: int) -> Clause | None:
        """`a annoncé lundi le début de l'offensive`: the clause whose day is that of the beginning."""
        clause = self.view.clause_of(c)
        tells = clause is not None and c in clause.objects and clause.verb.lemma in _ANNOUNCING
        return clause if tells and clause is not None and clause.verb.negation not in _NOT else None

    def _across_date(self, c: int) -> int:
        """The noun that `d'une offensive` hangs on over an inserted day; or -1."""
        if self.view.chunks[c].prep != "de":
            return -1
        start, _ = self.view.sentence_chunks[self.view.sentence_of[c]]
        for k in range(c - 1, max(start - 1, c - 6), -1):
            if self.view.chunks[k].kind == "VERB":
                return -1
            if self.lemma[self.view.chunks[k].head] in _STARTS:
                return k
        return -1

    def lasted(self, c: int, noun: Noun) -> Told | None:
        """`après trois semaines d'offensive`, `au dixième jour de la grève`: it has gone on for so long."""
        above = self.view.governor[c] if self.view.role[c] == "nmod" else -1
        if above < 0 or not noun.lasting or self.lemma[self.view.chunks[above].head] not in _LENGTHS:
            return None
        if self.view.chunks[above].prep not in _FOR_SO_LONG or noun.type in _BY_TRADE:
            return None
        words = (self.view.chunks[above].inner, self.view.extent(c)[1])
        return self.sides.make(c, noun, words, "near", None, None, "asserted")  # told by the way

    def going_on(self, c: int, noun: Noun) -> Told | None:
        """`la guerre dure depuis 2011`, `la guerre qui ravage le pays depuis 2011`: begun then."""
        if not noun.lasting:
            return None
        clause = self.view.clause_of(c)
        told = (
            clause
            if clause is not None and c in clause.subjects
            else next(clauses_behind(self.view, c), None)
        )
        if (
            told is None
            or told.verb.lemma not in _LASTS
            or c not in told.subjects
            or told.verb.negation in _NOT
        ):
            return None
        time, _ = day_behind(self.context, told.verb.first, told.verb.last, _FAR)
        time = time or self._since_then(told)
        since = time is not None and (self.tokens.lower[time.first - 1] == "depuis" or time.signal == "since")
        if time is None or not since:
            return None
        words = (self.view.chunks[c].inner, max(told.verb.last, self.view.extent(c)[1]))
        return self.sides.make(c, noun, words, "verb", start_of(self.context, time), told)

    def _since_then(self, clause: Clause) -> TimeExpression | None:
        """`Depuis un an, la guerre ravage le pays`: what opens the clause."""
        before = (t for t in self.context.times_at[clause.sentence] if t.last <= clause.verb.first)
        return next((t for t in before if self.tokens.lower[max(0, t.first - 1)] == "depuis"), None)
