"""Clauses: predicates with their subject, objects and complements, assembled from chunks without a parser.

Labels are those of Universal Dependencies where one exists; `docs/adr/0002` tells why there is no parser.

`Les rebelles, qui tiennent le port, ont tué deux gardes` gives two clauses: `tenir` (relative, subject
`Les rebelles`, object `le port`) and `tuer` (main, subject `Les rebelles`, object `deux gardes`).
"""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.clauses.builder import ClauseBuilder
from recoupe.extract.clauses.view import Clause, ClauseKind, ClauseView
from recoupe.extract.quantities import QuantityMention

__all__ = ["Clause", "ClauseKind", "ClauseView", "read_clauses"]


def read_clauses(
    document: Document, quantities: tuple[QuantityMention, ...], time_tokens: frozenset[int] = frozenset()
) -> ClauseView:
    """Chunk a document and assemble its clauses.

    `time_tokens` are the tokens inside time expressions: `lundi` is never a subject.
    """
    return ClauseBuilder(document, quantities, time_tokens).build()
