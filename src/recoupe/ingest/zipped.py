"""ZIP archives of article files: each part is read as the file that it is, its name kept for the record only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from recoupe.errors import InputRefusedError
from recoupe.ingest.archive import MOST_MEMBERS, Archive, open_archive
from recoupe.ingest.formats import suffix_of
from recoupe.ingest.reader import Found, How, Reader, shown_name

MOST_BYTES = 1_000_000_000  # of all parts together


def read_zip(path: Path, how: How) -> Iterator[Found]:
    """The articles of all parts. An archive inside the archive is refused."""
    name = shown_name(path)
    inner = How(columns=how.columns)
    total = 0
    with open_archive(path, name) as archive, TemporaryDirectory(prefix="recoupe") as folder:
        members = [each for each in archive.names() if not _passed_over(each)]
        if not members:
            raise InputRefusedError(name, "it holds no file", "leave it out")
        for number, member in enumerate(sorted(members)[:MOST_MEMBERS]):
            shown = f"{name}/{PurePosixPath(member).name}"
            unpacked = Path(folder) / f"{number}{suffix_of(PurePosixPath(member).name)}"
            try:
                total += _unpack(archive, member, unpacked)
            except InputRefusedError as refused:
                yield refused
                continue
            if total > MOST_BYTES:
                raise InputRefusedError(name, "its parts are bigger than 1 GB together", "split it")
            yield from _read(unpacked, shown, inner)
            unpacked.unlink()


def _unpack(archive: Archive, member: str, target: Path) -> int:
    data = archive.read(member)
    target.write_bytes(data)
    return len(data)


def _read(path: Path, shown: str, how: How) -> Iterator[Found]:
    """The articles of one part, named after the archive and the part."""
    from recoupe.ingest.sources import format_of, read_input

    try:
        nested = format_of(path, how) == "zip"
    except InputRefusedError:
        nested = False
    if nested:
        yield InputRefusedError(shown, "it is an archive in an archive", "unpack it first")
        return
    yield from read_input(path, replace(how, names={path.name: shown}))


def _passed_over(member: str) -> bool:
    name = PurePosixPath(member).name
    return name.startswith(".") or member.startswith("__MACOSX/")


READER = Reader(read_zip)
