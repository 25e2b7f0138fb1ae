"""People moved who aren't named: places cleared, some of those told before, people aboard, shares of a town."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def moved(found: list[Claim]) -> list[tuple[str, float | None]]:
    kept = [c for c in found if c.kind == "displacement"]
    return [(c.args.measure, c.quantity.value if c.quantity else None) for c in kept]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # cleared by whoever is in charge
        ("Deux immeubles ont été évacués par précaution.", [("evacuated", None)]),
        ("Deux immeubles ont été repeints par précaution.", []),
        ("Les pompiers ont évacué le lycée.", [("evacuated", None)]),
        ("Les rebelles ont évacué la ville.", []),
        ("Le village sera évacué demain.", []),
        # some of those told before
        ("La plupart ont pu regagner leur domicile.", [("returned", None)]),
        ("La plupart ont pu regagner leur confiance.", []),
        ("Une partie des riverains ont pu rentrer chez eux.", [("returned", None)]),
        # aboard what lands or leaves
        ("Un canot avec 60 personnes à bord a accosté à Velmar.", [("displaced", 60)]),
        ("Un avion s'est posé à Velmar avec à son bord 60 touristes.", [("evacuated", 60)]),
        ("Un canot avec 60 caisses à bord a accosté à Velmar.", []),
        ("Un convoi transportant 900 civils a quitté Oron.", [("evacuated", 900)]),
        ("Un train transportant 900 voyageurs a quitté Oron.", []),
        ("Quelque 700 migrants ont débarqué lundi à Velmar.", [("displaced", 700)]),
        ("Quelque 700 marins ont débarqué les caisses.", []),
        ("Dans le camp d'Oron, où s'entassent 70.000 personnes, la colère monte.", [("displaced", 70000)]),
        ("Dans le métro d'Oron, où s'entassent 70.000 personnes, la colère monte.", []),
        # shares and hosts
        ("Un habitant sur deux a quitté la ville.", [("displaced", 50)]),
        ("Un habitant sur deux a voté.", []),
        ("La France a accueilli 20.000 Sarviens.", [("displaced", 20000)]),
        ("Le stade a accueilli 20.000 spectateurs.", []),
        ("Les sénateurs ont été confinés dans la salle.", []),
        ("Les députés ont été confinés dans la salle.", [("trapped", None)]),
        ("L'ambassade a évacué son personnel.", [("evacuated", None)]),
    ],
)
def test_moved_without_being_named(claims, text: str, told: list[tuple[str, float | None]]) -> None:
    assert moved(claims(text)) == told


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("La Jordanie héberge 900 réfugiés syriens.", [("Syrie", "Jordanie")]),
        ("La Jordanie héberge 900 réfugiés épuisés.", [(None, "Jordanie")]),
        ("Quelque 300 habitants ont été évacués à Genève.", [("Genève", None)]),
        ("Quelque 300 habitants ont été évacués vers Genève.", [(None, "Genève")]),
    ],
)
def test_where_from_and_where_to(claims, text: str, ends: list[tuple[str | None, str | None]]) -> None:
    kept = [c for c in claims(text) if c.kind == "displacement"]
    assert [(c.args.origin_place, c.args.destination) for c in kept] == ends


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On craint le retour des réfugiés.", []),
        ("On annonce le retour des réfugiés.", [("returned", None)]),
        ("La crise a provoqué les déplacements de diplomates suédois.", []),
        ("La crise a provoqué le déplacement des habitants.", [("displaced", None)]),
    ],
)
def test_what_is_feared_and_who_only_travels(claims, text: str, told: list[tuple[str, float | None]]) -> None:
    assert moved(claims(text)) == told
