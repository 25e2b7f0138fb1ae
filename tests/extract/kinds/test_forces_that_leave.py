"""Who leaves and whence, grips on a place told by a noun, and what goes on behind `si`."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Control, Force

WAR = "Les combats font rage entre l'armée et les rebelles du Front du Levant. "


def told(found: list[Claim]) -> list[tuple[str, str, str | None, str | None, str]]:
    return [
        (c.kind, c.args.action, c.args.actor, c.place.name if c.place else None, c.factuality)
        for c in found
        if isinstance(c.args, Force | Control)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La Suède a quitté l'Inde.", [("force", "withdraws", "Suède", "Inde", "asserted")]),
        ("L'Otan quittera l'Inde en 2024.", [("force", "withdraws", "Otan", "Inde", "planned")]),
        ("La Suède s'est retirée d'Inde.", [("force", "withdraws", "Suède", "Inde", "asserted")]),
        ("Les Suédois se retirent d'Inde.", [("force", "withdraws", "Suédois", "Inde", "asserted")]),
        ("Trois cents soldats ont quitté Nantes.", [("force", "withdraws", None, "Nantes", "asserted")]),
        ("La Suède a quitté la salle.", []),
        ("La Suède s'est retirée de l'accord.", []),
        ("Le ministre a quitté l'Inde.", []),
        ("Les soldats ont regagné leur base.", [("force", "withdraws", "soldats", None, "asserted")]),
        ("Les touristes ont regagné leur base.", []),
        ("Le Front du Levant a quitté Nantes.", [("control", "withdrew", "Front du Levant", "Nantes", "asserted")]),
        ("L'armée a laissé trois jours aux rebelles pour se retirer de Nantes.",
         [("control", "withdrew", "rebelles", "Nantes", "planned")]),
    ],
)  # fmt: skip
def test_who_leaves_and_whence(claims, text: str, wanted: list[tuple[str, ...]]) -> None:
    assert told(claims(WAR + text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La mainmise des rebelles sur Nantes inquiète le maire.", [("holds", "rebelles", "asserted")]),
        ("La mainmise du club sur le championnat inquiète le maire.", []),
        ("L'annexion de Nantes par la Suède a surpris.", [("captured", "Suède", "asserted")]),
        ("L'abandon de Nantes par l'armée a surpris.", [("withdrew", "armée", "asserted")]),
        ("L'abandon de Nantes par ses habitants a surpris.", []),
        ("Si l'armée progresse au nord, les rebelles tiennent encore Nantes.",
         [("advances", "armée", "asserted"), ("holds", "rebelles", "asserted")]),
        ("Si l'armée progresse vers Nantes, les rebelles attaqueront.", [("advances", "armée", "hypothetical")]),
        ("Il ne dira rien tant que l'armée n'aura pas repris Nantes.", []),
        ("Il s'est réfugié loin des zones aux mains des rebelles.", [("holds", "rebelles", "asserted")]),
    ],
)  # fmt: skip
def test_who_has_it_in_hand(claims, text: str, wanted: list[tuple[str, ...]]) -> None:
    found = [
        (action, actor, how) for kind, action, actor, _, how in told(claims(WAR + text)) if kind == "control"
    ]
    assert found == wanted
