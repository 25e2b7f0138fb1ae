"""Language knowledge as data, one folder a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from recoupe.errors import ModelError


@cache
def load_table(name: str, language: str = "fr") -> dict[str, Any]:
    """Parse `lang/<language>/<name>.toml`, once.

    Raises `ModelError` where the package lacks it.

    >>> load_table("grammar")["articles"][0]
    'le'
    """
    source = files("recoupe.lang").joinpath(language, f"{name}.toml")
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ModelError(f"lang/{language}/{name}.toml: {error}; install recoupe again") from error
