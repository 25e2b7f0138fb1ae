"""The people whom a count of few tells by name: `la mort du général Ardem Talvik`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.surroundings import brought_down
from recoupe.record import Claim, Entity
from recoupe.resolve.spelling import fold, words

_FEW = 3  # victims whom a newsroom may all name
_LIST = 2
_OF_THE_DEAD = ("killed", "wounded")
_KINDS = ("casualties", "displacement")
_ONE_OR_TWO = 2  # people whom a name beside their count's words may tell
_ASIDE = re.compile(r"\s*(?:\(\s*)?,?\s*(?:\d{1,2} ans\s*)?\)?,\s*")  # `Ivo Sarn, 34 ans, un maçon`
_NAME_BEHIND = re.compile(r",\s*")
_CLOSED = re.compile(
    r"\s*(?:[,;.)(]|$)"
)  # what closes a name set beside what it tells: not `, Ivo Sarn a dit`
_ARMED = ("police", "gendarme", "soldier")
_BY_OFFICE = frozenset(
    ("police", "gendarme", "soldier", "crew", "press", "rescuer", "priest")
)  # that one may be called by


class Victims:
    """Finds the people named in the words of a count, by the entities of the dossier."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take the people of a dossier, and all their names."""
        people = [entity for entity in entities if entity.kind == "person"]
        who = lexicon().people.who
        self._office = {
            entity.id: frozenset(
                who[word] for role in entity.roles for word in words(role.role)[:1] if word in who
            )
            for entity in people
        }
        self._roles = {
            entity.id: frozenset(word for role in entity.roles for word in words(role.role)[:1])
            for entity in people
        }
        self._person = {fold(name): entity.id for entity in people for name in (entity.name, *entity.aliases)}

    def named(self, reading: Reading) -> tuple[tuple[int, str], ...]:
        """Where an article names whom, in order, but for those by whom something was done."""
        found = []
        for mention in reading.mentions:
            if mention.kind == "person" and not _acts(reading.raw, mention.start):
                name = fold(mention.canonical)
                found.append((mention.start, self._person.get(name, name)))
        return tuple(sorted(found))

    def mourned(self, reading: Reading, named: tuple[tuple[int, str], ...]) -> frozenset[str]:
        """The one dead whom an article names, nobody where it names several or none."""
        found = self.dead_of(reading, named)
        return found if len(found) == 1 else frozenset()

    def dead_of(self, reading: Reading, named: tuple[tuple[int, str], ...]) -> frozenset[str]:
        """All whom an article names where it counts its dead."""
        dead = [self.of(claim, named, reading) for claim in reading.claims if _is_death(claim)]
        return frozenset[str]().union(*dead)

    def dead(self, readings: Sequence[Reading]) -> frozenset[str]:
        """All whom a story tells by name to have died, also several at once: `A, B, C et D ont été tués`."""
        found: set[str] = set()
        for reading in readings:
            named = self.named(reading)
            for claim in reading.claims:
                if _is_death(claim) and claim.factuality not in ("denied", "planned", "demanded"):
                    found |= self.of(claim, named, reading) or self._listed(claim, named)
        return frozenset(found)

    def _listed(self, claim: Claim, named: tuple[tuple[int, str], ...]) -> frozenset[str]:
        """Those whom a sentence names one by one, as many as it counts, before it tells of their death."""
        several = claim.quantity.value if claim.quantity else None
        if several is None or several < _LIST:
            return frozenset()
        found = _between(named, claim.sentence.start, claim.evidence[0].end)
        found -= {getattr(claim.args, "perpetrator_entity", None)}
        return found if len(found) == several else frozenset()

    def portrayed(
        self,
        claim: Claim,
        reading: Reading,
        named: tuple[tuple[int, str], ...],
        dead: frozenset[str],
        paragraph: int,
    ) -> frozenset[str]:
        """Whom a paragraph is about that has named one of the story's dead: `Ivo Sarn tenait la caisse. Il a été tué`.

        By a pronoun, by `ce lieutenant`, or by what they are told to be (`le boucher`); `le greffier` is another.
        """
        if claim.kind != "casualties" or claim.args.measure not in _OF_THE_DEAD:
            return frozenset()
        if claim.quantity is None or claim.quantity.value != 1:
            return frozenset()
        start, known = claim.evidence[0].start, lexicon().people
        found = _between(named, paragraph, start) & dead
        said = words(claim.evidence[0].text)
        opened = (
            words(reading.raw[claim.sentence.start : start])
            if _tells_by_verb(claim.evidence[0].text)
            else said
        )
        if len(found) != 1 or not opened or not known.indefinite.isdisjoint((*opened[:3], *said)):
            return frozenset()
        person = next(iter(found))
        named_at = next(at for at, who in named if at >= paragraph and who == person)
        since = words(reading.raw[named_at:start])
        if opened[0] in known.takes_up and "attacker" not in {known.who.get(word) for word in since}:
            return found  # behind `le suspect est cerné`, it is the suspect
        role = next((word for word in opened[1:3] if word in self._roles.get(person, frozenset())), None)
        return found if opened[0] in known.definite and role is not None else frozenset()

    def in_arms(self, reading: Reading, named: tuple[tuple[int, str], ...]) -> bool:
        """Whether an article tells of one by name that a soldier or an officer died."""
        return any(
            claim.args.victims == "soldiers" and self.of(claim, named, reading)
            for claim in reading.claims
            if _is_death(claim)
        )

    def meant(
        self,
        claim: Claim,
        reading: Reading,
        named: tuple[tuple[int, str], ...],
        mourned: frozenset[str],
        in_arms: bool = False,
    ) -> frozenset[str]:
        """Whom a claim tells by name, or means where its article has named one dead: `la mort du général`.

        `la mort du militaire` is his too where he was told to be one.
        """
        found = self.of(claim, named, reading) or self._by_office(claim, named)
        if (
            found
            or not mourned
            or not _is_death(claim)
            or brought_down(claim)
            or claim.quantity is None
            or claim.quantity.value != 1
        ):
            return found
        said = set(words(claim.evidence[0].text))
        known = lexicon()
        definite = not known.people.definite.isdisjoint(said) and known.people.indefinite.isdisjoint(said)
        told = {known.people.who[word] for word in said if word in known.people.who}
        return mourned if definite and told <= ({"soldier"} if in_arms else set()) else found

    def _by_office(self, claim: Claim, named: tuple[tuple[int, str], ...]) -> frozenset[str]:
        """Whom `le gendarme a été blessé` means: the only one named in the article who is told to be one."""
        if claim.kind not in _KINDS or claim.quantity is None or claim.quantity.value != 1:
            return frozenset()
        said, known = words(claim.evidence[0].text), lexicon().people
        if not said or said[0] not in known.definite or not known.indefinite.isdisjoint(said):
            return frozenset()
        told = {known.who[word] for word in said if word in known.who} & _BY_OFFICE
        if not told and not known.ranks.isdisjoint(said):
            told = set(_ARMED)  # `le colonel`
        found = {person for at, person in named if self._office.get(person, frozenset()) & told}
        return frozenset(found) if len(found) == 1 else frozenset()

    def of(self, claim: Claim, named: tuple[tuple[int, str], ...], reading: Reading) -> frozenset[str]:
        """Whom a claim's own words name, or a name beside them, but for who did it; nobody of more than a few."""
        quantity = claim.quantity
        if claim.kind not in _KINDS or quantity is None or not 0 < (quantity.value or 0) <= _FEW:
            return frozenset()
        span = claim.evidence[0]
        found = _between(named, span.start, span.end)
        if not found and _tells_by_verb(span.text):
            before = _between(named, claim.sentence.start, span.start)
            found = before if len(before) == 1 else frozenset()  # `Ivo Sarn, son adjoint, est mort aussi`
        if not found and (quantity.value or 0) < _ONE_OR_TWO:
            found = self._beside(claim, reading)
        return found - {getattr(claim.args, "perpetrator_entity", None)}

    def _beside(self, claim: Claim, reading: Reading) -> frozenset[str]:
        """Who one is by a name set beside what they are told to be: `Ivo Sarn, un maçon`, `le maçon tué, Ivo Sarn.`"""
        raw, span = reading.raw, claim.evidence[0]
        for mention in reading.mentions:
            if mention.kind != "person" or not claim.sentence.start <= mention.start < claim.sentence.end:
                continue
            before = mention.end <= span.start and _ASIDE.fullmatch(raw, mention.end, span.start)
            behind = span.end <= mention.start and _NAME_BEHIND.fullmatch(raw, span.end, mention.start)
            told = before and not _set_off(raw, claim.sentence.start, mention.start)
            if told or (behind and _CLOSED.match(raw, mention.end)):
                name = fold(mention.canonical)
                return frozenset((self._person.get(name, name),))
        return frozenset()


def _tells_by_verb(text: str) -> bool:
    """Whether a count's words begin with the verb behind its subject: `est mort aussi`, not `mort du général`."""
    first, _, rest = text.partition(" ")
    of = rest.partition(" ")[0] in lexicon().people.of_whom or rest.startswith(("d'", "d’"))
    return first in lexicon().people.verb_first and not of


def _acts(raw: str, at: int) -> bool:
    """Whether `par` stands before a name: `tué par Radek Orval`."""
    return fold(raw[max(0, at - 5) : at]).split()[-1:] == ["par"]


def _set_off(raw: str, start: int, at: int) -> bool:
    """Whether a name stands in a phrase of its own that tells no victim: `selon le maire Ivo Sarn`."""
    phrase = re.split(r"[,;:.«»\"“”(]", raw[start:at])[-1]
    return not lexicon().people.beside.isdisjoint(words(phrase))


def _is_death(claim: Claim) -> bool:
    return claim.kind == "casualties" and claim.args.measure == "killed"


def _between(named: tuple[tuple[int, str], ...], start: int, end: int) -> frozenset[str]:
    at = bisect_left(named, (start,))
    found = set()
    while at < len(named) and named[at][0] < end:
        found.add(named[at][1])
        at += 1
    return frozenset(found)
