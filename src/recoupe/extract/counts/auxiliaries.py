"""The way of a passive or of `sont morts` further on: `20 personnes ont en outre, selon lui, été blessées`."""

from __future__ import annotations

from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_NEW_SUBJECTS = frozenset(
    (";", ":", "qui", "que", "qu'", "dont", "où", "ils", "elles", "il", "elle", "on", "ce")
)
_AUXILIARIES = frozenset(
    ("ont", "avaient", "auraient", "auront", "a", "avait", "aurait", "aura", "ayant", "eu")
)
_PASSIVE = frozenset(
    ("été", "sont", "étaient", "furent", "seraient", "soient", "est", "était", "fut", "serait")
)
_ABOUT = frozenset(("sur", "contre", "avec", "dans", "chez", "vers"))
_BEFORE_OTHERS = _ABOUT | _PASSIVE
_ALL = frozenset(("tous", "toutes"))  # `ont tous péri`
_HELPERS = _PASSIVE | _AUXILIARIES
_ANYBODY = frozenset(("personne", "femme", "enfant"))
_SELVES = frozenset(("se", "s'"))


def by_auxiliary(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A passive or `sont morts` further on, words inserted: `20 personnes ont en outre, selon lui, été blessées`."""
    start = quantity.phrase_last
    if quantity.head is None and not quantity.other:
        return None
    if scene.lower[quantity.first - 1] in _BEFORE_OTHERS:  # `dont la moitié sont des enfants`
        return None  # `qui ont tiré sur des gendarmes ont été blessés`
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    verbform = scene.context.document.tokens.verbform
    for k in range(start, min(stop, start + 14)):
        word = scene.lower[k]
        measure = scene.lexicon.participles.get(word)
        helper = scene.lower[k - 2 if scene.lower[k - 1] in _ALL else k - 1]
        mortal = helper in _AUXILIARIES and word in scene.lexicon.own_participles
        caught = scene.lexicon.interred_forms if helper == "été" else scene.lexicon.buried_forms
        buried = word in caught and scene.lower[k + 1 : k + 2] == ["sous"]
        if measure and k > start and (helper in _PASSIVE or mortal) and not buried:
            if _told_aside(scene, quantity, k) or _on_an_errand(scene, quantity, k):
                return None
            return scene.count(quantity, measure, "auxiliary", scene.clause_at(k), -1, "subject")
        if k in scene.starts:
            return None
        other_verb = verbform[k] == "Fin" and scene.upos[k] != "AUX" and word not in _HELPERS
        relative = word == "qui" and k <= start + 1  # `neuf soldats, qui ont tous péri`
        if other_verb or (word in _NEW_SUBJECTS and not relative) or scene.noun(k) is not None:
            return None
    return None


def _on_an_errand(scene: Scene, quantity: QuantityMention, verb: int) -> bool:
    """`se sont déplacés vers la piscine`; but whoever lives there, for a town by its name: `vers Oron`."""
    of_themselves = not _SELVES.isdisjoint(scene.lower[max(0, verb - 3) : verb])
    if not of_themselves or scene.lemma[verb] not in scene.lexicon.lists["plain_reflexives"]:
        return False
    if scene.lexicon.lists["residents"] and quantity.lemma not in scene.lexicon.lists["residents"] | _ANYBODY:
        return True  # « trois ministres se sont déplacés à Oron »
    return not any(scene.place_at(t) for t in range(verb + 1, min(verb + 5, len(scene.lower))))


def _told_aside(scene: Scene, quantity: QuantityMention, verb: int) -> bool:
    """`Le capitaine, qui a sauvé deux enfants, est mort`: they are the relative's, and the verb has its own subject."""
    view = scene.context.view
    aside, ruling = scene.clause_at(quantity.first), scene.clause_at(verb)
    if aside < 0 or ruling < 0 or aside == ruling or view.clauses[aside].kind != "relative":
        return False
    inside = view.clauses[aside].verb.first < quantity.first
    return inside and 0 <= view.clauses[ruling].subject < view.clauses[aside].chunk
