"""The places that an article names, in the order of its text, asked for by stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class NamedPlaces:
    """Places by where they are named: `(offset, key)` pairs.

    >>> named = NamedPlaces([(3, "oron"), (40, "velmar"), (70, "oron")])
    >>> named.between(0, 50), sorted(named.before(41))
    (['oron', 'velmar'], ['oron', 'velmar'])
    """

    def __init__(self, named: Iterable[tuple[int, str]]) -> None:
        ordered = sorted(named, key=lambda each: each[0])
        self._starts = [at for at, _ in ordered]
        self._keys = [key for _, key in ordered]
        first: dict[str, int] = {}
        for at, key in ordered:
            first.setdefault(key, at)
        self._firsts = list(first.values())
        self._distinct = list(first)
        self._known: dict[int, frozenset[str]] = {}

    def between(self, start: int, end: int) -> list[str]:
        """Those named in `[start, end)`, each time."""
        return self._keys[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, end: int) -> frozenset[str]:
        """All that are named before `end`; claims between two new names share one set."""
        count = bisect_left(self._firsts, end)
        if count not in self._known:
            self._known[count] = frozenset(self._distinct[:count])
        return self._known[count]
