"""Ways without a number: one who is named or described (`le général X a été tué`), and nobody."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.members import MEMBERING, memberships
from recoupe.extract.counts.openings import openings, over, told_plainly
from recoupe.extract.counts.persons import class_of, is_several, maybe_person, one_person
from recoupe.extract.counts.phrases import plays
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.counts.searches import is_missed, is_sought
from recoupe.extract.counts.taken_up import taken_up

_OWN = frozenset(("son", "sa", "leur", "mon", "ma", "notre"))
_THEIRS = frozenset(("ses", "autres", "leurs"))
_SELF = frozenset(("lui-même", "elle-même"))
TAKEN: frozenset[str] = frozenset(("pris", "prise", "fait", "faite", "porté", "portée", "retenu", "retenue"))
_TERM = 8  # tokens before a verb that hold the term that runs out
MANY: frozenset[str] = frozenset(("nombreux", "nombreuses"))
_HARMS = ("killed", "wounded", "missing", "captured", "casualties")
_WORSE = {"wounded": "killed"}  # of one person the worse is told


def named_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """Those named or described as the counted of a verb: `le journaliste Jan Orval a été tué`, `A et B ont disparu`."""
    opening = openings(scene, sentence)
    if not opening:
        return
    here = scene.counts[scene.begin :]
    start, stop = scene.bounds(sentence)
    if not {"né", "née", "nés"}.isdisjoint(scene.lower[start:stop]):
        return  # a biography's dates
    told = {
        (c, m) for count in here if count.quantity for c in scene.chunks_of(count.quantity) for m in _HARMS
    }
    used = {count.clause for count in here if count.way == "verb" and count.role != "company"}
    for clause, opened in sorted(opening, key=_later):
        if clause.verb.form == "infinitive" and not over(scene, clause):
            continue
        if clause.verb.negation and clause.verb.tense == "Fut":
            continue
        if clause.verb.modal in scene.lexicon.lists["attempts"] or _runs_out(scene, clause):
            continue  # `a tenté de tuer le gardien`
        own = clause.verb.voice == "reflexive" and clause.verb.modal != "faire"  # not `s'est fait arrêter`
        if own and clause.verb.lemma in scene.lexicon.lists["plain_reflexives"]:
            continue  # `le maire, qui se garde de crier victoire`
        for frame in opened:
            if frame.figure or frame.role == "reflexive":
                continue
            found = _of_frame(scene, clause, frame, told, counted=clause.index in used)
            if found is not None:
                yield found
                break


def _runs_out(scene: Scene, clause: Clause) -> bool:
    """`un délai de 48 heures, expirant samedi`: a term ends, and nobody dies."""
    if clause.verb.lemma not in scene.lexicon.lists.get("runs_out", ()):
        return False
    first = clause.verb.first
    return not frozenset(scene.lemma[max(0, first - _TERM) : first]).isdisjoint(scene.lexicon.lists["terms"])


def _later(opened: tuple[Clause, tuple[Frame, ...]]) -> bool:
    """What a clause says of somebody comes before what is told beside it: `touché au bras, il est mort`."""
    return opened[0].verb.form == "past_participle"


def _of_frame(
    scene: Scene, clause: Clause, frame: Frame, told: set[tuple[int, str]], *, counted: bool
) -> Count | None:
    """The one or the few whom one frame of a clause harms, unless that is told already."""
    people = [c for c in _candidates(scene, clause) if plays(scene, clause, frame, {c})]
    if is_sought(scene, clause):
        heads = ((c, scene.lemma[scene.context.view.chunks[c].head]) for c in people)
        people = [c for c, head in heads if is_missed(scene, clause, head)]
    if frame.role == "to":
        people = [c for c in people if scene.context.view.chunks[c].prep == "à"]
    meant = -1
    if not people:
        meant, pronoun = taken_up(scene, clause, frame)
        people = [pronoun] if meant >= 0 else []
    people = [
        c for c in people if (c, frame.measure) not in told and (c, _WORSE.get(frame.measure)) not in told
    ]
    if counted and people and plays(scene, clause, frame, {people[0]}) == "subject":
        people = [c for c in people if _own_of(scene, c)]  # else the name beside one who was counted
    if not people or not (counted or _agrees(scene, clause, frame, len(people))):
        return None
    told.update((c, frame.measure) for c in people)
    first, last = _words(scene, clause, people)
    whom = meant if meant >= 0 else people[0]
    found = Count(
        None, frame.measure, class_of(scene, whom), first, last, "named", clause.sentence, clause.index,
        people[0], plays(scene, clause, frame, {people[0]}) or frame.role, value=_how_many(scene, people),
    )  # fmt: skip
    return replace(found, factuality=told_plainly(scene, frame, found))


def _how_many(scene: Scene, people: list[int]) -> int:
    """One each; a couple is two."""
    heads = [scene.lemma[scene.context.view.chunks[c].head] for c in people]
    return len(people) + sum(head in scene.lexicon.lists["pairs"] for head in heads)


def _own_of(scene: Scene, chunk: int) -> bool:
    """`six coopérants et leur guide`, `le chef et deux gardes`: one more, beside those counted."""
    view = scene.context.view
    found, last = view.chunks[chunk], view.extent(chunk)[1]
    after = scene.lower[last : last + 1] == ["et"] and (last + 1 in scene.starts or last + 2 in scene.starts)
    if scene.lower[found.first] in _OWN:
        return after or scene.lower[found.first - 1] == "et"
    theirs = _THEIRS.isdisjoint(scene.lower[last + 1 : last + 6])  # `Jan Orval et trois de ses gardes`
    return after and (found.name < 0 or not theirs)


def apposed_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """A participle after a name and its age: `Jan Orval, 34 ans, tué lundi`; `le maire, lui-même blessé, ...`."""
    start, stop = scene.bounds(sentence)
    names, name_at = scene.context.document.names, scene.context.document.name_at
    verbform = scene.context.document.tokens.verbform
    lower, participles = scene.lower, scene.lexicon.participles
    for i in scene.context.words.between(scene.lexicon.participle_forms, start + 2, stop):
        if lower[i].endswith("s"):
            continue
        himself = lower[i - 1] in _SELF
        if himself and lower[i - 2] == ",":
            whom = scene.context.view.chunk_at[i - 3]
            if whom >= 0 and one_person(scene, whom):
                yield Count(
                    None, participles[lower[i]], class_of(scene, whom), i - 1, i + 1, "named", sentence,
                    scene.clause_at(i), whom, "subject",
                )  # fmt: skip
            continue
        if lower[i - 1] not in (",", "("):
            continue
        for k in range(i - 2, max(start, i - 9), -1):
            if verbform[k] == "Fin":
                break
            if scene.noun(k) is not None:
                named = name_at[k - 2] if lower[k - 1] == "," and k - 2 >= start else -1
                if named >= 0 and names[named].kind == "person":  # `Jan Orval, chef du Front, tué`
                    whom = scene.context.view.chunk_at[names[named].first]
                    yield Count(
                        None, participles[lower[i]], class_of(scene, whom), i, i + 1, "named", sentence,
                        scene.clause_at(i), whom, "subject",
                    )  # fmt: skip
                elif (
                    lower[k - 1] in ("un", "une") and "ans" in lower[k:i]
                ):  # `un homme de 40 ans, mort sur le coup`
                    yield Count(
                        None, participles[lower[i]], class_of(scene, scene.context.view.chunk_at[k]), i, i + 1, "named",
                        sentence, scene.clause_at(i), scene.context.view.chunk_at[k], "subject",
                    )  # fmt: skip
                break
            if name_at[k] >= 0 and names[name_at[k]].kind == "person":
                aged = any(lower[j] == "ans" for j in range(k, i))
                first = i if aged else names[name_at[k]].first  # the age is no part of what is told
                yield Count(
                    None, participles[lower[i]], "people", first, i + 1, "named", sentence,
                    scene.clause_at(i), scene.context.view.chunk_at[names[name_at[k]].first], "subject",
                )  # fmt: skip
                break


def headed_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """One who opens a title, and what befell them without an auxiliary: `Le chef du Front tué par un drone`."""
    view = scene.context.view
    start, stop = view.sentence_chunks[sentence]
    if scene.context.document.sentences[sentence].role != "title":
        return
    colon = next((c for c in range(start, stop) if view.chunks[c].kind == "COLON"), start - 1)
    whom = colon + 1
    after = whom + 1
    while after < stop and view.role[after] == "nmod":
        after += 1
    verb = view.chunks[after].verb if after < stop else None
    if verb is None or verb.form != "past_participle" or not one_person(scene, whom):
        return
    measure = scene.lexicon.participles.get(scene.lower[verb.head])
    if measure is not None and not verb.negation:
        first = view.chunks[whom].first
        clause = scene.clause_at(verb.head)
        yield Count(
            None, measure, class_of(scene, whom), first, verb.last, "named", sentence, clause, whom, "subject"
        )


def held_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """An expression after somebody: `le consul, pris en otage samedi, ...`, `le pilote, fait prisonnier, ...`."""
    start, stop = scene.bounds(sentence)
    short = scene.lexicon.short_participles
    for i in scene.context.words.between(TAKEN, start + 2, stop - 1):
        if scene.lower[i - 1] != ",":
            continue
        whom = scene.context.view.chunk_at[i - 2]
        while whom >= 0 and scene.context.view.chunks[whom].prep == "de":
            whom = scene.context.view.governor[whom]
        if whom < 0 or not one_person(scene, whom):
            continue
        after = " ".join(scene.lower[i + 1 : min(stop, i + 4)]) + " "
        for frame in scene.lexicon.verbs.get(short.get(scene.lower[i], ""), ()):
            words = next((words for words in frame.words if after.startswith(words + " ")), None)
            if words is not None and frame.role == "object":
                yield Count(
                    None, frame.measure, class_of(scene, whom), i, i + 1 + len(words.split()), "named", sentence,
                    scene.clause_at(i), whom, "subject",
                )  # fmt: skip
                break


def paired_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """A participle whose auxiliary was said before: `Une femme a été tuée et son bébé blessé`."""
    start, stop = scene.bounds(sentence)
    view, lower = scene.context.view, scene.lower
    passives = [
        clause.verb.last
        for clause, _ in openings(scene, sentence)
        if clause.verb.voice == "passive" and clause.verb.form == "finite"
    ]
    if not passives:
        return
    for i in scene.context.words.between(scene.lexicon.participle_forms, start + 4, stop):
        k = i - 1
        while k > start and (scene.upos[k] == "ADV" or lower[k].endswith("ement")):
            k -= 1
        whom = view.chunk_at[k]
        if whom < 0 or view.chunks[whom].kind != "NP" or view.chunks[whom].last not in (k + 1, i + 1):
            continue
        opened = view.chunks[whom].first
        # A passive that harms somebody, earlier in the sentence: its auxiliary holds for this one.
        if lower[opened - 1] not in ("et", ",") or min(passives) > opened:
            continue
        if any(c.verb.first >= i and c.verb.form == "finite" for c in scene.clauses(sentence)):
            continue
        one = one_person(scene, whom)
        if one or is_several(scene, whom):
            yield Count(
                None, scene.lexicon.participles[lower[i]], class_of(scene, whom), opened, i + 1,
                "named" if one else "group", sentence, scene.clause_at(i), whom, "subject", value=1 if one else None,
            )  # fmt: skip


def others_harmed(scene: Scene, sentence: int) -> Iterator[Count]:
    """`Onze personnes sont mortes et d'autres blessées`: some more, nobody says how many."""
    start, stop = scene.bounds(sentence)
    for i in scene.context.words.between(scene.lexicon.participle_forms, start + 4, stop):
        if scene.lower[i - 2 : i] == ["d'", "autres"] and scene.last(sentence, i - 2) >= 0:
            measure = scene.lexicon.participles[scene.lower[i]]
            yield Count(
                None, measure, "people", i - 2, i + 1, "group", sentence, scene.clause_at(i - 1), -1, "subject",
                value=None,
            )  # fmt: skip


def numerous(scene: Scene, sentence: int) -> Iterator[Count]:
    """`Les victimes sont nombreuses`, `les blessés se comptent par dizaines`: many, nobody says how many."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    for i in scene.context.words.between(MANY, start + 2, stop):
        clause = scene.clause_at(i)
        verb = view.clauses[clause].verb if clause >= 0 else None
        if verb is None or verb.lemma != "être" or verb.negation or verb.form != "finite":
            continue
        whom = view.clauses[clause].subject
        noun = scene.noun(view.chunks[whom].head) if whom >= 0 else None
        if noun is None or noun.state not in _HARMS or scene.lower[view.chunks[whom].first] != "les":
            continue
        first = view.chunks[whom].first
        yield Count(
            None, noun.state, "people", first, i + 1, "group", sentence, clause, whom, "subject", value=None
        )


