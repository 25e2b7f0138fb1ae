"""Places that articles tell without their name."""

from __future__ import annotations

import pytest

from recoupe.reconcile.meant import Meant
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.places import Places
from recoupe.record import Entity
from recoupe.resolve.lexicon import lexicon


def place(name: str, kind: str = "place") -> Entity:
    """An entity under its own name."""
    return Entity(id=name.lower(), kind=kind, name=name, aliases=(name,), roles=(), mentions=())  # type: ignore[arg-type]


KNOWN = [place("Belmare"), place("Sorvey"), place("Mogadiscio"), place("Somalie", "state")]
PLACES = Places([], KNOWN, lexicon())
NAMED = NamedPlaces([(10, "belmare"), (50, "somalie"), (900, "sorvey")])


@pytest.mark.parametrize(
    ("told", "at", "stage", "meant"),
    [
        ("ville", 100, (), "belmare"),  # the last town named before, not the state
        ("ville", 5, (), "~ville"),  # none is named before
        ("ville", 5, ("sorvey",), "sorvey"),  # the one that the article is about
        ("cœur de la ville", 100, (), "belmare"),
        ("ville", 950, ("belmare",), "sorvey"),  # too far before for the one it is about
        ("capitale somalienne", 100, (), "mogadiscio"),
        ("capitale", 100, (), "belmare"),  # of no land that is known
        ("vieille ville", 100, (), "~vieille ville"),  # a part of it
        ("marché", 100, (), "~marche"),  # a site is a place of its own
        ("entrée", 100, (), None),  # an edge of nothing told
    ],
)
def test_the_town_behind_a_word_for_one(
    told: str, at: int, stage: tuple[str, ...], meant: str | None
) -> None:
    key = PLACES.key(told)
    assert Meant(KNOWN, PLACES).place(key, at, NAMED, frozenset(stage)) == meant


def test_a_name_is_what_it_says() -> None:
    assert Meant(KNOWN, PLACES).place("belmare", 950, NAMED, frozenset({"sorvey"})) == "belmare"
    assert Meant(KNOWN, PLACES).place(None, 950, NAMED, frozenset({"sorvey"})) is None
