"""Ways of the dead without a number before them: `pleure ses soldats tués dans un raid`, `des morts par dizaines`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.counts.persons import class_of, is_several
from recoupe.extract.counts.scene import ARMED, Count, Scene

FALLEN: frozenset[str] = frozenset(("tombés", "tombées"))
BY: frozenset[str] = frozenset(("par",))
_DOZENS = frozenset(("dizaines", "centaines", "milliers"))
_IN = frozenset(("dans", "lors", "par", "à", "au", "en", "sous", "pendant", "durant"))
_SOON = 2  # sentences before that have told of them
_HONOURED = frozenset(("à", "pour"))  # « hommage aux combattants tombés en 1950 »
_NEAR = 3  # tokens from `morts` to `par dizaines`: `des morts civils par dizaines`
_HEROES = frozenset(("héros", "martyrs", "enfants", "fils"))


def fallen_group(scene: Scene, sentence: int) -> Iterator[Count]:
    """`ses soldats tués dans l'attentat`, `les soldats tombés jeudi`: of whom no figure has been told."""
    if any(count.measure == "killed" and count.sentence >= sentence - _SOON for count in scene.counts):
        return
    start, stop = scene.bounds(sentence)
    view = scene.context.view
    forms = scene.context.words.between(scene.lexicon.participle_forms | FALLEN, start + 1, stop - 1)
    for i in forms:
        fallen = scene.lower[i] in FALLEN
        if not fallen and scene.lexicon.participles.get(scene.lower[i]) != "killed":
            continue
        chunk = view.chunk_at[i - 1]
        if chunk < 0 or view.chunks[chunk].last != i or not scene.lower[i].endswith("s"):
            continue
        heroes = scene.lower[view.chunks[chunk].head] in _HEROES and scene.lower[view.chunks[chunk].inner] in (
            "ses", "leurs", "nos", "les",
        )  # fmt: skip
        if not (heroes or is_several(scene, chunk)) or (
            fallen and class_of(scene, chunk) not in ARMED and not heroes
        ):
            continue
        if not _set_in(scene, i + 1) or view.chunks[chunk].prep in _HONOURED:
            continue
        first = view.chunks[chunk].first
        yield Count(
            None, "killed", class_of(scene, chunk), first, i + 1, "group", sentence, scene.clause_at(i), chunk,
            "noun", value=None,
        )  # fmt: skip
        return


def _set_in(scene: Scene, at: int) -> bool:
    """Whether a day, a place or what killed them follows: the participle tells it, and says no sort of people."""
    return scene.lower[at] in _IN or scene.context.is_time(scene.context.view.chunk_at[at])


def in_dozens(scene: Scene, sentence: int) -> Iterator[Count]:
    """`des morts civils par dizaines`, `les blessés arrivent par centaines`: a noun of state and how many."""
    start, stop = scene.bounds(sentence)
    for i in scene.context.words.between(BY, start + 1, stop - 1):
        if scene.lower[i + 1] not in _DOZENS:
            continue
        for at in range(i - 1, max(start, i - 1 - _NEAR), -1):
            state = scene.state_at(at)
            if state in ("killed", "wounded", "missing") and scene.lower[at].endswith("s"):
                told = scene.context.quantities_at.get(sentence, ())
                quantity = next((q for q in told if q.first <= i + 1 < q.last), None)
                chunk = scene.context.view.chunk_at[at]
                if quantity is not None:
                    yield replace(
                        scene.count(quantity, state, "toll", scene.clause_at(at), chunk, "nsubj"), first=at
                    )
                break
            if scene.upos[at] in ("VERB", "AUX", "PUNCT"):
                break
