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
            "Le trésorier du syndicat a été tué en même temps que deux gardes.",
            [("killed", "people"), ("killed", "people")],
        ),
        ("Le trésorier du syndicat a été élu en même temps que deux gardes.", []),
        ("Un CRS a été légèrement blessé à l'épaule.", [("wounded", "soldiers")]),
        ("Le viticulteur a été tué vendredi.", [("killed", "people")]),
        ("Ivo Brek, le gendarme qui avait pris la place d'un otage, est mort.", [("killed", "soldiers")]),
        ("Le tireur a foncé sur la voiture, blessant grièvement le passager.", [("wounded", "people")]),
        ("Un tiers des morts sont des enfants.", [("killed", "children")]),
        ("Plus de 70 % des 3.200 morts recensés sont des civils.", [("killed", "civilians")]),
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


def test_a_funeral_dates_no_death(claims) -> None:
    (toll,) = [
        c
        for c in claims("Les obsèques des douze victimes auront lieu vendredi à Oron.")
        if c.kind == "casualties"
    ]
    assert (toll.time, toll.factuality) == (None, "asserted")
    (toll,) = [c for c in claims("Le raid a fait douze victimes vendredi à Oron.") if c.kind == "casualties"]
    assert toll.time is not None


def test_one_happening_told_by_its_year_is_no_total(claims) -> None:
    text = "C'est l'attaque la plus meurtrière depuis celle du marché, en 2017, qui avait fait 31 morts."
    assert [c.args.cumulative for c in claims(text) if c.kind == "casualties"] == [False]
    text = "En 2017, la guerre a fait 31.000 morts."
    assert [c.args.cumulative for c in claims(text) if c.kind == "casualties"] == [True]
