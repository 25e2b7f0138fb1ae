"""The annotator that a name stands for: `builtin`, or `spacy:` and the name of a pipeline."""

from __future__ import annotations

from functools import cache

from recoupe.annotate.builtin import builtin
from recoupe.annotate.protocol import Annotator
from recoupe.errors import RecoupeError

BUILTIN = "builtin"
_SPACY = "spacy:"


@cache
def annotator_of(name: str = BUILTIN) -> Annotator:
    """The annotator of a name, loaded once a process. Raises `RecoupeError` for a name that there isn't."""
    if name == BUILTIN:
        return builtin()
    if name.startswith(_SPACY) and len(name) > len(_SPACY):
        from recoupe.backends.spacy_annotator import SpacyAnnotator

        return SpacyAnnotator(name.removeprefix(_SPACY))
    raise RecoupeError(f"--annotator {name}: no such annotator; give builtin, or spacy:NAME")


def annotator_version(name: str) -> str:
    """What tells one annotator's work from another's: its name, and the version of a pipeline."""
    if name == BUILTIN:
        return ""
    return f"{name}-{getattr(annotator_of(name), 'version', '')}"
