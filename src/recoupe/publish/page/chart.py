"""Small stepped charts of a figure over time, drawn on the server as plain SVG geometry.

A toll holds until the next one, so lines are steps. Each point is a source's mark; what the words leave open is a
whisker (`au moins` upwards, `près de` downwards, a range both ways). Shares start at zero, and so do counts unless
they all lie close together. Lengths are in user units of the view box.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from recoupe.publish.page.words import NOTHING, Words, day, in_figures, same

WIDTH, HEIGHT = 380, 200
LEFT, RIGHT, TOP, BOTTOM = 16, 74, 30, 30
WHISKER = 15
CHAR = 6.6  # rough width of a figure at the size of labels
SHAPES = (
    "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0",  # disc
    "M-3.6,-3.6h7.2v7.2h-7.2z",  # square
    "M0,-4.8L4.6,3.4h-9.2z",  # triangle
    "M0,-5L5,0L0,5L-5,0z",  # diamond
    "M0,4.8L4.6,-3.4h-9.2z",  # triangle down
    "M-1.5,-4.5h3v3h3v3h-3v3h-3v-3h-3v-3h3z",  # cross
)
CLOSE, LARGE = 0.7, 50  # large counts whose lowest is above this part of the highest need not start at zero
HEADROOM = 0.04  # of the span, above the highest figure


@dataclass(frozen=True, slots=True)
class Point:
    """One figure to draw: the day on each clock, its interval (`None` is open), and whose it is."""

    held: dt.date | None
    published: dt.date | None
    value: float
    low: float | None
    high: float | None
    source: str
    claim: str
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """A point on the chart: place, mark, whisker, and the figure beside it with its own place."""

    x: float
    y: float
    shape: str
    whisker: str
    claim: str
    title: Words
    firm: bool
    label: Words = NOTHING
    label_x: float = 0
    label_y: float = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the axis."""

    x: float
    label: Words
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Geometry of one chart. `key` pairs each source with its mark; `clock` is `held` or `published`."""

    clock: str
    steps: tuple[str, ...]
    drawn: tuple[Drawn, ...]
    ticks: tuple[Tick, ...]
    published: tuple[float, ...]
    key: tuple[tuple[str, str], ...]
    floor: Words
    base: float = HEIGHT - BOTTOM
    left: float = LEFT
    right: float = WIDTH - RIGHT
    width: float = WIDTH
    height: float = HEIGHT
    last_y: float = 0


@dataclass(slots=True)
class _Scale:
    first: dt.date
    last: dt.date
    bottom: float
    top: float
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    def x(self, date: dt.date) -> float:
        days = max((self.last - self.first).days, 1)
        return round(LEFT + (date - self.first).days / days * (WIDTH - LEFT - RIGHT), 1)

    def y(self, value: float) -> float:
        part = (value - self.bottom) / ((self.top - self.bottom) or 1)
        return round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM), 1)


def chart(points: Sequence[Point], unit: str | None, *, one_line: bool) -> Chart | None:
    """The chart of a series, or `None` where there are not two days and two different figures.

    The clock is the day that a figure holds for; where all hold for one day, the day of publication. `one_line`
    joins all points (figures that succeed each other); otherwise each source has its own steps.
    """
    clock = _clock(points)
    dated = [(date, point) for point in points if (date := _on(point, clock))]
    dated.sort(key=lambda pair: (pair[0], pair[1].published or pair[0]))
    days = {date for date, _ in dated}
    if len(days) < 2 or len({point.value for _, point in dated}) < 2:
        return None
    scale = _scale(dated, unit)
    sources = tuple(dict.fromkeys(point.source for _, point in dated))
    shapes = {source: SHAPES[i % len(SHAPES)] for i, source in enumerate(sources)}
    lines = [dated] if one_line else [[p for p in dated if p[1].source == source] for source in sources]
    for line in lines:
        _keep_clear(line, scale)
    drawn = _drawn(dated, scale, shapes, unit)
    return Chart(
        clock=clock,
        steps=tuple(path for line in lines if (path := _steps(line, scale))),
        drawn=tuple(drawn),
        ticks=tuple(_ticks(sorted(days), scale)),
        published=tuple(sorted({scale.x(d) for d in _published_days(dated, scale)}))
        if clock == "held"
        else (),
        key=tuple(shapes.items()),
        floor=in_figures(scale.bottom, unit),
        last_y=drawn[-1].y,
    )


def _clock(points: Sequence[Point]) -> str:
    """The days that figures hold for, unless most hold for one day: then when each was published tells more."""
    held = {point.held for point in points if point.held}
    published = {point.published for point in points if point.published}
    return "held" if len(held) > 1 and len(held) * 2 >= len(published) else "published"


def _on(point: Point, clock: str) -> dt.date | None:
    return point.held if clock == "held" else point.published


def _published_days(dated: Sequence[tuple[dt.date, Point]], scale: _Scale) -> list[dt.date]:
    published = [point.published for _, point in dated if point.published]
    return [date for date in published if scale.first <= date <= scale.last]


def _scale(dated: Sequence[tuple[dt.date, Point]], unit: str | None) -> _Scale:
    lowest = min(point.low if point.low is not None else point.value for _, point in dated)
    highest = max(point.high if point.high is not None else point.value for _, point in dated)
    bottom = 0.0
    if highest >= LARGE and lowest > CLOSE * highest and unit != "percent":
        bottom = float(round(max(0.0, lowest - (highest - lowest or highest * 0.2) * 0.8)))
    top = max(100.0, highest) if unit == "percent" else highest + (highest - bottom) * HEADROOM
    return _Scale(dated[0][0], dated[-1][0], bottom, top or 1.0)


def _steps(line: Sequence[tuple[dt.date, Point]], scale: _Scale) -> str:
    """The SVG path of a series that holds each value until the next, and the last one to the margin."""
    if not line:
        return ""
    parts = [f"M{scale.x(line[0][0])},{scale.y(line[0][1].value)}"]
    parts += [f"H{scale.x(date)}V{scale.y(point.value)}" for date, point in line[1:]]
    return "".join(parts) + f"H{WIDTH - RIGHT}"


def _keep_clear(line: Sequence[tuple[dt.date, Point]], scale: _Scale) -> None:
    """Note where a series' line runs, so that no label is set across it; and the margin beside its end."""
    corners = [(scale.x(date), scale.y(point.value)) for date, point in line]
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], (WIDTH - RIGHT, corners[-1][1])], strict=True):
        scale.boxes += [(x0, y0 - 1, x1, y0 + 1), (x1 - 1, min(y0, y1), x1 + 1, max(y0, y1))]
    end = corners[-1][1]
    scale.boxes.append((WIDTH - RIGHT + 6, end - 16, WIDTH, end + 16))


