"""Place within place, over the names of an invented country."""

from __future__ import annotations

import pytest

from recoupe.reconcile.places import Places
from recoupe.record import Entity, EntityKind, Mention
from recoupe.resolve.lexicon import lexicon


def entity(name: str, kind: EntityKind, *aliases: str) -> Entity:
    """An entity mentioned once."""
    mention = Mention(article="a", start=0, end=1, text=name)
    return Entity(id=name, kind=kind, name=name, aliases=(name, *aliases), roles=(), mentions=(mention,))


@pytest.fixture(scope="module")
def places() -> Places:
    """A state, a town in two spellings, its two sides, and another town."""
    known = [
        entity("Narvie", "state"),
        entity("Alteva", "place", "Altéwa"),
        entity("Alteva-Est", "place"),
        entity("Alteva-Ouest", "place"),
        entity("Borzel", "place"),
    ]
    return Places([], known, lexicon())


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Alteva", "Altéwa", "same"),
        ("l'est d'Alteva", "Alteva-Est", "same"),
        ("la partie orientale", "Alteva-Est", "same"),
        ("Alteva-Est", "Alteva-Ouest", "apart"),
        ("Alteva-Est", "Alteva", "inside"),
        ("sud-est de la Narvie", "Narvie", "whole"),
        ("faubourg d'Alteva", "Alteva", "same"),
        ("Ormouz", "quartier d'Ormuz", "same"),
        ("Ormouz", "quartier d'Orbaz", "apart"),
        ("hôpital d'Alteva", "Alteva", "inside"),
        ("hôpital", "hôpital d'Alteva", "likely"),
        ("ville", "Borzel", "vague"),
        ("marché de Noël", "Borzel", "vague"),
        ("marché de Norval", "Borzel", "apart"),
        ("Alteva", "Borzel", "apart"),
        ("trois provinces", "Narvie", "whole"),
        ("Narvie", "Borzel", "one_missing"),
    ],
)
def test_how_two_places_lie(places: Places, one: str, other: str, relation: str) -> None:
    assert places.relate(places.key(one), places.key(other)) == relation
    assert places.relate(places.key(other), places.key(one)) == relation


def test_what_is_unsaid(places: Places) -> None:
    assert places.relate(None, None) == "none"
    assert places.relate(None, places.key("Narvie")) == "whole"
    assert places.relate(None, places.key("Borzel")) == "one_missing"


def test_only_sides_of_a_town_are_never_one(places: Places) -> None:
    assert places.sides(places.key("Alteva-Est"), places.key("Alteva-Ouest"))
    assert not places.sides(places.key("Alteva"), places.key("Borzel"))
