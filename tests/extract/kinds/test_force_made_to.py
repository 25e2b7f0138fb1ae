"""Troops that somebody makes come, who fights for pay and arrives, and sendings that are called off."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Control, Force


def forces(found: list[Claim]) -> list[tuple[str, str | None, str]]:
    return [(c.args.action, c.args.actor, c.factuality) for c in found if isinstance(c.args, Force)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La junte a fait venir des instructeurs suédois.", ("deploys", "Suède", "asserted")),
        ("La Suède a fait entrer 50 chars sur le sol norvégien.", ("deploys", "Suède", "asserted")),
        ("La Suède a fait entrer des chars en Norvège.", ("deploys", "Suède", "asserted")),
        ("Des mercenaires suédois sont arrivés à Oslo.", ("deploys", "Suède", "asserted")),
        ("La Suède suspend l'envoi de 300 soldats en Norvège.", ("deploys", "Suède", "denied")),
        ("La Suède a annulé le retrait de ses troupes.", ("withdraws", "Suède", "denied")),
        ("La Suède a décidé de fermer la base et de retirer ses troupes.", ("withdraws", "Suède", "planned")),
        ("La Suède n'exclut pas l'envoi de troupes.", ("deploys", "Suède", "predicted")),
        ("La Suède n'exclut pas l'envoi de 300 soldats.", ("deploys", "Suède", "predicted")),
        ("La Suède a mis à disposition un navire-hôpital.", ("deploys", "Suède", "asserted")),
        ("La Suède menace de partir et de rapatrier 300 soldats.", ("withdraws", "Suède", "hypothetical")),
    ],
)
def test_told(claims, text: str, expected: tuple[str, str | None, str]) -> None:
    assert expected in forces(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a fait venir des clowns.",
        "Le vent a fait avancer les voiliers.",
        "La neige a fait venir du monde.",
    ],
)
def test_not_told(claims, text: str) -> None:
    assert forces(claims(text)) == []


def test_tanks_that_are_made_to_enter_are_a_force(claims) -> None:
    found = claims("La guerre fait rage. La Suède a fait entrer des chars sur le sol norvégien.")
    assert not any(isinstance(c.args, Control) for c in found)
