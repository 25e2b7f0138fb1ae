"""From what a user names (files, folders) to articles, format by format.

A new format is one module with a `READER`, one line in `formats.py`, and what tells it in `recognise.py`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from recoupe.errors import InputRefusedError
from recoupe.ingest.formats import format_of_name, known_suffixes, reader_of
from recoupe.ingest.language import with_language
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import AS_FOUND, Found, How, shown_name
from recoupe.ingest.recognise import recognise

_OURS = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal")
_PARTS = ("files", "fichiers")
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


def read_input(path: Path, how: How = AS_FOUND) -> Iterator[Found]:
    """Articles of one file, and an `InputRefusedError` for all that can't be used. Never raises.

    Only regular files are opened, so a pipe or a device can't block. Each article tells its format.
    """
    for found in _read(path, how):
        called = how.names.get(path.name)
        yield found if called is None else _called(found, shown_name(path), called)


def _called(found: Found, own: str, called: str) -> Found:
    """What was found, told under the name that its file is called by."""
    if isinstance(found, RawArticle):
        inside = found.file == own or found.file.startswith(f"{own}/")
        return msgspec.structs.replace(found, file=called + found.file[len(own) :]) if inside else found
    return type(found)(found.name.replace(own, called, 1), found.reason, found.advice)


def _read(path: Path, how: How) -> Iterator[Found]:
    name = shown_name(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield _no_file(path, name)
            return
        format_name = format_of(path, how)
        for found in reader_of(format_name).read(path, how):
            yield _with_format(found, format_name)
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


def _with_format(found: Found, format_name: str) -> Found:
    if not isinstance(found, RawArticle):
        return found
    told = with_language(found)
    return told if told.format else msgspec.structs.replace(told, format=format_name)


def _no_file(path: Path, name: str) -> InputRefusedError:
    """Why something that is there is not a file to read."""
    if not path.is_dir():
        return InputRefusedError(name, "it is no regular file", "leave it out")
    if os.access(path, os.R_OK | os.X_OK):
        return InputRefusedError(name, "it is a folder", "name the files in it")
    return InputRefusedError(name, "the folder can't be opened", "check its permissions")


def format_of(path: Path, how: How = AS_FOUND) -> str:
    """The format of a file: as the user says, as its content tells, as its name promises, in this order.

    Raises `InputRefusedError` where none is known.
    """
    found = how.format or recognise(path) or format_of_name(shown_name(path))
    if found is None:
        reason = f"no reader for {path.suffix}"
        raise InputRefusedError(shown_name(path), reason, f"use one of {known_suffixes()}")
    return found


def promised_format(path: Path, how: How = AS_FOUND) -> str | None:
    """The format that an input would be read as, `None` where none is known. Never raises."""
    try:
        return format_of(path, how)
    except (InputRefusedError, OSError, ValueError):
        return how.format or format_of_name(shown_name(path))


def size_of(path: Path) -> int:
    """Bytes of a file, 0 where it can't be told. Never raises."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _inside(folder: Path) -> Iterator[Path]:
    """Files below a folder, sorted; linked folders are not followed, so no circle can form."""
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not _beside(name, files))
        yield from (Path(root) / name for name in sorted(files) if not _passed_over(name))
    yield from closed


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a circle of links
        return False


def _beside(folder: str, files: list[str]) -> bool:
    """Hidden folders, and those in which browsers keep the pictures and scripts of a page saved beside them."""
    if folder.startswith("."):
        return True
    page, mark, kind = folder.rpartition("_")
    return bool(mark) and kind in _PARTS and any(f"{page}.{end}" in files for end in ("html", "htm"))


def _passed_over(name: str) -> bool:
    """Hidden files, editors' locks, dossiers, and what folders of files say of themselves."""
    lower = name.lower()
    return lower.startswith((".", "~$")) or lower.endswith(_OURS) or lower.split(".")[0] in _ABOUT
