"""Ways without a number: one who is named or described (`le général X a été tué`), and nobody."""

from __future__ import annotations

from collections.abc import Container, Iterator

from msgspec.structs import replace

from recoupe.annotate.document import places_of
from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.members import MEMBERING, memberships
from recoupe.extract.counts.openings import openings
from recoupe.extract.counts.phrases import plays
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.heads import is_gentilic

_ONE = frozenset(
    ("le", "la", "l'", "son", "sa", "mon", "ma", "notre", "votre", "leur", "ton", "ta", "ce", "cet", "cette")
)
_OWN = frozenset(("son", "sa", "leur"))
_OF = frozenset(("de", "d'", "du"))
_AT = frozenset(("à", "en", "au"))
_DAY_AND_PLACE = 7  # tokens that a day and a place take at most
_KINDS = frozenset(("homme", "enfant", "adulte", "patient", "roi", "père", "mère"))
_NOBODY = frozenset(("personne", "nul", "aucun", "aucune"))
_GENERAL = frozenset(
    ("personnel", "population", "famille", "foyer", "ménage", "équipage", "vie", "âme", "garde")
)


def named_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """Those named or described as the counted of a verb: `le journaliste Jan Orval a été tué`, `A et B ont disparu`."""
    opening = openings(scene, sentence)
    if not opening:
        return
    here = scene.counts[scene.begin :]
    taken = {c for count in here if count.quantity for c in scene.chunks_of(count.quantity)}
    start, stop = scene.bounds(sentence)
    if not {"né", "née", "nés"}.isdisjoint(scene.lower[start:stop]):
        return  # a biography's dates
    used = {count.clause for count in here if count.way == "verb"}
    for clause, opened in opening:
        if clause.verb.form == "infinitive" or (clause.verb.negation and clause.verb.tense == "Fut"):
            continue
        for frame in opened:
            if frame.figure or frame.role == "reflexive":
                continue
            people = [
                c for c in _candidates(scene, clause) if c not in taken and plays(scene, clause, frame, {c})
            ]
            meant = -1
            if not people and plays(scene, clause, frame, {clause.subject}):
                meant = _taken_up(scene, clause)
                people = [clause.subject] if meant >= 0 else []
            if frame.role == "to":
                people = [c for c in people if scene.context.view.chunks[c].prep == "à"]
            if clause.index in used and people and plays(scene, clause, frame, {people[0]}) == "subject":
                people = [c for c in people if _own_of(scene, c)]  # else the name beside one who was counted
            if people and _agrees(scene, clause, frame, len(people)):
                role = plays(scene, clause, frame, {people[0]})
                taken.update(people)
                first, last = _words(scene, clause, people)
                whom = _class_of(scene, meant if meant >= 0 else people[0])
                yield Count(
                    None, frame.measure, whom, first, last, "named", sentence, clause.index,
                    people[0], role, value=len(people),
                )  # fmt: skip
                break


def _taken_up(scene: Scene, clause: Clause) -> int:
    """`Le tireur a fui. Il a été abattu.`: the one person whom the pronoun subject stands for, or -1."""
    view = scene.context.view
    if clause.subject < 0 or scene.lower[view.chunks[clause.subject].head] not in ("il", "elle"):
        return -1
    meant = subject_of(view, clause)
    return meant if meant >= 0 and meant != clause.subject and _one_person(scene, meant) else -1


def _within(column: list[str], start: int, stop: int, members: Container[str]) -> list[int]:
    """The tokens of `[start, stop)` whose value in a column is one of `members`."""
    return [start + at for at in places_of(column[start:stop], members)]


def _own_of(scene: Scene, chunk: int) -> bool:
    """`six coopérants et leur guide`: one more, beside those counted."""
    view = scene.context.view
    first = view.chunks[chunk].first
    return view.role[chunk] == "conj" and scene.lower[first] in _OWN and scene.lower[first - 1] == "et"


