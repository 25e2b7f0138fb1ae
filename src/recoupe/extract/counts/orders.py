"""Those whom an order to leave is meant for: `l'ordre d'évacuation concerne 8.500 habitants`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_LEAVING = frozenset(("évacuer", "quitter", "partir"))
_ORDERS = frozenset(("ordre", "ordonner"))
_REACH = 5  # tokens from the counted to what they are told to do


def by_order(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Whom an evacuation concerns, whom an order for it is given for, or who are told to leave."""
    lists = scene.lexicon.lists
    if not lists["ordering"] or quantity.unit_class not in ("people", "none") or quantity.article:
        return None
    view = scene.context.view
    chunk = view.chunk_at[quantity.first]
    clause = view.clause_of(chunk) if chunk >= 0 else None
    if clause is None or clause.verb.negation:
        return None
    lemma, prep = clause.verb.lemma, view.chunks[chunk].prep
    concerned = lemma in lists["concerning"] and clause.verb.voice == "active" and chunk in clause.objects
    given = lemma in lists["ordering"] and prep in ("pour", "à")
    told = (concerned or given) and _of_evacuation(scene, clause, quantity.first)
    if not told and not (given and prep == "à" and _to_leave(scene, clause, quantity)):
        return None
    return scene.count(quantity, "evacuated", "noun", clause.index, chunk, "object")


def _of_evacuation(scene: Scene, clause: Clause, before: int) -> bool:
    """Whether the subject or the object of a clause is an evacuation, or an order for one."""
    view = scene.context.view
    return any(
        scene.lemma[t] == "évacuation"
        for c in (*clause.subjects, *clause.objects)
        for t in range(*view.extent(c))
        if t < before
    )


def _to_leave(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """`ordre a été donné à 900 riverains de partir`: an order in the clause, and leaving behind the counted."""
    start, stop = scene.bounds(clause.sentence)
    after = range(quantity.phrase_last, min(stop, quantity.phrase_last + _REACH))
    leaves = any(scene.lemma[t] in _LEAVING and scene.lower[t - 1] in ("de", "d'") for t in after)
    return leaves and not _ORDERS.isdisjoint(scene.lemma[start : quantity.first])
