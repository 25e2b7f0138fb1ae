"""The one shape of a writer: a format is a module with a `write_...` and a line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may ask of a format: `hxl` adds the row of tags below the headings."""

    hxl: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows were written, and what was left out, in words."""

    rows: int
    left_out: str = ""


Write = Callable[[Dossier, Table, BinaryIO, Options], Written]


@dataclass(frozen=True, slots=True)
class Writer:
    """A format: what it is, its module, its files' ending, the tables that fit it, the function where it isn't
    named after the module.
    """

    title: str
    module: str
    suffix: str
    tables: tuple[Table, ...]
    verb: str | None = None
