"""Who dies where somebody sees it or lets it happen: never the one who sees."""

from __future__ import annotations

import pytest

from recoupe.record import Casualties, Displacement


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Trois gardes ont vu mourir deux civils.", ["deux civils"]),
        ("Plusieurs témoins racontent avoir vu deux soldats mourir.", ["deux soldats"]),
        ("Trois gardes ont laissé mourir deux civils.", ["deux civils"]),
        ("Le froid a fait mourir deux civils.", ["deux civils"]),
        ("La Narvie a fait partir vingt sauveteurs.", []),
        ("Trois gardes sont morts.", ["Trois gardes"]),
        ("Trois gardes ont vu la crue monter.", []),
    ],
)
def test_who_dies_is_who_is_seen_to(claims, text: str, dead: list[str]) -> None:
    found = [c for c in claims(text) if isinstance(c.args, Casualties | Displacement)]
    assert [c.evidence[0].text for c in found] == dead
