"""Open a dossier file, for reading or for writing, or say in one line why it can't be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from recoupe.errors import DossierError

APPLICATION_ID = 0x5265636F  # "Reco", in the file's header: tells a dossier from any other SQLite file
SCHEMA_VERSION = 2
WAIT_SECONDS = 5.0
MEMORY = ":memory:"


def open_for_reading(path: str | Path) -> sqlite3.Connection:
    """Open an existing dossier without changing it.

    Raises `DossierError` where the file is missing, isn't a dossier or comes from a newer Recoupe.
    """
    file = Path(path)
    if not file.exists():
        raise DossierError(f"{file}: no such dossier; make it with: recoupe build SOURCE... --dossier {file}")
    if file.is_dir():
        raise DossierError(f"{file}: it is a folder; name the dossier file inside it")
    with explained(file):
        connection = _connect_read_only(file)
        try:
            _check(connection, file, allow_empty=False)
        except BaseException:
            connection.close()
            raise
    return connection


def open_for_writing(path: str | Path) -> sqlite3.Connection:
    """Open a dossier to add to it; make it where there is none (`":memory:"` keeps it in memory).

    Raises `DossierError` where the file isn't a dossier, is newer, locked, or can't be written.
    """
    file = Path(path)
    if str(path) != MEMORY:
        if file.is_dir():
            raise DossierError(f"{file}: it is a folder; name the dossier file inside it")
        if not file.absolute().parent.is_dir():
            raise DossierError(f"{file}: its folder does not exist; make it first: mkdir -p {file.parent}")
    with explained(file):
        connection = sqlite3.connect(str(path), timeout=WAIT_SECONDS, isolation_level=None)
        try:
            if _check(connection, file, allow_empty=True) == 0:
                _create(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -65536")  # 64 MB
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is written, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def explained(file: str | Path) -> Iterator[None]:
    """Turn what SQLite says about `file` into a `DossierError` that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise DossierError(f"{file}: {_explanation(str(error))}") from error


def _explanation(message: str) -> str:
    text = message.lower()
    if "not a database" in text:
        return "it is not a dossier; give another file name"
    if "locked" in text or "busy" in text:
        return "another program is writing to it; wait for it to end, then run the command again"
    if "readonly" in text or "read-only" in text:
        return "it is read-only; make it writable or give another file name"
    if "unable to open" in text:
        return "it can't be opened; check that you may read and write there"
    if "full" in text:
        return "the disk is full; make room and run the command again, what was read is kept"
    if "malformed" in text:
        return "it is damaged; restore a copy, or build it again from the articles"
    return f"SQLite says: {message}"


def _connect_read_only(file: Path) -> sqlite3.Connection:
    """A connection that only reads; on a medium where SQLite can't keep its side files, an immutable one.

    It is `query_only` rather than `mode=ro`: the last to close takes SQLite's side files away, which a connection in
    that mode leaves beside the dossier.
    """
    address = file.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=rw", uri=True, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if file.with_name(file.name + "-wal").exists():
            raise
        connection = sqlite3.connect(f"{address}?immutable=1", uri=True, isolation_level=None)
    return connection


def _check(connection: sqlite3.Connection, file: Path, *, allow_empty: bool) -> int:
    """The schema version of the file, 0 for one that is still empty."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if allow_empty and tables == 0 and application == 0:
            return 0
        raise DossierError(f"{file}: it is not a dossier; give another file name")
    if version < SCHEMA_VERSION:
        raise DossierError(
            f"{file}: an older Recoupe wrote it (format {version}, not {SCHEMA_VERSION});"
            " build it again from the articles, under another name"
        )
    if version > SCHEMA_VERSION:
        raise DossierError(
            f"{file}: a newer Recoupe wrote it (format {version}, not {SCHEMA_VERSION}); upgrade Recoupe"
        )
    return version


def _create(connection: sqlite3.Connection) -> None:
    """Write the empty schema in one transaction: killed here, the file is still an empty one."""
    connection.execute("PRAGMA journal_mode = WAL")
    schema = files("recoupe.dossier").joinpath("schema.sql").read_text(encoding="utf-8")
    connection.executescript(
        f"BEGIN IMMEDIATE;\n{schema}\n"
        f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};\nCOMMIT;"
    )
