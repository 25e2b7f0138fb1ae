"""Whether a noun means a meeting by its words: `une cellule de crise`, `un coup de fil`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.context import Context
from recoupe.extract.kinds.meeting.attendance import Attendance
from recoupe.extract.kinds.officials import Officials
from recoupe.lang import load_table

_TABLE = load_table("meeting")
_SET_UP: dict[str, list[str]] = _TABLE["nouns"]["set_up"]  # « le ministère a activé une cellule de crise »
_NEEDS = {noun: frozenset(words) for noun, words in _TABLE["nouns"]["needs"].items()}
_BESIDE = frozenset(_TABLE["happening"]["beside"])
_MEASURED = frozenset(_TABLE["nouns"]["measured"])
_LENGTHS = frozenset(("heure", "minute"))


class NounSense:
    """Reads what the nouns of meetings of one document mean."""

    def __init__(self, context: Context, officials: Officials, attendance: Attendance) -> None:
        self.context = context
        self.view = context.view
        self.officials = officials
        self.attendance = attendance

    def may_meet(self, c: int, lemma: str) -> bool:
        """Whether a noun means a meeting by its words (`cellule` needs `crise`), and is not only set up."""
        clause = self.view.clause_of(c)
        if self.officials.sport or (clause is not None and clause.verb.lemma in _SET_UP.get(lemma, ())):
            return False
        words = set(self.words(c))
        if lemma in _MEASURED:  # « une heure de communication », not « la communication entre les deux »
            above = self.view.governor[c]
            long = above >= 0 and self.context.document.tokens.lemma[self.view.chunks[above].head] in _LENGTHS
            return long or bool(words & _NEEDS[lemma])
        return bool(words & _NEEDS.get(lemma, words)) or self.between(c)

    def words(self, c: int) -> Iterator[str]:
        """The lemmas and forms of a noun's phrase."""
        tokens = self.context.document.tokens
        first, last = self.view.extent(c)
        for token in range(first, min(last, first + 12)):
            yield tokens.lemma[token]
            yield tokens.lower[token]

    def between(self, c: int) -> bool:
        """`une conversation entre X et Y`."""
        after, stop = c + 1 + sum(1 for _ in self.view.dependents(c)), len(self.view.chunks)
        after = self.attendance.past_day(after, stop)
        if after < stop and self.view.chunks[after].prep in _BESIDE:
            return True
        clause = self.view.clause_of(c)  # « un contact a été établi avec les ravisseurs »
        passive = clause is not None and c in clause.subjects and clause.verb.voice == "passive"
        return passive and clause is not None and any(True for _ in self.view.complement(clause, *_BESIDE))
