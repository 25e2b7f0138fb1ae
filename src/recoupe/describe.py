"""From what the stages found to what a reading keeps: ids, metadata, zones, names in raw offsets."""

from __future__ import annotations

from recoupe.annotate.document import Document, Location
from recoupe.ingest.raw_article import RawArticle
from recoupe.reading import NamedMention, Zone
from recoupe.record import Article, Published
from recoupe.text.clean_text import CleanText
from recoupe.text.front import Front


def describe_article(identifier: str, raw: RawArticle, front: Front, published: Published) -> Article:
    """The article's record: what its reader found, else what its own first lines say."""
    return Article(
        id=identifier,
        file=raw.file,
        title=raw.title or front.title,
        outlet=raw.outlet or front.outlet,
        byline=raw.byline or front.byline,
        credits=tuple(front.credits),
        published=published,
        language=raw.language or "fr",
    )


def zones(text: CleanText) -> tuple[Zone, ...]:
    """Paragraphs in raw offsets."""
    found = []
    for paragraph in text.paragraphs:
        start, end = text.to_raw(paragraph.start, paragraph.end)
        found.append(Zone(start=start, end=end, role=paragraph.role))
    return tuple(found)


def named_mentions(document: Document) -> tuple[NamedMention, ...]:
    """Names in raw offsets, without those of no kind that the record knows."""
    found = []
    raw = document.text.raw
    for name in document.names:
        if name.kind == "misc":
            continue
        start, end = document.raw_span(name.first, name.last)
        place = name.location or Location()
        found.append(
            NamedMention(
                start=start,
                end=end,
                text=raw[start:end],
                kind=name.kind,
                canonical=name.canonical,
                acronym=name.acronym,
                role=name.role,
                organisation=name.organisation,
                country=place.country,
                lat=place.lat,
                lon=place.lon,
                within=place.within,
            )
        )
    return tuple(found)
