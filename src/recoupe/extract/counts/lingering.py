"""Those who are still in a town that is fought over: `la ville assiégée, où vivent encore 500 civils`."""

from __future__ import annotations

from recoupe.extract.counts.openings import is_figure
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_MANY = 200  # people left in a town; fewer are guests of somebody
_REACH = 9  # tokens from the counted to the place that is besieged
_BESIEGED = frozenset(
    ("assiégé", "assiégée", "assiégés", "assiégées", "encerclé", "encerclée", "encerclés", "encerclées")
)
_INSIDE = frozenset(("dans", "à", "au", "en", "sous"))
_STILL = frozenset(("toujours", "encore"))
_BEFORE = 6  # tokens from `où` to the counted, and from the place to `où`


def by_lingering(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Those who are still in a town that is fought over: `40.000 civils se trouvent toujours dans la ville`."""
    lists = scene.lexicon.lists
    if not lists["lingering"] or not is_figure(quantity) or quantity.victims not in ("people", "civilians"):
        return None
    if (quantity.low or quantity.high or 0) < _MANY or not scene.speaks_of("besieged"):
        return None
    start, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    left = scene.lower[max(start, quantity.first - 3) : quantity.first]
    after = _past_others(scene, quantity)
    near = range(after, min(stop, after + 9))
    if _in_a_siege(scene, quantity, stop):
        return scene.count(quantity, "trapped", "lingering", scene.clause_at(quantity.first), -1, "subject")
    remains = "reste" in left or "restent" in left
    if _where_they_live(scene, quantity, start):
        return scene.count(quantity, "trapped", "lingering", scene.clause_at(quantity.first), -1, "subject")
    verb = next((k for k in near if scene.lemma[k] in lists["lingering"]), -1)
    if not remains and (verb < 0 or _STILL.isdisjoint(scene.lower[verb : min(stop, verb + 4)])):
        return None
    if any(k in scene.starts for k in near):
        return None
    begin = after if remains else verb
    if any(
        scene.lemma[k] in lists["enclosed"] or scene.place_at(k) for k in range(begin, min(stop, begin + 9))
    ):
        return scene.count(quantity, "trapped", "lingering", scene.clause_at(quantity.first), -1, "subject")
    return None


def _in_a_siege(scene: Scene, quantity: QuantityMention, stop: int) -> bool:
    """`(500 civils) manquent de tout dans la ville assiégée`: where they are says it."""
    reach = range(quantity.phrase_last, min(stop - 1, quantity.phrase_last + _REACH))
    return any(
        scene.lower[k + 1] in _BESIEGED
        and (scene.lemma[k] in scene.lexicon.lists["enclosed"] or scene.context.document.tokens.upos[k] == "PROPN")
        and not _INSIDE.isdisjoint(scene.lower[k - 2 : k])
        for k in reach
    )  # fmt: skip


def _where_they_live(scene: Scene, quantity: QuantityMention, start: int) -> bool:
    """`la ville, où vivent encore (500 civils)`: a verb of staying, turned round, behind its place."""
    left = range(max(start, quantity.first - _BEFORE), quantity.first)
    where = next((k for k in left if scene.lower[k] == "où"), -1)
    if where < 0:
        return False
    stays = any(scene.lemma[k] in scene.lexicon.lists["lingering"] for k in range(where, quantity.first))
    return (
        stays
        and not _STILL.isdisjoint(scene.lower[where : quantity.first])
        and any(
            scene.lemma[k] in scene.lexicon.lists["enclosed"] or scene.place_at(k)
            for k in range(max(start, where - _BEFORE), where)
        )
    )


def _past_others(scene: Scene, quantity: QuantityMention) -> int:
    """`40.000 civils et 1.500 à 5.000 rebelles | se trouvent encore`: past whoever else is there."""
    at = quantity.phrase_last
    if scene.lower[at : at + 1] != ["et"]:
        return at
    sentence = scene.context.sentence_of[quantity.first]
    return next((q.phrase_last for q in scene.by_sentence.get(sentence, ()) if q.first == at + 1), at)
