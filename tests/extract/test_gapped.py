"""Sources that share one verb, each with its own figure."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La mairie parle de 12 morts, l'opposition de 45.", [(12, "mairie"), (45, "opposition")]),
        ("La mairie a recensé 12 morts, l'opposition 45.", [(12, "mairie"), (45, "opposition")]),
        ("Le préfet fait état de dix morts, les exilés d'une centaine.", [(10, "préfet"), (100, "exilés")]),
        (
            "La police compte dix blessés, le syndicat quarante et l'hôpital soixante.",
            [(10, "police"), (40, "syndicat"), (60, "hôpital")],
        ),
        ("L'armée évoque dix morts et les rebelles trente.", [(10, "armée"), (30, "rebelles")]),
        # one source of two figures, a verb of its own, a thing that is no toll
        ("La mairie parle de 12 morts, de 45 blessés.", [(12, "mairie"), (45, "mairie")]),
        ("La police parle de dix morts, l'armée a pris la ville.", [(10, "police")]),
        ("La mairie compte 12 morts, la ville 45.000 habitants.", [(12, "mairie")]),
        ("La mairie parle de 12 morts, le maire d'Orvane attend.", [(12, "mairie")]),
    ],
)
def test_each_has_its_figure(claims, text: str, told: list[tuple[int, str]]) -> None:
    found = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert [(one.quantity.value, one.attribution[-1].name) for one in found] == told
