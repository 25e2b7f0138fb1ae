"""What people decided, as values: the decisions of a dossier's log, and what they amount to together.

Decisions name claims by ids that are made of content, and entities by the names that they bore, so they hold
whatever a better rule makes of the articles. `judgements` folds a log into what `resolve` and `reconcile`
obey: which claims and names are one, which are two, which claims fall away or are worded anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, Literal, TypeVar

import msgspec

Verb = Literal["accept", "reject", "edit", "same", "different", "unsure", "undo"]
NameRef = tuple[str, str]  # kind of entity and a name of it: ("person", "Ardo Belvic")

T = TypeVar("T", str, NameRef)


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the log. `subject` is the id of a claim, entity or finding; of an undo, a decision's id.

    `value` depends on the verb: the new value of an edit; the claim as it stood for a reject; the claims of a
    finding; the two names of entities that are the same or different.
    """

    id: int
    decided_at: str
    decided_by: str
    verb: Verb
    subject: str
    other: str | None = None
    field: str | None = None
    value: Any = None
    note: str | None = None
    articles: tuple[str, ...] = ()  # an article of each of the two


class Judgements(msgspec.Struct, frozen=True, kw_only=True):
    """What a log of decisions asks for. Pairs are sorted; no pair is both one and two."""

    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    edits: Mapping[str, Mapping[str, Any]] = {}
    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    same_names: tuple[tuple[NameRef, NameRef], ...] = ()
    different_names: tuple[tuple[NameRef, NameRef], ...] = ()
    links: tuple[tuple[str, str], ...] = ()  # articles that a judgement ties, whatever their names


NONE = Judgements()


def standing(log: Sequence[Decision]) -> list[Decision]:
    """The decisions that no undo took back, oldest first, without the undos."""
    undone = {decision.subject for decision in log if decision.verb == "undo"}
    return [one for one in log if one.verb != "undo" and str(one.id) not in undone]


def judgements(log: Sequence[Decision]) -> Judgements:
    """What a log asks for; where two decisions clash, the later one counts.

    >>> log = [Decision(id=1, decided_at="", decided_by="Ana", verb="same", subject="c1", other="c2"),
    ...        Decision(id=2, decided_at="", decided_by="Ana", verb="different", subject="c2", other="c1")]
    >>> judgements(log).same, judgements(log).different
    ((), (('c1', 'c2'),))
    """
    accepted: set[str] = set()
    rejected: set[str] = set()
    edits: dict[str, dict[str, Any]] = {}
    claims: list[tuple[bool, str, str]] = []
    names: list[tuple[bool, NameRef, NameRef]] = []
    for one in standing(log):
        of_finding = isinstance(one.value, list) and one.other is None and one.verb in ("accept", "reject")
        if of_finding:
            claims += [(one.verb == "accept", a, b) for a, b in combinations(one.value, 2)]
        elif one.verb in ("accept", "reject"):
            (accepted if one.verb == "accept" else rejected).add(one.subject)
            (rejected if one.verb == "accept" else accepted).discard(one.subject)
        elif one.verb == "edit" and one.field:
            edits.setdefault(one.subject, {})[one.field] = one.value
        elif one.verb in ("same", "different") and isinstance(one.value, list):
            (a, b) = ((str(kind), str(name)) for kind, name in one.value)
            names.append((one.verb == "same", a, b))
        elif one.verb in ("same", "different") and one.other:
            claims.append((one.verb == "same", one.subject, one.other))
    same, different = _consistent(claims)
    same_names, different_names = _consistent(names)
    return Judgements(
        accepted=frozenset(accepted),
        rejected=frozenset(rejected),
        edits=edits,
        same=same,
        different=different,
        same_names=same_names,
        different_names=different_names,
        links=tuple(
            (one.articles[0], one.articles[1])
            for one in standing(log)
            if one.verb == "same" and len(one.articles) == 2 and one.articles[0] != one.articles[1]
        ),
    )


def _consistent(
    told: Iterable[tuple[bool, T, T]],
) -> tuple[tuple[tuple[T, T], ...], tuple[tuple[T, T], ...]]:
    """Pairs that are one and pairs that are two, newest first: what clashes with a newer one falls away."""
    leader: dict[T, T] = {}
    same: set[tuple[T, T]] = set()
    apart: set[tuple[T, T]] = set()

    def root(one: T) -> T:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for together, one, other in reversed(list(told)):
        a, b = sorted((root(one), root(other)))
        pair = (min(one, other), max(one, other))
        if together and not any({root(x), root(y)} == {a, b} for x, y in apart):
            leader[b] = a
            same.add(pair)
        elif not together and a != b:
            apart.add(pair)
    return tuple(sorted(same)), tuple(sorted(apart))
