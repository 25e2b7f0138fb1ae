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

Attributes = tuple[str, ...]


class FormFeatures(NamedTuple):
    """What one form shows: of itself, and to the tokens one and two places after and before it.

    `lower` and `shape` make the one attribute that joins three tokens, the two words before a capitalised one;
    `shape` is empty for other forms.
    """

    own: Attributes
    to_next: Attributes
    to_second_next: Attributes
    to_previous: Attributes
    to_second_previous: Attributes
    lower: str
    shape: str

    @property
    def by_place(self) -> tuple[Attributes, ...]:
        """The attributes for each place that they speak of."""
        return (
            self.own,
            self.to_next,
            self.to_second_next,
            self.to_previous,
            self.to_second_previous,
        )


EDGE = FormFeatures((), ("a^",), ("b^",), ("c$",), ("d$",), "^", "")
"""What stands before the first token of a sentence and behind its last."""


def shape_of(form: str) -> str:
    """The form's shape, runs shortened: `Alep-Est` is `Xx-Xx`, `10.000` is `9.9`."""
    return _RUNS.sub(r"\1", form.translate(_SHAPES))


def form_features(form: str, classes_of: Callable[[str], Sequence[str]]) -> FormFeatures:
    """What `form` shows; `classes_of` gives the classes that word lists put it in (`["f"]` for a first name).

    >>> form_features("Vel", lambda form: ["f"]).own
    ('Wvel', 'SXx', 'FVel', '1l', '2el', 'P2ve', 'Lf')
    """
    printed = form[:_LONGEST_FORM].replace("’", "'")
    lower = printed.lower()
    shape = shape_of(printed)
    classes = classes_of(printed)
    own = ["W" + lower, "S" + shape, "F" + printed[:12]]
    own += [f"{n}{lower[-n:]}" for n in range(1, 6) if len(lower) > n]
    own += [f"P{lower[:n]}" for n in (2, 3, 4) if len(lower) > n]
    own += ["L" + name for name in classes]
    near = [lower, "~" + lower[-3:], "^" + shape, *("<" + name for name in classes)]
    far = [lower, "^" + shape]
    return FormFeatures(
        own=tuple(own),
        to_next=tuple(["a" + one for one in near]),
        to_second_next=tuple(["b" + one for one in far]),
        to_previous=tuple(["c" + one for one in near]),
        to_second_previous=tuple(["d" + one for one in far]),
        lower=lower[:20],
        shape="|" + shape[:4] if printed[:1].isupper() else "",
    )


def words_before(second: str, first: str, shape: str) -> str:
    """The attribute of a capitalised token that joins it to the two words before it.

    >>> words_before("le", "maire", "|Xx")
    'Gle|maire|Xx'
    """
    return "G" + second + "|" + first + shape
