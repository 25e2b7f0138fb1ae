"""RIS: the articles as a bibliography, for EndNote, Zotero and Mendeley."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.newsroom import newsroom
from recoupe.record import Article


def write_ris(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A reference of the type NEWS an article."""
    assert table == "articles"
    count = 0
    for article in dossier.articles:
        for tag, value in _fields(dossier, article):
            out.write(f"{tag}  - {' '.join(value.split())}\r\n".encode())
        out.write(b"ER  - \r\n\r\n")
        count += 1
    return Written(count)


def _fields(dossier: Dossier, article: Article) -> Iterator[tuple[str, str]]:
    """Tags and values, the type first. A day is given only where it is sure."""
    found, published = dossier.found(article.id), article.published
    yield "TY", "NEWS"
    yield "ID", article.id
    for name in found.authors or ((article.byline,) if article.byline else ()):
        yield "AU", name
    if published.earliest and published.earliest == published.latest:
        yield "PY", f"{published.earliest:%Y}"
        yield "DA", f"{published.earliest:%Y/%m/%d}/"
    for tag, value in (
        ("TI", article.title),
        ("T2", newsroom(article)),
        ("SE", found.section),
        ("AN", found.identifier),
        ("UR", found.url),
        ("LA", article.language),
    ):
        if value:
            yield tag, value
