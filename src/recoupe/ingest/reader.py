"""The one shape of a reader: a format is a module that holds a `READER`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import InputRefusedError
from recoupe.ingest.raw_article import RawArticle

Found = RawArticle | InputRefusedError


def shown_name(path: Path) -> str:
    """The base name of a file, fit to be printed and stored whatever bytes it is made of.

    >>> shown_name(Path("folder/a.txt"))
    'a.txt'
    """
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one format.

    `read(path)` yields articles, and an `InputRefusedError` for each part that can't be used; it raises
    `InputRefusedError` where nothing can, and `OSError` as it comes.
    """

    name: str
    suffixes: tuple[str, ...]  # lower case, with their dot; "" for none
    read: Callable[[Path], Iterator[Found]]
