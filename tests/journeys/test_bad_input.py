"""A folder of bad inputs: one clear line each, the good ones kept, no traceback, in bounded time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from tests.journeys.shell import recoupe

GOOD = "Douze civils ont péri lundi à Ambreuse, selon le maire de la ville.\n"
LONGEST_RUN = 50  # seconds, for the whole folder


def jsonl(*objects: object) -> str:
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in objects)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    files: dict[str, str | bytes] = {
        "good.txt": GOOD,
        "empty.txt": "",
        "blank.txt": " \n\t\n\u00a0",
        "binary.txt": bytes(range(256)) * 400,
        "giant.txt": "a" * 5_000_000,
        "guillemets.txt": GOOD + "«" * 200_000,
        "nested.txt": GOOD + "« " * 50_000 + "mot" + " »" * 50_000,
        "numbers.txt": GOOD
        + "Le 45 mars 20166, 123456789012345678901234567890 civils tués, dont 99999999999999999999.\n",
        "broken.jsonl": jsonl({"text": GOOD + "Une ligne saine."})
        + '{"text": "coupée\n'
        + "[1, 2]\n"
        + jsonl({"title": "sans texte"}),
        "deep.jsonl": '{"text": ' + "[" * 100_000 + "\n",
        "odd.jsonl": jsonl({"text": GOOD + "Autre.", "published": "2019-02-31", "title": 7})
        + '{"text": "\\ud800 civils tués"}\n',
    }
    for name, content in files.items():
        path = made / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (made / "dangling.txt").symlink_to(made / "gone.txt")
    (made / "loop").symlink_to(made)
    return made


def test_each_bad_input_costs_one_line_and_the_rest_is_kept(folder: Path, tmp_path: Path) -> None:
    started = time.perf_counter()
    run = recoupe("build", folder, "--dossier", tmp_path / "d.sqlite")
    assert time.perf_counter() - started < LONGEST_RUN
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert run.stdout == ""
    said = run.stderr.splitlines()
    for name in (
        "empty.txt",
        "blank.txt",
        "binary.txt",
        "dangling.txt",
        "broken.jsonl",
        "deep.jsonl",
        "giant.txt",
    ):
        assert any(name in line for line in said), name
    for name in ("empty.txt", "blank.txt", "binary.txt", "dangling.txt", "giant.txt", "guillemets.txt"):
        assert sum(name in line for line in said) == 1, name
    assert all(line.startswith(("recoupe: refused ", "recoupe: note ")) and ";" in line for line in said)
    assert any("2019-02-31" in line for line in said)
    assert not any("good.txt" in line for line in said)

    exported = recoupe("export", tmp_path / "d.sqlite", "articles")
    kept = {json.loads(line)["file"] for line in exported.stdout.splitlines()}
    assert {"good.txt", "broken.jsonl", "numbers.txt", "nested.txt", "odd.jsonl"} <= kept
    claims = recoupe("export", tmp_path / "d.sqlite", "claims")
    assert claims.returncode == 0


def test_only_bad_input_makes_an_empty_record(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    path = tmp_path / "d.sqlite"
    assert recoupe("build", tmp_path / "empty.txt", tmp_path / "gone.txt", "-d", path).returncode == 1
    shown = recoupe("show", path, "summary")
    assert (shown.returncode, shown.stderr) == (0, "")
