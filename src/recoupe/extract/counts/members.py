"""Ways of the member: those told to be among the dead, and the parts that a toll is broken down into."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.counts.links import has_own_verb
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.subsets import same_measure, subset_opener
from recoupe.extract.quantities import QuantityMention

_FEWEST = 2  # dead who can be listed
_MAYBE = frozenset(("pourrait", "pourraient", "peut-être", "peuvent"))
_NEAR = 10  # tokens between `parmi les morts` and who is among them
_EXPRESSION = 4  # tokens of what a verb is completed by: `ont perdu la vie`
_SETTING = 12  # and of that with its day and place: `ont perdu la vie le mois dernier à Oron`
_LISTED = 6  # tokens from `parmi les morts figurent` to the last whom it names
MEMBERING = frozenset(("figurer", "compter", "trouver"))
"""Verbs that tell who is among others: `figurent parmi les morts`."""


def by_membership(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`on dénombre parmi les morts 61 enfants`, `au nombre des blessés`: people said to be among those in a state."""
    if quantity.victims is None or (quantity.article and not _said_a_member(scene, quantity)):
        return None
    sentence = scene.context.sentence_of[quantity.first]
    start, stop = scene.bounds(sentence)
    for i, at in memberships(scene, start, stop):
        state = scene.state_at(at)
        if state in ("captured", None) and at + 1 < stop:  # `parmi les otages tués`, `des personnes fauchées`
            state = scene.lexicon.participles.get(scene.lower[at + 1], state)
        if quantity.first <= at < quantity.phrase_last or quantity.state not in (None, state):
            continue  # `onze morts parmi les détenus`: the dead, not the held
        if quantity.last < i and not _MAYBE.isdisjoint(scene.lower[quantity.phrase_last : i]):
            continue  # « sont portés disparus et pourraient être parmi les morts »
        near = abs(i - quantity.first) <= _NEAR or _listing(scene, quantity)
        if state is not None and near:
            if state == "casualties" and _only_dead(scene, sentence, quantity.first):
                state = "killed"
            found = scene.count(quantity, state, "membership", scene.clause_at(quantity.first), -1, "subject")
            whole = same_measure(scene, sentence, quantity.first, state)
            beside = (
                whole >= 0
                and scene.counts[whole].way == "membership"
                and scene.counts[whole].sentence == sentence
            )
            return replace(found, whole=scene.counts[whole].whole if beside else whole)
    return None


def _said_a_member(scene: Scene, quantity: QuantityMention) -> bool:
    """`Un écolier figure parmi les blessés`, `figurent deux soldats et une infirmière`: one told as a member."""
    at = quantity.phrase_last
    while at < len(scene.lower) - 1 and scene.upos[at] in ("ADJ", "ADV"):
        at += 1  # `un ressortissant belge figure`
    bare = scene.lower[at : at + 1] == ["parmi"] and scene.upos[quantity.first - 1] == "PUNCT"
    if bare and scene.context.document.sentences[scene.context.sentence_of[quantity.first]].role == "title":
        return True  # « Attentat d'Oron : un Sarvien parmi les victimes »
    among = scene.lower[at + 1 : at + 2] == ["parmi"] or scene.lower[at + 1 : at + 3] == ["au", "nombre"]
    among = among or scene.lower[at + 1 : at + 4] == ["sur", "la", "liste"]
    if among and scene.lemma[at] in MEMBERING:
        return True
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    reach = _LISTED
    for earlier in scene.by_sentence.get(scene.context.sentence_of[quantity.first], ()):
        if earlier.first < quantity.first and earlier.first in scene.counted:
            reach = quantity.first - earlier.first + _LISTED  # `deux Danois, un Français et un Belge`
            break
    before = scene.lemma[max(start, quantity.first - reach) : quantity.first]
    listed = "," not in before or _listing(scene, quantity)
    said = not MEMBERING.isdisjoint(before) or ":" in before  # « Parmi les morts : un vigile »
    return scene.lower[start] in ("parmi", "au") and said and listed


def _listing(scene: Scene, quantity: QuantityMention) -> bool:
    """Whether a quantity goes on with a list whose item before it was counted."""
    last = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if last < 0 or scene.counts[last].way != "membership":
        return False
    between = range(scene.counts[last].last, quantity.first)
    if scene.lower[quantity.first - 1] == "et" and not quantity.article:
        told = any(
            scene.upos[i] in ("VERB", "AUX") for i in between
        )  # « 58 enfants d'une école et 23 étrangers »
        return not told and not has_own_verb(scene, scene.counts[last].sentence, quantity)
    return all(scene.lower[i] in (",", "et") or scene.upos[i] in ("ADJ", "ADP", "PROPN") for i in between)


AMONG: frozenset[str] = frozenset(("parmi", "nombre", "partie", "liste"))


