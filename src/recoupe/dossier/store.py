"""Write a dossier: readings one by one as they are made, the record made from them at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from recoupe.dossier import earlier, rows
from recoupe.dossier.chapters import chapters_of, close_story, keep_chapter
from recoupe.dossier.file import explained, open_for_writing, transaction
from recoupe.dossier.replace import Record, replace_story, settle_entities
from recoupe.dossier.reviews import append, read_judgements, read_log
from recoupe.dossier.stories import Story, keep_ties, touch, touched
from recoupe.ingest.raw_article import RawArticle
from recoupe.judgements import Decision, Judgements, Verb
from recoupe.places import KnownPlace
from recoupe.reading import Reading
from recoupe.record import ARGS, Article, Claim, Published
from recoupe.resolve.stories import ties
from recoupe.times.clues import ArticleClues


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One look at one article: what it says, and what its words tell of its own date."""

    reading: Reading
    clues: ArticleClues


_AT_ONCE = 500  # parameters of one query


class Store:
    """A dossier open for writing.

    Each `save` is a transaction of its own, so that a build killed at any moment keeps every article that it
    finished; it also marks the record as stale until `settle`, so that the next build makes it anew even where
    it finds nothing new to read.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = path
        self.connection = open_for_writing(path)
        self._judged: tuple[int, Judgements] | None = None  # up to which decision, and what they amount to

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()

    def known(self, engine: str) -> set[str]:
        """Ids of the articles that `engine` has read."""
        with explained(self.path):
            found = self.connection.execute("SELECT article FROM readings WHERE engine = ?", (engine,))
            return {article for (article,) in found}

    def outdated(self, engine: str) -> Iterator[RawArticle]:
        """Articles that another engine read, as they were found, to be read again."""
        with explained(self.path):
            found = self.connection.execute(
                "SELECT article FROM readings WHERE engine <> ? ORDER BY article", (engine,)
            ).fetchall()
            for (article,) in found:
                yield self.raw(article)

    def raw(self, article: str) -> RawArticle:
        """An article as it was found. Raises `KeyError`."""
        with explained(self.path):
            found = self.connection.execute(
                "SELECT input, text FROM readings JOIN articles ON id = article WHERE id = ?", (article,)
            ).fetchone()
        if found is None:
            raise KeyError(article)
        return msgspec.structs.replace(msgspec.json.decode(found[0], type=RawArticle), text=found[1])

    def save(self, raw: RawArticle, look: Look, engine: str) -> None:
        """Keep one article and what was read in it, in the place of an earlier reading."""
        article = look.reading.article
        reading = msgspec.structs.replace(look.reading, raw="")  # the text stands in `articles`, once
        found = rows.dumps(msgspec.structs.replace(raw, text=""))
        with explained(self.path), transaction(self.connection):
            run = self.connection.execute
            run("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")
            tied = ties(look.reading)
            story, waiting = keep_ties(self.connection, article.id, tied)
            kept = (article.id, engine, story, waiting, rows.dumps(tied))
            run(
                "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*kept, found, rows.dumps(look.clues), rows.dumps(reading)),
            )
            run("DELETE FROM articles WHERE id = ?", (article.id,))
            run(rows.INSERT["articles"], rows.article_row(article, reading.url, raw.text))
            run("DELETE FROM zones WHERE article = ?", (article.id,))
            self.connection.executemany(rows.INSERT["zones"], rows.zone_rows(reading))

    def clues(self, articles: Sequence[str]) -> tuple[ArticleClues, ...]:
        """What each article tells of its own date, by file and article id."""
        decoder = msgspec.json.Decoder(ArticleClues)
        return tuple(decoder.decode(stored) for (stored,) in self._by_file("r.clues", articles))

    def dates(self, articles: Sequence[str]) -> dict[str, Published]:
        """When each article was published, as it was last read."""
        decoder = msgspec.json.Decoder(Article)
        found = (decoder.decode(stored) for (stored,) in self._by_file("a.json", articles))
        return {article.id: article.published for article in found}

    @property
    def stale(self) -> bool:
        """Whether articles were read since the record was last made."""
        with explained(self.path):
            found = self.connection.execute("SELECT value FROM meta WHERE key = 'stale'").fetchone()
        return found is not None and found[0] == "1"

    def begin(self) -> None:
        """A build is about to make the record anew: what it changes is kept from here on."""
        with explained(self.path), transaction(self.connection):
            earlier.forget(self.connection)

    def keep_places(self, places: Sequence[KnownPlace]) -> None:
        """Place claims by the user's own list from now on; where that is new, all stories are made anew."""
        told = rows.dumps(places)
        with explained(self.path), transaction(self.connection):
            before = self.connection.execute("SELECT value FROM meta WHERE key = 'places'").fetchone()
            if before is None or before[0] != told:
                self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('places', ?)", (told,))
                self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")
                self.connection.execute("UPDATE readings SET waiting = max(abs(waiting), 1)")

    def places(self) -> tuple[KnownPlace, ...]:
        """The user's own list of places."""
        with explained(self.path):
            found = self.connection.execute("SELECT value FROM meta WHERE key = 'places'").fetchone()
        return msgspec.json.decode(found[0], type=tuple[KnownPlace, ...]) if found else ()

    def log(self) -> tuple[Decision, ...]:
        """What people decided, oldest first."""
        with explained(self.path):
            return read_log(self.connection)

    def judgements(self) -> Judgements:
        """What the decisions that stand amount to."""
        with explained(self.path):
            (last,) = self.connection.execute("SELECT coalesce(max(id), 0) FROM reviews").fetchone()
            if self._judged is None or self._judged[0] != last:
                self._judged = (last, read_judgements(self.connection))
        return self._judged[1]

    def decide(self, verb: Verb, subject: str, articles: Iterable[str] = (), **told: Any) -> Decision:
        """Add a decision to the log; the stories of these articles wait to be decided anew.

        See `recoupe.dossier.reviews.append` for what may be told.
        """
        with explained(self.path), transaction(self.connection):
            self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")
            touch(self.connection, articles)
            return append(self.connection, verb, subject, **told)

    def renew(self, decider: str) -> None:
        """Have every story found and decided anew where another `decider` made the record."""
        with explained(self.path), transaction(self.connection):
            run = self.connection.execute
            last = run("SELECT value FROM meta WHERE key = 'decider'").fetchone()
            if last is not None and last[0] == decider:
                return
            run("INSERT OR REPLACE INTO meta VALUES ('decider', ?)", (decider,))
            if last is None:  # nothing was decided yet
                return
            for article, stored in run("SELECT article, reading FROM readings ORDER BY article").fetchall():
                tied = ties(_reading(stored))
                keep_ties(self.connection, article, tied)
                run(
                    "UPDATE readings SET ties = ?, waiting = 2 WHERE article = ?", (rows.dumps(tied), article)
                )
            run("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")

    def touched(self, links: Iterable[tuple[str, str]] = ()) -> list[Story]:
        """The stories whose record has to be made anew; `links` are pairs of articles judged to be tied."""
        with explained(self.path):
            return touched(self.connection, links)

    def chapters(self, story: Story, links: Iterable[tuple[str, str]] = ()) -> list[Story]:
        """What is to be decided anew of a touched story: itself, or of a long one the chapters that are touched."""
        with explained(self.path), transaction(self.connection):
            return chapters_of(self.connection, story, links)

    def end(self, story: Story) -> None:
        """All that was to be decided of a story is."""
        with explained(self.path), transaction(self.connection):
            close_story(self.connection, story)

    def stories(self) -> Iterator[list[str]]:
        """The article ids of each story of the record."""
        with explained(self.path):
            found = self.connection.execute(
                "SELECT story, article FROM readings WHERE story IS NOT NULL ORDER BY story, article"
            ).fetchall()
        for _, rows_of_story in groupby(found, key=itemgetter(0)):
            yield [article for _, article in rows_of_story]

    def readings(self, articles: Sequence[str]) -> tuple[Reading, ...]:
        """Readings by file and article id: an order that the way in doesn't change."""
        found = self._by_file("r.reading, a.text", articles)
        return tuple(msgspec.structs.replace(_reading(stored), raw=text) for stored, text in found)

    def take(self, story: Story) -> None:
        """A story's record is about to be made: what is decided or read of it from here on is for the next time."""
        with explained(self.path), transaction(self.connection):
            self.connection.executemany(
                "UPDATE readings SET waiting = -abs(waiting) WHERE article = ?",
                ((article,) for article in story.articles),
            )

    def replace(self, story: Story, record: Record) -> None:
        """Put the new record of a story that was taken in the old one's place, all at once."""
        with explained(self.path), transaction(self.connection):
            earlier.keep(self.connection, story.articles)
            replace_story(self.connection, story, record)
            keep_chapter(self.connection, story)

    def settle(self) -> None:
        """End the making of the record: entities that stories share are put together.

        It stays stale where something was decided or read since its last story was taken.
        """
        with explained(self.path), transaction(self.connection):
            settle_entities(self.connection)
            self.connection.execute(
                "INSERT OR REPLACE INTO meta"
                " SELECT 'stale', CASE WHEN EXISTS (SELECT 1 FROM readings WHERE waiting) THEN '1' ELSE '0' END"
            )

    def _by_file(self, columns: str, articles: Sequence[str]) -> list[tuple[Any, ...]]:
        """Columns of readings `r` and articles `a`, by file and article id."""
        found = []
        with explained(self.path):
            for at in range(0, len(articles), _AT_ONCE):
                some = articles[at : at + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                query = f"SELECT a.file, a.id, {columns} FROM readings r JOIN articles a ON a.id = r.article"
                found += self.connection.execute(f"{query} WHERE r.article IN ({marks})", some).fetchall()
        return [row[2:] for row in sorted(found, key=lambda row: row[:2])]


_DECODER = msgspec.json.Decoder(Reading)


def _reading(stored: str) -> Reading:
    """A stored reading, without its text."""
    reading = _DECODER.decode(stored)
    return msgspec.structs.replace(reading, claims=tuple(map(_with_typed_args, reading.claims)))


def _with_typed_args(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, args=msgspec.convert(claim.args, type=ARGS[claim.kind]))
