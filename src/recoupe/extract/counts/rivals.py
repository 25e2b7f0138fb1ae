"""A second source's figure of the toll told just before, bare: `maintient le chiffre de quinze`."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.tolls import people_told_of
from recoupe.extract.lexicon import ACTS, FIGURES, RIVAL
from recoupe.extract.quantities import QuantityMention

_FIGURE = frozenset(("chiffre", "nombre"))
_ENDS = frozenset((".", ",", ";", "!", "?", "»", '"', ")", ":"))
_COUNTED_AS = frozenset(("chiffre", "nombre", "bilan", "total", "décompte"))
_REVISING = frozenset(("porter", "ramener", "réviser", "relever", "abaisser", "corriger", "fixer", "passer"))
_REVISED = 6  # tokens from `ce nombre` to what it is revised to
_TIMED = 5  # tokens of a time that opens a sentence
_OPENED = 20  # tokens that a sentence of a figure and its source takes


def by_rival(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A bare figure of those counted in the sentence before, by how another source is told to give it."""
    at, sentence = quantity.first, scene.context.sentence_of[quantity.first]
    start, stop = scene.bounds(sentence)
    if quantity.unit_class != "none" or quantity.value is None or quantity.change or quantity.article:
        return None
    if scene.last(sentence, at, reach=2) < 0 or quantity.phrase_last != quantity.last:
        return None
    told = (
        _as_a_figure(scene, quantity)
        or (at == start and _before_a_source(scene, quantity, stop))
        or _behind_a_colon(scene, quantity, start, stop)
        or _spoken_of(scene, quantity, start)
        or _stood_at(scene, quantity, start)
        or _this_number(scene, quantity, start)
        or _by_the_hour(scene, quantity, start, stop)
    )
    meant = people_told_of(scene, sentence, at, quantity.value) if told else None
    if meant is None:
        return None
    found = scene.count(quantity, meant[0], "ellipsis", scene.clause_at(at), -1, "toll")
    return replace(found, victims=meant[1], factuality="predicted" if _to_come(scene, start) else None)


def _to_come(scene: Scene, start: int) -> bool:
    """Whether those counted before are only foreseen: `9 000 personnes devraient être évacuées`."""
    base = scene.counts[scene.last(scene.context.sentence_of[start], start, reach=2)]
    verb = scene.context.view.clauses[base.clause].verb if base.clause >= 0 else None
    return verb is not None and (verb.modal == "devoir" or verb.tense == "Fut") and not verb.perfect