def others_too(scene: Scene, sentence: int) -> Iterator[Count]:
    """`tuent un passant et en blessent d'autres`: some more, of those just told."""
    start, stop = scene.bounds(sentence)
    for clause, opened in openings(scene, sentence):
        verb = clause.verb
        if "en" not in scene.lower[max(start, verb.first - 1) : verb.last] or verb.negation or verb.modal:
            continue
        words = scene.lower[verb.last : min(stop, verb.last + 2)]
        told = any(count.sentence == sentence and count.first < verb.first for count in scene.counts)
        if words != ["d'", "autres"] or not told or verb.form == "infinitive":
            continue
        for frame in opened:
            sought = verb.lemma in scene.lexicon.lists["sought"]
            if frame.role == "object" and not (frame.figure or frame.words or sought):
                yield Count(
                    None, frame.measure, "people", verb.first, verb.last + 2, "group", sentence, clause.index, -1,
                    "object", value=None,
                )  # fmt: skip
                break


def member_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """One who is told to be among others: `Le chef compte parmi les morts`, `Parmi les otages se trouve le consul`."""
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    for at, noun in memberships(scene, start, stop):
        state = scene.state_at(noun)
        if state is None:
            continue
        for clause in scene.clauses(sentence):
            if clause.verb.lemma not in MEMBERING or clause.verb.negation:
                continue
            ahead = clause.verb.last <= at
            whom = clause.subject if ahead else next(iter(_behind(scene, clause)), -1)
            while whom >= 0 and view.chunks[whom].prep == "de" and view.governor[whom] >= 0:
                whom = view.governor[whom]
            if whom < 0 or not (ahead or at < clause.verb.first):
                continue
            beside = () if ahead else (c for c in view.conjuncts(whom) if c > whom)
            named = [c for c in (whom, *beside) if one_person(scene, c)]
            for one in named:
                first = clause.verb.first if one == whom else view.chunks[one].first
                yield Count(
                    None, state, class_of(scene, one), first, noun + 1 if ahead else view.chunks[one].last, "named",
                    sentence, clause.index, one, "subject",
                )  # fmt: skip
            if not named:
                continue
            break


