"""What every comparison uses: the context, and evidence that claims of all kinds have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import fsum

from recoupe.reconcile.places import Places
from recoupe.reconcile.view import View

Weights = list[tuple[str, float]]
_BESIDE = 500  # characters within which a denial answers a claim before it


@dataclass(frozen=True, slots=True)
class Context:
    """What comparing needs beside the claims: places, and how telling each word is (0 to 1, rare to 1)."""

    places: Places
    telling: Mapping[str, float]
    _weights: dict[frozenset[str], float] = field(default_factory=dict)

    def weight(self, stems: frozenset[str]) -> float:
        """How telling a set of words is in all; kept, since claims of one sentence share their words."""
        known = self._weights.get(stems)
        if known is None:
            known = self._weights[stems] = fsum(self.telling.get(stem, 1.0) for stem in stems)
        return known


class Never(Exception):  # noqa: N818 - it is an answer, not an error
    """Raised inside a comparison by a feature that no evidence outweighs."""


def days_apart(a: View, b: View) -> int | None:
    """Days between two intervals, 0 where they meet, `None` where one is unknown."""
    a_first, a_last = a.first or a.last, a.last or a.first
    b_first, b_last = b.first or b.last, b.last or b.first
    if a_first is None or a_last is None or b_first is None or b_last is None:
        return None
    return max(0, (b_first - a_last).days, (a_first - b_last).days)


def parties(a: View, b: View, same: float, differ: float) -> float:
    """Whether the same ones act in both; 0 where one does not say who does."""
    if not a.parties or not b.parties:
        return 0.0
    if a.parties & b.parties:
        return same
    return min(0.0, differ + 2.0) if _may_be_rebels(a, b) or _may_be_rebels(b, a) else differ


def _may_be_rebels(a: View, b: View) -> bool:
    """`les rebelles` in one article, a movement's name in another: maybe the same, and no state."""
    return "rebels" in a.parties and not any(party.startswith("state:") for party in b.parties)


def answer(a: View, b: View) -> float:
    """A denial answers what stands shortly before it."""
    if a.denied == b.denied or a.article != b.article:
        return 0.0
    return 3.5 if abs(a.claim.evidence[0].start - b.claim.evidence[0].start) < _BESIDE else 0.0


def overlap(a: View, b: View, context: Context) -> float:
    """What two claims' own words have in common, 0 to 1."""
    return common(a.stems, b.stems, context)


def common(one: frozenset[str], other: frozenset[str], context: Context) -> float:
    """Share of the telling words of the shorter text that the other has too, 0 to 1."""
    least = min(context.weight(one), context.weight(other))
    if least <= 0:
        return 0.0
    telling = context.telling
    # exact: the words of a set come in any order, and a sum in another order may differ in its last digit
    return fsum([telling.get(stem, 1.0) for stem in one & other]) / least
