"""Ways that hang on one word: a fate that nobody knows, arrests counted apiece, an escape that frees."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.openings import is_figure
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_AHEAD = 8  # tokens from the people to the word for their fate, and from there to what is known of it
_NEXT = 5  # tokens from a verb to `puis tués`
_THEN = frozenset(("et", "puis", "ensuite", "avant", "d'", "être"))
_IN_HANDS = (["aux", "mains"], ["entre", "les", "mains"])
_DENIED = frozenset(("n'", "ne"))
_OF = frozenset(("de", "d'", "des", "du"))


def by_fate(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Nobody knows what became of them: `dont on ignore le sort`, `le sort de quinze passagers est inconnu`."""
    if quantity.state is not None or quantity.article or "missing" not in scene.lexicon.states:
        return None
    start, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    at = quantity.phrase_last
    at += scene.lower[at : at + 1] == [","]
    if scene.lower[at : at + 1] == ["dont"]:
        words = scene.lower[at : min(stop, at + _AHEAD)]
        if not scene.lexicon.lists["fates"].isdisjoint(words):
            return _missing(scene, quantity) if _unknown(scene, words) else None
    noun = quantity.first - 2
    if (
        noun < start
        or scene.lower[noun + 1] not in _OF
        or scene.lemma[noun] not in scene.lexicon.lists["fates"]
    ):
        return None
    around = (*scene.lower[max(start, noun - 4) : noun], *scene.lower[at : min(stop, at + _AHEAD)])
    return _missing(scene, quantity) if _unknown(scene, around) else None


def _unknown(scene: Scene, words: tuple[str, ...] | list[str]) -> bool:
    return not scene.lexicon.lists["unknown"].isdisjoint(words)


def _missing(scene: Scene, quantity: QuantityMention) -> Count:
    return scene.count(quantity, "missing", "fate", scene.clause_at(quantity.first), -1, "subject")


