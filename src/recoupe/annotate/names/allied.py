"""Acronyms of allied bodies printed as one name: `FPL/M4`, `M4-FPL`."""

from __future__ import annotations

import re

from recoupe.annotate.document import places_of
from recoupe.annotate.names.mention import Mention, WordView, covered, without_overlaps

_ACRONYM = re.compile(r"(?=.*[A-Z0-9].*[A-Z0-9])[A-Z][A-Z0-9]{1,6}")
_ARTICLES = frozenset(("le", "la", "l'", "les", "du", "des", "au", "aux"))
_PAIR = 2
_ELSEWHERE = ("outlet", "state", "place")  # `(XPA/Kor)`: two newsrooms sign


def add_allied(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """Add the names of two or three acronyms with a slash between, or two with a hyphen of which one is known.

    Newsrooms and lands that share a line stay two.
    """
    found = [*_slashed(view), *_hyphened(view, mentions)]
    if not found:
        return mentions
    return without_overlaps([*(m for m in mentions if not any(m.overlaps(f) for f in found)), *found])


def _slashed(view: WordView) -> list[Mention]:
    """`FPL/M4`, without spaces, is one name."""
    found: list[Mention] = []
    for at in places_of(view.form, "/"):
        if found and at < found[-1].last:
            continue
        last = at
        while _joins(view, last):
            last += 2
        if last > at:
            first, forms = at - 1, view.form[at - 1 : last : 2]
            led = first > 0 and view.lower[first - 1] in _ARTICLES  # a line that two newsrooms sign is not
            named = led or any(form in view.lexicon.known for form in forms)
            if named and not any(_is_elsewhere(view, form) for form in forms):
                found.append(Mention(first, last, "ORG", sure=True))
    return found


def _joins(view: WordView, at: int) -> bool:
    """Whether the token at `at` is a slash right between two acronyms."""
    if not 0 < at < len(view) - 1 or view.form[at] != "/":
        return False
    tokens = view.tokens
    tight = tokens.end[at - 1] == tokens.start[at] and tokens.end[at] == tokens.start[at + 1]
    both = _ACRONYM.fullmatch(view.form[at - 1]) and _ACRONYM.fullmatch(view.form[at + 1])
    return tight and both is not None


def _hyphened(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """`le M4-FPL`: one token of two acronyms, of which some list or the article holds one as a name of a body."""
    pairs = ((at, view.form[at].split("-")) for at in view.capitals if "-" in view.form[at])
    joined = [(at, pair) for at, pair in pairs if len(pair) == _PAIR and all(map(_ACRONYM.fullmatch, pair))]
    if not joined:
        return []
    taken = covered(len(view), mentions)
    own = {view.words(m.first, m.last) for m in mentions if m.type in ("ORG", "MISC")}
    return [
        Mention(at, at + 1, "ORG", sure=True)
        for at, pair in joined
        if taken[at] < 0
        and not any(_is_elsewhere(view, part) for part in pair)
        and any(part in own or part in view.lexicon.known for part in pair)
    ]


def _is_elsewhere(view: WordView, form: str) -> bool:
    known = view.lexicon.known.get(form)
    return known is not None and known.kind in _ELSEWHERE


def of_armed(view: WordView, text: str) -> bool:
    """Whether a name of several acronyms holds that of an armed group."""
    parts = re.split("[/-]", text)
    if len(parts) < 2 or not all(map(_ACRONYM.fullmatch, parts)):
        return False
    known = (view.lexicon.known.get(part) for part in parts)
    return any(one is not None and one.kind == "armed_group" for one in known)
