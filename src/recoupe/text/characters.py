"""Cleaning steps that look at single characters and short runs of them.

Each step takes a text and gives its `Edit`s, in order; none of them changes anything itself.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache

from recoupe.text.clean_text import Edit

_SPACES = "\t\v\f\x1c\x1d\x1e\x1f\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_APOSTROPHES = "’‘ʼ´"
_HYPHENS = "‐‑"
_LINE_ENDS = "\u2028\u2029"
_C1 = {chr(code): bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}

_ONE_FOR_ONE: dict[str, tuple[str, str]] = {
    **dict.fromkeys(_SPACES, (" ", "space")),
    **dict.fromkeys(_APOSTROPHES, ("'", "apostrophe")),
    **dict.fromkeys(_HYPHENS, ("-", "hyphen")),
    **dict.fromkeys(_LINE_ENDS, ("\n", "line end")),
    **{char: (meant, "cp1252") for char, meant in _C1.items() if meant},
    "\x91": ("'", "cp1252"),
    "\x92": ("'", "cp1252"),
}
_ONE = re.compile("[" + "".join(map(re.escape, _ONE_FOR_ONE)) + "]")
_RETURN = re.compile("\r\n?")
_HIDDEN = "\x00-\x08\x0e-\x1b\x7f\x81\x8d\x8f\x90\x9d\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_UNSEEN = re.compile(f"\u00ad(?:[ ]?\n[ ]?)?|[{_HIDDEN}]+")
_ANY_UNSEEN = re.compile(f"[\u00ad{_HIDDEN}]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
_LIGATURE = re.compile("[ﬀ-ﬆ]")
_MARKS = re.compile("[^\\W\\d_][\u0300-\u036f]{1,8}")


def one_for_one(text: str) -> list[Edit]:
    """Odd spaces, apostrophes, hyphens and line ends made plain, character for character.

    Characters U+0080 to U+009F are cp1252 read as Latin-1: `\\x85` is an ellipsis.

    >>> one_for_one("l’Onu")
    [Edit(start=1, end=2, text="'", step='apostrophe')]
    """
    edits = []
    for match in _ONE.finditer(text):
        char, step = _ONE_FOR_ONE[match[0]]
        edits.append(Edit(match.start(), match.end(), char, step))
    return edits


def returns(text: str) -> list[Edit]:
    """Carriage returns: a space before a line end, else a line end.

    >>> returns("a\\r\\nb")[0].text
    ' \\n'
    """
    if "\r" not in text:
        return []
    return [
        Edit(match.start(), match.end(), "\n" if match.end() - match.start() == 1 else " \n", "line end")
        for match in _RETURN.finditer(text)
    ]


def unseen(text: str) -> list[Edit]:
    """Soft hyphens, with the line end that they break at, zero-width and control characters, taken out.

    >>> unseen("ba\\u00adteau")[0].start
    2
    """
    if _ANY_UNSEEN.search(text) is None:
        return []
    return [Edit(match.start(), match.end(), "", "unseen") for match in _UNSEEN.finditer(text)]


def entities(text: str) -> list[Edit]:
    """HTML entities that were left in plain text.

    >>> entities("d&eacute;part")[0].text
    'é'
    """
    if "&" not in text:
        return []
    found = ((match, html.unescape(match[0])) for match in _ENTITY.finditer(text))
    return [Edit(match.start(), match.end(), char, "entity") for match, char in found if char != match[0]]


def composed(text: str) -> list[Edit]:
    """Letters with combining accents as one character (NFC), and typographic ligatures as letters.

    >>> composed("e\\u0301t\\u00e9")[0].text
    'é'
    """
    edits = [
        Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match[0]), "ligature")
        for match in _LIGATURE.finditer(text)
    ]
    for match in _MARKS.finditer(text) if not unicodedata.is_normalized("NFC", text) else ():
        whole = unicodedata.normalize("NFC", match[0])
        if whole != match[0]:
            edits.append(Edit(match.start(), match.end(), whole, "accent"))
    return sorted(edits, key=lambda edit: edit.start)


def mojibake(text: str) -> list[Edit]:
    """UTF-8 that was read as cp1252 (`Ã©`), only where a sequence that no text contains proves it.

    >>> mojibake("blessÃ©s")
    [Edit(start=5, end=7, text='é', step='mojibake')]
    >>> mojibake("SÃO PAULO")
    []
    """
    if "Ã" not in text and "Â" not in text and "â€" not in text:
        return []
    table, strong, every = _mojibake()
    if not strong.search(text):
        return []
    return [
        Edit(match.start(), match.end(), table.get(match[0], "à"), "mojibake")
        for match in every.finditer(text)
    ]


@cache
def _mojibake() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    """What each character of French text looks like when misread, once or twice, and how to find it."""
    marks = "ŒœŸŠšŽžćĆčČşŞğĞıİ‘’“”„–—…•‰‹›€\u2009\u202f\u2011"
    table: dict[str, str] = {}
    for char in [*map(chr, range(0xA0, 0x100)), *marks]:
        once = _misread(char)
        table[once] = char
        table.setdefault(_misread(once), char)
    ordered = sorted(table, key=lambda wrong: (-len(wrong), wrong))
    proof = [wrong for wrong in ordered if wrong[0] in "ÃÂ" or wrong.startswith("â€")]
    every = "|".join(map(re.escape, ordered)) + "|Ã (?= )|Ã(?= \\S)"
    return table, re.compile("|".join(map(re.escape, proof))), re.compile(every)


def _misread(text: str) -> str:
    """`text` as UTF-8 bytes read as cp1252, or as Latin-1 where cp1252 has no character.

    The method of ftfy (Speer 2019), turned round: make what can go wrong and look for it.
    """
    chars = (bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))
    return "".join(chars)
