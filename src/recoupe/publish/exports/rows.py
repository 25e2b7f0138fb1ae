"""The record as flat rows: the columns of each table, with their types and humanitarian (HXL) tags."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import msgspec

from recoupe.dossier.dossier import Dossier, Table
from recoupe.ingest.raw_article import RawArticle
from recoupe.publish.wording import what
from recoupe.record import Article, Claim, Entity, Finding

Cell = str | int | float | bool | dt.date | tuple[str, ...] | None
ColumnType = Literal["text", "integer", "number", "date", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a flat table."""

    name: str
    type: ColumnType = "text"
    hxl: str = ""


def _columns(*given: str) -> tuple[Column, ...]:
    """Columns written as `name`, `name:type` or `name:type:#hxl+tag`."""
    made = []
    for each in given:
        name, kind, tag = (*each.split(":", 2), "", "")[:3]
        made.append(Column(name, kind or "text", tag))  # type: ignore[arg-type]
    return tuple(made)


COLUMNS: dict[Table, tuple[Column, ...]] = {
    "articles": _columns(
        "id::#meta+id", "file::#meta+file", "title::#meta+title", "outlet::#meta+source", "byline::#meta+author",
        "credits:list:#meta+credit", "published_earliest:date:#date+published+start",
        "published_latest:date:#date+published+end", "published_basis::#meta+basis", "language::#meta+lang",
        "url::#meta+url", "edited:date:#date+updated", "identifier::#meta+code", "section::#meta+section",
        "authors:list:#meta+authors",
    ),
    "claims": _columns(
        "id::#meta+id", "article::#meta+article", "file::#meta+file", "outlet::#meta+source",
        "published_earliest:date:#date+published+start", "published_latest:date:#date+published+end",
        "kind::#event+type", "label::#event+subtype", "said::#description", "evidence::#description+evidence",
        "value:number:#indicator+value+num", "low:number:#indicator+min+num", "high:number:#indicator+max+num",
        "bound::#indicator+bound", "unit::#indicator+unit", "earliest:date:#date+start", "latest:date:#date+end",
        "span::#date+span", "place::#loc+name", "country::#country+code+v_iso2", "lat:number:#geo+lat",
        "lon:number:#geo+lon", "within::#loc+within", "source::#meta+cited", "sources:list:#meta+chain",
        "factuality::#meta+factuality", "origin::#meta+origin", "confidence:number:#meta+confidence",
        "rule::#meta+rule", "start:integer:#meta+start", "end:integer:#meta+end", "args::#meta+args",
    ),
    "entities": _columns(
        "id::#meta+id", "kind::#meta+kind", "name::#meta+name", "aliases:list:#meta+alias", "roles:list:#meta+role",
        "mentions:integer:#meta+mentions+num", "articles:integer:#meta+articles+num",
    ),
    "findings": _columns(
        "id::#meta+id", "kind::#event+type", "label::#description", "status::#status",
        "origins:integer:#meta+origins+num", "low:number:#indicator+min+num", "high:number:#indicator+max+num",
        "current::#meta+claim", "current_value:number:#indicator+value+num", "current_said::#description+current",
        "current_evidence::#description+evidence", "current_source::#meta+cited", "earliest:date:#date+start",
        "latest:date:#date+end", "place::#loc+name", "claims:list:#meta+claims", "because::#meta+because",
    ),
}  # fmt: skip

LABELS = ("measure", "action", "status", "mode", "relation", "type")  # the field of `args` that says what


def table_rows(dossier: Dossier, table: Table) -> Iterator[tuple[Cell, ...]]:
    """The rows of a table, a cell for each of its `COLUMNS`, in the record's order."""
    if table == "articles":
        return _article_rows(dossier)
    if table == "claims":
        return _claim_rows(dossier)
    return _entity_rows(dossier.entities) if table == "entities" else _finding_rows(dossier)


def _article_rows(dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
    for each in dossier.articles:
        yield article_row(each, dossier.found(each.id))


def article_row(each: Article, found: RawArticle) -> tuple[Cell, ...]:
    """The row of one article, with what it was found with."""
    published = each.published
    return (
        *(each.id, each.file, each.title, each.outlet, each.byline, each.credits),
        *(published.earliest, published.latest, published.basis, each.language, found.url),
        *(found.edited, found.identifier, found.section, found.authors),
    )


def _claim_rows(dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
    articles = {each.id: each for each in dossier.articles}
    for claim in dossier.claims:
        yield claim_row(claim, articles[claim.article])


def claim_row(claim: Claim, article: Article) -> tuple[Cell, ...]:
    """The row of one claim of that article."""
    quantity, time, place = claim.quantity, claim.time, claim.place
    return (
        *(claim.id, claim.article, claim.file, article.outlet),
        *(article.published.earliest, article.published.latest),
        *(claim.kind, label(claim), what(claim), " […] ".join(span.text for span in claim.evidence)),
        *(
            (quantity.value, quantity.low, quantity.high, quantity.bound, quantity.unit)
            if quantity
            else _NONE5
        ),
        *((time.earliest, time.latest, time.span) if time else (None, None, None)),
        *((place.name, place.country, place.lat, place.lon, place.within) if place else _NONE5),
        *(claim.attribution[0].name if claim.attribution else None, sources(claim)),
        *(claim.factuality, claim.origin, claim.confidence, claim.rule),
        *(claim.evidence[0].start, claim.evidence[0].end),
        msgspec.json.encode(claim.args).decode(),
    )


_NONE5 = (None,) * 5


def label(claim: Claim) -> str | None:
    """The field of the kind that says what the claim is: `killed`, `captured`, `held`."""
    return next((value for name in LABELS if isinstance(value := getattr(claim.args, name, None), str)), None)


def sources(claim: Claim) -> tuple[str, ...]:
    """The chain of sources, nearest first."""
    return tuple(source.name for source in claim.attribution)


def _entity_rows(entities: Iterable[Entity]) -> Iterator[tuple[Cell, ...]]:
    for each in entities:
        roles = (", ".join(filter(None, (role.role, role.organisation))) for role in each.roles)
        articles = len({mention.article for mention in each.mentions})
        yield each.id, each.kind, each.name, each.aliases, tuple(roles), len(each.mentions), articles


def _finding_rows(dossier: Dossier) -> Iterator[tuple[Cell, ...]]:
    claims = {claim.id: claim for claim in dossier.claims}
    for each in dossier.findings:
        yield finding_row(each, current_claim(each, claims))


def finding_row(each: Finding, current: Claim | None) -> tuple[Cell, ...]:
    """The row of one finding, with the claim to quote today."""
    quantity = current.quantity if current else None
    time = current.time if current else None
    return (
        *(each.id, each.kind, each.label, each.status, each.origins),
        *((each.range.low, each.range.high) if each.range else (None, None)),
        *(each.current, quantity.value if quantity else None, what(current) if current else None),
        current.evidence[0].text if current else None,
        current.attribution[0].name if current and current.attribution else None,
        *((time.earliest, time.latest) if time else (None, None)),
        current.place.name if current and current.place else None,
        *(each.claims, each.because),
    )


def current_claim(finding: Finding, claims: dict[str, Claim]) -> Claim | None:
    """The claim to quote today, else the last one."""
    known = [claims[each] for each in finding.claims if each in claims]
    return claims.get(finding.current or "") or (known[-1] if known else None)
