"""Cells that a spreadsheet can't take for a formula, and numbers that stay numbers."""

from __future__ import annotations

import re

from recoupe.publish.exports.rows import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LIST_SEPARATOR = " | "


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what would begin a formula, no control characters.

    >>> harmless("=1+1"), harmless("Orsan"), harmless("- dit-il")
    ("'=1+1", 'Orsan', "'- dit-il")
    """
    text = _CONTROLS.sub("", text)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def text_cell(cell: Cell, *, decimal: str = ".") -> str:
    """A cell of a text table: numbers plain, days in ISO 8601, lists joined, texts made harmless.

    >>> text_cell(-4.5), text_cell(-4.5, decimal=","), text_cell(("ONU", "=X"))
    ('-4.5', '-4,5', 'ONU | =X')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return plain_number(cell).replace(".", decimal)
    if isinstance(cell, tuple):
        return harmless(LIST_SEPARATOR.join(cell))
    return harmless(cell) if isinstance(cell, str) else cell.isoformat()


def plain_number(value: float) -> str:
    """A number without an exponent and without a needless fraction.

    >>> plain_number(300000.0), plain_number(1e15), plain_number(0.1)
    ('300000', '1000000000000000', '0.1')
    """
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return repr(value) if "e" not in repr(value) else f"{value:.12f}".rstrip("0")
