"""Place within place: which named places are one, which lies in which, over the whole dossier."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

from recoupe.reading import Reading
from recoupe.record import Entity, Place
from recoupe.resolve.features import bare_place
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.profile import core_of, part_of_town
from recoupe.resolve.spelling import fold, sound, words

Relation = Literal["same", "likely", "vague", "inside", "apart", "whole", "one_missing", "none"]
_DEPTH = 6
_WALK = 0.3  # degrees
_WITH_ARTICLE = re.compile(r"(?:\b(?:la|le|du|en|au)|\bl')\s*\.$")


class Places:
    """The places of a dossier: a key for each name, and the keys that each lies within."""

    def __init__(self, readings: Sequence[Reading], entities: Iterable[Entity], lex: Lexicon) -> None:
        """Learn names from the entities, and what lies within what from claims, mentions and names."""
        self._lex = lex
        self._key: dict[str, str] = {}
        self.states: set[str] = set()
        self._known_states: set[str] = set()
        self._sides: dict[str, set[str]] = defaultdict(set)
        self._sides_of: dict[str, str] = {}
        self._cache: dict[str, str] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._heard: dict[str, str] = {}
        self._within: dict[str, Counter[str]] = defaultdict(Counter)
        self._named_after: dict[str, str] = {}
        known = [entity for entity in entities if entity.kind in ("place", "state")]
        self._learn_names(known)
        self._learn_sides(known)
        self._learn_sites(known)
        self.home: str | None = None
        self._lands: frozenset[str] = frozenset()
        self._learn_home(readings)
        for reading in readings:
            for claim in reading.claims:
                if claim.place and claim.place.within:
                    self._inside(claim.place.name, claim.place.within)
            for mention in reading.mentions:
                if mention.within and mention.kind in ("place", "state"):
                    self._inside(mention.canonical, mention.within)

    def _learn_names(self, known: Sequence[Entity]) -> None:
        self._name = {entity.id: entity.name for entity in known}
        for entity in known:
            if entity.kind == "state":
                self.states.add(entity.id)
                self._known_states.add(entity.id)
            for name in (entity.name, *entity.aliases):
                self._key.setdefault(fold(name), entity.id)
                core = core_of(name, "geo", self._lex)
                self._key.setdefault(" ".join(core), entity.id)
                self._heard.setdefault(_by_ear(bare_place(core, self._lex)), entity.id)

    def _learn_sides(self, known: Sequence[Entity]) -> None:
        for entity in known:
            for name in (entity.name, *entity.aliases):
                part = part_of_town(name, self._lex)
                if part is not None and part[0]:
                    town = self._find(part[0])
                    self._key[f"{town}/{part[1]}"] = entity.id
                    self._sides[part[1]].add(entity.id)
                    self._sides_of[entity.id] = town
                    self._within[entity.id][town] += 1

    def _learn_sites(self, known: Sequence[Entity]) -> None:
        """What is named after its town lies there: `parc de Verdane`."""
        for entity in known:
            core = core_of(entity.name, "geo", self._lex)
            for at in range(2, len(core)) if entity.name[:1].islower() else ():
                town = self._key.get(" ".join(core[at:]))
                if town not in (None, entity.id) and core[at - 1] in self._lex.small_words:
                    self._within[entity.id][town] += 1
                    self._named_after[entity.id] = town
                    break

    def _learn_home(self, readings: Sequence[Reading]) -> None:
        """The country that the articles are about, even one that no list knows.

        A land is named with its article (`la Dorvanie`, `au Narv`), a town is not; the one named most is home.
        """
        said: Counter[str] = Counter()
        bare: Counter[str] = Counter()
        for reading in readings:
            for mention in reading.mentions:
                if mention.kind in ("place", "state") and mention.start and mention.canonical[:1].isupper():
                    key = self.key(mention.canonical)
                    before = fold(reading.raw[max(0, mention.start - 6) : mention.start] + ".")
                    (said if _WITH_ARTICLE.search(before) or key in self.states else bare)[key] += 1
        lands = {key: count for key, count in said.items() if count > bare[key] and "/" not in key}
        self._lands = frozenset(lands)
        if lands:
            self.home = max(lands, key=lambda key: (lands[key], key))
            self.states.add(self.home)

    def _inside(self, name: str, town: str) -> None:
        inner, outer = self.key(name), self.key(town)
        if inner != outer:
            self._within[inner][outer] += 1

    def key(self, name: str) -> str:
        """The key of a place name: its entity where the dossier has one, else its folded core."""
        found = self._cache.get(name)
        if found is None:
            found = self._cache[name] = self._find(name)
        return found

    def _find(self, name: str) -> str:
        core = core_of(name, "geo", self._lex)
        for form in (fold(name), " ".join(core), " ".join(bare_place(core, self._lex))):
            if form in self._key:
                return self._key[form]
        part = part_of_town(name, self._lex)
        if part is not None and part[0]:
            town = self._find(part[0])
            side = self._key.get(f"{town}/{part[1]}", f"{town}/{part[1]}")
            self._within[side][town] += 1
            return side
        lone = self._lex.directions.get(core[0]) if len(core) == 1 else part[1] if part else None
        if lone is not None and len(self._sides[lone]) == 1:
            return next(iter(self._sides[lone]))
        for at in range(1, len(core)):  # `hôpital de Verdane` lies at Verdane
            tail = core[at:]
            if tail[0] in self._lex.articles or len(core) - len(tail) > 4:
                continue
            known = self._key.get(" ".join(tail))
            if known is not None and core[at - 1] in self._lex.small_words:
                own = self._key.get(" ".join(bare_place(core[: at - 1], self._lex)))
                if own is not None and own != known:  # `l'hôtel Saphir de Verdane` is `le Saphir`
                    return own
                own = f"{' '.join(core[:at])} {known}"
                self._within[own][known] += 1
                self._named_after[own] = known
                return own
        if name == name.lower() or (name[:1].islower() and self._is_sort_of_site(core)):
            return "~" + " ".join(core)
        return self._heard.setdefault(_by_ear(bare_place(core, self._lex)), " ".join(core))

    def _is_sort_of_site(self, core: tuple[str, ...]) -> bool:
        """Whether a name that no entity bears only tells what a site is for: `marché de Noël`."""
        return core[0] in self._lex.site_heads and core[-1] in self._lex.site_purposes

    def above(self, key: str) -> tuple[str, ...]:
        """The keys that a place lies within, nearest first."""
        kept = self._above.get(key)
        if kept is None:
            kept = self._above[key] = self._climb(key)
        return kept

    def _climb(self, key: str) -> tuple[str, ...]:
        found: list[str] = []
        while len(found) < _DEPTH:
            outer = self._within.get(key)
            if not outer:
                break
            key = max(outer, key=lambda k: (outer[k], k))
            if key in found:
                break
            found.append(key)
        return tuple(found)

    def is_stretch(self, key: str) -> bool:
        """Whether a place is what a disaster strikes as a whole: `le delta de la Rave`, `la côte`."""
        name = self._name.get(key, key).lstrip("~")
        return name[:1].islower() and words(name)[:1] != () and words(name)[0] in self._lex.stretch_heads

    def is_whole(self, key: str) -> bool:
        """Whether a place is a state or a word for the whole country."""
        if key in self.states or key.partition("/")[0] in self.states:
            return True
        if self._sides_of.get(key) in self.states:
            return True
        return key.startswith("~") and not self._lex.whole_words.isdisjoint(words(key))

    def is_land(self, key: str | None) -> bool:
        """Whether a place is named with its article, as lands and regions are: `la Narvie`, `le Haut-Pays`."""
        return key is not None and (key in self._lands or self.is_whole(key) or self.is_stretch(key))

    def land(self, key: str | None) -> str | None:
        """The state that a place is, or is a side of: `nord de la Narvie` -> `Narvie`."""
        for land in (key, (key or "").partition("/")[0], self._sides_of.get(key or "")):
            if land in self.states:
                return land
        return None

    def knows(self, key: str) -> bool:
        """Whether a key is that of a named place, or of something within one."""
        return key in self._name or bool(self.above(key))

    def called(self, place: Place | None) -> str | None:
        """The name that a person knows a claim's place by: its entity's where it has one."""
        return None if place is None else self._name.get(self.key(place.name), place.name)

    def keys_of(self, place: Place | None, *names: str | None) -> str | None:
        """The key of a claim's place, else of the first name given."""
        if place is not None:
            return self._site_told(place) or self.key(place.name)
        return next((self.key(name) for name in names if name), None)

    def _site_told(self, place: Place) -> str | None:
        """The site that a place's words name, where the dossier knows it: `Verdane`, told by `l'hôpital de Verdane`."""
        if len(place.text) <= len(place.name) or not place.text.endswith(place.name):
            return None
        core = core_of(place.text, "geo", self._lex)
        site = self._key.get(" ".join(core)) if len(core) > 1 else None
        return site if site is not None and self._name.get(site, "")[:1].islower() else None

    def sides(self, one: str | None, other: str | None) -> bool:
        """Whether both are sides of a town, and so never one place."""
        held = [any(key in keys for keys in self._sides.values()) for key in (one, other)]
        return all(held) and one != other

    def is_site(self, one: str | None, other: str | None) -> bool:
        """Whether one of two places is a site named after the other: `hôpital de Verdane`, `Verdane`."""
        for site, town in ((one, other), (other, one)):
            if site and town and (town in self.above(site) or self._named_after.get(site) == town):
                name = self._name.get(site, site)
                return name[:1].islower() and " " in name
        return False

    def _is_region(self, key: str) -> bool:
        """Whether the land that the articles are about is no state that a list knows: a state may hold it."""
        return key == self.home and key not in self._known_states

    def relate(self, one: str | None, other: str | None) -> Relation:
        """How two places lie: `whole` where one is missing or a state and the other a state or missing."""
        if one is None and other is None:
            return "none"
        if one is None or other is None:
            known = one or other or ""
            return "whole" if self.is_whole(known) else "one_missing"
        if one == other:
            return "likely" if one.startswith("~") else "same"
        if self.is_whole(one) and self.is_whole(other):
            proper = not one.startswith("~") and not other.startswith("~")
            within = one.partition("/")[0] == other or other.partition("/")[0] == one
            within = within or self._is_region(one) or self._is_region(other)
            return "apart" if proper and not within else "whole"
        for common, named in ((one, other), (other, one)):
            if common.startswith("~") and not self.is_whole(common):
                heads = set(words(common)) - self._lex.small_words
                if heads & set(words(named)):
                    return "likely"
                return (
                    "vague"
                    if words(common)[:1] and words(common)[0] in self._lex.site_heads
                    else "one_missing"
                )
        if one in self.above(other) or other in self.above(one):
            return "inside"
        if self._named_after.get(one) == other or self._named_after.get(other) == one:
            return "inside"
        return "one_missing" if self.is_whole(one) or self.is_whole(other) else "apart"


def far(one: Place | None, other: Place | None) -> bool:
    """Whether the map tells that two places are a day's walk apart: no attack strikes both at once."""
    if one is None or other is None:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) > _WALK or abs(one.lon - other.lon) > _WALK


def _by_ear(core: tuple[str, ...]) -> str:
    """A name as it sounds, so that `Nazoul` and `le faubourg de Nazul` are one."""
    return " ".join(map(sound, core))
