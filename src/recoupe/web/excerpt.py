"""What stands around a passage, for whoever has to see it in its place."""

from __future__ import annotations


def around(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """Up to `width` characters before and after `text[start:end]`, cut between words; an ellipsis where it goes on.

    >>> around("Un deux trois quatre", 8, 13, 4)
    ('… ', ' …')
    """
    before, after = text[max(start - width, 0) : start], text[end : end + width]
    if start > width:
        before = f"… {before[before.find(' ') + 1 :]}"
    if end + width < len(text):
        after = f"{after[: after.rfind(' ')]} …" if " " in after else " …"
    return before.lstrip(), after.rstrip()
