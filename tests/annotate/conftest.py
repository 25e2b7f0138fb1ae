"""Annotation of a text of one paragraph a line."""

from collections.abc import Callable

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.annotate.document import Document
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def _annotate(text: str) -> Document:
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    size = len(text)
    return builtin().annotate(CleanText(text, text, OffsetMap((0,), (0,), (size,)), tuple(paragraphs)))


@pytest.fixture(scope="session")
def annotate() -> Callable[[str], Document]:
    return _annotate
