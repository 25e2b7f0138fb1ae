"""Whose a group is, by its chief, its patron's name or what it is made of; who has gone over to another."""

from __future__ import annotations

import pytest
from tests.extract.kinds.ties import LEAD, ties

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Le Front, dont le chef, Ivo Brek, tient le port, a nié.", ("Ivo Brek", "part_of", "Front")),
        ("Le groupe Hazm, dont le chef est Ivo Brek, a nié.", ("Ivo Brek", "part_of", "groupe Hazm")),
        ("Le chef de la junte est le colonel Ivo Brek.", ("Ivo Brek", "part_of", "junte")),
        (
            "Le groupe Hazm, placé sous l'autorité du Sarvien Ivo Brek, a nié.",
            ("Ivo Brek", "part_of", "groupe Hazm"),
        ),
        (
            "Le groupe Hazm, la fédération de gangs de l'ancien policier Ivo Brek, a nié.",
            ("Ivo Brek", "part_of", "groupe Hazm"),
        ),
        (
            "Ivo Brek, secrétaire général du MLK, le mouvement indépendantiste, a nié.",
            ("Ivo Brek", "part_of", "MLK"),
        ),
        ("Le groupe Hazm est l'une des composantes du Front.", ("groupe Hazm", "part_of", "Front")),
        (
            "Le mouvement Hazm, dont Ivo Brek est un partisan, a nié.",
            ("Ivo Brek", "supports", "mouvement Hazm"),
        ),
        (
            "Le Front rassemble le groupe Hazm, le groupe Velk et des élus.",
            ("groupe Velk", "part_of", "Front"),
        ),
        ("Ivo Brek a quitté le Front pour créer le groupe Hazm.", ("Ivo Brek", "part_of", "groupe Hazm")),
        ("Le chef nomade prête allégeance au Front.", ("chef nomade", "part_of", "Front")),
        ("Proche du Front, le groupe Hazm a nié.", ("groupe Hazm", "ally_of", "Front")),
        ("Ivo Brek avait fui l'armée avant de rejoindre Boko Haram.", ("Ivo Brek", "part_of", "Boko Haram")),
        ("Le Front, la junte que dirigeait Ivo Brek, a nié.", ("Ivo Brek", "part_of", "junte")),
        ("Ivo Brek, ancien du Front, a nié.", ("Ivo Brek", "part_of", "Front")),
        ("Le Front, la filiale d'Al-Qaïda commandée par Ivo Brek, a nié.", ("Ivo Brek", "part_of", "Front")),
        ("Des rebelles liés au Front et à la Garde ont fui.", ("rebelles", "ally_of", "Garde")),
        ("Le Front s'est allié avec son rival, le MLK.", ("Front", "ally_of", "MLK")),
        ("Zarno avait aidé les rebelles.", ("Zarno", "supports", "rebelles")),
        (
            "Le Front, passé sous la tutelle du ministère de la Défense, a nié.",
            ("Front", "part_of", "ministère de la Défense"),
        ),
        ("Ivo « Karo » Brek, chef du Front, a nié.", ("Ivo Brek", "also_known_as", "Karo")),
        ("Le Front a pour chef le Sarvien Ivo Brek.", ("Ivo Brek", "part_of", "Front")),
        ("Le Conseil du Sel (CDS), que préside Ivo Brek, a nié.", ("Ivo Brek", "part_of", "Conseil du Sel")),
        ("Ivo Brek, fondateur du MLK, a nié.", ("Ivo Brek", "part_of", "MLK")),
        ("Le MLK de Jan Orn a nié.", ("Jan Orn", "part_of", "MLK")),
        ("Le groupe Hazm, rallié au Front, a nié.", ("groupe Hazm", "part_of", "Front")),
        ("La Zorvie soutient le régime contre les rebelles.", ("Zorvie", "opposes", "rebelles")),
        ("Le MLK et le FDN combattent aux côtés de l'armée.", ("FDN", "ally_of", "armée")),
        (
            "Le maire Ivo Brek, le préfet Jan Orn et le chef du Front, Marc Veld, ont signé.",
            ("Marc Veld", "part_of", "Front"),
        ),
        ("Le Front, affilié à Al-Qaïda et dirigé par Ivo Brek, a nié.", ("Ivo Brek", "part_of", "Front")),
        (
            "Le Front est divisé : son chef, Ivo Brek, est resté fidèle à l'armée.",
            ("Ivo Brek", "part_of", "Front"),
        ),
        ("D'abord allié au Front, le groupe Hazm s'en est éloigné.", ("groupe Hazm", "ally_of", "Front")),
        ("Le groupe Hazm dispute au Front le contrôle du port.", ("groupe Hazm", "opposes", "Front")),
        ("Le groupe Hazm, soutenu par ceux du Front, avance.", ("Front", "supports", "groupe Hazm")),
        (
            "Le chef du commando, surnommé « l'Enclume », a fui.",
            ("chef du commando", "also_known_as", "l'Enclume"),
        ),
        (
            "Le gang de Jan Orn, alias Karo, a nié.",
            ("Jan Orn", "also_known_as", "Karo"),
        ),
    ],
)
def test_a_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de la délégation est arrivé à Ostrel, sous la pluie.",
        "Le village, dont le chef, Ivo Brek, a fui, est vide.",
        "Sous l'autorité du maire Ivo Brek, la fête a repris.",
        "La Sarvie réunit le Comité des sages à Ostrel.",
        "Les secours ont rejoint Ostrel.",
        "La ville, dont Ivo Brek est un habitant, est vide.",
        "Le groupe Velk, issu d'une scission du Front, a démenti.",
        "Le groupe Hazm, une branche dissidente du Front, a nié.",
        "Ivo Brek a quitté la ville pour créer une entreprise.",
        "Le gouvernement, basé à Ostrel, et son rival de l'Est, soutenu par le maréchal Veld, ont signé.",
        "Des protestataires menés par des officiers ont défilé.",
        "L'ONU de demain sera sobre.",
        "Le village a pour chef un vieux pêcheur.",
        "La Zorvie soutient la candidature contre l'avis des maires.",
        "Né à Ostrel, ancien du Front, il a nié.",
        "Ivo Brek est rentré à Ostrel avant de rejoindre sa famille.",
        "Ivo Brek a lu « Le Port » avant de dormir.",
        "La mairie est passée sous la tutelle de l'hiver.",
        "Les voisins ont aidé la boulangère.",
        "Proche du port, le groupe scolaire a fermé.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []


