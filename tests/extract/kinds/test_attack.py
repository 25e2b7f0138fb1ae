"""Attacks: strikes and shots, and the many things that strike only in a manner of speaking."""

from __future__ import annotations

import pytest

from recoupe.record import Attack, Claim

Told = tuple[str | None, str | None, str | None]  # actor, means, target


def attacks(found: list[Claim]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (c.args.action, c.args.actor, c.args.means, c.args.target)
        for c in found
        if isinstance(c.args, Attack)
    ]


def strikes(found: list[Claim]) -> list[Told]:
    return [told[1:] for told in attacks(found) if told[0] == "strikes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a bombardé l'hôpital de Veldor.", ("armée", None, "hôpital de Veldor")),
        ("La police a tiré sur la foule.", ("police", "shooting", "foule")),
        (
            "Des avions narviens ont pilonné mardi les faubourgs d'Oron.",
            ("avions narviens", "air", "faubourgs d'Oron"),
        ),
        (
            "Le village de Marna a été attaqué à l'aube par des rebelles.",
            ("rebelles", None, "village de Marna"),
        ),
        ("Des combattants ont attaqué et incendié le camp de Marna.", ("combattants", None, "camp de Marna")),
        (
            "Les insurgés ont tiré dix roquettes sur la base de Marna.",
            ("insurgés", "rocket", "base de Marna"),
        ),
        ("L'aviation a largué des barils d'explosifs sur le marché.", ("aviation", "air", "marché")),
        ("Des hommes armés ont ouvert le feu sur les fidèles.", ("hommes armés", "shooting", "fidèles")),
        ("Un véhicule de l'armée a sauté sur une mine.", (None, "explosive", "véhicule de l'armée")),
    ],
)
def test_verbs_that_strike(claims, text: str, expected: Told) -> None:
    assert strikes(claims(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Des obus sont tombés sur le marché.", (None, "artillery", "marché")),
        ("Un missile s'est abattu sur un immeuble.", (None, "rocket", "immeuble")),
        ("Les roquettes tombées samedi sur Oron ont effrayé les enfants.", (None, "rocket", "Oron")),
        ("Une voiture piégée a explosé près du port de Marna.", (None, "explosive", None)),
        ("Un kamikaze s'est fait exploser devant l'ambassade.", ("kamikaze", "suicide", "ambassade")),
    ],
)
def test_what_falls_and_what_explodes(claims, text: str, expected: Told) -> None:
    assert strikes(claims(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une frappe de drone a touché un dépôt de carburant à Oron.", (None, "air", "dépôt de carburant")),
        ("Des raids aériens ont visé jeudi soir un convoi près de Marna.", (None, "air", "convoi")),
        ("La ville a été secouée par des tirs d'artillerie.", (None, "artillery", "ville")),
        ("Un attentat a été perpétré lundi contre le siège du parti.", (None, None, "siège du parti")),
        ("Des jihadistes ont mené une attaque contre un camp à Oron.", ("jihadistes", None, "camp")),
        ("Les commandos ont donné l'assaut à l'hôtel.", ("commandos", "ground", "hôtel")),
        ("Le convoi a essuyé des tirs à l'entrée de Marna.", (None, "shooting", "convoi")),
        ("L'hôpital a été la cible de bombardements mercredi.", (None, None, "hôpital")),
        ("Une patrouille est tombée dans une embuscade près de Marna.", (None, "ground", "patrouille")),
        ("L'école a été prise pour cible par l'artillerie.", ("artillerie", "artillery", "école")),
        ("Des individus armés ont pris d'assaut l'hôpital.", ("individus armés", None, "hôpital")),
    ],
)
def test_verbs_that_carry_an_attack_noun(claims, text: str, expected: Told) -> None:
    assert strikes(claims(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sept personnes sont mortes dans une frappe aérienne contre un camp de déplacés.",
            (None, "air", "camp de déplacés"),
        ),
        ("Le bombardement, le 3 mai, de la gare d'Oron a choqué le pays.", (None, None, "gare d'Oron")),
        (
            "Le bombardement du théâtre par l'aviation narvienne a choqué le pays.",
            ("aviation narvienne", "air", "théâtre"),
        ),
        ("Onze civils ont péri dans des raids de la coalition sur la ville.", ("coalition", "air", "ville")),
        (
            "Un garde est mort dans une attaque menée par les rebelles contre le port.",
            ("rebelles", None, "port"),
        ),
        ("Le reporter a été tué d'un tir d'obus.", (None, "artillery", None)),
    ],
)
def test_nouns_that_strike(claims, text: str, expected: Told) -> None:
    assert strikes(claims(text)) == [expected]


