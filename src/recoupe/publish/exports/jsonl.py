"""JSON Lines: one object of the record a line, in the shapes of `docs/record.md`."""

from __future__ import annotations

from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.writer import Options, Written


def write_jsonl(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """Write a table of the record."""
    lines = 0
    for line in dossier.json_lines(table):
        out.write(line.encode("utf-8"))
        out.write(b"\n")
        lines += 1
    return Written(lines)
