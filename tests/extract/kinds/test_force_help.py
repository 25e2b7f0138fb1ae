"""Help that is sent: experts, aid workers, ships and planes; where it goes, and on which day what nobody dates."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import forces

from recoupe.record import Claim, Force


def where(found: list[Claim]) -> list[str | None]:
    return [c.args.destination for c in found if isinstance(c.args, Force)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Portugal a promis l'envoi d'une équipe de 30 plongeurs et de trois avions-cargos.",
            [("deploys", "rescuers", 30), ("deploys", "aircraft", 3)],
        ),
        (
            "Le Chili a annoncé l'envoi de 20 médecins, de deux hélicoptères et de six démineurs.",
            [("deploys", "doctors", 20), ("deploys", "aircraft", 2), ("deploys", "deminers", 6)],
        ),
        ("Une équipe de douze ingénieurs est arrivée à Nantes.", [("deploys", "experts", 12)]),
        ("Un groupe de 22 géologues est attendu à Nantes.", [("deploys", "experts", 22)]),
        ("Une vingtaine de psychologues ont été dépêchés à Nantes.", [("deploys", "experts", 20)]),
        ("Quelque 120 humanitaires sont à l'œuvre à Nantes.", [("numbers", "aid_workers", 120)]),
        ("Une seconde équipe, de huit personnes, doit gagner Nantes.", [("deploys", "people", 8)]),
        ("L'armée a mis quatre hélicoptères à la disposition du préfet.", [("deploys", "aircraft", 4)]),
        ("L'armée a transféré dix bombardiers sur une base du nord.", [("deploys", "aircraft", 10)]),
        ("La marine a dépêché un navire-hôpital à Nantes.", [("deploys", "ships", 1)]),
        ("L'ONU a déployé un hélicoptère à Nantes.", [("deploys", "aircraft", 1)]),
        ("Un destroyer est entré dans le port de Nantes.", [("deploys", "ships", 1)]),
    ],
)
def test_help_is_told(claims, text: str, expected: list[tuple[str, str, float]]) -> None:
    assert forces(claims(f"Le point.\n\nIl pleut. {text}")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Une équipe de douze ingénieurs a dessiné la voiture.",
        "La société emploie 22 géologues.",
        "Une équipe, de huit joueurs, a gagné le match.",
        "Le musée a mis quatre salles à la disposition des peintres.",
        "Une entreprise a acheté un hélicoptère à Nantes.",
        "L'armée a transféré dix rebelles à la prison de Nantes.",
        "Un voilier est entré dans le port de Nantes.",
        "Les experts, au nombre de douze, se sont trompés.",
    ],
)
def test_no_help(claims, text: str) -> None:
    assert forces(claims(f"Le point.\n\nIl pleut. {text}")) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trois cents gendarmes ont rejoint Nantes.", "Nantes"),
        ("Un avion militaire belge a décollé, à destination d'Athènes.", "Athènes"),
        ("Nantes est inondée. L'Italie a dépêché sur place 80 secouristes.", "Nantes"),
        ("Nantes est inondée. L'Italie y a dépêché 80 secouristes.", "Nantes"),
        ("À Nantes, où l'armée a envoyé 600 hommes, il pleut.", "Nantes"),
        ("Les 900 soldats stationnés à Nantes n'ont pas bougé.", "Nantes"),
        ("L'Italie a dépêché 80 soldats.", None),
    ],
)
def test_where_a_force_goes(claims, text: str, place: str | None) -> None:
    assert where(claims(f"Le point.\n\n{text}")) == [place]


def test_help_from_abroad_is_for_the_land_of_the_article(claims) -> None:
    text = "Le Chili est sinistré. Des villages du Chili sont coupés. Le président chilien a parlé. {}"
    assert where(claims(text.format("L'Italie a envoyé 40 secouristes."))) == ["Chili"]
    assert where(claims(text.format("L'armée chilienne a mobilisé 40 secouristes."))) == [None]
    assert where(claims(text.format("L'Italie a envoyé 400 soldats."))) == [None]


def test_who_stands_there_stands_there_whatever_they_did_not_do(claims) -> None:
    (one,) = [c for c in claims("Les 900 soldats stationnés à Nantes n'ont pas bougé.") if c.kind == "force"]
    assert one.factuality == "asserted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plus de 700 policiers sont à sa recherche.", [("deploys", "police", 700)]),
        ("Quelque 600 membres des forces de l'ordre traquent le tireur.", [("deploys", "police", 600)]),
        ("Après 720 personnes mobilisées en vain, la police renonce.", [("deploys", "people", 720)]),
        ("La police a déployé ses effectifs sur les ponts.", [("deploys", "police", None)]),
        ("Le préfet a fait appel à 500 réservistes.", [("deploys", "soldiers", 500)]),
        (
            "Trois escadrons (210 hommes) ont été envoyés à Nantes.",
            [("deploys", "units", 3), ("deploys", "soldiers", 210)],
        ),
        (
            "Les forces de l'ordre, au nombre de 7.000 à Nantes, et de 86.000 dans le pays, veillent.",
            [("numbers", "police", 7000), ("numbers", "police", 86000)],
        ),
        ("L'armée est composée de 20.000 Kurdes.", [("numbers", "fighters", 20000)]),
        ("La mobilisation de 300.000 Russes inquiète.", [("deploys", "fighters", 300000)]),
    ],
)
def test_forces_at_work_and_said_again(claims, text: str, expected: list[tuple[str, str, float]]) -> None:
    assert forces(claims(f"Le point.\n\nIl pleut. {text}")) == expected


@pytest.mark.parametrize(
    ("text", "actor", "factuality"),
    [
        ("La Monusco a commencé son retrait du nord.", "Monusco", "asserted"),
        ("La Suède a annoncé son retrait du Mali.", "Suède", "planned"),
        ("La Suède a entamé le retrait de ses troupes du Mali.", "Suède", "asserted"),
    ],
)
def test_who_goes_home(claims, text: str, actor: str, factuality: str) -> None:
    (one,) = [c for c in claims(f"Le point.\n\nIl pleut. {text}") if isinstance(c.args, Force)]
    assert (one.args.action, one.args.actor, one.factuality) == ("withdraws", actor, factuality)


def test_a_champion_who_announces_his_retirement_withdraws_no_force(claims) -> None:
    assert forces(claims("Le point.\n\nIl pleut. Le champion a annoncé son retrait du circuit.")) == []


def test_a_verb_said_once_over_a_semicolon(claims) -> None:
    found = claims("Le point.\n\nLa Suède a dépêché 168 secouristes ; l'Italie, trois hélicoptères.")
    assert [c.args.actor for c in found if isinstance(c.args, Force)] == ["Suède", "Italie"]


@pytest.mark.parametrize(
    "text",
    [
        "Nos forces de l'ordre sont mobilisées.",
        "On ne comprendrait pas que les troupes ne soient pas déployées.",
        "Le club a fait appel à 500 supporteurs.",
        "La région est composée de 20.000 Kurdes.",
        "Le départ de 300 Russes pour la plage amuse.",
    ],
)
def test_nobody_is_sent(claims, text: str) -> None:
    assert forces(claims(f"Le point.\n\nIl pleut. {text}")) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le retrait des forces suédoises a commencé.", "forces suédoises"),
        ("Les forces de sécurité suédoises ont été déployées à Nantes.", "forces de sécurité suédoises"),
        ("Douze hélicoptères fournis par la Suède ont été envoyés à Nantes.", "Suède"),
        ("Vingt soldats suédois ont été envoyés à Nantes.", "Suède"),
        ("Un avion chargé de 87 médecins a décollé de Nantes.", None),
        ("Une équipe de douze géologues est arrivée à Nantes.", None),
    ],
)
def test_whose_a_force_is(claims, text: str, actor: str | None) -> None:
    found = [c.args.actor for c in claims(f"Le point.\n\nIl pleut. {text}") if isinstance(c.args, Force)]
    assert found == [actor]


def days(found: list[Claim], kind: str) -> list[dt.date | None]:
    return [c.time.earliest if c.time else None for c in found if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("L'armée a dépêché 400 soldats.", "force", 17),
        ("L'Italie a promis l'envoi de 40 secouristes.", "force", 17),
        ("L'ONU a appelé les deux camps à une trêve.", "negotiation", 17),
        ("L'ONU a appelé lundi à la trêve. Le Front a rejeté la trêve.", "negotiation", 15),
        ("Le président a reçu l'émissaire de l'ONU.", "meeting", 17),
        ("L'émissaire est attendu vendredi à Nantes. Il y rencontrera le maire.", "meeting", 19),
        ("Le Front avait rejeté la trêve.", "negotiation", None),
        ("Le Front a souvent rejeté la trêve.", "negotiation", None),
        ("L'armée avait dépêché 400 soldats.", "force", None),
    ],
)
def test_the_day_of_what_nobody_dates(claims, text: str, kind: str, day: int | None) -> None:
    found = days(claims(f"La guerre continue au Chili.\n\n{text}"), kind)
    assert found[-1:] == [dt.date(2023, 5, day) if day else None]
