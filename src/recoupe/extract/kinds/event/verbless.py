"""Lines without a verb: `Oron sous couvre-feu`, `Dix ans de prison pour Ivo Brek`, `Ivo Brek réélu dimanche`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.event.deed_who import DeedWho
from recoupe.extract.kinds.event.headed import HeadedHappenings
from recoupe.extract.kinds.told_event import Told, day_behind, start_of
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Place, Time

_TABLE = load_table("event_titles")
_WORDS = {name: frozenset(words) for name, words in _TABLE["words"].items()}
_BREAKS = frozenset(("COLON", "COMMA", "OPEN", "CLOSE", "LPAR", "RPAR", "REL", "SUB"))
_NEAR = 4  # tokens behind the noun of a phrase for the word that it needs
_CROWD_BEHIND = ("contre", "pour", "à", "dans", "en", "devant", "sur")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A phrase that says what has become of whatever stands before it."""

    type: str
    preps: frozenset[str]
    beside: frozenset[str]
    never: frozenset[str]
    who: str
    slot: str


def _predicates() -> dict[str, tuple[Predicate, ...]]:
    found: dict[str, tuple[Predicate, ...]] = {}
    for group in _TABLE["predicates"]:
        told = Predicate(
            group["type"], frozenset(group["preps"]), frozenset(group.get("with", ())),
            frozenset(group.get("never", ())), group["who"], group["slot"],
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), told)
    return found


_PREDICATES = _predicates()
_LEADING = frozenset(_PREDICATES) | _WORDS["marchers"] | _WORDS["terms"]


