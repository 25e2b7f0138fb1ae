"""Whether a text can be an article at all: something with words, and spaces between them."""

from __future__ import annotations

import re

from recoupe.errors import InputRefusedError
from recoupe.ingest.raw_article import RawArticle

LONGEST_RUN = 5_000  # characters without a space; addresses and inlined pictures stay below or beside prose
LONGEST_ARTICLE = 1_000_000  # characters, some 150,000 words: a newspaper article has some 5,000 characters
_WORD = re.compile(r"[^\W\d_]{2}")


def refusal_of(raw: RawArticle) -> InputRefusedError | None:
    """Why a text can't be an article: far too long, without words, or mostly one run without a space.

    >>> str(refusal_of(RawArticle(file="a.txt", text="« « « 12 »")))
    'a.txt: it has no words; leave it out'
    """
    if not _WORD.search(raw.text):
        return InputRefusedError(raw.file, "it has no words", "leave it out")
    if len(raw.text) > LONGEST_RUN:
        longest = max(map(len, raw.text.split()))
        if longest > LONGEST_RUN and longest * 2 > len(raw.text):
            reason = f"it has a run of {longest:,} characters without a space"
            return InputRefusedError(raw.file, reason, "leave it out")
    if len(raw.text) > LONGEST_ARTICLE:
        reason = f"it has {len(raw.text):,} characters, more than an article can have"
        return InputRefusedError(raw.file, reason, "split it: one article a file, or a line of a .jsonl")
    return None
