"""The attributes of whole sentences, as the trainer takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from recoupe.annotate.features import (
    EDGE,
    EDGE_WORD,
    Attributes,
    Places,
    form_features,
    of_classes,
    of_shape,
    words_before,
)


class _Shown(NamedTuple):
    """What one form shows: its attributes by place, and what joins it to its neighbours."""

    places: Places
    before: str
    joined: str


_EDGE = _Shown(EDGE, EDGE_WORD, "")


class SentenceAttributes:
    """Gives a sentence's attributes, remembering what each form contributes.

    `classes_of` gives the classes that word lists put a form in.
    """

    def __init__(self, classes_of: Callable[[str], Attributes]) -> None:
        self._classes_of = classes_of
        self._forms: dict[str, _Shown] = {}

    def of(self, forms: Sequence[str]) -> list[Attributes]:
        """The attributes of each token of a sentence."""
        shown = [_EDGE, _EDGE, *map(self._form, forms), _EDGE, _EDGE]
        return [
            here.places[0]
            + left.places[1]
            + left2.places[2]
            + right.places[3]
            + right2.places[4]
            + ((words_before(left2.before, left.before, here.joined),) if here.joined else ())
            for left2, left, here, right, right2 in zip(
                shown, shown[1:], shown[2:], shown[3:], shown[4:], strict=False
            )
        ]

    def _form(self, form: str) -> _Shown:
        known = self._forms.get(form)
        if known is None:
            known = self._forms[form] = _shown(form, self._classes_of)
        return known


def _shown(form: str, classes_of: Callable[[str], Attributes]) -> _Shown:
    features = form_features([form], classes_of)
    (word, *own), *beside = (
        tuple([letter + rest for letter, (rest,) in columns if rest]) for columns in features.columns
    )
    shape, classes = of_shape(features.shapes[0]), of_classes(features.classes[0])
    places = (
        (word, *shape[0], *own, *classes[0]),  # in this order: the same data gives the same files
        *((*said, *shape[n], *classes[n]) for n, said in enumerate(beside, 1)),
    )
    return _Shown(places, features.before[0], features.joined[0])
