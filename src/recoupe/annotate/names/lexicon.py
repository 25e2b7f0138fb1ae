"""What a language's name lists know, loaded once.

The lists are `lang/<language>/names/*.toml`; nothing in them belongs to one article. They serve three ends:
classes of single forms as features for the name model, known names to be found as a whole, and words that
tell what kind of thing the name beside them is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from itertools import filterfalse
from typing import Any

from recoupe.annotate.document import NameKind
from recoupe.lang import load_table


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that the lists hold: its kind, and the full name that all its forms share."""

    kind: NameKind
    full: str


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What tells a place by the words around it; each field is the list of `names/places.toml` of that name."""

    nouns: frozenset[str]
    parts_of_town: frozenset[str]
    plural_parts: frozenset[str]
    sites: frozenset[str]
    named_sites: frozenset[str]  # of these and other buildings, those that a name stands right behind
    events: frozenset[str]
    of_places: frozenset[str]  # nouns that lead with `de` to a place
    taken: frozenset[str]  # lemmas whose bare named object is a place
    taken_of: frozenset[str]  # the same with `de`
    beset: frozenset[str]  # of these, those that nobody does to a person
    taken_by_arms: frozenset[str]  # lemmas whose bare named object is a place where who bears arms does it
    left_by_arms: frozenset[str]  # the same with `de`
    suffered: frozenset[str]  # participles that are said of places
    fallen: frozenset[str]  # verbs whose subject is a place
    left_by_people: frozenset[str]  # lemmas whose bare named object is a place where people do it
    folk: frozenset[str]  # nouns of those people
    over_places: frozenset[str]  # nouns that lead with `sur` to a place
    inside: frozenset[str]  # place nouns that belong to the name
    inside_of: frozenset[str]  # of these, those that do so after a bare `de` as well
    outside: frozenset[str]  # place nouns that are no part of the name after them, and events
    town_nouns: frozenset[str]
    bearing: frozenset[str]  # nouns that a place's name stands right behind
    before: frozenset[str]
    town_heads: frozenset[str]  # first words of towns' names of two: `Bab`, `Puerto`
    falling: frozenset[str]  # what falls, with `sur`, on a place: shells too
    shells: frozenset[str]  # of these, those that are fired, with `contre`, at one
    leads_to_town: frozenset[str]  # nouns that lead with `de` to a town, even one called like a person
    done_to_towns: frozenset[str]  # lemmas of what is done to a bare town
    striking: frozenset[str]  # lemmas of what a disaster does to one
    disasters: frozenset[str]
    storms: frozenset[str]  # what bears a first name of its own
    environs: frozenset[str]  # what is a town's own: `Orna et ses environs`
    tolls: frozenset[str]
    lengths: frozenset[str]
    lands: frozenset[str]
    distances: frozenset[str]
    sides: frozenset[str]
    directions: frozenset[str]
    arms: frozenset[str]  # nouns of who bears arms, and of who rules
    befallen: tuple[str, ...]  # what a town is said to be behind `est`
    stop: frozenset[str]  # folded names that are no places


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """The words of `names/organisations.toml` by which an organisation's name is told."""

    heads: frozenset[str]
    before: frozenset[str]
    generic: frozenset[str]  # acronyms of a kind of body, which name none
    days: frozenset[str]  # words of time that may stand right behind a name


@dataclass(frozen=True, slots=True)
class ArmedWords:
    """The words of `names/armed_groups.toml` by which a group's name is told."""

    heads: frozenset[str]
    heads_if_armed: frozenset[str]  # heads that need one of the cues beside them
    cues: frozenset[str]
    members: frozenset[str]
    aims: frozenset[str]


@dataclass(frozen=True, slots=True)
class OutletWords:
    """The words of `names/outlets.toml` by which a newsroom's name is told."""

    heads: frozenset[str]
    cues: frozenset[str]
    reporters: frozenset[str]
    asking: frozenset[str]  # participles of what newsrooms do with those whom they let speak


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The words of `names/persons.toml` that tell what an office is of."""

    local: frozenset[str]
    of_towns: frozenset[str]
    of_matters: frozenset[str]
    no_body: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """The lists of one language, keyed for lookup."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]  # lower case, some of several words
    role_modifiers: frozenset[str]
    bodies: BodyWords
    adjectives: Mapping[str, str]  # every inflected form of a nationality, lower case, and its country
    peoples: frozenset[str]
    before_countries: frozenset[str]
    nation_endings: tuple[str, ...]  # longest first
    saying: frozenset[str]  # lemmas of the verbs of speech
    places: PlaceWords
    organisations: OrganisationWords
    armed: ArmedWords
    outlets: OutletWords
    domains: tuple[str, ...]  # endings of sites' addresses
    known: Mapping[str, KnownName]  # by the form as printed, straight apostrophes


