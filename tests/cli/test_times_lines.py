"""Lines for `recoupe times`: those that can be used, and clear words for the others."""

from __future__ import annotations

import io
from pathlib import Path

from recoupe.cli.times_lines import UsableLines

GOOD = (
    '{"id": 7, "text": "Il a plu hier."}',
    '{"text": "", "published": null}',
    '{"text": "x", "published": "2020-05-04"}',
)
BAD = (
    "{",
    "[]",
    '{"id": 1}',
    '{"text": 3}',
    '{"text": "x", "published": "2020-13-01"}',
    '{"text": "\\ud800"}',
)


def test_bad_lines_are_told_and_the_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    mixed = [line for pair in zip(GOOD, BAD, strict=False) for line in pair] + ["", *BAD[len(GOOD) :]]
    file.write_bytes("\n".join(mixed).encode() + b"\n\xff\n")
    err = io.StringIO()
    lines = UsableLines([file], err)
    assert [line.strip() for line in lines] == list(GOOD)
    told = err.getvalue().splitlines()
    assert lines.refused == len(told) == len(BAD) + 1
    assert told[0].startswith("recoupe: refused in.jsonl:2: ")
    assert all("; write {" in line for line in told)
