"""Where an article plays: the places that a figure may be of when its own sentence names none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from recoupe.reading import Reading
from recoupe.reconcile.places import Places

_SHARE = 0.5  # of a story's articles that name a place for the story to play there
_LEAST = 2  # articles that must, and times that an article names the place it is about


def stages(readings: Sequence[Reading], places: Places) -> list[frozenset[str]]:
    """For each article the places of its title, the one that it names most, and its story's own, with what holds them.

    States do not count: a country is the stage of everything. Example: in a report from `Belmare` whose title says
    `Crue à Belmare`, `douze morts` without a place may be of `Belmare`, and so of the province that it lies in.
    """
    named = [_named(reading, places) for reading in readings]
    focus = _focus([{key for _, key in one} for one in named])
    return [_stage(reading, keys, focus, places) for reading, keys in zip(readings, named, strict=True)]


def headed(reading: Reading, places: Places) -> frozenset[str]:
    """The places that an article's title names, with what holds them: those that its toll is of."""
    titles = [zone for zone in reading.zones if zone.role == "title"]
    found = {key for at, key in _named(reading, places) if any(z.start <= at < z.end for z in titles)}
    return frozenset(found.union(*(places.above(key) for key in found)))


def _named(reading: Reading, places: Places) -> list[tuple[int, str]]:
    found = []
    for mention in reading.mentions:
        if mention.kind == "place":
            key = places.key(mention.canonical)
            if not places.is_whole(key):
                found.append((mention.start, key))
    return found


def focus_of(readings: Sequence[Reading], places: Places) -> str | None:
    """The place that most articles of a story name, where half of them do."""
    return _focus([{key for _, key in _named(reading, places)} for reading in readings])


def _focus(named: Sequence[set[str]]) -> str | None:
    """The place that most articles of a story name, where half of them do."""
    articles = Counter(key for keys in named for key in keys)
    if not articles:
        return None
    key = max(articles, key=lambda one: (articles[one], one))
    return key if articles[key] >= max(_LEAST, _SHARE * len(named)) else None


def _stage(
    reading: Reading, named: Sequence[tuple[int, str]], focus: str | None, places: Places
) -> frozenset[str]:
    titles = [zone for zone in reading.zones if zone.role == "title"]
    found = {key for at, key in named if any(zone.start <= at < zone.end for zone in titles)}
    times = Counter(key for _, key in named)
    if times:
        most = max(times, key=lambda one: (times[one], one))
        found |= {most} if times[most] >= _LEAST else set()
        if focus is not None and focus in times:
            found.add(focus)
    return frozenset(found.union(*(places.above(key) for key in found)))
