"""The package says the version that it is published under, and its engine a name that follows its rules."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

import recoupe
from recoupe import engine

ROOT = Path(__file__).resolve().parents[1]


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert recoupe.__version__ == project["version"]


def test_a_changed_rule_makes_another_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rooms = tmp_path / "recoupe"
    shutil.copytree(ROOT / "src" / "recoupe", rooms, ignore=shutil.ignore_patterns("__pycache__", "*.npz"))
    monkeypatch.setattr(engine, "__file__", str(rooms / "engine.py"))
    named = engine.engine_version.__wrapped__
    before = named()
    assert named() == before
    (rooms / "publish" / "french.py").write_text("# how things are shown is not how they are read\n")
    assert named() == before
    (rooms / "text" / "tokens.cpython-311-x86_64-linux-gnu.so").write_text(
        "made from a source that is counted\n"
    )
    assert named() == before
    (rooms / "lang" / "fr" / "added.toml").write_text("[words]\n")
    assert named() != before
