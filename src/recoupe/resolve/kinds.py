"""One kind for one name: what most articles of a story take it for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

import msgspec

from recoupe.reading import NamedMention, Reading
from recoupe.record import EntityKind
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import CLASS_OF, titled
from recoupe.resolve.spelling import fold


def agree_on_kinds(readings: Sequence[Reading], lex: Lexicon) -> list[Reading]:
    """Mentions with the kind that most articles give their name; one article's slip makes no second entity.

    `à la radio Amadi Reke` may look like a newsroom once; two other articles know the man. Lone words keep their
    kind, for `Washington` is a town here and a government there; only a person of one word that has no office, no
    title and no full name anywhere is what more articles take it for (`Varna résiste`). A tie goes to the kind that
    comes first by name.
    """
    told: dict[str, dict[EntityKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    people: set[str] = set()  # lone words that a title, an office or a full name shows to be people
    shown: set[str] = set()  # names that a title or an office does
    for reading in readings:
        for mention in reading.mentions:
            name = fold(mention.canonical)
            told[name][mention.kind].add(reading.article.id)
            if mention.kind != "person":
                continue
            if mention.role or titled(mention, reading.raw, lex):
                shown.add(name)
            if " " in name or name in shown:
                people.add(name.rpartition(" ")[2])
    agreed = {name: kind for name, kinds in told.items() if (kind := _majority(name, kinds, people, shown))}
    return [_agreed(reading, agreed) for reading in readings] if agreed else list(readings)


def _majority(
    name: str, kinds: Mapping[EntityKind, set[str]], people: Container[str], shown: Container[str]
) -> EntityKind | None:
    """The kind to give a name, `None` where each mention keeps its own. An office counts as one article more."""
    if len({CLASS_OF[kind] for kind in kinds}) == 1:
        return None
    if " " in name:
        return max(
            sorted(kinds, reverse=True),
            key=lambda kind: len(kinds[kind]) + (kind == "person" and name in shown),
        )
    others = {kind: articles for kind, articles in kinds.items() if kind != "person"}
    more = len(set().union(*others.values())) > len(kinds.get("person", ()))
    if name in people or "person" not in kinds or not more:
        return None
    return max(sorted(others, reverse=True), key=lambda kind: len(others[kind]))


def _agreed(reading: Reading, agreed: dict[str, EntityKind]) -> Reading:
    mentions = tuple(_with_kind(mention, agreed) for mention in reading.mentions)
    return msgspec.structs.replace(reading, mentions=mentions)


def _with_kind(mention: NamedMention, agreed: dict[str, EntityKind]) -> NamedMention:
    name = fold(mention.canonical)
    kind = agreed.get(name)
    slip = " " in name or mention.kind == "person"
    if kind is None or not slip or CLASS_OF[kind] == CLASS_OF[mention.kind]:
        return mention
    return msgspec.structs.replace(mention, kind=kind)
