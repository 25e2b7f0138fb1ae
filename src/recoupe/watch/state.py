"""What is known of each feed from one round to the next; kept in the dossier, so it goes where that goes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from recoupe.dossier.file import explained, open_for_writing

MOST_SEEN = 3_000  # entries remembered of a feed; a feed shows some dozens
_KEY = "feed:"


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """Validators of the last answer, and the entries that were read."""

    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()

    def knows(self, entry: str) -> bool:
        """Whether an entry was read in an earlier round."""
        return mark(entry) in self.seen


def mark(entry: str) -> str:
    """A short mark of an entry's identifier."""
    return hashlib.blake2b(entry.encode("utf-8", "replace"), digest_size=8).hexdigest()


def with_seen(state: FeedState, entries: list[str]) -> FeedState:
    """The state after these entries were read; the oldest are forgotten."""
    seen = dict.fromkeys([*state.seen, *map(mark, entries)])
    return msgspec.structs.replace(state, seen=tuple(seen)[-MOST_SEEN:])


def load(path: Path, feed: str) -> FeedState:
    """What the dossier knows of a feed."""
    connection = open_for_writing(path)
    try:
        with explained(path):
            found = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY + feed,)).fetchone()
    finally:
        connection.close()
    try:
        return msgspec.json.decode(found[0], type=FeedState) if found else FeedState()
    except msgspec.MsgspecError:
        return FeedState()


def save(path: Path, feed: str, state: FeedState) -> None:
    """Keep what is known of a feed."""
    connection = open_for_writing(path)
    try:
        with explained(path):
            value = msgspec.json.encode(state).decode()
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEY + feed, value))
    finally:
        connection.close()
