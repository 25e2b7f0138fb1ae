"""ZIP archives of article files: each part is read as the file that it is, its name kept for the record only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import msgspec

from recoupe.errors import InputRefusedError
from recoupe.ingest.archive import MOST_MEMBERS, Archive, open_archive
from recoupe.ingest.formats import FORMATS, format_of_name
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
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
            unpacked = Path(folder) / f"{number}{_suffix(member)}"
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
    for found in read_input(path, how):
        own = path.name
        if isinstance(found, RawArticle):
            named = shown if found.file == own else found.file
            yield msgspec.structs.replace(found, file=named)
        else:
            kind = InputNotice if isinstance(found, InputNotice) else InputRefusedError
            yield kind(found.name.replace(own, shown, 1), found.reason, found.advice)


def _suffix(member: str) -> str:
    """The ending of a part, where it is one that tells a format: nothing else of its name reaches the disk."""
    found = format_of_name(PurePosixPath(member).name)
    return FORMATS[found].suffixes[0] if found and found != "txt" else ".txt" if found else ".unknown"


def _passed_over(member: str) -> bool:
    name = PurePosixPath(member).name
    return name.startswith(".") or member.startswith("__MACOSX/")


READER = Reader(read_zip)
