"""Ways of the link: a count that an earlier one of the same article explains."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.attribution.gapped import gaps
from recoupe.extract.coreference import subject_of
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.quantities import QuantityMention

_PLACING = frozenset(("à", "en", "au", "aux", "dans"))
_ADDING = (
    ("de", "même", "que"),
    ("de", "même", "qu'"),
    ("ainsi", "que"),
    ("ainsi", "qu'"),
    ("tout", "comme"),
    ("comme",),
)
_JOINTS = frozenset(("et", ",", "ainsi", "que", "de", "d'", "des", "ou"))
_EXPRESSED = 3  # tokens of what a verb is completed by
_PLAIN = frozenset(("ADP", "NOUN", "ADJ"))
_COUNTED = frozenset(("thing", "area", "means", "people", "money"))


def by_coordination(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The second of two counted alike: `cinq soldats et neuf insurgés ont péri`."""
    if quantity.head is None and not quantity.other:
        return None
    last = scene.last(scene.context.sentence_of[quantity.first], quantity.first)
    if last < 0 or scene.counts[last].way not in ("verb", "coordination", "noun", "participle"):
        return None
    base = scene.counts[last]
    head_end = base.quantity.phrase_last if base.quantity is not None else base.last
    added = _added(scene, base, quantity)
    if added >= 0:
        found = scene.count(quantity, base.measure, "coordination", base.clause, base.chunk, base.role)
        return replace(found, victims=quantity.victims or base.victims)
    between = scene.lower[head_end : quantity.first]
    if not between or not all(word in _JOINTS for word in between) or not {"et", "ainsi"} & set(between):
        return None
    if base.way == "participle" or quantity.state in scene.lexicon.states:
        return None
    if quantity.state == "killed" and "killed" not in scene.lexicon.states:
        return None  # « font 800 déplacés et des morts »
    found = scene.count(quantity, base.measure, "coordination", base.clause, base.chunk, base.role)
    return replace(found, victims=quantity.victims or base.victims)


def _added(scene: Scene, base: Count, quantity: QuantityMention) -> int:
    """`trente otages ont été tués lundi, ainsi que onze gardes`: where what adds to a subject begins, or -1."""
    if base.way != "verb" or base.role != "subject" or base.clause < 0:
        return -1
    before = tuple(scene.lower[quantity.first - 3 : quantity.first])
    opened = next((len(words) for words in _ADDING if before[-len(words) :] == words), 0)
    at = quantity.first - opened
    if not opened or quantity.state in scene.lexicon.states:
        return -1
    verb = scene.context.view.clauses[base.clause].verb
    between = range(verb.last, at - (scene.lower[at - 1] == ","))
    time = GRAMMAR.weekdays | {"hier", "matin", "soir", "après-midi", "également", "aussi"}
    phrase = range(verb.last, verb.last + _EXPRESSED)  # « ont été placées en détention provisoire »
    near = all(
        scene.lower[t] in time or scene.upos[t] == "ADV" or (t in phrase and scene.upos[t] in _PLAIN)
        for t in between
    )
    return at if verb.last <= at and near else -1


def by_list(scene: Scene, quantity: QuantityMention) -> Count | None:
    """The first of two whose state comes after the second: `deux policiers et un civil blessés`."""
    if quantity.victims is None or quantity.state in scene.lexicon.states:
        return None
    for count in reversed(scene.counts):
        if count.sentence != scene.context.sentence_of[quantity.first] or count.quantity is None:
            break
        between = scene.lower[quantity.phrase_last : count.first]
        joined = bool(between) and set(between) <= {"et", ",", "ainsi", "que"} and len(between) <= 3
        plural = count.last > 0 and scene.lower[count.last - 1].endswith("s")
        shared = count.way == "participle" and plural
        shared = shared or (
            count.way in ("verb", "coordination") and count.role == "subject" and "et" in between
        )
        if joined and shared and not _is_object(scene, quantity):
            return scene.count(quantity, count.measure, "coordination", count.clause, -1, count.role)
    return None


