"""Plain stand-ins for stages that are still being built; each goes when its stage is there."""

from __future__ import annotations

from recoupe.reading import Reading
from recoupe.record import Claim, Entity, Finding


def resolve(readings: tuple[Reading, ...]) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """As they are."""
    return (), readings


def reconcile(readings: tuple[Reading, ...]) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Claims as they are."""
    return tuple(claim for reading in readings for claim in reading.claims), ()
