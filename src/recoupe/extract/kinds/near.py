"""The few clauses behind a phrase: a look ahead that stays short in a sentence of any length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from recoupe.extract.clauses import Clause, ClauseView

_REACH = 8  # clauses
_CHUNK = attrgetter("chunk")


def clauses_behind(view: ClauseView, chunk: int) -> Iterator[Clause]:
    """The next clauses of the same sentence whose verb stands behind a chunk, eight at most."""
    first = bisect_right(view.clauses, chunk, key=_CHUNK)
    for clause in view.clauses[first : first + _REACH]:
        if clause.sentence != view.sentence_of[chunk]:
            return
        yield clause


def fronted(view: ClauseView, chunk: int, reach: int) -> Iterator[Clause]:
    """Participles before a phrase, which may be their subject: `Lancée le 3 mai, l'offensive ...`."""
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.chunk >= chunk:
            return
        if clause.kind == "participle" and chunk - clause.chunk <= reach:
            yield clause
