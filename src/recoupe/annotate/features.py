"""The one feature pass that both taggers read.

Everything a form can say by itself (its letters, ending, shape, what the name lexicon knows of it) is worked
out once a form and kept; a token's features are then its own plus those that its neighbours show to their
left and right, joined by tuple concatenation. Attributes are short byte strings: `python-crfsuite` takes
bytes without encoding them, and names under 16 bytes cost its C++ side no allocation.

A letter says where a feature comes from: the token itself (a capital or a digit), one to the left (`a`), two
to the left (`b`), one to the right (`c`), two to the right (`d`).
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

CACHE_LIMIT = 60_000
"""Forms kept; a cache that is full is emptied, so that memory is bounded on any input."""

_LONGEST_FORM = 40
_RUNS = re.compile(r"(.)\1+")
_SHAPES = str.maketrans(
    {
        **{chr(c): "X" for c in range(0x250) if chr(c).isupper()},
        **{chr(c): "x" for c in range(0x250) if chr(c).islower()},
        **{chr(c): "9" for c in range(0x30, 0x3A)},
        "’": "'",
    }
)

Attributes = tuple[bytes, ...]


class FormFeatures(NamedTuple):
    """What one form shows: of itself, and to the tokens one and two places after and before it.

    `lower` and `shape` make the one feature that joins three tokens, the two words before a capitalised one;
    `shape` is empty for other forms.
    """

    own: Attributes
    to_next: Attributes
    to_second_next: Attributes
    to_previous: Attributes
    to_second_previous: Attributes
    lower: bytes
    shape: bytes


def shape_of(form: str) -> str:
    """The form's shape, runs shortened: `Alep-Est` is `Xx-Xx`, `10.000` is `9.9`."""
    return _RUNS.sub(r"\1", form.translate(_SHAPES))


_EDGE = FormFeatures((), (b"a^",), (b"b^",), (b"c$",), (b"d$",), b"^", b"")


def save_known(attributes: Iterable[bytes], to: Path) -> int:
    """Write the checksums of the models' attributes, sorted, four bytes each; return how many."""
    sums = array("I", sorted({crc32(attribute) for attribute in attributes}))
    if sys.byteorder == "big":
        sums.byteswap()
    to.write_bytes(sums.tobytes())
    return len(sums)


def load_known(path: Path) -> frozenset[int]:
    """Read what `save_known` wrote."""
    sums = array("I")
    sums.frombytes(path.read_bytes())
    if sys.byteorder == "big":
        sums.byteswap()
    return frozenset(sums)


def _no_classes(_form: str) -> Sequence[str]:
    return ()


class FeatureTable:
    """Gives a sentence's attributes, remembering what each form contributes.

    `classes` gives the classes that word lists put a form in (`["f"]` for a first name). `known` holds the
    checksums of the attributes that the models have weights for: no other is worth handing to them. `None`
    gives all, for training.
    """

    def __init__(
        self,
        classes: Callable[[str], Sequence[str]] = _no_classes,
        known: frozenset[int] | None = None,
    ) -> None:
        self._classes = classes
        self._known = known
        self._forms: dict[str, FormFeatures] = {}

    def _of_form(self, form: str) -> FormFeatures:
        printed = form[:_LONGEST_FORM].replace("’", "'")
        lower = printed.lower()
        shape = shape_of(printed)
        classes = self._classes(printed)
        own = ["W" + lower, "S" + shape, "F" + printed[:12]]
        own += [f"{n}{lower[-n:]}" for n in range(1, 6) if len(lower) > n]
        own += [f"P{lower[:n]}" for n in (2, 3, 4) if len(lower) > n]
        own += ["L" + name for name in classes]
        near = [lower, "~" + lower[-3:], "^" + shape, *("<" + name for name in classes)]
        far = [lower, "^" + shape]

        return FormFeatures(
            own=self._kept("", own),
            to_next=self._kept("a", near),
            to_second_next=self._kept("b", far),
            to_previous=self._kept("c", near),
            to_second_previous=self._kept("d", far),
            lower=lower[:20].encode(),
            shape=b"|" + shape[:4].encode() if printed[:1].isupper() else b"",
        )

    def _kept(self, letter: str, values: list[str]) -> Attributes:
        attributes = ((letter + value).encode() for value in values)
        known = self._known
        return tuple(a for a in attributes if known is None or crc32(a) in known)

    def sentence(self, forms: Sequence[str]) -> list[Attributes]:
        """The attributes of each token of a sentence."""
        remembered = self._forms
        if len(remembered) > CACHE_LIMIT:
            remembered.clear()
        shown = [_EDGE, _EDGE]
        for form in forms:
            features = remembered.get(form)
            if features is None:
                features = remembered[form] = self._of_form(form)
            shown.append(features)
        shown += (_EDGE, _EDGE)
        return [
            here.own
            + left.to_next
            + left2.to_second_next
            + right.to_previous
            + right2.to_second_previous
            + ((b"G" + left2.lower + b"|" + left.lower + here.shape,) if here.shape else ())
            for left2, left, here, right, right2 in zip(
                shown, shown[1:], shown[2:], shown[3:], shown[4:], strict=False
            )
        ]
