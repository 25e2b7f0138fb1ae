"""Raw text to an annotated document, for the command and the scorer."""

from __future__ import annotations

from recoupe.annotate.builtin import builtin
from recoupe.annotate.document import Document
from recoupe.text.clean import clean


def read_text(raw: str) -> Document:
    """Clean and annotate raw text."""
    return builtin().annotate(clean(raw))
