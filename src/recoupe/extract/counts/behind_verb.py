"""The words behind a clause's verb, in which expressions are looked for: `ont jeté 12.000 familles sur les routes`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.counts.lexicon import Frame
from recoupe.extract.counts.scene import Scene

_LASTING = frozenset(("heure", "jour", "nuit", "semaine", "mois", "an", "année"))


class BehindVerb:
    """The words behind one clause's verb, in which its expressions are looked for; joined when first asked for."""

    def __init__(self, scene: Scene, clause: Clause) -> None:
        self._scene = scene
        self._clause = clause
        self._near: str | None = None
        self._after: tuple[str, ...] | None = None

    def has(self, frame: Frame) -> bool:
        """Whether an expression of the frame is the verb's own participle or comes after it.

        Adverbs and days may stand between, and the object: `ont jeté 12.000 familles sur les routes`.
        """
        expressions = frame.words
        if self._scene.lower[self._clause.verb.head] in expressions:
            return True
        if frame.role == "object":
            near = self._near_object()
            return any(words in near for words in frame.within)
        return any(begun.startswith(frame.within) for begun in self._right_behind())

    def _near_object(self) -> str:
        if self._near is None:
            start, stop = self._clause.verb.last, self._scene.bounds(self._clause.sentence)[1]
            stop = min(stop, start + 14)
            tolls = self._scene.lexicon.lists[
                "tolls"
            ]  # « a porté à 113 le nombre des morts et à 101 celui des disparus »
            stop = next((at for at in range(start, stop) if self._scene.lemma[at] in tolls), stop)
            self._near = f" {' '.join(self._scene.lower[start:stop])} "
        return self._near

    def _right_behind(self) -> tuple[str, ...]:
        """What comes right after the verb, and what comes after adverbs and days."""
        if self._after is None:
            scene, start = self._scene, self._clause.verb.last
            stop = scene.bounds(self._clause.sentence)[1]
            begins = [start]
            while begins[-1] < min(stop, start + 6) and (step := _passed(scene, begins[-1])):
                begins.append(begins[-1] + step)
            self._after = tuple([f" {' '.join(scene.lower[at : min(stop, at + 7)])} " for at in begins])
        return self._after


def _passed(scene: Scene, at: int) -> int:
    """How many tokens of an adverb, a day, `à ce jour` or `trois jours` stand at a token, 0 for none."""
    word = scene.lower[at]
    if at + 1 < len(scene.lower) and _counts(scene, at) and scene.lemma[at + 1] in _LASTING:
        return 2  # `sont restés trois jours coupés du monde`
    if scene.upos[at] == "ADV" or word in scene.fillers:
        return 1
    if word not in scene.lexicon.filler_openers:
        return 0
    return next((n for n in (2, 3, 4) if " ".join(scene.lower[at : at + n]) in scene.fillers), 0)


def _counts(scene: Scene, at: int) -> bool:
    return scene.upos[at] == "NUM" or scene.lower[at] in ("plusieurs", "quelques")
