"""Towns and countries by name: a sorted table searched in place, page by page, so that loading is one file read."""

from __future__ import annotations

from bisect import bisect_right
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


_PAGE = 1024  # bytes that are searched from end to end


class Gazetteer:
    """Looks names up, accents, case and hyphens apart. Of towns of one name the largest is meant."""

    def __init__(self, table: bytes) -> None:
        self._table = table = b"\n" + table
        self._pages = sorted({table.rfind(b"\n", 0, at) for at in range(_PAGE, len(table), _PAGE)} | {0})
        self._firsts = [table[at + 1 : table.find(b"\t", at) + 1] for at in self._pages]
        self._known: dict[str, Entry | None] = {}

    def find(self, name: str) -> Entry | None:
        """The entry of `name`, or `None`."""
        if name not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[name] = self._search(fold(name))
        return self._known[name]

    def _search(self, key: str) -> Entry | None:
        """One look at the page that can hold a name. Keys are ASCII, so that bytes sort as characters do."""
        if not key.isascii() or "\t" in key or "\n" in key:
            return None
        wanted = key.encode() + b"\t"
        page = bisect_right(self._firsts, wanted)
        if not page:
            return None
        end = self._pages[page] if page < len(self._pages) else len(self._table)
        at = self._table.find(b"\n" + wanted, self._pages[page - 1], end)
        return _entry(self._table[at + 1 : self._table.find(b"\n", at + 1)].decode()) if at >= 0 else None


def _entry(line: str) -> Entry:
    _, country, lat, lon, size = line.split("\t")
    location = Location(country, float(lat) if lat else None, float(lon) if lon else None)
    return Entry(location, "S" if size == "S" else "L" if size == "L" else "T")


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language. Raises `ModelError` where the package lacks its table."""
    return Gazetteer(model_file(language, "gazetteer.tsv").read_bytes())
