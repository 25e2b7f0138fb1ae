"""People whom something carries out of a crisis: `un avion a décollé avec à son bord des ressortissants`.

What flies or sails carries anybody; who is aboard, and a crisis, tell that they are brought out of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.crisis import tells_of_crisis
from recoupe.extract.kinds.displacement.cleared_places import Group
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.lang import load_table

_TABLE = load_table("displacement")["getaways"]
_CARRIERS = frozenset(_TABLE["carriers"]) | frozenset(_TABLE["planes"])
_BRINGING = frozenset(_TABLE["bringing"])
_ABOARD = frozenset(_TABLE["aboard"])
_TRIPS, _LOST = frozenset(_TABLE["trips"]), frozenset(_TABLE["lost"])
_BOARD = frozenset(("bord",))
_OWN = frozenset(("son", "leur", "leurs"))
_MODALS = ("", "devoir", "aller", "pouvoir", "venir")


def carried(scene: Scene) -> Iterator[Group]:
    """Groups aboard what brings them out, by a verb whose subject carries, or behind `à son bord`."""
    view = scene.context.view
    for clause in scene.context.clauses_of(_BRINGING):
        verb = clause.verb
        if (
            verb.negation
            or verb.voice != "active"
            or verb.modal not in _MODALS
            or not _by_carrier(scene, clause)
        ):
            continue
        whom = next((c for c in clause.objects if _brought_out(scene, c)), -1)
        if whom >= 0 and _in_danger(scene, clause.sentence):
            yield Group(whom, "evacuated", verb.first, view.chunks[whom].last, clause.index, "object")
    for c in scene.context.heads.at(_BOARD):
        chunk = view.chunks[c]
        behind = c + 1
        if chunk.prep != "à" or scene.lower[chunk.inner] not in _OWN or behind >= len(view.chunks):
            continue
        sentence = view.sentence_of[c]
        aboard = view.sentence_of[behind] == sentence and _brought_out(scene, behind)
        if aboard and _in_danger(scene, sentence):
            owner = view.clause_of(c)
            yield Group(
                behind,
                "evacuated",
                chunk.first,
                view.chunks[behind].last,
                owner.index if owner else -1,
                "object",
            )


def _by_carrier(scene: Scene, clause: Clause) -> bool:
    """Whether the subject of a clause is what carries people: `un avion spécial ramenant`, `le vol a ramené`."""
    heads = (scene.lemma[scene.context.view.chunks[c].head] for c in clause.subjects)
    return not _CARRIERS.isdisjoint(heads)


def _brought_out(scene: Scene, c: int) -> bool:
    """Nationals, the rescued, the wounded: who is aboard for what has happened."""
    chunk = scene.context.view.chunks[c]
    words = scene.lemma[slice(*scene.context.view.extent(c))]
    return is_group(scene, c) and (
        not _ABOARD.isdisjoint(words) or scene.context.document.tokens.form[chunk.head][:1].isupper()
    )


def _in_danger(scene: Scene, sentence: int) -> bool:
    """Whether the text is on a crisis and the sentence on no trip, nor on what was lost with all aboard."""
    start, stop = scene.bounds(sentence)
    return (_TRIPS | _LOST).isdisjoint(scene.lemma[start:stop]) and tells_of_crisis(scene.lemma)
