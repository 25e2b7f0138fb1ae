"""Rows of the record's tables, made from its values. Pure functions, one a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from recoupe.reading import Reading
from recoupe.record import Article, Claim, Entity, Finding

Row = tuple[object, ...]

INSERT = {
    table: f"INSERT INTO {table} VALUES ({', '.join('?' * width)})"
    for table, width in {
        "articles": 12,
        "zones": 4,
        "claims": 25,
        "attributions": 8,
        "entities": 5,
        "mentions": 5,
        "findings": 10,
        "finding_claims": 3,
    }.items()
}

# The field of each kind's `args` that says what the claim is, and the one that says who.
LABEL = {
    "casualties": "measure",
    "displacement": "measure",
    "control": "action",
    "force": "action",
    "attack": "action",
    "negotiation": "action",
    "meeting": "status",
    "statement": "mode",
    "relation": "relation",
    "event": "type",
}
ACTOR = {
    "casualties": "perpetrator",
    "control": "actor",
    "force": "actor",
    "attack": "actor",
    "negotiation": "actors",
    "meeting": "participants",
    "statement": "speaker",
    "relation": "subject",
    "event": "actor",
}


def dumps(value: object) -> str:
    """The JSON that the export prints: keys in the record's order, nothing left out."""
    return msgspec.json.encode(value).decode()


def article_row(article: Article, url: str | None, text: str) -> Row:
    """Row of `articles`."""
    return (article.id, *article_columns(article, url), text)


def article_columns(article: Article, url: str | None) -> Row:
    """Columns of `articles` between `id` and `text`."""
    published = article.published
    return (
        article.file,
        article.title,
        article.outlet,
        article.byline,
        url,
        article.language,
        published.earliest and published.earliest.isoformat(),
        published.latest and published.latest.isoformat(),
        published.basis,
        dumps(article),
    )


def zone_rows(reading: Reading) -> Iterator[Row]:
    """Rows of `zones`, without the empty and the doubled."""
    for start, end, role in sorted({(zone.start, zone.end, zone.role) for zone in reading.zones}):
        yield reading.article.id, start, end, role


def claim_order(claim: Claim) -> tuple[str, str, int, int, str, str]:
    """The order of claims in the record: by file, then by place in the text."""
    first = claim.evidence[0]
    return claim.file, claim.article, first.start, first.end, claim.kind, claim.id


def claim_rows(claims: Iterable[Claim]) -> Iterator[Row]:
    """Rows of `claims`."""
    for claim in claims:
        quantity, time, place = claim.quantity, claim.time, claim.place
        yield (
            claim.id,
            claim.article,
            claim.file,
            claim.kind,
            getattr(claim.args, LABEL[claim.kind], None),
            _actor(claim),
            quantity and quantity.value,
            quantity and quantity.low,
            quantity and quantity.high,
            quantity and quantity.bound,
            quantity and quantity.unit,
            place and place.name,
            place and place.lat,
            place and place.lon,
            time and time.earliest and time.earliest.isoformat(),
            time and time.latest and time.latest.isoformat(),
            claim.attribution[0].name if claim.attribution else None,
            claim.factuality,
            claim.origin,
            claim.rule,
            claim.confidence,
            claim.evidence[0].start,
            claim.evidence[0].end,
            claim.evidence[0].text,
            dumps(claim),
        )


def _actor(claim: Claim) -> str | None:
    value = getattr(claim.args, ACTOR.get(claim.kind, ""), None)
    if isinstance(value, tuple):
        return ", ".join(value) or None
    return value


def attribution_rows(claims: Iterable[Claim]) -> Iterator[Row]:
    """Rows of `attributions`."""
    for claim in claims:
        for position, source in enumerate(claim.attribution):
            yield (
                claim.id,
                position,
                source.name,
                source.entity,
                source.role,
                source.cue,
                source.start,
                source.end,
            )


def entity_rows(entities: Iterable[Entity]) -> Iterator[Row]:
    """Rows of `entities`."""
    for entity in entities:
        yield entity.id, entity.kind, entity.name, dumps(entity.aliases), dumps(entity)


def mention_rows(entities: Iterable[Entity]) -> Iterator[Row]:
    """Rows of `mentions`."""
    for entity in entities:
        for mention in entity.mentions:
            yield entity.id, mention.article, mention.start, mention.end, mention.text


def finding_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """Rows of `findings`."""
    for finding in findings:
        span = finding.range
        yield (
            finding.id,
            finding.kind,
            finding.label,
            finding.status,
            finding.origins,
            finding.current,
            span and span.low,
            span and span.high,
            finding.because,
            dumps(finding),
        )


def finding_claim_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """Rows of `finding_claims`."""
    for finding in findings:
        for position, claim in enumerate(finding.claims):
            yield finding.id, position, claim
