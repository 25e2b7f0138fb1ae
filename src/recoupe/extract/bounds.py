"""How exactly a number is meant: the words around it that set its bound, and the interval they allow."""

from __future__ import annotations

from functools import lru_cache

from recoupe.extract.numerals import number_data
from recoupe.record import Bound

_LONGEST = 5  # words in the longest approximator
_ABOUT = 0.1  # `environ 300` allows a tenth either way
_ROUND = 0.2  # a collective (`une trentaine`) a fifth


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, Bound | None], dict[str, Bound], frozenset[str], frozenset[str]]:
    """Words before a number, words after it; the last words of the former and the first of the latter."""
    data = number_data()
    before: dict[str, Bound | None] = {
        w: None if bound == "none" else bound for bound, words in data["before"].items() for w in words
    }
    after: dict[str, Bound] = {w: bound for bound, words in data["after"].items() for w in words}
    ends = frozenset(words.rpartition(" ")[2] for words in before)
    return before, after, ends, frozenset(words.partition(" ")[0] for words in after)


_NO_BOUND = frozenset(
    ("de", "d'", "fort", "haut", "bas", "tôt", "tard")
)  # « 5.500 au plus fort de l'opération »


def bound_before(lower: list[str], first: int, start: int) -> tuple[Bound, int] | None:
    """The bound set by the words before token `first` (not before `start`), and where those words begin.

    `plus de | 300` -> (`more_than`, index of `plus`); `None` where no approximator stands there.
    """
    table, _, ends, _ = _tables()
    if first <= start or lower[first - 1].rpartition(" ")[2] not in ends:
        return None
    for length in range(min(_LONGEST, first - start), 0, -1):
        words = " ".join(lower[first - length : first])
        if words in table:
            bound = table[words]
            return (bound, first - length) if bound else None
    return None


def bound_after(lower: list[str], last: int, stop: int) -> tuple[Bound, int] | None:
    """The bound set by the words from token `last` on (`dix personnes au moins`), and where they end."""
    _, table, _, firsts = _tables()
    if last >= stop or lower[last].partition(" ")[0] not in firsts:
        return None
    for length in range(min(4, stop - last), 0, -1):
        bound = table.get(" ".join(lower[last : last + length]))
        following = lower[last + length] if last + length < stop else ""
        if bound and not (lower[last + length - 1] == "plus" and following in _NO_BOUND):
            return bound, last + length
    return None


def interval(
    value: float | int, bound: Bound, *, round_number: bool = False
) -> tuple[float | int | None, float | int | None]:
    """The closed interval that a value and its bound allow; `None` is open.

    >>> interval(300000, "more_than")
    (300000, None)
    >>> interval(30, "about", round_number=True)
    (24, 36)
    """
    if bound in ("more_than", "at_least"):
        return value, None
    if bound in ("at_most", "less_than"):
        return None, value
    if bound == "nearly":
        return _shift(value, -_ABOUT), value
    if bound == "about":
        width = _ROUND if round_number else _ABOUT
        return _shift(value, -width), _shift(value, width)
    return value, value


def _shift(value: float | int, share: float) -> float | int:
    moved = value * (1 + share)
    return round(moved) if isinstance(value, int) else round(moved, 1)
