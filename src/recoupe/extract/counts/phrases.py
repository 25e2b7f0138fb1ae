"""Ways of the phrase itself: a verb's subject or object, a participle, a noun's `de`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts import nouns
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.openings import BADLY, DEADLY, frames, may_count, openings, told_plainly
from recoupe.extract.counts.persons import one_person
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.searches import tries_to_find
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.quantities import QuantityMention

_AT_ONCE = ["en", "même", "temps", "que"]
_REACH = 6  # tokens from a noun to the participle that says its state
_PASSED_OVER = frozenset(("ADJ", "ADV", "PROPN", "NOUN"))
_INSIDE = frozenset(("»", '"', "de", "d'", "du", "des", "la", "l'", "un", "une", ",", "tous", "toutes"))
_HIT = frozenset(("touché", "touchés", "touchée", "touchées", "atteint", "atteints", "atteinte", "atteintes"))
_COMMAS = frozenset(("et", ","))
_ABOARD = ("à bord", "à son bord", "à leur bord")
_NEXT_VERB = 4  # tokens from `à bord` to the verb of what carries them
_PART = 8  # tokens of a part between commas
_BEHIND = 5  # phrases from `vidé` to those whom a place is rid of
_SHARED = frozenset(("killed", "wounded", "captured", "missing"))
_MOVED = frozenset(("evacuated", "returned"))


def by_verb(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A verb of the lexicon whose subject or object the quantity is: `a tué douze civils`, `trois sont morts`."""
    if quantity.lemma in scene.lexicon.lists["bodies"]:
        return None  # `des corps brûlés`: the dead, whatever else is said of them
    opening = openings(scene, scene.context.sentence_of[quantity.first])
    if not opening:
        return None
    chunks = scene.chunks_of(quantity)
    best: tuple[tuple[int, int], Count] | None = None
    for clause, opened in opening:
        for frame in opened:
            itself = clause.verb.voice == "reflexive" and any(f.role == "reflexive" for f in opened)
            if (itself and frame.role == "object") or not may_count(scene, clause, frame, quantity):
                continue  # `se sont mis à l'abri`: nobody has put them there
            role = plays(scene, clause, frame, chunks)
            if role == "object" and _told_before(clause, quantity):
                continue
            if role and not _too_far(scene, clause, quantity):
                buried = (
                    clause.verb.lemma in scene.lexicon.lists["burying"]
                )  # « tués lundi à Oron, enterrés à Veld »
                rank = (2 if buried else int(clause.kind == "participle"), _distance(clause, quantity))
                if best is None or rank < best[0]:
                    found = scene.count(
                        quantity, frame.measure, "verb", clause.index, scene.chunk_of(quantity), role
                    )
                    best = rank, replace(found, factuality=told_plainly(scene, frame, found))
    if best and _otherwise_hurt(scene, best[1], chunks):
        return replace(best[1], measure=quantity.state or best[1].measure)
    if best and best[1].clause >= 0 and scene.context.view.clauses[best[1].clause].kind == "participle":
        moved = nouns.by_noun(scene, quantity)
        if moved is not None and moved.measure in _MOVED:
            return moved  # `le rapatriement de 300 Oronais bloqués à Veld`
    return best[1] if best else None


def _otherwise_hurt(scene: Scene, found: Count, chunks: set[int]) -> bool:
    """`a causé la mort à 9 civils et 20 blessés`: beside those killed, those whose own noun says that they are hurt."""
    hurt = found.quantity is not None and found.quantity.state == "wounded" and not found.quantity.article
    if not hurt or found.measure != "killed" or found.role not in ("object", "to"):
        return False
    return any(scene.context.view.role[c] == "conj" for c in chunks)


def of_a_body(scene: Scene, quantity: QuantityMention) -> bool:
    """`les dépouilles de six bergers et plusieurs autres ont été soignés`: the six are dead."""
    before = quantity.first - 1
    return (
        before > 0
        and scene.lower[before] in ("de", "d'", "des")
        and scene.lemma[before - 1] in scene.lexicon.lists["bodies"]
    )


