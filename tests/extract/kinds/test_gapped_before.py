"""What a side held before, behind `contre`: `contrôle 90 % de la ville, contre 65 % il y a dix jours`."""

from __future__ import annotations

import pytest

from recoupe.record import Control


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("L'armée contrôle 90 % de la ville, contre 65 % il y a dix jours.", [90, 65]),
        ("Les rebelles tiennent encore douze quartiers, contre trente en mai.", [12, 30]),
        ("Les rebelles tiennent douze quartiers contre trois bataillons.", [12]),
        ("L'armée contrôle 90 % de la ville, contre vents et marées.", [90]),
    ],
)
def test_what_was_held_before(claims, text: str, values: list[int]) -> None:
    held = [c for c in claims(text) if isinstance(c.args, Control)]
    assert [c.quantity.value if c.quantity else None for c in held] == values
    assert {c.args.action for c in held} == {"holds"}


def test_the_day_of_what_was_held_before(claims) -> None:
    now, before = (c.time for c in claims("L'armée contrôle 90 % de la ville, contre 65 % dimanche."))
    assert now is not None
    assert before is not None
    assert now.earliest != before.earliest
