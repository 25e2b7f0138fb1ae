"""From what the stages found to what a reading keeps: ids, metadata, zones, names in raw offsets."""

from __future__ import annotations

import hashlib

from recoupe.annotate.document import Document, Location
from recoupe.ingest.raw_article import RawArticle
from recoupe.reading import NamedMention, Zone
from recoupe.record import Article, Published
from recoupe.standin import Front
from recoupe.text.clean_text import CleanText

ID_LENGTH = 16  # hexadecimal digits: 64 bits, no clash in a billion articles


def article_id(raw: RawArticle) -> str:
    """An id made from the words of an article and the newsroom that its reader names.

    White space and line ends don't count, so the same article from two files is one; a wire that two named
    newsrooms carry word for word stays two articles (of one origin).
    """
    words = " ".join(raw.text.split())
    content = f"{(raw.outlet or '').casefold().strip()}\0{words}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def describe_article(raw: RawArticle, front: Front, published: Published) -> Article:
    """The article's record: what its reader found, else what its own first lines say."""
    return Article(
        id=article_id(raw),
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
                country=place.country,
                lat=place.lat,
                lon=place.lon,
                within=place.within,
            )
        )
    return tuple(found)
