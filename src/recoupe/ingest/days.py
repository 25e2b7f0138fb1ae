"""Days as databases, pages and messages print them: `mercredi 14 décembre 2016`, `December 14, 2016`, ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import cache

_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\w)(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+([^\W\d_]{3,10})\.?,?\s+(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"(?<!\w)([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_NUMBERS = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])")


def day_in(text: str | None) -> dt.date | None:
    """The first day that a text prints in full, in French or English; `None` where it prints none.

    >>> day_in("Monde, mercredi 14 décembre 2016, p. 3"), day_in("World, Friday, November 13, 2015")
    (datetime.date(2016, 12, 14), datetime.date(2015, 11, 13))
    >>> day_in("2016-12-14T23:30:00+01:00"), day_in("99 mars 2016")
    (datetime.date(2016, 12, 14), None)
    """
    found = day_span(text or "")
    return found[0] if found else None


def day_span(text: str) -> tuple[dt.date, int, int] | None:
    """The first day that a text prints, and where."""
    candidates = []
    for pattern, order in ((_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy"), (_ISO, "ymd"), (_NUMBERS, "dmy")):
        for match in pattern.finditer(text[:_LONGEST]):
            day = _day(dict(zip(order, match.groups(), strict=True)))
            if day:
                candidates.append((match.start(), -match.end(), day))
                break
    if not candidates:
        return None
    start, end, day = min(candidates)
    return day, start, -end


_LONGEST = 2_000  # characters of a header; a day further on is no header's


def _day(parts: dict[str, str]) -> dt.date | None:
    month = int(parts["m"]) if parts["m"].isdigit() else _months().get(_folded(parts["m"]))
    year = int(parts["y"])
    if month is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return dt.date(year, month, int(parts["d"]))
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Months by their names and short names in French and English, without accents."""
    from babel.dates import get_month_names

    found: dict[str, int] = {}
    for language in ("en", "fr"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                found[_folded(name)] = number
    return found


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().rstrip("."))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
