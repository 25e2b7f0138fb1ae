"""People moved who aren't named: places that were cleared, and some of those told before.

`Le village d'Oron a été évacué`, `La plupart ont pu regagner leur domicile`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.openings import frames
from recoupe.extract.counts.scene import Scene
from recoupe.extract.kinds.displacement.many_people import is_group
from recoupe.record import Factuality

_UPROOTED = frozenset(("déplacement", "évacué", "exode"))
_FLEEING = frozenset(("fuir", "enfuir", "réfugier", "exiler", "franchir", "traverser", "partir"))
_HOMES = frozenset(
    ("chez", "domicile", "maison", "foyer", "logement", "habitation", "village", "quartier", "ville", "pays")
)


@dataclass(frozen=True, slots=True)
class Group:
    """A phrase of people, what became of them, the words that say so and the clause that does."""

    chunk: int
    measure: str
    first: int
    last: int
    clause: int
    role: str
    factuality: Factuality | None = None


_CLEARING = frozenset(("évacuer",))
_LEFT = frozenset(("déserter", "abandonner", "quitter"))
_EMPTYING = _LEFT | {"vider"}
_STANDING = ("", "finir", "achever", "commencer", "continuer", "devoir")


def cleared(scene: Scene) -> Iterator[Group]:
    """Buildings and places that were evacuated, or that those in charge evacuated: nobody takes troops out."""
    view = scene.context.view
    for clause in scene.context.clauses_of(_CLEARING):
        verb = clause.verb
        if verb.negation or not _done(clause):
            continue
        passive = verb.voice == "passive" and verb.form == "finite"
        slots = clause.subjects if passive else clause.objects if verb.voice == "active" else []
        if not passive and not _in_charge(scene, clause):
            continue
        whom = next((c for c in slots if _is_cleared(scene, c)), -1)
        if whom >= 0:
            first = min(view.chunks[whom].first, verb.first)
            last = max(view.extent(whom)[1], verb.last)
            words = (first, last) if last - first <= _TOGETHER else (verb.first, verb.last)
            yield Group(whom, "evacuated", *words, clause.index, "object")


_TOGETHER = 9  # tokens of a place and its verb that are told as one


def _done(clause: Clause) -> bool:
    return (
        clause.verb.perfect and clause.verb.modal in ("", "devoir", "pouvoir") and clause.verb.tense == "Past"
    )


def _is_cleared(scene: Scene, chunk: int) -> bool:
    found = scene.context.view.chunks[chunk]
    return not found.pronoun and scene.lemma[found.head] in scene.lexicon.lists["cleared"]


def _in_charge(scene: Scene, clause: Clause) -> bool:
    """Police, firefighters, an authority: an army or rebels who evacuate a town leave it."""
    view = scene.context.view
    heads = [view.chunks[c].head for c in clause.subjects]
    return any(scene.lemma[head] in scene.lexicon.lists["clearing"] for head in heads)


def emptied(scene: Scene) -> Iterator[Group]:
    """`La ville s'est vidée de ses habitants`, `a été désertée par sa population`: those who left a place."""
    view = scene.context.view
    for clause in scene.context.clauses_of(_EMPTYING):
        verb = clause.verb
        left = verb.lemma in _LEFT and verb.voice == "passive"
        drained = verb.lemma not in _LEFT and verb.voice in ("reflexive", "passive")
        if not (left or drained) or verb.negation or verb.modal not in _STANDING:
            continue
        whom = next((c for c in view.complement(clause, "par" if left else "de") if is_group(scene, c)), -1)
        if whom >= 0:
            yield Group(whom, "displaced", verb.first, view.chunks[whom].last, clause.index, "subject")


def some_of_them(scene: Scene) -> Iterator[Group]:
    """`La plupart ont pu rentrer chez eux`: a verb of coming back to one's own, of some of those told before."""
    view, shares = scene.context.view, scene.lexicon.lists["shares_of"]
    if not scene.context.words.has(shares):
        return
    for clause in view.clauses:
        subject = clause.subject
        if subject < 0 and scene.lower[clause.verb.first - 1] in shares:
            subject = view.chunk_at[clause.verb.first - 1]  # `Beaucoup ont fui`
        if subject < 0 or clause.verb.negation or clause.verb.form != "finite":
            continue
        if scene.lower[view.chunks[subject].head] not in shares:
            continue
        near = (
            *scene.lower[clause.verb.last : clause.verb.last + 1],
            *scene.lemma[clause.verb.last : clause.verb.last + 3],
        )
        fled = clause.verb.lemma in _FLEEING and clause.verb.perfect and _spoken_of(scene, clause)
        if (_HOMES.isdisjoint(near) and not fled) or clause.verb.modal not in ("", "pouvoir", "devoir"):
            continue
        measure = next((f.measure for f in frames(scene, clause) if f.role == "subject"), None)
        if measure in ("returned", "displaced"):
            yield Group(
                subject, measure, view.chunks[subject].first, clause.verb.last, clause.index, "subject"
            )


def _spoken_of(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence or the one before it speaks of residents: `Beaucoup ont fui`, of attackers or of them."""
    sentences = scene.context.document.sentences
    before = sentences[max(0, clause.sentence - 1)]
    if before.paragraph != sentences[clause.sentence].paragraph:
        before = sentences[clause.sentence]
    words = scene.lemma[before.first : sentences[clause.sentence].last]
    return not (scene.lexicon.lists["residents"] | _UPROOTED).isdisjoint(words)
