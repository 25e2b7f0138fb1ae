"""What the readers of negotiations share to write their drafts: what has been told, the words, the arguments."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.matters import Matter
from recoupe.lang import load_table
from recoupe.record import Factuality, Negotiation

RULE = "negotiation/1"
_DEMANDED = frozenset(load_table("negotiation")["actions"]["demanded"])


@dataclass(slots=True)
class ToldSteps:
    """What one document has been read to tell so far.

    `steps` are sentence, matter and action of each step, `used` the chunks of matters, `clause_of` the clause that told
    of a matter's chunk, `actors` who took a step, `by_sentence` the matter told last in a sentence.
    """

    steps: set[tuple[int, str, str]] = field(default_factory=set)
    used: set[int] = field(default_factory=set)
    clause_of: dict[int, int] = field(default_factory=dict)
    actors: dict[tuple[int, str, str], tuple[str, ...]] = field(default_factory=dict)
    by_sentence: dict[int, Matter] = field(default_factory=dict)

    def of_others(self, key: tuple[int, str, str], actors: tuple[str, ...]) -> bool:
        """`a annoncé une trêve après l'annonce par l'armée d'une pause`: the same step of somebody else."""
        told = self.actors.get(key, ())
        return bool(told and actors) and set(told).isdisjoint(actors)


def asked(action: str) -> Factuality | None:
    """What is asked for or offered is not yet so."""
    return "demanded" if action in _DEMANDED else None


def args_of(matter: Matter, action: str, actors: tuple[str, ...], terms: str | None) -> Negotiation:
    """The arguments of a step on a matter."""
    return Negotiation(
        matter=matter.kind,  # type: ignore[arg-type]  # the table's values are the record's
        action=action,  # type: ignore[arg-type]
        actors=actors,
        duration_days=matter.days,
        terms=terms,
    )


def evidence_of(ruling: Clause, matter: Matter) -> tuple[tuple[int, int], ...]:
    """Verb and matter as one stretch where they stand near, else the verb and then the matter."""
    verb = (ruling.verb.first, ruling.verb.last)
    if matter.first >= verb[1] and matter.first - verb[1] <= 6:
        return ((verb[0], matter.last),)
    if matter.last <= verb[0] and verb[0] - matter.last <= 2:
        return ((matter.first, verb[1]),)
    return (verb, (matter.first, matter.last)) if verb[0] != matter.first else (verb,)
