"""Meetings told around the words of one: contacts made, the meeting of the sentence before."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Meeting

WAR = "Les combats entre l'armée et les insurgés font rage.\n\n"


def met(found: list[Claim]) -> list[tuple[str, tuple[str, ...]]]:
    return [(c.args.status, c.args.participants) for c in found if isinstance(c.args, Meeting)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un contact a été établi avec les ravisseurs.", [("held", ("ravisseurs",))]),
        ("Un premier contact a été noué entre l'armée et les rebelles.", [("held", ("armée", "rebelles"))]),
        (
            "Le président doit rencontrer le roi. La rencontre a été annulée.",
            [("planned", ("président", "roi")), ("failed", ("président", "roi"))],
        ),
        ("Les ministres se sont retrouvés mardi à Nantes.", [("held", ("ministres",))]),
    ],
)
def test_a_meeting_is_told(claims, text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert met(claims(WAR + text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Une cellule de crise a été activée mardi par le préfet.",
        "Les ministres vont se retrouver tout au bas de la liste.",
        "Les autorités se retrouvent avec trente familles à reloger.",
        "L'appel réunit 500 ministres et présidents sur le papier.",
        "Le maire a été blessé lundi dans des échanges de tirs avec les rebelles.",
        "Les pourparlers ne commenceront à Nantes que si l'armée se retire.",
        "Le roi met une condition à la tenue de la rencontre entre le président et le pape.",
        "Un toit a été établi avec les ravisseurs.",
    ],
)
def test_no_meeting(claims, text: str) -> None:
    assert met(claims(WAR + text)) == []


def test_who_meets_there_meets_where_the_sentence_before_says(claims) -> None:
    text = WAR + "Le président est attendu vendredi à Nantes. Il y rencontrera le roi."
    (one,) = [c for c in claims(text) if c.kind == "meeting"]
    assert one.place is not None
    assert one.place.name == "Nantes"


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "Lors d'un entretien téléphonique lundi, le président a demandé au roi de partir.",
            ("président", "roi"),
        ),
        ("Ana Brel et Ivo Kern ont discuté au téléphone de la trêve.", ("Ana Brel", "Ivo Kern")),
    ],
)
def test_who_speaks_by_telephone(claims, text: str, participants: tuple[str, ...]) -> None:
    assert participants in [who for _, who in met(claims(WAR + text))]


def test_who_talks_alone_meets_nobody(claims) -> None:
    assert met(claims(WAR + "Ana Brel et Ivo Kern ont discuté de la trêve.")) == []
    assert met(claims(WAR + "Lors d'un entretien lundi, le président a demandé un verre.")) == []


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            "Le président Ivo Brek a présidé lundi au palais une réunion du Conseil de défense consacrée à la crue, "
            "en présence du Premier ministre Gorm Asbel et du général Tavor Linde.",
            {"Conseil de défense", "Gorm Asbel", "Tavor Linde", "Ivo Brek"},
        ),
        (
            "Il l'a dit à l'issue d'une réunion d'urgence à Nantes, à laquelle participaient le secrétaire d'Etat "
            "Paul Ferlin et des représentants de l'ONU.",
            {"Paul Ferlin", "représentants de l'ONU"},
        ),
    ],
)
def test_who_is_present(claims, text: str, participants: set[str]) -> None:
    assert participants in [set(who) for _, who in met(claims(WAR + text))]


def test_what_is_under_a_presidency_of_another_is_no_meeting(claims) -> None:
    text = WAR + "La Sarvie a adopté lundi la réforme, en présence du ministre Paul Ferlin."
    assert met(claims(text)) == []
