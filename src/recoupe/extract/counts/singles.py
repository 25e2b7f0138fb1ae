"""Ways without a number: one who is named or described (`le général X a été tué`), and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.phrases import frames, plays
from recoupe.extract.counts.scene import Count, Scene

_ONE = frozenset(
    ("le", "la", "l'", "son", "sa", "mon", "ma", "notre", "votre", "leur", "ton", "ta", "ce", "cet", "cette")
)
_NOBODY = frozenset(("personne", "nul", "aucun", "aucune"))
_GENERAL = frozenset(
    ("personnel", "population", "famille", "foyer", "ménage", "équipage", "vie", "âme", "garde")
)


def named_one(scene: Scene, sentence: int) -> Iterator[Count]:
    """One person as the counted of a verb: `le journaliste Jan Orval a été tué`, `ils ont tué mon fils`."""
    taken = {
        scene.chunk_of(c.quantity) for c in scene.counts if c.quantity is not None and c.sentence == sentence
    }
    done: set[int] = set()
    for clause in scene.clauses(sentence):
        if clause.verb.form == "infinitive":
            continue
        for frame in frames(scene, clause):
            if frame.figure or frame.role == "to":
                continue
            for chunk in {*clause.subjects, *clause.objects} - taken - done:
                if plays(scene, clause, frame, chunk) and _one_person(scene, chunk):
                    done.add(chunk)
                    first, last = _words(scene, clause, chunk)
                    victims = _class_of(scene, chunk)
                    role = plays(scene, clause, frame, chunk)
                    yield Count(
                        None,
                        frame.measure,
                        victims,
                        first,
                        last,
                        "named",
                        sentence,
                        clause.index,
                        chunk,
                        role,
                    )


def _one_person(scene: Scene, chunk: int) -> bool:
    """A person's name, or a singular person noun with a definite article."""
    view, tokens = scene.context.view, scene.context.document.tokens
    found = view.chunks[chunk]
    if found.pronoun or found.quantity >= 0:
        return False
    if found.name >= 0 and scene.context.document.names[found.name].kind == "person":
        return True
    noun = scene.noun(found.head)
    if (
        noun is None
        or noun.state is not None
        or noun.lemma in _GENERAL
        or tokens.number[found.head] == "Plur"
    ):
        return False
    if tokens.lower[found.head].endswith("s") and noun.lemma != tokens.lower[found.head]:
        return False
    return not _ONE.isdisjoint(tokens.lower[found.first : found.head])


def _class_of(scene: Scene, chunk: int) -> str:
    """The victims class of a described person: by the nouns of the phrase."""
    first, last = scene.context.view.extent(chunk)
    for i in range(first, min(last, first + 6)):
        noun = scene.noun(i)
        if noun is not None and noun.victims != "people":
            return noun.victims
    return "people"


def _words(scene: Scene, clause: Clause, chunk: int) -> tuple[int, int]:
    """From the person to the verb, where they stand together; else the verb alone."""
    found = scene.context.view.chunks[chunk]
    first, last = min(found.first, clause.verb.first), max(found.last, clause.verb.last)
    return (first, last) if last - first <= 12 else (clause.verb.first, clause.verb.last)


def nobody(scene: Scene, sentence: int) -> Iterator[Count]:
    """A count of nought: `n'a fait ni mort ni blessé`, `sans faire de victime`, `personne n'a été touché`."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in range(start, stop - 1):
        state = scene.state_at(i + 1)
        if state is None:
            continue
        both = (
            lower[i] == "ni" and i + 3 < stop and lower[i + 2] == "ni" and scene.state_at(i + 3) is not None
        )
        if both:
            yield _none(scene, sentence, i, i + 4, "casualties")
            return
        if lower[i] in ("de", "d'") and _negated_event(scene, start, i):
            yield _none(scene, sentence, i - 1, i + 2, state)
            return
    for clause in scene.clauses(sentence):
        begin = clause.verb.first
        if begin > start and lower[begin - 1] in _NOBODY and lower[begin] in ("n'", "ne"):
            for frame in scene.lexicon.verbs.get(clause.verb.lemma, ()):
                if frame.role in ("object", "subject") and not frame.words:
                    measure = "casualties" if frame.figure and frame.measure == "wounded" else frame.measure
                    yield replace(
                        _none(scene, sentence, begin - 1, clause.verb.last, measure), clause=clause.index
                    )
                    return


def _negated_event(scene: Scene, start: int, i: int) -> bool:
    """`n'a pas fait de`, `sans faire de`, `n'a causé aucune` before a state noun."""
    before = scene.lower[max(start, i - 6) : i]
    verbs = scene.lemma[max(start, i - 4) : i]
    event = not {"faire", "causer", "provoquer", "signaler", "déplorer"}.isdisjoint(verbs)
    return event and ("sans" in before or ("pas" in before and ("n'" in before or "ne" in before)))


def _none(scene: Scene, sentence: int, first: int, last: int, measure: str) -> Count:
    attributed = scene.context.attributed(sentence, first)
    return Count(
        None, measure, "people", first, last, "nobody", sentence, scene.clause_at(first), value=0,
        factuality="reported" if attributed else "asserted",
    )  # fmt: skip
