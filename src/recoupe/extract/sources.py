"""The sources of a claim as its record lists them: each once, the nearest first."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.extract.attribution import Attribution
from recoupe.extract.context import Context
from recoupe.record import Source


def sources_of(context: Context, attributions: Iterable[Attribution]) -> tuple[Source, ...]:
    """The sources that a claim names, each at its nearest mention."""
    found: dict[str, Source] = {}
    for attribution in attributions:
        if attribution.source.name not in found:
            found[attribution.source.name] = source_of(context, attribution)
    return tuple(found.values())


def source_of(context: Context, attribution: Attribution) -> Source:
    """The source of one attribution."""
    who = attribution.source
    start, end = context.document.raw_span(who.first, who.last)
    return Source(name=who.name, role=who.role, cue=attribution.cue, start=start, end=end)
