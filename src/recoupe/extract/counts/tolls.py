"""Ways of the toll: a bare number that the words of a count around it explain."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.openings import frames
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_BEFORE = frozenset(("à", "de", "d'", "entre", "ou", "que", "qu'", "les", "le"))
_ALIVE = frozenset(("vivant", "vivante", "vivants", "vivantes"))  # « Personnes vivant sous tente : 40 »
_FALLEN = frozenset(("tombé", "tombés", "tombée", "tombées"))
_COPULAS = frozenset(
    ("être", "rester", "demeurer", "élever", "établir", "passer", "monter", "atteindre", "compter")
)


def by_toll(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A toll noun in the sentence: `porte à cinq le nombre des morts`, `le bilan est ramené de 31 à 26`."""
    if quantity.unit_class != "none" or (quantity.value or 0) % 1:
        return None  # « une magnitude de 7,8 »
    sentence = scene.context.sentence_of[quantity.first]
    start, stop = scene.bounds(sentence)
    before = scene.lower[quantity.first - 1] if quantity.first > start else ""
    verb = quantity.first > start and scene.upos[quantity.first - 1] in ("VERB", "AUX", "ADV")
    led = before in _BEFORE or scene.lower[quantity.first] in _BEFORE  # « évalue, lui, à environ douze »
    if not led and not verb and quantity.bound in ("exact", "about"):
        return None
    tolls = _of_own_clause_first(
        scene, quantity, scene.context.lemmas.between(scene.lexicon.lists["tolls"], start, stop)
    )
    state = _that_of(scene, quantity, tolls, stop) or _toll_state(scene, tolls, stop) if tolls else None
    if state is None:
        return None
    found = scene.count(quantity, state, "toll", scene.clause_at(quantity.first), -1, "toll")
    whom = _tolled(scene, tolls, stop)
    return replace(found, victims=whom) if whom is not None and found.victims == "people" else found


def _of_own_clause_first(scene: Scene, quantity: QuantityMention, tolls: list[int]) -> list[int]:
    """`le bilan est de 93 morts, tandis que le nombre des disparus passe de 54 à 21`: that of the own clause."""
    own = scene.clause_at(quantity.first)
    if len(tolls) < 2 or own < 0:
        return tolls
    return sorted(tolls, key=lambda toll: scene.clause_at(toll) != own)


def _that_of(scene: Scene, quantity: QuantityMention, tolls: list[int], stop: int) -> str | None:
    """`à 113 le nombre des morts et à 101 celui des disparus`, `celui des disparus à 101`: the state of `celui`."""
    if "celui" not in scene.lower[min(tolls) : stop]:
        return None
    if quantity.last + 2 < stop and scene.lower[quantity.last] == "celui":
        return scene.state_at(quantity.last + 2)
    for i in range(quantity.first - 1, min(tolls), -1):
        if scene.lower[i] == "celui":
            return scene.state_at(i + 2)
        if i in scene.context.counting:
            return None
    return None


def _tolled(scene: Scene, tolls: list[int], stop: int) -> str | None:
    """The class that a toll noun names: `le nombre de soldats morts`, `le nombre des civils tués`."""
    for i in tolls:
        if i + 2 < stop and scene.lower[i + 1] in ("de", "d'", "des"):
            noun = scene.noun(i + 2)
            if noun is not None and noun.state is None:
                return noun.victims
    return None


def _toll_state(scene: Scene, tolls: list[int], stop: int) -> str | None:
    """The state that a toll noun counts (`nombre des blessés`); a plain `bilan` is of the dead."""
    for i in tolls:
        if scene.upos[i] != "NOUN":
            continue
        if i + 1 < stop and scene.lower[i + 1] in ("de", "d'", "des", "du"):
            at = next((k for k in range(i + 2, min(stop, i + 4)) if scene.state_at(k)), -1)
            if at >= 0:
                worse = _became(scene, at + 1) if at + 1 < stop else None
                return worse or scene.state_at(at)  # `le nombre d'otages tués`
            said = _said_of(scene, i + 2, stop)
            if said is not None:
                return said
            if scene.lemma[i] != "bilan" and not _of_a_name(scene, i + 2, stop):
                continue
        if scene.lemma[i] in ("bilan", "décompte") and "killed" in scene.lexicon.states:
            return "killed"
    return None


