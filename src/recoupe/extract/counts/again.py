"""More of those told before: `où 25.000 autres étaient arrivés`, `évalue les sans-abri à 21.000`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.heads import is_gentilic
from recoupe.extract.people import people
from recoupe.extract.quantities import QuantityMention

_MANY = 1000  # people of one land who are told to be in another
_OUTSIDE = (["à", "la", "rue"], ["sur", "les", "routes"])  # `quatre familles à la rue`
_CARRYING_OUT = frozenset(("procéder", "effectuer", "réaliser", "mener"))
_AT_THE_ROOT = frozenset(("à la base", "à l' origine"))
_AWAITING = frozenset(("attendre", "prévoir", "craindre", "redouter", "escompter"))


def by_same_move(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`..., où 25.000 autres étaient déjà arrivés`, `8.500 autres faisaient de même`, `37.000 sont hébergés à Oron`."""
    moves = scene.lexicon.lists["moving_on"]
    if not moves or quantity.unit_class != "none" or quantity.value is None:
        return None
    clause = _subject_of(scene, quantity)
    if clause is None:
        return None
    lodged = clause.verb.lemma in scene.lexicon.lists["hosting"] and clause.verb.voice == "passive"
    likewise = clause.verb.lemma == "faire" and "même" in scene.lower[clause.verb.last : clause.verb.last + 3]
    sentence = scene.context.sentence_of[quantity.first]
    came = clause.verb.lemma in moves and (quantity.other or clause.verb.lemma == "arriver")
    if not lodged and not came and not (likewise and quantity.other):
        return None
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
    if quantity.unit_class not in ("none", "people") or quantity.value is None or quantity.state is not None:
        return None
    clause = _clause_before(scene, quantity)
    if clause is None or clause.verb.lemma not in scene.lexicon.lists["estimating"]:
        return None
    chunks = scene.context.view.chunks
    if not any(
        chunks[c].prep == "à" or scene.lower[chunks[c].first] == "à" for c in scene.chunks_of(quantity)
    ):
        return None
    for c in clause.subjects if clause.verb.voice == "passive" else clause.objects:
        noun = people().forms.get(scene.lower[chunks[c].head])
        if noun is not None and noun.state in scene.lexicon.states:
            return scene.count(quantity, noun.state or "", "toll", clause.index, -1, "toll")
        moved = scene.lexicon.nominals.get(scene.lemma[chunks[c].head])
        if moved is not None and scene.lexicon.lists["movements"]:
            return scene.count(
                quantity, moved, "toll", clause.index, -1, "toll"
            )  # « déplacements estimés à 9.000 »
        if scene.lemma[chunks[c].head] in scene.lexicon.lists["tolls"]:
            return _in_all(scene, quantity, clause, c)
    if not clause.objects and any(scene.lower[t] == "les" for t in clause.verb.objects):
        last = scene.last(scene.context.sentence_of[quantity.first], quantity.first, reach=1)
        if last >= 0:
            base = scene.counts[last]
            found = scene.count(quantity, base.measure, "resumption", clause.index, -1, "toll")
            return replace(found, victims=base.victims)
    return None


def _clause_before(scene: Scene, quantity: QuantityMention) -> Clause | None:
    """The clause that the quantity hangs on, else the last one whose verb stands before it."""
    at = scene.clause_at(quantity.first)
    if at >= 0:
        return scene.context.view.clauses[at]
    sentence = scene.context.sentence_of[quantity.first]
    return max(
        (c for c in scene.clauses(sentence) if c.verb.last <= quantity.first),
        key=lambda c: c.verb.first,
        default=None,
    )


def _in_all(scene: Scene, quantity: QuantityMention, clause: Clause, toll: int) -> Count | None:
    """`portant le total à 99.000`, after a count; `estime le nombre d'arrivants à 5.000`."""
    words = scene.lower[slice(*scene.context.view.extent(toll))]
    if not scene.lexicon.lists["arriving"].isdisjoint(words):
        return scene.count(quantity, "displaced", "toll", clause.index, -1, "toll")
    last = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if last < 0 or "total" not in words:
        return None
    base = scene.counts[last]
    found = scene.count(quantity, base.measure, "toll", clause.index, -1, "toll")
    return replace(found, victims=quantity.victims or base.victims)


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


