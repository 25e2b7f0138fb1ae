"""What a language's name lists know, loaded once.

The lists are `lang/<language>/names/*.toml`; nothing in them belongs to one article. They serve three ends:
classes of single forms as features for the name model, known names to be found as a whole, and words that
tell what kind of thing the name beside them is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.annotate.document import NameKind
from recoupe.lang import load_table


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that the lists hold: its kind, and the full name that all its forms share."""

    kind: NameKind
    full: str


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """The lists of one language, keyed for lookup."""

    first_names: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]  # lower case, some of several words
    role_modifiers: frozenset[str]
    adjectives: Mapping[str, str]  # every inflected form of a nationality, lower case, and its country
    peoples: frozenset[str]
    organisation_heads: frozenset[str]
    armed_heads: frozenset[str]
    armed_heads_if_cued: frozenset[str]
    armed_cues: frozenset[str]
    outlet_cues: frozenset[str]
    outlet_heads: frozenset[str]
    place_nouns: frozenset[str]
    parts_of_town: frozenset[str]
    plural_parts: frozenset[str]
    sites: frozenset[str]
    named_sites: frozenset[str]  # of these and other buildings, those that a name stands right behind
    armed_members: frozenset[str]
    place_events: frozenset[str]
    of_places: frozenset[str]  # nouns that lead with `de` to a place
    taken_verbs: frozenset[str]  # lemmas whose bare named object is a place
    taken_of_verbs: frozenset[str]  # the same with `de`
    beset_verbs: frozenset[str]  # of these, those that nobody does to a person
    taken_by_arms: frozenset[str]  # lemmas whose bare named object is a place where who bears arms does it
    left_by_arms: frozenset[str]  # the same with `de`
    suffered: frozenset[str]  # participles that are said of places
    fallen: frozenset[str]  # verbs whose subject is a place
    left_by_people: frozenset[str]  # lemmas whose bare named object is a place where people do it
    folk: frozenset[str]  # nouns of those people
    over_places: frozenset[str]  # nouns that lead with `sur` to a place
    arms: frozenset[str]  # nouns of who bears arms
    inside_nouns: frozenset[str]  # place nouns that belong to it
    inside_nouns_of: frozenset[str]  # of these, those that do so after a bare `de` as well
    before_organisations: frozenset[str]
    outside_nouns: frozenset[str]  # place nouns that are no part of the name after them
    generic_acronyms: frozenset[str]
    days: frozenset[str]  # words of time that may stand right behind a name
    reporters: frozenset[str]
    saying: frozenset[str]  # lemmas of the verbs of speech
    armed_aims: frozenset[str]
    town_nouns: frozenset[str]
    before_places: frozenset[str]
    town_heads: frozenset[str]  # first words of towns' names of two: `Bab`, `Puerto`
    falling: frozenset[str]  # what falls, with `sur`, on a place
    shells: frozenset[str]  # of these, those that are fired, with `contre`, at one
    leads_to_town: frozenset[
        str
    ]  # nouns that lead with `de` to a town, even one whose name looks like a person's
    done_to_towns: frozenset[str]  # lemmas of what is done to a bare town
    striking: frozenset[str]  # lemmas of what a disaster does to one
    disasters: frozenset[str]
    environs: frozenset[str]  # what is a town's own: `Orna et ses environs`
    tolls: frozenset[str]
    lengths: frozenset[str]
    lands: frozenset[str]
    befallen: tuple[str, ...]  # what a town is said to be behind `est`
    distances: frozenset[str]
    sides: frozenset[str]
    directions: frozenset[str]
    not_places: frozenset[str]
    before_countries: frozenset[str]
    nation_endings: tuple[str, ...]  # longest first
    known: Mapping[str, KnownName]  # by the form as printed, straight apostrophes


