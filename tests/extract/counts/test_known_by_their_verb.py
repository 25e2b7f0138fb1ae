"""One whom no list knows for a person, told by a verb of harm; and what a denied verb leaves standing."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Le viticulteur, tout juste retraité, a été tué de plusieurs balles vendredi.", ["killed"]),
        ("Le CRS a été tué vendredi.", ["killed"]),
        ("Le moteur a été arrêté vendredi.", []),
        ("Le moteur a été changé vendredi.", []),
        ("Le capitaine Jan Orval, qui s'est offert comme otage, est mort.", ["killed"]),
    ],
)
def test_known_by_the_verb(claims, text: str, measures: list[str]) -> None:
    assert [claim.args.measure for claim in claims(text) if claim.kind == "casualties"] == measures


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les 900 déplacés du camp n'ont pas bougé.", "asserted"),
        ("Il n'y a pas 900 déplacés dans le camp.", "denied"),
    ],
)
def test_the_displaced_stay_so_whatever_they_do_not_do(claims, text: str, factuality: str) -> None:
    assert {claim.factuality for claim in claims(text) if claim.kind == "displacement"} == {factuality}


def test_parts_of_another_sort_do_not_add_up(claims) -> None:
    text = "Le Narv dit avoir perdu trois soldats. La Ligue en reconnaît deux. Une enseignante y a trouvé la mort."
    tolls = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert [claim.args.subset_of for claim in tolls] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trois hommes se trouvent en garde à vue.", [("captured", "people")]),
        ("Vingt hommes de la garde sont en prison.", [("captured", "soldiers")]),
        ("Trois hommes ont attaqué la police avant d'être tués.", [("killed", "people")]),
        ("Une passante se trouve en état de mort cérébrale.", [("wounded", "civilians")]),
        ("Le projet se trouve en état de mort clinique.", []),
    ],
)
def test_what_befell_people_is_not_what_they_are(claims, text: str, told: list[tuple[str, str]]) -> None:
    found = [(c.args.measure, c.args.victims) for c in claims(text) if c.kind == "casualties"]
    assert found == told
