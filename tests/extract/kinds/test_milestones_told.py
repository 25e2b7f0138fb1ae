"""Milestones of somebody named, in passing, on the day before; what is feared is none, what is asked for is asked."""

from __future__ import annotations

import pytest
from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ivo Brek a été arrêté et son parti dissous par la junte.", "arrest"),
        ("Ivo Brek a été inculpé de meurtre par le juge.", "indictment"),
        ("Ivo Brek a été nommé à la tête du conseil.", "appointment"),
        ("Ivo Brek a été démis de ses fonctions par le parti.", "dismissal"),
        ("Ivo Brek a été extradé vers la Zorvie.", "extradition"),
        ("Ivo Brek va être traduit en justice, selon son avocat.", "trial"),
        ("Ivo Brek a été reconnu coupable par le tribunal.", "conviction"),
        ("L'arrestation d'Ivo Brek a surpris la Zorvie.", "arrest"),
        ("La destitution par l'armée d'Ivo Brek a surpris la Zorvie.", "coup"),
        ("Les gardes ont arrêté le maire. L'armée l'a placé mardi en résidence surveillée.", "arrest"),
        ("Le procès s'est tenu au lendemain d'une manifestation monstre.", "protest"),
        ("La ville a été mardi le théâtre d'une manifestation.", "protest"),
        ("La junte a arrêté Ivo Brek, proclamé l'état d'urgence et fermé le port.", "state of emergency"),
        ("Il s'était présenté à l'élection anticipée du mois de janvier 2020.", "election"),
        ("Manifestation silencieuse contre la junte, à Oron, le 3 mai 2021.", "protest"),
        ("Le limogeage la semaine dernière d'Ivo Brek a fâché la rue.", "dismissal"),
        ("L'Union africaine a suspendu mardi la Zorvie de l'organisation.", "suspension"),
        ("Des milliers de manifestants ont convergé mardi vers le parlement d'Oron.", "protest"),
    ],
)
def test_milestones(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "La libération d'Oron a pris deux mois.",
        "Le texte a été jugé trop tendre par la presse.",
        "Une voiture a été arrêtée par la neige.",
        "La nomination d'un directeur tarde.",
        "Les passants ont convergé vers le marché.",
        "Il craint des manifestations.",
    ],
)
def test_no_milestone(text: str) -> None:
    assert events(text) == []


def test_what_is_asked_for_is_asked() -> None:
    (found,) = events("Les étudiants réclament la démission d'Ivo Brek.")
    assert found.factuality == "demanded"
    assert found.args.actor == "Ivo Brek"


def test_a_march_held_is_no_plan() -> None:
    (found,) = events("Les étudiants ont organisé mardi une manifestation.")
    assert found.factuality == "asserted"


def test_this_last_one_is_who_was_named_last() -> None:
    (found,) = events(
        "Le maire a félicité son rival Ivo Brek. Le 2 mai, ce dernier a été élu à la présidence."
    )
    assert found.args.object == "Ivo Brek"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La rivalité des deux clans a conduit en 2013 à une guerre civile.", "war"),
        ("Le pays a sombré en 2013 dans la guerre civile.", "war"),
        ("Ils saluent la libération mardi par les insurgés de leur otage.", "release"),
        ("Il parle au lendemain de la visite en Zorvie du ministre Ivo Brek.", "visit"),
        ("Le pays fête l'indépendance du 9 juillet 2011.", "independence"),
    ],
)
def test_beginnings_and_visits(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


def test_led_to_nothing() -> None:
    assert events("La querelle n'a pas conduit en 2013 à une guerre civile.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ivo Brek n'est plus ministre de l'Intérieur.", "dismissal"),
        ("Le gouverneur n'est plus en fonction depuis mardi.", "dismissal"),
        ("La ministre a été débarquée jeudi.", "dismissal"),
        ("La Suède a rejoint début octobre l'Alliance des rives.", "accession"),
        ("La Norvège a adhéré en 1994 à la convention.", "accession"),
        ("La Suède a quitté l'Alliance en 1974.", "withdrawal"),
        ("La Suède a présenté sa demande d'adhésion à l'Alliance.", "request"),
        ("Fondé en 2002 à Oron, le mouvement prône la lutte armée.", "foundation"),
        ("Le mouvement, né en 2011, combat le régime.", "foundation"),
        ("Les Brigades de la plaine ont été créées en octobre 2015.", "creation"),
        ("En 2017, est annoncée la création d'une province autonome.", "creation"),
        ("Les députés ont voté hier le texte.", "vote"),
        ("Les deux armées se sont affrontées à l'automne 2015.", "clash"),
        ("La Suède a envahi la Norvège le 24 février.", "invasion"),
        ("Plus de 3 000 détenus se sont évadés de la prison d'Oron.", "escape"),
        ("La Norvège a fermé sa frontière avec la Suède.", "border closure"),
        ("L'ambassade de Norvège a fermé ses portes mardi.", "closure"),
        ("Le dernier hôpital a cessé de fonctionner jeudi.", "closure"),
        ("L'ONU a suspendu ses opérations humanitaires à Velmar.", "suspension"),
        ("Internet a été coupé dans la capitale.", "power cut"),
        ("Ivan Dorn est arrivé largement en tête du premier tour.", "election"),
        ("Un référendum doit être organisé.", "election"),
        ("La Suède maintient ses sanctions contre le régime.", "sanction"),
        ("La police a procédé à des arrestations.", "arrest"),
        ("Dix-neuf personnes ont été placées en garde à vue.", "arrest"),
        ("Le directeur du port a été placé en détention.", "arrest"),
        ("Les autorités ont imposé un confinement strict depuis fin mars.", "lockdown"),
        ("Les secouristes ont retrouvé vivante une fillette de huit ans.", "rescue"),
        ("Un nouveau premier ministre a prêté serment.", "inauguration"),
        ("Le roi a proclamé mardi l'autonomie de la province.", "declaration"),
        ("Le président a supervisé des exercices nucléaires.", "military exercise"),
        ("Séisme en Sarvie : le bilan monte à douze morts", "earthquake"),
    ],
)
def test_offices_bodies_and_states(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre n'est plus joignable.",
        "Ivo Brek n'est plus très populaire.",
        "Le ministre a été remercié pour son aide.",
        "La Suède a rejoint la Norvège en tête du classement.",
        "L'entreprise a créé cent emplois en 2015.",
        "Les voisins se sont affrontés aux échecs en 2015.",
        "Les touristes ont envahi la ville lundi.",
        "Le coureur s'est échappé mardi du peloton.",
        "Le chanteur est arrivé en tête du classement.",
        "La secrétaire a procédé à une vérification.",
        "Deux voleurs ont été interpellés.",
    ],
)
def test_nothing_left_joined_or_made(text: str) -> None:
    assert events(text) == []


def test_what_is_announced_behind_its_verb_is_its_words() -> None:
    (found,) = events("En 2017, est annoncée la création d'une province autonome.")
    assert found.evidence[0].text == "est annoncée la création d'une province autonome"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Des manifestants ont réclamé le départ du président.", "protest"),
        ("Des barricades ont été érigées dans la capitale.", "protest"),
        ("L'Union des rives a suspendu la Suède de ses instances.", "suspension"),
        ("Le général Tarn s'est autoproclamé président.", "declaration"),
        ("La police a perquisitionné le siège du parti.", "police raid"),
        ("Les autorités ont ordonné l'évacuation de trois quartiers.", "evacuation"),
        ("Le ministère a confirmé les premiers cas de choléra.", "epidemic"),
        ("Un stock de nitrate a explosé.", "explosion"),
        ("Elle est la première à se rendre à Oron depuis l'indépendance du pays en 1991.", "independence"),
        ("Ivo Brek a fui. Un tribunal l'a condamné à dix ans de prison.", "conviction"),
    ],
)
def test_crowds_courts_and_alarms(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Les parents ont réclamé une cantine.",
        "Le maçon a monté un mur.",
        "Le club a suspendu son entraîneur.",
        "La marque s'est proclamée leader.",
    ],
)
def test_no_crowd_and_no_court(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La junte a rompu l'accord de défense avec la Suède.", "withdrawal"),
        ("L'ambassadeur de Suède a été déclaré persona non grata.", "expulsion"),
    ],
)
def test_pacts_and_envoys(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


def test_a_resignation_announced_is_no_plan() -> None:
    (found,) = events("Ivo Brek a annoncé mardi sa démission.")
    assert (found.args.type, found.factuality) == ("resignation", "asserted")


def test_taken_by_assault_is_no_milestone_beside_the_attack() -> None:
    assert events("Des hommes armés ont pris d'assaut lundi deux casernes.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Des militaires ont annoncé lundi à la télévision avoir pris le pouvoir.", "coup"),
        ("Les frontières sont fermées jusqu'à nouvel ordre.", "border closure"),
        ("Le maire d'Oron, enlevé le 11 mars, reste introuvable.", "kidnapping"),
        ("L'Union des rives a adopté un quatrième train de sanctions.", "sanction"),
        ("La Russie a été exclue du Conseil de l'Europe.", "suspension"),
        ("Les réseaux téléphonique et internet ont été coupés mardi.", "power cut"),
        ("Un premier avion turc chargé d'aide s'est posé à Oron.", "aid"),
        ("L'ONU a lancé un appel de fonds de 71 millions de dollars.", "appeal"),
    ],
)
def test_powers_aid_and_networks(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Un avion turc s'est posé à Oron.",
        "Le ministre a lancé un appel au calme.",
        "Des militaires ont promis lundi à la télévision de prendre le pouvoir.",
        "Le train de mesures a été adopté.",
    ],
)
def test_no_power_taken_and_no_aid(text: str) -> None:
    assert events(text) == []


def test_what_is_made_or_sent_home_is_no_town() -> None:
    (made,) = events("Le conseil civil de Stockholm, créé en avril, doit administrer la ville.")
    assert (made.args.type, made.args.object) == ("creation", "conseil civil de Stockholm")
    (sent,) = events("Trois journalistes suédois ont été expulsés.")
    assert sent.args.type == "expulsion"
    assert events("Trois locataires ont été expulsés.") == []


def test_aid_is_told_behind_what_carries_it_as_well() -> None:
    (found,) = events("Deux avions suédois ont atterri vendredi avec 20 tonnes d'aide.")
    assert found.args.type == "aid"
