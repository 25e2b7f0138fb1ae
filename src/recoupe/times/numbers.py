"""Small numbers in words and digits, as dates and durations need them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def read_number(words: Sequence[str], table: Mapping[str, Any]) -> float | None:
    """The number that words or digits say: `["vingt", "-", "deux"]` is 22.0, `["30,4"]` is 30.4.

    Words that are no numbers (`-`, `et`) are passed over; `None` where no word is a number.
    """
    total = 0.0
    part = 0.0
    seen = False
    for word in words:
        if word[:1].isdigit():
            return _digits(word)
        value = table.get(word)
        if value is None:
            continue
        seen = True
        if value == 1000:
            total += max(part, 1.0) * 1000
            part = 0.0
        elif value == 100 or (value == 20 and part == 4):
            part = max(part, 1.0) * value
        else:
            part += value
    return total + part if seen else None


def _digits(word: str) -> float | None:
    """`10 000`, `10.000` and `30,4` as numbers."""
    plain = word.replace(" ", "")
    head, mark, tail = plain.partition(",")
    if not mark:
        head, mark, tail = plain.partition(".")
        if mark and len(tail) == 3:
            head, mark, tail = plain.replace(".", ""), "", ""
    text = f"{head}.{tail}" if mark else head
    try:
        return float(text) if len(text) < 16 else None
    except ValueError:
        return None