def memberships(scene: Scene, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where `parmi les`, `au nombre des` stand, and the noun behind."""
    lower = scene.lower
    for i in scene.context.words.between(AMONG, start, stop - 2):
        if lower[i] == "parmi" and lower[i + 1] in ("les", "ces"):
            yield i, i + 3 if scene.upos[i + 2] == "NUM" and i + 3 < stop else i + 2
        elif lower[i] == "nombre" and lower[i + 1] == "des" and lower[i - 1] == "au":
            yield i, i + 2
        elif lower[i] == "liste" and lower[i + 1] == "des" and _on_the_list(scene, i):
            yield i, i + 2  # « figure sur la liste des victimes »
        elif lower[i] == "partie" and lower[i + 1] == "des" and scene.lemma[i - 1] == "faire":
            yield i, i + 2  # « font partie des victimes », « des personnes fauchées »


def _on_the_list(scene: Scene, at: int) -> bool:
    """`figure sur la liste des victimes`; whom somebody has put there may be found alive."""
    return scene.lower[at - 2 : at] == ["sur", "la"] and scene.lemma[at - 3] in (
        *MEMBERING,
        "être",
        "apparaître",
    )


def _only_dead(scene: Scene, sentence: int, before: int) -> bool:
    """Whether of two sentences the dead alone were counted: of `les victimes` behind them one is dead as well."""
    told = {c.measure for c in scene.counts if sentence - 2 <= c.sentence <= sentence and c.first < before}
    return "killed" in told and told.isdisjoint(("wounded", "casualties", "missing"))


def by_breakdown(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The parts of a total after its colon: `13 morts : trois otages, quatre soldats et six assaillants`."""
    sentence = scene.context.sentence_of[quantity.first]
    last = scene.last(sentence, quantity.first)
    if last < 0 or quantity.head is None:
        return None
    base = scene.top(last)
    alone = _ends_the_parts(scene, scene.counts[last], quantity) or _opens_the_parts(scene, base, quantity)
    if quantity.article and not alone:
        return None
    verbform = scene.context.document.tokens.verbform
    between = range(_past_verb(scene, base), quantity.first)
    if {":", "("}.isdisjoint(scene.lower[base.last : quantity.first]) or any(
        verbform[i] == "Fin" for i in between
    ):
        return None
    at = _past_verb(scene, base)
    if quantity.state in ("killed", "wounded") or scene.lower[at] not in (":", "("):
        return None
    total = base.quantity.value if base.quantity is not None else base.value
    if ")" in scene.lower[at : quantity.first] or (total or 0) < max(
        _FEWEST, quantity.value or quantity.low or 0
    ):
        return None  # `Un homme a été tué (par balle) alors que 900 manifestants ...`
    found = scene.count(quantity, base.measure, "breakdown", base.clause, -1, base.role)
    whole = scene.counts.index(base)
    return replace(found, whole=whole)


def by_bodies(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Les premiers corps sont extraits : 21 enfants et 5 adultes`: whose bodies they are, behind the colon."""
    sentence = scene.context.sentence_of[quantity.first]
    start, _ = scene.bounds(sentence)
    if quantity.head is None or quantity.article or quantity.state is not None:
        return None
    colon = next((i for i in range(quantity.first - 1, start, -1) if scene.lower[i] == ":"), -1)
    if colon < 0 or any(scene.upos[i] in ("VERB", "AUX", "PRON") for i in range(colon, quantity.first)):
        return None
    bodies = scene.context.lemmas.between(scene.lexicon.lists["bodies"], start, colon)
    found = (c for c in scene.clauses(sentence) if c.verb.last <= colon and not c.verb.negation)
    clause = next((c for c in found if c.verb.lemma in scene.lexicon.lists["recovering"]), None)
    if clause is None or not any(i < clause.verb.first for i in bodies):
        return None
    return scene.count(quantity, "killed", "following", clause.index, -1, "subject")


def _past_verb(scene: Scene, base: Count) -> int:
    """`Dix-sept personnes ont péri | (onze femmes`, `dix ont perdu la vie | : six civils`: past the verb."""
    if base.role != "subject" or base.clause < 0 or base.way != "verb":
        return base.last
    verb = scene.context.view.clauses[base.clause].verb
    near = range(verb.last, min(verb.last + _SETTING, len(scene.lower) - 1))
    at = next((i for i in near if i >= base.last and scene.upos[i] in ("PUNCT", "CCONJ", "SCONJ")), -1)
    far = at - verb.last >= _EXPRESSION and scene.lower[at] == "("
    return base.last if at < 0 or far or scene.lower[at] not in (":", "(") else at


def _ends_the_parts(scene: Scene, before: Count, quantity: QuantityMention) -> bool:
    """`huit civils, trois policiers et un soldat`: one more behind the parts."""
    joint = scene.lower[quantity.first - 1] in ("et", ",") and quantity.first - before.last <= _EXPRESSION
    return before.way == "breakdown" and joint and quantity.value == 1


def _opens_the_parts(scene: Scene, base: Count, quantity: QuantityMention) -> bool:
    """`neuf morts : un vigile, six clients et deux serveurs`: one, where the parts add up to the whole."""
    total = base.quantity.value if base.quantity is not None else None
    if quantity.value != 1 or not total or scene.lower[quantity.first - 1] not in (":", "("):
        return False
    told = scene.by_sentence.get(base.sentence, ())
    parts = [q.value or 0 for q in told if q.first >= quantity.first and q.people and q.head is not None]
    return any(sum(parts[:n]) == total for n in range(2, len(parts) + 1))


def by_sum(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Those listed after a toll who add up to it: `six morts, quatre bergers et deux gendarmes`."""
    sentence = scene.context.sentence_of[quantity.first]
    last = scene.last(sentence, quantity.first)
    if last < 0 or quantity.head is None or quantity.state is not None:
        return None
    base = scene.top(last)
    total = base.quantity.value if base.quantity is not None else None
    if not total or total < _FEWEST or scene.lower[base.last : base.last + 1] != [","]:
        return None
    told = [q for q in scene.by_sentence.get(sentence, ()) if q.first > base.last]
    listed = [q for q in told if q.people and q.head is not None and not subset_opener(scene, q)]
    if not listed or listed[0].first != base.last + 1:
        return None
    summed = 0.0
    for n, one in enumerate(listed):
        summed += one.value or 0
        if summed == total and n and quantity in listed[: n + 1]:
            found = scene.count(quantity, base.measure, "breakdown", base.clause, -1, base.role)
            return replace(found, whole=scene.counts.index(base))
        if one.state is not None or summed > total:
            return None
    return None
