"""What an annotator is: the one thing that a back end (the built-in one, a spaCy pipeline) has to offer."""

from __future__ import annotations

from typing import Protocol

from recoupe.annotate.document import Document
from recoupe.text.clean_text import CleanText


class Annotator(Protocol):
    """Turns clean text into sentences, tagged tokens and names."""

    def annotate(self, text: CleanText) -> Document:
        """Annotate one article.

        The columns of `Document.tokens` are of equal length, sentences and names are in order and do not
        overlap, and every offset lies in `text.text`.
        """
        ...
