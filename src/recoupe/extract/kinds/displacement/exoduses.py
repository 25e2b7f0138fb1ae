"""Moves told by their noun alone: `l'exode se poursuit`, `a ordonné l'évacuation de la ville`.

Where the noun names the people who move, `moved_groups` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.displacement.cleared_places import Group
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("displacement")["exoduses"]
_NOUNS: dict[str, str] = _TABLE["nouns"]
_MOVES = frozenset(_NOUNS)
_OTHERWISE = frozenset(_TABLE["otherwise"])
_UNDER_WAY = frozenset(_TABLE["under_way"])
_BEHIND = frozenset(_TABLE["behind"])
_SAID: dict[str, Factuality] = {lemma: how for how, lemmas in _TABLE["said"].items() for lemma in lemmas}
_JOURNEYS = frozenset(("déplacement",))
_PLURALS = frozenset(("déplacements",))
_UPROOTED, _CAUSING, _TRAVELLING, _HINDERING = (
    frozenset(_TABLE["uprootings"][group]) for group in ("told", "causing", "travelling", "hindering")
)
_SIDES = frozenset(("nord", "sud", "est", "ouest", "centre", "totalité", "ensemble", "partie", "moitié"))
_FORETOLD = frozenset(("pouvoir", "devoir", "risquer"))


def by_noun_alone(scene: Scene) -> Iterator[Group]:
    """Exoduses, and places whose evacuation is ordered."""
    view = scene.context.view
    for c in scene.context.heads.at(_MOVES):
        chunk = view.chunks[c]
        measure = _NOUNS[scene.lemma[chunk.head]]
        if chunk.kind not in ("NP", "PP") or chunk.quantity >= 0:
            continue
        inner = [d for d in view.dependents(c) if view.governor[d] == c]
        if any(is_group(scene, d) or _counts_people(scene, d) for d in inner):
            continue
        words = range(*view.extent(c))
        if not _OTHERWISE.isdisjoint(scene.lemma[t] for t in words):
            continue  # « l'exode rural », « l'exode des cerveaux »
        whom = c
        if measure == "evacuated":
            whom = next((d for d in inner if _is_place(scene, d)), -1)
        clause = view.clause_of(c)
        told, how = _told(scene, c, clause)
        if measure == "evacuated" and how != "demanded":
            continue  # « L'évacuation de la ville a repris »: a milestone
        if whom >= 0 and told:
            index = clause.index if clause is not None else -1
            yield Group(whom, measure, chunk.inner, view.extent(c)[1], index, "object", how)


def uprootings(scene: Scene) -> Iterator[Group]:
    """`de nouveaux déplacements`, `ont provoqué des déplacements de population`; not the journeys of a minister."""
    view = scene.context.view
    for c in scene.context.heads.at(_JOURNEYS):
        chunk = view.chunks[c]
        if scene.lower[chunk.head] not in _PLURALS or chunk.quantity >= 0:
            continue
        lemmas = {scene.lemma[t] for t in range(*view.extent(c))}
        clause = view.clause_of(c)
        verb = clause.verb if clause is not None else None
        caused = verb is not None and verb.lemma in _CAUSING and verb.voice == "active" and not verb.negation
        told = not lemmas.isdisjoint(_UPROOTED) or (caused and clause is not None and c in clause.objects)
        hindered = verb is not None and verb.lemma in _HINDERING
        if not told or hindered or not lemmas.isdisjoint(_TRAVELLING):
            continue
        how = (
            _SAID.get(verb.lemma) if verb is not None and clause is not None and c in clause.objects else None
        )
        index = clause.index if clause is not None else -1
        yield Group(c, "displaced", chunk.inner, view.extent(c)[1], index, "object", how)


def _counts_people(scene: Scene, c: int) -> bool:
    at = scene.context.view.chunks[c].quantity
    return at >= 0 and not _is_place(scene, c)


def _is_place(scene: Scene, c: int) -> bool:
    """`(l'évacuation) d'Oron`, `de trois villages`, `de la ville`."""
    chunk = scene.context.view.chunks[c]
    named = chunk.name >= 0 and scene.context.document.names[chunk.name].kind == "place"
    side = scene.lemma[chunk.head] in _SIDES
    return named or side or scene.lemma[chunk.head] in scene.lexicon.lists["cleared"]


def _told(scene: Scene, c: int, clause: Clause | None) -> tuple[bool, Factuality | None]:
    """Whether the noun tells of a move, and how surely: by its verb, as a headline, or behind `après`."""
    view = scene.context.view
    chunk = view.chunks[c]
    if chunk.prep in _BEHIND:
        return True, None
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    if clause is None:
        title = scene.context.document.sentences[view.sentence_of[c]].role == "title"
        verbless = all(view.chunks[k].kind != "VERB" for k in range(start, stop))
        return verbless and c == start and not title, None
    if clause.verb.negation or view.role[c] == "nmod":
        return False, None
    lemma = clause.verb.lemma
    if c in clause.subjects:
        ahead: Factuality | None = "planned" if clause.verb.tense == "Fut" else None
        foretold = clause.verb.modal in _FORETOLD and clause.verb.mood == "Cnd"
        how = "predicted" if foretold else _SAID.get(lemma, ahead)
        done = clause.verb.voice == "passive" and lemma in _SAID
        return lemma in _UNDER_WAY or done, how
    if c in clause.objects:
        return lemma in _UNDER_WAY or lemma in _SAID, _SAID.get(lemma)
    return False, None
