"""Places told without their name: which one `la ville` or `la capitale narvienne` means."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.places import Places
from recoupe.record import Claim, Entity
from recoupe.resolve.lexicon import StateNames, speaks_for
from recoupe.resolve.lexicon import lexicon as names
from recoupe.resolve.spelling import words

_BEFORE = 600  # characters before a word for a town in which its name stands


class Meant:
    """Finds the place behind a word for one.

    In `À Belmare, l'eau monte. Douze habitants de la ville ont péri` the town is Belmare; `à l'entrée`,
    `dans le secteur` are no place at all.
    """

    def __init__(self, entities: Iterable[Entity], places: Places, focus: str | None = None) -> None:
        """Learn the capitals that the articles name; `focus` is the place that most of them name."""
        self._places = places
        self._focus = focus
        self._seat: dict[str, str] = {}
        people = []
        for entity in entities:
            if entity.kind == "person":
                people.append(entity)
            state = speaks_for(entity.name) if entity.kind == "place" else None
            if state is not None:
                self._seat.setdefault(state, entity.id)
        self._states = StateNames(self._seat)
        self._held = names().held_by_one
        self._run_by = {
            entity.id: town
            for entity in people
            for office in entity.roles
            if (town := self._town_in(f"{office.role} {office.organisation or ''}")) is not None
        }
        self._home_seat = {places.key(state): seat for state, seat in self._seat.items()}

    def in_charge(self, claim: Claim) -> str | None:
        """The town of a count that its mayor gives: of `le maire d'Oron`, whoever the dossier tells to be that."""
        for source in reversed(claim.attribution):
            town = self._run_by.get(source.entity or "") or self._town_in(source.name)
            if town is not None:
                return town
        return None

    def _town_in(self, office: str) -> str | None:
        """The town of `maire d'opposition de Belmare`, where the dossier has one of that name."""
        said = words(office)
        if not said or self._held.get(said[0]) != "maire":
            return None
        found = [self._places.key(" ".join(said[at:])) for at in range(2, len(said))]
        return next(
            (key for key in found if self._places.knows(key) and not self._places.is_whole(key)), None
        )

    def place(self, key: str | None, at: int, named: NamedPlaces, stage: frozenset[str]) -> str | None:
        """The key of the place meant by that of a claim's words at `at`, where the words only describe it."""
        if key is None or not key.startswith("~") or self._places.is_whole(key):
            return key
        lex, small = lexicon(), names().small_words
        told = [word for word in words(key) if word not in small]
        if told and told[0] in lex.towns.nowhere_heads and lex.towns.town_words.isdisjoint(told):
            return None
        if not any(word in lex.towns.town_words for word in told):
            return key
        states = [state for word in told for state in self._states.of(word)]
        plain = all(
            word in lex.towns.town_words or word in lex.towns.nowhere_heads or self._states.of(word)
            for word in told
        )
        if lex.towns.capital_words.isdisjoint(told):
            return (self._town(at, named, stage) or key) if plain else key
        if states:
            return self._seat[states[0]]
        if told == [told[0]] and self._places.home in self._home_seat:
            return self._home_seat[self._places.home]
        return self._town(at, named, stage) or key

    def _town(self, at: int, named: NamedPlaces, stage: frozenset[str]) -> str | None:
        """The last town named before, rather one that its article is about; else the one that it, or most are about."""
        before = [key for key in named.between(max(0, at - _BEFORE), at) if not self._is_land(key)]
        about = [key for key in before if key in stage]
        if about or before:
            return (about or before)[-1]
        towns = sorted(key for key in stage if not self._is_land(key))
        return towns[0] if len(towns) == 1 else self._focus

    def _is_land(self, key: str) -> bool:
        return self._places.is_whole(key) or key.startswith("~")
