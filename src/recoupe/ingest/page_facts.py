"""What a page says of its article outside the text: JSON-LD first, then meta tags, then the visible date."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from recoupe.ingest.days import day_in
from recoupe.ingest.markup import squeezed

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Posting)$")
_MOST_DATA = 1_000_000  # characters of one JSON-LD block
_MOST_NODES = 2_000
_PUBLISHED = ("article:published_time", "datepublished", "dc.date.issued", "dcterms.created", "dc.date",
    "parsely-pub-date", "sailthru.date", "date", "pubdate")  # fmt: skip
_EDITED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
    "lastmod")  # fmt: skip
_TITLE = ("og:title", "twitter:title", "dc.title", "title")
_OUTLET = ("og:site_name", "dc.publisher", "application-name")
_AUTHOR = ("author", "article:author_name", "dc.creator", "parsely-author")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The data of a page's article; `None` and empty where it gives none."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: dt.date | None = None
    edited: dt.date | None = None
    language: str | None = None
    section: str | None = None
    identifier: str | None = None
    body: str | None = None


def facts_of(tree: Any, text: str, url: str | None) -> PageFacts:
    """All that the page's markup says; `url` is where it was found."""
    data = _linked_data(tree)
    meta = _meta(tree)
    published = day_in(_string(data.get("datePublished"))) or _first_day(meta, _PUBLISHED)
    edited = day_in(_string(data.get("dateModified"))) or _first_day(meta, _EDITED)
    published = published or _visible_day(text, edited)
    return PageFacts(
        title=_string(data.get("headline")) or _heading(tree) or _first(meta, _TITLE) or _page_title(tree),
        url=url or _address(tree) or meta.get("og:url"),
        outlet=_name(data.get("publisher")) or _first(meta, _OUTLET),
        authors=_authors(data.get("author")) or _authors(_first(meta, _AUTHOR)),
        published=published,
        edited=edited if edited != published else None,
        language=_language(_string(data.get("inLanguage")) or tree.get("lang") or meta.get("og:locale")),
        section=_string(_one(data.get("articleSection"))) or meta.get("article:section"),
        identifier=_identifier(data.get("identifier")),
        body=_string(data.get("articleBody")),
    )


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object of the page that is an article."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MOST_DATA:
            continue
        try:
            found = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(found):
            kinds = node.get("@type")
            if any(
                _ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return node
    return {}


def _nodes(found: Any) -> Iterator[dict[str, Any]]:
    """Objects of a JSON-LD block: itself, of a list, of a graph, and what it is the page of."""
    waiting, seen = [found], 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _meta(tree: Any) -> dict[str, str]:
    """Contents of the meta tags by their name, the first of each."""
    found: dict[str, str] = {}
    for each in tree.iter("meta"):
        name = (each.get("property") or each.get("name") or each.get("itemprop") or "").lower()
        content = squeezed(each.get("content") or "")
        if name and content:
            found.setdefault(name, content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _first_day(meta: dict[str, str], names: tuple[str, ...]) -> dt.date | None:
    return next((day for name in names if (day := day_in(meta.get(name)))), None)


def _visible_day(text: str, edited: dt.date | None) -> dt.date | None:
    """The day that the page prints or carries in its address, as htmldate finds it without guessing."""
    import htmldate

    try:
        found = htmldate.find_date(text, extensive_search=False, original_date=True)
    except Exception:  # a page that a date can't be sought in has none
        return None
    day = day_in(found)
    return None if day is not None and day == edited else day


def _heading(tree: Any) -> str | None:
    """The only first-rank heading of the page."""
    found = [squeezed("".join(each.itertext())) for each in tree.iter("h1")]
    return found[0] or None if len(found) == 1 else None


def _page_title(tree: Any) -> str | None:
    return next((squeezed(each.text or "") or None for each in tree.iter("title")), None)


def _address(tree: Any) -> str | None:
    for each in tree.iter("link"):
        if (each.get("rel") or "").lower() == "canonical" and (each.get("href") or "").startswith("http"):
            return str(each.get("href"))
    return None


def _string(value: Any) -> str | None:
    return squeezed(value) or None if isinstance(value, str) and "\n" not in value else _lines(value)


def _lines(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _one(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _name(value: Any) -> str | None:
    value = _one(value)
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _authors(value: Any) -> tuple[str, ...]:
    """Names of people; addresses of their pages are none."""
    given = value if isinstance(value, list) else [value]
    names = (_name(each) for each in given[:50])
    return tuple(dict.fromkeys(each for each in names if each and not each.startswith("http")))


def _language(value: str | None) -> str | None:
    return value.replace("_", "-").split("-")[0].lower() if value else None


def _identifier(value: Any) -> str | None:
    value = _one(value)
    return _string(value.get("value")) if isinstance(value, dict) else _string(value)
