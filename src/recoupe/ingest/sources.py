"""From what a user names (files, folders) to articles, format by format.

A new format is one module with a `READER` and one line in `_FORMATS`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.reader import Found, Reader, shown_name

_FORMATS = {  # suffix: module, imported when a file asks for it
    ".txt": "txt",
    ".text": "txt",
    "": "txt",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_OURS = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal")
_ABOUT = ("readme", "license", "licence", "notice", "copying", "changelog")


def list_inputs(sources: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """Files as named, then those in folders at any depth, sorted; each file once.

    In folders hidden files, dossiers, and a README or licence are passed over. Nothing is opened: what is
    missing, dangling, unreadable or no file stays listed, for `read_input` to refuse.

    >>> list_inputs(["missing.txt"])
    [PosixPath('missing.txt')]
    """
    found: dict[Path, None] = {}
    for source in map(Path, sources):
        for path in _inside(source) if _is_folder(source) else (source,):
            found[path] = None
    return list(found)


def read_input(path: Path) -> Iterator[Found]:
    """Articles of one file, and an `InputRefusedError` for all that can't be used. Never raises.

    Only regular files are opened, so a pipe or a device can't block.
    """
    name = shown_name(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield _no_file(path, name)
            return
        yield from reader_for(path).read(path)
    except InputRefusedError as refused:
        yield refused
    except FileNotFoundError:
        if path.is_symlink():
            yield InputRefusedError(name, "it links to nothing", "mend the link or leave it out")
        else:
            yield InputRefusedError(name, "there is no such file", "check the name")
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no file has such a name").lower()
        yield InputRefusedError(name, f"it can't be read ({reason})", "check its name and permissions")


def _no_file(path: Path, name: str) -> InputRefusedError:
    """Why something that is there is not a file to read."""
    if not path.is_dir():
        return InputRefusedError(name, "it is no regular file", "leave it out")
    if os.access(path, os.R_OK | os.X_OK):
        return InputRefusedError(name, "it is a folder", "name the files in it")
    return InputRefusedError(name, "the folder can't be opened", "check its permissions")


def reader_for(path: Path) -> Reader:
    """The reader of a file's format.

    Raises `InputRefusedError` where none is known.
    """
    module = _FORMATS.get(path.suffix.lower())
    if module is None:
        known = ", ".join(sorted(suffix for suffix in _FORMATS if suffix))
        raise InputRefusedError(shown_name(path), f"no reader for {path.suffix}", f"use one of {known}")
    return _reader(module)


@cache
def _reader(module: str) -> Reader:
    reader: Reader = import_module(f"recoupe.ingest.{module}").READER
    return reader


def _inside(folder: Path) -> Iterator[Path]:
    """Files below a folder, sorted; linked folders are not followed, so no circle can form."""
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root) / name for name in sorted(files) if not _passed_over(name))
    yield from closed


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a circle of links
        return False


def _passed_over(name: str) -> bool:
    """Hidden files, editors' locks, dossiers, and what folders of files say of themselves."""
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower.endswith(_OURS) or lower.split(".")[0] in _ABOUT
