"""Parts that add up: `126 personnes ont péri. On compte 88 morts à Oron, 31 à Veld et sept à Marn.`"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.scene import Count, Scene

_AHEAD = 2  # sentences in which the parts of a total follow it
_MOST = 12  # parts


def tie_parts(scene: Scene) -> None:
    """Give counts that follow a total and add up to it that total for their whole."""
    counts = scene.counts
    for index, total in enumerate(counts):
        wanted = _number(total)
        if wanted <= 1 or total.whole >= 0:
            continue
        parts = _adding_up(counts, index, total, wanted)
        for part in parts:
            counts[part] = replace(counts[part], whole=index)


def _adding_up(counts: list[Count], index: int, total: Count, wanted: float) -> list[int]:
    """The counts right behind a total, all of its measure, whose sum it is; none where they don't add up."""
    parts: list[int] = []
    summed = 0.0
    for at in range(index + 1, min(len(counts), index + 1 + _MOST)):
        other = counts[at]
        if other.sentence > total.sentence + _AHEAD:
            break
        if other.measure != total.measure or (other.whole >= 0 and other.way == "subset"):
            continue
        value = _number(other)
        listed = other.way == total.way == "membership" and other.sentence == total.sentence
        if total.victims != other.victims and total.victims != "people":
            break  # « trois soldats ont péri » ; two of them and a teacher are no three soldiers
        if not value or other.whole >= 0 or value >= wanted or listed:
            break  # « quatre Narviens, deux Sarviens et deux Danois » are eight
        parts.append(at)
        summed += value
        if summed == wanted:
            return parts if len(parts) > 1 else []
        if summed > wanted:
            break
    return []


def _number(count: Count) -> float:
    """The number of a count that has one, else 0."""
    return float(count.quantity.value or 0) if count.quantity is not None else 0.0
