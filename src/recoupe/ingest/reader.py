"""The one shape of a reader: a format is a module that holds a `READER`, and a line in `formats.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import MAX_BYTES
from recoupe.ingest.raw_article import RawArticle

Found = RawArticle | InputRefusedError


@dataclass(frozen=True, slots=True)
class How:
    """What the user says of the inputs: their `format`, where it isn't to be recognised, and a table's columns.

    `names` tells what a file is to be called where its own base name isn't what its giver called it.

    >>> How(columns={"text": "Corps"}).columns["text"]
    'Corps'
    """

    format: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)  # field of a `RawArticle`: heading in the table
    names: Mapping[str, str] = field(default_factory=dict)  # base name of a file: what to call it


AS_FOUND = How()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one format.

    `read(path, how)` yields articles, and an `InputRefusedError` for each part that can't be used; it raises
    `InputRefusedError` where nothing can, and `OSError` as it comes.
    """

    read: Callable[[Path, How], Iterator[Found]]


def shown_name(path: Path) -> str:
    """The base name of a file, fit to be printed and stored whatever bytes it is made of.

    >>> shown_name(Path("folder/a.txt"))
    'a.txt'
    """
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def whole(path: Path) -> bytes:
    """All bytes of a file. Raises `InputRefusedError` where they are more than a reader takes at once."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_big(shown_name(path))
    return data


def too_big(name: str) -> InputRefusedError:
    """Why something larger than a reader takes at once is refused."""
    return InputRefusedError(
        name, f"it is bigger than {MAX_BYTES // 1_000_000} MB", "export it in smaller parts"
    )
