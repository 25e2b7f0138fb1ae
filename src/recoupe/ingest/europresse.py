"""Europresse exports in HTML: up to a thousand articles a file, in the layout of today and the older one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in, day_span
from recoupe.ingest.markup import as_text, decode_markup, paragraphs, parse_html, squeezed
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_IDENTIFIER = re.compile(r"news[·.](\d{8})[·.]([A-Z0-9]{1,8})[·.]([\w-]{1,80})")
_ISSUE = re.compile(r",\s*(?:no|n°|nº)\.?\s*[\w-]{1,20}\s*$", re.I)
_TITLE = "titreArticle"
_BODIES = ("docOcurrContainer", "DocText")
_BYLINE = ("sm-margin-bottomNews", "docAuthors", "DocAuthors")
_DROPPED = frozenset({"aside", "footer", "img", "nav"})
_WEEKDAY = re.compile(
    r"[\s,]*(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\s*$",
    re.I,
)


def read_europresse(path: Path, _: How) -> Iterator[Found]:
    """The articles of an export, in their order."""
    name = shown_name(path)
    tree = parse_html(decode_markup(whole(path), name), name)
    found = list(tree.iter("article")) or _older(tree)
    if not found:
        raise InputRefusedError(name, "no article is found in the export", "export it again as HTML")
    for number, article in enumerate(found, start=1):
        yield _article(article, f"{name}:{number}", name)


def _older(tree: Any) -> list[Any]:
    """Articles of the older layout: a table cell each, where a title stands."""
    cells: list[Any] = []
    for title in tree.iter("span", "p", "div"):
        if _has_class(title, _TITLE):
            cell = next((each for each in title.iterancestors("td")), None)
            if cell is not None and cell not in cells[-1:]:
                cells.append(cell)
    return cells


def _article(article: Any, name: str, file: str) -> Found:
    publication = _by_class(article, ("DocPublicationName",))
    header = _by_class(article, ("DocHeader",))
    titles = [each for each in article.iter() if _has_class(each, _TITLE)]
    title = squeezed("".join(titles[0].itertext())) if titles else None
    bodies = _bodies(article, titles, (publication, header))
    blocks = [block for each in bodies for block in each]
    if not blocks:
        return InputRefusedError(name, "the article has no text", "open it in Europresse and export it again")
    header_text = squeezed("".join(header.itertext())) if header is not None else ""
    section, words = _section(header_text)
    byline = _byline(article)
    return RawArticle(
        file=file,
        text=as_text(title, blocks),
        title=title,
        outlet=_outlet(publication),
        published=day_in(header_text) or _identifier_day(article),
        section=section,
        byline=byline,
        authors=(byline,) if byline else (),
        identifier=_identifier(article),
        language="en" if words == "words" else None,
    )


def _bodies(article: Any, titles: list[Any], heads: tuple[Any, ...]) -> list[list[str]]:
    """Paragraphs of the body: of its own element, else of all that is no head and no foot."""
    without = [each for each in (*titles[:1], *heads) if each is not None]
    without += [each for each in article.iter() if _has_class(each, *_BYLINE)]
    for name in _BODIES:
        outer = [each for each in article.iter("div", "section") if _has_class(each, name)]
        found = [each for each in outer if not any(parent in outer for parent in each.iterancestors())]
        texts = [paragraphs(each, without=without, drop=_DROPPED) for each in found]
        if any(texts):
            return texts
    rest = [each for each in paragraphs(article, without=without, drop=_DROPPED) if not _is_foot(each)]
    return [rest]


def _is_foot(block: str) -> bool:
    """The line of the identifier and the rights below an article of the older layout."""
    return bool(_IDENTIFIER.search(block)) or block.startswith("©")


def _outlet(publication: Any) -> str | None:
    """`La Rive, no. 43018` is La Rive; a second line (`Autre parution`) is no part of the name."""
    if publication is None:
        return None
    lines = paragraphs(publication)
    return _ISSUE.sub("", lines[0]).strip() or None if lines else None


def _section(header: str) -> tuple[str | None, str | None]:
    """What stands before the date, its weekday left out; and the word that counts words, which tells the language."""
    found = day_span(header)
    counted = re.search(r"\d\s+(mots|words)\b", header)
    before = header[: found[1]] if found else ""
    before = _WEEKDAY.sub("", before.rstrip(" ,")).strip(" ,")
    before = re.sub(r"(?:^|,)\s*(?:p\.\s*[\w-]+|\d+\s+(?:mots|words))\s*(?=,|$)", "", before).strip(" ,")
    return before or None, counted[1] if counted else None


def _byline(article: Any) -> str | None:
    found = _by_class(article, _BYLINE)
    return squeezed("".join(found.itertext())) or None if found is not None else None


def _identifier(article: Any) -> str | None:
    found = _IDENTIFIER.search(" ".join(article.itertext()))
    return found[0] if found else None


def _identifier_day(article: Any) -> Any:
    found = _identifier(article)
    return day_in(re.split("[·.]", found)[1]) if found else None


def _by_class(article: Any, names: tuple[str, ...]) -> Any:
    return next((each for each in article.iter() if _has_class(each, *names)), None)


def _has_class(element: Any, *names: str) -> bool:
    """Whether an element has one of the classes, whatever prefix or capital a version of the site gives them."""
    given = element.get("class") if isinstance(element.tag, str) else None
    if not given:
        return False
    lower = [each.lower().removeprefix("rdp__") for each in given.split()]
    return any(each.startswith(name.lower()) for each in lower for name in names)


READER = Reader(read_europresse)
