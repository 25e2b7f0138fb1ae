"""What lies at the root of the project: nothing that a script left behind."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = {".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "NOTICE", "README.md",
         "constraints.txt", "pyproject.toml"}  # fmt: skip
ROOMS = {".ci", "bench", "compiled", "docs", "eval", "examples", "src", "tests", "training"}


def test_the_root_holds_what_it_should() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("no checkout of git")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    tracked = [name for name in listed.stdout.split("\0") if name]
    assert {name.split("/")[0] for name in tracked} == FILES | ROOMS
