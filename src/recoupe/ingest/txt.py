"""Plain text: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recoupe.ingest.decode import MAX_BYTES, decode
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name


def read_txt(path: Path, _: How) -> Iterator[Found]:
    """The article of a text file, in any encoding that `decode` knows."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    name = shown_name(path)
    yield RawArticle(file=name, text=decode(data, name))


READER = Reader(read_txt)
