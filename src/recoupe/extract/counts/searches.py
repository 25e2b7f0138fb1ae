"""Who is sought: missed where a search goes on or a disaster is told of, no one where the police look for suspects."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Scene

_SEARCH = 4  # tokens after a verb that tell of a search: `sont toujours à la recherche`
_AIMS = frozenset(("pour", "afin de"))


def is_sought(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells of a search: `recherchent deux hommes`, `sont à la recherche de deux hommes`."""
    words, near = scene.lexicon.lists["searching"], scene.lower[clause.verb.last : clause.verb.last + _SEARCH]
    sought = clause.verb.lemma in scene.lexicon.lists["sought"] or tries_to_find(scene, clause)
    return sought or not words.isdisjoint(near)


def tries_to_find(scene: Scene, clause: Clause) -> bool:
    """`tentent de retrouver dix habitants`, `les recherches pour retrouver un couple`: they are not found yet.

    Nor are they where somebody `n'a pas réussi à localiser dix habitants`.
    """
    verb, lists = clause.verb, scene.lexicon.lists
    if verb.lemma in lists["findable"] and verb.negation and verb.modal in lists["managing"]:
        return True
    if verb.lemma not in lists["findable"] or verb.voice != "active" or verb.negation or verb.perfect:
        return False
    if verb.modal in lists["trying"]:
        return True
    start, _ = scene.bounds(clause.sentence)
    aimed = verb.form == "infinitive" and clause.marker in _AIMS
    return aimed and not lists["searches"].isdisjoint(scene.lemma[start : verb.first])


def is_missed(scene: Scene, clause: Clause, whom: str | None) -> bool:
    """`sont toujours recherchés`, `cherchaient encore dix personnes`: those sought are missed, not suspects.

    So are those sought where a disaster or an accident is told of.
    """
    lists = scene.lexicon.lists
    start, stop = scene.bounds(clause.sentence)
    if whom in lists["wanted"] or not lists["pursued"].isdisjoint(scene.lemma[start:stop]):
        return False
    return still(scene, clause) or scene.context.lemmas.has(lists["lost_in"])


def still(scene: Scene, clause: Clause) -> bool:
    """`sont toujours ensevelis`, `cherchaient encore dix personnes`."""
    near = scene.lower[clause.verb.first : clause.verb.last + 1]
    return "toujours" in near or "encore" in near
