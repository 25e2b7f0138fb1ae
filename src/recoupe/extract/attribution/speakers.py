"""Who can be a source, and where quotations stand."""

from __future__ import annotations

from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import identify
from recoupe.extract.lexicon import DOCUMENTS, SPEAKERS, UNNAMED
from recoupe.extract.people import people

_HUMAN_KINDS = frozenset(("person", "organisation", "armed_group", "state", "outlet", "place"))


def can_speak(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase can be a source: a name, a person noun, a body or a document.

    `selon le maire` yes, `selon les besoins` no.
    """
    tokens = view.document.tokens
    head = view.chunks[chunk].head
    lemma = tokens.lemma[head]
    if lemma in UNNAMED or lemma in DOCUMENTS or lemma in SPEAKERS or tokens.lower[head] in people().forms:
        return True
    return identify(view, chunk).kind in _HUMAN_KINDS


def quote_ranges(view: ClauseView) -> dict[int, tuple[int, int]]:
    """Token range of each quotation by its number, marks included, over sentence ends."""
    ranges: dict[int, tuple[int, int]] = {}
    for c, quote in enumerate(view.quote_of):
        if quote >= 0:
            chunk = view.chunks[c]
            first, _ = ranges.get(quote, (chunk.first, 0))
            ranges[quote] = (first, chunk.last)
    return ranges
