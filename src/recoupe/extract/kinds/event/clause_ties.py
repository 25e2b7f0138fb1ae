"""How a noun of a happening hangs on a clause that doesn't hold it: inverted, set off, or cut off by a number."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.event.milestones import happening
from recoupe.extract.kinds.vicinity import phrases_after

_AGAINST = ("contre", "pour")
_LAUNCHES = frozenset(happening("launches"))


class ClauseTies:
    """Finds the clauses of one document that tell of a phrase which none of them holds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma

    def before(self, c: int) -> Clause | None:
        """The clause before a phrase that none holds: `a eu lieu une marche`, `a lancé, malgré tout, son offensive`."""
        of_sentence = (self.view.clauses[k] for k in self.view.sentence_clauses[self.view.sentence_of[c]])
        last = max((k for k in of_sentence if k.chunk < c), key=lambda k: k.chunk, default=None)
        if last is None:
            return None
        begun = last.verb.lemma in _LAUNCHES and last.verb.voice != "passive" and self.set_off(c, last)
        return last if begun or self.takes_place(c, last) else None

    def takes_place(self, c: int, clause: Clause) -> bool:
        """`eut lieu mardi à Oron une manifestation`: what takes place stands behind."""
        light = clause.verb.lemma == "avoir" and self.lemma[clause.verb.last : clause.verb.last + 1] == [
            "lieu"
        ]
        first = (k for k in phrases_after(self.view, clause) if self.view.chunks[k].kind == "NP")
        behind = (
            k for k in first if self.view.role[k] != "obl" and self.lemma[self.view.chunks[k].head] != "lieu"
        )
        return light and next(behind, -1) == c

    def set_off(self, c: int, clause: Clause) -> bool:
        """`a décrété, mardi à Oron, l'état d'urgence`: the object that when and where keep from its verb."""
        own = (
            o for o in clause.objects if not self.context.is_time(o)
        )  # « doit mener lundi et mardi une visite »
        taken = any(self.tokens.upos[self.view.chunks[o].head] != "ADJ" for o in own)
        if taken or c < clause.chunk or not (self.view.chunks[c].kind == "NP" or self._some(c)):
            return False
        for k in phrases_after(self.view, clause):
            if k == c:
                return True
            bare = (
                self.tokens.upos[self.view.chunks[k].head] == "ADJ"
            )  # « malgré les mises en garde répétées »
            other = self.view.chunks[k].kind == "NP" and self.view.role[k] != "obl"
            if other and not bare and not self.context.is_time(k):
                return False
        return False

    def _some(self, c: int) -> bool:
        """`de nouvelles sanctions`: no phrase with `de` but several of them."""
        chunk = self.view.chunks[c]
        return (
            chunk.prep == "de"
            and self.tokens.lower[chunk.first] in ("de", "d'")
            and self.tokens.upos[chunk.first + 1] == "ADJ"
            and self.tokens.number[chunk.head] == "Plur"
        )

    def cut_off(self, c: int, clause: Clause) -> bool:
        """`un séisme de magnitude 6 a frappé`: the number between the noun and its verb was taken for the subject."""
        between = range(c + 1, clause.chunk)
        if self._over_list(c, clause):
            return True
        bare = clause.subject in between and self.view.chunks[clause.subject].quantity >= 0
        return c in clause.appositions and (bare or all(self.view.chunks[k].kind == "PP" for k in between))

    def _over_list(self, c: int, clause: Clause) -> bool:
        """`Les marches contre le texte et les violences ont rassemblé`: the marches, not what they are against."""
        last = clause.subject
        between = self.view.chunks[c + 1 : last - 1]
        joined = last > c + 2 and last == clause.chunk - 1 and self.view.chunks[last - 1].kind == "CONJ"
        opens = self.view.chunks[c].kind == "NP" and self.view.clause_of(c) is None
        against = any(chunk.prep in _AGAINST for chunk in between)
        return joined and opens and against and all(chunk.kind == "PP" for chunk in between)