def _of_a_name(scene: Scene, first: int, stop: int) -> bool:
    """`le décompte de l'Observatoire`: who counts, not what is counted."""
    at = first + (first < stop and scene.lower[first] in ("la", "l'", "le"))
    return at < stop and scene.context.document.tokens.form[at][:1].isupper()


def _said_of(scene: Scene, first: int, stop: int) -> str | None:
    """`le nombre de soldats morts au front`, `le nombre des civils ayant trouvé la mort`."""
    people_at = next((k for k in range(first, min(stop, first + 3)) if scene.noun(k) is not None), -1)
    if people_at < 0:
        return None
    near = range(people_at + 1, min(stop, people_at + 4))
    lacks = (
        scene.lower[people_at + 1] == "sans" and scene.lower[people_at + 2] in scene.lexicon.lists["lacking"]
    )
    if lacks:
        return "displaced"  # `le nombre de personnes sans abri`
    for k in near:
        known = _became(scene, k) or scene.state_at(k)
        if known is not None:
            return known
    for clause in scene.clauses(scene.context.sentence_of[first]):
        if clause.verb.first in near:
            return next((frame.measure for frame in frames(scene, clause) if not frame.figure), None)
    return None


def _became(scene: Scene, k: int) -> str | None:
    """`le nombre des manifestants tués`, `tombés`: what a participle behind those counted says of them."""
    fallen = scene.lower[k] in _FALLEN and "killed" in scene.lexicon.states
    return "killed" if fallen else scene.lexicon.participles.get(scene.lower[k])