def by_wounds(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Whom wounds are told of: `ont provoqué des blessures légères à deux passants`."""
    before = quantity.first - 1
    if quantity.unit_class != "people" or before < 1 or scene.lower[before] not in ("à", "aux"):
        return None
    wounds = scene.lexicon.lists["wounds"]
    if wounds.isdisjoint(scene.lemma[max(0, before - 3) : before]):
        return None
    return scene.count(quantity, "wounded", "noun", scene.clause_at(quantity.first), -1, "noun")


def by_hands(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`214 spectateurs toujours aux mains du commando`: whose captives they are, without a verb."""
    if quantity.unit_class != "people" or quantity.article or "captured" not in scene.lexicon.states:
        return None
    at = quantity.phrase_last
    while scene.lower[at : at + 1] and (scene.upos[at] == "ADV" or scene.lower[at] in scene.fillers):
        at += 1
    hands = next((len(w) for w in _IN_HANDS if scene.lower[at : at + len(w)] == w), 0)
    held = hands and scene.lower[at + hands : at + hands + 1] in (["de"], ["du"], ["des"], ["d'"])
    if not held or scene.clause_at(quantity.first) >= 0:
        return None
    return scene.count(quantity, "captured", "fate", -1, -1, "subject")


def by_hit(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`Huit otages ont été tués et neuf touchés`: a bare number beside those counted, said to be hit."""
    if quantity.unit_class != "none" or "wounded" not in scene.lexicon.states:
        return None
    if scene.last(scene.context.sentence_of[quantity.first], quantity.first) < 0:
        return None
    chunks = scene.chunks_of(quantity)
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        verb = clause.verb
        said = verb.lemma in scene.lexicon.lists["touching"] and verb.voice == "passive" and not verb.negation
        if said and not chunks.isdisjoint(clause.subjects) and verb.first - quantity.last <= _NEXT:
            return scene.count(quantity, "wounded", "verb", clause.index, scene.chunk_of(quantity), "subject")
    return None


def by_piece(scene: Scene, quantity: QuantityMention) -> Count | None:
    """Each happened to one person: `140 interpellations`, `56 homicides`; not `plusieurs arrestations`."""
    killed = quantity.lemma in scene.lexicon.lists["apiece_killed"]
    if not (killed or quantity.lemma in scene.lexicon.lists["apiece"]) or not is_figure(quantity):
        return None
    return scene.count(
        quantity, "killed" if killed else "captured", "piece", scene.clause_at(quantity.first), -1, "object"
    )


def escaped(scene: Scene, found: Count) -> bool:
    """Whether those counted as held got away: `deux cents détenus se sont évadés`."""
    quantity = found.quantity
    if found.measure != "captured" or quantity is None or quantity.state != "captured":
        return False
    _, stop = scene.bounds(found.sentence)
    escapes = scene.lexicon.lists["escapes"]
    ahead = range(quantity.phrase_last, min(stop, quantity.phrase_last + 12))
    away = next((k for k in ahead if scene.lemma[k] in escapes), -1)
    between = range(quantity.phrase_last, max(away, quantity.phrase_last))
    held = any(
        k in scene.starts or scene.lower[k] in _DENIED or scene.lemma[k] in scene.lexicon.lists["attempts"]
        for k in between
    )
    return away >= 0 and not held


def killed_or_hurt(scene: Scene, found: Count) -> Count:
    """Counted with those hurt: `107 ont été tués ou blessés`, `107 tués et blessés`, `tués, blessés ou pris`."""
    quantity = found.quantity
    if found.measure == "wounded" and found.clause >= 0:
        return _then_killed(scene, found)
    if found.measure != "killed" or quantity is None:
        return found
    _, stop = scene.bounds(found.sentence)
    harmed = scene.lexicon.participles
    for k in range(quantity.phrase_last, min(stop - 1, quantity.phrase_last + _AHEAD)):
        joined = scene.lower[k] == "ou" or (scene.lower[k] == "et" and k == quantity.phrase_last)
        if (
            joined
            and harmed.get(scene.lower[k - 1]) == "killed"
            and harmed.get(scene.lower[k + 1]) == "wounded"
        ):
            return replace(found, measure="casualties", last=max(found.last, k + 2))
        last = _any_of(scene, k, stop) if harmed.get(scene.lower[k - 1]) == "killed" else -1
        if last >= 0:
            return replace(found, measure="casualties", last=max(found.last, last))
    return found


def _any_of(scene: Scene, k: int, stop: int) -> int:
    """Where `, blessées ou portées disparues`, `ou enlevées` ends, behind who was killed; -1 where it is none."""
    told, lower = scene.lexicon.participles, scene.lower
    listed, k = lower[k] == ",", k + 1
    if not listed and lower[k - 1] != "ou":
        return -1
    while k < stop - 1:
        k += lower[k] == "portées" or lower[k] == "portés"
        if told.get(lower[k]) not in ("wounded", "missing", "captured"):
            return -1
        if not listed:
            return k + 1
        listed, k = lower[k + 1] == ",", k + 2
        if not listed and lower[k - 1] != "ou":
            return -1
    return -1


def _then_killed(scene: Scene, found: Count) -> Count:
    """`ont été roués de coups puis tués`: dead in the end; `ont été blessés ou tués`: some of them."""
    verb, (_, stop) = scene.context.view.clauses[found.clause].verb, scene.bounds(found.sentence)
    either = scene.lower[verb.last : verb.last + 1] == ["ou"] and verb.last + 1 < stop
    if either and scene.lexicon.participles.get(scene.lower[verb.last + 1]) == "killed":
        return replace(found, measure="casualties")
    for k in range(verb.last, min(stop - 1, verb.last + _NEXT)):
        if scene.lower[k] in _THEN and scene.lexicon.participles.get(scene.lower[k + 1]) == "killed":
            return replace(found, measure="killed")
        if scene.upos[k] not in ("ADP", "DET", "NOUN", "ADV", "CCONJ"):
            break
    return found


def _as_many(scene: Scene, found: Count, quantity: QuantityMention) -> Count | None:
    """`des dizaines de morts et de blessés`: vaguely so many of each."""
    at, lower = quantity.phrase_last, scene.lower
    at += at < len(lower) and scene.upos[at] == "ADJ"  # « des dizaines de morts civils et de blessés »
    if quantity.bound != "vague" or lower[at : at + 2] not in (["et", "de"], ["et", "d'"]):
        return None
    state = scene.state_at(at + 2) if at + 2 < len(lower) else None
    if state in (None, found.measure):
        return None
    return replace(found, measure=state or "", first=at, last=at + 3, whole=-1)


def second_fate(scene: Scene, found: Count) -> Count | None:
    """What became of them next: `ont été enlevés puis tués`, `capturés et exécutés`, `blessé et fait prisonnier`."""
    quantity = found.quantity
    if quantity is not None and found.way == "state":
        return _as_many(scene, found, quantity)
    if quantity is None or found.clause < 0 or found.way not in ("verb", "participle"):
        return None
    if "killed" not in scene.lexicon.states or found.measure == "casualties":
        return None
    verb = scene.context.view.clauses[found.clause].verb
    at, (_, stop) = verb.last, scene.bounds(found.sentence)
    if scene.lower[at : at + 1] == [","]:
        at += 1
    while at < stop - 1 and scene.lower[at] in _THEN:
        at += 1
    if at == verb.last or at >= stop or scene.lower[at - 1] == ",":
        return None
    measure = scene.lexicon.participles.get(scene.lower[at])
    if measure in (None, found.measure) or {measure, found.measure} == {"killed", "wounded"}:
        return None
    return replace(
        found, measure=measure or "", first=at, last=at + 1, whole=-1, way="named", quantity=quantity
    )
