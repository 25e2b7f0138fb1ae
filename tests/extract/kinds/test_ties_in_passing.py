"""Ties told by an infinitive, by a noun with both sides behind it, by two subjects, or of those who are `ceux de`."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims


def ties(text: str) -> list[tuple[str, str, str]]:
    return [(c.args.subject, c.args.relation, c.args.object) for c in claims(text, "relation")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Après avoir armé le Front du Levant, la Narvie a gardé le silence.",
            ("Narvie", "supports", "Front du Levant"),
        ),
        ("La Narvie a annoncé lundi soutenir le Front du Levant.", ("Narvie", "supports", "Front du Levant")),
        (
            "La Narvie a été la première à financer le Front du Levant.",
            ("Narvie", "supports", "Front du Levant"),
        ),
        (
            "Le ralliement du Front du Levant à l'armée a tout changé.",
            ("Front du Levant", "part_of", "armée"),
        ),
        ("La Brigade d'Oron a rallié le Front du Levant.", ("Brigade d'Oron", "part_of", "Front du Levant")),
        (
            "Les Narviens et la Sarvie font alliance pour repousser l'armée.",
            ("Narviens", "ally_of", "Sarvie"),
        ),
        (
            "Les délégués du gouvernement et ceux du Front du Levant soutenus par la Narvie ont signé.",
            ("Narvie", "supports", "Front du Levant"),
        ),
    ],
)
def test_ties(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "La Narvie envoie des troupes pour soutenir le Front du Levant.",
        "La Narvie cherche à armer le Front du Levant.",
        "La Narvie nie avoir annoncé soutenir qui que ce soit.",
        "Le maire a rejoint la salle d'Oron.",
        "Le ralliement des électeurs à la réforme a surpris.",
        "Les élèves et les parents font alliance.",
    ],
)
def test_no_ties(text: str) -> None:
    assert ties(text) == []
