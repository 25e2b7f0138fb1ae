"""Several harmed whom nobody numbers: `les otages ont été tués`, `l'armée a abattu les assaillants`.

Only what has happened is told so, and not where the words before have counted who it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import object_of, subject_of
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.openings import openings, over, told_plainly
from recoupe.extract.counts.persons import class_of, is_several
from recoupe.extract.counts.phrases import plays
from recoupe.extract.counts.scene import Count, Scene

_THEY = frozenset(("ils", "elles"))


def harmed_group(scene: Scene, sentence: int) -> Iterator[Count]:
    """The people without a number whom a clause tells to have been harmed, one claim a clause."""
    for clause, opened in openings(scene, sentence):
        if not _happened(scene, clause):
            continue
        for frame in opened:
            if frame.figure or frame.role in ("reflexive", "to"):
                continue
            whom, words = _several(scene, clause, frame)
            if whom < 0 or _counted(scene, sentence, clause, frame.measure):
                continue
            view = scene.context.view
            first = min(view.chunks[words].first, clause.verb.first)
            last = max(view.chunks[words].last, clause.verb.last)
            held = scene.noun(view.chunks[whom].head)
            if held is not None and held.state == frame.measure:
                continue  # `les otages sont retenus`
            found = Count(
                None, frame.measure, class_of(scene, whom), first, last, "group", sentence, clause.index, words,
                plays(scene, clause, frame, {words}) or frame.role, value=None,
            )  # fmt: skip
            yield replace(found, factuality=told_plainly(scene, frame, found))
            break


def _happened(scene: Scene, clause: Clause) -> bool:
    """A deed that is over: a perfect or simple past, `tuant les gardes`; not `les civils meurent`."""
    verb = clause.verb
    if verb.voice == "reflexive" or verb.tense == "Fut":
        return False
    if verb.modal or verb.form == "infinitive":
        return over(scene, clause)
    if verb.form == "present_participle":
        return not verb.negation
    return verb.perfect or (verb.form == "finite" and verb.tense == "Past")


def _several(scene: Scene, clause: Clause, frame: Frame) -> tuple[int, int]:
    """Whom the frame harms and the phrase that says so, a pronoun perhaps; -1 where it is nobody or one."""
    view = scene.context.view
    for slot in (*clause.subjects, *clause.objects):
        if plays(scene, clause, frame, {slot}):
            if is_several(scene, slot):
                return slot, slot
            if scene.lower[view.chunks[slot].head] in _THEY:
                meant = subject_of(view, clause)
                return (meant, slot) if meant >= 0 and is_several(scene, meant) else (-1, -1)
    if clause.verb.objects and frame.role == "object" and clause.verb.voice == "active":
        meant = object_of(view, clause)
        if meant >= 0 and is_several(scene, meant):
            return meant, clause.chunk
    return -1, -1


def _counted(scene: Scene, sentence: int, clause: Clause, measure: str) -> bool:
    """Whether this clause, or the sentence before, has counted the same."""
    for count in reversed(scene.counts):
        if count.sentence < sentence - 1:
            return False
        if count.sentence == sentence and count.clause == clause.index:
            return True
        if count.measure == measure and count.sentence <= sentence:
            return True
    return False
