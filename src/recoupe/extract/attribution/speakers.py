"""Who can be a source, and where quotations stand."""

from __future__ import annotations

from recoupe.extract.attribution.value import Memory
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import BODIES, DOCUMENTS, SPEAKERS, UNNAMED
from recoupe.extract.people import people

_POINTING = frozenset(("l'", "le", "la", "cette", "cet", "ce"))
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


def source_of(view: ClauseView, chunk: int, memory: Memory) -> Identity:
    """Who a phrase of source stands for, through what it points back at.

    `la même source` is who spoke last, `l'organisation` the last body that did, and `un bilan de la police` the
    police: a document's owner speaks.
    """
    tokens = view.document.tokens
    phrase = view.chunks[chunk]
    lemma = tokens.lemma[phrase.head]
    words = tokens.lower[phrase.first : phrase.last]
    if "même" in words and (lemma == "source" or lemma in BODIES):
        known = memory.source if lemma == "source" else memory.body or memory.source
        if known is not None:
            return known
    identity = identify(view, chunk)
    if identity.kind != "common":
        return identity
    if lemma in DOCUMENTS:
        owner = next((d for d in view.dependents(chunk) if can_speak(view, d)), -1)
        return source_of(view, owner, memory) if owner >= 0 else identity
    alone = not any(True for _ in view.dependents(chunk)) and phrase.last - phrase.inner <= 2
    if (
        lemma in BODIES
        and alone
        and memory.body is not None
        and words[phrase.inner - phrase.first] in _POINTING
    ):
        return memory.body
    return identity


def quote_ranges(view: ClauseView) -> dict[int, tuple[int, int]]:
    """Token range of each quotation by its number, marks included, over sentence ends."""
    ranges: dict[int, tuple[int, int]] = {}
    for c, quote in enumerate(view.quote_of):
        if quote >= 0:
            chunk = view.chunks[c]
            first, _ = ranges.get(quote, (chunk.first, 0))
            ranges[quote] = (first, chunk.last)
    return ranges
