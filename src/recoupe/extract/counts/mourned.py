"""Ways of the noun without a number: the death or capture of one person, a body that was found."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.counts.openings import wished
from recoupe.extract.counts.persons import class_of, is_several, one_person
from recoupe.extract.counts.scene import ARMED, Count, Scene
from recoupe.extract.kinds.crisis import tells_of_crisis
from recoupe.extract.people import people

_OF = frozenset(("de", "d'", "du", "des"))
_AT = frozenset(("à", "en", "au"))
_DAY_AND_PLACE = 7  # tokens that a day and a place take at most
_INSET = 20  # and that all may that stands between commas
_HIS = frozenset(("son", "leur", "leurs"))
NEWS: frozenset[str] = frozenset(("nouvelles", "nouvelle"))
_HIM = frozenset(("lui", "elle"))
_BEING = frozenset(("être", "rester", "demeurer"))
_KINDS = frozenset(("homme", "enfant", "adulte", "patient", "roi", "père", "mère"))
_IN_PASSING = frozenset(("dans", "pour", "sur", "contre", "en"))
_ILLS = frozenset((
    "cancer", "maladie", "malade", "infarctus", "leucémie", "vieillesse", "cardiaque", "AVC", "an",
    "obsèques", "hommage",
))  # fmt: skip
_RANKED = frozenset(("premier", "second", "dernier"))
_BARE = 2  # `du roi`; `de l'homme` has one more


def mourned_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """A noun of death or capture and whose: `l'assassinat du vice-consul`, `l'exécution des otages`."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    for i in scene.context.lemmas.between(scene.lexicon.nominal_lemmas, start, stop - 2):
        of = _whose(scene, i, stop) if scene.upos[i] == "NOUN" else -1
        if of < 0 or wished(scene, i):
            continue
        measure = scene.lexicon.nominals.get(scene.lemma[i])
        if scene.lemma[i] in scene.lexicon.lists["of_many"] and not _lost(scene, i):
            continue
        chunk = view.chunk_at[of]
        if measure is None or chunk < 0 or view.chunks[chunk].prep != "de":
            continue
        if class_of(scene, chunk) not in ARMED:  # else nobody dies in bed
            if scene.lemma[i] in scene.lexicon.lists["natural"] and _peaceful(scene, i, of, start, stop):
                continue
            if scene.lemma[i] in scene.lexicon.lists["of_the_armed"] and not _leads_arms(scene, chunk):
                continue
        if measure == "captured" and _in_passing(scene, i):
            continue
        one = one_person(scene, chunk, of=True) and not _general(scene, chunk)
        if one or (is_several(scene, chunk) and not _counted(scene, sentence, measure)):
            yield Count(
                None, measure, class_of(scene, chunk), i, view.chunks[chunk].last, "mourned" if one else "group",
                sentence, scene.clause_at(i), chunk, "noun", value=1 if one else None,
            )  # fmt: skip


def _leads_arms(scene: Scene, chunk: int) -> bool:
    """`(l'élimination) du chef du Hezbollah`: whoever leads people under arms; not `du chef étoilé`."""
    view, known = scene.context.view, people().complements
    if scene.lemma[view.chunks[chunk].head] not in scene.lexicon.lists["leaders"]:
        return False
    return any(known.get(scene.lower[t]) in ARMED for t in range(*view.extent(chunk)))


def _whose(scene: Scene, noun: int, stop: int) -> int:
    """Where the `de` of the dead stands: `le corps sans vie du gérant`, `la mort lundi à Veld du général`; or -1."""
    lower, at = scene.lower, noun + 1
    if lower[at] == ",":
        return _after_inset(scene, at, stop)
    if lower[at : at + 2] == ["sans", "vie"]:
        at += 2
    while at < stop - 1 and (scene.upos[at] == "ADJ" or lower[at] in scene.fillers):
        at += 1
    if lower[at] not in _OF and (lower[at] in _AT or scene.lemma[at] in scene.lexicon.lists["days"]):
        ahead = range(at + 1, min(stop - 1, noun + _DAY_AND_PLACE))
        halts = (i for i in ahead if lower[i] in _OF or scene.upos[i] in ("VERB", "AUX", "PUNCT", "PRON"))
        at = next(halts, at)
    return at if lower[at] in _OF else -1