def _told_before(clause: Clause, quantity: QuantityMention) -> bool:
    """`a fait 50 blessés et pousse les civils à fuir`: an object follows its verb, unless `que` takes it up."""
    ahead = quantity.phrase_last <= clause.verb.first
    return ahead and clause.verb.voice == "active" and clause.marker not in ("que", "qu'")


def _distance(clause: Clause, quantity: QuantityMention) -> int:
    """Tokens between a quantity and a verb: of two verbs that share a subject the nearer counts it."""
    if clause.verb.first >= quantity.phrase_last:
        return clause.verb.first - quantity.phrase_last
    return abs(quantity.first - clause.verb.last)


def plays(scene: Scene, clause: Clause, frame: Frame, chunks: set[int]) -> str:
    """The role that phrases play if one is counted by the frame, else an empty string."""
    role, slots = _slots(scene, clause, frame)
    view = scene.context.view
    for slot in slots:
        if slot in chunks or not chunks.isdisjoint(view.conjuncts(slot)):
            return role
    return "company" if not chunks.isdisjoint(_company(scene, clause, frame)) else ""


def _slots(scene: Scene, clause: Clause, frame: Frame) -> tuple[str, list[int]]:
    """Where the counted stand: the role and the phrases that have it."""
    voice = clause.verb.voice
    own = _own_slots(scene, clause, frame)
    if own is not None:
        return own
    if frame.role == "object" and voice == "active":
        return "object", [*clause.objects, *(c for c in _after(scene, clause) if c not in clause.objects)]
    if frame.role == "reflexive" and voice != "reflexive":
        return "", []
    if frame.role == "denied_subject" and not (clause.verb.negation and clause.verb.perfect):
        return "", []
    if frame.role == "denied_subject" and voice == "reflexive":
        return "", []  # « ne se sont jamais retrouvés seuls »
    barred = bool(clause.verb.negation) and (frame.measure != "trapped" or clause.verb.modal == "pouvoir")
    if frame.role == "barred_subject" and not barred:
        return "", []
    let = frame.measure == "killed" and voice == "active"  # not « a fait partir vingt sauveteurs »
    if let and clause.verb.modal in GRAMMAR.letting:
        return "subject", [*clause.objects, *(c for c in _after(scene, clause) if c not in clause.objects)]
    if clause.subjects:
        return "subject", clause.subjects + clause.appositions
    return "subject", clause.appositions + _before(scene, clause) + _after(scene, clause)


def _own_slots(scene: Scene, clause: Clause, frame: Frame) -> tuple[str, list[int]] | None:
    """The same for what stands in one place only, whatever the voice; None where the frame asks for another."""
    view, voice = scene.context.view, clause.verb.voice
    if frame.role == "to":
        return "to", [c for c in clause.complements if view.chunks[c].prep == "à"]
    if frame.role == "of":
        return "object", _of(scene, clause)
    if frame.role == "on":
        return "object", [c for c in clause.complements if view.chunks[c].prep == "sur"]
    if frame.role == "sought_object":
        return "object", clause.objects if tries_to_find(scene, clause) else []
    if frame.role == "lying":  # `seraient toujours ensevelis`
        still = voice == "passive" and not clause.verb.perfect and clause.verb.form == "finite"
        return "subject", clause.subjects if still else []
    return None


def _company(scene: Scene, clause: Clause, frame: Frame) -> list[int]:
    """`Le chef a été tué avec seize de ses hommes`: who shares what befell the subject."""
    if frame.measure not in _SHARED or clause.verb.voice != "passive" or clause.verb.form != "finite":
        return []
    if clause.subject < 0 or not one_person(scene, clause.subject):
        return []  # « la ville a été engloutie ; la voilà au sec, avec dix étudiants »
    chunks = scene.context.view.chunks
    together = [
        c + 2
        for c in clause.complements
        if scene.lower[chunks[c].first : chunks[c].last + 1] == _AT_ONCE and c + 2 < len(chunks)
    ]
    if together and chunks[together[0]].quantity >= 0:
        return together  # « est mort en même temps que trois autres marins »
    near = (c for c in clause.complements if all(k.kind != "CONJ" for k in chunks[clause.chunk : c]))
    beside = (c for c in near if chunks[c].prep == "avec" and chunks[c].quantity >= 0)
    return [c for c in beside if scene.noun(chunks[c].head) or scene.lower[chunks[c].head + 1] == "de"]


