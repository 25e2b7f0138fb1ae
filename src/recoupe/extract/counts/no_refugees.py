"""People who move without being uprooted: to a ward or a cell, captives who get away, fighters who fall back."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.scene import Scene
from recoupe.extract.counts.sheltered import to_or_from
from recoupe.extract.quantities import QuantityMention

_FLYING = frozenset(("vol", "avion", "hélicoptère", "navire", "frégate"))
_AND_KIN = (["et", "leurs", "familles"], ["et", "leurs", "proches"], ["et", "leur", "famille"])


def to_a_ward(scene: Scene, clause: Clause) -> bool:
    """`dix blessés ont été transférés à l'hôpital`, `transférés en prison`: nobody has left home."""
    chunks, wards = scene.context.view.chunks, scene.lexicon.lists["wards"]
    return any(scene.lemma[chunks[c].head] in wards for c in clause.complements)


def no_refugee(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """`sept otages ont pu s'échapper`, `dix rebelles ont fui`: neither captives nor fighters are displaced."""
    if frame.measure == "killed" and clause.verb.lemma == "emporter":
        return _aboard(scene, clause)
    if frame.measure != "displaced":
        return False
    behind = range(quantity.phrase_last, min(quantity.phrase_last + 6, len(scene.lower) - 2))
    with_kin = any(scene.lower[at : at + 3] in _AND_KIN for at in behind)
    fights = scene.victims(quantity, clause.index) == "fighters" and not with_kin
    return quantity.state == "captured" or fights


def _aboard(scene: Scene, clause: Clause) -> bool:
    """`les autocars ont emporté 900 habitants`: away, and not to their death."""
    chunks, carriers = scene.context.view.chunks, scene.lexicon.lists["vehicles"]
    return any(scene.lemma[chunks[c].head] in carriers for c in clause.subjects)


def in_danger(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """Whom rescuers bring out: `ont secouru 90 habitants`, not `a sauvé 90 malades` nor `repêché un noyé sans vie`."""
    lists, after = scene.lexicon.lists, scene.lower[quantity.phrase_last : quantity.phrase_last + 2]
    chunks = scene.context.view.chunks
    flown = any(scene.lemma[chunks[c].head] in _FLYING for c in clause.subjects)
    if clause.verb.lemma == "ramener" and not flown and not to_or_from(scene, clause):
        return False  # `ont ramené 90 élèves de la piscine`
    if after == ["sans", "vie"] or not lists["bodies"].isdisjoint(after):
        return False
    return quantity.lemma in lists["rescued"]
