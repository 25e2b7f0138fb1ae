"""Line ends that no paragraph ends at, and one that is missing."""

from __future__ import annotations

import re
from itertools import pairwise

from recoupe.text.clean_text import Edit

_MIN_WIDTH, _MAX_WIDTH = 45, 130  # columns of text that was wrapped by hand or by a mailer
_FULL = 0.7  # a wrapped line fills at least this share of the width
_GOES_ON = 30  # a shorter line before a small letter is a list item, not the first line of a sentence
_CLOSED = (".", "!", "?", ":", ";", "»", '"', "…", ")", "|", "”", "]")
_BULLETS = ("•", "*", "-", "–", "—", "·", "▪", "►", "#", "@")
_GLUED_CREDIT = re.compile(
    r"(?<!\w)Photos?[ ]?:?[ ](?:[A-ZÀ-Þ][\w.-]{1,20}[ ]){0,3}(?:[A-ZÀ-Þ]{2,8}/)?[A-ZÀ-Þ]{2,8}"
    r"(?=[A-ZÀ-Þ][a-zà-ÿ']+[ ])"
)
_FRONT = 1500  # a caption glued to the text stands near its top


def unwrapped(text: str) -> list[Edit]:
    """Line ends inside a paragraph, made spaces.

    A text is taken as wrapped if nearly all lines that another follows are about as long as the longest; else
    only a line that stops in mid-sentence before a small letter goes on.

    >>> unwrapped("Les secours sont arrivés dans la nuit à\\nOrsan.")
    []
    >>> unwrapped("Les secours sont arrivés dans la nuit\\nà Orsan.")[0].text
    ' '
    """
    if "\n" not in text:
        return []
    lines = text.split("\n")
    width = _width(lines)
    edits = []
    at = 0
    for index, line in enumerate(lines[:-1]):
        at += len(line) + 1
        below = lines[index + 1].lstrip()
        if not below or not line.strip() or below.startswith(_BULLETS):
            continue
        held = len(line.rstrip())
        if _runs_on(line, held, below) or (width and _is_full(line, held, below, width, first=index == 0)):
            edits.append(Edit(at - 1, at, " ", "wrap"))
    return edits


def unglued(text: str) -> list[Edit]:
    """A line end between a picture's credit and the text that a scan glued to it (`Photo APXLes secours`).

    >>> unglued("Photo APXLes secours")
    [Edit(start=9, end=9, text='\\n', step='glued caption')]
    """
    found = _GLUED_CREDIT.search(text, 0, _FRONT) if "Photo" in text[:_FRONT] else None
    return [Edit(found.end(), found.end(), "\n", "glued caption")] if found else []


def _runs_on(line: str, held: int, below: str) -> bool:
    """A line that stops in mid-sentence, and a small letter under it."""
    return held >= _GOES_ON and below[0].islower() and not line.rstrip().endswith(_CLOSED)


def _is_full(line: str, held: int, below: str, width: int, *, first: bool) -> bool:
    """A line that fills the width, unless it is a title over a capital."""
    if held < _FULL * width:
        return False
    return not (first and below[0].isupper() and not line.rstrip().endswith((",", *_CLOSED)))


def _width(lines: list[str]) -> int:
    """Columns that the text was wrapped at, 0 if it was not."""
    inner = [line.rstrip() for line, below in pairwise(lines) if line.strip() and below.strip()]
    if len(inner) < 3:
        return 0
    width = max(map(len, inner))
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    full = sum(len(line) >= _FULL * width for line in inner)
    running = sum(not line.endswith(_CLOSED) for line in inner)
    return width if full >= _FULL * len(inner) and running * 2 >= len(inner) else 0
