"""Put a story's new record in the place of the old one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import msgspec

from recoupe.dossier import rows
from recoupe.dossier.stories import Story
from recoupe.record import Article, Claim, Entity, Finding
from recoupe.resolve.shared import merged


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What articles say together: the four tables of an export."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()


def replace_story(connection: sqlite3.Connection, story: Story, record: Record) -> None:
    """Write what a story's articles say together; its entities wait for `settle_entities`."""
    _clear(connection, story)
    _update_articles(connection, record.articles)
    tables: dict[str, Iterable[rows.Row]] = {
        "claims": rows.claim_rows(record.claims),
        "attributions": rows.attribution_rows(record.claims),
        "mentions": rows.mention_rows(record.entities),
        "findings": rows.finding_rows(record.findings),
        "finding_claims": rows.finding_claim_rows(record.findings),
    }
    for table, values in tables.items():
        connection.executemany(rows.INSERT[table], values)
    connection.executemany(
        "INSERT INTO entity_parts VALUES (?, ?, ?)",
        ((entity.id, story.id, rows.dumps(entity)) for entity in record.entities),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO entities_waiting VALUES (?)", ((entity.id,) for entity in record.entities)
    )
    connection.executemany(
        "UPDATE readings SET story = ?, waiting = max(waiting, 0) WHERE article = ?",
        ((story.whole or story.id, article) for article in story.articles),
    )


def settle_entities(connection: sqlite3.Connection) -> None:
    """Make the rows of the entities that changed from what each story knows of them."""
    waiting = [entity for (entity,) in connection.execute("SELECT entity FROM entities_waiting ORDER BY 1")]
    decoder = msgspec.json.Decoder(Entity)
    for entity in waiting:
        found = connection.execute("SELECT json FROM entity_parts WHERE entity = ? ORDER BY story", (entity,))
        parts = [decoder.decode(part) for (part,) in found]
        connection.execute("DELETE FROM entities WHERE id = ?", (entity,))
        if parts:
            connection.executemany(rows.INSERT["entities"], rows.entity_rows([merged(parts)]))
    connection.execute("DELETE FROM entities_waiting")


def _clear(connection: sqlite3.Connection, story: Story) -> None:
    """Take out the rows of a story's articles, and of the stories that they were in."""
    articles = [(article,) for article in story.articles]
    ours = "(SELECT id FROM claims WHERE article = ?)"
    findings = _all(
        connection, f"SELECT DISTINCT finding FROM finding_claims WHERE claim IN {ours}", articles
    )
    connection.executemany("DELETE FROM finding_claims WHERE finding = ?", findings)
    connection.executemany("DELETE FROM findings WHERE id = ?", findings)
    connection.executemany(f"DELETE FROM attributions WHERE claim IN {ours}", articles)
    connection.executemany("DELETE FROM claims WHERE article = ?", articles)
    connection.executemany("DELETE FROM mentions WHERE article = ?", articles)
    for one in sorted({story.id, *story.before}):
        connection.execute(
            "INSERT OR IGNORE INTO entities_waiting SELECT entity FROM entity_parts WHERE story = ?", (one,)
        )
        connection.execute("DELETE FROM entity_parts WHERE story = ?", (one,))


def _all(
    connection: sqlite3.Connection, query: str, values: Sequence[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    return sorted({row for value in values for row in connection.execute(query, value)})


def _update_articles(connection: sqlite3.Connection, articles: Iterable[Article]) -> None:
    """Write back what the dossier taught about an article (its date); most rows stay untouched."""
    connection.executemany(
        "UPDATE articles SET published_earliest = ?, published_latest = ?, published_basis = ?, json = ?"
        " WHERE id = ? AND json <> ?",
        ((*rows.article_columns(article, None)[6:], article.id, rows.dumps(article)) for article in articles),
    )
