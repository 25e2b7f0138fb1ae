"""People on foot towards a camp, a border or the lines: `des familles marchent vers le camp`.

Such verbs are said of anybody; it is where they lead that tells of those who flee.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.displacement.cleared_places import Group
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.lang import load_table

_TABLE = load_table("displacement")["treks"]
_WALKING: frozenset[str] = frozenset(_TABLE["walking"])
_WALKERS: frozenset[str] = frozenset(_TABLE["walkers"])
_GOALS: frozenset[str] = frozenset(_TABLE["goals"])
_OTHERWISE: frozenset[str] = frozenset(_TABLE["otherwise"])
_TOWARDS = ("vers", "en direction de", "jusqu'à", "à", "aux portes de", "pour", "le long de", "devant")


def on_foot(scene: Scene) -> Iterator[Group]:
    """Groups who walk, press or throng where those who flee go.

    >>> # « Des familles marchent vers le camp d'Oron »: displaced
    """
    view = scene.context.view
    for clause in scene.context.clauses_of(_WALKING):
        verb = clause.verb
        if (
            verb.form != "finite"
            or verb.negation
            or verb.modal
            or verb.tense in ("Fut",)
            or clause.subject < 0
        ):
            continue
        if verb.mood == "Cnd" or not is_group(scene, clause.subject) or not _flee(scene, clause.subject):
            continue
        goals = [t for c in view.complement(clause, *_TOWARDS) for t in range(*view.extent(c))]
        words = {scene.lemma[t] for t in goals}
        if _GOALS.isdisjoint(words) or not _OTHERWISE.isdisjoint(words):
            continue
        first = view.chunks[clause.subject].first
        yield Group(clause.subject, "displaced", min(first, verb.first), verb.last, clause.index, "subject")


def _flee(scene: Scene, chunk: int) -> bool:
    """Civilians, or a crowd of them: not marchers, soldiers or players."""
    view = scene.context.view
    heads = (view.chunks[c].head for c in (chunk, *view.dependents(chunk)))
    return any(scene.lemma[head] in _WALKERS for head in heads)
