"""The attributes of whole sentences, as the trainer takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recoupe.annotate.features import EDGE, Attributes, FormFeatures, form_features, words_before


class SentenceAttributes:
    """Gives a sentence's attributes, remembering what each form contributes.

    `classes_of` gives the classes that word lists put a form in.
    """

    def __init__(self, classes_of: Callable[[str], Sequence[str]]) -> None:
        self._classes_of = classes_of
        self._forms: dict[str, FormFeatures] = {}

    def of(self, forms: Sequence[str]) -> list[Attributes]:
        """The attributes of each token of a sentence."""
        shown = [EDGE, EDGE, *map(self._form, forms), EDGE, EDGE]
        return [
            here.own
            + left.to_next
            + left2.to_second_next
            + right.to_previous
            + right2.to_second_previous
            + ((words_before(left2.lower, left.lower, here.shape),) if here.shape else ())
            for left2, left, here, right, right2 in zip(
                shown, shown[1:], shown[2:], shown[3:], shown[4:], strict=False
            )
        ]

    def _form(self, form: str) -> FormFeatures:
        known = self._forms.get(form)
        if known is None:
            known = self._forms[form] = form_features(form, self._classes_of)
        return known
