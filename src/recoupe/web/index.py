"""The look-up tables beside a dossier: made when the app starts, and anew when the record was.

They live in a temporary file of their own, so that a dossier can be read-only and is never changed by being looked at.
"""

from __future__ import annotations

import sqlite3
import tempfile
import threading
import time
from importlib.resources import files
from pathlib import Path

import msgspec

from recoupe.dossier.dossier import Dossier
from recoupe.dossier.file import explained, open_for_reading
from recoupe.publish.page.articles import newsroom_or_words
from recoupe.record import Article

CACHE = 100_000  # KiB of each file that are kept at hand while the tables are made
SLOW = 0.5  # seconds; an index that took longer is renewed while the old one still answers


class Index:
    """The look-up tables of one dossier file; `open` gives a connection to the newest ones."""

    def __init__(self, dossier: Path) -> None:
        self._dossier = dossier
        self._folder = tempfile.TemporaryDirectory(prefix="recoupe-")
        self._lock = threading.Lock()
        open_for_reading(dossier).close()  # says what is wrong with the file, if something is
        self._watch = sqlite3.connect(
            f"{dossier.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )  # several threads look through it, one at a time
        self._watching = threading.Lock()
        self._seen = -1
        self._number = 0
        self._file: Path | None = None
        self._took = 0.0
        self._asked = self._answered = 0
        self.renew()

    @property
    def number(self) -> int:
        """Which making of the record this is: it grows with each."""
        return self._number

    def open(self) -> sqlite3.Connection:
        """A connection to the tables, made anew first where the record has changed."""
        if self._has_changed():
            if self._took > SLOW:
                threading.Thread(target=self.renew, daemon=True).start()
            else:
                self.renew()
        return sqlite3.connect(f"{Path(str(self._file)).as_uri()}?mode=ro", uri=True)

    def renew(self) -> None:
        """Make the tables from the record as it is now; of several who ask at once, one does it for all."""
        self._asked += 1
        mine = self._asked
        with self._lock:
            if self._answered >= mine:  # made from the start while this one waited its turn
                return
            answering = self._asked
            started = time.monotonic()
            file = Path(self._folder.name) / f"{self._number + 1}.sqlite"
            _make(file, self._dossier)
            old, self._file = self._file, file
            self._number += 1
            self._answered = answering
            self._took = time.monotonic() - started
        if old is not None:
            old.unlink(missing_ok=True)  # connections that still read it keep it until they end

    def close(self) -> None:
        """Let go of the files."""
        self._watch.close()
        self._folder.cleanup()

    def _has_changed(self) -> bool:
        """Whether somebody has finished a record since the last look; one that is being made doesn't count yet."""
        with self._watching:
            version = self._watch.execute("PRAGMA data_version").fetchone()[0]
            if version == self._seen:
                return False
            stale = self._watch.execute("SELECT value FROM meta WHERE key = 'stale'").fetchone()
            if stale is not None and stale[0] == "1":
                return False
            first, self._seen = self._seen == -1, version
            return not first


def _newsroom(article: str, text: str) -> str:
    return newsroom_or_words(msgspec.json.decode(article, type=Article), text)


def _make(file: Path, dossier: Path) -> None:
    script = (files("recoupe.web") / "index.sql").read_text("utf-8")
    connection = sqlite3.connect(file.as_uri(), uri=True, isolation_level=None)
    try:
        with explained(dossier):
            connection.create_function("newsroom", 2, _newsroom, deterministic=True)
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("ATTACH ? AS d", (f"{dossier.absolute().as_uri()}?mode=ro",))
            for schema in ("main", "d", "temp"):
                connection.execute(f"PRAGMA {schema}.cache_size = -{CACHE}")
            connection.executescript(f"BEGIN;\n{script}\nCOMMIT;")
            connection.execute("DETACH d")
            with Dossier.open(dossier) as opened:
                connection.executemany(
                    "UPDATE findings SET change = ?, before = ? WHERE id = ?",
                    ((each.how, each.before, each.finding) for each in opened.changed),
                )
            connection.execute("ANALYZE")
    finally:
        connection.close()
