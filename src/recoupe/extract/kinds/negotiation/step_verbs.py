"""Verbs of steps: what each does, and where it puts the matter; groups of `lang/fr/negotiation.toml`."""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.matters import Matter
from recoupe.lang import load_table

_TABLE = load_table("negotiation")
_PUT_OFF = frozenset(_TABLE["actions"]["put_off"])


class StepVerb(msgspec.Struct, frozen=True):
    """One group of `lang/fr/negotiation.toml`: what its verbs do, and where they put the matter."""

    action: str
    slots: tuple[str, ...]
    reflexive: bool
    only: frozenset[str]
    never: frozenset[str]
    condition: tuple[str, ...]
    nouns: frozenset[str]
    beside: frozenset[str]
    any_voice: bool
    impersonal: bool
    done: bool
    means: str  # the matter that its nouns are with this verb alone: « ont signé la paix »

    def takes(self, matter: Matter) -> bool:
        """Whether the verb can do this with such a matter: one adopts a resolution, not a truce."""
        return matter.kind not in self.never and (not self.only or matter.kind in self.only)


def _verbs() -> dict[str, tuple[StepVerb, ...]]:
    found: dict[str, tuple[StepVerb, ...]] = {}
    for group in _TABLE["verbs"]:
        verb = StepVerb(
            group["action"], tuple(group["slots"]), group.get("reflexive", False),
            frozenset(group.get("only", ())), frozenset(group.get("never", ())), tuple(group.get("condition", ())),
            frozenset(group.get("nouns", ())), frozenset(group.get("beside", ())), group.get("any_voice", False),
            group.get("impersonal", False), group.get("done", False), group.get("means", ""),
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), verb)
    return found


STEP_VERBS = _verbs()
"""The groups of each verb, by lemma."""


def put_off(context: Context, clause: Clause) -> bool:
    """`l'ultimatum a été repoussé à jeudi`: another day is set, and nothing refused."""
    if clause.verb.lemma not in _PUT_OFF:
        return False
    behind = (c for c in context.view.complement(clause, "à") if c > clause.chunk)
    return any(map(context.is_time, behind))
