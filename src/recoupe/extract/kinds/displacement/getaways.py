"""People who get away as best they can, or come from where they were brought out of.

`les habitants partent en catastrophe`, `des familles ont pu embarquer dans un avion militaire`, `les premiers évacués
arrivent à Oron`: the verbs are said of any journey; the haste, what carries people in a crisis or their name tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.crisis import tells_of_crisis
from recoupe.extract.kinds.displacement.cleared_places import Group
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.lang import load_table

_TABLE = load_table("displacement")["getaways"]
_LEAVING = frozenset(_TABLE["leaving"])
_BOARDING = frozenset(_TABLE["boarding"])
_ARRIVING = frozenset(_TABLE["arriving"])
_VERBS = _LEAVING | _BOARDING | _ARRIVING
_HASTE = frozenset(tuple(words.split()) for words in _TABLE["haste"])
_CARRIERS = frozenset(_TABLE["carriers"])
_BROUGHT: dict[str, str] = {noun: measure for measure, nouns in _TABLE["brought"].items() for noun in nouns}
_TRIPS = frozenset(_TABLE["trips"])
_FLIGHTS = frozenset(_TABLE["flights"])
_INSIDE = ("dans", "à bord de", "sur", "à")
_BEHIND = 8  # words behind a verb that may tell in what haste
_DONE = ("", "pouvoir", "réussir", "parvenir", "devoir", "finir")


def getaways(scene: Scene) -> Iterator[Group]:
    """Groups who leave in haste, get aboard or come in as those brought out."""
    view = scene.context.view
    for clause in scene.context.clauses_of(_VERBS):
        verb, subject = clause.verb, clause.subject
        if (
            subject < 0
            or verb.modal not in _DONE
            or verb.mood == "Cnd"
            or verb.tense == "Fut"
            or verb.negation
        ):
            continue
        if _on_a_trip(scene, clause):
            continue
        measure = _brought(scene, subject) if verb.lemma in _ARRIVING else None
        if measure is None and is_group(scene, subject):
            measure = _measure(scene, clause)
        if measure is None:
            continue
        first = view.chunks[subject].first
        words = (
            (first, verb.last) if 0 <= verb.first - view.extent(subject)[1] <= 1 else (verb.first, verb.last)
        )
        yield Group(subject, measure, *words, clause.index, "subject")


def _measure(scene: Scene, clause: Clause) -> str | None:
    """Displaced by haste, evacuated by what carries them in a crisis."""
    verb = clause.verb
    if verb.lemma in _LEAVING and _in_haste(scene, clause):
        return "displaced"
    boards = (verb.perfect or verb.modal) and boards_in_a_crisis(scene.context, clause)
    return "evacuated" if boards else None


def _brought(scene: Scene, subject: int) -> str | None:
    """`les exfiltrés`, `les premiers rapatriés`, read as a participle: brought from where they were."""
    head = scene.context.view.chunks[subject].head
    at = head + 1 if scene.lemma[head] in ("premier", "dernier") else head
    return _BROUGHT.get(scene.lower[at])


def _in_haste(scene: Scene, clause: Clause) -> bool:
    """`au plus vite`, `en catastrophe`, `à la hâte`."""
    _, stop = scene.bounds(clause.sentence)
    near = scene.lower[clause.verb.first : min(stop, clause.verb.last + _BEHIND)]
    return any(
        tuple(near[k : k + len(words)]) == words
        for words in _HASTE
        for k in range(len(near) - len(words) + 1)
    )


def boards_in_a_crisis(context: Context, clause: Clause) -> bool:
    """`ont embarqué dans un avion militaire`, `à bord d'un cargo`, where the article tells of a crisis and no trip."""
    if clause.verb.lemma not in _BOARDING:
        return False
    view, lemma = context.view, context.document.tokens.lemma
    slots = [c for c in clause.complements if view.chunks[c].prep in _INSIDE]
    words = {lemma[t] for c in slots for t in range(*view.extent(c))}
    sentence = context.document.sentences[clause.sentence]
    trip = not _TRIPS.isdisjoint(lemma[sentence.first : sentence.last])
    return (
        not words.isdisjoint(_CARRIERS)
        and not trip
        and (bool(context.lemmas.at(_FLIGHTS)) or tells_of_crisis(lemma))
    )


def _on_a_trip(scene: Scene, clause: Clause) -> bool:
    """`en vacances`, `pour une croisière`: nobody is in danger."""
    start, stop = scene.bounds(clause.sentence)
    return not _TRIPS.isdisjoint(scene.lemma[start:stop])
