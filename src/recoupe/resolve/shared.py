"""Entities that several stories have: one in the record, made of what each story knows of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.record import Entity
from recoupe.resolve.entities import MENTIONS_KEPT


def merged(parts: Sequence[Entity]) -> Entity:
    """One entity of its parts in several stories, which bear the same id; the order of the parts counts.

    Kind and name are those of the part with most mentions.
    """
    if len(parts) == 1:
        return parts[0]
    first = max(parts, key=lambda part: (len(part.mentions), part.name, part.kind))
    roles = dict.fromkeys(role for part in parts for role in part.roles)
    return Entity(
        id=first.id,
        kind=first.kind,
        name=first.name,
        aliases=tuple(sorted({alias for part in parts for alias in part.aliases})),
        roles=tuple(roles),
        mentions=tuple(mention for part in parts for mention in part.mentions)[:MENTIONS_KEPT],
    )


def merge_all(parts: Iterable[Entity]) -> tuple[Entity, ...]:
    """Entities by kind and name, the parts of each merged in the order given."""
    by_id: dict[str, list[Entity]] = {}
    for part in parts:
        by_id.setdefault(part.id, []).append(part)
    made = [merged(same) for same in by_id.values()]
    return tuple(sorted(made, key=lambda entity: (entity.kind, entity.name, entity.id)))
