"""From a verb to the rules that read it: made once, so that no rule looks at a clause whose verb it doesn't know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from recoupe.extract.clauses import Clause

Way = TypeVar("Way")
Reader = TypeVar("Reader")
Found = TypeVar("Found")


def ways_of(readers: Iterable[tuple[Iterable[str], Way]]) -> Mapping[str, tuple[Way, ...]]:
    """The ways that each verb may open, in their order.

    >>> ways_of([(("voter", "rejeter"), "voted"), (("voter",), "by votes")])
    {'voter': ('voted', 'by votes'), 'rejeter': ('voted',)}
    """
    found: dict[str, list[Way]] = {}
    for verbs, way in readers:
        for verb in dict.fromkeys(verbs):
            found.setdefault(verb, []).append(way)
    return {verb: tuple(ways) for verb, ways in found.items()}


def first_told(
    ways: Iterable[Callable[[Reader, Clause], Found | None]], reader: Reader, clause: Clause
) -> Found | None:
    """What the first way that fits tells of a clause, or None."""
    for way in ways:
        found = way(reader, clause)
        if found is not None:
            return found
    return None
