"""Who cites whom around one source, one or two steps away, as a small drawing in columns and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.web.links import link_source
from recoupe.web.shelf import Shelf

MOST = 7  # names of a column; the table has the others
ROW, COLUMN, BOX, TOP = 34, 250, 190, 12
LONGEST = 27  # characters of a name in the drawing


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the drawing."""

    text: str
    whole: str
    link: str
    x: float
    y: float
    middle: bool


@dataclass(frozen=True, slots=True)
class Circle:
    """The drawing: names in columns, curves between them with their weight; and the rows of the table."""

    names: tuple[Name, ...]
    curves: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, str, int], ...]
    width: float
    height: float


Pairs = list[tuple[str, str, int]]


def circle(shelf: Shelf, name: str) -> Circle | None:
    """Who carries this source, who carries those, and whom it cites itself; `None` where no one does any of it."""
    carriers = _carriers(shelf, name)
    cited = [
        (carrier, source, n)
        for carrier, source, n in shelf.rows(
            "SELECT carrier, source, n FROM carried WHERE carrier = ? ORDER BY n DESC, source LIMIT ?",
            name,
            4 * MOST,
        )
    ]
    if not carriers and not cited:
        return None
    near = [carrier for carrier, _, _ in carriers[:MOST]]
    second = [pair for each in near for pair in _carriers(shelf, each)[:3] if pair[0] not in (name, *near)]
    far = list(dict.fromkeys(carrier for carrier, _, _ in second))[:MOST]
    columns = [column for column in (far, near, [name], [source for _, source, _ in cited[:MOST]]) if column]
    return _drawn(columns, [*second, *carriers, *cited], name)


def _carriers(shelf: Shelf, name: str) -> Pairs:
    rows = shelf.rows(
        "SELECT carrier, source, n FROM carried WHERE source = ? ORDER BY n DESC, carrier LIMIT ?",
        name,
        4 * MOST,
    )
    return [(str(carrier), str(source), int(n)) for carrier, source, n in rows]


def _drawn(columns: list[list[str]], pairs: Pairs, name: str) -> Circle:
    tallest = max(map(len, columns))
    height = 2 * TOP + tallest * ROW
    places: dict[str, tuple[int, float]] = {}
    for number, column in enumerate(columns):
        top = (height - len(column) * ROW) / 2
        for row, each in enumerate(column):
            places.setdefault(each, (number, top + row * ROW + ROW / 2))
    names = tuple(
        Name(_short(each), each, link_source(each), number * COLUMN, y, each == name)
        for each, (number, y) in places.items()
    )
    curves = tuple(
        (_curve(places[carrier], places[source]), min(1 + n // 3, 5))
        for carrier, source, n in pairs
        if carrier in places and source in places and places[carrier][0] < places[source][0]
    )
    rows = tuple((carrier, source, n) for carrier, source, n in dict.fromkeys(pairs))
    return Circle(names, curves, rows, (len(columns) - 1) * COLUMN + BOX, height)


def _curve(one: tuple[int, float], other: tuple[int, float]) -> str:
    start, end = one[0] * COLUMN + BOX, other[0] * COLUMN - 6
    middle = (start + end) / 2
    return f"M{start},{one[1]:.1f}C{middle},{one[1]:.1f} {middle},{other[1]:.1f} {end},{other[1]:.1f}"


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
