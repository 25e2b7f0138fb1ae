"""On which side the dead were, what share of them was who, and who somebody is by what the article calls them."""

from __future__ import annotations

import pytest


def told(claims, text: str):
    return [(c.args.measure, c.args.victims) for c in claims(text) if c.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les combats ont fait dix morts parmi les rebelles et trois chez les soldats.",
            [("killed", "fighters"), ("killed", "soldiers")],
        ),
        ("Il y a eu cinq morts côté rebelle.", [("killed", "fighters")]),
        (
            "L'armée a perdu dix hommes, les rebelles une trentaine.",
            [("killed", "soldiers"), ("killed", "fighters")],
        ),
        ("13 civils ont été tués et 58 autres blessés.", [("killed", "civilians"), ("wounded", "civilians")]),
        (
            "Le secrétaire du parti a été tué en même temps que deux autres personnes.",
            [("killed", "people"), ("killed", "people")],
        ),
        ("Le secrétaire du parti a été élu en même temps que deux autres personnes.", []),
        ("Un CRS a été légèrement blessé à l'épaule.", [("wounded", "soldiers")]),
        ("Le viticulteur a été tué vendredi.", [("killed", "people")]),
        ("Ivo Brek, le gendarme qui s'est offert comme otage, est mort.", [("killed", "soldiers")]),
        ("Le tireur a foncé sur la voiture, blessant grièvement le passager.", [("wounded", "people")]),
        ("Un tiers des morts sont des enfants.", [("killed", "children")]),
        ("La moitié des blessés sont des femmes.", [("wounded", "women")]),
        ("La moitié des déplacés sont des femmes.", []),
        ("Les islamistes retiennent encore 112 lycéennes.", [("captured", "children")]),
        ("Le jury retient douze candidates.", []),
        ("Le numéro deux du Front a été tué.", [("killed", "people")]),
        ("Le numéro deux du Front a été réélu.", []),
        ("Ana Kurtel ne s'est jamais retrouvée seule.", []),
        ("Le journaliste Ivo Brek était à Oron. Brek a été tué lundi.", [("killed", "journalists")]),
        ("Le frère du boulanger Ivo Brek était à Oron. Brek a été tué lundi.", [("killed", "people")]),
    ],
)
def test_who_they_were(claims, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(claims, text) == expected