def mourned_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """A noun of death or capture and one person: `l'assassinat du vice-consul`, `la mort de Jan Orval`."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    upos = scene.upos
    for i in _within(scene.lemma, start, stop - 2, scene.lexicon.nominals):
        of = _of_whom(scene, i, stop) if upos[i] == "NOUN" else -1
        if of < 0:
            continue
        measure = scene.lexicon.nominals.get(scene.lemma[i])
        if scene.lemma[i] in scene.lexicon.lists["of_many"]:
            continue
        chunk = view.chunk_at[of]
        if measure is None or chunk < 0 or view.chunks[chunk].prep != "de":
            continue
        if _class_of(scene, chunk) not in ("soldiers", "fighters"):  # else nobody dies in bed
            if scene.lemma[i] in scene.lexicon.lists["natural"] and _peaceful(scene, i, of, start, stop):
                continue
            if scene.lemma[i] in scene.lexicon.lists["of_the_armed"]:
                continue
        if _one_person(scene, chunk) and not _general(scene, chunk):
            last = view.chunks[chunk].last
            yield Count(
                None,
                measure,
                _class_of(scene, chunk),
                i,
                last,
                "mourned",
                sentence,
                scene.clause_at(i),
                chunk,
                "noun",
            )


def _of_whom(scene: Scene, noun: int, stop: int) -> int:
    """Where the `de` of whoever died stands, after a day or a place: `la mort lundi à Korvane du général Talvik`."""
    lower = scene.lower
    if lower[noun + 1] in _OF:
        return noun + 1
    if lower[noun + 1] not in _AT and scene.lemma[noun + 1] not in scene.lexicon.lists["days"]:
        return -1
    for i in range(noun + 2, min(stop - 1, noun + _DAY_AND_PLACE)):
        if lower[i] in _OF:
            return i
        if scene.upos[i] in ("VERB", "AUX", "PUNCT", "PRON"):
            break
    return -1


def _peaceful(scene: Scene, noun: int, of: int, start: int, stop: int) -> bool:
    """`la mort du comédien`: an obituary tells of one with an office and of no cause; `cadavre`, of what is left."""
    if scene.lemma[noun] not in ("mort", "décès", "disparition"):
        if not scene.lexicon.lists["recovering"].isdisjoint(scene.lemma[start:stop]):
            return False  # `le corps du chauffeur a été retrouvé`
        return scene.lexicon.causes["nouns"].isdisjoint(scene.lemma[start:stop])
    named = scene.upos[of + 1] == "NOUN"
    return named and scene.lexicon.causes["nouns"].isdisjoint(scene.lemma[start:stop])


def _general(scene: Scene, chunk: int) -> bool:
    """`la mort de l'homme`: a kind, not one."""
    return scene.lower[scene.context.view.chunks[chunk].head] in (
        "homme",
        "enfant",
        "adulte",
        "patient",
        "roi",
        "père",
        "mère",
    )


def apposed_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """A participle after a name and its age: `Jan Orval, 34 ans, tué lundi par un tireur`."""
    start, stop = scene.bounds(sentence)
    names, name_at = scene.context.document.names, scene.context.document.name_at
    verbform = scene.context.document.tokens.verbform
    lower, participles = scene.lower, scene.lexicon.participles
    for i in _within(lower, start + 2, stop, participles):
        if lower[i - 1] not in (",", "(") or lower[i].endswith("s"):
            continue
        measure = participles[lower[i]]
        for k in range(i - 2, max(start, i - 9), -1):
            if verbform[k] == "Fin" or scene.noun(k) is not None:
                break
            if name_at[k] >= 0 and names[name_at[k]].kind == "person":
                first = names[name_at[k]].first
                yield Count(
                    None,
                    measure,
                    "people",
                    first,
                    i + 1,
                    "named",
                    sentence,
                    scene.clause_at(i),
                    -1,
                    "subject",
                )
                break


def member_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """One who is told to be among others: `Le chef du groupe compte parmi les morts`."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    for at, noun in memberships(scene, start, stop):
        state = scene.state_at(noun)
        if state is None or at < start + 2 or scene.lemma[at - 1] not in MEMBERING:
            continue
        whom = view.chunk_at[at - 2]
        while whom >= 0 and view.chunks[whom].prep == "de" and view.governor[whom] >= 0:
            whom = view.governor[whom]
        if whom >= 0 and _one_person(scene, whom):
            first, victims = view.chunks[whom].first, _class_of(scene, whom)
            yield Count(
                None,
                state,
                victims,
                first,
                noun + 1,
                "named",
                sentence,
                scene.clause_at(first),
                whom,
                "subject",
            )


def _candidates(scene: Scene, clause: Clause) -> list[int]:
    """The clause's subjects and objects, lists included, that are one person each, in the order of the text."""
    view = scene.context.view
    beside = [c for c in clause.appositions if 0 <= clause.subject < c <= clause.subject + 3]
    if any(_one_person(scene, c) for c in clause.subjects):
        beside = []  # `le chef du commando, un certain Orval, ...`: one man
    found = {
        c
        for slot in (*clause.subjects, *beside, *clause.objects, *clause.complements)
        for c in view.conjuncts(slot)
    }
    return sorted(c for c in found if _one_person(scene, c))


def _agrees(scene: Scene, clause: Clause, frame: Frame, people: int) -> bool:
    """A participle in the plural counts more than one name: `ses déclarations, capturées`."""
    form = scene.lower[clause.verb.head]
    agreeing = clause.verb.form == "past_participle" or clause.verb.voice == "passive"
    return not agreeing or people > 1 or not form.endswith("s") or frame.role == "subject"


