"""JSON Lines: one object of the record a line, in the shapes of `docs/record.md`."""

from __future__ import annotations

from typing import TextIO

from recoupe.dossier.dossier import Dossier, Table


def write_jsonl(dossier: Dossier, table: Table, out: TextIO) -> int:
    """Write a table of the record to `out`; returns how many lines."""
    lines = 0
    for line in dossier.json_lines(table):
        out.write(line)
        out.write("\n")
        lines += 1
    return lines
