"""Spans out of the name model's labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from recoupe.annotate.names.mention import MentionType

LabelSpan = tuple[int, int, MentionType]
"""Tokens `[first, last)` and the type."""


def label_spans(labels: Sequence[str]) -> list[LabelSpan]:
    """The spans of begin/inside/outside labels; an inside label after another type begins a span.

    >>> label_spans(["B-PER", "I-PER", "O", "I-LOC"])
    [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    spans: list[LabelSpan] = []
    first, end = 0, 0
    current: MentionType | None = None
    for at in compress(range(len(labels)), map("O".__ne__, labels)):
        label = labels[at]
        kind = _TYPES.get(label[2:])
        if current and (end != at or kind != current or label[0] == "B"):
            spans.append((first, end, current))
            current = None
        if kind and not current:
            first, current = at, kind
        end = at + 1
    if current:
        spans.append((first, end, current))
    return spans


_TYPES: dict[str, MentionType] = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
