"""The list of word forms of a language, read when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from recoupe.errors import ModelError


@cache
def load_forms(language: str) -> dict[str, int]:
    """Lower-case word forms and how often they were seen, at most 99.

    Raises `ModelError` where the package lacks the list.

    >>> load_forms("fr")["guerre"] > 1
    True
    """
    source = files("recoupe.lang").joinpath(language, "forms.tsv")
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ModelError(f"lang/{language}/forms.tsv: {error}; install recoupe again") from error
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {form: int(count) for form, _, count in pairs}
