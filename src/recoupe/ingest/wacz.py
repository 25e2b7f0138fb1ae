"""Web archives in a ZIP (WACZ): the WARC files in its folder `archive`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.archive import open_archive
from recoupe.ingest.reader import Found, How, Reader, shown_name
from recoupe.ingest.warc import records_of


def read_wacz(path: Path, _: How) -> Iterator[Found]:
    """The articles of all its WARC files."""
    name = shown_name(path)
    with open_archive(path, name) as archive:
        members = [each for each in archive.names() if each.startswith("archive/") and ".warc" in each]
        if not members:
            raise InputRefusedError(name, "it holds no recording", "record it again")
        for member in sorted(members):
            with archive.open(member) as file:
                yield from records_of(file, name)


READER = Reader(read_wacz)
