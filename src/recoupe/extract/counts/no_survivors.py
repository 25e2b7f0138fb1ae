"""All of a number dead, told by who isn't: `Aucun des 14 passagers n'a survécu`, `aucun survivant parmi les 14`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.numerals import NumeralReader
from recoupe.extract.quantities import QuantityMention
from recoupe.record import Factuality

SURVIVING: frozenset[str] = frozenset(
    ("survivant", "survivants", "rescapé", "rescapés", "survécu", "survit", "survivent", "réchappé", "vivant",
     "vivants")
)  # fmt: skip
_LEFT = frozenset(("survivant", "survivants", "rescapé", "rescapés"))
_NONE = frozenset(("aucun", "aucune", "nul", "pas", "ni", "point"))
_AMONG = frozenset(("parmi", "sur"))
_REACH = 6  # tokens from `aucun survivant` to those among whom there is none


def no_survivors(scene: Scene, sentence: int) -> Iterator[Count]:
    """The whole of whom nobody lives, as killed."""
    start, stop = scene.bounds(sentence)
    told = scene.by_sentence.get(sentence, ())
    for at in scene.context.words.between(SURVIVING, start + 1, stop):
        left = scene.lower[at] in _LEFT
        found = _among(scene, told, at, start) if left else _none_of(scene, told, at)
        if found is not None:
            yield found
            return


def _among(scene: Scene, told: Sequence[QuantityMention], at: int, start: int) -> Count | None:
    """`On ne compte aucun survivant parmi les 14 passagers`."""
    if _NONE.isdisjoint(scene.lower[max(start, at - 2) : at]):
        return None
    for quantity in told:
        between = scene.lower[at + 1 : quantity.first]
        if quantity.first > at and len(between) <= _REACH and not _AMONG.isdisjoint(between):
            return _dead(scene, quantity, quantity.first, quantity.phrase_last, quantity.value)
    return None


def _none_of(scene: Scene, told: Sequence[QuantityMention], at: int) -> Count | None:
    """`Aucun de ses 14 occupants n'a survécu`: the number stands within the phrase of nought."""
    nought = next((q for q in told if q.value == 0 and q.partitive and q.phrase_last <= at), None)
    denied = nought is not None and not {"n'", "ne"}.isdisjoint(scene.lower[nought.phrase_last : at])
    if nought is None or not denied:
        return None
    tokens = scene.context.document.tokens
    reader = NumeralReader(scene.context.document.text.text, tokens.start, tokens.end, tokens.lower)
    for i in range(nought.last, nought.phrase_last):
        whole = reader.read(i, nought.phrase_last) if scene.upos[i] == "NUM" else None
        if whole is not None and whole.value is not None:
            return _dead(scene, nought, whole.first, nought.phrase_last, whole.value)
    return None


def _dead(scene: Scene, of: QuantityMention, first: int, last: int, value: float | None) -> Count | None:
    if value is None:
        return None
    sentence = scene.context.sentence_of[first]
    return Count(
        None, "killed", of.victims or "people", first, last, "nobody", sentence, value=int(value),
        factuality=_surely(scene, sentence, first),
    )  # fmt: skip


def _surely(scene: Scene, sentence: int, at: int) -> Factuality:
    """Those are dead whom the words deny to live: the negation is none of the claim."""
    if any(clause.verb.mood == "Cnd" for clause in scene.clauses(sentence)):
        return "unverified"  # « n'aurait survécu », « il n'y aurait aucun survivant »
    return "reported" if scene.context.attributed(sentence, at) else "asserted"
