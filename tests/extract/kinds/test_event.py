"""Events: dated milestones that no other kind tells."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import events

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim


def spring(day: int) -> dt.date:
    return dt.date(2021, 4, day) if day > 5 else dt.date(2021, 5, day)


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        ("L'offensive lancée le 17 avril se poursuit.", "assault", 17),
        ("La bataille d'Oron, commencée le 17 avril, est rude.", "assault", 17),
        ("Depuis le lancement, le 17 avril, d'une offensive, tout a changé.", "assault", 17),
        ("L'armée a lancé une offensive mardi.", "assault", 4),
        ("Depuis le début de la guerre, le 17 avril, Oron est coupée.", "war", 17),
        ("La guerre a éclaté le 17 avril.", "war", 17),
        ("Un séisme de magnitude 6 a frappé Oron mardi.", "earthquake", 4),
        ("Le tremblement de terre du 17 avril a tout détruit.", "earthquake", 17),
        ("La terre a de nouveau tremblé mardi.", "earthquake", 4),
        ("Un barrage a cédé mardi.", "dam failure", 4),
        ("Une énorme explosion a secoué le port mardi.", "explosion", 4),
        ("Le gouvernement a décrété mardi l'état d'urgence.", "state of emergency", 4),
        ("Les putschistes ont renversé le président Jean Kerl mardi.", "coup", 4),
        ("Le coup d'Etat du 17 avril a échoué.", "coup", 17),
        ("Des milliers de manifestants ont défilé mardi à Oron.", "protest", 4),
        ("La grève entamée mardi continue.", "strike", 4),
        ("Le ministre Jean Kerl a présenté sa démission mardi.", "resignation", 4),
        ("Jean Kerl a été arrêté mardi.", "arrest", 4),
        ("Jean Kerl a été condamné mardi à cinq ans de prison.", "conviction", 4),
        ("Le procès de Jean Kerl s'est ouvert mardi.", "trial", 4),
        ("Le président Jean Kerl s'est rendu mardi à Paris.", "visit", 4),
        ("Un convoi humanitaire est entré mardi dans Oron.", "aid", 4),
        ("Lancée le 17 avril, l'offensive piétine.", "assault", 17),
        ("Le chalutier Aube, chaviré mardi, a été remorqué.", "accident", 4),
        ("La Suède a fermé mardi ses frontières.", "border closure", 4),
        ("Les militaires ont pris le pouvoir mardi.", "coup", 4),
        ("Un immeuble s'est effondré mardi.", "collapse", 4),
        ("Une usine a explosé mardi.", "explosion", 4),
        ("L'épidémie de choléra, déclarée le 17 avril, s'étend.", "epidemic", 17),
        ("Jean Kerl a été placé en garde à vue mardi.", "arrest", 4),
        ("Le colonel Jean Kerl a prêté serment mardi.", "inauguration", 4),
        ("La Suède a rompu mardi ses relations diplomatiques.", "reduce relations", 4),
        ("Le parquet a ouvert mardi une enquête préliminaire.", "investigation", 4),
        ("L'assassinat du président Jean Kerl, le 17 avril, a choqué.", "assassination", 17),
    ],
)
def test_a_milestone_and_its_day(text: str, type_: str, day: int) -> None:
    (claim,) = events(text)
    assert claim.args.type == type_
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == (spring(day), spring(day))


@pytest.mark.parametrize(
    ("text", "actor", "object_"),
    [
        ("Les putschistes ont renversé le président Jean Kerl mardi.", "putschistes", "Jean Kerl"),
        ("Jean Kerl a été arrêté mardi par la police.", "police", "Jean Kerl"),
        ("L'invasion de la Suède par la Norvège, le 17 avril, a surpris.", "Norvège", None),
        ("Une manifestation contre Jean Kerl a eu lieu mardi.", None, "Jean Kerl"),
        ("La bataille de Bergen, lancée le 17 avril, est rude.", None, "Bergen"),
        ("La Suède a annoncé mardi des sanctions contre la Norvège.", "Suède", "Norvège"),
    ],
)
def test_who_did_it_to_whom(text: str, actor: str | None, object_: str | None) -> None:
    (claim,) = events(text)
    assert (claim.args.actor, claim.args.object) == (actor, object_)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les obsèques auront lieu dimanche.", "planned"),
        ("Les élections prévues le 30 mai sont menacées.", "planned"),
        ("Le président Jean Kerl est attendu jeudi à Paris.", "planned"),
        ("Le syndicat appelle à la grève jeudi.", "demanded"),
        ("Jean Kerl aurait été arrêté mardi.", "unverified"),
        ("L'offensive lancée le 17 avril vise à prendre Oron.", "asserted"),
    ],
)
def test_how_surely(text: str, factuality: str) -> None:
    (claim,) = events(text)
    assert claim.factuality == factuality


@pytest.mark.parametrize(
    "text",
    [
        "La guerre commerciale a commencé en 2018.",
        "La guerre continue.",
        "Le match a commencé mardi.",
        "La révolution industrielle a commencé en 1760.",
        "Jean Kerl a arrêté de fumer mardi.",
        "Jean Kerl a condamné mardi les violences.",
        "La police a arrêté mardi deux voleurs.",
        "L'équipe a libéré mardi trois points.",
        "Les prix ont connu une explosion en 2020.",
        "La société a son siège à Oron.",
        "La saison des manifestations culturelles commence mardi.",
        "Les manifestants demandent que Jean Kerl soit renversé.",
        "Jean Kerl s'est rendu compte mardi de son erreur.",
        "La campagne électorale a débuté mardi.",
        "Le barrage produit de l'électricité.",
        "Le gouvernement s'est effondré mardi.",
        "Les cours se sont effondrés mardi.",
        "Jean Kerl a pris la parole mardi.",
        "Jean Kerl a mis en garde mardi contre la hausse des prix.",
        "Le magasin a fermé mardi.",
        "Jean Kerl a rappelé mardi son attachement à la paix.",
    ],
)
def test_no_milestone(text: str) -> None:
    assert events(text) == []


def test_undated_milestones_count_once_an_article() -> None:
    found = events("Un séisme a frappé Oron. Un séisme a frappé la vallée.")
    assert len(found) == 1


def undated(text: str) -> list[Claim]:
    """The events of an article without a date."""
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    return [claim for claim in reading.claims if claim.kind == "event"]


@pytest.mark.parametrize(
    ("text", "type_", "actor"),
    [
        ("La Suède a lancé mercredi une offensive dans le nord de la Norvège.", "assault", "Suède"),
        ("L'offensive lancée hier par l'armée suédoise se poursuit.", "assault", "armée suédoise"),
        ("Débutée lundi, l'offensive norvégienne piétine en Norvège.", "assault", "Norvège"),
        ("Le début de l'offensive, mercredi, a surpris les habitants.", "assault", None),
        ("La Suède lance une opération militaire contre la Norvège.", "assault", "Suède"),
        ("L'offensive avait été déclenchée après un attentat.", "assault", None),
        ("Le courrier date du jour du lancement de l'offensive.", "assault", None),
        ("La Suède suspend son offensive « Aurore », débutée le 9 octobre.", "assault", None),
        ("Trois jours de deuil ont été déclarés en Suède.", "mourning", None),
    ],
)
def test_a_day_that_no_date_resolves_is_a_day(text: str, type_: str, actor: str | None) -> None:
    (claim,) = undated(text)
    assert (claim.args.type, claim.args.actor) == (type_, actor)
    assert claim.time is None


@pytest.mark.parametrize(
    "text",
    [
        "L'offensive se poursuit.",
        "La guerre ravage le pays depuis longtemps.",
        "L'armée lance régulièrement des offensives contre les rebelles.",
        "L'armée n'a pas lancé d'offensive contre Oron.",
        "La marque a lancé une offensive de charme.",
        "L'ONU craint le lancement de l'offensive.",
        "Avant le début de la campagne, les partis se préparent.",
        "Trois jours de fête ont été déclarés en Suède.",
        "La bataille fait rage, a dit lundi le ministre.",
    ],
)
def test_without_a_day_and_a_launch_no_milestone(text: str) -> None:
    assert undated(text) == []


def test_an_item_of_a_chronology_takes_the_day_before_it() -> None:
    found = events("Mardi 4 mai: les secours arrivent. Etat d'urgence.")
    (claim,) = (claim for claim in found if claim.args.type == "state of emergency")
    assert claim.args.type == "state of emergency"
    assert claim.time is not None
    assert claim.time.earliest == dt.date(2021, 5, 4)


def test_an_election_is_fixed_for_a_day(claims) -> None:
    (found,) = [
        c for c in claims("Le gouvernement a fixé au 3 mai les élections législatives.") if c.kind == "event"
    ]
    assert (found.args.type, found.factuality) == ("election", "planned")
    assert not [c for c in claims("Le comité a fixé au 3 mai la fête du quartier.") if c.kind == "event"]
