"""What a word processor's document holds: one article, or a database's export of many."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import InputRefusedError
from recoupe.ingest.markup import as_text
from recoupe.ingest.nexis import is_nexis, nexis_articles
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How


def articles_of(blocks: list[str], name: str, title: str | None, how: How) -> Iterator[Found]:
    """The articles in a document's paragraphs."""
    if not blocks:
        raise InputRefusedError(name, "the document has no text", "leave it out")
    if how.format == "nexis" or is_nexis(blocks):
        yield from nexis_articles(blocks, name)
    else:
        yield RawArticle(file=name, text=as_text(None, blocks), title=title)