class VerblessLines:
    """Reads the lines of one document that tell a milestone without a verb."""

    def __init__(self, context: Context, who: DeedWho, headed: HeadedHappenings) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.who = who
        self.headed = headed

    def find(self) -> Iterator[Told]:
        """Milestones of lines without a verb, in the order of the text."""
        for c in self.context.phrases_of(_LEADING, _WORDS["elected"]):
            first = self.tokens.lower[self.view.chunks[c].first]
            if first in _WORDS["elected"]:
                told = self._elected(c)
            else:
                lemma = self.lemma[self.view.chunks[c].head]
                told = self._becomes(c, lemma) or self._marches(c, lemma) or self._sentenced(c, lemma)
            if told is not None:
                yield told

    def _segment(self, c: int) -> tuple[int, int]:
        """The chunks between the marks around a phrase."""
        first, stop = self.view.sentence_chunks[self.view.sentence_of[c]]
        before = (k for k in range(c - 1, first - 1, -1) if self.view.chunks[k].kind in _BREAKS)
        behind = (k for k in range(c + 1, stop) if self.view.chunks[k].kind in _BREAKS)
        return next(before, first - 1) + 1, next(behind, stop)

    def _is_bare(self, c: int) -> bool:
        """Whether a phrase's stretch has no finite verb, nor, outside of a title, its whole sentence."""
        start, stop = self._segment(c)
        sentence = self.view.sentence_of[c]
        if self.context.document.sentences[sentence].role != "title":
            start, stop = self.view.sentence_chunks[sentence]
        verbs = (self.view.chunks[k].verb for k in range(start, stop))
        return all(verb is None or verb.form != "finite" for verb in verbs)

    def _lead(self, c: int) -> int:
        """The phrase that a stretch opens with and that hangs on nothing, right before a phrase; or -1."""
        start, _ = self._segment(c)
        k = c - 1
        while k > start and (self.view.role[k] == "nmod" or self.view.chunks[k].kind == "ADV"):
            k -= 1
        chunk = self.view.chunks[k] if k >= start else None
        opens = chunk is not None and chunk.kind == "NP" and not chunk.pronoun
        return k if opens and all(self.view.chunks[j].kind == "OTHER" for j in range(start, k)) else -1

    def _becomes(self, c: int, lemma: str) -> Told | None:
        """`Les cheminots en grève`, `Oron sous couvre-feu`."""
        chunk = self.view.chunks[c]
        if chunk.kind != "PP" or not any(chunk.prep in told.preps for told in _PREDICATES.get(lemma, ())):
            return None
        if not self._is_bare(c):
            return None
        lead = self._lead(c)
        if lead < 0:
            return None
        behind = self.lemma[chunk.head + 1 : chunk.head + 1 + _NEAR]
        around = self.lemma[self.view.chunks[lead].first : chunk.head + 1 + _NEAR]
        for told in _PREDICATES[lemma]:
            fits = chunk.prep in told.preps and told.never.isdisjoint(around)
            if not fits or (told.beside and told.beside.isdisjoint(behind)):
                continue
            if self.who.fits(lead, told.who, near=told.slot == "actor"):
                sides = {told.slot: self.who.name(lead)} if told.slot != "place" else {}
                return self._told(told.type, lead, c, sides, at=lead if told.slot != "actor" else -1)
        return None

    def _marches(self, c: int, lemma: str) -> Told | None:
        """`Des milliers de manifestants à Oron contre la réforme`."""
        if lemma not in _WORDS["marchers"] or not self._is_bare(c):
            return None
        chunk, (start, stop) = self.view.chunks[c], self._segment(c)
        counted = chunk.quantity >= 0 and chunk.kind == "NP" and c == start
        behind = self.view.chunks[c + 1] if c + 1 < stop else None
        if not counted or behind is None or behind.prep not in _CROWD_BEHIND:
            return None
        return self._told("protest", c, c, {"actor": self.who.name(c)})

    def _sentenced(self, c: int, lemma: str) -> Told | None:
        """`Dix ans de prison pour Ivo Brek`, `Prison à vie pour l'ancien dictateur`."""
        if lemma not in _WORDS["terms"]:
            return None
        start, stop = self._segment(c)
        if c != start or not self._is_bare(c):
            return None
        whom = next((k for k in range(c + 1, stop) if self.view.chunks[k].prep == "pour"), -1)
        if whom < 0 or not self.who.are(whom, "person"):
            return None
        between = self.lemma[self.view.chunks[c].first : self.view.chunks[whom].first]
        jailed = not _WORDS["jails"].isdisjoint(between)
        return self._told("conviction", c, whom, {"object": self.who.name(whom)}) if jailed else None

    def _elected(self, c: int) -> Told | None:
        """`Ivo Brek élu président de la Narvie`, `le maire, réélu dimanche, a promis`."""
        before = c - 1
        set_off = before > 0 and self.view.chunks[before].kind == "COMMA"
        lead = before - 1 if set_off else before
        while lead > 0 and self.view.role[lead] == "nmod":
            lead -= 1
        if lead < 0 or self.view.sentence_of[lead] != self.view.sentence_of[c]:
            return None
        named = identify(self.view, lead).kind == "person"
        if self.view.chunks[lead].kind != "NP" or not (named or (set_off and self.who.in_office(lead))):
            return None
        title = self.context.document.sentences[self.view.sentence_of[c]].role == "title"
        return self._told("election", lead, c, {"object": self.who.name(lead)}) if title or set_off else None

    def _told(self, kind: str, lead: int, last: int, sides: dict[str, str | None], *, at: int = -1) -> Told:
        """The milestone of a line, with the day in or behind its words and the place that it names."""
        start, stop = self._segment(last)
        words = (self.view.chunks[lead].inner, self.view.extent(last)[1])
        time, _ = day_behind(self.context, *words)
        when: Time | None = start_of(self.context, time) if time is not None else None
        place: Place | None = as_place(self.view, at) if at >= 0 else None
        place = place if place is not None and any(letter.isupper() for letter in place.name) else None
        place = place or self.headed.within(start, stop) or self.headed.before(start, last)
        return Told(
            kind, words, "line", when, sides.get("actor"), sides.get("object"), chunk=lead, place=place
        )
