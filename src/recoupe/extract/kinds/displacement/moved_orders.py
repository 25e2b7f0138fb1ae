"""Groups who are told, forced or allowed to leave: `le maire a demandé aux riverains d'évacuer`.

What they are to do is an infinitive whose subject they are; the verb that rules it tells whether they have done it.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.displacement.cleared_places import Group
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.lang import load_table

_TABLE = load_table("displacement")["ordered"]
_TELLING: frozenset[str] = frozenset(_TABLE["telling"])
_FORCING: frozenset[str] = frozenset(_TABLE["forcing"])
_LEAVING: frozenset[str] = frozenset(_TABLE["leaving"])
_BARE: frozenset[str] = frozenset(_TABLE["bare"])
_GOODS: frozenset[str] = frozenset(_TABLE["goods"])
_TIMES: frozenset[str] = frozenset(_TABLE["terms"])
_GIVING: frozenset[str] = frozenset(_TABLE["giving"])
_TOWARDS = ("vers", "pour", "dans", "en", "à", "hors de", "de")


def ordered(scene: Scene) -> Iterator[Group]:
    """Those who are told to leave, and those who are made to.

    >>> # « Le maire a demandé aux riverains d'évacuer »: evacuated, demanded
    """
    view = scene.context.view
    for clause in scene.context.clauses_of(_GIVING):
        yield from _given_time(scene, clause)
    for clause in scene.context.clauses_of(_LEAVING):
        if clause.kind != "infinitive" or clause.parent < 0 or clause.verb.negation:
            continue
        if _since(scene, clause):
            continue
        ruling = view.clauses[clause.parent]
        if (
            ruling.kind == "participle"
            and ruling.parent >= 0
            and ruling.verb.lemma not in _TELLING | _FORCING
        ):
            ruling = view.clauses[ruling.parent]  # `a demandé aux gens habitant près de l'usine d'évacuer`
        told, forced = ruling.verb.lemma in _TELLING, ruling.verb.lemma in _FORCING
        if not (told or forced) or ruling.verb.negation or not _leaves(scene, clause, forced):
            continue
        whom = next((c for c in clause.subjects if is_group(scene, c)), -1)
        if whom < 0 or (whom in ruling.subjects and ruling.verb.voice != "passive"):
            continue
        measure = "evacuated" if told else "displaced"
        words = (view.chunks[whom].first, clause.verb.last)
        yield Group(whom, measure, *words, clause.index, "subject", "demanded" if told else None)


def _given_time(scene: Scene, clause: Clause) -> Iterator[Group]:
    """`a donné 24 heures aux habitants pour quitter la ville`: told to be gone by then."""
    view = scene.context.view
    if clause.verb.negation:
        return
    whom = next((c for c in view.complement(clause, "à", "aux") if is_group(scene, c)), -1)
    if whom < 0 or _TIMES.isdisjoint(scene.lemma[clause.verb.last : view.chunks[whom].first]):
        return
    leaving = (
        other
        for other in (view.clauses[k] for k in view.sentence_clauses[clause.sentence])
        if other.kind == "infinitive" and other.marker in ("pour", "afin de") and other.verb.lemma in _LEAVING
    )
    goal = next((other for other in leaving if _leaves(scene, other, forced=True)), None)
    if goal is not None:
        words = (clause.verb.first, goal.verb.last)
        yield Group(whom, "evacuated", *words, clause.index, "subject", "demanded")


def _leaves(scene: Scene, clause: Clause, forced: bool) -> bool:
    """`évacuer`, `quitter la ville`, `gagner les hauteurs`, not `évacuer leurs déchets`, `quitter le parti`."""
    view, lemma = scene.context.view, clause.verb.lemma
    if clause.object < 0:
        led = any(view.chunks[c].prep in _TOWARDS for c in clause.complements)
        return lemma in _BARE or led or (forced and lemma == "quitter")
    head = view.chunks[clause.object].head
    named = scene.context.document.name_at[head]
    placed = named >= 0 and scene.context.document.names[named].kind in ("place", "state")
    return placed or scene.lemma[head] in scene.lexicon.homes or scene.lemma[head] in _GOODS


def _since(scene: Scene, clause: Clause) -> bool:
    """`à partir d'août`: no verb of leaving."""
    verb = clause.verb
    after = scene.lower[verb.last : verb.last + 1]
    return scene.lower[verb.first - 1 : verb.last] == ["à", "partir"] and after in (["de"], ["d'"], ["du"])