def by_side(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`onze morts, sept côté vordanais et quatre du côté kessarien`: parts of a toll, by whose they are."""
    behind = scene.lower[quantity.last : quantity.last + 2]
    own = quantity.unit_class == "none" or quantity.lemma == "côté"
    if not own or quantity.value is None:
        return None
    if behind[:1] != ["côté"] and behind != ["du", "côté"]:
        return None
    index = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if index < 0:
        return None
    while scene.counts[index].whole >= 0:
        index = scene.counts[index].whole
    base = scene.counts[index]
    if base.quantity is None or (base.quantity.value or 0) < quantity.value:
        return None
    found = scene.count(quantity, base.measure, "breakdown", base.clause, -1, base.role)
    return replace(found, victims=base.victims, whole=index, last=quantity.last)


def _as_a_figure(scene: Scene, quantity: QuantityMention) -> bool:
    """`le chiffre de quinze`, `celui de quinze`, which somebody gives; not `le chiffre de 8.000 adhérents`."""
    at = quantity.first
    if at < 2 or scene.lower[at - 1] not in ("de", "d'") or not _closed(scene, quantity):
        return False
    noun = scene.lower[at - 2]
    if noun not in _FIGURE and noun not in ("celui", "bilan"):
        return False
    clause = _ruling(scene, at)
    return clause is not None and _gives(clause)


def _before_a_source(scene: Scene, quantity: QuantityMention, stop: int) -> bool:
    """`Huit, à en croire l'armée.`: a figure and whose it is are the whole sentence."""
    behind = scene.lower[quantity.last : quantity.last + 4]
    if behind[:1] == [","]:
        behind = behind[1:]
    sourced = behind[:1] in (["selon"], ["d'après"]) or behind[:2] == ["d'", "après"]
    sourced = sourced or behind[:3] == ["à", "en", "croire"]
    sentence = scene.context.sentence_of[quantity.first]
    own = [c for c in scene.clauses(sentence) if c.verb.form == "finite" and c.kind != "relative"]
    return sourced and stop - quantity.first <= _OPENED + len(own) and not own


def _behind_a_colon(scene: Scene, quantity: QuantityMention, start: int, stop: int) -> bool:
    """`Le gouvernement n'en démord pas : huit.`, `Faux, rétorque le maire : 31.`"""
    at = quantity.first
    if (
        at - 1 <= start
        or scene.lower[at - 1] != ":"
        or not _closed(scene, quantity)
        or quantity.last < stop - 1
    ):
        return False
    if any(q.first < at for q in scene.by_sentence.get(scene.context.sentence_of[at], ())):
        return False
    clause = _ruling(scene, at)
    return clause is not None and (clause.verb.lemma in ACTS or clause.verb.lemma in RIVAL)


def _spoken_of(scene: Scene, quantity: QuantityMention, start: int) -> bool:
    """`Une source locale parle plutôt de 12`, `Moi, je dirais plutôt 5 000`."""
    clause = _ruling(scene, quantity.first)
    if clause is not None and clause.verb.lemma == "faire" and _closed(scene, quantity):
        return scene.lower[clause.verb.last : quantity.first] in (["état", "de"], ["état", "d'"])
    if clause is None or clause.verb.lemma not in RIVAL or not _closed(scene, quantity):
        return False
    if clause.verb.negation and "que" not in scene.lower[clause.verb.last : quantity.first]:
        return False
    between = scene.lower[clause.verb.last : quantity.first]
    link = RIVAL[clause.verb.lemma]
    fits = (
        between[-1:] == [link] or (link == "de" and between[-1:] == ["d'"])
        if link
        else not between or between[-1] in ("plutôt", "que", "désormais", "seulement")
    )
    nouns = any(
        scene.upos[t] in ("NOUN", "PROPN", "VERB", "NUM") for t in range(clause.verb.last, quantity.first)
    )
    return fits and not nouns and clause.verb.first >= start


def _stood_at(scene: Scene, quantity: QuantityMention, start: int) -> bool:
    """`Le bilan est passé à 61 morts. Il était de 40 la veille.`: what the toll told of was before."""
    clause = _ruling(scene, quantity.first)
    if clause is None or clause.verb.lemma != "être" or scene.lower[start] not in ("il", "celui-ci"):
        return False
    sentence = scene.context.sentence_of[quantity.first]
    before = scene.lemma[slice(*scene.bounds(sentence - 1))] if sentence else []
    toll = not scene.lexicon.lists["tolls"].isdisjoint(before)
    return toll and scene.lower[clause.verb.last : quantity.first] in (
        ["de"],
        ["encore", "de"],
        ["que", "de"],
    )


def _this_number(scene: Scene, quantity: QuantityMention, start: int) -> bool:
    """`Le ministère a ensuite porté ce nombre à 22`: what the sentence before counts, as revised."""
    at = quantity.first - 1
    here = scene.by_sentence.get(scene.context.sentence_of[at], ())
    if scene.lower[at] != "à" or not _closed(scene, quantity) or not all(q.people for q in here):
        return False
    before = scene.lower[max(start, at - _REVISED) : at]
    pointed = any(a == "ce" and b in _COUNTED_AS for a, b in pairwise(before))
    clause = _ruling(scene, quantity.first)
    return pointed and clause is not None and clause.verb.lemma in _REVISING


def _by_the_hour(scene: Scene, quantity: QuantityMention, start: int, stop: int) -> bool:
    """`À midi, on comptait 19 morts. À 16 heures, 31.`: a time and a figure are the whole sentence."""
    comma = quantity.first - 1
    if scene.lower[comma] != "," or quantity.last < stop - 1 or comma - start > _TIMED:
        return False
    times = scene.context.times_at[scene.context.sentence_of[quantity.first]]
    return any(time.first - start <= 1 and time.last == comma for time in times)


def _closed(scene: Scene, quantity: QuantityMention) -> bool:
    """Whether nothing behind a figure tells what it counts."""
    behind = scene.lower[quantity.last] if quantity.last < len(scene.lower) else "."
    return behind in _ENDS or scene.upos[quantity.last] in ("CCONJ", "SCONJ", "ADV")


def _ruling(scene: Scene, at: int) -> Clause | None:
    """The last clause of a figure's sentence whose verb stands before it."""
    sentence = scene.context.sentence_of[at]
    before = [c for c in scene.clauses(sentence) if c.verb.last <= at]
    return max(before, key=lambda c: c.verb.first, default=None)


def _gives(clause: Clause) -> bool:
    return clause.verb.lemma in ACTS or clause.verb.lemma in FIGURES or clause.verb.lemma in RIVAL
