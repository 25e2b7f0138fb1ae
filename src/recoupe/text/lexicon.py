"""Word lists as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

HYPHEN = "[-‐‑]"
APOSTROPHE = "['’]"


def alternation(words: Iterable[str]) -> str:
    """A regex group of `words`, longest first; hyphens and apostrophes match all their forms.

    >>> alternation(["a", "ab"])
    '(?:ab|a)'
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    parts = (re.escape(word).replace("\\-", HYPHEN).replace("'", APOSTROPHE) for word in longest_first)
    return f"(?:{'|'.join(parts)})"
