"""Spans out of the name model's labels."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.annotate.names.mention import MentionType

LabelSpan = tuple[int, int, MentionType]
"""Tokens `[first, last)` and the type."""


def label_spans(labels: Sequence[str]) -> list[LabelSpan]:
    """The spans of begin/inside/outside labels; an inside label after another type begins a span.

    >>> label_spans(["B-PER", "I-PER", "O", "I-LOC"])
    [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    spans: list[LabelSpan] = []
    first = 0
    current: MentionType | None = None
    for at, label in enumerate((*labels, "O")):
        if label == "O" and not current:
            continue
        kind = _TYPES.get(label[2:])
        if current and (kind != current or label[0] == "B"):
            spans.append((first, at, current))
            current = None
        if kind and not current:
            first, current = at, kind
    return spans


_TYPES: dict[str, MentionType] = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "MISC": "MISC"}
