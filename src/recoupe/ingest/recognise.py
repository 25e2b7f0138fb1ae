"""What a file is, told from its first bytes, whatever its name."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.archive import open_archive
from recoupe.ingest.reader import shown_name

HEAD = 65_536
_DATABASE_HEAD = 400_000  # an export's first article may stand behind a long style sheet
_PROLOG = re.compile(
    r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,5000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[|>)\s*)*", re.S
)
_ROOT = re.compile(r"<([\w:-]{1,40})")
_ROOTS = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "opml": "opml",
    "newsml": "newsml",
    "newsmessage": "newsml",
    "newsitem": "newsml",
    "packageitem": "newsml",
    "html": "html",
}
_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|article|div|p|table|h1)\b", re.I)
_EUROPRESSE = re.compile(rb"class=[\"'](?:[^\"']*\s)?(?:rdp__)?(?:DocPublicationName|[Tt]itreArticleVisu)\b")
_FACTIVA = re.compile(rb"class=[\"']article [a-z]{2}Article\b")
_NINJS = re.compile(r'"(?:body_text|body_xhtml|bodies|headlines|versioncreated)"\s*:')
_MAIL_LINE = re.compile(r"[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_MAIL = re.compile(r"^(From|Date|Message-ID|MIME-Version|Subject|Received):", re.I | re.M)
_SAVED = re.compile(
    r"^(?:From:\s*<Saved by |Snapshot-Content-Location:|Content-Type:\s*multipart/related;\s*type=\"text/html\")",
    re.I | re.M,
)
_OBJECT = re.compile(r"\{\s*\"")


def recognise(path: Path) -> str | None:
    """The format that a file's content tells, `None` where it tells none (plain text, a table, what is unknown).

    Raises `OSError`, and `InputRefusedError` for a damaged archive.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    for magic, tell in _MAGICS:
        if head.startswith(magic):
            return tell(path, head)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    text = _as_text(head)
    if text.startswith("<"):
        return _markup(text, path)
    if _OBJECT.match(text) or text.startswith("["):
        return "ninjs" if _NINJS.search(text) else None
    if not _is_mail(text):
        return None
    return "mhtml" if _SAVED.search(text) else "eml"


def _as_text(head: bytes) -> str:
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "utf-8-sig", "replace").lstrip()


def _zip(path: Path, _: bytes) -> str:
    """The format of what is a ZIP archive inside."""
    with open_archive(path, shown_name(path)) as archive:
        names = archive.names()
        if "word/document.xml" in names:
            return "docx"
        if "mimetype" in names and b"opendocument.text" in archive.read("mimetype", 200):
            return "odt"
    if any(name.startswith("archive/") and ".warc" in name for name in names):
        return "wacz"
    if "xl/workbook.xml" in names:
        raise InputRefusedError(shown_name(path), "it is a spreadsheet", "save the sheet as CSV")
    return "zip"


def _old_office(path: Path, _: bytes) -> str:
    """What Word wrote before .docx, and what is locked with a password."""
    raise InputRefusedError(
        shown_name(path),
        "it is a Word file of the old kind, or locked",
        "save it as .docx without a password",
    )


def _gzip(_: Path, head: bytes) -> str | None:
    try:
        start = zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return None
    return "warc" if start.startswith(b"WARC/") else None


_MAGICS: tuple[tuple[bytes, Callable[[Path, bytes], str | None]], ...] = (
    (b"PK\x03\x04", _zip),
    (b"%PDF-", lambda *_: "pdf"),
    (b"{\\rtf", lambda *_: "rtf"),
    (b"WARC/", lambda *_: "warc"),
    (b"\xd0\xcf\x11\xe0", _old_office),
    (b"\x1f\x8b", _gzip),
)


def _markup(text: str, path: Path) -> str | None:
    """The format of what begins with a tag: by its root element, and a database's export by its classes."""
    prolog = _PROLOG.match(text)
    root = _ROOT.match(text, prolog.end() if prolog else 0)
    name = root[1].split(":")[-1].lower() if root else ""
    if _ROOTS.get(name, "html") != "html":
        return _ROOTS[name]
    if name not in _ROOTS and not _HTML.search(text[:HEAD]):
        return None
    with path.open("rb") as file:
        start = file.read(_DATABASE_HEAD)
    if _EUROPRESSE.search(start):
        return "europresse"
    return "factiva" if _FACTIVA.search(start) else "html"


def _is_mail(text: str) -> bool:
    """A block of header lines, with a sender and one more that mail always has."""
    if not _MAIL_LINE.match(text):
        return False
    header = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    found = {name.lower() for name in _MAIL.findall(header)}
    return "from" in found and len(found) > 1
