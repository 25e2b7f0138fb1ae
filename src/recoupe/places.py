"""Places that a user knows better than the gazetteer: a CSV of names, aliases, coordinates, and what they lie in."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from recoupe.errors import RecoupeError
from recoupe.reading import Reading
from recoupe.record import Claim

NEEDED = ("name", "lat", "lon")
MOST = 100_000  # rows
HIGHEST = {"lat": 90.0, "lon": 180.0}


class KnownPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place of the user's own list."""

    name: str
    aliases: tuple[str, ...] = ()
    lat: float
    lon: float
    within: str | None = None


def read_places(path: str | Path) -> tuple[KnownPlace, ...]:
    """The places of a CSV with the columns name, lat, lon, and perhaps aliases (separated by `|`) and within.

    Raises `RecoupeError` that names the line that can't be used.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            lacking = [name for name in NEEDED if name not in (rows.fieldnames or ())]
            if lacking:
                raise RecoupeError(
                    f"{path}: no column {', '.join(lacking)}; the first line is name,aliases,lat,lon,within"
                )
            places = tuple(_place(path, rows.line_num, row) for row in rows)
    except OSError as error:
        raise RecoupeError(f"{path}: {error.strerror}; check the name") from None
    except (UnicodeDecodeError, csv.Error):
        raise RecoupeError(f"{path}: it is no CSV in UTF-8; save it as one") from None
    if len(places) > MOST:
        raise RecoupeError(f"{path}: more than {MOST:,} places; leave out those that no article names")
    return places


def _place(path: str | Path, line: int, row: Mapping[str | None, str | None]) -> KnownPlace:
    name = (row.get("name") or "").strip()
    if not name:
        raise RecoupeError(f"{path}:{line}: a place needs a name")
    aliases = tuple(part.strip() for part in (row.get("aliases") or "").split("|") if part.strip())
    lat, lon = (_degrees(f"{path}:{line}: {name}", row, axis) for axis in ("lat", "lon"))
    return KnownPlace(
        name=name, aliases=aliases, lat=lat, lon=lon, within=(row.get("within") or "").strip() or None
    )


def _degrees(where: str, row: Mapping[str | None, str | None], axis: str) -> float:
    said = (row.get(axis) or "").strip().replace(",", ".")
    try:
        number = float(said)
    except ValueError:
        raise RecoupeError(f"{where}: {axis} is {said or 'empty'}; write degrees such as 36.2") from None
    if not abs(number) <= HIGHEST[axis]:
        raise RecoupeError(f"{where}: {axis} is {said}; it lies within {HIGHEST[axis]:g} degrees")
    return number


def locate(reading: Reading, places: Mapping[str, KnownPlace]) -> Reading:
    """A reading whose claims stand where the user's list says; other places stay as they were."""
    if not places:
        return reading
    return msgspec.structs.replace(reading, claims=tuple(_located(claim, places) for claim in reading.claims))


def by_name(places: Iterable[KnownPlace]) -> dict[str, KnownPlace]:
    """The places by each of their names, whatever the capitals."""
    return {name.casefold(): place for place in places for name in (*place.aliases, place.name)}


def _located(claim: Claim, places: Mapping[str, KnownPlace]) -> Claim:
    known = places.get(claim.place.name.casefold()) if claim.place else None
    if claim.place is None or known is None:
        return claim
    within = known.within or claim.place.within
    moved = msgspec.structs.replace(claim.place, name=known.name, lat=known.lat, lon=known.lon, within=within)
    return msgspec.structs.replace(claim, place=moved)