def test_foes_listed_behind_a_verb_and_two_who_help_together() -> None:
    found = ties("Le groupe Hazm combat l'armée sarvienne, la milice du port et ses rivaux de la Ligue.")
    assert ("groupe Hazm", "opposes", "milice du port") in found
    assert not [tie for tie in found if tie[0] == "armée sarvienne"]
    found = ties("Le MLK et le FDN, deux milices du nord, ont épaulé les rebelles.")
    assert [tie[0] for tie in found] == ["MLK", "FDN"]


def test_only_the_one_named_behind_leads() -> None:
    found = ties("Le maire Ivo Brek, le préfet Jan Orn et le chef du Front, Marc Veld, ont signé.")
    assert [tie[0] for tie in found if tie[2] == "Front"] == ["Marc Veld"]


def test_an_acronym_holds_its_bracket() -> None:
    text = LEAD + "L'Observatoire des crues (ODC) a compté deux villages."
    claims = read_article(RawArticle(file="a.txt", text=text, published=None)).reading.claims
    told = [claim.evidence[0].text for claim in claims if claim.kind == "relation"]
    assert "Observatoire des crues (ODC)" in told


def test_a_tie_beside_a_name_has_no_day() -> None:
    text = LEAD + "Ivo Brek, chef du Front, a été arrêté mardi 5 mai 2020."
    claims = read_article(RawArticle(file="a.txt", text=text, published=None)).reading.claims
    assert [claim.time for claim in claims if claim.kind == "relation"] == [None]
