"""The town that a pronoun stands for, and shares told by a predicate."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("La ville d'Oron est assiégée. Un million d'habitants l'ont quittée.", [1_000_000]),
        ("La salle était pleine. Dix habitants l'ont quittée.", []),
        ("La ville d'Oron est assiégée.\n\nDix habitants l'ont quittée.", []),
        ("Quatre mille civils, dont la moitié sont des enfants, sont bloqués à Oron.", [4000, 50]),
    ],
)
def test_displaced(claims, text: str, figures: list[float]) -> None:
    found = [claim for claim in claims(text) if claim.kind == "displacement"]
    assert [claim.quantity.value for claim in found] == figures


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Les rebelles ne libéreront plus aucun otage.", []),
        ("Les rebelles n'ont pas libéré les douze otages.", [12]),
        ("Il n'y a plus aucun otage dans l'usine.", [0]),
    ],
)
def test_held(claims, text: str, held: list[float]) -> None:
    assert [claim.quantity.value for claim in claims(text) if claim.kind == "casualties"] == held
