"""Two figures of one article: what it tells again, what it lists, what one source gives but once."""

from __future__ import annotations

from recoupe.reconcile.evidence import Never, days_apart
from recoupe.reconcile.totals import compatible, one_disaster
from recoupe.reconcile.view import View

_ROUNDED = 1.2  # times that a title's figure of a land may be from its text's of the town
_TOLD_AGAIN = 10  # a figure as great as this is seldom of two things in one article
_MANY = 3


def listed(a: View, b: View) -> float:
    """A source gives one figure of one thing in one article, unless it says that it revises it."""
    if a.article != b.article:
        return 0.0
    changed = a.revises or b.revises or a.recalls or b.recalls
    here = a.claim.sentence == b.claim.sentence
    if _told_besides(a, b):
        raise Never
    if _crowds_of_one_source(a, b) and not changed:
        raise Never
    if _of_two_places(a, b) or _parts_of_two(a, b):
        raise Never
    there = a.place == b.place or a.place is None or b.place is None or not (a.placed or b.placed)
    if a.value == b.value and (a.value or 0.0) >= _TOLD_AGAIN and there:
        return 0.5  # its title's figure in its text
    if a.origin.key != b.origin.key or (changed and (here or not _far(a, b))) or compatible(a, b):
        return -1.0
    if (here or one_disaster(a, b)) and a.value and b.value and a.voices < 2 and not days_apart(a, b):
        raise Never
    return -5.0 if _told_one_by_one(a, b) else -2.5


def _told_besides(a: View, b: View) -> bool:
    """Whether the later of two counts of an article is of others than the earlier: `30 000 autres ont fui`."""
    first, then = sorted((a, b), key=lambda v: v.claim.evidence[0].start)
    return then.besides and (not first.besides or first.claim.sentence == then.claim.sentence)


def _told_one_by_one(a: View, b: View) -> bool:
    """Whether one voice counts a few here and a few there, and calls neither an earlier count of the other's.

    `Trois policiers ont été blessés au centre. ... Devant l'église, deux policiers sont blessés`.
    """
    few = all(v.value is not None and 0 < v.value < _TOLD_AGAIN for v in (a, b))
    stood = a.former or b.former or a.recalled or b.recalled or a.provisional or b.provisional
    return few and not stood and a.claim.kind == "casualties"


def _crowds_of_one_source(a: View, b: View) -> bool:
    """Two numbers of people on the move that one source gives in one article, of one day: one is of some of them."""
    told = a.origin.named and a.origin.key == b.origin.key and a.claim.kind == "displacement"
    stood = a.former or b.former or a.cumulative != b.cumulative
    return told and not stood and not compatible(a, b) and (a.first, a.last) == (b.first, b.last)


def _of_two_places(a: View, b: View) -> bool:
    """Two figures that one article tells of two places, each in the words of its own sentence: a part and its whole."""
    told = a.placed and b.placed and a.place is not None and b.place is not None and a.place != b.place
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return told and high > _ROUNDED * low and not (a.revises or b.revises)


def _parts_of_two(a: View, b: View) -> bool:
    """Two parts that one article tells of two wholes: `137 morts, dont 35 étrangers`, `64 morts à Oron, dont neuf`."""
    two = a.whole is not None and b.whole is not None and a.whole != b.whole
    return two and not compatible(a, b) and not (a.revises or b.revises or a.recalls or b.recalls)


def _far(a: View, b: View) -> bool:
    """Whether one figure is many times the other, more than one source changes its count at once."""
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return high > _MANY * low
