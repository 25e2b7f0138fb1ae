"""Troops told by a participle: who moved them says that they were."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Force


def forces(found: list[Claim]) -> list[tuple[str, str | None]]:
    return [(c.args.action, c.args.actor) for c in found if isinstance(c.args, Force)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les soldats, rapatriés par l'armée suédoise, sont fêtés.", ("withdraws", "armée suédoise")),
        ("Les troupes, retirées par la Suède, sont rentrées.", ("withdraws", "Suède")),
        ("Massés à Marna par l'armée, des chars font peur.", ("deploys", "armée")),
    ],
)
def test_told_by_who_moved_them(claims, text: str, expected: tuple[str, str]) -> None:
    assert expected in forces(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Les enseignants mobilisés par le syndicat ont défilé.",
        "Les jouets, retirés de la vente par la chaîne, sont rouges.",
        "Les soldats, épuisés par la marche, dorment.",
    ],
)
def test_not_told(claims, text: str) -> None:
    assert forces(claims(text)) == []