def _behind(scene: Scene, clause: Clause) -> Iterator[int]:
    """The noun phrases right behind a verb, which may be its subject: `se trouve le consul`."""
    view = scene.context.view
    nxt = clause.chunk + 1
    if nxt < len(view.chunks) and view.chunks[nxt].kind == "NP" and view.sentence_of[nxt] == clause.sentence:
        yield nxt


_OF_THE_LIVING = frozenset(("tuer", "assassiner", "blesser", "poignarder", "égorger", "décapiter"))


def _candidates(scene: Scene, clause: Clause) -> list[int]:
    """The clause's subjects and objects, lists included, that are one person each, in the order of the text."""
    view = scene.context.view
    beside = [c for c in clause.appositions if 0 <= clause.subject < c <= clause.subject + 3]
    if any(one_person(scene, c) for c in clause.subjects):
        beside = []  # `le chef du commando, un certain Orval, ...`: one man
    found = {
        c
        for slot in (*clause.subjects, *beside, *clause.objects, *clause.complements)
        for c in view.conjuncts(slot)
    }
    harmed = clause.verb.lemma in _OF_THE_LIVING
    return sorted(c for c in found if one_person(scene, c) or (harmed and maybe_person(scene, c)))


def _agrees(scene: Scene, clause: Clause, frame: Frame, people: int) -> bool:
    """A participle in the plural counts more than one name: `ses déclarations, capturées`."""
    form = scene.lower[clause.verb.head]
    agreeing = clause.verb.form == "past_participle" or clause.verb.voice == "passive"
    plural = form.endswith("s") and not form.endswith("is")  # `pris`, `mis` are either
    return not agreeing or people > 1 or not plural or frame.role == "subject"


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
