"""Factiva exports in HTML, with and without field labels (`HD BY SN PD LP TD AN`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in
from recoupe.ingest.markup import as_text, decode_markup, paragraphs, parse_html, squeezed
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_LABEL = re.compile(r"[A-Z]{2,3}")
_WORDS = re.compile(r"\d[\d.,\s]*(?:mots|words)$", re.I)
_DOCUMENT = re.compile(r"^Document\s+(\w{8,40})$", re.I)
_CODE = re.compile(r"[A-Z0-9]{2,10}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?:\s*[AP]M)?")


def read_factiva(path: Path, _: How) -> Iterator[Found]:
    """The articles of an export, in their order."""
    name = shown_name(path)
    tree = parse_html(decode_markup(whole(path), name), name)
    found = [each for each in tree.iter("div") if "article" in (each.get("class") or "").split()]
    if not found:
        raise InputRefusedError(name, "no article is found in the export", "export it again as HTML")
    for number, article in enumerate(found, start=1):
        fields = _labelled(article) or _unlabelled(article)
        yield _article(fields, f"{name}:{number}", name)


def _article(fields: dict[str, list[str]], name: str, file: str) -> Found:
    body = [*fields.get("LP", []), *fields.get("TD", [])]
    if not body:
        return InputRefusedError(name, "the article has no text", "export it again with its full text")
    title = " ".join(fields.get("HD", [])) or None
    byline = " ".join(fields.get("BY", [])) or None
    said = " ".join(fields.get("AN", []))
    document = _DOCUMENT.match(said)
    language = " ".join(fields.get("LA", [])).lower()
    return RawArticle(
        file=file,
        text=as_text(title, body),
        title=title,
        outlet=" ".join(fields.get("SN", [])) or None,
        byline=byline,
        authors=(byline,) if byline else (),
        published=day_in(" ".join(fields.get("PD", []))),
        section=" ".join(fields.get("SE", [])) or None,
        identifier=document[1] if document else said or None,
        language="fr" if language.startswith("fr") else "en" if language.startswith(("en", "an")) else None,
    )


def _labelled(article: Any) -> dict[str, list[str]]:
    """Fields of the form with indexing: a row each, its label in the first cell."""
    fields: dict[str, list[str]] = {}
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        label = squeezed("".join(cells[0].itertext())).strip("\u00a0") if cells else ""
        if len(cells) == 2 and _LABEL.fullmatch(label):
            fields.setdefault(label, []).extend(paragraphs(cells[1]))
    return fields


def _unlabelled(article: Any) -> dict[str, list[str]]:
    """Fields of the form without labels: told by their class, their shape and their order."""
    fields: dict[str, list[str]] = {}
    heads: list[str] = []
    for each in article.iter("div", "p", "span"):
        names = (each.get("class") or "").lower()
        if "headline" in names and "HD" not in fields:
            fields["HD"] = paragraphs(each)
        elif "articleparagraph" in names:
            fields.setdefault("TD", []).extend(paragraphs(each))
        elif "author" in names:
            fields["BY"] = paragraphs(each)
        elif each.tag == "div" and not len(each):
            heads += paragraphs(each)
        elif each.tag == "p" and (found := _DOCUMENT.match(squeezed("".join(each.itertext())))):
            fields["AN"] = [found[0]]
    _place(heads, fields)
    return fields


def _place(heads: list[str], fields: dict[str, list[str]]) -> None:
    """Lines of a head in their fixed order: section, words, date, time, newspaper, code, page, language, rights."""
    dates = [index for index, line in enumerate(heads) if day_in(line) and len(line) < 40]
    if not dates:
        return
    at = dates[0]
    fields["PD"] = [heads[at]]
    after = [line for line in heads[at + 1 :] if not _CLOCK.fullmatch(line)]
    if after:
        fields["SN"] = [after[0]]
    languages = [line for line in after[1:] if not _CODE.fullmatch(line) and not line.startswith("Copyright")]
    if languages:
        fields["LA"] = languages[:1]
    before = [line for line in heads[:at] if not _WORDS.search(line) and line not in fields.get("HD", [])]
    if before:
        fields["SE"] = before[:1]
    for line in heads:
        if found := _DOCUMENT.match(line):
            fields["AN"] = [found[0]]


READER = Reader(read_factiva)
