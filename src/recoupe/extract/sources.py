"""The sources of a claim as its record lists them: each once, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.extract.attribution import Attribution
from recoupe.extract.context import Context
from recoupe.lang import load_table
from recoupe.record import Source

_SUFFERED = frozenset(load_table("speech")["suffered"])


def sources_of(context: Context, attributions: Iterable[Attribution]) -> tuple[Source, ...]:
    """The sources that a claim names, each at its nearest mention."""
    found: dict[str, Source] = {}
    told = list(attributions)
    for attribution in told:
        if attribution.cue in _SUFFERED and len(told) > 1:
            continue  # « la Sarvie a déploré dix morts, selon le ministère »
        if attribution.source.name not in found:
            found[attribution.source.name] = source_of(context, attribution)
    return tuple(found.values())


def source_of(context: Context, attribution: Attribution) -> Source:
    """The source of one attribution."""
    who = attribution.source
    start, end = context.document.raw_span(who.first, who.last)
    return Source(name=who.name, role=who.role, cue=attribution.cue, start=start, end=end)