def _one_person(scene: Scene, chunk: int) -> bool:
    """A person's name, or a singular person noun with a definite article."""
    view, tokens = scene.context.view, scene.context.document.tokens
    found = view.chunks[chunk]
    if found.pronoun or found.quantity >= 0:
        return False
    if found.name >= 0 and scene.context.document.names[found.name].kind == "person":
        return True
    if _one_more(scene, found.first, found.head):
        return True
    noun = scene.noun(found.head)
    single = not _ONE.isdisjoint(tokens.lower[found.first : found.head])
    if noun is None:
        form = tokens.form[found.head]
        return single and found.name < 0 and is_gentilic(form) and tokens.number[found.head] != "Plur"
    told = noun.state is not None and noun.state != "captured"
    if told or noun.lemma in _GENERAL or tokens.number[found.head] == "Plur":
        return False
    if tokens.lower[found.head].endswith("s") and noun.lemma != tokens.lower[found.head]:
        return False
    return single


def _one_more(scene: Scene, first: int, head: int) -> bool:
    """`Le quatrième est porté disparu`: the last of those counted just before."""
    if not scene.lower[head].endswith("ième") or scene.lower[first] not in ("le", "la", "un", "une"):
        return False
    sentence = scene.context.sentence_of[head]
    return head == first + 1 and scene.last(sentence, first, reach=1) >= 0


def _class_of(scene: Scene, chunk: int) -> str:
    """The victims class of a described person: by the nouns of the phrase."""
    first, last = scene.context.view.extent(chunk)
    for i in range(first, min(last, first + 6)):
        noun = scene.noun(i)
        if noun is not None and noun.victims != "people":
            return noun.victims
    if last < len(scene.lower) and scene.lower[last] == ",":  # `Jan Orval, caméraman d'une chaîne locale,`
        for i in range(last + 1, min(len(scene.lower), last + 4)):
            noun = scene.noun(i)
            if noun is not None:
                return noun.victims
            if scene.upos[i] in ("VERB", "AUX", "PUNCT"):
                break
    return "people"


def _words(scene: Scene, clause: Clause, people: list[int]) -> tuple[int, int]:
    """From the person to the verb, where they stand together; else the verb alone."""
    chunks = scene.context.view.chunks
    first = min(clause.verb.first, *(chunks[c].first for c in people))
    last = max(clause.verb.last, *(chunks[c].last for c in people))
    between = (
        last
        - first
        - sum(chunks[c].last - chunks[c].first for c in people)
        - (clause.verb.last - clause.verb.first)
    )
    return (first, last) if between <= 2 else (clause.verb.first, clause.verb.last)


def nobody(scene: Scene, sentence: int) -> Iterator[Count]:
    """A count of nought: `n'a fait ni mort ni blessé`, `sans faire de victime`, `personne n'a été touché`."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in (at - 1 for at in _within(lower, start + 1, stop, scene.lexicon.state_forms)):
        state = scene.state_at(i + 1)
        if state is None:
            continue
        both = (
            lower[i] == "ni" and i + 3 < stop and lower[i + 2] == "ni" and scene.state_at(i + 3) is not None
        )
        if both:
            yield _none(scene, sentence, i, i + 4, "casualties")
            return
        if lower[i] in ("de", "d'", "ni") and _negated_event(scene, start, i):
            yield _none(scene, sentence, i - 1, i + 2, state)
            return
    for clause in scene.clauses(sentence):
        begin = clause.verb.first
        if begin > start and lower[begin - 1] in _NOBODY and lower[begin] in ("n'", "ne"):
            measure = next(
                (
                    f.measure
                    for f in scene.lexicon.verbs.get(clause.verb.lemma, ())
                    if not f.words and not f.figure and f.role not in ("denied_subject", "barred_subject")
                ),
                None,
            )
            if clause.verb.lemma in scene.lexicon.lists["touching"]:
                measure = "casualties"
            if measure:
                yield replace(
                    _none(scene, sentence, begin - 1, clause.verb.last, measure), clause=clause.index
                )
                return


def _negated_event(scene: Scene, start: int, i: int) -> bool:
    """`n'a pas fait de`, `sans faire de`, `n'a causé aucune` before a state noun."""
    before = scene.lower[max(start, i - 6) : i]
    verbs = scene.lemma[max(start, i - 4) : i]
    event = not {"faire", "causer", "provoquer", "signaler", "déplorer"}.isdisjoint(verbs)
    event = event or ("y" in before and scene.lower[i] != "ni")  # not `il n'y a ni morts cachés ni ...`
    return event and ("sans" in before or "n'" in before or "ne" in before)


def _none(scene: Scene, sentence: int, first: int, last: int, measure: str) -> Count:
    attributed = scene.context.attributed(sentence, first)
    return Count(
        None, measure, "people", first, last, "nobody", sentence, scene.clause_at(first), value=0,
        factuality="reported" if attributed else "asserted",
    )  # fmt: skip
