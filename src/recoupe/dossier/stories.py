"""The stories of a dossier file: which ones added articles touch, and who belongs to them then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import msgspec

from recoupe.resolve.stories import components

_AT_ONCE = 500  # parameters of one query


@dataclass(frozen=True, slots=True)
class Story:
    """Articles to decide together. `id` is the least of their ids, `before` the stories that end in it.

    `whole` is the story that it is a chapter of, `None` for one decided as a whole.
    """

    id: str
    articles: tuple[str, ...]
    before: frozenset[str]
    whole: str | None = None


def keep_ties(connection: sqlite3.Connection, article: str, tied: tuple[int, ...]) -> tuple[str | None, int]:
    """Write an article's ties; the story and the `waiting` that its reading is to have.

    One that lost a tie may have been what held its story together, so the whole story is looked at again.
    """
    found = connection.execute("SELECT ties, story FROM readings WHERE article = ?", (article,)).fetchone()
    old, story = (set(msgspec.json.decode(found[0])), found[1]) if found else (set(), None)
    connection.executemany("DELETE FROM ties WHERE tie = ? AND article = ?", ((t, article) for t in old))
    connection.executemany("INSERT INTO ties VALUES (?, ?)", ((tie, article) for tie in tied))
    return story, 1 if old <= set(tied) else 2


def touch(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Have the stories of articles decided anew, and who belongs to them."""
    connection.executemany("UPDATE readings SET waiting = 2 WHERE article = ?", ((one,) for one in articles))


def touched(connection: sqlite3.Connection, links: Iterable[tuple[str, str]]) -> list[Story]:
    """The stories to decide anew, with their articles; `links` are pairs of articles judged to be tied."""
    rows = connection.execute("SELECT article, story, waiting FROM readings WHERE waiting").fetchall()
    loose = {story for _, story, waiting in rows if abs(waiting) == 2 and story is not None}
    single = {article for article, story, _ in rows if story is None or story in loose}
    for story in loose:
        single.update(_members(connection, story))
    kept = {story for _, story, _ in rows if story is not None} - loose
    nodes = _Nodes(connection, single)
    looking = {article for article, _, _ in rows} | single
    found = components([*sorted(single), *sorted(kept)], _tied(connection, looking, nodes, links))
    made = sorted((_story(connection, group, single) for group in found), key=lambda story: story.id)
    again = {story.id for story in made}  # each clears its own old record itself
    return [Story(story.id, story.articles, story.before - again) for story in made]


class _Nodes:
    """What stands for an article while stories are found: itself, or its story where that holds together."""

    def __init__(self, connection: sqlite3.Connection, single: set[str]) -> None:
        self._connection = connection
        self._single = single
        self._known: dict[str, str | None] = {}

    def of(self, article: str) -> str | None:
        if article in self._single:
            return article
        if article not in self._known:
            found = self._connection.execute(
                "SELECT story FROM readings WHERE article = ?", (article,)
            ).fetchone()
            self._known[article] = found[0] if found else None
        return self._known[article]


def _tied(
    connection: sqlite3.Connection,
    looking: set[str],
    nodes: _Nodes,
    links: Iterable[tuple[str, str]],
) -> Iterator[list[str]]:
    """Nodes that are tied to one another, for every tie of the articles looked at."""
    (others,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM readings WHERE story IS NOT NULL)"
    ).fetchone()
    if others:
        for article in sorted(looking):
            for tie in _ties_of(connection, article):
                yield [one for one in (nodes.of(article), *_having(connection, tie, looking, nodes)) if one]
    else:
        rows = connection.execute("SELECT tie, article FROM ties ORDER BY tie, article")
        for _, group in groupby(rows, key=itemgetter(0)):
            yield [article for _, article in group]
    for pair in links:
        tied = [one for one in map(nodes.of, pair) if one]
        if len(tied) == 2 and not looking.isdisjoint(pair):
            yield tied


def _having(
    connection: sqlite3.Connection, tie: int, looking: set[str], nodes: _Nodes
) -> Iterator[str | None]:
    """Nodes with a tie, up to the first that isn't looked at: all others with it are in one story with that."""
    for (article,) in connection.execute("SELECT article FROM ties WHERE tie = ?", (tie,)):
        yield nodes.of(article)
        if article not in looking:
            return


def _story(connection: sqlite3.Connection, group: list[str], single: set[str]) -> Story:
    alone = [one for one in group if one in single]
    whole = [one for one in group if one not in single]
    articles = alone + [article for story in whole for article in _members(connection, story)]
    before = frozenset(whole) | _stories_of(connection, alone)
    return Story(min(articles), tuple(sorted(articles)), before)


def _ties_of(connection: sqlite3.Connection, article: str) -> list[int]:
    (found,) = connection.execute("SELECT ties FROM readings WHERE article = ?", (article,)).fetchone()
    return list(msgspec.json.decode(found))


def _members(connection: sqlite3.Connection, story: str) -> list[str]:
    found = connection.execute("SELECT article FROM readings WHERE story = ? ORDER BY article", (story,))
    return [article for (article,) in found]


def _stories_of(connection: sqlite3.Connection, articles: list[str]) -> set[str]:
    found: set[str] = set()
    for at in range(0, len(articles), _AT_ONCE):
        some = articles[at : at + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT DISTINCT story FROM readings WHERE article IN ({marks}) AND story IS NOT NULL", some
        )
        found.update(story for (story,) in rows)
    return found
