"""Crowds, which come together and meet nobody: `quelques centaines de Narviens se sont réunis sur la place`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.officials import Officials

_CROWD = 30  # more people than sit down together without an office
_CHEERING = frozenset(("partisan", "sympathisant", "manifestant"))


class Crowds:
    """Tells which phrases of one document are of a crowd."""

    def __init__(self, context: Context, officials: Officials) -> None:
        self.context = context
        self.view = context.view
        self.officials = officials

    def are_many(self, c: int) -> bool:
        """`quelques centaines de Narviens (se sont réunis sur la place)`: no side of anything."""
        at = self.view.chunks[c].quantity
        counted = self.context.quantities[at] if at >= 0 else None
        if counted is None or counted.article or self.officials.holds_office(c):
            return False
        return counted.value is None or counted.value > _CROWD

    def cheer(self, c: int) -> bool:
        """`des centaines de partisans du général (se sont rassemblés)`: whosever they are."""
        at = self.view.chunks[c].quantity
        counted = self.context.quantities[at].lemma if at >= 0 else None
        lemma = self.context.document.tokens.lemma[self.view.chunks[c].head]
        return lemma in _CHEERING or counted in _CHEERING or self.are_many(c)