def by_table(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A line that names the state before a colon: `Décès : 701`, `Personnes disparues : 120`."""
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    colon = quantity.first - 1
    verbform = scene.context.document.tokens.verbform
    if quantity.unit_class != "none" or not start < colon <= start + 9 or scene.lower[colon] != ":":
        return None
    if any(verbform[k] == "Fin" for k in range(start, colon)):
        return None
    for k in range(max(start, colon - 6), colon):
        measure = scene.state_at(k) or scene.lexicon.participles.get(scene.lower[k])
        if measure:
            return scene.count(quantity, measure, "table", -1, -1, "toll")
    label = " ".join(scene.lower[start:colon])
    for known in scene.lexicon.verbs.values():
        for frame in known:
            if any(words in label for words in frame.words if len(words) > 5 and words not in _ALIVE):
                return scene.count(quantity, frame.measure, "table", -1, -1, "toll")
    return None


def by_subject(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A state noun is the subject: `les disparus ne seraient plus que 34`, `les blessés sont au nombre de 12`."""
    if quantity.unit_class != "none":
        return None
    view = scene.context.view
    if scene.lower[max(0, quantity.first - 4) : quantity.first] == [",", "au", "nombre", "de"]:
        state = scene.state_at(quantity.first - 5)  # « Les blessés, au nombre de vingt, »
        if state is not None:
            found = scene.count(quantity, state, "subject", scene.clause_at(quantity.first), -1, "toll")
            said = scene.context.attributed(found.sentence, quantity.first)
            return replace(
                found, factuality="reported" if said else "asserted"
            )  # whatever they are yet to do
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        near = 0 <= quantity.first - clause.verb.last <= 4 and clause.verb.lemma in _COPULAS
        if near and clause.subject >= 0:
            state = scene.state_at(view.chunks[clause.subject].head)
            if state is not None:
                return scene.count(quantity, state, "subject", clause.index, -1, "toll")
    return None


def by_en(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`en` and a verb that counts, after people in a known state: `le gouvernement en reconnaît 604`."""
    if quantity.unit_class != "none" and not quantity.partitive:
        return None
    sentence = scene.context.sentence_of[quantity.first]
    start, _ = scene.bounds(sentence)
    for i in range(quantity.first - 1, max(start, quantity.first - 7), -1):
        if scene.lower[i] != "en" or i + 1 >= quantity.first:
            continue
        verbs = [_counter(scene, v, quantity) for v in range(i + 1, quantity.first)]
        counters = [verb for verb in verbs if verb]
        if not counters:
            return None
        sheltered = counters[-1] in scene.lexicon.lists["shelters"]
        if counters[-1] in scene.lexicon.lists["hosting"] and _may(scene, i):
            return None  # « nous pouvons en accueillir 60.000 »
        topic = ("displaced", "people") if sheltered else people_told_of(scene, sentence, i, quantity.value)
        if topic is None:
            return None
        found = scene.count(quantity, topic[0], "en", scene.clause_at(i), -1, "object")
        return replace(found, victims=quantity.victims or topic[1])
    return None


def _may(scene: Scene, at: int) -> bool:
    """`nous pouvons en accueillir`: what there is room for."""
    clause = scene.clause_at(at)
    modal = clause >= 0 and scene.context.view.clauses[clause].verb.modal == "pouvoir"
    return modal or "pouvoir" in scene.lemma[max(0, at - 2) : at]


def _counter(scene: Scene, token: int, quantity: QuantityMention) -> str:
    """The counting verb that a token is a form of, or an empty string; the tag may be wrong after `en`."""
    if scene.lemma[token] == "être":  # « le ministère en est à 41 », not « en est à 41 jours »
        return "être" if scene.lower[quantity.first - 1] == "à" else ""
    counters = scene.lexicon.lists["counters"]
    if scene.lemma[token] in counters:
        return scene.lemma[token]
    return scene.lexicon.counter_forms.get(scene.lower[token], "")


def by_question(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A figure that opens its sentence, after `Combien ?` or beside others: `703, selon l'état du soir.`"""
    if quantity.unit_class != "none":
        return None
    sentence = scene.context.sentence_of[quantity.first]
    start, _ = scene.bounds(sentence)
    opening = quantity.first - start <= 1 and (quantity.first == start or scene.lower[start] == "et")
    if not opening or sentence == 0:
        return None
    before = scene.lower[scene.bounds(max(0, sentence - 2))[0] : start]
    answered = (
        bool(scene.counts)
        and scene.counts[-1].sentence >= sentence - 1
        and scene.counts[-1].way == "question"
    )
    if "combien" not in before and not answered:
        return None
    topic = (
        (scene.counts[-1].measure, scene.counts[-1].victims)
        if answered
        else people_told_of(scene, sentence, start)
    )
    if topic is None:
        return None
    return replace(scene.count(quantity, topic[0], "question", -1, -1, "toll"), victims=topic[1])


def people_told_of(
    scene: Scene, sentence: int, before: int, value: float | None = None
) -> tuple[str, str] | None:
    """Measure and victims of the people last spoken of, in this sentence or the two before.

    Of those that one sentence counts, `195 tués et 295 blessés`, the ones whose number is nearest to `value`.
    """
    first = scene.bounds(max(0, sentence - 2))[0]
    told = [(c, c.quantity) for c in scene.counts[-8:] if c.quantity is not None]
    counted = {t: c for c, q in told for t in range(q.first, max(q.phrase_last, q.first + 1))}
    counting = {q.first for s in range(max(0, sentence - 2), sentence + 1) for q in scene.by_sentence.get(s, ())
             if q.unit_class == "people" and not q.article}  # fmt: skip
    for i in range(before - 1, first - 1, -1):
        if i in counted:
            last = counted[i]
            beside = [c for c, _ in told if c.sentence == last.sentence and c.first <= last.first]
            sorts = [c for c in beside if c.measure != "casualties"] or beside
            meant = min(sorts[::-1], key=lambda c: _apart(c, value)) if value else last
            return meant.measure, meant.victims
        named = scene.context.document.name_at[i] >= 0  # `l'Observatoire des victimes` counts nobody
        titled = scene.lower[i - 1] == "des" and any(
            form[:1].isupper() for form in scene.context.document.tokens.form[max(first, i - 4) : i - 1]
        )
        state = None if named or titled else scene.state_at(i)
        if state is not None:
            return state, "people"
        if i in counting:
            return None
    return None


def _apart(count: Count, value: float) -> float:
    """How far a count's number is from another, as the larger by the smaller."""
    own = count.quantity.value if count.quantity is not None else None
    return max(own, value) / min(own, value) if own else float("inf")
