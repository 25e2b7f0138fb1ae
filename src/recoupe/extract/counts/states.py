"""The way of a state noun, which says by itself what became of people: `14 morts`, not `dix otages libérés`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.openings import threatened
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_COUNTED = frozenset(("killed", "wounded", "casualties"))  # of whom a share may be told
_BURIALS = frozenset(
    ("obsèque", "obsèques", "funérailles", "funéraille", "enterrement", "inhumation", "mort", "décès")
)
_THAT_OF = (["celle", "de"], ["celui", "de"], ["celle", "des"])
_MANY = frozenset(("nombreux", "nombreuses", "multiples", "plusieurs"))
_JOINTS = frozenset(("et", ",", "de", "d'"))  # between two tolls
_BESIDES = frozenset(
    ("et", "mais", "surtout", "aussi", "également", "plus", "encore")
)  # before one more toll
_ALWAYS = frozenset(("chaque", "souvent", "toujours", "jamais", "parfois"))
_EVENT_VERBS = frozenset(("faire", "causer", "provoquer", "dénombrer", "déplorer", "compter", "laisser"))
_TELLING_OF = frozenset(
    ("redouter", "craindre", "signaler", "rapporter", "mentionner", "évoquer", "état", "déplorer")
)
_MARKS = frozenset(('"', "«", "“", "de", "d'"))


def by_state(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A state noun says it itself: `14 morts`, `une trentaine de blessés`, `310 disparus`."""
    if quantity.state not in scene.lexicon.states or quantity.state is None:
        return None
    sentence = scene.context.sentence_of[quantity.first]
    if quantity.lemma == "corps" and _of_a_body_of_men(scene, quantity):
        return None
    if quantity.value == 0 and quantity.partitive:
        return None  # `aucun des blessés n'est en danger`
    one_more = quantity.other or scene.lower[quantity.first + 1].endswith("ième")  # « un troisième blessé »
    another = one_more and quantity.value == 1 and scene.last(sentence, quantity.first) >= 0
    if quantity.article and not another and not _eventful(scene, sentence, quantity):
        return None
    view = scene.context.view
    chunk = view.chunk_at[quantity.first]
    clause = scene.clause_at(quantity.first)
    if _set_free(scene, quantity, clause, chunk) or _act(scene, clause, chunk):
        return None
    verb = view.clauses[clause].verb if clause >= 0 else None
    if verb is not None and verb.form == "infinitive" and threatened(scene, verb.first):
        return None
    if verb is not None and verb.modal in scene.lexicon.lists["refusals"] and verb.first < quantity.first:
        return None  # `menace d'exécuter douze otages`
    shared = quantity.unit_class == "share" and quantity.phrase_last < len(scene.lower)
    at = quantity.phrase_last
    at += (
        shared and scene.upos[at] in ("ADJ", "VERB") and scene.lower[at].endswith("és")
    )  # « des morts recensés sont »
    if shared and scene.lower[at : at + 1] in (["sont"], ["étaient"], ["seraient"]):
        return _share_of_dead(scene, quantity, at + 1)
    role = view.role[chunk] if chunk >= 0 else ""
    above = view.governor[chunk] if chunk >= 0 and role == "nmod" else -1
    buried = above >= 0 and scene.lemma[view.chunks[above].head] in _BURIALS and quantity.state == "captured"
    state = "killed" if buried else quantity.state  # `les obsèques des deux détenus`
    return scene.count(quantity, state, "state", clause, chunk, role)


def _of_a_body_of_men(scene: Scene, quantity: QuantityMention) -> bool:
    """`un corps de métier`, `trois corps d'armée`: no dead; `un corps de femme` is."""
    at = quantity.phrase_last
    if at + 1 >= len(scene.lower) or scene.lower[at] not in ("de", "d'"):
        return False
    return scene.upos[at + 1] == "NOUN" and scene.noun(at + 1) is None


def _share_of_dead(scene: Scene, quantity: QuantityMention, at: int) -> Count | None:
    """`60% des morts sont des femmes`: who they were, where one noun says it."""
    at += scene.lower[at : at + 1] == ["des"]
    noun = scene.noun(at) if at < len(scene.lower) else None
    told = quantity.state in _COUNTED and noun is not None and noun.state is None and noun.victims != "people"
    if not told or noun is None or scene.lower[at + 1 : at + 2] in (["et"], ["ou"]):
        return None
    clause, chunk = scene.clause_at(quantity.first), scene.context.view.chunk_at[quantity.first]
    found = scene.count(quantity, quantity.state or "", "state", clause, chunk, "nsubj")
    return replace(found, victims=noun.victims)


