"""Attacks that were carried out somewhere, and hunts that are none."""

from __future__ import annotations

import pytest


def attacks(found) -> list[tuple[str | None, str | None]]:
    """Place and target of each attack."""
    told = (c for c in found if c.kind == "attack" and c.args.action == "strikes")
    return [(c.place.name if c.place else None, c.args.target) for c in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un attentat a été perpétré samedi à Nantes.", [("Nantes", None)]),
        ("Des raids ont été menés dimanche à Nantes.", [("Nantes", None)]),
        ("Alors que des attentats ont été commis à Nantes, le maire est parti.", [("Nantes", None)]),
        ("L'armée traque les rebelles près de Nantes.", [("Nantes", "rebelles")]),
        # not yet, not at all, and nothing said of where
        ("Un attentat devait être commis à Nantes.", []),
        ("Aucun attentat n'a été commis à Nantes.", []),
        ("Une attaque a été menée.", []),
        # what the police do
        ("La police traque le tireur à Nantes.", []),
        ("Les gendarmes pourchassent deux hommes à Nantes.", []),
        ("Des chasseurs traquent un fugitif près de Nantes.", []),
    ],
)
def test_attacks_carried_out(claims, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert attacks(claims(text)) == expected
