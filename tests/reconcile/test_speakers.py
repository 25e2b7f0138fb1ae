"""One statement under a name, an office, or a body and its spokesman."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.reconcile.speakers import Speaker, tie

QUOTE = "Nous garderons les digues ouvertes jusqu'au départ du dernier habitant de Belmare"


def told_twice(first: dict[str, str], second: dict[str, str], other: str = QUOTE) -> tuple[int, int]:
    """Findings of a quote told under two speakers, and the origins of the first."""
    d = Dossier()
    d.article("Le Phare", 4)
    one = d.claim(f"« {QUOTE} », dit-il.", "statement", quote=QUOTE, **first)
    d.article("La Vigie", 4)
    d.claim(f"Hier soir : « {other} ».", "statement", quote=other, **second)
    found = d.findings()
    return len(found), next(f.origins for claims, f in found.items() if one in claims)


TALVANE = {"speaker": "Berko Talvane", "role": "ministre des Affaires étrangères"}


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({"speaker": "chef de la diplomatie"}, 1),
        ({"speaker": "ministre des Affaires étrangères"}, 1),
        ({"speaker": "Oskan Ludrec", "role": "ministre des Affaires étrangères"}, 2),  # another by name
    ],
)
def test_who_is_called_by_office_is_who_holds_it(second: dict[str, str], found: int) -> None:
    assert told_twice(TALVANE, second) == (found, 1)


def test_an_office_told_with_its_body_is_the_office_of_another_name() -> None:
    first = {"speaker": "Berko Talvane", "role": "chef", "organisation": "diplomatie"}
    assert told_twice(first, {"speaker": "ministre des Affaires étrangères"}) == (1, 1)


def test_an_office_alone_does_not_make_two_quotes_one() -> None:
    second = {"speaker": "chef de la diplomatie"}
    assert told_twice(TALVANE, second, "Aucun accord sur le gaz ne sera signé cette année")[0] == 2


def test_a_spokesman_and_whom_he_speaks_for() -> None:
    first = {"speaker": "Berko Talvane", "role": "porte-parole", "organisation": "Ligue des Digues"}
    assert told_twice(first, {"speaker": "direction de la Ligue des Digues"})[0] == 1


def speaker(*offices: tuple[str, str | None], named: bool = False, bodies: tuple[str, ...] = ()) -> Speaker:
    """A speaker in short."""
    return Speaker(named=named, offices=frozenset(offices), bodies=frozenset(bodies))


def test_offices_of_two_states_are_two() -> None:
    assert tie(speaker(("diplomatie", "narvie")), speaker(("diplomatie", "ozmenie"))) is None
    assert tie(speaker(("diplomatie", "narvie")), speaker(("diplomatie", None), named=True)) == 0.5


def test_two_offices_of_one_state_speak_less_surely_as_one() -> None:
    one = speaker(("diplomatie", "narvie"), bodies=("state:narvie",))
    other = speaker(("defense ministre", "narvie"), bodies=("state:narvie",))
    assert tie(one, other) == -0.5
    assert tie(one, speaker(bodies=("state:narvie",))) == 0.5
    assert tie(one, speaker(("maire", None))) == -1.5


def test_the_head_of_a_government_is_an_office_of_her_own() -> None:
    first = {"speaker": "Irma Talvane", "role": "Première ministre"}
    assert told_twice(first, {"speaker": "cheffe du gouvernement"})[0] == 1


def test_a_long_quote_is_itself_whoever_is_said_to_speak() -> None:
    assert told_twice(TALVANE, {"speaker": "ancien commandant"})[0] == 1


def test_few_words_that_anybody_may_say_are_two_statements() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Le port évoque un « incident de sécurité ».",
        "statement",
        quote="incident de sécurité",
        speaker="port",
    )
    d.article("La Vigie", 4)
    told = "Il y a eu un incident grave dans le périmètre de sécurité"
    d.claim(f"« {told} », dit le capitaine.", "statement", quote=told, speaker="capitaine")
    assert len(d.findings()) == 2


def test_presidents_of_two_lands_are_two() -> None:
    land = speaker(("president", "suede"), named=True)
    assert tie(land, speaker(("president", "norvege"))) is None
    assert tie(land, speaker(("president", "suede"))) == 0.5


def test_a_land_and_its_president_are_hardly_one_voice() -> None:
    president = speaker(("president", "suede"), named=True, bodies=("state:suede",))
    assert tie(president, speaker(bodies=("state:suede",))) == -0.5
    assert tie(speaker(bodies=("ligue",)), speaker(bodies=("ligue",))) == 0.5
