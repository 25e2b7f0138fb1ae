"""One kind for one name: what most articles of a story take it for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from recoupe.reading import NamedMention, Reading
from recoupe.record import EntityKind
from recoupe.resolve.profile import CLASS_OF
from recoupe.resolve.spelling import fold


def agree_on_kinds(readings: Sequence[Reading]) -> list[Reading]:
    """Mentions of a full name with the kind that most articles give it; one article's slip makes no second entity.

    `à la radio Amadi Reke` may look like a newsroom once; two other articles know the man. Lone words keep their
    kind: `Washington` is a town here and a government there. A tie goes to the kind that comes first by name.
    """
    told: dict[str, dict[EntityKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    for reading in readings:
        for mention in reading.mentions:
            if " " in mention.canonical:
                told[fold(mention.canonical)][mention.kind].add(reading.article.id)
    agreed = {
        name: max(sorted(kinds, reverse=True), key=lambda kind: len(kinds[kind]))
        for name, kinds in told.items()
        if len({CLASS_OF[kind] for kind in kinds}) > 1
    }
    return [_agreed(reading, agreed) for reading in readings] if agreed else list(readings)


def _agreed(reading: Reading, agreed: dict[str, EntityKind]) -> Reading:
    mentions = tuple(_with_kind(mention, agreed) for mention in reading.mentions)
    return msgspec.structs.replace(reading, mentions=mentions)


def _with_kind(mention: NamedMention, agreed: dict[str, EntityKind]) -> NamedMention:
    kind = agreed.get(fold(mention.canonical))
    if kind is None or CLASS_OF[kind] == CLASS_OF[mention.kind]:
        return mention
    return msgspec.structs.replace(mention, kind=kind)
