"""Which engine read an article: its version and a fingerprint of the code and data that read."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from recoupe.version import VERSION

# The rooms whose rules or data change what is read in one article.
READING_ROOMS = ("text", "annotate", "times", "extract", "lang")
SINGLE_MODULES = ("record.py", "reading.py", "pipeline.py")


@cache
def engine_version() -> str:
    """Name of the engine at work, such as `0.1.0+5c0f1a2b`; a changed rule or model gives another one."""
    root = Path(__file__).parent
    files = [root / name for name in SINGLE_MODULES]
    for room in READING_ROOMS:
        files += [path for path in (root / room).rglob("*") if path.is_file() and path.suffix != ".pyc"]
    digest = hashlib.blake2b(digest_size=4)
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{VERSION}+{digest.hexdigest()}"
