"""Write a dossier: readings one by one as they are made, the record made from them at the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from recoupe.dossier import rows
from recoupe.dossier.file import explained, open_for_writing, transaction
from recoupe.dossier.reviews import append, read_judgements, read_log
from recoupe.ingest.raw_article import RawArticle
from recoupe.judgements import Decision, Judgements, Verb
from recoupe.reading import Reading
from recoupe.record import ARGS, Article, Claim, Entity, Finding, Published
from recoupe.times.clues import ArticleClues


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What the articles say together: the four tables of an export."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One look at one article: what it says, and what its words tell of its own date."""

    reading: Reading
    clues: ArticleClues


_IN_ORDER = "FROM readings r JOIN articles a ON a.id = r.article ORDER BY a.file, a.id"


class Store:
    """A dossier open for writing.

    Each `save` is a transaction of its own, so that a build killed at any moment keeps every article that it
    finished; it also marks the record as stale until `replace_record` has made it anew, so that the next
    build does so even where it finds nothing new to read.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = path
        self.connection = open_for_writing(path)

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
            run(
                "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?)",
                (article.id, engine, found, rows.dumps(look.clues), rows.dumps(reading)),
            )
            run("DELETE FROM articles WHERE id = ?", (article.id,))
            run(rows.INSERT["articles"], rows.article_row(article, reading.url, raw.text))
            run("DELETE FROM zones WHERE article = ?", (article.id,))
            self.connection.executemany(rows.INSERT["zones"], rows.zone_rows(reading))

    def clues(self) -> tuple[ArticleClues, ...]:
        """What each article tells of its own date, by file and article id."""
        with explained(self.path):
            found = self.connection.execute(f"SELECT r.clues {_IN_ORDER}")
            decoder = msgspec.json.Decoder(ArticleClues)
            return tuple(decoder.decode(stored) for (stored,) in found)

    def dates(self) -> dict[str, Published]:
        """When each article was published, as it was last read."""
        with explained(self.path):
            found = self.connection.execute("SELECT id, json FROM articles")
            decoder = msgspec.json.Decoder(Article)
            return {article: decoder.decode(stored).published for article, stored in found}

    @property
    def stale(self) -> bool:
        """Whether articles were read since the record was last made."""
        with explained(self.path):
            found = self.connection.execute("SELECT value FROM meta WHERE key = 'stale'").fetchone()
        return found is not None and found[0] == "1"

    def log(self) -> tuple[Decision, ...]:
        """What people decided, oldest first."""
        with explained(self.path):
            return read_log(self.connection)

    def judgements(self) -> Judgements:
        """What the decisions that stand amount to."""
        with explained(self.path):
            return read_judgements(self.connection)

    def decide(self, verb: Verb, subject: str, **told: Any) -> Decision:
        """Add a decision to the log; the record waits to be made anew. See `recoupe.dossier.reviews.append`."""
        with explained(self.path), transaction(self.connection):
            self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('stale', '1')")
            return append(self.connection, verb, subject, **told)

    def readings(self) -> tuple[Reading, ...]:
        """All readings, by file and article id: an order that the way in doesn't change."""
        with explained(self.path):
            return tuple(_load_readings(self.connection))

    def finish(self, connect: Callable[[tuple[Reading, ...]], Record]) -> None:
        """Make the record from all readings by `connect` and put it in the old one's place, all at once."""
        with explained(self.path), transaction(self.connection):
            record = connect(tuple(_load_readings(self.connection)))
            _replace_record(self.connection, record)
            self.connection.execute("INSERT OR REPLACE INTO meta VALUES ('stale', '0')")


def _load_readings(connection: sqlite3.Connection) -> Iterator[Reading]:
    found = connection.execute(f"SELECT r.reading, a.text {_IN_ORDER}")
    decoder = msgspec.json.Decoder(Reading)
    for stored, text in found:
        reading = decoder.decode(stored)
        claims = tuple(_with_typed_args(claim) for claim in reading.claims)
        yield msgspec.structs.replace(reading, raw=text, claims=claims)


def _with_typed_args(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, args=msgspec.convert(claim.args, type=ARGS[claim.kind]))


def _replace_record(connection: sqlite3.Connection, record: Record) -> None:
    """Write the record's tables anew, in a fixed order."""
    file_of = {article.id: article.file for article in record.articles}
    claims = sorted(record.claims, key=lambda claim: _claim_order(claim, file_of))
    entities = sorted(record.entities, key=lambda entity: (entity.kind, entity.name, entity.id))
    findings = sorted(record.findings, key=lambda finding: (finding.kind, finding.label, finding.id))
    for table in ("finding_claims", "findings", "mentions", "entities", "attributions", "claims"):
        connection.execute(f"DELETE FROM {table}")
    _update_articles(connection, record.articles)
    tables: dict[str, Iterable[rows.Row]] = {
        "claims": rows.claim_rows(claims),
        "attributions": rows.attribution_rows(claims),
        "entities": rows.entity_rows(entities),
        "mentions": rows.mention_rows(entities),
        "findings": rows.finding_rows(findings),
        "finding_claims": rows.finding_claim_rows(findings),
    }
    for table, values in tables.items():
        connection.executemany(rows.INSERT[table], values)


def _claim_order(claim: Claim, file_of: dict[str, str]) -> tuple[str, str, int, int, str, str]:
    first = claim.evidence[0]
    return file_of.get(claim.article, ""), claim.article, first.start, first.end, claim.kind, claim.id


def _update_articles(connection: sqlite3.Connection, articles: Iterable[Article]) -> None:
    """Write back what the dossier taught about an article (its date); most rows stay untouched."""
    connection.executemany(
        "UPDATE articles SET published_earliest = ?, published_latest = ?, published_basis = ?, json = ?"
        " WHERE id = ? AND json <> ?",
        ((*rows.article_columns(article, None)[6:], article.id, rows.dumps(article)) for article in articles),
    )
