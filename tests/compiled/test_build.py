"""A small package is compiled as the large one is, and says the same as before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from compiled.check import differing
from compiled.compiler import missing
from compiled.tree import ROOT, SOURCES

_TALK = '''
"""A module with all that has to be rewritten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec


class Word(msgspec.Struct, frozen=True):
    form: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    words: list[Word]


class Talk:
    def __init__(self, line: Line) -> None:
        self.line = line
        self.asked = 0

    @cached_property
    def forms(self) -> list[str]:
        self.asked += 1
        return [word.form for word in self.line.words]

    def holds(self, form: str) -> bool:
        return form in (*self.forms, *self.forms[::-1])
'''
_USE = """
from recoupe import talk
one = talk.Talk(talk.Line([talk.Word("obus"), talk.Word("pont", 1)]))
print(one.holds("pont"), one.holds("mur"), one.asked, one.line.words[1], talk.__file__.endswith(".py"))
"""


@pytest.mark.skipif(missing() is not None, reason=f"{missing()}")
def test_a_compiled_module_says_the_same_and_stands_apart_from_its_source(tmp_path: Path) -> None:
    package = tmp_path / "src" / "recoupe"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "talk.py").write_text(_TALK, "utf-8")
    make = "import sys; from pathlib import Path; from compiled.build import make; make(*map(Path, sys.argv[1:2]), "
    make += "['recoupe/talk.py'], Path(sys.argv[2]))"
    built = tmp_path / "build"
    _python(ROOT, make, str(built), str(tmp_path / "src"))
    plain, compiled = _python(tmp_path / "src", _USE), _python(built / "lib", _USE)
    assert plain.split()[-1] == "True"
    assert compiled.split()[-1] == "False"
    assert compiled.split()[:-1] == plain.split()[:-1]
    assert [path.name for path in sorted(package.glob("*.*"))] == ["__init__.py", "talk.py"]


def test_plain_modules_are_not_taken_for_compiled_ones() -> None:
    with pytest.raises(RuntimeError, match="not a compiled module"):
        differing(SOURCES)


def _python(packages: Path, code: str, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(packages), "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout
