"""Hospitals out of service, hunger, orders to leave, convoys held up, states recognised, funds and measures."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

from recoupe.record import Claim, Event

DAY = dt.date(2019, 5, 16)  # a Thursday


def events(text: str) -> list[Claim]:
    return claims_of(text, "event", DAY)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Deux hôpitaux de Velmar ont été mis hors service par les raids.", "closure"),
        ("Tous les hôpitaux de la ville sont désormais hors d'état de fonctionner.", "closure"),
        ("L'hôpital de Velmar a cessé de fonctionner.", "closure"),
        ("L'hôpital de Velmar ne fonctionne plus depuis lundi.", "closure"),
        ("La famine sévit dans l'est de la Sarvie.", "famine"),
        ("L'ONU a déclaré la famine dans la province de Kassim.", "famine"),
        ("L'armée a sommé les habitants de Velmar de quitter la ville.", "evacuation"),
        ("La Sarvie et la Norvège ont reconnu la république de Brennie.", "recognition"),
        ("La Norvège a suspendu son financement à l'agence.", "suspension"),
        ("L'Union a levé une partie des sanctions qui frappaient la Sarvie.", "sanction"),
        ("Les rebelles ont déclaré la guerre à la junte.", "war"),
        ("La mission a fermé sa base de Velmar.", "closure"),
        ("Le Maroc a envoyé deux avions chargés de médicaments.", "aid"),
        ("Un convoi d'aide a été bloqué jeudi à la sortie de Velmar.", "blockade"),
        ("Les soldats ont fait sauter la mosquée de Velmar.", "destruction"),
        ("Des manifestants ont forcé l'entrée du Parlement samedi à Velmar.", "protest"),
        ("Le juge a repris son enquête sur les fonds du port.", "investigation"),
        ("La destruction de sept mausolées lundi a choqué le pays.", "destruction"),
        ("Les manifestants ont pris d'assaut le ministère.", "protest"),
        ("Le village de Velmar a été rayé de la carte.", "destruction"),
        ("La Sarvie a demandé une aide internationale.", "request"),
        ("L'agence a envoyé 29 tonnes de matériel médical à Velmar.", "aid"),
        ("Le tribunal de Velmar a condamné cinq personnes pour l'effondrement du pont.", "conviction"),
        ("L'hôpital de Velmar n'est plus opérationnel.", "closure"),
        ("La seule centrale de l'île s'est arrêtée faute de carburant.", "closure"),
        ("La Cour a rendu vendredi une décision attendue.", "ruling"),
        ("Ivo Brek a accepté de démissionner.", "resignation"),
        ("Velmar est sous blocus.", "blockade"),
        ("La mission a plié bagage.", "withdrawal"),
        ("Le président Ivo Brek s'est exprimé devant le Parlement.", "speech"),
        ("Les drapeaux seront mis en berne.", "mourning"),
        ("Les rebelles ont déposé les armes.", "surrender"),
        ("La station de pompage a été mise à l'arrêt.", "closure"),
        ("Depuis deux jours, l'eau manque dans les quartiers de l'est.", "water cut"),
    ],
)
def test_told(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text) if isinstance(claim.args, Event)}


@pytest.mark.parametrize(
    "text",
    [
        "L'hôpital a mis en service un scanner.",
        "L'hôpital recrute des infirmiers.",
        "La famine de 1846 fait l'objet d'un colloque.",
        "Le maire invite les habitants à quitter la table avec le sourire.",
        "Le maire a ordonné l'évacuation des ordures.",
        "Le roi a reconnu l'enfant.",
        "La banque a suspendu son financement du festival.",
        "Le vigneron a déclaré la guerre aux pesticides.",
        "L'école a fermé son bureau des objets trouvés.",
        "Un camion bloqué sous le pont a perturbé la circulation.",
        "Le clown a fait sauter un bouchon.",
        "L'eau manque de goût, juge un sommelier.",
        "Le magasin a été pris d'assaut par les clients.",
        "Le club a demandé une aide à la mairie.",
        "Le facteur a envoyé une lettre au médecin.",
        "Le maire a condamné les voleurs pour leur bêtise.",
        "Les vacanciers ont plié bagage.",
        "Ivo Brek s'est exprimé devant les élèves.",
        "Le notaire a rendu vendredi sa décision.",
        "Le fabricant promet lundi une autonomie accrue de son système.",
        "La destruction des déchets coûte cher.",
        "Les assauts de la concurrence ont échoué.",
    ],
)
def test_not_told(text: str) -> None:
    assert events(text) == []


def test_what_a_deed_is_meant_for_stands_behind_contre() -> None:
    told = events("La Cour a émis un mandat d'arrêt contre Ivo Brek.")
    assert [claim.args.object for claim in told if isinstance(claim.args, Event)] == ["Ivo Brek"]


def test_a_crossing_is_where_it_lies() -> None:
    told = events("Le poste-frontière de Velmar, passage vers la Norvège, a rouvert samedi.")
    assert [claim.place.name for claim in told if claim.place] == ["Velmar"]


def test_who_replaces_is_appointed() -> None:
    told = events("Le général Ivo Brek a été remplacé lundi par le colonel Jan Orn.")
    assert [(c.args.type, c.args.actor) for c in told if isinstance(c.args, Event)] == [
        ("appointment", "Jan Orn")
    ]
