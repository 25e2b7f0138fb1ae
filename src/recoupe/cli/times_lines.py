"""The lines that `recoupe times` can answer; the others are told on stderr and passed over."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import msgspec


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """What a line has to hold."""

    text: str
    published: dt.date | None = None
    id: Any = None


class UsableLines(Iterable[str]):
    """Lines of files (`-` is stdin) that hold a text, and a day or null where they have `published`.

    `refused` counts the others once all are read.
    """

    def __init__(self, sources: Iterable[Path], err: TextIO) -> None:
        self._sources = sources
        self._err = err
        self.refused = 0

    def __iter__(self) -> Iterator[str]:
        decoder = msgspec.json.Decoder(_Line)
        for source in self._sources:
            stdin = str(source) == "-"
            with sys.stdin.buffer if stdin else source.open("rb") as stream:
                for number, line in enumerate(stream, start=1):
                    if not line.strip():
                        continue
                    try:
                        decoder.decode(line)
                    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                        self._refuse(f"{'stdin' if stdin else source.name}:{number}", str(error))
                    else:
                        yield line.decode()

    def _refuse(self, name: str, reason: str) -> None:
        self.refused += 1
        expected = '{"id": "1", "text": "...", "published": "2020-05-04"}'
        print(f"recoupe: refused {name}: {reason}; write {expected}", file=self._err)
