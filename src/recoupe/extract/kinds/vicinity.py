"""Phrases near a verb with no other verb between, whatever the clause made of them: for the second nets.

In `a entamé, jeudi 18 août, à Oron, des entretiens` the object stands behind so much that no clause holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause, ClauseView

_REACH = 12  # phrases
_IN_MARKS = 3  # phrases between marks that only tell how
_STOPS = frozenset(("VERB", "REL", "SUB", "COLON", "LPAR"))
_PHRASES = frozenset(("NP", "PP"))


def phrases_after(view: ClauseView, clause: Clause) -> Iterator[int]:
    """Phrases behind a clause's verb up to the next verb, the nearest first."""
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + 1 + _REACH)):
        if view.chunks[c].kind in _STOPS:
            return
        if view.chunks[c].kind in _PHRASES:
            yield c


def phrases_before(view: ClauseView, clause: Clause) -> Iterator[int]:
    """Phrases before a clause's verb back to the verb before, the nearest first."""
    start, _ = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk - 1, max(start, clause.chunk - _REACH) - 1, -1):
        if view.chunks[c].kind in _STOPS:
            return
        if view.chunks[c].kind in _PHRASES:
            yield c


def past_marks(view: ClauseView, opening: int) -> int:
    """The phrase behind a few words in marks, `« sans délai » les combats`; -1 where no marks open at that chunk."""
    if not 0 <= opening < len(view.chunks) or view.chunks[opening].kind != "OPEN":
        return -1
    _, stop = view.sentence_chunks[view.sentence_of[opening]]
    for c in range(opening + 2, min(stop - 1, opening + 2 + _IN_MARKS)):
        if view.chunks[c].kind == "CLOSE":
            return c + 1 if view.chunks[c + 1].kind in _PHRASES else -1
    return -1
