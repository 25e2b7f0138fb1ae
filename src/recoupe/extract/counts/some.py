"""How many a group without a number is: `certains habitants`, `de nombreuses familles` are vaguely many.

`Les habitants fuient la ville par centaines`: the words behind the verb count those before it.
"""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.extract.quantity import QuantityMention
from recoupe.record import Quantity

_SOME = frozenset(
    ("certains", "certaines", "nombreux", "nombreuses", "plusieurs", "quelques", "divers", "diverses")
)
_FEWEST = 2


def some(context: Context, count: Count) -> Quantity | None:
    """The vague quantity that the words of a group tell; `None` for `les habitants`, who are all."""
    document, in_hundreds = context.document, by_so_many(context, count.clause)
    if in_hundreds is not None:
        return in_hundreds.quantity(document, count.victims)
    lower = document.tokens.lower[count.first : count.last]
    others = any(lower[i : i + 2] == ["d'", "autres"] for i in range(len(lower)))
    if not others and lower[:1] != ["des"] and _SOME.isdisjoint(lower):
        return None
    text = document.words(count.first, count.last)
    return Quantity(value=None, low=_FEWEST, high=None, bound="vague", unit=count.victims, text=text)


def by_so_many(context: Context, clause: int) -> QuantityMention | None:
    """The count of `(fuient) par centaines`: of nothing of its own, as `par groupes de dix` has."""
    view = context.view
    for c in view.complement(view.clauses[clause], "par") if clause >= 0 else ():
        at = view.chunks[c].quantity
        told = context.quantities[at] if at >= 0 else None
        if (
            told is not None
            and told.bound == "vague"
            and told.head is None
            and told.last == view.extent(c)[1]
        ):
            return told
    return None
