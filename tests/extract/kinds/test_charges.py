"""Attacks by hand or at the wheel, beside what their verbs mean elsewhere."""

from __future__ import annotations

import pytest


def attacks(claims, text: str):
    return [claim for claim in claims(text) if claim.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "target", "means"),
    [
        ("Les policiers ont chargé les manifestants mardi à Oron.", "manifestants", None),
        ("Une camionnette a fauché la foule mardi sur une place d'Oron.", "foule", "vehicle"),
        ("Un homme au volant d'un camion a foncé sur les passants mardi.", "passants", "vehicle"),
        ("Un conducteur a précipité sa voiture contre une terrasse d'Oron.", "terrasse", "vehicle"),
        ("Les rebelles ont harcelé le convoi.", "convoi", None),
        ("Le maire a été assassiné mardi par un commando.", "maire", None),
        ("L'aviation narvienne est entrée en action lundi contre les rebelles.", "rebelles", "air"),
        ("L'armée a fait feu sur la foule mardi.", "foule", "shooting"),
        ("La ville a été réveillée mardi par des bombardements.", "ville", None),
        ("Trois passants ont été blessés par des coups de feu à Oron.", "passants", "shooting"),
        ("L'ambassade a été attaquée mardi.", "ambassade", None),
        ("Velmar a été la cible mardi de bombardements intensifs.", "Velmar", None),
        ("Le village a essuyé lundi une pluie d'obus.", "village", "artillery"),
    ],
)
def test_an_attack_by_hand(claims, text: str, target: str, means: str | None) -> None:
    (found,) = attacks(claims, text)
    assert target in found.args.target
    assert found.args.means == means


@pytest.mark.parametrize(
    "text",
    [
        "Le taureau a chargé le torero mardi.",
        "Les soldats ont chargé le camion mardi.",
        "Le président a chargé son ministre mardi d'un rapport.",
        "Le paysan a fauché le champ mardi.",
        "Un conducteur a précipité sa chute.",
        "Il a foncé sur le buffet.",
        "Le ministre est entré en action mardi contre la fraude.",
        "L'équipe a éliminé Oron mardi en quart de finale.",
        "Une voiture a renversé une poubelle mardi.",
        "La ville a été choquée par des bombardements.",
        "La décision a été attaquée mardi.",
        "Les enquêteurs entendent les gendarmes ayant fait usage de leur arme.",
        "Il juge impossible que son fils veuille commettre une attaque.",
    ],
)
def test_no_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_who_charges_alone_is_enough(claims) -> None:
    (found,) = attacks(claims, "La police anti-émeute a chargé à coups de matraque.")
    assert "police" in found.args.actor


def test_a_vehicle_is_nobody(claims) -> None:
    (found,) = attacks(claims, "Une camionnette a fauché la foule mardi.")
    assert found.args.actor is None


def test_each_counted_member_of_a_list_is_an_attack(claims) -> None:
    found = attacks(
        claims,
        "L'armée russe a mené mardi trois frappes de missiles, 20 raids aériens et 40 tirs d'artillerie.",
    )
    assert [claim.args.means for claim in found] == ["rocket", "air", "artillery"]


@pytest.mark.parametrize(
    "text",
    [
        "Oron se défendra en cas d'attaque de la Suède.",
        "Peu après le raid américain, un chef a parlé.",
        "Un mouvement touchant depuis trois mois le pays réclame des comptes.",
        "Le régime a dénoncé une « lâche agression américaine ».",
        "Ce raid intervient deux jours après les élections.",
    ],
)
def test_what_only_speaks_of_an_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_whatever_a_missile_brings_down_flew(claims) -> None:
    (found,) = attacks(claims, "Un Iliouchine a été abattu par une roquette mardi.")
    assert found.args.means == "rocket"


@pytest.mark.parametrize(
    "text",
    [
        "La coalition est entrée en action jeudi en bombardant par mer des objectifs militaires.",
        "Une expédition punitive contre des habitants d'Oron a été menée samedi par un gang.",
        "L'armée a abattu un hélicoptère mardi.",
        "Des hommes armés ont abattu le maire mardi.",
    ],
)
def test_further_attacks(claims, text: str) -> None:
    assert attacks(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Une expédition scientifique a été menée samedi.",
        "La police a affirmé mardi avoir abattu un homme.",
        "L'agresseur a été abattu par la police.",
        "Un berger est décédé après avoir été touché par balle.",
        "Ils visent des objectifs climatiques.",
    ],
)
def test_harm_that_is_no_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_one_more_of_what_was_told_drives_nothing(claims) -> None:
    text = "Une fusillade a tué un employé à Oron ; une seconde a fauché trois passants."
    assert all(c.args.means != "vehicle" and c.args.actor is None for c in claims(text) if c.kind == "attack")
    (rammed,) = (c for c in claims("Une voiture a fauché trois passants à Oron.") if c.kind == "attack")
    assert rammed.args.means == "vehicle"
