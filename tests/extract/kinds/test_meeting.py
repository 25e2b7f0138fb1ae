"""Meetings: who met, is to meet, or did not."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from tests.extract.told import meetings

CRISIS = "La guerre continue. Les rebelles et l'armée ont repris les combats. "


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("Le président Jean Kerl a reçu le ministre Paul Orn.", "held", {"Jean Kerl", "Paul Orn"}),
        ("Le président Jean Kerl sera reçu par le roi.", "planned", {"Jean Kerl", "roi"}),
        (
            "Le ministre Jean Kerl et l'émissaire Paul Orn se sont entretenus.",
            "held",
            {"Jean Kerl", "Paul Orn"},
        ),
        ("Le ministre Jean Kerl s'est entretenu avec Paul Orn.", "held", {"Jean Kerl", "Paul Orn"}),
        ("Le ministre Jean Kerl doit rencontrer Paul Orn jeudi.", "planned", {"Jean Kerl", "Paul Orn"}),
        ("Le président Jean Kerl n'a pas rencontré le roi.", "failed", {"Jean Kerl", "roi"}),
        (
            "Une rencontre entre le président Jean Kerl et le roi est prévue lundi.",
            "planned",
            {"Jean Kerl", "roi"},
        ),
        (
            "La rencontre entre le président Jean Kerl et le roi a été annulée.",
            "failed",
            {"Jean Kerl", "roi"},
        ),
        ("Une rencontre prévue lundi entre le président Jean Kerl et le roi a été annulée.", "failed", set()),
        ("La rencontre doit réunir lundi, à Paris, les ministres des deux pays.", "planned", set()),
    ],
)
def test_office_holders_meet(text: str, status: str, participants: set[str]) -> None:
    (claim,) = meetings(text)
    assert claim.args.status == status
    assert participants <= set(claim.args.participants)
    assert claim.factuality == ("planned" if status == "planned" else "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "Les parents d'élèves se sont réunis mardi.",
        "Le président du club a rencontré les joueurs.",
        "La rencontre entre Lons et Vesoul a été annulée.",
        "Le maire a tenu une conférence de presse.",
        "Le ministre a reçu une lettre.",
        "Les ministres ont reçu des salaires élevés.",
        "Le syndicat a rencontré la direction de l'usine.",
        "La direction des deux groupes s'est réunie pour préparer la fusion.",
        "Le ministre a rencontré des difficultés.",
        "L'assemblée générale annuelle des actionnaires se tiendra jeudi à Paris.",
        "Le joueur a rencontré l'entraîneur avant le match de championnat. Le président Jean Kerl a vu la rencontre.",
        "Le président a accueilli la nouvelle avec prudence.",
        "Le roi a retrouvé la santé.",
    ],
)
def test_clubs_firms_and_things_do_not(text: str) -> None:
    assert meetings(text) == []


def test_a_crisis_meeting_needs_no_names() -> None:
    (claim,) = meetings(CRISIS + "Une réunion de crise s'est tenue à midi.")
    assert (claim.args.status, claim.args.participants) == ("held", ())
    assert meetings("Une réunion de quartier s'est tenue à midi.") == []


def test_a_body_meets_somewhere_in_a_crisis() -> None:
    (claim,) = meetings(CRISIS + "Réunie en urgence à Genève, l'Union africaine a condamné les tirs.")
    assert claim.args.participants == ("Union africaine",)
    assert meetings("Réunie à Genève, la chorale a chanté.") == []


def test_a_meeting_that_is_asked_for_is_demanded() -> None:
    (claim,) = meetings(CRISIS + "La Narvie réclame une réunion d'urgence.")
    assert (claim.args.status, claim.factuality) == ("planned", "demanded")


def test_they_are_those_who_met_before() -> None:
    text = "Le ministre Jean Kerl et l'émissaire Paul Orn se sont vus. Ils doivent se revoir mardi."
    (claim,) = meetings(text)
    assert set(claim.args.participants) == {"Jean Kerl", "Paul Orn"}
    assert claim.time is not None
    assert claim.time.earliest == dt.date(2021, 5, 11)


def test_a_dateline_meets_nobody() -> None:
    text = "GENÈVE, 5 mai 2021 (AGN) - Le ministre Jean Kerl et le roi se sont entretenus mardi d'une trêve."
    (claim,) = meetings(text)
    assert set(claim.args.participants) == {"Jean Kerl", "roi"}
    assert claim.args.matter == "trêve"


def test_place_and_matter_are_said() -> None:
    text = "Une rencontre entre le ministre Jean Kerl et le roi sur la dette est prévue lundi à Genève."
    (claim,) = meetings(text)
    assert claim.place is not None
    assert (claim.place.name, claim.args.matter) == ("Genève", "dette")


def test_hostile_text_is_read_in_linear_time() -> None:
    start = time.process_time()
    meetings("La réunion de la réunion entre le ministre et le roi a lieu avec le roi. " * 2000)
    assert time.process_time() - start < 60


def test_sides_of_talks_meet_in_a_crisis() -> None:
    text = "La réunion entre la Narvie et l'Ovanie s'est ouverte mardi à Genève."
    (claim,) = meetings(CRISIS + text)
    assert claim.args.participants == ("Narvie", "Ovanie")
    assert meetings("Le dîner entre la Narvie et l'Ovanie s'est ouvert mardi à Genève.") == []


BESIEGED = "Les rebelles ont tué douze civils et appelé à une trêve. "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Quelques heures avant une réunion « technique » narvo-sarvienne sur « la trêve et l'aide », une rencontre "
            "des dix pays côtiers, de la Narvie et de la Ligue, se déroule à Velmar.",
            "Velmar",
        ),
        ("Ce projet a été discuté en soirée à Velmar entre les ministres de la Défense.", "Velmar"),
    ],
)
def test_a_meeting_told_behind_quoted_words_or_by_what_was_discussed(claims, text: str, place: str) -> None:
    (claim,) = [c for c in claims(BESIEGED + text) if c.kind == "meeting"]
    assert claim.args.status == "held"
    assert claim.place.name == place


@pytest.mark.parametrize(
    "text",
    [
        "Ce projet a été discuté en soirée à Velmar entre les joueurs.",
        "Ce projet a été discuté en soirée à Velmar par le ministre.",
    ],
)
def test_what_is_discussed_without_two_sides_is_no_meeting(claims, text: str) -> None:
    assert [c for c in claims(BESIEGED + text) if c.kind == "meeting"] == []
