"""What a form shows to both taggers.

Everything a form can say by itself (its letters, ending, shape, what the name lexicon knows of it) is worked
out once a form; a token's attributes are then its own plus those that its neighbours show to their left and
right. Attributes are short strings.

A letter says where an attribute comes from: the token itself (a capital or a digit), one to the left (`a`), two
to the left (`b`), one to the right (`c`), two to the right (`d`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

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
_SHAPES_KEPT = 4096
_BEGINNINGS = (2, 3, 4)

Attributes = tuple[str, ...]
Places = tuple[Attributes, Attributes, Attributes, Attributes, Attributes]
"""Attributes of the token itself, and of those one and two places after it, one and two before it."""

EDGE: Places = ((), ("a^",), ("b^",), ("c$",), ("d$",))
"""What stands before the first token of a sentence and behind its last."""

EDGE_WORD = "^"


class FormFeatures(NamedTuple):
    """What forms show.

    `columns` holds for each of the five places what the letters of forms say there: the first letter of the
    attributes, and the rest of one a form, `""` where a form has none. Shape and classes say the same of many
    forms: `of_shape` and `of_classes` give their attributes. `before` and `joined` make the one attribute that
    joins three tokens, the two words before a capitalised one; `joined` is empty for other forms.
    """

    columns: tuple[list[tuple[str, list[str]]], ...]
    shapes: list[str]
    classes: list[Attributes]
    before: list[str]
    joined: list[str]


def shape_of(form: str) -> str:
    """The form's shape, runs shortened: `Alep-Est` is `Xx-Xx`, `10.000` is `9.9`."""
    return _without_runs(form.translate(_SHAPES))


@lru_cache(maxsize=_SHAPES_KEPT)
def _without_runs(shape: str) -> str:
    return _RUNS.sub(r"\1", shape)


def form_features(forms: Sequence[str], classes_of: Callable[[str], Attributes]) -> FormFeatures:
    """What `forms` show; `classes_of` gives the classes that word lists put one in (`("f",)` for a first name).

    >>> form_features(["Vel"], lambda form: ("f",)).columns[1]
    [('a', ['vel']), ('a', ['~vel'])]
    """
    printed = [form[:_LONGEST_FORM].replace("’", "'") for form in forms]
    lower = list(map(str.lower, printed))
    shapes = list(map(shape_of, printed))
    ends = ["~" + form[-3:] for form in lower]
    own = [
        ("W", lower),
        ("F", [form[:12] for form in printed]),
        ("1", [form[-1:] if len(form) > 1 else "" for form in lower]),
        ("2", [form[-2:] if len(form) > 2 else "" for form in lower]),
        ("3", [form[-3:] if len(form) > 3 else "" for form in lower]),
        ("4", [form[-4:] if len(form) > 4 else "" for form in lower]),
        ("5", [form[-5:] if len(form) > 5 else "" for form in lower]),
        *(("P", [form[:n] if len(form) > n else "" for form in lower]) for n in _BEGINNINGS),
    ]
    return FormFeatures(
        columns=(
            own,
            [("a", lower), ("a", ends)],
            [("b", lower)],
            [("c", lower), ("c", ends)],
            [("d", lower)],
        ),
        shapes=shapes,
        classes=list(map(classes_of, printed)),
        before=[form[:20] for form in lower],
        joined=[
            "|" + shape[:4] if form[:1].isupper() else "" for form, shape in zip(printed, shapes, strict=True)
        ],
    )


def of_shape(shape: str) -> Places:
    """What a shape shows."""
    return ("S" + shape,), ("a^" + shape,), ("b^" + shape,), ("c^" + shape,), ("d^" + shape,)


def of_classes(classes: Attributes) -> Places:
    """What classes show: nothing two places off.

    >>> of_classes(("f", "w"))
    (('Lf', 'Lw'), ('a<f', 'a<w'), (), ('c<f', 'c<w'), ())
    """
    return (
        tuple(["L" + name for name in classes]),
        tuple(["a<" + name for name in classes]),
        (),
        tuple(["c<" + name for name in classes]),
        (),
    )


def words_before(second: str, first: str, shape: str) -> str:
    """The attribute of a capitalised token that joins it to the two words before it.

    >>> words_before("le", "maire", "|Xx")
    'Gle|maire|Xx'
    """
    return "G" + second + "|" + first + shape
