"""Which engine read an article: its version and a fingerprint of the code and data that read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.backends.annotators import BUILTIN, annotator_version
from recoupe.backends.extractor import Extractor
from recoupe.version import VERSION

# The rooms whose rules or data change what is read in one article.
READING_ROOMS = ("text", "annotate", "times", "extract", "lang")
SINGLE_MODULES = ("record.py", "reading.py", "pipeline.py")
_MADE = (".pyc", ".so", ".pyd")  # from sources that are counted: a compiled module is no other engine


@dataclass(frozen=True, slots=True)
class Engine:
    """Who reads the articles: an annotator by name, and an extractor in the place of the built-in rules."""

    annotator: str = BUILTIN
    extractor: Extractor | None = None

    @property
    def version(self) -> str:
        """The name that each reading carries, so that another engine reads it again."""
        parts = (
            engine_version(),
            annotator_version(self.annotator),
            self.extractor and self.extractor.version,
        )
        return "+".join(part for part in parts if part)


BUILTIN_ENGINE = Engine()


# Those whose rules or data change what articles say together.
DECIDING_ROOMS = ("resolve", "reconcile", "lang")
DECIDING_MODULES = ("record.py", "amend.py", "judgements.py")


@cache
def engine_version() -> str:
    """Name of the engine at work, such as `0.1.0+5c0f1a2b`; a changed rule or model gives another one."""
    return _fingerprint(SINGLE_MODULES, READING_ROOMS)


@cache
def decider_version() -> str:
    """The same for what compares articles: another one has every story decided anew, and no article read."""
    return _fingerprint(DECIDING_MODULES, DECIDING_ROOMS)


def _fingerprint(modules: tuple[str, ...], rooms: tuple[str, ...]) -> str:
    root = Path(__file__).parent
    files = [root / name for name in modules]
    for room in rooms:
        files += [path for path in (root / room).rglob("*") if path.is_file() and path.suffix not in _MADE]
    digest = hashlib.blake2b(digest_size=4)
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{VERSION}+{digest.hexdigest()}"
