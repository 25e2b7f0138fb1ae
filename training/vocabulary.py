"""Words that French writes in small letters, beyond those of the treebanks: read off free news text.

Knowing them tells `Des` at a sentence's start from a name. Only the words are kept, not their order; texts
whose sentences test the name tagger are left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from recoupe.annotate.morphology import MorphologyTable
from recoupe.text.tokens import tokenize
from training.material import DATA

_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"[a-zà-öø-ÿœ]{3,}(?:-[a-zà-öø-ÿœ]+)*")
_LEAST = 1
_SMALL_SHARE = 0.7


def _tested(data: Path) -> frozenset[str]:
    """File stems of the texts in the name tagger's test part: ids are `collection:stem:place`."""
    with (data / "names_fr" / "test.jsonl").open(encoding="utf-8") as lines:
        return frozenset(json.loads(line)["id"].split(":")[1] for line in lines)


def _texts(data: Path) -> Iterator[str]:
    tested = _tested(data)
    for folder in ("globalvoices_fr", "wikinews_fr/documents"):
        for path in sorted((data / folder).iterdir()):
            if path.suffix in (".txt", ".html") and path.stem not in tested:
                yield _MARKUP.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def write_words(to: Path, known: MorphologyTable, data: Path = DATA) -> int:
    """Write the words that `known` lacks and that are mostly in small letters, sorted; return how many."""
    forms = {form for form, _ in known.forms}
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in _texts(data):
        for start, end in zip(*tokenize(text), strict=True):
            form = text[start:end]
            every[form.lower()] += 1
            if _WORD.fullmatch(form) and form not in forms:
                small[form] += 1
    words = sorted(w for w, n in small.items() if n >= _LEAST and n >= _SMALL_SHARE * every[w])
    to.write_text("\n".join(words) + "\n", encoding="utf-8")
    return len(words)
