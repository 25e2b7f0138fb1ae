"""A sentence as clauses, and their words: what the tests of clauses share."""

from __future__ import annotations

from recoupe.annotate.builtin import builtin
from recoupe.extract.clauses import Clause, ClauseView, read_clauses
from recoupe.extract.quantities import find_quantities
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def view_of(text: str) -> ClauseView:
    clean = CleanText(text, text, OffsetMap((0,), (0,), (len(text),)), (Paragraph(0, len(text), "body"),))
    document = builtin().annotate(clean)
    return read_clauses(document, find_quantities(document))


def words(view: ClauseView, chunk: int) -> str:
    found = view.chunks[chunk]
    return view.document.words(found.first, found.last)


def clause(view: ClauseView, lemma: str) -> Clause:
    return next(c for c in view.clauses if c.verb.lemma == lemma)