def fold(name: str) -> str:
    """A name without case, accents, hyphens and typographic apostrophes, to be looked up by.

    >>> fold("Port-au-Prince"), fold("N’Djaména")
    ('port au prince', "n'djamena")
    """
    plain = unicodedata.normalize("NFD", name.lower().replace("’", "'").replace("œ", "oe"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(letters.replace("-", " ").split())


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
    persons, places, states, organisations, armed, outlets, regions, companies = (
        load_table(f"names/{name}", language)
        for name in (
            "persons",
            "places",
            "states",
            "organisations",
            "armed_groups",
            "outlets",
            "regions",
            "companies",
        )
    )
    nations, peoples = _adjectives(states)
    institutions = [
        row for group in ("united_nations", "world", "relief", "bodies") for row in organisations[group]
    ]
    press = [row for group in ("agencies", "french", "foreign") for row in outlets[group]]
    countries = [[names[0], *names] for names in states["aliases"].values()]
    return NameLexicon(
        first_names=frozenset(persons["first_names"].split()),
        surnames=frozenset(persons["surnames"].split()),
        particles=frozenset(persons["particles"]),
        titles=frozenset(persons["titles"]),
        roles=frozenset(role.lower() for role in persons["roles"]),
        role_modifiers=frozenset(persons["role_modifiers"]),
        adjectives=nations,
        peoples=peoples,
        organisation_heads=frozenset(organisations["heads"]),
        armed_heads=frozenset(armed["heads"]),
        armed_heads_if_cued=frozenset(armed["heads_if_armed"]),
        armed_cues=frozenset(armed["cues"]),
        outlet_cues=frozenset(outlets["cues"]),
        outlet_heads=frozenset(outlets["heads"]),
        place_nouns=frozenset(places["nouns"]),
        parts_of_town=frozenset(places["parts_of_town"]),
        plural_parts=frozenset(places["plural_parts"]),
        sites=frozenset(places["sites"]),
        named_sites=frozenset(places["named_sites"]),
        armed_members=frozenset(armed["members"]),
        place_events=frozenset(places["events"]),
        of_places=frozenset(places["of_places"]),
        taken_verbs=frozenset(places["taken"]),
        taken_of_verbs=frozenset(places["taken_of"]),
        beset_verbs=frozenset(places["beset"]),
        taken_by_arms=frozenset(places["taken_by_arms"]),
        left_by_arms=frozenset(places["left_by_arms"]),
        suffered=frozenset(places["suffered"]),
        fallen=frozenset(places["fallen"]),
        left_by_people=frozenset(places["left_by_people"]),
        folk=frozenset(places["folk"]),
        over_places=frozenset(places["over_places"]),
        arms=frozenset(load_table("armed", language)["nouns"] + places["rulers"]),
        inside_nouns=frozenset(places["inside"]),
        inside_nouns_of=frozenset(places["inside_of"]),
        before_organisations=frozenset(organisations["before"]),
        outside_nouns=frozenset(places["outside"] + places["events"]),
        generic_acronyms=frozenset(organisations["generic"]),
        days=frozenset(organisations["days"]),
        reporters=frozenset(outlets["reporters"]),
        saying=frozenset(
            lemma for group in load_table("speech", language)["verbs"] for lemma in group["lemmas"]
        ),
        armed_aims=frozenset(armed["aims"]),
        town_nouns=frozenset(places["town_nouns"]),
        before_places=frozenset(places["before"]),
        town_heads=frozenset(places["town_heads"]),
        falling=frozenset(places["falling"] + places["shells"]),
        shells=frozenset(places["shells"]),
        leads_to_town=frozenset(places["leads_to_town"]),
        done_to_towns=frozenset(places["done_to_towns"]),
        striking=frozenset(places["striking"]),
        disasters=frozenset(places["disasters"]),
        environs=frozenset(places["environs"]),
        tolls=frozenset(places["tolls"]),
        lengths=frozenset(places["lengths"]),
        lands=frozenset(places["lands"]),
        befallen=tuple(places["befallen"]),
        distances=frozenset(places["distances"]),
        sides=frozenset(places["sides"]),
        directions=frozenset(places["directions"]),
        not_places=frozenset(fold(word) for word in places["stop"]),
        before_countries=frozenset(states["unknown"]["before"]),
        nation_endings=tuple(sorted(states["unknown"]["endings"], key=len, reverse=True)),
        known=_known(
            [
                ("organisation", _listed(companies)),
                ("place", _listed(regions)),
                ("state", countries),
                ("organisation", institutions),
                ("outlet", press),
                ("armed_group", armed["groups"]),
            ]
        ),
    )
