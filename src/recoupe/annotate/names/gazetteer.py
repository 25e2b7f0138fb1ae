"""Towns and countries by name: a sorted table searched in place, so that loading is one file read."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from recoupe.annotate.document import Location
from recoupe.annotate.names.lexicon import fold
from recoupe.annotate.resources import model_file


class Entry(NamedTuple):
    """What the table says of a name: where it is, and whether a state, a large town or a town."""

    location: Location
    size: Literal["S", "L", "T"]


_REMEMBERED = 50_000


class Gazetteer:
    """Looks names up, accents, case and hyphens apart. Of towns of one name the largest is meant."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._known: dict[str, Entry | None] = {}

    def find(self, name: str) -> Entry | None:
        """The entry of `name`, or `None`."""
        if name not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[name] = self._search(fold(name))
        return self._known[name]

    def _search(self, key: str) -> Entry | None:
        """Binary search over the lines. Keys are ASCII, so that bytes sort as characters do."""
        if not key.isascii() or "\t" in key or "\n" in key:
            return None
        wanted = key.encode() + b"\t"
        table, low, high = self._table, 0, len(self._table)
        while low < high:
            middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = table.find(b"\n", middle) + 1
            if table[middle : middle + len(wanted)] == wanted:
                return _entry(table[middle : end - 1].decode())
            if table[middle:end] < wanted:
                low = end
            else:
                high = middle
        return None


def _entry(line: str) -> Entry:
    _, country, lat, lon, size = line.split("\t")
    location = Location(country, float(lat) if lat else None, float(lon) if lon else None)
    return Entry(location, "S" if size == "S" else "L" if size == "L" else "T")


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language. Raises `ModelError` where the package lacks its table."""
    return Gazetteer(model_file(language, "gazetteer.tsv").read_bytes())
