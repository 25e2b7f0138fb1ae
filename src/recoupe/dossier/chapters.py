"""Chapters: the parts of a story too long to be decided as one, each of articles that are tied more than once.

Names that many stories have chain years of press into one story. Short stories are decided as one, whatever ties them;
a long one by its chapters, so that an added article re-decides its chapter and memory holds one at a time.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

import msgspec

from recoupe.dossier.stories import Story
from recoupe.resolve.stories import components

LONGEST = 600  # articles of a story that is decided as one
STRONG = 2  # ties in common from which on two articles of a long story are of one chapter
COMMON = 400  # articles with a tie beyond which it tells nothing within a long story

_TABLE = "CREATE TABLE IF NOT EXISTS chapters (article TEXT PRIMARY KEY, chapter TEXT NOT NULL) WITHOUT ROWID"
_INDEX = "CREATE INDEX IF NOT EXISTS chapters_by_chapter ON chapters (chapter)"


def chapters_of(
    connection: sqlite3.Connection, story: Story, links: Iterable[tuple[str, str]] = ()
) -> list[Story]:
    """What is to be decided anew of a touched story: itself, or the chapters that it touches where it is long.

    `links` are pairs of articles judged to be tied.
    """
    connection.execute(_TABLE)  # files that an earlier version wrote have none
    connection.execute(_INDEX)
    old = _known(connection, story)
    if len(story.articles) <= LONGEST:
        connection.executemany("DELETE FROM chapters WHERE article = ?", ((article,) for article in old))
        return [replace(story, before=story.before | frozenset(old.values()))]
    fresh = _fresh(connection, story, old)
    kept = {article: chapter for article, chapter in old.items() if article not in fresh}
    looking = sorted(fresh)
    tied = chain(_tied(connection, looking, kept), _linked(links, fresh, kept))
    groups = components([*looking, *sorted(set(kept.values()))], tied)
    found = [_part(connection, story, group, kept, old) for group in groups if not fresh.isdisjoint(group)]
    first, *others = sorted(found, key=lambda part: part.id)
    return [replace(first, before=first.before | story.before), *others]


def keep_chapter(connection: sqlite3.Connection, part: Story) -> None:
    """Remember of what articles a chapter was decided."""
    if part.whole is not None:
        connection.executemany(
            "INSERT OR REPLACE INTO chapters VALUES (?, ?)", ((article, part.id) for article in part.articles)
        )


def close_story(connection: sqlite3.Connection, story: Story) -> None:
    """A story's chapters that were not touched are now of the story that it became."""
    connection.executemany(
        "UPDATE readings SET story = ? WHERE story = ?", ((story.id, one) for one in sorted(story.before))
    )


def _known(connection: sqlite3.Connection, story: Story) -> dict[str, str]:
    """The chapter of each article of a story that has one."""
    query = "SELECT chapter FROM chapters WHERE article = ?"
    found = ((one, connection.execute(query, (one,)).fetchone()) for one in story.articles)
    return {article: row[0] for article, row in found if row is not None}


def _fresh(connection: sqlite3.Connection, story: Story, old: Mapping[str, str]) -> set[str]:
    """The articles whose chapter is to be found: new ones, and all of a chapter that one may have left."""
    rows = connection.execute("SELECT article, waiting FROM readings WHERE waiting").fetchall()
    loose = {old[article] for article, how in rows if abs(how) == 2 and article in old}
    waiting = {article for article, _ in rows}
    return {one for one in story.articles if one in waiting or one not in old or old[one] in loose}


def _tied(connection: sqlite3.Connection, fresh: list[str], kept: Mapping[str, str]) -> Iterator[list[str]]:
    """Each article looked at, with the articles and chapters that it shares ties enough with."""
    for article in fresh:
        (ties,) = connection.execute("SELECT ties FROM readings WHERE article = ?", (article,)).fetchone()
        shared: Counter[str] = Counter()
        for tie in msgspec.json.decode(ties):
            query = "SELECT article FROM ties WHERE tie = ? LIMIT ?"
            having = connection.execute(query, (tie, COMMON + 1)).fetchall()
            if len(having) <= COMMON:
                shared.update(other for (other,) in having)
        yield [article, *(kept.get(other, other) for other, count in shared.items() if count >= STRONG)]


def _linked(
    links: Iterable[tuple[str, str]], fresh: set[str], kept: Mapping[str, str]
) -> Iterator[list[str]]:
    known = fresh | kept.keys()
    return ([kept.get(one, one) for one in pair] for pair in links if known.issuperset(pair))


def _part(
    connection: sqlite3.Connection,
    story: Story,
    group: list[str],
    kept: Mapping[str, str],
    old: Mapping[str, str],
) -> Story:
    chapters = set(kept.values()).intersection(group)
    found = [one for one in group if one not in chapters]
    for chapter in chapters:
        rows = connection.execute("SELECT article FROM chapters WHERE chapter = ?", (chapter,))
        found += [article for (article,) in rows]
    articles = tuple(sorted(set(found)))
    before = frozenset(old[one] for one in articles if one in old)
    return Story(articles[0], articles, before, whole=story.id)
