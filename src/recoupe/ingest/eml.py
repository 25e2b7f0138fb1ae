"""E-mails: newsletters and press releases, their subject as title, their sender as byline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import decode
from recoupe.ingest.markup import as_text, decode_markup, html_paragraphs, squeezed
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

_LARGEST_PART = 5_000_000  # bytes of text
_MOST_LAYERS = 100  # parts that hold parts; a message has two or three, and a mailbox is none
_SHORTEST = 200  # characters of a plain part that may stand for an HTML one


def read_eml(path: Path, _: How) -> Iterator[Found]:
    """The text of a message; attachments are told, not read."""
    name = shown_name(path)
    data = whole(path)
    if data.lower().count(b"boundary=") > _MOST_LAYERS:
        raise InputRefusedError(name, "it is a message in a message, too many times", "leave it out")
    message = message_from_bytes(data, policy=policy.default)
    for each in _attachments(message):
        yield InputNotice(name, f"its attachment {each} is not read", "save it beside the message")
    body = _body(message, name)
    if not body.strip():
        raise InputRefusedError(name, "the message has no text", "leave it out")
    title = _header(message, "Subject")
    sender = parseaddr(_header(message, "From") or "")[0] or None
    start = f"{title}\n\n" if title else ""
    yield RawArticle(
        file=name,
        text=start + body,
        title=title,
        byline=sender,
        authors=(sender,) if sender else (),
        published=_day(message),
        language=(_header(message, "Content-Language") or "").split("-")[0].lower() or None,
        identifier=_header(message, "Message-ID"),
    )


def _body(message: EmailMessage, name: str) -> str:
    """The plain part as it stands; the HTML part where there is no plain one, or one that only points to it."""
    plain = _part(message, "plain")
    text = decode(plain, name) if plain and plain.strip() else ""
    marked = _part(message, "html") if len(text) < _SHORTEST else None
    if marked and marked.strip():
        blocks = html_paragraphs(decode_markup(marked, name), name)
        if sum(map(len, blocks)) > len(text):
            return as_text(None, blocks)
    return text


def _part(message: EmailMessage, kind: str) -> bytes | None:
    """The part of a kind in UTF-8, whatever it declares: a wrong charset is told by the bytes."""
    try:
        part = message.get_body((kind,))
        data = part.get_payload(decode=True) if part is not None else None
    except (KeyError, ValueError, AttributeError, LookupError, AssertionError):
        return None
    if not isinstance(data, bytes) or part is None:
        return None
    data = data[:_LARGEST_PART]
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = part.get_content_charset()
        try:
            return data.decode(declared).encode("utf-8") if declared else data
        except (LookupError, ValueError):
            return data
    return data


def _attachments(message: EmailMessage) -> Iterator[str]:
    try:
        for part in message.iter_attachments():
            filename = squeezed(part.get_filename() or "")
            if filename:
                yield filename[:80].encode("utf-8", "replace").decode("utf-8")
    except (KeyError, ValueError, AttributeError, LookupError, TypeError):
        return


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = squeezed(str(message.get(name) or ""))
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):  # headers that break the parser
        return None
    return value.encode("utf-8", "replace").decode("utf-8") or None


def _day(message: EmailMessage) -> dt.date | None:
    """The sender's own day."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(message, "Date") or "").date()
    except (ValueError, TypeError, IndexError):
        return None


READER = Reader(read_eml)
