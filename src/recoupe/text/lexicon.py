"""Reading the word lists that a language folder holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.errors import ModelError

HYPHEN = "[-‐‑]"
APOSTROPHE = "['’]"


@cache
def load_lists(language: str, name: str) -> dict[str, Any]:
    """The TOML file `name` of a language's folder.

    Raises `ModelError` where the package lacks it.

    >>> load_lists("fr", "tokens")["elided"][0]
    'l'
    """
    source = files("recoupe.lang").joinpath(language, f"{name}.toml")
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ModelError(f"lang/{language}/{name}.toml: {error}; install recoupe again") from error


def alternation(words: Iterable[str]) -> str:
    """A regex group of `words`, longest first; hyphens and apostrophes match all their forms.

    >>> alternation(["a", "ab"])
    '(?:ab|a)'
    """
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    parts = (re.escape(word).replace("\\-", HYPHEN).replace("'", APOSTROPHE) for word in longest_first)
    return f"(?:{'|'.join(parts)})"
