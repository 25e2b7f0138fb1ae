"""Happenings that an article names again: `Le raid jeudi sur l'hôpital ...` and later `le bilan de l'attaque`.

A definite noun of a happening speaks of the last one of its group, so a claim beside it takes that one's day and
place. An indefinite noun starts a new one, and what is not said of it stays unsaid.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

import msgspec

from recoupe.annotate.document import Document, places_of
from recoupe.lang import load_table
from recoupe.record import Place
from recoupe.times.expression import TimeExpression

_TABLE = load_table("scene")
_WORDS = {name: frozenset(words) for name, words in _TABLE["words"].items()}
_GROUP = {noun: group for group, nouns in _TABLE["events"].items() for noun in nouns}
_GROUP.update(dict.fromkeys(_WORDS["any"], ""))
_COMPARED = 12  # words before `depuis l'attaque` in which a superlative stands
_LED = 3  # words before `feu` in which shots are told
_ADJECTIVES = 2  # words between a determiner and its noun: `le violent séisme`

HAPPENINGS = frozenset(_GROUP)
COUNTING = _WORDS["counting"]
TALLYING = _WORDS["tallying"]
GIVING = _WORDS["giving"]
TOLL = _WORDS["toll"]
VICTIMS = _WORDS["victims"]
LOCAL = _WORDS["local"]
AFTERWARDS = _WORDS["afterwards"]
"""Verbs of what became of somebody after what they are told by: `arrêté jeudi`."""

DEFINITE = _WORDS["definite"]
ELSEWHERE = _WORDS["elsewhere"]
OTHER = _WORDS["other"]


def surpassed(document: Document, token: int) -> bool:
    """`le raid le plus meurtrier depuis l'attaque de Veld en 2014`: what is only compared with."""
    lower = document.tokens.lower
    first = max(0, token - _COMPARED)
    for since in range(token - 1, first, -1):
        if lower[since] in (".", "qui", "que"):
            return False
        if lower[since] == "depuis":
            told = range(max(0, since - _COMPARED), since)
            return any(lower[i] in _WORDS["most"] and lower[i + 1] not in ("de", "d'") for i in told)
    return False


def _is_shots(document: Document, token: int) -> bool:
    """`a ouvert le feu`, `des coups de feu`: an attack, no fire."""
    tokens = document.tokens
    if tokens.lower[token] not in _WORDS["shots"]:
        return False
    before = range(max(0, token - _LED), token)
    return any(tokens.lemma[i] in _WORDS["shooting"] for i in before)


class Happening(msgspec.Struct, frozen=True):
    """A noun of a happening at a token of a sentence, with the day and the place known by then."""

    token: int
    sentence: int
    group: str
    definite: bool
    day: TimeExpression | None
    place: Place | None


class Threads:
    """The happenings of one document in order; `where` and `when` read a mention's own place and day."""

    def __init__(
        self,
        document: Document,
        where: Callable[[int, int], Place | None],
        when: Callable[[int, int], TimeExpression | None],
        looks_back: Callable[[int], bool],
    ) -> None:
        self._document = document
        self._looks_back = looks_back
        self._states = frozenset(name.canonical for name in document.names if name.kind == "state")
        self._last: dict[str, Happening] = {}
        self._first: dict[str, Happening] = {}
        self._told: list[Happening] = []
        self._tokens: list[int] = []
        self.at: dict[int, list[Happening]] = {}
        self.main = ""
        lemma, upos, name_at = document.tokens.lemma, document.tokens.upos, document.name_at
        found = places_of(lemma, _GROUP)
        for number, sentence in enumerate(document.sentences):
            if sentence.role not in ("body", "title"):
                continue
            for i in found[bisect_left(found, sentence.first) : bisect_left(found, sentence.last)]:
                if upos[i] == "NOUN" and name_at[i] < 0 and not surpassed(document, i):
                    group = "strike" if _is_shots(document, i) else _GROUP[lemma[i]]
                    self._add(i, number, group, where(i, number), when(i, number))

    def _add(
        self, token: int, sentence: int, group: str, place: Place | None, day: TimeExpression | None
    ) -> None:
        definite = self._definite(token) or self._told_again(token, group)
        before = self._last.get(group) if definite else None
        if before is not None:
            if place is not None and before.place is not None and self._vast(place, before.place):
                place = before.place
            day = day or (before.day if place is None or before.place in (None, place) else None)
            place = place or (before.place if day is before.day or before.day is None else None)
        found = Happening(token, sentence, group or (before.group if before else ""), definite, day, place)
        self.at.setdefault(sentence, []).append(found)
        if self._looks_back(sentence):
            return  # « en 2009, un séisme avait fait »: what follows doesn't speak of that one
        self._last[group] = self._last[""] = found
        self.main = self.main or found.group
        self._told.append(found)
        self._tokens.append(token)
        if found.day is not None:
            self._first.setdefault(found.group, found)

    def _vast(self, place: Place, before: Place) -> bool:
        """`Le raid a visé Oron. ... l'armée, qui intervient en Sarvie, dément ce raid`: a land after its town."""
        return place.name in self._states and before.name not in self._states

    def _told_again(self, token: int, group: str) -> bool:
        """`les attentats de mercredi`, after `attentats de Marna`: several, by the very word that told them before."""
        before = self._last.get(group)
        form, lower = self._document.tokens.form[token].lower(), self._document.tokens.lower
        same = before is not None and self._document.tokens.form[before.token].lower() == form
        return same and form.endswith("s") and lower[token - 1 : token] == ["les"]

    def _definite(self, token: int) -> bool:
        """Whether the noun points back: `le raid`, `cette attaque`, not `un raid`, `les raids`."""
        lower = self._document.tokens.lower
        for back in range(1, _ADJECTIVES + 2):
            word = lower[token - back] if token >= back else ""
            if word in _WORDS["definite"]:
                return True
            if word in _WORDS["indefinite"]:
                return False
        return False

    def beside(self, sentence: int, token: int) -> Happening | None:
        """The happening that a sentence names, the nearest to a token."""
        return min(self.at.get(sentence, ()), key=lambda h: abs(h.token - token), default=None)

    def named(self, sentence: int, evidence: tuple[int, int]) -> list[Happening]:
        """The happenings that words of a sentence name."""
        first, last = evidence
        return [h for h in self.at.get(sentence, ()) if first <= h.token < last]

    def before(self, token: int, *, placed: bool = False) -> Happening | None:
        """The last happening named before a token; of those with a place where `placed`."""
        at = bisect_left(self._tokens, token)
        while placed and at and self._told[at - 1].place is None:
            at -= 1
        return self._told[at - 1] if at else None

    def first_of(self, group: str) -> Happening | None:
        """The first happening of a group that has a day."""
        return self._first.get(group)
