"""Whether compiled modules read as the plain ones do: the examples by both, claim by claim."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from compiled.tree import ROOT, SOURCES

_READ = """
import json, sys
from pathlib import Path
from typing import Any
import msgspec
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.text import tokens

def read(path):
    reading = read_article(RawArticle(file=path.name, text=path.read_text("utf-8"))).reading
    return msgspec.json.encode(reading).decode()

readings = {path.name: read(path) for path in sorted(Path(sys.argv[1]).glob("*.txt"))}
print(json.dumps({"tokens": tokens.__file__, "readings": readings}))
"""


def differing(packages: Path, articles: Path = ROOT / "examples") -> list[str]:
    """Articles that the package in `packages` reads otherwise than the sources do.

    Raises `RuntimeError` where it isn't compiled, `subprocess.CalledProcessError` where it can't read.
    """
    plain, compiled = _readings(SOURCES, articles), _readings(packages, articles)
    if not compiled["tokens"].startswith(str(packages.resolve())) or compiled["tokens"].endswith(".py"):
        raise RuntimeError(f"{compiled['tokens']} is not a compiled module of {packages}")
    theirs = compiled["readings"]
    return [name for name, reading in plain["readings"].items() if theirs[name] != reading]


def _readings(packages: Path, articles: Path) -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-c", _READ, str(articles)],
        env={**os.environ, "PYTHONPATH": str(packages.resolve())},
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found
