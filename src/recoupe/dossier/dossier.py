"""Read a dossier: the record as values, and the texts behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, get_args

import msgspec

from recoupe.dossier.earlier import Changed, changed
from recoupe.dossier.file import explained, open_for_reading
from recoupe.dossier.reviews import read_log
from recoupe.ingest.raw_article import RawArticle
from recoupe.judgements import Decision, standing
from recoupe.progress import Outcome
from recoupe.reading import Zone
from recoupe.record import Article, Claim, Entity, Finding, claim_from_json

Table = Literal["articles", "claims", "entities", "findings"]
TABLES: tuple[Table, ...] = get_args(Table)
_ORDER: dict[Table, str] = {
    "articles": "file, id",
    "claims": 'file, article, "start", "end", kind, id',
    "entities": "kind, name, id",
    "findings": "kind, label, id",
}
_AT_ONCE = 500  # parameters of one query


class Dossier:
    """The record of a dossier file, read when asked for.

    >>> with Dossier.open("siege.sqlite") as dossier:                         # doctest: +SKIP
    ...     [claim.quantity.value for claim in dossier.claims if claim.kind == "casualties"]
    [14, 3, 11]
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, outcome: Outcome | None = None
    ) -> None:
        self._connection = connection
        self.path = path
        self.outcome = outcome or Outcome()  # of the build that made this value, empty for an opened file

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open a dossier file for reading. Raises `DossierError`."""
        return cls(open_for_reading(path), Path(path))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """All articles, by file."""
        return tuple(msgspec.json.decode(line, type=Article) for line in self.json_lines("articles"))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, by file and place in the text; `args` typed by kind."""
        return tuple(claim_from_json(line) for line in self.json_lines("claims"))

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, by kind and name."""
        return tuple(msgspec.json.decode(line, type=Entity) for line in self.json_lines("entities"))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by kind and label."""
        return tuple(msgspec.json.decode(line, type=Finding) for line in self.json_lines("findings"))

    @cached_property
    def log(self) -> tuple[Decision, ...]:
        """Everything that people decided, oldest first, the undone and the undos too."""
        with explained(self.path or "dossier"):
            return read_log(self._connection)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What people decided that still stands, oldest first."""
        return tuple(standing(self.log))

    @cached_property
    def changed(self) -> tuple[Changed, ...]:
        """The findings that the last build changed, by id."""
        with explained(self.path or ":memory:"):
            return tuple(changed(self._connection))

    @property
    def stale(self) -> bool:
        """Whether a build was interrupted: the next one finishes it."""
        found = list(self._rows("SELECT value FROM meta WHERE key = 'stale'"))
        return bool(found) and found[0][0] == "1"

    def json_lines(self, table: Table) -> Iterator[str]:
        """The record of one table, one JSON object a line, as `recoupe export` prints it."""
        for (line,) in self._rows(f"SELECT json FROM {table} ORDER BY {_ORDER[table]}"):
            yield line

    def lines_of(self, table: Table, ids: Iterable[str]) -> dict[str, str]:
        """The record of the rows of a table with these ids, one JSON object each, by id; unknown ids are left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, str] = {}
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            found.update(self._rows(f"SELECT id, json FROM {table} WHERE id IN ({marks})", *some))
        return found

    def counts(self) -> dict[Table, int]:
        """How many rows each table of the record has."""
        return {
            table: next(iter(self._rows(f"SELECT count(*) FROM {table}")))[0]  # one row, always
            for table in TABLES
        }

    def table_names(self) -> list[str]:
        """Names of all tables of the file, those of the engine too."""
        query = (
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        return [name for (name,) in self._rows(query)]

    def raw(self, article: str) -> str:
        """Raw text of the article with that id. Raises `KeyError`."""
        return self._article_columns(article)[0]

    def url(self, article: str) -> str | None:
        """Address of the article with that id, where the source had one. Raises `KeyError`."""
        return self._article_columns(article)[1]

    def found(self, article: str) -> RawArticle:
        """What the source of the article with that id said of it; its `text` is empty. Raises `KeyError`.

        An article whose dossier was written by an older Recoupe may lack fields that its source had.
        """
        for (stored,) in self._rows("SELECT input FROM readings WHERE article = ?", article):
            return msgspec.json.decode(stored, type=RawArticle)
        raise KeyError(article)

    def zones(self, article: str) -> tuple[Zone, ...]:
        """Paragraphs of the article's raw text with their roles, in order."""
        found = self._rows('SELECT "start", "end", role FROM zones WHERE article = ? ORDER BY 1, 2', article)
        return tuple(Zone(start=start, end=end, role=role) for start, end, role in found)

    def _article_columns(self, article: str) -> tuple[str, str | None]:
        for text, url in self._rows("SELECT text, url FROM articles WHERE id = ?", article):
            return text, url
        raise KeyError(article)

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with explained(self.path or "dossier"):
            yield from self._connection.execute(query, values)
