"""Language knowledge as data, one folder a language."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str, language: str = "fr") -> dict[str, Any]:
    """Parse `lang/<language>/<name>.toml`, once.

    >>> load_table("grammar")["articles"][0]
    'le'
    """
    return tomllib.loads(files("recoupe.lang").joinpath(language, f"{name}.toml").read_text("utf-8"))
