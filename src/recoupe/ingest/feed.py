"""RSS and Atom feeds: an article an entry, with as much of it as the feed carries."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.links import unwrapped
from recoupe.ingest.markup import as_text, html_paragraphs, squeezed
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_ENTITY = re.compile(rb"<!ENTITY", re.I)
_PROLOG = 4_096  # bytes, in which a document would define its entities


def read_feed(path: Path, _: How) -> Iterator[Found]:
    """The entries of a saved feed."""
    name = shown_name(path)
    return entries_of(whole(path), name)


def entries_of(data: bytes, name: str, address: str | None = None) -> Iterator[Found]:
    """The entries of a feed's bytes; `address` is where it was fetched, to complete its links.

    Raises `InputRefusedError` where it is no feed or has no entry.
    """
    feed = parse_feed(data, name, address)
    about = feed.feed
    outlet, language = squeezed(about.get("title", "")) or None, _language(about.get("language"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(entry, f"{name}:{number}", name, outlet, language)


def parse_feed(data: bytes, name: str, address: str | None = None) -> Any:
    """A feed as feedparser reads it, without any access to the network."""
    import feedparser

    if _ENTITY.search(data[:_PROLOG]):
        raise InputRefusedError(name, "it defines entities, as attacks do", "leave it out")
    headers = {"content-type": "application/xml"} | ({"content-location": address} if address else {})
    feed = feedparser.parse(io.BytesIO(data), response_headers=headers, resolve_relative_uris=bool(address))
    if not feed.get("version") and not feed.entries:
        raise InputRefusedError(name, "it is no feed", "check its address")
    if not feed.entries:
        raise InputRefusedError(name, "the feed has no entry", "try it again later")
    return feed


def _article(entry: Any, name: str, file: str, outlet: str | None, language: str | None) -> Found:
    title = squeezed(" ".join(html_paragraphs(entry.get("title", ""), name))) or None
    bodies = [each.get("value", "") for each in entry.get("content", [])]
    body = max(bodies, key=len, default="") or entry.get("summary", "")
    blocks = html_paragraphs(body, name)
    if not blocks and not title:
        return InputRefusedError(name, "the entry has no text", "leave it out")
    # `in` first: feedparser answers a missing date of change with that of publication, and a warning
    published = _day(entry.get("published_parsed"))
    edited = _day(entry.get("updated_parsed")) if "updated_parsed" in entry else None
    authors = tuple(
        dict.fromkeys(
            name for each in entry.get("authors", []) if (name := squeezed(each.get("name", "") or ""))
        )
    )
    url = unwrapped(entry.get("feedburner_origlink") or entry.get("link") or "") or None
    return RawArticle(
        file=url or file,
        text=as_text(title, blocks),
        title=title,
        url=url,
        outlet=squeezed(entry.get("source", {}).get("title", "")) or outlet,
        byline=", ".join(authors) or None,
        authors=authors,
        published=published or edited,
        edited=edited if published and edited != published else None,
        language=_language(entry.get("language")) or language,
        section=next((squeezed(each.get("term") or "") or None for each in entry.get("tags", [])), None),
        identifier=entry.get("id") or None,
    )


def _day(parsed: Any) -> dt.date | None:
    try:
        return dt.date(*parsed[:3]) if parsed else None
    except ValueError:
        return None


def _language(value: str | None) -> str | None:
    return value.split("-")[0].lower() or None if value else None


READER = Reader(read_feed)
