"""Mentions to entities: who and what the articles name, each once, whatever its spellings."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recoupe.judgements import NONE, Judgements
from recoupe.reading import Reading
from recoupe.record import Entity
from recoupe.resolve.entities import build
from recoupe.resolve.kinds import agree_on_kinds
from recoupe.resolve.lexicon import lexicon
from recoupe.resolve.names import gather
from recoupe.resolve.offices import mentions_of
from recoupe.resolve.rewrite import Directory, rewrite
from recoupe.resolve.settle import settle

__all__ = ["resolve"]


def resolve(
    readings: Sequence[Reading], judged: Judgements = NONE
) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """The entities of a dossier, and its readings with canonical names and entity ids in their claims.

    Entities are sorted by kind and name; ids come from kind and canonical name, so the same articles in any
    order give the same entities. What people `judged` one or two, is. Mentions of the
    readings are left as they were. Example: `entities, readings = resolve(readings)`.
    """
    lex = lexicon(readings[0].article.language if readings else "fr")
    told = [msgspec.structs.replace(reading, mentions=mentions_of(reading, lex)) for reading in readings]
    told = agree_on_kinds(told, lex)
    names = gather(told, lex)
    settle(names, judged)
    entities, entity_of = build(told, names)
    directory = Directory(names, entity_of)
    resolved = tuple(
        msgspec.structs.replace(
            reading,
            claims=tuple(rewrite(claim, article, directory, reading.raw) for claim in reading.claims),
        )
        for article, reading in enumerate(readings)
    )
    return entities, resolved
