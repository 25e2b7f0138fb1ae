"""Which modules are compiled, and where: a copy of the package under `build/`, which nothing else reads."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"
BUILD = ROOT / "build" / "compiled"
PACKAGES = BUILD / "lib"
"""What stands first on the path of those who want the compiled modules."""
_STAMP = BUILD / "made-of.txt"


def modules() -> list[str]:
    """The files to compile, relative to the sources.

    >>> "recoupe/text/tokens.py" in modules(), "recoupe/record.py" in modules()
    (True, False)
    """
    package = SOURCES / "recoupe"
    left = left_out()
    found = (path for room in rooms() for path in sorted((package / room).rglob("*.py")))
    named = ((path, path.relative_to(package).with_suffix("").as_posix()) for path in found)
    return [path.relative_to(SOURCES).as_posix() for path, name in named if name not in left]


def rooms() -> list[str]:
    """The rooms whose modules are compiled."""
    chosen: list[str] = _table()["rooms"]
    return chosen


def left_out() -> dict[str, str]:
    """Modules of those rooms that stay as they are, with the reason."""
    reasons: dict[str, str] = _table()["left_out"]
    return reasons


def native(module: str) -> tuple[str, ...]:
    """The structs of a module that become classes of the compiler's own."""
    named: dict[str, list[str]] = _table()["native"]
    return tuple(named.get(module.removeprefix("recoupe/").removesuffix(".py"), ()))


def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "modules.toml").read_text("utf-8"))


def fingerprint() -> str:
    """Tells one state of the package and of what compiles it from another."""
    digest = hashlib.blake2b(digest_size=16)
    for folder in (SOURCES / "recoupe", Path(__file__).parent):
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def stamp(made_of: str) -> None:
    """Note the fingerprint of what the tree was made of."""
    _STAMP.write_text(made_of, "utf-8")


def is_current() -> bool:
    """Whether there is a tree, made of the sources as they are now."""
    return _STAMP.is_file() and _STAMP.read_text("utf-8") == fingerprint()