def _is_object(scene: Scene, quantity: QuantityMention) -> bool:
    """Whether another verb has the quantity for its object: `ont attaqué deux soldats et trois civils sont morts`."""
    chunks = scene.chunks_of(quantity)
    sentence = scene.context.sentence_of[quantity.first]
    return any(
        not chunks.isdisjoint((*clause.objects, *clause.complements)) and clause.verb.last <= quantity.first
        for clause in scene.clauses(sentence)
    )


def by_resumption(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A pronoun takes up what was said: `105 civils l'ont été à l'ouest`, `elles étaient 1.200 mercredi`."""
    sentence = scene.context.sentence_of[quantity.first]
    for clause in scene.clauses(sentence):
        verb = clause.verb
        words = scene.lower[verb.first : verb.last] if 0 <= verb.first - quantity.phrase_last <= 6 else ()
        resumed = "été" in words and "l'" in words
        left = scene.lower[max(0, quantity.first - 2) : quantity.first] == [
            "plus",
            "que",
        ]  # `ne sont plus que dix`
        described = (
            not left
            and verb.lemma == "être"
            and 0 <= quantity.first - verb.last <= 2
            and (quantity.unit_class == "none" or quantity.lemma == "personne")
        )
        if resumed or (
            quantity.unit_class == "none"
            and scene.lower[scene.bounds(sentence)[0]] in ("celui", "celui-ci", "celle")
        ):
            last = scene.last(sentence, quantity.first, reach=1)
        elif described and scene.lower[verb.first - 1] in ("ils", "elles", "il", "elle"):
            last = _counted_subject(scene, sentence, clause.index)
        else:
            continue
        if last >= 0:
            base = scene.counts[last]
            found = scene.count(quantity, base.measure, "resumption", clause.index, -1, base.role)
            whole = last if resumed and "sur" in scene.lower[max(0, base.first - 2) : base.first] else -1
            return replace(found, victims=quantity.victims or base.victims, whole=whole)
    return None


def by_those(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Ces déplacés manquent de tout. Ils sont 15.000`: what the noun that a pronoun stands for tells of them."""
    if quantity.unit_class != "none" and quantity.lemma != "personne":
        return None
    view = scene.context.view
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        verb = clause.verb
        if verb.lemma != "être" or verb.negation or not 0 <= quantity.first - verb.last <= 2:
            continue
        those = subject_of(view, clause) if scene.lower[verb.first - 1] in ("ils", "elles") else -1
        noun = scene.noun(view.chunks[those].head) if those >= 0 else None
        if noun is None or scene.context.document.tokens.number[view.chunks[those].head] != "Plur":
            continue
        if noun.state is not None and noun.state in scene.lexicon.states:
            return scene.count(quantity, noun.state, "resumption", clause.index, -1, "subject")
    return None


def _counted_subject(scene: Scene, sentence: int, clause: int) -> int:
    """The count that a pronoun subject stands for: that of its antecedent, or of a toll; -1 where none is."""
    view = scene.context.view
    antecedent = subject_of(view, view.clauses[clause])
    here = view.clauses[clause]
    if here.marker == "où" and scene.lexicon.lists["shelters"]:
        return scene.last(sentence, here.verb.first)  # « ont trouvé refuge à Oron, où ils seraient 5.400 »
    last = scene.last(sentence, scene.bounds(sentence)[0], reach=1)
    if last < 0:
        return -1
    for index in range(last, max(-1, last - 6), -1):
        count = scene.counts[index]
        if count.sentence < sentence - 1:
            return -1
        quantity = count.quantity
        if quantity is not None and antecedent >= 0 and scene.chunk_of(quantity) == antecedent:
            return index
        bare = count.quantity is not None and count.quantity.head is None and count.role == "object"
        if count.way in ("toll", "en") or bare:
            return index
    return -1


def by_ellipsis(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A bare number after a count: `et 36 sur la rive ouest`, `33 autres`, `contre 240 la semaine passée`."""
    if quantity.change or not (quantity.unit_class == "none" or _people_somewhere(scene, quantity)):
        return None
    sentence = scene.context.sentence_of[quantity.first]
    last = scene.last(sentence, quantity.first)
    rival = _gapped(scene, sentence, quantity)
    linked = scene.lower[quantity.first - 1] in scene.lexicon.lists["links"] or quantity.other
    if last < 0 or not (linked or rival):
        return None
    if quantity.article and (_of_another_thing(scene, quantity) or _of_a_noun(scene, quantity)):
        return None
    if has_own_verb(scene, sentence, quantity) or (
        quantity.other and scene.upos[quantity.first - 1] == "VERB"
    ):
        return None
    base = scene.counts[last]
    between = " ".join(scene.lower[base.last : quantity.first])
    if base.way == "subset" and (quantity.other or ", et" in between):
        base = scene.top(last)  # `138 civils, dont 29 enfants, et 36 à l'ouest`
    rival = rival or scene.lower[quantity.last : quantity.last + 2] == ["d'", "après"]
    rival = rival or scene.lower[quantity.last : quantity.last + 1] in (["selon"], ["d'après"])
    if rival:
        base = scene.top(last)  # `92 morts, dont 40 civils, selon la police, 60 selon les rebelles`
    if _barrier(scene, base, quantity):
        return None
    bracketed = scene.lower[quantity.first - 1] == "("  # « l'Italie (29.958) »
    chunk = scene.chunk_of(quantity) if bracketed else -1
    found = scene.count(quantity, base.measure, "ellipsis", base.clause, chunk, base.role)
    if rival:
        return replace(found, victims=base.victims)
    whole = base.whole if base.whole >= 0 and base.way != "subset" else _broken_down(scene, quantity, last)
    return replace(found, victims=scene.apart(quantity) or base.victims, whole=whole)


def _gapped(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """`La mairie a recensé 12 morts, l'opposition 45`: the figure of a second source of one verb."""
    view = scene.context.view
    return any(
        gap.first <= quantity.first < gap.last
        for clause in scene.clauses(sentence)
        for gap in gaps(view, clause)
    )


def _of_another_thing(scene: Scene, quantity: QuantityMention) -> bool:
    """`déplacés dans un autre établissement`, not `un autre au bras`."""
    k = quantity.first + 1
    k += k < len(scene.lower) and scene.lower[k] == "autre"
    return k < len(scene.upos) and scene.upos[k] == "NOUN" and scene.lower[k] not in scene.fillers


def _of_a_noun(scene: Scene, quantity: QuantityMention) -> bool:
    """`suivie par la fuite d'un troisième`: a noun of its own says what became of one more."""
    before = quantity.first - 1
    noun = before > 0 and scene.lower[before] in ("de", "d'") and scene.upos[before - 1] == "NOUN"
    return noun and scene.lemma[before - 1] not in scene.lexicon.nominals


def _people_somewhere(scene: Scene, quantity: QuantityMention) -> bool:
    """`douze personnes ont péri à Oron et trois personnes à Veld`: people of no kind of their own, and a place."""
    after = quantity.phrase_last
    if quantity.lemma != "personne" or quantity.state is not None or after >= len(scene.lower):
        return False
    return scene.lower[after] in _PLACING


def has_own_verb(scene: Scene, sentence: int, quantity: QuantityMention) -> bool:
    """`27 ont été libérés`: a verb of its own says something else of a bare number."""
    chunks = scene.chunks_of(quantity)
    return any(
        clause.verb.form == "finite" and not chunks.isdisjoint(clause.subjects)
        and clause.verb.first >= quantity.last and "," not in scene.lower[quantity.last : clause.verb.first]
        for clause in scene.clauses(sentence)
    )  # fmt: skip


def _broken_down(scene: Scene, quantity: QuantityMention, last: int) -> int:
    """A colon after a total opens its parts: `214 tués : 139 dans la province, 58 dans celle du nord`."""
    index = last
    while index > 0 and scene.counts[index].way == "ellipsis" and scene.counts[index].whole < 0:
        index -= 1
    base = scene.counts[index]
    if base.whole >= 0:
        return base.whole
    between = scene.lower[base.last : quantity.first]
    return (
        index
        if ":" in between and scene.counts[index].sentence == scene.context.sentence_of[quantity.first]
        else -1
    )


def _barrier(scene: Scene, base: Count, quantity: QuantityMention) -> bool:
    """Whether another counted noun stands between a count and the bare number that might lean on it."""
    return any(
        base.last <= q.first < quantity.first and q.unit_class in _COUNTED and q.first not in scene.counted
        for q in scene.by_sentence.get(base.sentence, ())
    )