def _after_inset(scene: Scene, comma: int, stop: int) -> int:
    """The `de` behind what stands between commas: `la mort, à Veld, vendredi, lors d'un raid, du général`."""
    for i in range(comma + 2, min(stop - 1, comma + _INSET)):
        if scene.upos[i] in ("VERB", "AUX", "PRON"):
            return -1
        if scene.lower[i] in _OF and scene.lower[i - 1] == ",":
            return i
    return -1


def _in_passing(scene: Scene, noun: int) -> bool:
    """`impliqués dans l'arrestation du chef`, `jugé pour l'enlèvement d'un maire`: what is told is another thing."""
    chunk = scene.context.view.chunk_at[noun]
    return chunk >= 0 and scene.context.view.chunks[chunk].prep in _IN_PASSING


def _lost(scene: Scene, noun: int) -> bool:
    """`la disparition du consul a été signalée`: somebody is missed; `la disparition de la monnaie` is no person's."""
    clause = scene.clause_at(noun)
    if scene.lemma[noun] != "disparition" or clause < 0:
        return False
    return scene.context.view.clauses[clause].verb.lemma in scene.lexicon.lists["reporting"]


def _counted(scene: Scene, sentence: int, measure: str) -> bool:
    """Whether this sentence or the one before has counted the same."""
    near = (count for count in reversed(scene.counts) if count.sentence >= sentence - 1)
    return any(count.measure == measure for count in near)


