"""A term that runs out is no death, whose word it shares."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Le maire a accordé aux ravisseurs un délai de deux jours, expirant samedi à midi.", 0),
        ("Le mandat du préfet a expiré.", 0),
        ("Le vieux pêcheur a expiré à l'hôpital d'Orvane.", 1),
        ("Trois pêcheurs ont expiré à l'hôpital d'Orvane.", 1),
    ],
)
def test_what_expires(claims, text: str, dead: int) -> None:
    assert len([claim for claim in claims(text) if claim.kind == "casualties"]) == dead
