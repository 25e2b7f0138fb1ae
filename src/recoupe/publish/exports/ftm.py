"""FollowTheMoney: entities, articles and happenings as its entities, a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.newsroom import newsroom
from recoupe.publish.wording import phrase, what
from recoupe.record import Claim, Entity, EntityKind, Kind

SCHEMATA: dict[EntityKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "armed_group": "Organization",
    "state": "PublicBody",
    "outlet": "Organization",
    "place": "Address",
}
_HAPPENINGS: tuple[Kind, ...] = (
    "casualties",
    "displacement",
    "control",
    "attack",
    "negotiation",
    "meeting",
    "event",
)
_ENTITY_FIELDS = ("perpetrator_entity", "actor_entity", "opponent_entity", "actors_entity", "participants_entity",
    "object_entity", "target_entity")  # fmt: skip
_FIRM = ("asserted", "reported", "unverified")


def write_ftm(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """`articles` as Article, `entities` as Person, Organization, PublicBody or Address, `claims` as Event."""
    made = {"articles": _articles, "entities": _entities, "claims": _events}[table](dossier)
    count = 0
    for key, schema, properties in made:
        given = {name: [str(each) for each in values if each] for name, values in properties.items()}
        entity = {
            "id": key,
            "schema": schema,
            "properties": {name: each for name, each in given.items() if each},
        }
        out.write(json.dumps(entity, ensure_ascii=False).encode() + b"\n")
        count += 1
    left_out = len(dossier.claims) - count if table == "claims" else 0
    return Written(count, f"{left_out:,} that are no happenings left out" if left_out else "")


Made = Iterator[tuple[str, str, dict[str, Any]]]


def _articles(dossier: Dossier) -> Made:
    for article in dossier.articles:
        found, published = dossier.found(article.id), article.published
        sure = published.earliest == published.latest
        yield (
            _id("article", article.id),
            "Article",
            {
                "title": [article.title],
                "fileName": [] if found.url else [article.file],
                "author": found.authors or (article.byline,),
                "publisher": [newsroom(article)],
                "publishedAt": [published.earliest] if sure else [],
                "modifiedAt": [found.edited],
                "language": [{"fr": "fra", "en": "eng"}.get(article.language)],
                "sourceUrl": [found.url],
                "recordId": [],
                "bodyText": [dossier.raw(article.id)],
            },
        )


def _entities(dossier: Dossier) -> Made:
    for entity in dossier.entities:
        schema = SCHEMATA[entity.kind]
        properties: dict[str, Any] = {
            "name": [entity.name],
            "alias": [each for each in entity.aliases if each != entity.name],
            "proof": sorted({_id("article", mention.article) for mention in entity.mentions}),
        }
        if schema == "Person":
            properties["position"] = [_position(entity, index) for index in range(len(entity.roles))]
        if schema == "Address":
            properties["full"] = [entity.name]
        yield _id("entity", entity.id), schema, properties


def _position(entity: Entity, index: int) -> str:
    role = entity.roles[index]
    return ", ".join(part for part in (role.role, role.organisation) if part)


def _events(dossier: Dossier) -> Made:
    for claim in dossier.claims:
        if claim.kind not in _HAPPENINGS or claim.factuality not in _FIRM:
            continue
        time, place = claim.time, claim.place
        yield (
            _id("claim", claim.id),
            "Event",
            {
                "name": [what(claim)],
                "summary": [phrase(claim)],
                "notes": [span.text for span in claim.evidence],
                "startDate": [time and time.earliest],
                "endDate": [time and time.latest],
                "location": [place and place.name],
                "country": [place and place.country and place.country.lower()],
                "involved": _involved(claim),
                "proof": [_id("article", claim.article)],
                "sourceUrl": [dossier.url(claim.article)],
            },
        )


def _involved(claim: Claim) -> list[str]:
    """Entities that the claim names as doing or suffering it."""
    found: dict[str, None] = {}
    for name in _ENTITY_FIELDS:
        value = getattr(claim.args, name, None)
        for each in value if isinstance(value, tuple) else (value,):
            if each:
                found[_id("entity", each)] = None
    return list(found)


def _id(kind: str, key: str) -> str:
    return f"recoupe-{kind}-{key}"
