"""Words of attack that tell of none, and what stands beside them that does."""

from __future__ import annotations

import pytest

WAR = "L'artillerie tonne depuis un mois près de Velmar. Des raids et des tirs de mortier ont suivi en Narvie.\n\n"


def attacks(claims, text: str):
    return [claim for claim in claims(text) if claim.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Se sentant menacé, le gendarme a fait feu en légitime défense sur un automobiliste à Oron.",
        "Les gardes ont procédé à des tirs de sommation.",
        "L'armée narvienne a effectué des tirs de missiles lors d'un exercice en mer de Velm.",
        "La Narvie a tiré deux missiles vers la mer.",
        "La Narvie vient d'envoyer des systèmes de missiles antiaériens en Sarvie.",
        "La banque centrale a lâché la bombe lundi.",
        "Le missile Vent-2 est capable de frapper la côte narvienne.",
        "Cet obusier peut lancer des obus sur la ville.",
        "Les soldats s'entraînent à tirer sur des cibles mouvantes.",
        "L'opposant a lancé une attaque en règle contre le premier ministre.",
        "Le ministre a été la cible de vives attaques de l'opposition.",
        "Le député a essuyé les tirs croisés de la gauche et de la droite.",
        "Le mouvement armé est connu pour ses attentats contre les touristes.",
        "Le Conseil a condamné toute attaque contre le personnel humanitaire.",
        "Le pays n'a pas connu d'attentat depuis trois ans.",
        "Les magasins ont rouvert sous les bombardements narviens.",
        "La liesse s'est traduite par des coups de feu dans toute la ville.",
        "Un échange de tirs a éclaté lundi entre soldats et miliciens à la frontière.",
        "Le raid a provoqué une riposte.",
        "Les neiges empêchent les hélicoptères d'atteindre les sinistrés.",
        "La mairie mène une opération contre les moustiques.",
        "« Larguer une bombe, puis attendre les secours, c'est une méthode. »",
        "La crue a répondu par la force du courant.",
        "Un cuisinier a allumé le feu dans un centre commercial.",
        "Le président de l'assemblée est visé par une tentative de réforme.",
    ],
)
def test_no_attack(claims, text: str) -> None:
    assert attacks(claims, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le gendarme a fait feu mardi sur un automobiliste à Oron.",
        "L'armée narvienne a effectué des tirs de missiles contre Oron.",
        "La Narvie a tiré deux missiles vers la ville.",
        "La Narvie a envoyé des missiles sur Oron.",
        "L'aviation a lâché la bombe sur le port d'Oron.",
        "Le missile a frappé la côte narvienne.",
        "Le Front a lancé une attaque contre la caserne.",
        "Le mouvement a commis des attentats contre les touristes à Oron.",
        "L'armée nie toute frappe dans le secteur.",
        "Le pays a connu un attentat mardi à Oron.",
        "Neuf civils sont morts sous les bombardements de l'armée narvienne.",
        "Des coups de feu ont été tirés sur la foule en liesse.",
        "Un échange de tirs a fait deux morts à la frontière.",
        "La fusillade a été provoquée par des assaillants à moto.",
        "L'armée narvienne mène une opération dans le nord de la Sarvie contre une milice.",
        "Les militaires ont à nouveau répondu par la force.",
        "Un homme a ouvert le feu dans un centre commercial.",
        "Un gazoduc a été saboté dans le désert.",
    ],
)
def test_an_attack_in_like_words(claims, text: str) -> None:
    assert attacks(claims, text) != []


def test_shots_from_both_sides_are_a_clash(claims) -> None:
    found = claims("Un échange de tirs a éclaté lundi entre soldats et miliciens à la frontière.")
    assert [c.args.type for c in found if c.kind == "event"] == ["clash"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Le convoi des conseillers de l'Otan détruit par l'armée sarvienne",
            "convoi des conseillers de l'Otan",
        ),
        ("Le quartier d'Oron qui a été pilonné lundi par l'armée est désert.", "quartier d'Oron"),
        ("Le maire d'Oron bombardée appelle à l'aide.", "Oron"),
        ("Des assaillants ont pris d'assaut l'hôtel Miramar vendredi soir.", "hôtel Miramar"),
        ("La ville de Kessa a encaissé deux cents obus en une journée.", "ville de Kessa"),
        ("Un camion bourré d'explosifs a foncé sur le poste de Dimna.", "poste de Dimna"),
        ("Des inconnus ont jeté une grenade dans un café de Velmar.", "café de Velmar"),
        (
            "Le président de l'assemblée a été visé par une tentative d'assassinat.",
            "président de l'assemblée",
        ),
        ("Les tirs de mortier se sont intensifiés contre le quartier de Kassim.", "quartier de Kassim"),
    ],
)
def test_what_was_hit(claims, text: str, target: str) -> None:
    assert [c.args.target for c in attacks(claims, text)] == [target]


def test_who_forgoes_attacks_suspends_them(claims) -> None:
    (found,) = attacks(claims, "La milice s'est engagée à s'abstenir de toute attaque contre Oron.")
    assert (found.args.action, found.args.actor) == ("suspends", "milice")
    (found,) = attacks(claims, "L'armée a intensifié ses bombardements sur Oron.")
    assert found.args.action == "strikes"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Un commando a attaqué l'ambassade de Sarvie.", None),
        ("Un commando a attaqué l'ambassade de Sarvie à Oron.", "Oron"),
        ("L'ambassade sarvienne à Oron a affirmé que les missiles avaient touché la voie ferrée.", None),
        ("Un habitant à Oron a affirmé que les missiles avaient touché la voie ferrée.", "Oron"),
        ("Joint à l'hôpital d'Oron, un médecin a affirmé que deux bus avaient été bombardés.", None),
        ("Le navire a été touché par deux missiles tirés depuis la côte.", None),
        ("Deux frappes ont touché le marché aux bestiaux de Sorande.", "Sorande"),
        ("L'armée a bombardé la ville mardi.", None),
        ("La raffinerie de Dimna a été visée par des drones.", "Dimna"),
        ("Une attaque à la grenade a visé un bar de Velmar samedi soir.", "Velmar"),
    ],
)
def test_where_it_was(claims, text: str, place: str | None) -> None:
    (found,) = attacks(claims, text)
    assert (found.place.name if found.place else None) == place


def test_a_headline_led_by_its_town_has_no_speaker(claims) -> None:
    found = claims("Kessa : un bus mitraillé, six morts")
    assert all(claim.attribution == () for claim in found)
    assert any(claim.kind == "statement" for claim in claims("Brek : la guerre est finie"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le ministre a parlé, peu après l'assaut au cours duquel le tireur a été abattu.", 1),
        ("Le ministre a parlé, peu après l'assaut au cours duquel le tireur aurait pu être abattu.", 0),
        ("Le ministre a parlé, peu après l'assaut auquel le tireur s'était préparé.", 0),
    ],
)
def test_an_attack_is_told_by_whom_its_clause_says_it_harmed(claims, text: str, told: int) -> None:
    assert len(attacks(claims, text)) == told
