"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from recoupe.errors import InputRefusedError

MAX_BYTES = 50_000_000  # of one text; a newspaper's whole year is less
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_HEADS = (
    *(b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"\x1f\x8b", b"7z\xbc\xaf"),
    *(b"SQLite format 3\x00", b"\xd0\xcf\x11\xe0"),
)
_HEAD = 65_536
_CONTROLS = bytes([*range(8), *range(0x0E, 0x1B), 0x1C, 0x1D, 0x1E, 0x1F, 0x7F])
_SINGLE_BYTE = ("cp1252", "mac-roman", "cp850")  # in order of preference
_FRENCH = "éèêàâçôîûùëïœÉÈÀÇÊ«»’°\u00a0"
_SURROGATE = re.compile("[\udc80-\udcff]")


def decode(data: bytes, name: str) -> str:
    """Text of `data`: characters as decoded, byte-order mark removed, line ends untouched.

    UTF-8, UTF-16 and UTF-32, then the single-byte encoding that makes the most French letters (cp1252, Mac Roman,
    cp850). A UTF-8 text with a few stray bytes keeps its letters and reads those bytes as cp1252.

    Raises `InputRefusedError`, naming `name`, where the data is empty, too big, binary or in no known encoding.

    >>> decode("\\ufeffété".encode(), "a.txt"), decode("été".encode("latin-1"), "b.txt")
    ('été', 'été')
    """
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1e6:.0f} MB"
        raise InputRefusedError(
            name, f"its text is too big ({size})", "split it into articles, 50 MB at most"
        )
    text = _decoded(data, name)
    if not text.strip():
        raise InputRefusedError(name, "it is empty", "leave it out")
    return text


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    head = data[:_HEAD]
    wide = _utf16_without_mark(head)
    if wide:
        return _strict(data, wide, name)
    if _is_binary(head):
        raise InputRefusedError(name, "it is binary, not text", "export it as plain text (UTF-8)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _mixed(data) or _single_byte(data, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    """Decoded as its mark says, less a character cut off at the end."""
    unit = {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)
    whole = data[: len(data) - len(data) % unit]
    try:
        return whole.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(whole) - 4:
            return whole[: error.start].decode(encoding)
        reason = f"it is marked {encoding.upper()} and is not"
        raise InputRefusedError(name, reason, "save it as UTF-8") from error


def _utf16_without_mark(head: bytes) -> str | None:
    """UTF-16 of a Western text shows by its zero bytes: every other one."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    if head[1::2].count(0) > 0.8 * pairs and head[0::2].count(0) < 0.05 * pairs:
        return "utf-16-le"
    if head[0::2].count(0) > 0.8 * pairs and head[1::2].count(0) < 0.05 * pairs:
        return "utf-16-be"
    return None


def _is_binary(head: bytes) -> bool:
    """A known binary head, or more than one control character in a hundred."""
    if head.startswith(_BINARY_HEADS):
        return True
    return (len(head) - len(head.translate(None, _CONTROLS))) * 100 > len(head)


def _mixed(data: bytes) -> str | None:
    """UTF-8 with a few stray bytes, which count as cp1252; `None` where UTF-8 letters are the fewer."""
    text = data.decode("utf-8", "surrogateescape")
    stray = len(_SURROGATE.findall(text))
    letters = sum(text.count(letter) for letter in _FRENCH)
    if letters <= 2 * stray:
        return None
    return _SURROGATE.sub(lambda found: _as_cp1252(ord(found[0]) - 0xDC00), text)


def _as_cp1252(byte: int) -> str:
    """The character of one byte, of Latin-1 where cp1252 has none."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


def _single_byte(data: bytes, name: str) -> str:
    """The text in the single-byte encoding that makes it French."""
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    texts = {encoding: data.decode(encoding, "replace") for encoding in _SINGLE_BYTE}
    scores = {encoding: sum(text.count(letter) for letter in _FRENCH) for encoding, text in texts.items()}
    best = max(_SINGLE_BYTE, key=lambda encoding: (scores[encoding], -_SINGLE_BYTE.index(encoding)))
    if scores["cp1252"] * 2 >= scores[best]:
        best = "cp1252"
    if high > 0.3 * len(data) or (high > 20 and scores[best] * 4 < high):
        raise InputRefusedError(name, "its encoding isn't known", "save it as UTF-8")
    if best == "cp1252":
        return "".join(map(_as_cp1252, data)) if "\ufffd" in texts[best] else texts[best]
    return texts[best]
