"""Parts and wholes that no comma sets apart, parts told by where they are from, and who is found too late."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def told(found: list[Claim]) -> list[tuple[float | None, str]]:
    counts = [c for c in found if c.kind in ("casualties", "displacement")]
    return [(c.quantity.value if c.quantity else None, c.args.measure) for c in counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Douze bergers dont deux femmes ont été tués à Oron.", [(12, "killed"), (2, "killed")]),
        ("Douze bergers dont deux femmes ont vu la mer.", []),
        ("5.000 personnes ont été déplacées, dont 300 de la ville d'Oron.", [(5000, "displaced"), (300, "displaced")]),
        ("Le roi possède 50 maisons, dont trois de la ville d'Oron.", []),
        ("Les pompiers ont repêché neuf marins sans vie.", [(9, "killed")]),
        ("Les pompiers ont repêché neuf marins.", []),
        ("Des centaines de civils sont pris dans les combats à Oron.", [(None, "trapped")]),
        ("Des centaines de civils ont pris part aux combats à Oron.", []),
        ("Quarante familles sont réparties dans trois écoles d'Oron.", [(40, "displaced")]),
        ("Quarante tableaux sont répartis dans trois écoles d'Oron.", []),
        ("Des dizaines de mineurs restent portés disparus.", [(None, "missing")]),
    ],
)  # fmt: skip
def test_counts(claims, text: str, counts: list[tuple[float | None, str]]) -> None:
    assert told(claims(text)) == counts
