"""One statement in two wordings, by the words that newsrooms put for each other."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.lang import load_table
from recoupe.reconcile.stems import _beginning
from recoupe.resolve.spelling import fold


def told(first: str, second: str, *, one_article: bool = False) -> int:
    """How many findings two quotes of one speaker make, among others of a third newsroom."""
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(f"« {first} », dit-elle.", "statement", quote=first, speaker="Irma Sold")
    if not one_article:
        d.article("La Vigie", None)
    d.claim(f"« {second} », dit-elle.", "statement", quote=second, speaker="Irma Sold")
    d.article("L'Écho", None)
    d.claim("Le marché de Korvane rouvre ses étals aux fleuristes.", "event", type="opening")
    return sum(finding.kind == "statement" for finding in d.findings().values())


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Nos hommes sont partis pour laisser fuir les habitants", "Le retrait doit permettre aux civils de fuir", 1),
        ("Personne ne quittera la mine avant la paie", "Le retrait doit permettre aux civils de fuir", 2),
        ("Ces soupçons sont infondés", "Les soupçons qui me visent sont faux", 1),
        ("Ces soupçons sont infondés", "Les élections auront lieu en juin", 2),
        ("Nous manquons d'eau, de riz, de couvertures", "Il nous faut de l'eau, du riz et de quoi nous couvrir", 1),
        ("Nous manquons d'eau, de riz, de couvertures", "Il nous faut des pelles et des médecins", 2),
        ("C'est un désastre comme la vallée n'en a jamais vu", "La vallée n'a jamais subi pareille catastrophe", 1),
        ("C'est un désastre comme la vallée n'en a jamais vu", "La vallée attend des couvertures depuis hier", 2),
        ("Rien n'a été caché aux familles", "Nous n'avons rien dissimulé aux proches", 1),
        ("Le Parlement a pris sa décision", "Le vote du Parlement sera décisif", 2),  # alike to the eye only
    ],
)  # fmt: skip
def test_a_quote_reworded_is_the_same(first: str, second: str, found: int) -> None:
    assert told(first, second) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "Nous tiendrons la digue",
            "Nous tiendrons la digue toute la nuit, quoi qu'il arrive",
            1,
        ),  # a title's
        ("Nous tiendrons la digue", "La digue a été bâtie par mon père, nous le savons", 2),
    ],
)
def test_one_article_says_a_thing_twice_only_where_it_repeats_it(first: str, second: str, found: int) -> None:
    assert told(first, second, one_article=True) == found


def test_no_word_stands_in_two_groups() -> None:
    table = load_table("paraphrases")
    group_of: dict[str, int] = {_beginning(fold(word)): -1 for word in table["empty"]}
    for number, group in enumerate(table["groups"]):
        for word in group:
            assert group_of.setdefault(_beginning(fold(word)), number) == number, word