def bodies(scene: Scene, sentence: int) -> Iterator[Count]:
    """Whose body was found: `Son corps a été retrouvé`, `les corps des otages gisaient dans la cour`."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    for i in scene.context.lemmas.between(scene.lexicon.lists["bodies"], start + 1, stop - 1):
        own = scene.lower[i - 1] in _HIS
        ranked = scene.lower[i - 1] in _RANKED or scene.lower[i - 1].endswith("ième")
        # « un corps a été retrouvé dans le port », « le second corps a été découvert dans une voiture »
        ranked = ranked and scene.lower[i - 2] in ("le", "un") and scene.lower[i + 1] not in _OF
        alone = scene.lower[i - 1] == "un" or ranked  # no « premier corps de métier »
        some = alone or scene.lower[i - 1] == "des" or scene.lower[i - 2 : i] == ["d'", "autres"]
        if not own and not some and not (scene.lower[i - 1] == "les" and scene.lower[i + 1] == "des"):
            continue
        clause = _found_behind(scene, i) if own else scene.clause_at(i)
        lying = clause >= 0 and view.clauses[clause].verb.lemma in scene.lexicon.lists["lying"] and not own
        if clause < 0 or not (lying or view.clauses[clause].verb.lemma in scene.lexicon.lists["recovering"]):
            continue
        verb = view.clauses[clause].verb
        if verb.negation or (
            _counted(scene, sentence, "killed") and not ranked and scene.lower[i - 1] != "autres"
        ):
            continue
        found = verb.voice == "passive" and verb.form == "finite" and verb.tense != "Fut" and not verb.modal
        if some and not lying and (not found or verb.first < i):
            continue
        whom = view.chunk_at[i + 1] if not own and not some else -1
        victims = class_of(scene, whom) if whom >= 0 else "people"
        one = (
            (alone or own)
            and scene.context.document.tokens.number[i] != "Plur"
            and scene.lower[i - 1] != "leurs"
        )
        last = view.chunks[whom].last if whom >= 0 else i + 1
        first = i - 2 if scene.lower[i - 1] == "autres" else i - 1
        yield Count(
            None, "killed", victims, first, last, "mourned" if one else "group", sentence, clause,
            view.chunk_at[i], "noun", value=1 if one else None,
        )  # fmt: skip


def _found_behind(scene: Scene, body: int) -> int:
    """`Randonneur disparu : son corps retrouvé`: the clause of a body, or the participle right behind it."""
    clause, view = scene.clause_at(body), scene.context.view
    if clause >= 0 and view.clauses[clause].verb.lemma in scene.lexicon.lists["recovering"]:
        return clause
    after = view.chunk_at[body + 1]
    return view.owner[after] if after >= 0 and view.chunks[after].verb is not None else clause


def unheard_of(scene: Scene, sentence: int) -> Iterator[Count]:
    """Of whom nothing is heard: `sans nouvelles du consul`, `sans nouvelles de lui`."""
    start, stop = scene.bounds(sentence)
    view, lower = scene.context.view, scene.lower
    for i in scene.context.words.between(NEWS, start + 1, stop):
        if lower[i - 1] == "sans" and (found := _of_whom(scene, sentence, i)) is not None:
            yield found
            continue
        if (
            i >= stop - 2
            or lower[i - 1] not in ("sans", "aucune")
            or lower[i + 1] not in ("de", "d'", "du", "des")
        ):
            continue
        chunk = view.chunk_at[i + 1]
        if chunk < 0:
            continue
        pronoun = not _HIM.isdisjoint(lower[i + 2 : i + 3])
        one = pronoun or one_person(scene, chunk, of=True)
        if one or is_several(scene, chunk):
            whom = "people" if pronoun else class_of(scene, chunk)
            yield Count(
                None, "missing", whom, i - 1, max(view.chunks[chunk].last, i + 2), "mourned" if one else "group",
                sentence, scene.clause_at(i - 1), chunk, "noun", value=1 if one else None,
            )  # fmt: skip


def _of_whom(scene: Scene, sentence: int, news: int) -> Count | None:
    """`les 200 bergers dont on est sans nouvelles`: those whom the relative clause is about."""
    view, at = scene.context.view, scene.clause_at(news)
    clause = view.clauses[at] if at >= 0 else None
    if clause is None or clause.marker != "dont" or clause.verb.lemma not in _BEING or clause.verb.negation:
        return None
    chunk = clause.antecedent if clause.antecedent >= 0 else _before_dont(scene, clause.chunk)
    if chunk >= 0 and view.chunks[chunk].pronoun and view.role[chunk] == "nmod":
        chunk = view.governor[chunk]  # « des centaines d'autres »
    if chunk < 0:
        return None
    told = scene.context.quantities_at.get(sentence, ())
    last = view.chunks[chunk].last
    quantity = next((q for q in told if view.chunks[chunk].first <= q.first < last), None)
    if quantity is not None and not quantity.article:
        return scene.count(quantity, "missing", "verb", at, chunk, "nsubj")
    if not is_several(scene, chunk):
        return None
    return Count(
        None, "missing", class_of(scene, chunk), view.chunks[chunk].first, news + 1, "group", sentence, at, chunk,
        "noun", value=None,
    )  # fmt: skip


def _before_dont(scene: Scene, verb: int) -> int:
    """The whole phrase that `dont` stands behind; or -1."""
    view = scene.context.view
    start, _ = view.sentence_chunks[view.sentence_of[verb]]
    rel = next((k for k in range(verb - 1, start, -1) if view.chunks[k].kind == "REL"), 0)
    chunk = rel - 1
    while chunk >= start and view.role[chunk] == "nmod" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    return chunk if chunk >= start and view.chunks[chunk].kind in ("NP", "PP") else -1


def _peaceful(scene: Scene, noun: int, of: int, start: int, stop: int) -> bool:
    """`la mort du comédien`: an obituary tells of one with an office and of no cause; `cadavre`, of what is left."""
    if _lost(scene, noun):
        return False
    if scene.lemma[noun] not in ("mort", "décès", "disparition"):
        if not scene.lexicon.lists["recovering"].isdisjoint(scene.lemma[start:stop]):
            return False  # `le corps du chauffeur a été retrouvé`
        return scene.lexicon.causes["nouns"].isdisjoint(scene.lemma[start:stop])
    named = scene.upos[of + 1] == "NOUN"
    if named and tells_of_crisis(scene.lemma) and _ILLS.isdisjoint(scene.lemma[start:stop]):
        return False  # « la mort du journaliste Ivo Brek » in an article on a war
    return named and scene.lexicon.causes["nouns"].isdisjoint(scene.lemma[start:stop])


def _general(scene: Scene, chunk: int) -> bool:
    """`la mort de l'homme`: a kind, not one; `la mort du jeune homme`: one."""
    found = scene.context.view.chunks[chunk]
    bare = found.last - found.first <= _BARE + (scene.lower[found.first] != "du")
    return bare and scene.lower[found.head] in _KINDS
