"""Counts told by another count, or by names on a list: `douze morts et autant de blessés`, `470 noms`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_TIMES = {"autant": 1.0, "double": 2.0, "triple": 3.0, "quadruple": 4.0, "moitié": 0.5}
LIKENING: frozenset[str] = frozenset(_TIMES)
_OF = frozenset(("de", "d'"))
_ENDS = frozenset((",", ".", ";", ")"))
_NAMED = frozenset(("nom", "prénom", "patronyme"))
_LISTS = frozenset(
    (
        "liste",
        "registre",
        "mémorial",
        "monument",
        "stèle",
        "plaque",
        "recensement",
        "graver",
        "inscrire",
        "fichier",
    )
)
_STONES = frozenset(
    ("graver", "mémorial", "monument", "stèle", "plaque")
)  # where the names of the dead stand
_AROUND = 4  # tokens from the names to whose they are
_REACH = 3  # sentences from the names to those whose names they are


def likened(scene: Scene, sentence: int) -> Iterator[Count]:
    """`douze morts et le double de blessés`; `L'armée a perdu 600 hommes, les rebelles le double.`"""
    start, stop = scene.bounds(sentence)
    for i in scene.context.words.between(LIKENING, start + 1, stop - 1):
        bare = scene.lower[i] == "autant"
        if not bare and scene.lower[i - 1] not in ("le", "la"):
            continue
        last = scene.last(sentence, i)
        base = scene.counts[last] if last >= 0 else None
        value = base.quantity.value if base is not None and base.quantity is not None else None
        if base is None or value is None:
            continue
        told = _likened_state(scene, i, stop)
        if told is None and not bare and scene.lower[i + 1] in _ENDS and base.way == "verb":
            told = base.measure, i + 1
        if told is not None:
            yield Count(
                None, told[0], "people", i - (not bare), told[1], "ellipsis", sentence, base.clause, -1, base.role,
                value=round(value * _TIMES[scene.lower[i]]),
            )  # fmt: skip


def _likened_state(scene: Scene, i: int, stop: int) -> tuple[str, int] | None:
    """`autant de blessés`: what became of them and where the words end."""
    if i + 2 >= stop or scene.lower[i + 1] not in _OF:
        return None
    state = scene.state_at(i + 2)
    return (state, i + 3) if state is not None else None


def by_names(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`une liste de 470 noms`, `207 noms sont gravés dans le marbre`: of the missing or the dead told before."""
    if quantity.lemma not in _NAMED or quantity.value is None or quantity.value < 2 or quantity.article:
        return None
    sentence = scene.context.sentence_of[quantity.first]
    start, stop = scene.bounds(sentence)
    if _LISTS.isdisjoint(scene.lemma[start:stop]):
        return None
    around = range(max(start, quantity.first - _AROUND), min(stop, quantity.phrase_last + _AROUND))
    told = next((state for t in around if (state := scene.state_at(t)) is not None), None)
    if told is None and not _STONES.isdisjoint(scene.lemma[start:stop]):
        told = "killed" if "killed" in scene.lexicon.states else None
    if told is not None:
        return scene.count(quantity, told, "ellipsis", scene.clause_at(quantity.first), -1, "object")
    last = scene.last(sentence, quantity.first, reach=_REACH)
    base = scene.counts[last] if last >= 0 else None
    if base is None or base.measure not in ("killed", "missing"):
        return None
    found = scene.count(quantity, base.measure, "ellipsis", scene.clause_at(quantity.first), -1, "object")
    return replace(found, victims=base.victims)