def test_an_adjective_says_whose_raids(claims) -> None:
    (told,) = strikes(claims("La Narvie nie tout. Des raids narviens ont frappé le port d'Oron."))
    assert told == ("Narvie", "air", "port d'Oron")


def test_a_title_repeats_what_the_body_tells(claims) -> None:
    text = "Oron: deux morts dans le bombardement d'un marché\n\nDes obus se sont abattus mardi sur le marché d'Oron."
    assert [told[1] for told in strikes(claims(text))] == ["artillery"]


def test_an_attack_told_again_keeps_its_means(claims) -> None:
    found = strikes(claims("Des obus ont frappé la gare. Le bombardement de la gare a duré dix minutes."))
    assert {told[1] for told in found} == {"artillery"}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("L'armée a suspendu ses frappes sur la ville.", "suspends"),
        ("Les insurgés ont cessé leurs tirs de roquettes.", "suspends"),
        ("L'armée a repris ses bombardements sur Oron.", "resumes"),
        ("Les raids de l'armée sur Oron ont repris vendredi.", "resumes"),
        ("L'armée poursuit ses frappes sur la ville.", "strikes"),
    ],
)
def test_suspended_resumed_and_going_on(claims, text: str, action: str) -> None:
    assert [told[0] for told in attacks(claims(text))] == [action]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le Front a revendiqué l'attentat contre la gare.", "Front"),
        ("Oron accuse l'armée narvienne d'avoir bombardé une école.", "armée narvienne"),
        ("Les rebelles nient être à l'origine des tirs.", "rebelles"),
        ("L'armée nie toute frappe dans le secteur.", "armée"),
    ],
)
def test_who_is_said_to_be_behind_it(claims, text: str, actor: str) -> None:
    assert [told[0] for told in strikes(claims(text))] == [actor]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'aviation aurait bombardé l'école de Veldor.", "unverified"),
        ("L'armée n'a pas bombardé l'école de Veldor.", "denied"),
        ("L'armée nie toute frappe dans le secteur.", "denied"),
        ("Le chercheur redoute une attaque contre le port.", "predicted"),
    ],
)
def test_how_surely_it_is_said(claims, text: str, factuality: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "attack"]
    assert claim.factuality == factuality


@pytest.mark.parametrize(
    "text",
    [
        "L'inflation frappe les ménages les plus pauvres.",
        "La neige est tombée sur la ville.",
        "Le ministre a frappé les esprits.",
        "Les bûcherons ont abattu deux arbres.",
        "Le député a attaqué le budget.",
        "Le gouvernement vise un accord.",
        "L'usine a suspendu sa production.",
        "Le séisme a frappé la ville de Veldor à l'aube.",
        "Le village a été touché par les inondations.",
        "Le joueur a tiré au but à la 30e minute.",
        "Le tir au but de la dernière minute a sauvé l'équipe.",
        "Le candidat a subi un bombardement de questions.",
        "Les députés ont tiré à boulets rouges sur le budget.",
        "L'avocat a tiré la sonnette d'alarme sur la situation des camps.",
        "La nouvelle a fait l'effet d'une bombe.",
        "Il a été victime d'une attaque cardiaque.",
        "Les prix ont explosé à Veldor.",
        "La colère a explosé dans les rues d'Oron.",
        "Le raid à vélo de 300 km est parti d'Oron.",
        "Les pompiers ont attaqué l'incendie par le nord.",
        "La crue a détruit deux ponts à Oron.",
        "L'entreprise a lancé une offensive commerciale en Narvie.",
        "Le Front n'a pas revendiqué les tirs.",
        "Les parties réclament la cessation des attaques contre les civils.",
    ],
)
def test_what_strikes_only_in_a_manner_of_speaking(claims, text: str) -> None:
    assert attacks(claims(text)) == []
