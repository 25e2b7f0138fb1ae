"""Troops by the participle beside them, services that deploy by themselves, and who merely came from somewhere."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Force


def forces(found: list[Claim]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (c.args.action, c.args.actor, c.args.unit, c.args.destination)
        for c in found
        if isinstance(c.args, Force)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "La foule hue les forces étrangères déployées dans le nord.",
            [("deploys", "forces étrangères", "soldiers", "nord")],
        ),
        (
            "Les soldats suédois stationnés en Inde sont visés.",
            [("numbers", "soldats suédois", "soldiers", None)],
        ),
        ("La foule hue les forces étrangères déployées par erreur.", []),
        ("La police s'est déployée dans la capitale.", [("deploys", "police", "police", "capitale")]),
        ("Le RAID s'est déployé à Nantes.", [("deploys", "RAID", "police", "Nantes")]),
        ("La municipalité s'est déployée à Nantes.", []),
        ("L'armée a déployé des patrouilles à Nantes.", [("deploys", "armée", "soldiers", "Nantes")]),
        (
            "La Suède a envoyé des formateurs militaires en Inde.",
            [("deploys", "Suède", "soldiers", "Inde")],
        ),
        ("La mission comptera 150 observateurs.", [("numbers", "mission", "observers", None)]),
        ("Le club compte 150 observateurs.", []),
        ("Des snipers sont postés sur les toits de Nantes.", [("deploys", None, "fighters", None)]),
        ("Un bataillon de volontaires a rejoint le front.", [("deploys", None, "soldiers", None)]),
        ("Un bataillon de volontaires a rejoint la coalition.", []),
        (
            "Le Pérou a envoyé un de ses navires de guerre vers la mer Noire.",
            [("deploys", "Pérou", "ships", "mer Noire")],
        ),
        (
            "Un bâtiment de guerre péruvien déployé en mer Noire.",
            [("deploys", "Pérou", "ships", "mer Noire")],
        ),
        ("L'Iran a déployé un de ses bâtiments publics.", []),
        ("Des avions iraniens sont entrés dans l'espace aérien.", []),
        ("Cela porte à 146 le nombre de drones détruits.", []),
        ("Deux islamistes venaient de tuer un garde à Nantes.", []),
    ],
)
def test_who_is_sent(claims, text: str, told: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert forces(claims(text)) == told


def test_what_is_asked_for_in_the_passive_is_demanded(claims) -> None:
    text = "L'envoi d'une force internationale est réclamé par l'opposition."
    assert [c.factuality for c in claims(text) if isinstance(c.args, Force)] == ["demanded"]


def test_who_has_a_contingent(claims) -> None:
    text = "La France, qui compte au Niger un contingent de 1.500 soldats, a protesté."
    assert [c.args.actor for c in claims(text) if isinstance(c.args, Force)] == ["France"]
    text = "Un escadron de gendarmes est arrivé à Nantes."
    assert [c.args.action for c in claims(text) if isinstance(c.args, Force)] == ["deploys"]
