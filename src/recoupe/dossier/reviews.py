"""The log of decisions in a dossier file: read, and only ever added to."""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import Any

import msgspec

from recoupe.judgements import Decision, Judgements, Verb, judgements

_COLUMNS = "id, decided_at, decided_by, verb, subject, other, field, value, note, articles"


def read_log(connection: sqlite3.Connection) -> tuple[Decision, ...]:
    """All decisions, oldest first, the undone and the undos too."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM reviews ORDER BY id")
    return tuple(_decision(row) for row in found)


def read_judgements(connection: sqlite3.Connection) -> Judgements:
    """What the decisions that stand amount to."""
    return judgements(read_log(connection))


def append(
    connection: sqlite3.Connection,
    verb: Verb,
    subject: str,
    *,
    by: str,
    other: str | None = None,
    field: str | None = None,
    value: Any = None,
    note: str | None = None,
    tied: tuple[str, ...] = (),
) -> Decision:
    """Write one decision; `value` is kept as JSON, and where an edit sets a field to nothing, as `null`; `tied`
    are the articles that it is about."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    kept = msgspec.json.encode(value).decode() if value is not None or verb == "edit" else None
    run = connection.execute(
        "INSERT INTO reviews (decided_at, decided_by, verb, subject, other, field, value, note, articles)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (at, by, verb, subject, other, field, kept, note, msgspec.json.encode(tied).decode()),
    )
    found = connection.execute(f"SELECT {_COLUMNS} FROM reviews WHERE id = ?", (run.lastrowid,)).fetchone()
    return _decision(found)


def _decision(row: tuple[Any, ...]) -> Decision:
    number, at, by, verb, subject, other, field, value, note, articles = row
    return Decision(
        id=number,
        decided_at=at,
        decided_by=by,
        verb=verb,
        subject=subject,
        other=other,
        field=field,
        value=None if value is None else msgspec.json.decode(value),
        note=note,
        articles=tuple(msgspec.json.decode(articles)) if articles else (),
    )
