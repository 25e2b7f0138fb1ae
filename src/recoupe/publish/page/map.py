"""View of where: places by the number of claims, on an outline of the countries (Natural Earth, public domain).

What has no coordinates stands in a list, never at 0,0; what lies far from the rest is listed beside the map too.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from statistics import median

from babel import Locale

from recoupe.publish.page.words import LANGUAGES, NOTHING, Words, joined, say
from recoupe.record import Claim

WIDTH, HEIGHT = 720.0, 480.0
GRID = 100.0  # of the outline's file, units of a degree
MARGIN = 0.18  # of the extent, on each side
SMALLEST = 9.0  # degrees that the map shows at least, so that countries can be told
FAR = 14.0  # degrees from the middle, beyond which a place is listed beside the map where the rest lies close together
RADIUS, LARGEST = 3.0, 17.0
LETTER = 6.8  # rough width
MOST_NAMES = 40

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place and how much is told of it; `within` names its town, `parts` are the places that lie in it."""

    name: str
    lat: float | None
    lon: float | None
    claims: int
    within: str | None = None
    country: str | None = None
    parts: tuple[Spot, ...] = ()

    @property
    def told(self) -> int:
        """Claims of the place and of what lies in it."""
        return self.claims + sum(part.claims for part in self.parts)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the map; `label_x` is 0 where there is no room for its name."""

    spot: Spot
    x: float
    y: float
    radius: float
    label_x: float = 0
    label_y: float = 0
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Country:
    """A country's name on the map."""

    name: Words
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The map, and the places that it can't show."""

    answer: Words
    outline: str
    countries: tuple[Country, ...]
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...]
    beside: tuple[Spot, ...]
    countries_told: tuple[Spot, ...]
    unplaced: tuple[Spot, ...]
    width: float = WIDTH
    height: float = HEIGHT


def spots_of(claims: Iterable[Claim]) -> list[Spot]:
    """The places of these claims, most told of first."""
    counted: dict[str, Spot] = {}
    for claim in claims:
        if claim.place is None:
            continue
        place = claim.place
        before = counted.get(place.name, Spot(place.name, None, None, 0))
        counted[place.name] = Spot(
            place.name,
            place.lat if before.lat is None else before.lat,
            place.lon if before.lon is None else before.lon,
            before.claims + 1,
            before.within or place.within,
            before.country or place.country,
        )
    return sorted(counted.values(), key=lambda spot: (-spot.claims, spot.name))


def map_view(spots: Sequence[Spot]) -> MapView:
    """The map of these places, most told of first. A part of a town that the map knows stands with its town."""
    placed, adrift = _in_towns(spots)
    whole = tuple(spot for spot in adrift if spot.country and not spot.within)
    unplaced = tuple(spot for spot in adrift if spot not in whole)
    answer = _answer(placed, unplaced)
    near, beside = _near(placed)
    if not near:
        return MapView(answer, "", (), (), (), (), whole, unplaced)
    frame = _Frame(near)
    marks = _named([frame.mark(spot, near[0].told) for spot in near])
    return MapView(
        answer=answer,
        outline=frame.outline(),
        countries=tuple(frame.countries(marks)),
        marks=tuple(marks),
        spots=tuple(near),
        beside=tuple(beside),
        countries_told=whole,
        unplaced=unplaced,
    )


