"""Talks told with a condition, a threat, a judgement or a vote: what is a step, and what only sounds like one."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

CRISIS = "La guerre continue. Les rebelles et l'armée ont repris les combats près d'Ostrel. "


def steps(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = read_article(RawArticle(file="a.txt", text=f"{CRISIS}\n\n{text}")).reading
    return [
        (c.args.action, c.args.matter, c.args.actors)
        for c in reading.claims
        if c.kind == "negotiation" and c.sentence.start > len(CRISIS)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le chef rebelle n'arrêtera les combats que si l'armée quitte la vallée.",
            ("conditions", "ceasefire", ("chef",)),
        ),
        (
            "Les rebelles ne reviendront à la table des négociations qu'après un retrait de l'armée.",
            ("conditions", "talks", ("rebelles",)),
        ),
        (
            "Les ravisseurs menacent d'exécuter un otage si leurs camarades restent en prison.",
            ("conditions", "talks", ("ravisseurs",)),
        ),
        ("La trêve n'a tenu que quelques heures.", ("violates", "ceasefire", ())),
        ("La trêve n'a duré qu'une nuit.", ("violates", "ceasefire", ())),
        ("Les combats ont repris malgré le cessez-le-feu.", ("violates", "ceasefire", ())),
        ("La trêve a été étendue à la province voisine.", ("agrees", "ceasefire", ())),
        ("Les ravisseurs ont coupé le contact avec l'armée.", ("rejects", "talks", ("ravisseurs",))),
        ("Les ravisseurs refusent tout contact.", ("rejects", "talks", ("ravisseurs",))),
        ("L'opposition s'est retirée des négociations.", ("rejects", "talks", ("opposition",))),
        ("Les pourparlers ont tourné court.", ("rejects", "talks", ())),
        ("Les discussions achoppent sur le sort du président.", ("rejects", "talks", ())),
        ("La Narvie juge une trêve indispensable.", ("calls_for", "ceasefire", ("Narvie",))),
        ("Le président a offert de partager le pouvoir.", ("proposes", "talks", ("président",))),
        (
            "L'opposition réclame un gouvernement d'union.",
            ("calls_for", "talks", ("opposition",)),
        ),
        (
            "Le gouvernement et l'opposition se sont entendus sur un calendrier.",
            ("agrees", "talks", ("gouvernement", "opposition")),
        ),
        (
            "L'armée a laissé entrer un convoi de secours.",
            ("accepts", "humanitarian_access", ("armée",)),
        ),
        ("Un convoi de secours a pu entrer dans la ville.", ("accepts", "humanitarian_access", ())),
        ("Un convoi de secours n'a pas pu entrer dans la ville.", ("rejects", "humanitarian_access", ())),
        (
            "L'armée empêche les secours d'entrer dans la ville.",
            ("rejects", "humanitarian_access", ("armée",)),
        ),
        ("Le mandat de la mission a été prolongé d'un an.", ("adopts", "resolution", ())),
        (
            "Le Conseil de sécurité a donné son feu vert au déploiement d'une force.",
            ("adopts", "resolution", ("Conseil de sécurité",)),
        ),
        ("L'armée a mis fin à la trêve.", ("rejects", "ceasefire", ("armée",))),
        ("Les insurgés ont juré de ne pas se rendre.", ("rejects", "surrender", ("insurgés",))),
        ("Les deux pays sont convenus de normaliser leurs relations.", ("agrees", "talks", ("deux pays",))),
        (
            "Le gouvernement a jugé cette proposition irrecevable.",
            ("rejects", "talks", ("gouvernement",)),
        ),
        (
            "Les insurgés ont rejeté les propositions du gouvernement.",
            ("rejects", "talks", ("insurgés",)),
        ),
        ("La Narvie prône une solution politique.", ("calls_for", "talks", ("Narvie",))),
        ("La Narvie est prête à jouer les médiateurs.", ("accepts", "talks", ("Narvie",))),
        (
            "Le CICR demande à pouvoir accéder aux blessés.",
            ("calls_for", "humanitarian_access", ("CICR",)),
        ),
        (
            "Le Conseil de sécurité votera vendredi sur l'envoi d'observateurs.",
            ("votes", "resolution", ("Conseil de sécurité",)),
        ),
        (
            "L'Assemblée générale a condamné par 110 voix l'annexion de la vallée.",
            ("adopts", "resolution", ("Assemblée générale",)),
        ),
    ],
)
def test_a_step_that_hangs_on_something(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "L'usine et le syndicat se sont entendus sur les horaires.",
        "Les sanctions sportives ont été levées par la fédération.",
        "La police menace d'expulser les campeurs si le bruit continue.",
        "Le Sénat a approuvé le budget par 180 voix.",
        "Le mandat du président a été prolongé d'un an.",
        "Les combats ont repris malgré la pluie.",
        "Le musée ouvre malgré la trêve.",
        "La route a été étendue à la province voisine.",
        "Le joueur a coupé le gâteau.",
        "Le ministre s'est retiré de la vie publique.",
        "Le vin a tourné court en bouche.",
        "La Narvie juge le pont indispensable.",
        "Le président a offert de partager le repas.",
        "L'armée a laissé entrer le froid.",
        "Le ballon a pu entrer dans le but.",
        "Le mur empêche le vent d'entrer.",
        "Le délai de la facture a été prolongé d'un an.",
        "Les juges se sont entendus dire des injures.",
        "Cent mutins ont remis leurs armes à feu.",
        "Le CICR a demandé aux civils de ne pas négocier.",
        "Les ravisseurs menacent d'exécuter un otage.",
        "Les deux pays sont convenus de se revoir.",
        "Les deux pays ont convenu de travailler ensemble.",
        "L'armée a mis fin aux combats dans le port.",
        "Le maire prône une solution technique.",
        "Le gouvernement a jugé la situation inacceptable.",
        "Les enfants demandent à jouer les pompiers.",
        "Le Conseil municipal a condamné le vieux pont par prudence.",
        "Le maire ne viendra que si le temps le permet.",
    ],
)
def test_what_only_sounds_like_one(text: str) -> None:
    assert steps(text) == []


def test_rescuers_who_get_through_after_a_quake_bargain_with_nobody() -> None:
    text = "Le séisme a fait des morts et des blessés parmi les sinistrés. Les secours ont pu accéder au village."
    found = read_article(RawArticle(file="a.txt", text=text)).reading.claims
    assert [c for c in found if c.kind == "negotiation"] == []
