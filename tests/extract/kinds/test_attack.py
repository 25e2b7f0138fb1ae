"""Attacks: strikes and shots, and the many things that strike only in a manner of speaking."""

from __future__ import annotations

import pytest

from recoupe.record import Attack, Claim


def attacks(found: list[Claim]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (c.args.action, c.args.actor, c.args.means, c.args.target)
        for c in found
        if isinstance(c.args, Attack)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a bombardé l'hôpital de Veldor.", ("strikes", "armée", None, "hôpital de Veldor")),
        ("Des obus sont tombés sur le marché.", ("strikes", None, "artillery", "marché")),
        ("La police a tiré sur la foule.", ("strikes", "police", None, "foule")),
        ("L'armée a suspendu ses frappes sur la ville.", ("suspends", "armée", "air", "ville")),
    ],
)
def test_strikes_and_shots(claims, text: str, expected: tuple[str | None, ...]) -> None:
    assert attacks(claims(text)) == [expected]


def test_hearsay_is_unverified(claims) -> None:
    (claim,) = [c for c in claims("L'aviation aurait bombardé l'école de Veldor.") if c.kind == "attack"]
    assert claim.factuality == "unverified"


def test_a_denied_strike_is_denied(claims) -> None:
    (claim,) = [c for c in claims("L'armée n'a pas bombardé l'école de Veldor.") if c.kind == "attack"]
    assert claim.factuality == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "L'inflation frappe les ménages les plus pauvres.",
        "La neige est tombée sur la ville.",
        "Le ministre a frappé les esprits.",
        "Les bûcherons ont abattu deux arbres.",
        "Le député a attaqué le budget.",
        "Le gouvernement vise un accord.",
        "L'usine a suspendu sa production.",
    ],
)
def test_what_strikes_only_in_a_manner_of_speaking(claims, text: str) -> None:
    assert attacks(claims(text)) == []