def _in_towns(spots: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """The places with coordinates, each with its parts, most told of first; and those without."""
    located = {spot.name: spot for spot in spots if spot.lat is not None and spot.lon is not None}
    parts: dict[str, list[Spot]] = defaultdict(list)
    adrift: list[Spot] = []
    for spot in spots:
        if spot.name not in located:
            (parts[spot.within] if spot.within in located else adrift).append(spot)
    placed = [replace(spot, parts=tuple(parts[name])) for name, spot in located.items()]
    return sorted(placed, key=lambda spot: (-spot.told, spot.name)), adrift


def _answer(placed: Sequence[Spot], unplaced: Sequence[Spot]) -> Words:
    if not placed and not unplaced:
        return say("map.none")
    said = say("map.answer", places=say("count.places", n=len(placed))) if placed else NOTHING
    return joined(
        [said, say("map.unplaced", places=say("count.places", n=len(unplaced))) if unplaced else NOTHING], " "
    )


def _near(placed: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """The places that one map can show well together, and those far off."""
    if not placed:
        return [], []
    weighted = [spot for spot in placed for _ in range(min(spot.told, 50))]
    lat, lon = median(_lat(spot) for spot in weighted), median(_lon(spot) for spot in weighted)
    near = [spot for spot in placed if max(abs(_lat(spot) - lat), abs(_lon(spot) - lon)) <= FAR]
    if not near:
        return list(placed), []
    return near, [spot for spot in placed if spot not in near]


def _lat(spot: Spot) -> float:
    return spot.lat or 0.0


def _lon(spot: Spot) -> float:
    return spot.lon or 0.0


class _Frame:
    """What the map shows: an extent of degrees on a plane where its middle isn't stretched."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        west, east = min(map(_lon, spots)), max(map(_lon, spots))
        south, north = min(map(_lat, spots)), max(map(_lat, spots))
        self._x, self._y = (west + east) / 2, (south + north) / 2
        self._squeeze = max(math.cos(math.radians(self._y)), 0.2)
        wide = max((east - west) * self._squeeze, SMALLEST) * (1 + 2 * MARGIN)
        high = max(north - south, SMALLEST * HEIGHT / WIDTH) * (1 + 2 * MARGIN)
        self._scale = min(WIDTH / wide, HEIGHT / high)

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place is on the map."""
        x = WIDTH / 2 + (lon - self._x) * self._squeeze * self._scale
        return round(x, 1), round(HEIGHT / 2 - (lat - self._y) * self._scale, 1)

    def mark(self, spot: Spot, most: int) -> Mark:
        """A place as a disc whose area tells how many claims it has."""
        x, y = self.point(_lon(spot), _lat(spot))
        return Mark(spot, x, y, round(max(RADIUS, LARGEST * math.sqrt(spot.told / most)), 1))

    def outline(self) -> str:
        """Borders and coasts that cross the map, as an SVG path."""
        west, east = (
            self._x - WIDTH / 2 / self._squeeze / self._scale,
            self._x + WIDTH / 2 / self._squeeze / self._scale,
        )
        south, north = self._y - HEIGHT / 2 / self._scale, self._y + HEIGHT / 2 / self._scale
        parts = []
        for line, (left, bottom, right, top) in _lines():
            if right < west or left > east or top < south or bottom > north:
                continue
            points = [self.point(lon, lat) for lon, lat in line]
            parts += _inside(points)
        return "".join(parts)

    def countries(self, marks: Sequence[Mark]) -> list[Country]:
        """Names of the countries in sight, where they don't cover a place."""
        taken = [box for mark in marks for box in _boxes(mark)]
        found = []
        for code, lon, lat in _country_places():
            x, y = self.point(lon, lat)
            name = _country_name(code)
            half = len(name.fr) * LETTER / 2 + 6
            box = (x - half, y - 12, x + half, y + 6)
            if (
                half < x < WIDTH - half
                and 14 < y < HEIGHT - 8
                and not any(_overlap(box, other) for other in taken)
            ):
                taken.append(box)
                found.append(Country(name, x, y))
        return found


def _inside(points: Sequence[tuple[float, float]]) -> list[str]:
    """The stretches of a line that the map shows, with one point beyond each edge."""
    parts: list[str] = []
    drawing = False
    for number, (x, y) in enumerate(points):
        seen = any(
            -40 < px < WIDTH + 40 and -40 < py < HEIGHT + 40
            for px, py in points[max(number - 1, 0) : number + 2]
        )
        if seen:
            parts.append(f"{'L' if drawing else 'M'}{x:g},{y:g}")
        drawing = seen
    return parts


def _named(marks: Sequence[Mark]) -> list[Mark]:
    """The marks with a place for each name that has room, most told of first."""
    taken: list[Box] = [(m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius) for m in marks]
    made = []
    for number, mark in enumerate(marks):
        width, gap = len(mark.spot.name) * LETTER, mark.radius + 5
        spots = ((gap, 4.0, "start"), (-gap, 4.0, "end"), (0.0, -gap, "middle"), (0.0, gap + 10, "middle"))
        found = None
        for dx, dy, anchor in spots if number < MOST_NAMES else ():
            x, y = mark.x + dx, mark.y + dy
            left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
            box = (left, y - 11, left + width, y + 3)
            others = (other for each, other in enumerate(taken) if each != number)
            if (
                left > 0
                and left + width < WIDTH
                and box[1] > 0
                and box[3] < HEIGHT
                and not any(_overlap(box, other) for other in others)
            ):
                found = Mark(mark.spot, mark.x, mark.y, mark.radius, round(x, 1), round(y, 1), anchor)
                taken.append(box)
                break
        made.append(found or mark)
    return made


def _boxes(mark: Mark) -> list[Box]:
    boxes = [(mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)]
    if mark.label_x:
        width = len(mark.spot.name) * LETTER
        left = mark.label_x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
        boxes.append((left, mark.label_y - 11, left + width, mark.label_y + 3))
    return boxes


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@lru_cache(maxsize=1)
def _file() -> tuple[str, ...]:
    return tuple((files("recoupe.publish.page") / "outline.txt").read_text("ascii").splitlines())


@lru_cache(maxsize=1)
def _lines() -> tuple[tuple[tuple[tuple[float, float], ...], Box], ...]:
    """Each line's points, and the box that holds them."""
    made = []
    for text in _file():
        if text.startswith("@"):
            continue
        numbers = list(map(int, text.split()))
        x, y, points = 0, 0, []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / GRID, y / GRID))
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        made.append((tuple(points), (min(xs), min(ys), max(xs), max(ys))))
    return tuple(made)


@lru_cache(maxsize=1)
def _country_places() -> tuple[tuple[str, float, float], ...]:
    told = (text.split() for text in _file() if text.startswith("@"))
    return tuple((code, int(x) / GRID, int(y) / GRID) for _, code, x, y in told)


@lru_cache(maxsize=300)
def _country_name(code: str) -> Words:
    return Words(*(Locale.parse(language).territories.get(code, code) for language in LANGUAGES))
