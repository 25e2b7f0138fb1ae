"""Ground held, given up or closed off, beside what the same verbs mean elsewhere."""

from __future__ import annotations

import pytest

from recoupe.record import Control


def control(claims, text: str) -> list[Control]:
    return [claim.args for claim in claims(text) if isinstance(claim.args, Control)]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Les derniers rebelles ont quitté mardi le quartier de Kassim.", "withdrew"),
        ("Les jihadistes règnent sur Idlib depuis 2014.", "holds"),
        ("Les forces russes ont poursuivi leur lente progression.", "advances"),
        ("Les miliciens entourent Idlib depuis lundi.", "besieges"),
        ("La Sardaigne, territoire occupé depuis 1967 par Israël.", "holds"),
        ("Un pan de la Corse, un territoire occupé depuis 1967 par Israël.", "holds"),
        ("Homs, reprise en mai par l'armée, est en ruines.", "recaptured"),
        ("Homs, prise en mai par l'armée, est en ruines.", "captured"),
    ],
)
def test_ground(claims, text: str, action: str) -> None:
    assert [found.action for found in control(claims, text)] == [action]


@pytest.mark.parametrize(
    "text",
    [
        "Le quartier a été bouclé par la police mardi.",
        "Le quartier a été complètement bouclé.",
        "Bagdad est pris en étau entre ses deux alliés.",
        "C'est la Suède qui a été prise pour cible.",
        "Le tireur a tenté de pénétrer dans l'enceinte de la mairie.",
        "Les touristes ont quitté Idlib mardi.",
        "Rien ne sera conclu si les terroristes n'ont pas quitté la ville.",
        "La Suède devrait atteindre la même position.",
        "Homs, prise de panique, attend.",
    ],
)
def test_no_ground(claims, text: str) -> None:
    assert control(claims, text) == []


def test_a_count_behind_the_names_is_not_told_again(claims) -> None:
    (found,) = control(claims, "Les rebelles contrôlent Idlib et Homs, deux villes du nord.")
    assert found.objects == ("Idlib", "Homs")


def test_a_force_that_goes_home_gives_up_no_ground(claims) -> None:
    assert control(claims, "Le commando exige le retrait des troupes de Suède.") == []
    (found,) = control(claims, "Le retrait des rebelles de Homs a été confirmé mardi.")
    assert found.action == "withdrew"
