"""Claims with the dossier's names: canonical names, entity ids and the entities of sources filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from recoupe.record import Claim, Entity, Place, Relation, Source
from recoupe.resolve.names import Names
from recoupe.resolve.profile import NameClass
from recoupe.resolve.spelling import fold

# The fields of each kind that name somebody or somewhere, with the classes of such names, likeliest first.
_OF = (" de ", " d'", " d’")
_ANY: tuple[NameClass, ...] = ("group", "geo", "person")
_WHO: tuple[NameClass, ...] = ("person", "group", "geo")
_WHERE: tuple[NameClass, ...] = ("geo", "group")
NAMED_FIELDS: dict[str, dict[str, tuple[NameClass, ...]]] = {
    "casualties": {"perpetrator": _ANY},
    "displacement": {"origin_place": _WHERE, "destination": _WHERE},
    "control": {"actor": _ANY, "opponent": _ANY, "objects": _WHERE},
    "force": {"actor": _ANY, "destination": _WHERE},
    "attack": {"actor": _ANY, "target": _WHERE},
    "negotiation": {"actors": _ANY},
    "meeting": {"participants": _WHO},
    "statement": {"speaker": _WHO, "organisation": _ANY},
    "relation": {"subject": _ANY, "object": _ANY},
    "event": {"actor": _ANY, "object": _ANY},
}


@dataclass(frozen=True, slots=True)
class Directory:
    """Finds the entity that a name means in one article."""

    names: Names
    entity_of: Mapping[int, Entity]

    def find(self, article: int, name: str, classes: tuple[NameClass, ...]) -> Entity | None:
        """The entity, from the article's own names first, then from the dossier's; `None` for none."""
        here = self.names.local[article]
        for cls in classes:
            at = here.get(self.names.key_of(name, cls))
            if at is not None:
                return self.entity_of.get(self.names.root(at))
        for cls in classes:
            at = self.names.index.get(self.names.key_of(name, cls))
            if at is not None:
                return self.entity_of.get(self.names.root(at))
        return None

    def town_of_attack(self, claim: Claim, article: int, raw: str) -> Place | None:
        """`Pour les roquettes de Velmar, douze tués`: where, as the dossier knows, not who; `None` if a place is told.

        A capital may strike (`les raids de Moscou`), and so may a land (`de la Narvie`).
        """
        name = claim.args.perpetrator
        entity = self.find(article, name, ("geo",)) if name else None
        if entity is None or entity.kind != "place" or fold(entity.name) in self.names.lex.seats:
            return None
        other = self.find(article, name, ("group", "person"))
        if other is not None and len(other.mentions) >= len(entity.mentions):
            return None
        sentence = raw[claim.sentence.start : claim.sentence.end]
        at = sentence.find(name)
        if at < 0 or not sentence[:at].endswith(_OF) or (claim.place and claim.place.text in sentence):
            return None
        return Place(name=entity.name, text=name)


def rewrite(claim: Claim, article: int, directory: Directory, raw: str) -> Claim:
    """The claim with canonical names and entity ids wherever the directory knows a name; `raw` is its article."""
    changes: dict[str, Any] = {}
    printed = (
        isinstance(claim.args, Relation) and claim.args.relation == "also_known_as"
    )  # the names are the point
    for field, classes in NAMED_FIELDS[claim.kind].items():
        value = getattr(claim.args, field)
        if isinstance(value, tuple):
            found = [directory.find(article, name, classes) for name in value]
            changes[field] = tuple(
                entity.name if entity else name for entity, name in zip(found, value, strict=True)
            )
            changes[f"{field}_entity"] = tuple(entity.id if entity else None for entity in found)
        elif value:
            entity = directory.find(article, value, classes)
            if entity is not None:
                changes[field], changes[f"{field}_entity"] = value if printed else entity.name, entity.id
    args = msgspec.structs.replace(claim.args, **changes) if changes else claim.args
    town = directory.town_of_attack(claim, article, raw) if claim.kind == "casualties" else None
    if town is not None:
        args = msgspec.structs.replace(args, perpetrator=None, perpetrator_entity=None)
    return msgspec.structs.replace(
        claim,
        args=args,
        place=town or claim.place,
        attribution=tuple(_source(source, article, directory) for source in claim.attribution),
    )


def _source(source: Source, article: int, directory: Directory) -> Source:
    entity = directory.find(article, source.name, _WHO)
    if entity is None:
        return source
    return msgspec.structs.replace(source, name=entity.name, entity=entity.id)
