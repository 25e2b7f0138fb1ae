"""Web pages saved in one file by a browser (MHTML): the page among its pictures, with its address."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.html import page_article
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_MOST_PARTS = 5_000


def read_mhtml(path: Path, _: How) -> Iterator[Found]:
    """The article of the page."""
    name = shown_name(path)
    data = whole(path)
    if data.lower().count(b"boundary=") > 10:
        raise InputRefusedError(name, "it is a page in a page, too many times", "save the page again")
    message = message_from_bytes(
        data, policy=policy.compat32
    )  # headers of pictures are not parsed: they need not be
    address = str(message.get("Snapshot-Content-Location") or message.get("Content-Location") or "").strip()
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            url = address if address.startswith(("http://", "https://")) else None
            found = page_article(page, name, charset=part.get_content_charset(), address=url)
            yield found
            return
    raise InputRefusedError(name, "it holds no page", "save the page again")


READER = Reader(read_mhtml)
