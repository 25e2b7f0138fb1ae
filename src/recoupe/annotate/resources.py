"""Where a language's models and word lists lie."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from recoupe.errors import ModelError


def model_folder(language: str) -> Path:
    """The folder of a language's model files."""
    return Path(str(files("recoupe.lang"))) / language / "models"


def model_file(language: str, name: str) -> Path:
    """One model file that is there.

    Raises `ModelError` where it is not.
    """
    path = model_folder(language) / name
    if not path.is_file():
        raise ModelError(f"{path} is missing; install recoupe again, or run `make train` in its sources")
    return path