def _of(scene: Scene, clause: Clause) -> list[int]:
    """`a été vidé mardi de ses 900 occupants`: the first counted `de` phrase behind the verb."""
    view = scene.context.view
    _, stop = view.sentence_chunks[clause.sentence]
    behind = range(clause.chunk + 1, min(stop, clause.chunk + _BEHIND))
    return [c for c in behind if view.chunks[c].prep == "de" and view.chunks[c].quantity >= 0][:1]


def _before(scene: Scene, clause: Clause) -> list[int]:
    """The noun phrase right before a verb that was left without a subject."""
    chunks, c = scene.context.view.chunks, clause.chunk - 1
    while c >= 0 and chunks[c].kind in ("ADV", "OTHER"):
        c -= 1
    if c < 0 or chunks[c].kind != "NP":
        return []
    view = scene.context.view
    return [c, view.governor[c]] if view.role[c] == "conj" else [c]


def _after(scene: Scene, clause: Clause) -> list[int]:
    """Noun phrases after a verb that was left without an object: `a tué le 19 mars trois enfants`."""
    view = scene.context.view
    _, stop = view.sentence_chunks[clause.sentence]
    found = []
    for c in range(clause.chunk + 1, stop):
        kind = view.chunks[c].kind
        if kind in ("VERB", "REL", "SUB", "COLON"):
            break
        if kind == "NP" and view.chunks[c].quantity >= 0:
            found.append(c)
    return found


def _too_far(scene: Scene, clause: Clause, quantity: QuantityMention) -> bool:
    """A participle belongs to a noun only while no finite verb and no other person stand between."""
    if clause.kind != "participle" or clause.verb.first < quantity.phrase_last:
        return False
    between = range(_end_of_whom(scene, quantity), clause.verb.first)
    verbform = scene.context.document.tokens.verbform
    return any(verbform[i] == "Fin" or scene.upos[i] == "PRON" or scene.noun(i) is not None for i in between)


def _end_of_whom(scene: Scene, quantity: QuantityMention) -> int:
    """Past what the counted are of: `neuf membres d'une même famille | tués`."""
    view = scene.context.view
    chunk = view.chunk_at[quantity.phrase_last - 1]
    end = view.extent(chunk)[1] if chunk >= 0 else quantity.phrase_last
    end -= (
        scene.lower[end - 1] in scene.lexicon.participles
    )  # « trois soldats d'une brigade morts au combat »
    own = quantity.lemma in scene.lexicon.lists["members"] and chunk >= 0 and end > view.chunks[chunk].last
    return max(end, quantity.phrase_last) if own else quantity.phrase_last  # « huit soldats | blessés »


