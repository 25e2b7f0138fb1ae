"""What is known of a place by the words it is told in: a name, a common noun, a spot that only a description tells."""

from __future__ import annotations

from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("places")
GENERIC = frozenset(_TABLE["generic"])
"""Common nouns of place that need a name from elsewhere: `ville`, `région`."""

_PLURAL = frozenset(f"{noun}s" for noun in _TABLE["generic"])
_SIZED = 3  # words of `ville de 30.000 habitants`, but one
_DIRECTIONS = frozenset(_TABLE["directions"])


def is_generic(place: Place) -> bool:
    """Whether a place is only said by a common noun that needs a name from elsewhere: `la ville`."""
    words = place.name.lower().split()
    return _is_sized(words) or (words[-1] in GENERIC and len(words) <= 2)


def generic_noun(place: Place) -> str:
    """The noun of a place that is only said by one: `ville` of `ville de 30.000 habitants`."""
    words = place.name.lower().split()
    return words[0] if _is_sized(words) else words[-1]


def _is_sized(words: list[str]) -> bool:
    return len(words) > _SIZED and words[-1] == "habitants" and words[0] in GENERIC


def is_named(place: Place) -> bool:
    """Whether a place is told by a name: `marché de Kassim`, not `entrée d'un marché`."""
    return any(letter.isupper() for letter in place.name)


def is_described(place: Place) -> bool:
    """Whether a place is only a spot without a name: `entrée d'un marché`, not `marché de Kassim`, `sud du pays`."""
    return not is_named(place) and _DIRECTIONS.isdisjoint(place.name.split())


def is_direction(place: Place) -> bool:
    """Whether a place is a direction alone: `ouest`, not `ouest de Marna`."""
    return place.name in _DIRECTIONS


def is_several(place: Place) -> bool:
    """Whether a place is only a number of things without a name: `marchés`, `bases d'une milice`."""
    words = place.name.split()
    bare = len(words) == 1 or words[1] in ("de", "des", "du")  # not « quartiers assiégés »
    return bare and place.name.islower() and place.within is None and words[0][-1] in "sx"


def anywhere(place: Place) -> bool:
    """`dans plusieurs villages`, `à l'intérieur du pays`: no place that a reader could find."""
    words = place.name.lower().split()
    of_a_town = (
        words[0] in _PLURAL and words[-1] in GENERIC and place.name.islower()
    )  # « des quartiers de la ville »
    inside = place.name.lower() in ("intérieur du pays", "intérieur du territoire")
    return place.within is None and (words[-1] in _PLURAL or of_a_town or inside)
