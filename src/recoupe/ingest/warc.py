"""Web archives (WARC, compressed or not): an article a page that holds one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.html import page_article
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name

LARGEST_PAGE = 20_000_000  # bytes
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, _: How) -> Iterator[Found]:
    """The articles of an archive."""
    name = shown_name(path)
    with path.open("rb") as file:
        yield from records_of(file, name)


def records_of(file: IO[bytes], name: str) -> Iterator[Found]:
    """The articles of an open archive, a record at a time; pages without one are told in one line at the end."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    pages = articles = 0
    try:
        for record in ArchiveIterator(file):
            if not _is_page(record):
                continue
            pages += 1
            found = _page(record, name)
            if found is not None:
                articles += 1
                yield found
    except (ArchiveLoadFailed, EOFError, OSError, UnicodeDecodeError, ValueError, AttributeError) as error:
        reason = "it is damaged or cut off"
        if articles:
            reason = f"it is damaged or cut off; {articles} articles before it are kept"
        yield InputRefusedError(name, reason, "record it again")
        if not isinstance(error, ArchiveLoadFailed | EOFError):
            return
    if not pages:
        yield InputRefusedError(name, "it holds no web page", "record it again")
    elif articles < pages:
        reason = f"{pages - articles} of its {pages} pages hold no article"
        yield InputNotice(name, reason, "save those that should as .html")


def _is_page(record: Any) -> bool:
    """A page that was answered in full, or kept as a resource."""
    if record.rec_type == "response" and record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type") or ""
        return record.http_headers.get_statuscode() == "200" and kind.lower().startswith(_PAGES)
    kind = record.rec_headers.get_header("Content-Type") or ""
    return record.rec_type == "resource" and kind.lower().startswith(_PAGES)


def _page(record: Any, name: str) -> RawArticle | None:
    url = record.rec_headers.get_header("WARC-Target-URI")
    data = record.content_stream().read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        return None
    charset = None
    if record.http_headers is not None:
        kind = record.http_headers.get_header("Content-Type") or ""
        charset = kind.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    try:
        return page_article(data, name, url, charset=charset)
    except InputRefusedError:
        return None


READER = Reader(read_warc)