def by_participle(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A participle beside the noun: `212 civils tués`, `trois Tamoriens détenus par la guérilla`."""
    bare = quantity.head is None and not quantity.other
    if bare and scene.lower[quantity.first - 1] in _COMMAS:
        _, end = scene.bounds(scene.context.sentence_of[quantity.first])
        expressed = _participle_expression(scene, quantity, quantity.last, end)
        if expressed is not None:
            return expressed  # `onze ont été tués, trois faits prisonniers`
    if (bare and not _elliptic(scene, quantity)) or quantity.lemma in scene.lexicon.lists["bodies"]:
        return None
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    i = quantity.phrase_last
    if quantity.unit_class == "thing" and _elliptic(scene, quantity):
        i = quantity.last  # `deux arrêtés`, taken for a noun
    shared = _shared_auxiliary(scene, quantity)
    if shared is not None:
        return shared
    aside = i + (scene.lower[i : i + 1] == [","])  # `cent habitants, utilisés comme boucliers humains,`
    expressed = _participle_expression(scene, quantity, aside, stop)
    if expressed is not None:
        return expressed
    i = _past_part(scene, quantity, max(i, _end_of_whom(scene, quantity)), stop)
    others = [q.first for q in scene.by_sentence[scene.context.sentence_of[quantity.first]] if q.first >= i]
    stop = min([stop, i + _REACH, *others])
    for k in range(i, stop):
        measure = _measure_at(scene, k)
        if measure and quantity.unit_class == "thing" and scene.lower[k] in scene.lexicon.thing_forms:
            return None  # `deux véhicules piégés`
        described = scene.upos[k] != "NOUN" or scene.upos[k - 1] in (
            "ADJ",
            "NOUN",
        )  # « huit casques bleus blessés »
        if measure and (described or k == i):
            found = scene.count(quantity, measure, "participle", scene.clause_at(k), -1, "subject")
            whom = found.victims
            if (
                quantity.unit_class == "thing" and k == quantity.last
            ):  # `onze assaillants tués, trois capturés`
                whom = scene.top(scene.last(found.sentence, quantity.first)).victims
            return replace(found, last=k + 1, victims=whom)
        if scene.upos[k] not in _PASSED_OVER and scene.lower[k] not in _INSIDE:
            return _by_expression(scene, quantity, k)
    return None


def _measure_at(scene: Scene, k: int) -> str | None:
    """What a participle says: `mortellement blessés` are dead, `légèrement touchés` are hurt."""
    known = scene.lexicon.participles.get(scene.lower[k])
    badly = scene.lower[k - 1] in BADLY and "wounded" in scene.lexicon.states
    if badly and (known == "wounded" or (known is None and scene.lower[k] in _HIT)):
        return "killed" if scene.lower[k - 1] in DEADLY else "wounded"
    return known


def _past_part(scene: Scene, quantity: QuantityMention, i: int, stop: int) -> int:
    """`six personnes, dont un garde, | blessées`: past the part that commas set apart, where a participle follows."""
    if quantity.unit_class != "people" or scene.lower[i : i + 2] != [",", "dont"]:
        return i
    closed = next((k for k in range(i + 2, min(stop - 1, i + _PART)) if scene.lower[k] == ","), -1)
    known = closed >= 0 and scene.lower[closed + 1] in scene.lexicon.participles
    return closed + 1 if known and not any(scene.upos[k] in ("VERB", "AUX") for k in range(i, closed)) else i


def _elliptic(scene: Scene, quantity: QuantityMention) -> bool:
    """`Six ravisseurs ont été abattus et deux arrêtés`: a bare number after a count, its own participle after it."""
    i = quantity.last
    while i < len(scene.lower) - 1 and scene.upos[i] == "ADV":
        i += 1  # `et une vingtaine grièvement blessées`
    if i >= len(scene.lower) or scene.lower[quantity.first - 1] not in _COMMAS:
        return False
    known = scene.lower[i] in scene.lexicon.participles
    return known and scene.last(scene.context.sentence_of[quantity.first], quantity.first) >= 0


def _shared_auxiliary(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A participle before its object, the auxiliary said once: `a tiré sur la foule, tué une personne et ...`."""
    before = quantity.first - 1
    if before < 1 or scene.lower[before - 1] not in (",", "et"):
        return None
    measure = scene.lexicon.participles.get(scene.lower[before])
    sentence = scene.context.sentence_of[quantity.first]
    earlier = [clause for clause in scene.clauses(sentence) if clause.verb.first < before]
    perfect = [
        clause
        for clause in earlier
        if (clause.verb.perfect or "avoir" in scene.lower[clause.verb.first : clause.verb.last - 1])
        and clause.verb.voice == "active"
    ]  # « affirment avoir pris la gare et tué dix gardes »
    if measure is None or not perfect:
        return None
    last = max(perfect, key=lambda clause: clause.verb.first)
    accused = (
        last.verb.form == "infinitive"
    )  # « accuse les mutins d'avoir tué dix gardes et enlevé six bergers »
    clause = last.index if accused else scene.clause_at(before)
    return scene.count(quantity, measure, "participle", clause, -1, "object")


def _participle_expression(scene: Scene, quantity: QuantityMention, i: int, stop: int) -> Count | None:
    """`23 autres faits prisonniers`, `six autres portés disparus`: a short participle with its expression."""
    i += scene.lower[i : i + 1] in (["autres"], ["autre"])
    lemma = scene.lexicon.short_participles.get(scene.lower[i]) if i < stop else None
    if lemma is None:
        return None
    after = " ".join(scene.lower[i + 1 : min(stop, i + 6)]) + " "
    for frame in scene.lexicon.verbs.get(lemma, ()):
        words = next((words for words in frame.words if after.startswith(words + " ")), None)
        if words is not None and frame.role == "object":
            found = scene.count(quantity, frame.measure, "participle", scene.clause_at(i), -1, "subject")
            return replace(found, last=i + 1 + len(words.split()))
    return None


def _by_expression(scene: Scene, quantity: QuantityMention, k: int) -> Count | None:
    """`52 diplomates pris en otage`, `23 autres faits prisonniers`: a participle with its expression."""
    view = scene.context.view
    chunk = view.chunk_at[k]
    if chunk < 0 or view.chunks[chunk].verb is None or view.owner[chunk] < 0:
        return None
    clause = view.clauses[view.owner[chunk]]
    if clause.verb.form != "past_participle":
        return None
    for frame in frames(scene, clause):
        if frame.role == "object" and not frame.figure:
            found = scene.count(quantity, frame.measure, "participle", clause.index, -1, "subject")
            return replace(found, last=clause.verb.last)
    return None


def by_cargo(scene: Scene, quantity: QuantityMention) -> Count | None:
    """People aboard what leaves or lands: `les autocars sont ressortis avec 380 personnes à bord`."""
    lists = scene.lexicon.lists
    start, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    after = " ".join(scene.lower[quantity.phrase_last : quantity.phrase_last + 3])
    before = " ".join(scene.lower[max(start, quantity.first - 3) : quantity.first])
    aboard = after.startswith(_ABOARD) or before.endswith(_ABOARD) or _brought(scene, quantity)
    if not aboard or quantity.article or not lists["carriers"] or quantity.victims in lists["movers"]:
        return None
    boat = not lists["boats"].isdisjoint(scene.lemma[start:stop])
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        ahead = clause.verb.first < quantity.first or clause.verb.first - quantity.phrase_last <= _NEXT_VERB
        if clause.verb.lemma in lists["carriers"] and ahead and not clause.verb.negation:
            measure = "displaced" if boat else "evacuated"
            return scene.count(quantity, measure, "cargo", clause.index, -1, "object")
    return None


def _brought(scene: Scene, quantity: QuantityMention) -> bool:
    """`Les premiers bus ont franchi la ligne avec 951 personnes`: what carries them is the subject."""
    if scene.lower[quantity.first - 1] != "avec" or quantity.unit_class != "people":
        return False
    at, view = scene.clause_at(quantity.first), scene.context.view
    subjects = view.clauses[at].subjects if at >= 0 else ()
    return any(scene.lemma[view.chunks[c].head] in scene.lexicon.lists["vehicles"] for c in subjects)


def by_predicate(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A number said of a pronoun with an infinitive: `ils sont 130.000 à avoir fui la ville`."""
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    at = quantity.phrase_last
    if scene.lower[at : at + 1] == [","]:  # `ils sont 14.000, depuis mai, à avoir regagné la ville`
        at = next((k + 1 for k in range(at + 1, min(stop, at + 9)) if scene.lower[k] == ","), at)
    if at >= stop or scene.lower[at] != "à":
        return None
    for clause in scene.clauses(scene.context.sentence_of[quantity.first]):
        if clause.verb.form == "infinitive" and 0 <= clause.verb.first - at <= 3:
            for frame in frames(scene, clause):
                sheltered = frame.figure and clause.verb.lemma in scene.lexicon.lists["sheltering"]
                if sheltered and not clause.verb.perfect and not frame.words:
                    continue  # `ils étaient 300.000 à vivre ici`
                hidden = frame.role == "reflexive" and clause.verb.voice == "reflexive"
                barred = frame.role == "barred_subject" and bool(clause.verb.negation)
                if frame.role == "subject" or hidden or barred or clause.verb.voice == "passive":
                    return scene.count(quantity, frame.measure, "predicate", clause.index, -1, "subject")
    return None
