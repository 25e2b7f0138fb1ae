"""Feasts by name and year: the `holidays` library for public ones, arithmetic for the rest."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from recoupe.times.days import easter

_FROM_EASTER = {
    "mardi-gras": -47,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
}
_FIXED = {
    "christmas": (12, 25),
    "new-year": (1, 1),
    "new-year-eve": (12, 31),
    "valentine": (2, 14),
    "epiphany": (1, 6),
    "candlemas": (2, 2),
    "assumption": (8, 15),
    "all-saints": (11, 1),
    "labour-day": (5, 1),
    "bastille-day": (7, 14),
    "halloween": (10, 31),
    "april-fools": (4, 1),
}
# Feasts of the moon: the country and the name under which the `holidays` library knows them.
_LUNAR = {
    "eid-al-fitr": ("TR", "Ramazan Bayramı"),
    "eid-al-adha": ("TR", "Kurban Bayramı"),
    "islamic-new-year": ("SA", ""),
}


@lru_cache(maxsize=1024)
def feast_day(name: str, year: int) -> dt.date | None:
    """The day of a feast in a year, `None` where it isn't known.

    >>> feast_day("pentecost", 1999)
    datetime.date(1999, 5, 23)
    """
    if name in _FROM_EASTER:
        return easter(year) + dt.timedelta(days=_FROM_EASTER[name])
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _LUNAR:
        return _lunar(*_LUNAR[name], year)
    return None


def _lunar(country: str, wanted: str, year: int) -> dt.date | None:
    from holidays import country_holidays  # loaded only where such a feast is named: half a second

    for day, title in sorted(country_holidays(country, years=year, language="tr").items()):
        if wanted and wanted in title:
            return day
    return None
