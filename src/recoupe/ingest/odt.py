"""OpenDocument texts: the words of their paragraphs; notes, comments and deletions left out."""

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

_DROPPED = frozenset({"annotation", "tracked-changes", "note", "desc", "sequence-decls", "forms"})


def read_odt(path: Path, how: How) -> Iterator[Found]:
    """The article of a document, or those of a database's export."""
    name = shown_name(path)
    with open_archive(path, name) as archive:
        if "content.xml" not in archive.names():
            raise InputRefusedError(name, "it is no OpenDocument text", "save it again as .odt")
        root = parse_xml(archive.read("content.xml"), name)
    body = next(below(root, "body", "text"), root)
    for each in list(body.iter()):
        if local(each) in ("s", "tab"):
            each.text = " "
        elif local(each) == "line-break":
            each.tag = "br"
    yield from articles_of(paragraphs(body, drop=_DROPPED), name, _title(body), how)


def _title(body: Any) -> str | None:
    """The paragraph in the style Title."""
    for each in body.iter():
        style = next((value for key, value in each.attrib.items() if key.endswith("}style-name")), "")
        if style == "Title" and local(each) in ("p", "h"):
            return " ".join(paragraphs(each, drop=_DROPPED)) or None
    return None


READER = Reader(read_odt)
