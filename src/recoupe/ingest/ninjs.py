"""News in JSON (ninjs 1, 2 and 3): one object, a list of them, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in
from recoupe.ingest.decode import decode
from recoupe.ingest.jsonl import article_of
from recoupe.ingest.markup import as_text, html_paragraphs, squeezed, text_paragraphs
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_WITHDRAWN = ("canceled", "cancelled", "withheld")
_NINJS = {"body_text", "body_xhtml", "body_html", "bodies"}
_TEXTS = ("text", "composite", None)


def read_ninjs(path: Path, _: How) -> Iterator[Found]:
    """The items of a file, in their order."""
    name = shown_name(path)
    items = _items(decode(whole(path), name), name)
    for number, item in enumerate(items, start=1):
        shown = f"{name}:{number}" if len(items) > 1 else name
        if isinstance(item, dict) and isinstance(item.get("text"), str) and not _NINJS & item.keys():
            yield from article_of(item, name, shown)  # the objects of JSON lines, as one list
        else:
            yield _article(item, shown, name)


def _items(text: str, name: str) -> list[Any]:
    try:
        found = json.loads(text, strict=False)
    except RecursionError as error:
        raise InputRefusedError(name, "it is nested too deeply", "leave it out") from error
    except ValueError:
        try:
            found = [json.loads(line, strict=False) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError) as error:
            raise InputRefusedError(name, "it is no JSON", "export it as ninjs or JSON lines") from error
    return found if isinstance(found, list) else [found]


def _article(item: Any, name: str, file: str) -> Found:
    if not isinstance(item, dict):
        return InputRefusedError(name, "it is no ninjs item", "export it as ninjs or JSON lines")
    if str(item.get("pubstatus")).lower() in _WITHDRAWN:
        return InputRefusedError(name, "its agency has withdrawn it", "leave it out")
    blocks = _body(item, name)
    if not blocks or item.get("type") not in _TEXTS:
        return InputRefusedError(name, "the item has no text (a picture, perhaps)", "leave it out")
    title = _string(item.get("headline")) or _string(_by_role(item.get("headlines")).get("value"))
    published = day_in(_string(item.get("contentcreated")) or _string(item.get("firstcreated")))
    edited = day_in(_string(item.get("versioncreated")))
    byline = _string(item.get("byline")) or _string(item.get("by"))
    return RawArticle(
        file=file,
        text=as_text(title, blocks),
        title=title,
        url=_address(item.get("uri")),
        outlet=_name(item.get("infosources")) or _name(item.get("infosource")) or _string(item.get("source")),
        byline=byline,
        authors=tuple(dict.fromkeys(_names(item.get("people_creators")))) or ((byline,) if byline else ()),
        published=published or edited,
        edited=edited if published and edited != published else None,
        language=(_string(item.get("language")) or "").split("-")[0].lower() or None,
        section=_name(item.get("subjects")) or _name(item.get("subject")),
        identifier=_string(item.get("uri")),
    )


def _body(item: dict[str, Any], name: str) -> list[str]:
    """Paragraphs of the body, marked up or plain, as version 1 or version 2 carries it."""
    if marked := _lines(item.get("body_xhtml")) or _lines(item.get("body_html")):
        return html_paragraphs(marked, name)
    if plain := _lines(item.get("body_text")):
        return text_paragraphs(plain)
    body = _by_role(item.get("bodies"))
    words = _lines(body.get("value"))
    if not words:
        return []
    kind = str(body.get("contenttype") or "")
    return html_paragraphs(words, name) if "html" in kind or "xml" in kind else text_paragraphs(words)


def _by_role(found: Any) -> dict[str, Any]:
    """Of the forms of a headline or body the main one, else the first."""
    given = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    main = [each for each in given if "main" in str(each.get("role", ""))]
    return (main or given or [{}])[0]


def _names(found: Any) -> Iterator[str]:
    for each in found if isinstance(found, list) else [found]:
        name = _string(each.get("name") or each.get("literal")) if isinstance(each, dict) else _string(each)
        if name:
            yield name


def _name(found: Any) -> str | None:
    return next(_names(found), None)


def _string(value: Any) -> str | None:
    return squeezed(value) or None if isinstance(value, str) else None


def _lines(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _address(value: Any) -> str | None:
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None


READER = Reader(read_ninjs)
