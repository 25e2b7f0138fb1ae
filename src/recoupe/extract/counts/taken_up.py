"""One whom a pronoun stands for: `Il a été abattu`, `On l'a enterré`, `Son geste lui a coûté la vie`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import object_of, subject_of
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.persons import any_person, class_of, one_person
from recoupe.extract.counts.phrases import plays
from recoupe.extract.counts.scene import Count, Scene

_IT = frozenset(("l'", "le", "la"))
_HE = frozenset(("il", "elle"))
_HIM = "lui"
_FEMININE, _MASCULINE = (
    frozenset(("la", "une", "cette", "sa")),
    frozenset(("le", "un", "ce", "cet", "du", "au")),
)
_TWO = 2
_HARMING: dict[str, str] = {"tuant": "killed", "blessant": "wounded"}
AT_ONCE: frozenset[str] = frozenset(_HARMING)


def taken_up(scene: Scene, clause: Clause, frame: Frame) -> tuple[int, int]:
    """The one whom a pronoun of a clause stands for and the phrase that says so, or -1 twice."""
    view = scene.context.view
    if frame.role == "to":
        return _cost_them(scene, clause)
    pronoun = clause.subject >= 0 and scene.lower[view.chunks[clause.subject].head] in _HE
    if pronoun and plays(scene, clause, frame, {clause.subject}):
        meant = subject_of(view, clause)
        if meant < 0 or not any_person(scene, meant):
            meant = _whose_death(scene, clause)
        known = meant >= 0 and meant != clause.subject and any_person(scene, meant)
        return (meant, clause.subject) if known else (-1, -1)
    taken = any(scene.lower[t] in _IT for t in clause.verb.objects)
    if taken and frame.role == "object" and clause.verb.voice == "active" and not clause.objects:
        if clause.verb.form != "finite":
            return -1, -1  # « en l'éliminant, il a ouvert la crise »: told before
        meant = object_of(view, clause)
        meant = meant if meant >= 0 and one_person(scene, meant) else _suffering(scene, clause)
        return meant, clause.chunk
    return -1, -1


def _whose_death(scene: Scene, clause: Clause) -> int:
    """`La mort du motard émeut Oron. Il a été percuté`: whose death is the subject of a clause just before; or -1."""
    view = scene.context.view
    other = _FEMININE if scene.lower[view.chunks[clause.subject].head] == "il" else _MASCULINE
    for sentence in (clause.sentence, clause.sentence - 1):
        for index in reversed(view.sentence_clauses[sentence]) if sentence >= 0 else ():
            subject = view.clauses[index].subject
            if index >= clause.index or subject < 0 or view.chunks[subject].pronoun:
                continue
            if scene.lemma[view.chunks[subject].head] not in scene.lexicon.nominals:
                continue
            for of in view.dependents(subject):
                first, head = view.chunks[of].first, view.chunks[of].head
                if one_person(scene, of, of=True) and other.isdisjoint(scene.lower[first:head]):
                    return of
    return -1


def _suffering(scene: Scene, clause: Clause) -> int:
    """`Un homme agresse un gardien et le tue`: whom the verb before has for its object, or -1."""
    view = scene.context.view
    for index in reversed(view.sentence_clauses[clause.sentence]):
        other = view.clauses[index]
        if other.verb.last <= clause.verb.first and set(other.subjects) & set(clause.subjects):
            noun = scene.noun(view.chunks[other.object].head) if other.object >= 0 else None
            single = (
                noun is not None
                and scene.context.document.tokens.number[view.chunks[other.object].head] != "Plur"
            )
            return other.object if single else -1
    return -1


def _cost_them(scene: Scene, clause: Clause) -> tuple[int, int]:
    """`Le caporal y est allé. Cela lui a coûté la vie`: the one person who acted last, a sentence before at most."""
    view = scene.context.view
    if clause.verb.negation or all(scene.lower[t] != _HIM for t in (*clause.verb.objects, clause.verb.first)):
        return -1, -1
    for sentence in (clause.sentence, clause.sentence - 1):
        if sentence < 0:
            break
        for index in reversed(view.sentence_clauses[sentence]):
            other = view.clauses[index]
            told = sentence < clause.sentence or other.verb.last <= clause.verb.first
            if not told or other.index == clause.index or other.subject < 0:
                continue
            if any_person(scene, other.subject):
                return other.subject, clause.chunk
            if not view.chunks[other.subject].pronoun and other.subject != clause.subject:
                return -1, -1  # `La réforme n'a plu à personne. Cela lui a coûté la vie`
    return -1, -1


def at_once(scene: Scene, sentence: int) -> Iterator[Count]:
    """`tuant et blessant le passager et le conducteur`: of two people behind two verbs each has their own."""
    start, stop = scene.bounds(sentence)
    view, lower = scene.context.view, scene.lower
    for i in scene.context.words.between(AT_ONCE, start, stop - 3):
        second = i + 2
        if lower[i + 1] != "et" or lower[second] not in AT_ONCE or lower[i] == lower[second]:
            continue
        at = second + 1
        while at < stop and (scene.upos[at] == "ADV" or lower[at].endswith("ement")):
            at += 1
        chunk = view.chunk_at[at] if at < stop else -1
        people = sorted(view.conjuncts(chunk)) if chunk >= 0 and view.chunks[chunk].first == at else []
        if len(people) != _TWO or not all(one_person(scene, c) for c in people):
            continue
        for verb, end, whom in ((i, i + 1, people[0]), (second, view.chunks[people[1]].last, people[1])):
            yield Count(
                None, _HARMING[lower[verb]], class_of(scene, whom), verb, end, "named", sentence,
                scene.clause_at(i), whom, "object",
            )  # fmt: skip
