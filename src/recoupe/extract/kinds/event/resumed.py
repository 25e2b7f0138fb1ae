"""Happenings that a pronoun takes up with their day: `Un séisme a secoué Oron. Il est survenu mardi à 3 heures.`"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.event.milestones import NOUNS, Noun, happening
from recoupe.extract.kinds.told_event import Told, day_of, where

_HAPPENS = frozenset(happening("resumed"))
_BACK = 3  # phrases from a number back to what it measures
_NOT = frozenset(("pas", "jamais"))


class ResumedHappenings:
    """Reads the clauses of one document that say of `il` or `elle`, a happening, when it struck."""

    def __init__(self, context: Context, named: Callable[[int, str], Noun | None]) -> None:
        self.context = context
        self.view = context.view
        self.lemma = context.document.tokens.lemma
        self.named = named

    def find(self) -> Iterator[Told]:
        """Milestones by a pronoun and their day, in the order of the text."""
        for clause in self.context.clauses_of(_HAPPENS):
            verb = clause.verb
            if clause.subject < 0 or not self.view.chunks[clause.subject].pronoun or verb.negation in _NOT:
                continue
            meant = self._past_measure(subject_of(self.view, clause))
            lemma = self.lemma[self.view.chunks[meant].head] if meant >= 0 else ""
            noun = self.named(meant, lemma) if lemma in NOUNS else None
            told = noun is not None and noun.happens and noun.undated and not noun.lasting
            when = day_of(self.context, clause) if told else None
            if noun is None or when is None or verb.form != "finite" or verb.tense == "Fut":
                continue
            last = max((self.view.extent(c)[1] for c in clause.objects), default=verb.last)
            place = where(self.context, clause, struck=True)
            place = place or where(self.context, self.view.clause_of(meant), struck=True)
            words = (verb.first, max(verb.last, last))
            yield Told(noun.type, words, "near", when, clause=clause.index, chunk=clause.chunk, place=place)

    def _past_measure(self, c: int) -> int:
        """`Un séisme de magnitude 6 a frappé ... Il est survenu`: the quake, not its number."""
        k = c
        while k > 0 and c - k < _BACK and self.lemma[self.view.chunks[k].head] not in NOUNS:
            if self.view.chunks[k].quantity < 0 and self.view.chunks[k].kind != "PP":
                return c
            k -= 1
        return k
