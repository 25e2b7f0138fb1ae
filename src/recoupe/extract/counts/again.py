"""More of those told before: `où 25.000 autres étaient arrivés`, `évalue les sans-abri à 21.000`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.people import people
from recoupe.extract.quantities import QuantityMention


def by_same_move(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`..., où 25.000 autres étaient déjà arrivés`, `8.500 autres faisaient de même`, `37.000 sont hébergés à Oron`."""
    clause = _subject_of(scene, quantity)
    moves = scene.lexicon.lists["moving_on"]
    if clause is None or not moves or quantity.unit_class != "none" or quantity.value is None:
        return None
    lodged = clause.verb.lemma in scene.lexicon.lists["hosting"] and clause.verb.voice == "passive"
    likewise = clause.verb.lemma == "faire" and "même" in scene.lower[clause.verb.last : clause.verb.last + 3]
    moved = quantity.other and (clause.verb.lemma in moves or likewise)
    if not lodged and not moved:
        return None
    sentence = scene.context.sentence_of[quantity.first]
    last = scene.last(sentence, quantity.first, reach=1)
    if last < 0:
        return None
    base = scene.counts[last]
    found = scene.count(quantity, base.measure, "coordination", clause.index, -1, "subject")
    return replace(found, victims=base.victims)


def _subject_of(scene: Scene, quantity: QuantityMention) -> Clause | None:
    """The clause that the quantity is the subject of."""
    at = scene.clause_at(quantity.first)
    clause = scene.context.view.clauses[at] if at >= 0 else None
    if clause is None or scene.chunks_of(quantity).isdisjoint(clause.subjects):
        return None
    return clause


def by_estimate(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`évalue les sans-abri à 21.000`, `chiffre à 37.000 le nombre de déplacés`, `les estimait à 76.000`."""
    if quantity.unit_class != "none" or quantity.value is None:
        return None
    at = scene.clause_at(quantity.first)
    clause = scene.context.view.clauses[at] if at >= 0 else None
    if clause is None or clause.verb.lemma not in scene.lexicon.lists["estimating"]:
        return None
    chunks = scene.context.view.chunks
    if not any(chunks[c].prep == "à" for c in scene.chunks_of(quantity)):
        return None
    for c in clause.subjects if clause.verb.voice == "passive" else clause.objects:
        noun = people().forms.get(scene.lower[chunks[c].head])
        if noun is not None and noun.state in scene.lexicon.states:
            return scene.count(quantity, noun.state or "", "toll", clause.index, -1, "toll")
    if not clause.objects and any(scene.lower[t] == "les" for t in clause.verb.objects):
        last = scene.last(scene.context.sentence_of[quantity.first], quantity.first, reach=1)
        if last >= 0:
            base = scene.counts[last]
            found = scene.count(quantity, base.measure, "resumption", clause.index, -1, "toll")
            return replace(found, victims=base.victims)
    return None


def by_heading(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Exode d'Oron : 270.000 personnes en une semaine`: a noun of moving opens the line."""
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    colon = quantity.first - 1
    if quantity.unit_class != "people" or quantity.state is not None or not start < colon <= start + 7:
        return None
    measure = scene.lexicon.nominals.get(scene.lemma[start].lower()) if scene.lower[colon] == ":" else None
    if measure is None or scene.lemma[start].lower() not in scene.lexicon.lists["heading"]:
        return None
    return scene.count(quantity, measure, "table", -1, -1, "toll")


def by_movements(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`a enregistré 17.000 arrivées`: each is one person who came."""
    measure = scene.lexicon.nominals.get(quantity.lemma or "")
    if measure is None or quantity.lemma not in scene.lexicon.lists["movements"] or quantity.value is None:
        return None
    at = scene.clause_at(quantity.first)
    clause = scene.context.view.clauses[at] if at >= 0 else None
    if clause is None or clause.verb.lemma not in scene.lexicon.lists["counters"]:
        return None
    return scene.count(quantity, measure, "noun", clause.index, -1, "object")
