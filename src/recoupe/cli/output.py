"""Output files: written whole, or not at all."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from recoupe.errors import RecoupeError


@contextmanager
def written_whole(path: Path) -> Iterator[TextIO]:
    """A text file in UTF-8, written as `written_whole_bytes` does."""
    with written_whole_bytes(path) as out:
        text = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
        yield text
        text.flush()
        text.detach()


@contextmanager
def written_whole_bytes(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its name only once it is complete, so that a stop never leaves half of one.

    Raises `RecoupeError` where it can't be written.
    """
    if path.is_dir():
        raise RecoupeError(f"{path}: it is a folder; name the file inside it")
    if not path.absolute().parent.is_dir():
        raise RecoupeError(f"{path}: its folder does not exist; make it first: mkdir -p {path.parent}")
    if path.exists() and not path.is_file():  # /dev/stdout and the like can't be renamed over
        with path.open("wb") as out:
            yield out
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
