"""Whether a general verb tells of people on the move: who are taken in, come to a place or leave one they live in."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.scene import Scene
from recoupe.extract.heads import is_gentilic
from recoupe.extract.quantities import QuantityMention

_LEFT = frozenset(("quitter", "fuir", "déserter", "abandonner", "regagner", "évacuer", "rejoindre"))
_ARRIVING = frozenset(("arriver", "entrer", "débarquer", "passer", "parvenir"))
_LEISURE = frozenset(
    ("vacances", "loisir", "entraînement", "ski", "congrès", "conférence")
)  # « camp de vacances »
_MANY = 500  # people who have left, wherever from
_IT = frozenset(("l'", "la", "le"))
_WHERE = 10  # tokens from a shelter to the verb of its `où`


def found_nowhere(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """`le gymnase peut héberger 300 personnes`: a capacity; `300 invités sont entrés`: nobody who flees."""
    lists, verb = scene.lexicon.lists, clause.verb
    if verb.lemma in lists["entering"] and not frame.words:
        return not _come(scene, clause, quantity)
    if not frame.figure or verb.lemma not in lists["sheltering"]:
        return False
    if verb.lemma in lists["gathering"] and (
        quantity.lemma not in lists["flows"] or quantity.lemma == "habitant"
    ):
        return True  # « le camp compte 300 élus », « 9.000 habitants »
    housed = _sheltered(scene, clause) or _come(scene, clause, quantity) or _taken_in(scene, clause, quantity)
    ahead = verb.lemma in lists["hosting"] and verb.tense == "Fut"  # `le stade accueillera 40.000 personnes`
    return verb.modal == "pouvoir" or ahead or _once(clause) or not housed


def _come(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """`900 migrants sont arrivés sur l'île`: of such people coming to a place is enough."""
    lists = scene.lexicon.lists
    if clause.verb.lemma in ("arriver", "débarquer", "vivre") and quantity.lemma in lists["uprooted"]:
        inside = any(True for _ in scene.context.view.complement(clause, "dans", "à", "sur", "en", "sous"))
        return clause.verb.perfect or inside  # `900 migrants vivent sur la zone sud`, `sont arrivés mardi`
    arrived = clause.verb.lemma in _ARRIVING and quantity.lemma in lists["flows"] and clause.verb.perfect
    if arrived and _in_flight(scene, clause) and (clause.marker == "où" or to_or_from(scene, clause)):
        return True
    coming = clause.verb.lemma in lists["moving_on"] or clause.verb.lemma in lists["entering"]
    foreign = quantity.head is not None and is_gentilic(scene.context.document.tokens.form[quantity.head])
    return coming and (foreign or quantity.lemma in lists["carried"]) and to_or_from(scene, clause)


def _in_flight(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence of a clause or the one before it speaks of people who flee."""
    sentences = scene.context.document.sentences
    first, last = sentences[max(0, clause.sentence - 1)].first, sentences[clause.sentence].last
    return not scene.lexicon.lists["fleeing"].isdisjoint(scene.lemma[first:last])


