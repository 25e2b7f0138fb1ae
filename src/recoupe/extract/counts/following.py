"""Ways of the verb that follows at once: right after a bare number, or after what commas set apart."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.openings import frames, is_figure, may_count, told_plainly
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_NEXT = 3  # tokens from one part to the next: `dont deux femmes et un enfant`
_ASIDE = 14  # tokens that commas may set apart
_COPULAS = frozenset(("sont", "étaient", "seraient", "restent", "restaient", "demeurent"))


def by_following(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The verb right after a bare number or a share: `deux sont morts`, `un habitant sur deux a quitté la ville`."""
    bare = quantity.head is None and quantity.unit_class == "none" and is_figure(quantity)
    if not bare and quantity.unit_class != "share":
        return None
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        if clause.verb.first != quantity.phrase_last:
            continue
        found = _told(scene, clause, quantity)
        if found is not None:
            return found
    return _told_by_state(scene, quantity)


def by_aside(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The verb after what commas set apart: `neuf personnes, pour la plupart des écoliers, ont trouvé la mort`."""
    at = quantity.phrase_last
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    if quantity.unit_class != "people" or not is_figure(quantity) or scene.lower[at : at + 1] != [","]:
        return None
    verbform = scene.context.document.tokens.verbform
    closing = [k for k in range(at + 1, min(stop, at + _ASIDE)) if scene.lower[k] == ","]
    for closed in closing:
        if any(verbform[k] == "Fin" for k in range(at, closed)):
            return None
        after = _past_another(scene, closed + 1)
        for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
            if clause.verb.first == after and clause.verb.form == "finite":
                return _told(scene, clause, quantity)
    return None


def _past_another(scene: Scene, at: int) -> int:
    """`douze bergers, dont trois enfants, et deux soldats | ont été tués`: past those who share the verb."""
    if scene.lower[at : at + 1] != ["et"]:
        return at
    quantities = scene.by_sentence.get(scene.context.sentence_of[at], ())
    return next((q.phrase_last for q in quantities if q.first == at + 1 and q.unit_class == "people"), at)


def by_inset(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The verb after parts that no comma sets apart: `12 habitants dont deux femmes et un enfant ont été tués`."""
    sentence = scene.context.sentence_of[quantity.first]
    at = quantity.phrase_last
    if quantity.unit_class != "people" or not is_figure(quantity) or scene.lower[at : at + 1] != ["dont"]:
        return None
    for part in scene.by_sentence.get(sentence, ()):
        if at < part.first <= at + _NEXT and part.unit_class == "people":
            at = part.phrase_last
    for clause in scene.clauses(sentence):
        if clause.verb.first == at and clause.verb.form == "finite":
            return _told(scene, clause, quantity)
    return None


def _told(scene: Scene, clause: Clause, quantity: QuantityMention) -> Count | None:
    """What a verb says of its subject, whichever phrase was taken for that."""
    verb = clause.verb
    for frame in frames(scene, clause):
        told = frame.role == "subject" or (frame.role == "object" and verb.voice == "passive")
        told = told or (frame.role == "denied_subject" and bool(verb.negation) and verb.perfect)
        general = frame.figure and quantity.unit_class != "share"
        if told and not general and may_count(scene, clause, frame, quantity):
            found = scene.count(quantity, frame.measure, "following", clause.index, -1, "subject")
            return replace(found, factuality=told_plainly(scene, frame, found))
    return None


def _told_by_state(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`une vingtaine sont grièvement blessées`: the copula, adverbs and the participle."""
    at = quantity.phrase_last
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    if at >= stop or scene.lower[at] not in _COPULAS:
        return None
    ahead = range(at + 1, min(stop, at + 4))
    at = next((k for k in ahead if scene.upos[k] != "ADV" and not scene.lower[k].endswith("ement")), stop)
    measure = scene.lexicon.participles.get(scene.lower[at]) if at < stop else None
    if measure is None:
        return None
    return scene.count(quantity, measure, "following", scene.clause_at(at), -1, "subject")
