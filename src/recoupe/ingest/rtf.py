"""Rich text: its words, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.document import articles_of
from recoupe.ingest.markup import text_paragraphs
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_BINARY = re.compile(rb"\{\\\*?\\?(?:pict|objdata|blipuid|themedata|datastore)\b[^{}]*\}")
_LARGEST = 20_000_000  # bytes, without its pictures


def read_rtf(path: Path, how: How) -> Iterator[Found]:
    """The article of a document, or those of a database's export."""
    from striprtf.striprtf import rtf_to_text

    name = shown_name(path)
    data = _BINARY.sub(b"", whole(path))
    if not data.startswith(b"{\\rtf"):
        raise InputRefusedError(name, "it is no rich text", "save it again as .rtf or .txt")
    if len(data) > _LARGEST:
        raise InputRefusedError(name, "it is bigger than 20 MB", "export it in smaller parts")
    try:
        text = rtf_to_text(data.decode("latin-1"), encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, OverflowError) as error:
        raise InputRefusedError(name, "its rich text is damaged", "save it again, or as .txt") from error
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    yield from articles_of(text_paragraphs(text), name, None, how)


READER = Reader(read_rtf)