def fold(name: str) -> str:
    """A name without case, accents, hyphens and typographic apostrophes, to be looked up by.

    >>> fold("Port-au-Prince"), fold("N’Djaména")
    ('port au prince', "n'djamena")
    """
    plain = name.lower().replace("’", "'").replace("-", " ")
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFD", plain.replace("œ", "oe"))
        plain = "".join(filterfalse(unicodedata.combining, decomposed))
    return " ".join(plain.split())


def inflected(adjective: str, feminine: Mapping[str, str]) -> tuple[str, ...]:
    """The four forms of an adjective.

    >>> inflected("syrien", {"ien": "ienne"})
    ('syrien', 'syriens', 'syrienne', 'syriennes')
    """
    ending = next((adjective[i:] for i in range(len(adjective)) if adjective[i:] in feminine), "")
    woman = adjective[: len(adjective) - len(ending)] + feminine[ending] if ending else adjective + "e"
    plural = adjective if adjective[-1] in "sx" else adjective + "s"
    return adjective, plural, woman, woman + "s"


def _adjectives(states: Mapping[str, Any]) -> tuple[dict[str, str], frozenset[str]]:
    feminine: Mapping[str, str] = states["feminine"]
    nations = {
        form: country
        for country, words in states["adjectives"].items()
        for word in words.split()
        for form in inflected(word, feminine)
    }
    peoples = {form for word in states["peoples"]["words"].split() for form in inflected(word, feminine)}
    return nations, frozenset(peoples)


def _known(groups: Iterable[tuple[NameKind, Iterable[list[str]]]]) -> dict[str, KnownName]:
    return {
        form.replace("’", "'"): KnownName(kind, forms[0])
        for kind, rows in groups
        for forms in rows
        for form in forms
    }


def _listed(groups: Mapping[str, str]) -> list[list[str]]:
    """Names with one form each, from strings of names parted by commas.

    >>> _listed({"waters": "Nil,\\nmer Noire"})
    [['Nil'], ['mer Noire']]
    """
    return [[name.strip()] for names in groups.values() for name in names.split(",") if name.strip()]


@cache
def name_lexicon(language: str) -> NameLexicon:
    """The name lists of a language. Raises `ModelError` where the package lacks one."""
    persons, places, states, organisations, armed, outlets = (
        load_table(f"names/{name}", language)
        for name in ("persons", "places", "states", "organisations", "armed_groups", "outlets")
    )
    speech = load_table("speech", language)
    nations, peoples = _adjectives(states)
    return NameLexicon(
        first_names=frozenset(persons["first_names"].split()),
        surnames=frozenset(persons["surnames"].split()),
        particles=frozenset(persons["particles"]),
        titles=frozenset(persons["titles"]),
        roles=frozenset(role.lower() for role in persons["roles"]),
        role_modifiers=frozenset(persons["role_modifiers"]),
        bodies=BodyWords(**_sets(BodyWords, persons["bodies"])),
        adjectives=nations,
        peoples=peoples,
        before_countries=frozenset(states["unknown"]["before"]),
        nation_endings=tuple(sorted(states["unknown"]["endings"], key=len, reverse=True)),
        saying=frozenset(lemma for group in speech["verbs"] for lemma in group["lemmas"]),
        places=_place_words(places, load_table("armed", language)["nouns"]),
        organisations=OrganisationWords(**_sets(OrganisationWords, organisations)),
        armed=ArmedWords(**_sets(ArmedWords, armed)),
        domains=tuple(f".{domain}" for domain in load_table("tokens", language)["domains"]),
        outlets=OutletWords(**_sets(OutletWords, outlets)),
        known=_known(_listed_names(language, states, organisations, armed, outlets)),
    )


def _place_words(places: Mapping[str, Any], armed: Iterable[str]) -> PlaceWords:
    sets = _sets(PlaceWords, places)
    joined: dict[str, Any] = {
        "outside": sets["outside"] | sets["events"],
        "falling": sets["falling"] | sets["shells"],
        "arms": frozenset((*armed, *places["rulers"])),
        "stop": frozenset(map(fold, places["stop"])),
        "befallen": tuple(places["befallen"]),
    }
    return PlaceWords(**sets | joined)


def _sets(words: type[Any], table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The lists of a table that a class of words has fields for."""
    return {field.name: frozenset(table[field.name]) for field in fields(words) if field.name in table}


def _listed_names(
    language: str,
    states: Mapping[str, Any],
    organisations: Mapping[str, Any],
    armed: Mapping[str, Any],
    outlets: Mapping[str, Any],
) -> list[tuple[NameKind, list[list[str]]]]:
    """Every listed name with its kind; where two lists hold one form, the later says what it is."""
    bodies = [
        row for group in ("united_nations", "world", "relief", "bodies") for row in organisations[group]
    ]
    press = [row for group in ("agencies", "french", "foreign") for row in outlets[group]]
    return [
        ("organisation", _listed(load_table("names/companies", language))),
        ("place", _listed(load_table("names/regions", language))),
        ("state", [[names[0], *names] for names in states["aliases"].values()]),
        ("organisation", bodies),
        ("outlet", press),
        ("armed_group", armed["groups"]),
    ]