def _set_free(scene: Scene, quantity: QuantityMention, clause: int, chunk: int) -> bool:
    """Whether those counted as held are held no more: `dix otages libérés`, `la libération de dix otages`."""
    lists, view, last = scene.lexicon.lists, scene.context.view, quantity.phrase_last
    if quantity.state != "captured":  # `évacuer 200 blessés`: moved, whatever they are
        own = (*view.clauses[clause].subjects, *view.clauses[clause].objects) if clause >= 0 else ()
        return chunk in own and view.clauses[clause].verb.lemma in lists["moved"]
    before = scene.lemma[quantity.first - 2] if quantity.first > 1 else ""
    if scene.lower[quantity.first - 2 : quantity.first] in _THAT_OF:
        start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
        return not lists["freeing"].isdisjoint(
            scene.lemma[start : quantity.first]
        )  # `contre celle de 90 détenus`
    if before in lists["freeing"] or scene.lemma[quantity.first - 1] in lists["freeing"]:
        return True
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    if last < stop and scene.lower[last] in scene.lexicon.released_forms:
        return True
    if clause < 0 or chunk not in (*view.clauses[clause].subjects, *view.clauses[clause].objects):
        return False
    verb = view.clauses[clause].verb
    after = f" {' '.join(scene.lower[max(verb.last, last) : min(stop, max(verb.last, last) + 6)])} "
    freed = verb.lemma in lists["released"] or any(f" {words} " in after for words in lists["freed"])
    return freed and (not verb.negation or quantity.value == 0)  # « ne libéreront aucun otage »


def _act(scene: Scene, clause: int, chunk: int) -> bool:
    """`des centaines de sinistrés ont marché sur la mairie`: how many did something, not how many there are."""
    if clause < 0:
        return False
    found = scene.context.view.clauses[clause]
    return chunk in found.subjects and found.verb.lemma in scene.lexicon.lists["demonstrating"]


def _eventful(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """Whether an event counts `un mort`, `des blessés` (`a fait un mort`), or they open a headline."""
    start, stop = scene.bounds(sentence)
    before = scene.lower[quantity.first - 1] if quantity.first > start else ""
    if _joined(scene, sentence, quantity) or _contrasted(scene, sentence, quantity):
        return True
    one = quantity.value == 1 and scene.lower[quantity.first] in ("un", "une")
    if one and (
        quantity.first == start
        or before in (":", "–", "(", "•", "après")
        or _at_least(scene, start, quantity)
    ):
        return True
    verbform = scene.context.document.tokens.verbform
    if one and before == "," and "Fin" not in verbform[start:stop]:
        return True  # « Séisme à Oron, un mort »
    several = scene.lower[quantity.first] in _MANY or scene.lower[quantity.first] == "des"
    if (one or several) and _there_are(scene, start, stop, quantity):
        return True
    if scene.lower[quantity.first] in _MANY and _one_more_toll(scene, sentence, quantity):
        return True
    if scene.lower[quantity.first] in _MANY and _told_of(scene, quantity, start):
        return True
    return not _EVENT_VERBS.isdisjoint(scene.lemma[max(start, quantity.first - 3) : quantity.first])


def _told_of(scene: Scene, quantity: QuantityMention, start: int) -> bool:
    """`redoute de « nombreux morts »`, `font état de multiples blessés`, `de nombreux morts à déplorer`."""
    at = quantity.first - 1
    while at > start and scene.lower[at] in _MARKS:
        at -= 1
    behind = scene.lower[quantity.phrase_last : quantity.phrase_last + 3]
    return scene.lemma[at] in _TELLING_OF or ("à" in behind and "déplorer" in behind)


def _joined(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """`dix morts et de nombreux blessés`: beside others whom the same words count."""
    last = scene.last(sentence, quantity.first)
    if last < 0 or scene.counts[last].way not in ("state", "toll"):
        return False
    between = scene.lower[scene.counts[last].last : quantity.first]
    return bool(between) and len(between) <= len(_JOINTS) and _JOINTS.issuperset(between)


def _one_more_toll(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """`30 morts, selon le ministre, et de nombreux blessés`: one more sort, whoever was named between."""
    at = quantity.first - 1
    at -= scene.lower[at] in ("de", "d'")
    last = scene.last(sentence, quantity.first)
    return scene.lower[at] == "et" and last >= 0 and scene.counts[last].way in ("state", "toll")


def _there_are(scene: Scene, start: int, stop: int, quantity: QuantityMention) -> bool:
    """`il y a un mort`, `il y a eu de nombreux blessés`; not `il y a des blessés chaque hiver`."""
    first = max(start, quantity.first - 5)
    there = "y" in scene.lower[first : quantity.first] and "avoir" in scene.lemma[first : quantity.first]
    return there and _ALWAYS.isdisjoint(scene.lower[start:stop])


def _contrasted(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """`a fait 300 déplacés et des morts`, `des morts mais surtout des blessés`: one more sort that a verb counts."""
    view, at = scene.context.view, quantity.first - 1
    start, _ = scene.bounds(sentence)
    while at > start and scene.lower[at] in _BESIDES:
        at -= 1
    if at == quantity.first - 1 or scene.lower[at + 1] not in ("et", "mais"):
        return False
    for clause in scene.clauses(sentence):
        nouns = ((c, scene.noun(view.chunks[c].head)) for c in clause.objects)
        told = (c for c, noun in nouns if noun is not None and noun.state is not None)
        objects = [c for c in told if clause.verb.last <= view.chunks[c].first <= at]
        if clause.verb.lemma in _EVENT_VERBS and objects and clause.verb.last <= at:
            between = range(view.chunks[objects[0]].last, at + 1)
            return not any(scene.upos[t] in ("VERB", "AUX", "PRON", "PUNCT") for t in between)
    return False


def _at_least(scene: Scene, start: int, quantity: QuantityMention) -> bool:
    """`Au moins un mort dans une explosion`, `Oron : au moins un mort`."""
    at = quantity.first - 2
    return scene.lower[at : at + 2] == ["au", "moins"] and (at == start or scene.lower[at - 1] in (":", ","))
