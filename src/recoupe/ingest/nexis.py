"""Nexis exports, in Word or rich text: articles one after another between a head of fields and an end mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from recoupe.errors import InputRefusedError
from recoupe.ingest.days import day_in
from recoupe.ingest.markup import as_text
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name

_END = re.compile(r"(?:End of Document|Fin du document)\s*", re.I)
_BODY = re.compile(r"(?:Body|Corps|Texte(?: intégral)?)\s*:?\s*", re.I)
_LOADED = re.compile(r"(?:Load-Date|Date de (?:chargement|mise en ligne))\s*:\s*(.*)", re.I)
_FIELD = re.compile(
    r"(Section|Rubrique|Length|Longueur|Byline|Auteurs?|Highlight|Chapeau|Dateline)\s*:\s*(.*)", re.I
)
_TAIL = re.compile(
    r"(?:Classification|Load-Date|Date de (?:chargement|mise en ligne)|Language|Langue|Publication-Type|Type de"
    r" publication|Subject|Sujet|Graphic|Illustration)\s*(?::.*)?",
    re.I,
)
_COPYRIGHT = re.compile(r"(?:Copyright|©)", re.I)
_PAGE = re.compile(r"Page \d+ (?:of|de|sur) \d+", re.I)
_MEANING = {
    "section": "section",
    "rubrique": "section",
    "byline": "byline",
    "auteur": "byline",
    "auteurs": "byline",
}
_HEAD_LINES = 30


def read_nexis(path: Path, how: How) -> Iterator[Found]:
    """The articles of an export that the user says is one; its own reader is found by its content."""
    from recoupe.ingest import docx, rtf
    from recoupe.ingest.recognise import recognise

    readers = {"docx": docx.READER, "rtf": rtf.READER}
    reader = readers.get(recognise(path) or "")
    if reader is None:
        raise InputRefusedError(
            shown_name(path), "it is neither .docx nor .rtf", "export it from Nexis as one of them"
        )
    for found in reader.read(path, how):
        yield msgspec.structs.replace(found, format="nexis") if isinstance(found, RawArticle) else found


def is_nexis(blocks: list[str]) -> bool:
    """Whether paragraphs are an export: an end mark, and a body mark or a loading date."""
    return any(_END.fullmatch(each) for each in blocks) and any(
        _BODY.fullmatch(each) or _LOADED.match(each) for each in blocks
    )


def nexis_articles(blocks: list[str], name: str) -> Iterator[Found]:
    """The articles of an export's paragraphs."""
    parts: list[list[str]] = [[]]
    for block in blocks:
        if _END.fullmatch(block):
            parts.append([])
        elif not _PAGE.fullmatch(block):
            parts[-1].append(block)
    whole = [part for part in parts[:-1] if part]
    for number, part in enumerate(whole, start=1):
        yield _article(part, f"{name}:{number}", name)
    if any(_BODY.fullmatch(each) for each in parts[-1]):
        yield InputRefusedError(f"{name}:{len(whole) + 1}", "the article is cut off", "export it again")


def _article(part: list[str], name: str, file: str) -> Found:
    start = next((index for index, line in enumerate(part) if _BODY.fullmatch(line)), None)
    if start is None:
        return InputRefusedError(name, "the article has no body", "export the full document")
    body = list(part[start + 1 :])
    end = next((index for index, line in enumerate(body) if _TAIL.fullmatch(line)), len(body))
    loaded = next((found[1] for line in body[end:] if (found := _LOADED.match(line))), None)
    body = body[:end]
    if not body:
        return InputRefusedError(name, "the article has no text", "export the full document")
    title, outlet, day, fields = _head(part[:start][:_HEAD_LINES])
    byline = fields.get("byline")
    return RawArticle(
        file=file,
        text=as_text(title, body),
        title=title,
        outlet=outlet,
        byline=byline,
        authors=(byline,) if byline else (),
        published=day_in(day) or day_in(loaded),
        section=fields.get("section"),
        format="nexis",
    )


def _head(lines: list[str]) -> tuple[str | None, str | None, str | None, dict[str, str]]:
    """Title, newspaper, the line of the date, and the fields with a label.

    A list of search results may stand before the first article: its head is what stands last.
    """
    fields: dict[str, str] = {}
    plain: list[str] = []
    for line in lines:
        if found := _FIELD.match(line):
            if meaning := _MEANING.get(found[1].lower()):
                fields.setdefault(meaning, found[2].strip())
        elif not _COPYRIGHT.match(line):
            plain.append(line)
    dated = [index for index, line in enumerate(plain) if index and day_in(line) and len(line) < 80]
    if not dated:
        return (plain[0] if plain else None), None, None, fields
    at = dated[-1]
    title = plain[at - 2] if at >= 2 else plain[0]
    return title, plain[at - 1] if at >= 2 else None, plain[at], fields


READER = Reader(read_nexis)
