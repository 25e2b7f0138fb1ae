"""The value that the text layer hands on: clean text that knows its way back to the raw one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

import msgspec

ParagraphRole = Literal["title", "body", "byline", "caption", "credit", "duplicate"]


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of the clean text, `[start, end)`, and what it is for.

    Only `title` and `body` are read for claims; `duplicate` repeats an earlier paragraph of the article.
    """

    start: int
    end: int
    role: ParagraphRole


@dataclass(frozen=True, slots=True)
class Edit:
    """One recorded change: a cleaning step put `text` for `[start, end)` of its input."""

    start: int
    end: int
    text: str
    step: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps clean offsets to raw ones by segments that were copied unchanged.

    `clean[i]` is where segment i starts in the clean text and `raw[i]` where it starts in the raw text;
    `length[i]` is how many characters it copies. Between segments the clean text was rewritten.
    """

    clean: tuple[int, ...]
    raw: tuple[int, ...]
    length: tuple[int, ...]

    def start(self, offset: int) -> int:
        """Raw offset of the clean character at `offset` (of the rewritten stretch's start, inside one)."""
        i = bisect_right(self.clean, offset) - 1
        if i < 0:
            return 0
        inside = offset - self.clean[i]
        if inside < self.length[i]:
            return self.raw[i] + inside
        return self.raw[i] + self.length[i]

    def end(self, offset: int) -> int:
        """Raw offset just past the clean character before `offset`."""
        if offset <= 0:
            return self.raw[0] if self.raw else 0
        i = bisect_right(self.clean, offset - 1) - 1
        if i < 0:
            return self.raw[0] if self.raw else 0
        inside = offset - self.clean[i]
        if inside <= self.length[i]:
            return self.raw[i] + inside
        return self.raw[i + 1] if i + 1 < len(self.raw) else self.raw[i] + self.length[i]


@dataclass(frozen=True, slots=True)
class CleanText:
    """Clean text, the raw text it came from, and the recorded way between them."""

    text: str
    raw: str
    offsets: OffsetMap
    paragraphs: tuple[Paragraph, ...]
    edits: tuple[Edit, ...] = ()

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Raw `(start, end)` of the clean stretch `[start, end)`."""
        if end <= start:
            at = self.offsets.start(start)
            return at, at
        offsets = self.offsets
        i = bisect_right(offsets.clean, start) - 1
        if i >= 0 and end <= offsets.clean[i] + offsets.length[i]:  # nearly always: all of it copied
            moved = offsets.raw[i] - offsets.clean[i]
            return start + moved, end + moved
        return offsets.start(start), offsets.end(end)
