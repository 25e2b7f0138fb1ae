"""Spans out of the name model's labels."""

from __future__ import annotations

from collections.abc import Sequence

LabelSpan = tuple[int, int, str]
"""Tokens `[first, last)` and the type."""


def label_spans(labels: Sequence[str]) -> list[LabelSpan]:
    """The spans of begin/inside/outside labels; an inside label after another type begins a span.

    >>> label_spans(["B-PER", "I-PER", "O", "I-LOC"])
    [(0, 2, 'PER'), (3, 4, 'LOC')]
    """
    spans: list[LabelSpan] = []
    first, current = 0, ""
    for at, label in enumerate((*labels, "O")):
        kind = "" if label == "O" else label[2:]
        if current and (kind != current or label[0] == "B"):
            spans.append((first, at, current))
            current = ""
        if kind and not current:
            first, current = at, kind
    return spans
