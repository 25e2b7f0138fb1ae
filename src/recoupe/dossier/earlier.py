"""What the record said before the last build, of the stories that it changed: so that one can see what is new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Literal, NamedTuple

How = Literal["new", "figure", "status", "reports"]


class Changed(NamedTuple):
    """A finding that the last build changed: `new`, another `figure` or `status`, or only more `reports`.

    `before` is the figure that stood before, where there was one.
    """

    finding: str
    how: How
    before: float | int | None


def forget(connection: sqlite3.Connection) -> None:
    """A build begins: what it changes is kept from here on."""
    connection.execute("DELETE FROM earlier")
    connection.execute("DELETE FROM lately")


def keep(connection: sqlite3.Connection, articles: Iterable[str]) -> None:
    """Keep what the record says of these articles, before it is made anew; what was kept first stays."""
    for article in articles:
        connection.execute("INSERT OR IGNORE INTO lately VALUES (?)", (article,))
        connection.execute(
            "INSERT OR IGNORE INTO earlier"
            " SELECT fc.claim, f.status, n.value FROM claims c JOIN finding_claims fc ON fc.claim = c.id"
            ' JOIN findings f ON f.id = fc.finding LEFT JOIN claims n ON n.id = f."current"'
            " WHERE c.article = ?",
            (article,),
        )


def changed(connection: sqlite3.Connection) -> list[Changed]:
    """What the last build changed; nothing where it was the first."""
    found = connection.execute(_CHANGED)
    return [Changed(*row) for row in found]


_CHANGED = """
WITH was AS (
    SELECT fc.finding, count(e.claim) AS known, max(e.status) AS status, max(e.value) AS value, count(*) AS reports
    FROM lately l JOIN claims c ON c.article = l.article JOIN finding_claims fc ON fc.claim = c.id
    LEFT JOIN earlier e ON e.claim = fc.claim
    WHERE EXISTS (SELECT 1 FROM earlier) GROUP BY fc.finding
), told AS (
    SELECT f.id, was.value AS before,
           CASE WHEN was.known = 0 THEN 'new'
                WHEN was.value IS NOT n.value AND was.value IS NOT NULL THEN 'figure'
                WHEN was.status <> f.status THEN 'status'
                WHEN was.known < was.reports THEN 'reports' END AS how
    FROM was JOIN findings f ON f.id = was.finding LEFT JOIN claims n ON n.id = f."current"
)
SELECT id, how, before FROM told WHERE how IS NOT NULL ORDER BY id
"""