def by_places(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Le bilan s'établit comme suit : 32 à Oron, 4 à Veld`: parts of the toll told before, by where they were."""
    sentence = scene.context.sentence_of[quantity.first]
    start, stop = scene.bounds(sentence)
    if quantity.unit_class != "none" or quantity.value is None or quantity.last + 1 >= stop:
        return None
    before = scene.lower[start : quantity.first]
    placed = scene.lower[quantity.last] in ("à", "en", "dans") and scene.place_at(quantity.last + 1)
    if not placed or ":" not in before or not {"bilan", "victimes"} & set(before):
        return None
    last = scene.last(sentence, start, reach=3)
    if last < 0:
        return None
    base = scene.top(last)
    found = scene.count(quantity, base.measure, "breakdown", -1, -1, "toll")
    return replace(found, victims=base.victims, whole=scene.counts.index(base))


def by_lacking(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`des centaines de familles transies et sans logement`: a home is what they lack."""
    if quantity.unit_class != "people" or quantity.article or quantity.state is not None:
        return None
    behind = scene.lower[quantity.phrase_last : quantity.phrase_last + 3]
    if behind in _OUTSIDE and quantity.lemma in scene.lexicon.lists["flows"]:
        return scene.count(quantity, "displaced", "state", scene.clause_at(quantity.first), -1)
    for at in range(quantity.phrase_last, min(quantity.phrase_last + 5, len(scene.lower) - 1)):
        if scene.lower[at] == "sans":
            lacked = scene.lower[at + 1] in scene.lexicon.lists["lacking"]
            return (
                scene.count(quantity, "displaced", "state", scene.clause_at(quantity.first), -1)
                if lacked
                else None
            )
        if scene.upos[at] not in ("ADJ", "VERB", "CCONJ", "ADV") or "|" in scene.upos[at]:
            return None
    return None


def by_movements(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`a enregistré 17.000 arrivées`: each is one person who came."""
    measure = scene.lexicon.nominals.get(quantity.lemma or "")
    if measure is None or quantity.lemma not in scene.lexicon.lists["movements"] or (quantity.low or 0) < 1:
        return None
    if quantity.value is None and quantity.lemma != "déplacement":
        return None
    at = scene.clause_at(quantity.first)
    clause = scene.context.view.clauses[at] if at >= 0 else None
    if quantity.lemma == "déplacement" and (
        (quantity.low or 0) < _MANY or scene.upos[quantity.phrase_last] == "ADP"
    ):
        return None  # « dix déplacements du ministre », « 9.000 déplacements par jour »
    awaited = clause is not None and clause.verb.lemma in _AWAITING and not clause.verb.negation
    if clause is None or not (awaited or _counts_moves(scene, clause)):
        return None
    found = scene.count(quantity, measure, "noun", clause.index, -1, "object")
    return replace(found, factuality="predicted") if awaited else found  # `nous attendons 20.000 arrivées`


def _counts_moves(scene: Scene, clause: Clause) -> bool:
    """`a enregistré`, `il y a eu`, `a provoqué`, `ont procédé à (1.500 évacuations)`."""
    verb = clause.verb
    there = verb.lemma == "avoir" and "y" in scene.lower[verb.first : verb.last]
    based = verb.lemma == "être" and " ".join(scene.lower[verb.last : verb.last + 3]) in _AT_THE_ROOT
    if based or verb.lemma in scene.lexicon.lists["causing"]:
        return True
    return there or verb.lemma in scene.lexicon.lists["counters"] or verb.lemma in _CARRYING_OUT


def by_being(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Plus de 300 des 900 habitants sont des réfugiés`: what so many are."""
    clause = None if quantity.article else _subject_of(scene, quantity)
    if clause is None or clause.verb.lemma != "être" or clause.verb.negation:
        return None
    at = clause.verb.last
    if _abroad(scene, clause, quantity):
        return scene.count(quantity, "displaced", "state", clause.index, -1, "subject")
    if scene.lower[at : at + 1] != ["des"] or at + 1 >= len(scene.lower):
        return None
    state = scene.state_at(at + 1)
    return scene.count(quantity, state, "state", clause.index, -1, "subject") if state is not None else None


def _abroad(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """`Un demi-million de Tamoriens sont déjà en Sarvie`, in a text of those who flee: another land than their own."""
    if quantity.head is None or (quantity.low or quantity.high or 0) < _MANY:
        return False
    if not is_gentilic(scene.context.document.tokens.form[quantity.head]) or not scene.context.lemmas.has(
        scene.lexicon.lists["fleeing"]
    ):
        return False
    chunks, names = scene.context.view.chunks, scene.context.document.names
    inside = (chunks[c] for c in clause.complements if chunks[c].prep in ("en", "à"))
    return any(c.name >= 0 and names[c.name].kind == "state" for c in inside)
