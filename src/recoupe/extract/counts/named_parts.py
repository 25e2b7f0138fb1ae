"""A part of a count that is told by who it is: `quatre morts, dont l'assaillant et un gendarme`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.counts.persons import class_of, one_person
from recoupe.extract.counts.scene import Count, Scene

_LISTED = 4  # members that a list tells at most
_HARMED = frozenset(("killed", "wounded", "missing"))  # who else was arrested is no toll
OPENERS: frozenset[str] = frozenset(("dont", "compris"))
_THE = frozenset(("le", "la", "l'", "son", "sa", "leur"))
_ENDS = frozenset(("PUNCT", "CCONJ"))
_ALLEGED = frozenset(("présumé", "présumée", "présumés", "présumées", "supposé", "supposée", "supposés"))


def named_part(scene: Scene, sentence: int) -> Iterator[Count]:
    """Those whom `dont` or `y compris` names of the people counted before it.

    Not what a clause tells: in `six morts, dont le maire a donné les noms` the mayor is none of them.
    """
    if not scene.counts[scene.begin :]:
        return
    start, stop = scene.bounds(sentence)
    for i in scene.context.words.between(OPENERS, start + 1, stop - 1):
        if scene.lower[i] == "compris" and scene.lower[i - 1] != "y":
            continue
        whole = _counted(scene, sentence, i)
        if whole < 0:
            continue
        for first, last, chunk in _members(scene, i + 1, stop):
            if one_person(scene, chunk):
                yield Count(
                    None, scene.counts[whole].measure, class_of(scene, chunk), first, last, "subset-named", sentence,
                    scene.clause_at(first), chunk, "subject", whole=whole,
                )  # fmt: skip


def _counted(scene: Scene, sentence: int, before: int) -> int:
    """The count of several people of which the words at a token tell a part, or -1."""
    last = scene.last(sentence, before)
    if last < 0:
        return -1
    whole = scene.top(last)
    value = whole.quantity.value if whole.quantity is not None else whole.value
    several = value is None or value > 1
    return scene.counts.index(whole) if several and whole.measure in _HARMED else -1


def _apposed(scene: Scene, first: int, last: int) -> bool:
    """`dont le chef de la mission, Ivo Brek`: the same man, unless a list goes on (`, Ivo Brek et un gendarme`)."""
    view = scene.context.view
    before = view.chunk_at[first - 2] if first > 1 and scene.lower[first - 1] == "," else -1
    if before < 0 or scene.upos[first] != "PROPN" or scene.lower[last : last + 1] == ["et"]:
        return False
    while view.role[before] == "nmod" and view.governor[before] >= 0:
        before = view.governor[before]
    return scene.lower[view.chunks[before].first] in _THE


def _members(scene: Scene, at: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """The phrases listed from a token on, each with its first token, its end and its index."""
    view = scene.context.view
    for _ in range(_LISTED):
        if at >= stop:
            return
        chunk = view.chunk_at[at]
        if chunk < 0 or view.chunks[chunk].first != at:
            return
        first, last = view.extent(chunk)
        last += last < stop and scene.lower[last] in _ALLEGED
        described = last < stop and scene.upos[last - 1 : last + 1] == [
            "ADJ",
            "ADP",
        ]  # « le tireur proche de « X » »
        if last < stop and scene.upos[last] not in _ENDS and not described:
            return
        if not _apposed(scene, first, last):
            yield first, last, chunk
        if last >= stop or scene.lower[last] not in (",", "et"):
            return
        at = last + 1
