"""Text to an annotated document, for the command and the scorer."""

from __future__ import annotations

from recoupe.annotate.builtin import builtin
from recoupe.annotate.document import Document
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def read_text(text: str) -> Document:
    """Annotate raw text as it is."""
    offsets = OffsetMap((0,), (0,), (len(text),))
    return builtin().annotate(CleanText(text, text, offsets, (Paragraph(0, len(text), "body"),)))
