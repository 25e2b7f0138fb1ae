"""Recorded changes of a text, and the way back through them.

Every cleaning step is a function from a text to its `Edit`s; this module alone applies them. So the map from
clean to raw offsets is the composition of what was done, never recovered by comparing two texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recoupe.text.clean_text import Edit, OffsetMap


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to being clean: what it is now, its way back, and the edits so far in order."""

    text: str
    offsets: OffsetMap
    edits: tuple[Edit, ...] = ()


def draft_of(raw: str) -> Draft:
    """The draft that no step has touched yet.

    >>> draft_of("abc").offsets.length
    (3,)
    """
    return Draft(raw, OffsetMap((0,), (0,), (len(raw),)))


def edited(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """The draft after `edits`, which are in order, don't overlap, and count in `draft.text`.

    An edit that keeps the length replaces character for character, so the way back needs no new segment.

    >>> after = edited(draft_of("bo\u00adn"), [Edit(2, 3, "", "soft hyphen")])
    >>> after.text, after.offsets.start(2), after.offsets.end(3)
    ('bon', 3, 4)
    """
    if not edits:
        return draft
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts.append(draft.text[at : edit.start])
        parts.append(edit.text)
        at = edit.end
    parts.append(draft.text[at:])
    resized = [edit for edit in edits if edit.end - edit.start != len(edit.text)]
    offsets = _composed(draft.offsets, resized, len(draft.text)) if resized else draft.offsets
    return replace(draft, text="".join(parts), offsets=offsets, edits=(*draft.edits, *edits))


def _composed(offsets: OffsetMap, edits: Iterable[Edit], size: int) -> OffsetMap:
    """The map after `edits` of the text that `offsets` maps: each segment without what was rewritten."""
    clean: list[int] = []
    raw: list[int] = []
    length: list[int] = []
    segment, count, shift, at = 0, len(offsets.clean), 0, 0
    for edit_start, edit_end, grown in [*_sizes(edits), (size, size, 0)]:
        while segment < count:
            begins = offsets.clean[segment]
            ends = begins + offsets.length[segment]
            low, high = max(begins, at), min(ends, edit_start)
            if low < high:
                clean.append(low + shift)
                raw.append(offsets.raw[segment] + low - begins)
                length.append(high - low)
            if ends > edit_start:
                break
            segment += 1
        at = edit_end
        shift += grown
    clean.append(size + shift)  # a last segment without length tells where a rewritten end came from
    raw.append(offsets.raw[-1] + offsets.length[-1])
    length.append(0)
    return OffsetMap(tuple(clean), tuple(raw), tuple(length))


def _sizes(edits: Iterable[Edit]) -> Iterable[tuple[int, int, int]]:
    """Start, end and growth of each edit."""
    return ((edit.start, edit.end, len(edit.text) - edit.end + edit.start) for edit in edits)
