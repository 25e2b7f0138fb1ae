"""How many a group without a number is: `certains habitants`, `de nombreuses familles` are vaguely many."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.counts.scene import Count
from recoupe.record import Quantity

_SOME = frozenset(
    ("certains", "certaines", "nombreux", "nombreuses", "plusieurs", "quelques", "divers", "diverses")
)
_FEWEST = 2


def some(document: Document, count: Count) -> Quantity | None:
    """The vague quantity that the words of a group tell; `None` for `les habitants`, who are all."""
    lower = document.tokens.lower[count.first : count.last]
    others = any(lower[i : i + 2] == ["d'", "autres"] for i in range(len(lower)))
    if not others and lower[:1] != ["des"] and _SOME.isdisjoint(lower):
        return None
    text = document.words(count.first, count.last)
    return Quantity(value=None, low=_FEWEST, high=None, bound="vague", unit=count.victims, text=text)
