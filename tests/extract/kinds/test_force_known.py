"""Moves of troops spoken of as done, whoever leaves, and how surely a sending is told."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Force

WAR = "Les combats font rage en Valdie entre l'armée valde et les rebelles du Front du Levant. "


def forces(found: list[Claim]) -> list[tuple[str, str | None, str]]:
    return [(c.args.action, c.args.actor, c.factuality) for c in found if isinstance(c.args, Force)]


@pytest.mark.parametrize(
    "text",
    [
        "Le président s'est félicité du retrait des troupes suédoises.",
        "Face au retrait des troupes suédoises, le ministre hausse le ton.",
        "Il s'est blessé lors du retrait des troupes suédoises.",
        "Une nouvelle a tout changé : le retrait des troupes suédoises.",
        "Les images du retrait des troupes suédoises ont fait le tour du monde.",
        "Outre le retrait des troupes suédoises, l'accord prévoit une trêve.",
        "Le maire a réagi au retrait des troupes suédoises.",
    ],
)
def test_told_wherever_it_is_spoken_of_as_done(claims, text: str) -> None:
    assert [action for action, _, _ in forces(claims(WAR + text))] == ["withdraws"]


@pytest.mark.parametrize(
    "text",
    [
        "Il faut tenir jusqu'au retrait des troupes suédoises.",
        "Le maire se prépare en vue du retrait des troupes suédoises.",
        "La question du retrait des troupes suédoises divise les ministres.",
        "En cas de retrait des troupes suédoises, la ville tombera.",
        "Le maire s'est félicité d'un possible retrait de la vie publique.",
    ],
)
def test_not_where_it_is_still_open(claims, text: str) -> None:
    assert forces(claims(WAR + text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Outre le retrait du Front du Levant, on prévoit une trêve.", [("withdraws", "Front du Levant", "asserted")]),
        ("Le départ des rebelles a surpris tout le monde.", [("withdraws", "rebelles", "asserted")]),
        ("Face au désengagement de la Suède, le ministre hausse le ton.", [("withdraws", "Suède", "asserted")]),
        ("Le retrait de la Suède de l'accord a surpris.", []),
        ("Le ministre exige le départ des rebelles.", []),
        ("Le départ des habitants a surpris tout le monde.", []),
        ("La Suède a annoncé avoir envoyé des troupes à Nantes.", [("deploys", "Suède", "reported")]),
        ("La Suède a annoncé l'envoi de troupes à Nantes.", [("deploys", "Suède", "planned")]),
        ("L'armée valde a reçu l'ordre d'envoyer des troupes à Nantes.", [("deploys", "armée valde", "demanded")]),
        ("Il a fallu trois jours pour que la Suède envoie des troupes à Nantes.", [("deploys", "Suède", "asserted")]),
        ("Le maire plaide pour que la Suède envoie des troupes à Nantes.", [("deploys", "Suède", "planned")]),
        ("Le ministre suédois de la Défense a envoyé des troupes à Nantes.", [("deploys", "Suède", "asserted")]),
    ],
)  # fmt: skip
def test_who_leaves_and_how_surely(claims, text: str, told: list[tuple[str, str | None, str]]) -> None:
    assert forces(claims(WAR + text)) == told