def _taken_in(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """`la Sarvie accueille 900 Tamoriens`, `sont hébergées par des proches`: a land, or people who take others in."""
    lists, view, document = scene.lexicon.lists, scene.context.view, scene.context.document
    if clause.verb.lemma not in lists["hosting"]:
        return False
    flows = quantity.lemma in lists["flows"]
    overnight = any(scene.lemma[view.chunks[c].head] == "nuit" for c in clause.complements)
    if overnight and flows and clause.verb.perfect:
        return True  # `la Croix-Rouge a accueilli 90 personnes pour la nuit`
    if clause.kind == "participle" and clause.verb.lemma == "héberger":
        return flows and not quantity.article  # `3.500 personnes hébergées en urgence`
    if clause.verb.voice == "passive":
        hosts = (view.chunks[c] for c in clause.complements if view.chunks[c].prep in ("par", "chez"))
        return flows and any(
            host.prep == "chez" or scene.lemma[host.head] in lists["hosts"] for host in hosts
        )
    foreign = quantity.head is not None and is_gentilic(document.tokens.form[quantity.head])
    names = (view.chunks[c].name for c in clause.subjects)
    return foreign and any(at >= 0 and document.names[at].kind in ("state", "place") for at in names)


def _once(clause: Clause) -> bool:
    """`les migrants qui étaient logés au port`: what they did before."""
    return clause.verb.voice == "passive" and clause.verb.tense == "Imp" and not clause.verb.perfect


def _sheltered(scene: Scene, clause: Clause) -> bool:
    """Whether the verb has a shelter: `le camp accueille 8.000 personnes`, `12.000 vivent sous des tentes`."""
    view, lists = scene.context.view, scene.lexicon.lists
    if clause.verb.lemma in lists["gathering"]:  # « le camp compte 600 familles »
        where = clause.subjects if clause.verb.voice == "active" else clause.complements
        return any(scene.lemma[view.chunks[c].head] in lists["camps"] for c in where)
    shelters = lists["shelter_nouns"]
    for chunk in (*clause.subjects, *clause.complements):
        first, last = view.extent(chunk)
        if _LEISURE.isdisjoint(scene.lemma[first:last]) and any(
            scene.lemma[i] in shelters for i in range(first, last)
        ):
            return True
    if clause.antecedent >= 0:
        return scene.lemma[view.chunks[clause.antecedent].head] in shelters
    if clause.marker == "où":  # « le camp d'Oron, où s'entassent 70.000 personnes »
        start, _ = scene.bounds(clause.sentence)
        return not shelters.isdisjoint(
            scene.lemma[max(start, clause.verb.first - _WHERE) : clause.verb.first]
        )
    return False


def sets_out(scene: Scene, clause: Clause, frame: Frame, quantity: QuantityMention) -> bool:
    """A verb of motion with somewhere to leave or to reach, or said of those who have to be at home somewhere."""
    home = frame.measure == "returned" and quantity.state in scene.lexicon.states
    if home or frame.role != "subject" or to_or_from(scene, clause):
        return True  # `900 déplacés ont pu rentrer`
    if (
        clause.verb.lemma == "partir"
        and clause.verb.perfect
        and (quantity.low or quantity.high or 0) >= _MANY
    ):
        fleeing = scene.context.lemmas.has(scene.lexicon.lists["fleeing"]) or scene.speaks_of("besieged")
        if fleeing and quantity.lemma in scene.lexicon.lists["flows"]:
            return True  # `250.000 personnes sont parties`
    able = clause.verb.modal == "pouvoir" and clause.verb.lemma in ("rentrer", "repartir")
    if able and quantity.lemma in scene.lexicon.lists["residents"] and not clause.objects:
        return True  # « 5.000 habitants ont pu rentrer »
    bare = quantity.unit_class == "none" and clause.verb.lemma == "partir"
    return bare and _of_residents(scene, clause)


def _of_residents(scene: Scene, clause: Clause) -> bool:
    """`Sur les 900 familles du village, 700 sont parties`: those who live there, told to open the sentence."""
    start, _ = scene.bounds(clause.sentence)
    told = scene.by_sentence.get(clause.sentence)
    if not told or scene.lower[start] not in ("sur", "des") or told[0].first - start > 2:
        return False
    return told[0].lemma in scene.lexicon.lists["residents"]


def to_or_from(scene: Scene, clause: Clause) -> bool:
    """Whether a verb of motion has a place that people live in or flee to: `quitter la ville`, not `la salle`."""
    view, homes = scene.context.view, scene.lexicon.homes
    for chunk in (*clause.objects, *clause.complements):
        found = view.chunks[chunk]
        if found.prep == "sous":
            continue  # « sont partis sous terre »
        if found.first < clause.verb.first and found.prep not in ("vers", "de", "depuis"):
            continue
        first, last = view.extent(chunk)
        if found.prep == "chez" or any(scene.lemma[i] in homes for i in range(first, last)):
            return True
        named = scene.context.document.name_at if chunk in clause.objects else None
        if any(named[i] >= 0 if named else scene.place_at(i) for i in range(first, last)):
            return True
    return _of_the_place_told(scene, clause)


def _of_the_place_told(scene: Scene, clause: Clause) -> bool:
    """`La ville est assiégée. Mille habitants l'ont quittée.`: a pronoun for the town of the sentence before."""
    lower, sentences = scene.lower, scene.context.document.sentences
    if clause.verb.lemma not in _LEFT or not any(lower[t] in _IT for t in clause.verb.objects):
        return False
    before = sentences[clause.sentence - 1] if clause.sentence else None
    if before is None or before.paragraph != sentences[clause.sentence].paragraph:
        return False
    homes = scene.lexicon.homes
    return any(scene.lemma[i] in homes or scene.place_at(i) for i in range(before.first, before.last))
