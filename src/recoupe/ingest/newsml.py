"""Agency wires in NewsML: G2 (a message of items, or one item) and 1.2."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in
from recoupe.ingest.markup import as_text, html_paragraphs, paragraphs, text_paragraphs
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole
from recoupe.ingest.xml import below, local, parse_xml, text_at

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WITHDRAWN = ("canceled", "cancelled", "withheld")
_HEADS = frozenset({"body.head", "hedline", "head"})


def read_newsml(path: Path, _: How) -> Iterator[Found]:
    """The items of a file, in their order."""
    name = shown_name(path)
    root = parse_xml(whole(path), name)
    items = [root] if local(root) == "newsItem" else list(below(root, "**", "newsItem"))
    olds = list(below(root, "**", "NewsItem")) if local(root) == "NewsML" else []
    if not items and not olds:
        raise InputRefusedError(name, "no news item is found in it", "export it as NewsML, or as text")
    several = len(items) + len(olds) > 1
    for number, item in enumerate([*items, *olds], start=1):
        shown = f"{name}:{number}" if several else name
        yield _item(item, shown, name) if item in items else _old_item(item, shown, name)


def _item(item: Any, name: str, file: str) -> Found:
    """An item of NewsML-G2."""
    if refusal := _withdrawn(_qcode(item, "itemMeta", "pubStatus"), name):
        return refusal
    title = text_at(item, "contentMeta", "headline") or text_at(item, "itemMeta", "title")
    blocks = _content(item, name)
    if not blocks:
        return _no_text(name)
    published = _day(item, ("contentMeta", "contentCreated"), ("itemMeta", "firstCreated"))
    edited = _day(item, ("contentMeta", "contentModified"), ("itemMeta", "versionCreated"))
    byline = text_at(item, "contentMeta", "by")
    language = next((each.get("tag") for each in below(item, "contentMeta", "language")), None)
    return RawArticle(
        file=file,
        text=as_text(title, blocks),
        title=title,
        outlet=_named(item, ("itemMeta", "provider"), ("contentMeta", "infoSource")),
        byline=byline or text_at(item, "contentMeta", "creditline"),
        authors=tuple(
            dict.fromkeys(
                name
                for each in below(item, "contentMeta", "creator")
                if (name := text_at(each, "name") or each.get("literal"))
            )
        ),
        published=published or edited,
        edited=edited if published and edited != published else None,
        language=_short(language or item.get(_LANGUAGE)),
        section=text_at(item, "contentMeta", "subject", "name"),
        identifier=item.get("guid"),
    )


def _content(item: Any, name: str) -> list[str]:
    """Paragraphs of the item's first content that is text."""
    for inline in below(item, "contentSet", "inlineXML"):
        if blocks := _marked(inline):
            return blocks
    for inline in below(item, "contentSet", "inlineData"):
        words = "".join(inline.itertext())
        kind = inline.get("contenttype") or ""
        if words.strip() and not inline.get("encoding"):
            return html_paragraphs(words, name) if "html" in kind else text_paragraphs(words)
    return []


def _marked(root: Any) -> list[str]:
    """Paragraphs of NITF, XHTML or bare paragraphs."""
    body = next(below(root, "**", "body.content"), None)
    if body is None:
        body = next(below(root, "**", "body"), root)
    return paragraphs(body, drop=_HEADS)


def _old_item(item: Any, name: str, file: str) -> Found:
    """An item of NewsML 1.2."""
    status = next((each.get("FormalName") for each in below(item, "NewsManagement", "Status")), None)
    if refusal := _withdrawn(status, name):
        return refusal
    title = text_at(item, "**", "NewsLines", "HeadLine") or text_at(item, "**", "HeadLine")
    blocks: list[str] = next(
        (found for each in below(item, "**", "DataContent") if (found := _marked(each))), []
    )
    if not blocks:
        return _no_text(name)
    published = _day(item, ("NewsManagement", "FirstCreated"), ("Identification", "NewsIdentifier", "DateId"))
    edited = _day(item, ("NewsManagement", "ThisRevisionCreated"))
    byline = text_at(item, "**", "ByLine")
    return RawArticle(
        file=file,
        text=as_text(title, blocks),
        title=title,
        outlet=_party(item, "Provider"),
        byline=byline or text_at(item, "**", "CreditLine"),
        authors=(byline,) if byline else (),
        published=published or edited,
        edited=edited if published and edited != published else None,
        language=_short(next((each.get("FormalName") for each in below(item, "**", "Language")), None)),
        identifier=text_at(item, "Identification", "NewsIdentifier", "PublicIdentifier"),
    )


def _withdrawn(status: str | None, name: str) -> InputRefusedError | None:
    if status and status.rpartition(":")[2].lower() in _WITHDRAWN:
        return InputRefusedError(name, "its agency has withdrawn it", "leave it out")
    return None


def _no_text(name: str) -> InputRefusedError:
    return InputRefusedError(name, "the item has no text (a picture, perhaps)", "leave it out")


def _qcode(item: Any, *path: str) -> str | None:
    return next((each.get("qcode") or each.get("uri") for each in below(item, *path)), None)


def _named(item: Any, *paths: tuple[str, ...]) -> str | None:
    """A party by its name, else by its literal, else by the end of its code (`nprov:ALT`)."""
    for path in paths:
        for each in below(item, *path):
            code = each.get("qcode") or ""
            if found := text_at(each, "name") or each.get("literal") or code.rpartition(":")[2]:
                return str(found)
    return None


def _party(item: Any, kind: str) -> str | None:
    return next(
        (each.get("FormalName") for each in below(item, "**", kind, "Party") if each.get("FormalName")), None
    )


def _day(item: Any, *paths: tuple[str, ...]) -> dt.date | None:
    return next((day for path in paths if (day := day_in(text_at(item, *path)))), None)


def _short(language: str | None) -> str | None:
    return language.split("-")[0].lower() if language else None


READER = Reader(read_newsml)
