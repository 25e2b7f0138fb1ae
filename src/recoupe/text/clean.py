"""From the raw text of an article to clean text: named steps in order, every edit recorded.

1. characters: mojibake, left-over HTML entities, composed accents, plain spaces, apostrophes and hyphens,
   what is never seen taken out;
2. words: those that a scan or a line end cut in two are joined;
3. lines: wrapped lines joined, a caption parted from the text it was glued to;
4. paragraphs, each with its role.
"""

from __future__ import annotations

from collections.abc import Callable

from recoupe.text.characters import composed, entities, mojibake, one_for_one, returns, unseen
from recoupe.text.clean_text import CleanText, Edit
from recoupe.text.edits import draft_of, edited
from recoupe.text.hyphens import rejoined
from recoupe.text.lines import unglued, unwrapped
from recoupe.text.paragraphs import find_paragraphs

Step = Callable[[str], list[Edit]]

STEPS: tuple[Step, ...] = (
    mojibake,
    entities,
    composed,
    returns,
    one_for_one,
    unseen,
    rejoined,
    unglued,
    unwrapped,
)


def clean(raw: str) -> CleanText:
    """Clean text of `raw`, its paragraphs, and the recorded way back.

    >>> text = clean("Orsan brûle\\r\\n\\r\\nLa batail-le dure.")
    >>> text.text[text.paragraphs[1].start :], text.raw[slice(*text.to_raw(18, 26))]
    ('La bataille dure.', 'batail-le')
    """
    draft = draft_of(raw)
    for step in STEPS:
        draft = edited(draft, step(draft.text))
    return CleanText(draft.text, raw, draft.offsets, find_paragraphs(draft.text), draft.edits)
