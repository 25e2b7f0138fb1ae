"""ZIP archives of strangers: nothing is unpacked to a name that the archive chose, and no more than a bound."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import MAX_BYTES
from recoupe.ingest.reader import too_big

MOST_MEMBERS = 20_000
_DIRECTORY_ENTRY = 46  # bytes, at the least
_END = b"PK\x05\x06"
_END_ROOM = 65_557  # the end record and the longest comment
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, KeyError)


class Archive:
    """The members of an open archive, each read with a bound."""

    def __init__(self, opened: zipfile.ZipFile, name: str) -> None:
        self._zip = opened
        self._name = name

    def names(self) -> list[str]:
        """Names of all members that are files."""
        return [each.filename for each in self._zip.infolist() if not each.is_dir()]

    def read(self, member: str, most: int = MAX_BYTES) -> bytes:
        """What a member holds. Raises `InputRefusedError` where that is more than `most` bytes, or damaged.

        The size that the archive claims is not believed: no more than `most` is ever unpacked.
        """
        with self.open(member) as file:
            data = file.read(most + 1)
        if len(data) > most:
            raise too_big(f"{self._name}/{_shown(member)}")
        return data

    @contextmanager
    def open(self, member: str) -> Iterator[IO[bytes]]:
        """A member to be read in pieces. Raises `InputRefusedError` where it is missing or damaged."""
        try:
            with self._zip.open(member) as file:
                yield file
        except _BROKEN as error:
            raise InputRefusedError(
                self._name, f"its part {_shown(member)} is missing or damaged", "save or export it again"
            ) from error


@contextmanager
def open_archive(path: Path, name: str) -> Iterator[Archive]:
    """Open an archive. Raises `InputRefusedError`, naming `name`, where it is damaged, or no use at all."""
    try:
        _check_directory(path, name)
        opened = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise InputRefusedError(name, "it is a damaged archive", "save or export it again") from error
    with opened:
        for each in opened.infolist():
            if each.filename.startswith("/") or ".." in each.filename.replace("\\", "/").split("/"):
                raise InputRefusedError(
                    name, "it holds names that lead out of it", "do not trust it; leave it out"
                )
        yield Archive(opened, name)


def _check_directory(path: Path, name: str) -> None:
    """Refuse an archive whose list of members alone would fill the memory, before it is read."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - _END_ROOM))
        tail = file.read(_END_ROOM)
    at = tail.rfind(_END)
    if at < 0:
        raise zipfile.BadZipFile
    directory = int.from_bytes(tail[at + 12 : at + 16], "little")
    if directory == 0xFFFFFFFF:  # told in a record of its own before this one
        before = tail.rfind(b"PK\x06\x06", 0, at)
        directory = int.from_bytes(tail[before + 40 : before + 48], "little") if before >= 0 else size
    if directory > MOST_MEMBERS * _DIRECTORY_ENTRY * 4:
        raise InputRefusedError(name, f"it has more than {MOST_MEMBERS:,} parts", "split it")


def _shown(member: str) -> str:
    return member.encode("utf-8", "replace").decode("utf-8")[:80]