def _drawn(
    dated: Sequence[tuple[dt.date, Point]], scale: _Scale, shapes: dict[str, str], unit: str | None
) -> list[Drawn]:
    """The marks, one for the same figure of the same source on one day, with labels that don't collide."""
    seen: set[tuple[float, float, str]] = set()
    places = [(scale.x(date), scale.y(point.value)) for date, point in dated]
    for (_, point), (x, y) in zip(dated, places, strict=True):
        reach = WHISKER if _whisker(point, scale) else 0
        scale.boxes.append((x - 6, y - 6 - reach, x + 6, y + 6 + reach))
    labelled: set[tuple[float, float]] = set()
    last_of: dict[str, float] = {}
    drawn = []
    for (date, point), (x, y) in zip(dated, places, strict=True):
        if (x, y, point.source) in seen:
            continue
        seen.add((x, y, point.source))
        said = in_figures(point.value, unit)
        repeats = (x, y) in labelled or last_of.get(point.source) == point.value
        spot = None if repeats else _label_place(scale, x, y, len(said.fr) * CHAR)
        labelled.add((x, y))
        last_of[point.source] = point.value
        drawn.append(
            Drawn(
                x=x,
                y=y,
                shape=shapes[point.source],
                whisker=_whisker(point, scale),
                claim=point.claim,
                title=Words(*(f"{point.source} : {said[i]} ({day(date)[i]})" for i in range(2))),
                firm=point.firm,
                label=said if spot else NOTHING,
                label_x=spot[0] if spot else 0,
                label_y=spot[1] if spot else 0,
            )
        )
    return drawn


def _label_place(scale: _Scale, x: float, y: float, width: float) -> tuple[float, float] | None:
    """Centre and baseline of a label above or below its point, clear of every mark and label; else `None`."""
    half = width / 2
    for dx, dy in (
        (0, -9),
        (0, 19),
        (half + 8, -8),
        (-half - 8, -8),
        (half + 8, 18),
        (-half - 8, 18),
        (half + 9, 4),
        (-half - 9, 4),
        (0, -10 - WHISKER),
    ):
        centre = min(max(x + dx, half + 1), WIDTH - half - 1)
        box = (centre - half, y + dy - 10, centre + half, y + dy + 2)
        if box[1] < 0 or box[3] > HEIGHT - BOTTOM + 2 or box[2] > WIDTH - RIGHT + 16:
            continue
        if not any(_overlap(box, other) for other in scale.boxes):
            scale.boxes.append(box)
            return round(centre, 1), round(y + dy, 1)
    return None


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _whisker(point: Point, scale: _Scale) -> str:
    """A line for what the words leave open, relative to the mark's centre."""
    y = scale.y(point.value)
    up = -WHISKER if point.high is None else min(scale.y(point.high) - y, 0)
    floor = HEIGHT - BOTTOM - y
    down = min(WHISKER if point.low is None else max(scale.y(point.low) - y, 0), floor)
    if not up and not down:
        return ""
    path = f"M0,{round(down, 1)}V{round(up, 1)}"
    if point.high is None:
        path += f"M-3,{up + 4}L0,{up}L3,{up + 4}"
    if point.low is None:
        path += f"M-3,{down - 4}L0,{down}L3,{down - 4}"
    return path


def _ticks(days: Sequence[dt.date], scale: _Scale) -> list[Tick]:
    """First and last day, and those between that have room for their label."""
    last_x = scale.x(days[-1])
    ticks = [Tick(scale.x(days[0]), day(days[0], short=True), "start")]
    room = 62.0
    edge = scale.x(days[0]) + 44
    for date in days[1:-1]:
        x = scale.x(date)
        if x - edge > room / 2 and last_x - x > room:
            ticks.append(Tick(x, day(date, short=True), "middle"))
            edge = x + room / 2
    ticks.append(Tick(last_x, day(days[-1], short=True), "end"))
    if days[0].year != days[-1].year:
        ticks[0] = Tick(ticks[0].x, _with_year(ticks[0].label, days[0]), "start")
        ticks[-1] = Tick(ticks[-1].x, _with_year(ticks[-1].label, days[-1]), "end")
    return ticks


def _with_year(label: Words, date: dt.date) -> Words:
    return Words(*(f"{label[i]} {same(str(date.year))[i]}" for i in range(2)))
