"""Of what country they are whom a figure counts: `deux Narviens`; and what an attack hits: `l'ambassade narvienne`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from recoupe.lang import load_table
from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon as people_of
from recoupe.record import Claim, Entity
from recoupe.resolve.lexicon import StateNames, lexicon, state_called
from recoupe.resolve.spelling import fold, words

FOREIGN = "*"  # of some foreign country, whichever
_NUMBER_OF = 160  # characters before a bare figure in which its article says of whom it gives the number
_LED = 200  # characters before a figure that tell of foreigners' lands
_OWN = 60  # and of its own words in which a land may stand
_NEXT = 2  # words after a figure's own in which an adjective still goes with it
_FAR = 30  # characters that these take at most
_IN_ALL = 9  # and in which it may be called the total
_ENDINGS = ("", "s", "e", "es", "ne", "nes")  # of an adjective's other forms
_COUNTS = ("casualties", "displacement")


class Whose:
    """Finds the countries of those whom a figure counts; the one that all is about is marked `~`."""

    def __init__(self, entities: Iterable[Entity], home: str) -> None:
        """`home` is the folded name of the state that the articles are about: its own need no telling."""
        named = {state_called(entity.name) for entity in entities if entity.kind == "state"}
        self._states = StateNames(named | set(lexicon().states))
        self._home = home

    def of(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """The states whose adjective stands in a figure's words, right after them, or in an attack's target.

        Of foreigners, whose country no one tells, it is any.
        """
        if claim.kind == "attack":
            return frozenset(self._in(words(claim.args.target or "")))
        if claim.kind not in _COUNTS:
            return frozenset()
        return (
            self._nationals(claim, reading)
            or self.told(claim, reading)
            or self._among_foreigners(claim, reading)
            or self._of_the_whole(claim, reading)
            or self._of_those_before(claim, reading)
        )

    def _of_the_whole(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """Whose those are of whom a claim counts a part: `vingt-six Narviens touchés, dont dix-huit hospitalisés`."""
        known = getattr(claim.args, "subset_of", None)
        whole = next((other for other in reading.claims if known is not None and other.id == known), None)
        return self.told(whole, reading) if whole is not None else frozenset()

    def _of_those_before(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """Whose those are whose total a bare figure gives: `des soldats narviens ont péri - dix au total`."""
        span = claim.evidence[0]
        said = fold(reading.raw[span.start : min(claim.sentence.end, span.end + _IN_ALL)])
        if people_of().people.in_all.search(said) is None:
            return frozenset()
        here = [
            other
            for other in reading.claims
            if (other.kind, other.sentence) == (claim.kind, claim.sentence)
            and other.evidence[0].end <= claim.evidence[0].start
            and getattr(other.args, "victims", None) == getattr(claim.args, "victims", None)
        ]
        return self.told(here[-1], reading) if here else frozenset()

    def told(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """The same of any claim's words: `les troupes narviennes` are of `narvie`."""
        if not claim.evidence:
            return frozenset()
        span = claim.evidence[0]
        after = words(reading.raw[span.end : min(claim.sentence.end, span.end + _FAR)])[:_NEXT]
        said = (*words(span.text), *after)
        found = self._in(said) or {land for word in said if (land := _listed().get(word))}
        return frozenset(f"~{state}" if state == self._home else state for state in found)

    def _in(self, said: Sequence[str]) -> set[str]:
        return {state for word, state in self._states.told_in(said) if word != state}

    def _nationals(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """Those of a land that stands before them: `la Narvie avec six morts`, where foreigners are told of.

        Of several lands (`la Narvie et la Dorvanie comptent deux victimes chacune`) they are no one's.
        """
        if claim.kind != "casualties" or claim.quantity is None:
            return frozenset()
        lex, span = people_of().people, claim.evidence[0]
        own = fold(reading.raw[span.start : min(claim.sentence.end, span.end + _FAR)])
        each, nationals = lex.each.search(own), lex.nationals.search(own)
        if not (
            each or nationals or lex.lands.search(fold(reading.raw[max(0, span.start - _LED) : span.end]))
        ):
            return frozenset()
        ends = span.start + (nationals.start() if nationals else min(len(own), _OWN))
        text = fold(reading.raw[max(claim.sentence.start, span.start - _LED) : ends])
        named = sorted(self._named(text))
        if each:
            lands = {state for _, state in named}
            return frozenset(("+".join(sorted(lands)),)) if len(lands) > 1 else frozenset()
        if not named:
            return frozenset()
        at, state = named[-1]
        led = text[at:]
        told = len(led) < _OWN + _FAR if nationals else lex.counted_by.match(led) is not None
        return frozenset((f"~{state}" if state == self._home else state,)) if told else frozenset()

    def _named(self, text: str) -> Iterator[tuple[int, str]]:
        """The states that a folded text names, not by an adjective, each with where its name ends."""
        for word, state in self._states.told_in(words(text)):
            if word == state or lexicon().synonyms.get(word) == state:
                found = list(re.finditer(rf"\b{re.escape(word).replace(chr(92) + ' ', '[ -]')}\b", text))
                if found:
                    yield found[-1].end(), state

    def _among_foreigners(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """`37 étrangers`; a bare figure whose article has said of whom it gives the number: `le nombre d'étrangers`."""
        lex, span = people_of().people, claim.evidence[0]
        if lex.foreign.search(fold(span.text)):
            return frozenset((FOREIGN,))
        before = fold(reading.raw[max(0, span.start - _NUMBER_OF) : span.start])
        told = lex.number_of.findall(before)
        bare = told and lex.bare_number.match(fold(reading.raw[span.start : claim.sentence.end]))
        return frozenset((FOREIGN,)) if bare and lex.foreign.search(told[-1]) else frozenset()


@lru_cache(maxsize=1)
def _listed() -> dict[str, str]:
    """The countries by their adjectives in all forms, folded: `belges` -> `be`."""
    listed: dict[str, str] = load_table("names/states")["adjectives"]
    return {
        fold(adjective) + ending: code.lower()
        for code, adjectives in listed.items()
        for adjective in adjectives.split()
        for ending in _ENDINGS
    }
