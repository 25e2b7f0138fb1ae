"""How much two claims of one kind speak for being about one thing.

Small named weights add up, as in Fellegi and Sunter's record linkage; the sum above zero says the same thing.
`None` says that they can't be, whatever else speaks for it.
"""

from __future__ import annotations

from collections.abc import Callable

from recoupe.reconcile.evidence import Context, Never, Weights, days_apart
from recoupe.reconcile.figures import figures, force
from recoupe.reconcile.happenings import attack, control
from recoupe.reconcile.milestones import event
from recoupe.reconcile.talks import meeting, negotiation, statement
from recoupe.reconcile.ties import relation
from recoupe.reconcile.view import View

__all__ = ["Context", "compare", "weigh"]

SAME_WORDS = 9.0  # one sentence in two articles, one figure or one phrase of it


def compare(a: View, b: View, context: Context) -> float | None:
    """The evidence for one thing behind two claims; above 0 is same, `None` is never."""
    weights = weigh(a, b, context)
    return None if weights is None else sum(weight for _, weight in weights)


def weigh(a: View, b: View, context: Context) -> Weights | None:
    """The named weights of a comparison, `None` where one of them forbids."""
    if a.claim.kind != b.claim.kind or a.claim.id == b.claim.id:
        return None
    try:
        return [*_COMPARE[a.claim.kind](a, b, context), *_words(a, b)]
    except Never:
        return None


def _words(a: View, b: View) -> Weights:
    """The same sentence in two articles, with the same figure or the same phrase of it."""
    if a.origin.wire is None or a.origin.wire != b.origin.wire or a.article == b.article:
        return []
    same = (a.low, a.high, a.population) == (b.low, b.high, b.population)
    near = abs(len(a.claim.evidence[0].text) - len(b.claim.evidence[0].text)) < 40
    if a.claim.kind == "attack" and days_apart(a, b):
        return []  # fighting of another day, told in the same words
    means = {getattr(view.claim.args, "means", None) for view in (a, b)}  # a car and a knife in one sentence
    return [("same_words", SAME_WORDS if same and near and len(means) == 1 else 0.0)]


_COMPARE: dict[str, Callable[[View, View, Context], Weights]] = {
    "casualties": figures,
    "displacement": figures,
    "control": control,
    "force": force,
    "attack": attack,
    "meeting": meeting,
    "negotiation": negotiation,
    "statement": statement,
    "relation": relation,
    "event": event,
}
