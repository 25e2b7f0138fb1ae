"""What the second nets catch where no strict pattern does, and what they must let pass."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

DAY = dt.date(2021, 5, 5)  # a Wednesday
WAR = (
    "Depuis mars, les rebelles et l'armée se livrent une guerre de tranchées, et les combats font des morts. "
)


def claims(text: str, kind: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=text, published=DAY)).reading
    return [claim for claim in reading.claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Un long communiqué commente le sommet de mardi à Oron.", "held"),
        ("Les deux présidents se sont ensuite serré la main.", "held"),
        ("Chacun s'est entretenu à part avec le président Ivo Brek.", "held"),
        ("Le président narvien doit rencontrer tour à tour les présidents zorvien et norvégien.", "planned"),
        ("Selon le ministre, des négociations sont toujours en cours.", "held"),
        ("Les dirigeants vont en reparler lors d'un sommet vendredi à Oron.", "planned"),
        ("L'entrevue n'a débouché sur aucun résultat.", "held"),
        ("Ivo Brek a ouvert, mardi 4 mai, à Oron, des entretiens avec les ministres narviens.", "held"),
    ],
)
def test_meetings_near_by(text: str, status: str) -> None:
    assert [c.args.status for c in claims(WAR + text, "meeting")] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Toute rencontre à Oron est exclue.",
        "Aucune rencontre n'est à l'agenda à Oron.",
        "Il a quitté lundi la table des négociations.",
        "Faute de rencontre lundi, les tirs continuent.",
        "Les voisins se sont serré la ceinture lundi.",
        "La réunion de parents d'élèves de lundi à Oron fut longue.",
    ],
)
def test_no_meeting_near_by(text: str) -> None:
    assert claims(WAR + text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Le Front a proposé une trêve. L'armée a d'abord refusé.", ("ceasefire", "rejects")),
        ("Le Front a proposé une trêve. Le gouvernement a dit oui.", ("ceasefire", "accepts")),
        ("L'accord prévoit l'évacuation des blessés.", ("evacuation", "agrees")),
        ("Les participants proposent une trêve de dix jours.", ("ceasefire", "proposes")),
        ("Le chef des rebelles a annoncé le prolongement de la trêve.", ("ceasefire", "announces")),
    ],
)
def test_steps_near_by(text: str, step: tuple[str, str]) -> None:
    last = claims(WAR + text, "negotiation")[-1]
    assert (last.args.matter, last.args.action) == step


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a d'abord refusé.",  # what it answers is told nowhere
        "Le Front a proposé une trêve. L'armée a refusé de partir.",
        "Le contrat prévoit l'achat de dix camions.",
    ],
)
def test_no_step_near_by(text: str) -> None:
    assert {c.args.action for c in claims(WAR + text, "negotiation")} <= {"proposes"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("La colère monte après les heurts à Oron.", "clash"),
        ("La Narvie a été secouée mardi par un puissant séisme.", "earthquake"),
        ("Le marché a été victime mardi d'une explosion.", "explosion"),
        ("La dissolution du parlement a surpris.", "dissolution"),
        ("Treize personnes ont été mises en examen mardi.", "indictment"),
        ("Un tribunal a condamné mardi un employé du consulat à neuf ans de prison.", "conviction"),
        ("Des centaines de personnes manifestent contre le loyer.", "protest"),
        ("On l'accuse d'avoir fomenté une tentative de coup d'Etat en 2016.", "coup"),
        ("L'ancien ministre Ivo Brek s'est rendu hier à la police.", "surrender"),
        ("Le roi a chargé mardi le ministre Ivo Brek de former un gouvernement.", "appointment"),
    ],
)
def test_milestones_near_by(text: str, type_: str) -> None:
    assert type_ in {c.args.type for c in claims(text, "event")}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire craint un séisme à Oron.",
        "Le risque d'une explosion à Oron est faible.",
        "Un plan prépare Oron en cas de séisme.",
        "Les prix ont connu une explosion à Oron.",
        "La police a arrêté mardi deux voleurs.",
        "Les élèves s'exercent contre un incendie à Oron.",
    ],
)
def test_no_milestone_near_by(text: str) -> None:
    assert claims(text, "event") == []


def test_a_happening_has_the_place_behind_it() -> None:
    (claim,) = claims("Le séisme de mardi près de Kassim inquiète.", "event")
    assert claim.place is not None
    assert (claim.place.name, claim.rule) == ("Kassim", "event/1/noun")
