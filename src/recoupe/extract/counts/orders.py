"""Those whom an order to leave is meant for (`l'ordre d'évacuation concerne 8.500 habitants`), and who wait for it."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table

_TABLE = load_table("displacement")["ordered"]
_LEAVING = frozenset((*_TABLE["leaving"], "aller", "rendre"))
_ORDERS = frozenset(("ordre", "ordonner", "demander", "enjoindre", "intimer", "recommander", "conseiller"))
_GOING_BACK = frozenset(_TABLE["going_back"])
_GETTING_OUT = frozenset(_TABLE["getting_out"])
_REACH = 12  # tokens from the counted to what they are told to do
_MOVES = frozenset(
    ("évacuation", "transfert", "sortie", "rapatriement", "relogement", "logement", "toit")
)  # what people wait for
_CROSSING = frozenset(("entrer", "passer", "franchir", "traverser", "pénétrer"))
_HOUSED = frozenset(("reloger", "relogement", "logement", "toit"))  # who waits for these has no home
_AWAITED = frozenset(("évacuer", "secourir", "rapatrier", "transférer", "reloger", "héliporter", "exfiltrer"))


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
    found = scene.count(quantity, "evacuated", "noun", clause.index, chunk, "object")
    return replace(found, factuality="demanded")


def by_letting(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`a permis à 3.000 civils de sortir de la ville`: whom something lets go, or go home; `a permis de voter` not."""
    if (
        not scene.lexicon.lists["ordering"]
        or quantity.unit_class not in ("people", "none")
        or quantity.article
    ):
        return None
    chunk = scene.chunk_of(quantity)
    clause = scene.context.view.clause_of(chunk) if chunk >= 0 else None
    if clause is None or clause.verb.lemma != "permettre" or clause.verb.negation:
        return None
    if scene.context.view.chunks[chunk].prep != "à":
        return None
    at = quantity.phrase_last
    if scene.lower[at : at + 1] not in (["de"], ["d'"]) or at + 1 >= len(scene.lower):
        return None
    verb = scene.lemma[at + 1]
    if quantity.lemma in scene.lexicon.lists["guests"] and verb == "partir":
        return None  # « a permis à 300 élèves de partir en vacances »
    if verb in _GOING_BACK or verb in _GETTING_OUT:
        measure = "returned" if verb in _GOING_BACK else "evacuated"
        return scene.count(quantity, measure, "noun", clause.index, chunk, "object")
    return None


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
    comma = next((t for t in after if scene.lower[t] in (",", ";", ":")), after.stop)
    after = range(after.start, max(after.start, comma))
    leaves = any(scene.lemma[t] in _LEAVING and scene.lower[t - 1] in ("de", "d'") for t in after)
    return leaves and not _ORDERS.isdisjoint(scene.lemma[start : quantity.first])


def by_awaiting(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`400 blessés attendent d'être évacués`, `attendent leur évacuation`: they are still where they were."""
    if (
        quantity.unit_class not in ("people", "none")
        or quantity.article
        or not scene.lexicon.lists["ordering"]
    ):
        return None
    view = scene.context.view
    chunk = view.chunk_at[quantity.first]
    clause = view.clause_of(chunk) if chunk >= 0 else None
    if clause is None or clause.verb.lemma != "attendre" or chunk not in clause.subjects:
        return None
    if clause.verb.negation or clause.verb.voice != "active":
        return None
    _, stop = scene.bounds(clause.sentence)
    behind = range(clause.verb.last, min(stop, clause.verb.last + 6))
    if any(scene.lemma[t] in _CROSSING for t in behind) and _abroad(scene, behind.start, stop):
        return scene.count(quantity, "displaced", "noun", clause.index, chunk, "subject")
    own = any(scene.lemma[t] in _MOVES and scene.lower[t - 1] in ("leur", "un", "une", "l'") for t in behind)
    if not own and not any(scene.lower[t] == "être" and _to_be_moved(scene, t + 1) for t in behind):
        return None
    if any(scene.lemma[t] in _HOUSED for t in behind):
        return scene.count(quantity, "displaced", "noun", clause.index, chunk, "subject")
    found = scene.count(quantity, "evacuated", "noun", clause.index, chunk, "subject")
    return replace(found, factuality="planned")


def _abroad(scene: Scene, start: int, stop: int) -> bool:
    """`attendent de pouvoir entrer en Sarvie`, `de passer la frontière`."""
    names, at = scene.context.document.names, scene.context.document.name_at
    near = range(start, min(stop, start + 8))
    return any(scene.lemma[t] == "frontière" or (at[t] >= 0 and names[at[t]].kind == "state") for t in near)


def _to_be_moved(scene: Scene, at: int) -> bool:
    return at < len(scene.lemma) and scene.lemma[at] in _AWAITED
