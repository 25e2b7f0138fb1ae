"""What the record said before the last build, of the stories that it changed: so that one can see what is new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable


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
