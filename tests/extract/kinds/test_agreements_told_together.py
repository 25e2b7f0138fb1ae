"""Agreements told side by side, voices that call for a truce, and what only looks like a step."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims, steps

Steps = list[tuple[str, str, tuple[str, ...]]]


def meetings(text: str) -> list[tuple[str, ...]]:
    return [c.args.participants for c in claims(text, "meeting")]


def test_two_agreements_of_one_sentence_are_two() -> None:
    told = steps(
        "La signature de l'accord de paix entre la Narvie et la Sarvie et la signature de la déclaration de"
        " principes entre les délégués du gouvernement et ceux du Front n'y ont rien changé."
    )
    assert [(a, who) for _, a, who in told] == [
        ("agrees", ("Narvie", "Sarvie")),
        ("agrees", ("délégués du gouvernement", "Front")),
    ]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "Des voix ne cessent de s'élever pour appeler les deux camps à observer le cessez-le-feu.",
            ("ceasefire", "calls_for"),
        ),
        ("La Sarvie est à l'origine d'un plan de paix.", ("talks", "proposes")),
        (
            "Les deux parties s'accusent d'être derrière les violations répétées du cessez-le-feu.",
            ("ceasefire", "violates"),
        ),
    ],
)
def test_a_step(text: str, step: tuple[str, str]) -> None:
    assert step in [(matter, action) for matter, action, _ in steps(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Les autorités ont décrété une zone d'évacuation de vingt kilomètres autour du site.",
        "De nouvelles attaques ont éclaté à Ostrel, rompant l'accalmie du mois de mai.",
        "La Sarvie est à l'origine d'un incendie.",
        "La Sarvie appelle le président Brek à quitter le pouvoir.",
    ],
)
def test_no_step(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    "text", ["L'audience doit débuter lundi devant la cour.", "L'audience a repris mardi à Ostrel."]
)
def test_a_hearing_in_court_is_no_meeting(text: str) -> None:
    assert meetings(text) == []


def test_an_audience_of_the_pope_is_a_meeting() -> None:
    assert meetings("L'audience du pape avec le président Brek a débuté mardi à Ostrel.") != []
