"""Words that French writes in small letters, beyond those of the treebanks: read off free news text.

Knowing them tells `Des` at a sentence's start from a name. Only the words are kept, not their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from recoupe.annotate.morphology import MorphologyTable
from recoupe.text.tokens import tokenize
from training.material import DATA

_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"[a-zà-öø-ÿœ]{3,}(?:-[a-zà-öø-ÿœ]+)*")


def _texts(data: Path) -> Iterator[str]:
    for folder in ("globalvoices_fr", "wikinews_fr/documents"):
        for path in sorted((data / folder).iterdir()):
            if path.suffix in (".txt", ".html", ".htm"):
                yield _MARKUP.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def write_words(to: Path, known: MorphologyTable, data: Path = DATA) -> int:
    """Write the words that `known` lacks, sorted, one a line; return how many."""
    forms = {form for form, _ in known.forms}
    words = set()
    for text in _texts(data):
        for start, end in zip(*tokenize(text), strict=True):
            form = text[start:end]
            if _WORD.fullmatch(form) and form not in forms:
                words.add(form)
    to.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
    return len(words)
