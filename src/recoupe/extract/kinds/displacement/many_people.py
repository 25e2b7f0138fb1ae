"""Whether a phrase names people of whom flight is told, several of them and without a figure.

`les habitants`, `la population`, `la plupart des familles`, not `l'habitant`, `les Brigades`.
"""

from __future__ import annotations

from recoupe.extract.counts.scene import Scene
from recoupe.extract.heads import is_gentilic
from recoupe.extract.people import people

_FIGHTING = frozenset(
    ("rebelle", "combattant", "insurgé", "djihadiste", "jihadiste", "milicien", "islamiste")
)
_OF_ONE = frozenset(("le", "la", "l'", "un", "une", "du", "au"))  # « l'ancien Oronais »


def is_group(scene: Scene, c: int) -> bool:
    """Whether a phrase names such people, several of them, without a figure."""
    view, tokens = scene.context.view, scene.context.document.tokens
    chunk = view.chunks[c]
    if chunk.pronoun or chunk.kind not in ("NP", "PP"):
        return False
    if chunk.quantity >= 0 and not scene.context.quantities[chunk.quantity].article:
        return False
    if tokens.lower[chunk.head] in scene.lexicon.lists["most_of"]:
        return any(view.governor[d] == c and is_group(scene, d) for d in view.dependents(c))
    lemma, form = tokens.lemma[chunk.head], tokens.form[chunk.head]
    a_people = form in scene.lexicon.lists["unnumbered"] and tokens.lower[chunk.first] == "les"
    if a_people or lemma in scene.lexicon.lists["collectives"]:
        return True  # « les Rohingya »
    named = chunk.name >= 0 and scene.context.document.name_at[chunk.head] == chunk.name
    if named and _is_body(scene, chunk.name):
        return False  # « ont chassé les Brigades de la ville »
    many = tokens.number[chunk.head] == "Plur" or form.endswith("s")
    if not many or not _OF_ONE.isdisjoint(tokens.lower[chunk.first : chunk.head]):
        return False
    noun = people().forms.get(form.lower())
    known = lemma in scene.lexicon.lists["unnumbered"] or (
        noun is not None and noun.lemma in scene.lexicon.lists["unnumbered"]
    )
    displaced = noun is not None and noun.state in scene.lexicon.states
    return known or displaced or (is_gentilic(form) and form.endswith("s") and chunk.head > chunk.first)


def _is_body(scene: Scene, name: int) -> bool:
    return scene.context.document.names[name].kind in (
        "armed_group",
        "organisation",
        "person",
        "place",
        "state",
    )


def are_brought_out(scene: Scene, c: int) -> bool:
    """`l'évacuation des derniers rebelles`: who fights is brought out under a truce, and never flees by these words."""
    head = scene.context.view.chunks[c].head
    noun = people().forms.get(scene.lower[head])
    many = scene.context.document.tokens.number[head] == "Plur"
    return many and noun is not None and noun.victims == "fighters" and noun.lemma in _FIGHTING
