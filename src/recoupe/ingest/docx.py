"""Word documents: the words of their paragraphs; what was deleted, footnotes and field codes left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.archive import open_archive
from recoupe.ingest.document import articles_of
from recoupe.ingest.markup import paragraphs
from recoupe.ingest.reader import Found, How, Reader, shown_name
from recoupe.ingest.xml import below, local, parse_xml

_DROPPED = frozenset({"deltext", "instrtext", "fallback", "movefrom", "del", "ppr", "rpr", "sectpr"})
_SIGNS = {"tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}
_TITLES = ("title", "titre")


def read_docx(path: Path, how: How) -> Iterator[Found]:
    """The article of a document, or those of a database's export."""
    name = shown_name(path)
    with open_archive(path, name) as archive:
        if "word/document.xml" not in archive.names():
            raise InputRefusedError(name, "it is no Word document", "save it again as .docx")
        root = parse_xml(archive.read("word/document.xml"), name)
    body = next(below(root, "body"), root)
    title = next(filter(None, map(_title, below(body, "p"))), None)
    for each in list(body.iter()):
        if local(each) in _SIGNS:
            each.text = _SIGNS[local(each)]
    yield from articles_of(paragraphs(body, drop=_DROPPED), name, title, how)


def _title(paragraph: Any) -> str | None:
    """The words of a paragraph that is styled as the title."""
    for style in below(paragraph, "pPr", "pStyle"):
        value = next((value for key, value in style.attrib.items() if key.endswith("}val")), "")
        if value.lower() in _TITLES:
            return " ".join(paragraphs(paragraph, drop=_DROPPED)) or None
    return None


READER = Reader(read_docx)
