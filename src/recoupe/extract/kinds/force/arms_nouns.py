"""Arms handed over, told by a noun: `la livraison de missiles aux rebelles`, `des livraisons d'armes à la Sarvie`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.changes import is_weapon
from recoupe.extract.kinds.force.details import name_of
from recoupe.extract.kinds.force.known_moves import is_known
from recoupe.extract.kinds.force.troop_units import Troops
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.presupposed import is_definite
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_HANDING = frozenset(_TABLE["changes"]["handing"])
_RESTS_ON = frozenset(_TABLE["troops"]["preps"])
_PROMISED, _DEMANDED, _DENIED = (
    frozenset(_TABLE["verbs"][group]) for group in ("promised", "demanded", "denied")
)
_BEHIND = 4  # phrases behind the noun


def arms_handed_over(context: Context) -> Iterator[Troops]:
    """Handings over that are spoken of as done, or announced, asked for or denied."""
    view = context.view
    for c in context.heads.at(_HANDING):
        if view.chunks[c].quantity >= 0 or not context.readable(view.sentence_of[c]):
            continue
        arms = next((d for d in view.dependents(c) if view.governor[d] == c and is_weapon(context, d)), -1)
        if arms < 0 or view.chunks[arms].quantity >= 0 or not _to_side(context, c):
            continue
        clause = view.clause_of(c)
        how = _said(clause) if clause is not None and c in clause.objects else None
        done = view.chunks[c].prep in _RESTS_ON or is_known(context, clause, c)
        done = done or (clause is not None and c in clause.subjects and is_definite(view, c))
        if how is None and not done:
            continue
        yield Troops(arms, "weapons", "deploys", _giver(context, clause, c, how), view.extent(c), clause, how)


def _said(clause: Clause) -> Factuality | None:
    """`a annoncé la livraison`: planned; `réclame`: demanded; `dément`: denied."""
    if clause.verb.lemma in _PROMISED:
        return "planned"
    if clause.verb.lemma in _DEMANDED:
        return "demanded"
    return "denied" if clause.verb.lemma in _DENIED else None


def _to_side(context: Context, c: int) -> bool:
    """`aux rebelles`, `à la Sarvie`: who fights or a state gets them."""
    view = context.view
    stop = min(c + 1 + _BEHIND, view.sentence_chunks[view.sentence_of[c]][1])
    return any(view.chunks[k].prep == "à" and is_armed(context, k) for k in range(c + 1, stop))


def _giver(context: Context, clause: Clause | None, c: int, how: Factuality | None) -> str | None:
    """`la livraison par la Narvie de missiles`, `les livraisons narviennes`; who announces his own."""
    view = context.view
    stop = min(c + 1 + _BEHIND, view.sentence_chunks[view.sentence_of[c]][1])
    by = next((k for k in range(c + 1, stop) if view.chunks[k].prep == "par" and is_armed(context, k)), -1)
    if by < 0 and how == "planned" and clause is not None:
        by = doer_of(view, clause)
    return side_of(context, c) or (name_of(context, by) if by >= 0 else None)
