"""Quantities: each printed form, what it counts, and the numbers that count nobody."""

from __future__ import annotations

import time

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.annotate.document import Document
from recoupe.extract.quantities import QuantityMention, find_quantities
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def annotated(text: str) -> Document:
    paragraph = Paragraph(0, len(text), "body")
    return builtin().annotate(CleanText(text, text, OffsetMap((0,), (0,), (len(text),)), (paragraph,)))


def only(text: str) -> QuantityMention:
    found = find_quantities(annotated(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "value", "low", "high", "bound"),
    [
        ("10.000 déplacés", 10000, 10000, 10000, "exact"),
        ("300 000 morts", 300000, 300000, 300000, "exact"),
        ("300\u00a0000 morts", 300000, 300000, 300000, "exact"),
        ("1,5 million de réfugiés", 1500000, 1500000, 1500000, "exact"),
        ("Un million et demi de réfugiés", 1500000, 1500000, 1500000, "exact"),
        ("Quatre-vingt-treize soldats", 93, 93, 93, "exact"),
        ("Deux mille trois cents habitants", 2300, 2300, 2300, "exact"),
        ("Soixante et onze otages", 71, 71, 71, "exact"),
        ("Septante familles", 70, 70, 70, "exact"),
        ("Une trentaine de blessés", 30, 24, 36, "about"),
        ("Un millier de réfugiés", 1000, 800, 1200, "about"),
        ("Un demi-million de personnes", 500000, 400000, 600000, "about"),
        ("Des dizaines de milliers de civils", None, 20000, 99999, "vague"),
        ("Des centaines de blessés", None, 200, 999, "vague"),
        ("Plusieurs dizaines de corps", None, 20, 99, "vague"),
        ("Quelques dizaines de soldats", None, 20, 99, "vague"),
        ("Plusieurs civils", None, 2, None, "vague"),
        ("Plus de 300.000 morts", 300000, 300000, None, "more_than"),
        ("Plus d'une centaine de blessés", 100, 100, None, "more_than"),
        ("plus 130.000 habitants", 130000, 130000, None, "more_than"),
        ("Au moins 12 civils", 12, 12, None, "at_least"),
        ("Dix personnes au moins", 10, 10, None, "at_least"),
        ("Pas moins de 40 morts", 40, 40, None, "at_least"),
        ("Près de 800.000 personnes", 800000, 720000, 800000, "nearly"),
        ("Quelque 300 combattants", 300, 270, 330, "about"),
        ("Environ 50 corps", 50, 45, 55, "about"),
        ("Jusqu'à 200 blessés", 200, None, 200, "at_most"),
        ("Moins de 10.000 habitants", 10000, None, 10000, "less_than"),
        ("Entre 15.000 et 20.000 civils", None, 15000, 20000, "range"),
        ("De 3 à 4.000 personnes", None, 3000, 4000, "range"),
        ("De sept à huit cents morts", None, 700, 800, "range"),
        ("10 à 15 soldats", None, 10, 15, "range"),
        ("12-15 blessés", None, 12, 15, "range"),
        ("Aucun blessé", 0, 0, 0, "exact"),
    ],
)
def test_forms_of_a_count_of_people(
    phrase: str, value: float | None, low: float | None, high: float | None, bound: str
) -> None:
    found = only(f"{phrase}.")
    assert (found.value, found.low, found.high, found.bound) == (value, low, high, bound)
    assert found.unit_class == "people"
    assert found.head is not None


@pytest.mark.parametrize(
    ("phrase", "value", "bound"),
    [
        ("85 % des quartiers", 85, "exact"),
        ("85% des quartiers", 85, "exact"),
        ("93 pour cent des quartiers", 93, "exact"),
        ("La moitié des quartiers", 50, "exact"),
        ("Plus de la moitié des quartiers", 50, "more_than"),
        ("Les deux tiers des quartiers", 66.7, "exact"),
        ("Près des deux tiers des quartiers", 66.7, "nearly"),
        ("Un quart des quartiers", 25, "exact"),
        ("Trois quartiers sur quatre", 75, "exact"),
    ],
)
def test_shares_are_in_percent(phrase: str, value: float, bound: str) -> None:
    found = only(f"{phrase} sont repris.")
    assert (found.value, found.unit, found.bound) == (value, "percent", bound)


@pytest.mark.parametrize(
    ("phrase", "victims", "state"),
    [
        ("Deux jeunes filles", "children", None),
        ("Cinq membres du personnel médical", "aid_workers", None),
        ("Huit membres des forces de sécurité", "soldiers", None),
        ("Trois casques bleus", "soldiers", None),
        ("Dix Tamoriens", "people", None),
        ("Six victimes civiles", "civilians", "casualties"),
        ("Neuf blessés", "people", "wounded"),
        ("Neuf mille sans-abri", "people", "displaced"),
        ("Quatre reporters", "journalists", None),
    ],
)
def test_whom_a_noun_means(phrase: str, victims: str, state: str | None) -> None:
    found = only(f"{phrase} étaient là.")
    assert (found.victims, found.state) == (victims, state)


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle a 61 ans.",
        "La ville est tombée en 2016.",
        "La ville est tombée le 15 novembre.",
        "Il est arrivé entre le 14 et le 21 octobre.",
        "Il est arrivé à 17 heures.",
        "Il est arrivé à 10h30.",
        "Le séisme de magnitude 5,8 a surpris la ville.",
        "La ville est à 12 km.",
        "Cela coûte 3 millions d'euros.",
        "Appelez le +254 00 555 0142.",
        "Appelez le 05 00 41 17 26.",
        "Le club a gagné 2-1.",
        "C'est l'article 5 du traité.",
        "Il a parlé sur France 2.",
        "40 maisons sur 55 ont brûlé.",
        "C'est la 70ème rue.",
        "99999999999999999999999999999999 morts.",
        "Les deux camps négocient.",
        "Un arbre est tombé.",
        "Il reste le quart d'heure de jeu.",
        "Le chien est en quarantaine.",
    ],
)
def test_numbers_that_count_nobody(sentence: str) -> None:
    assert not [m for m in find_quantities(annotated(sentence)) if m.people]


def test_a_change_is_two_figures_not_a_range() -> None:
    first, second = find_quantities(annotated("Le bilan est passé de 6 à 73 morts."))
    assert (first.value, first.change) == (6, "from")
    assert (second.value, second.change, second.state) == (73, "to", "killed")


def test_a_fall_is_never_a_range() -> None:
    found = find_quantities(annotated("Il a été fixé de 31 à 26 morts."))
    assert [m.value for m in found] == [31, 26]


def test_partitive_and_other() -> None:
    whole = only("Trois des blessés ont succombé.")
    assert whole.partitive
    assert whole.state == "wounded"
    rest = only("Quatre autres sont partis.")
    assert rest.other
    assert rest.head is None
    assert only("Deux d'entre eux sont partis.").partitive
    assert only("Neuf de ses douze membres sont partis.").value == 9


def test_an_article_counts_only_a_person() -> None:
    found = only("Un soldat a vu un arbre.")
    assert (found.value, found.article, found.victims) == (1, True, "soldiers")


def test_des_after_a_noun_is_no_determiner() -> None:
    assert not find_quantities(annotated("Le chef des rebelles parle."))


def test_the_words_are_those_printed() -> None:
    document = annotated("On parle de plus de 300.000 morts.")
    (found,) = find_quantities(document)
    assert document.words(found.first, found.last) == "plus de 300.000"
    assert found.quantity(document).text == "plus de 300.000"


def test_hostile_text_takes_linear_time() -> None:
    def seconds(text: str) -> float:
        document = annotated(text)
        best = 1e9
        for _ in range(2):
            begin = time.process_time()
            find_quantities(document)
            best = min(best, time.process_time() - begin)
        return best

    for unit in ("1 ", "deux ", "1 à ", "cent-", "de 3 à ", "000 "):
        short = max(seconds(unit * 500), 0.004)
        assert seconds(unit * 8000) < 16 * short * 4


def test_a_year_before_a_noun_with_its_article_counts_nothing() -> None:
    (year,) = find_quantities(annotated("Ils mènent depuis 2012 des pourparlers."))
    assert (year.unit_class, year.head) == ("date", None)
    assert only("Ils ont perdu 2012 des 4.000 soldats.").value == 2012
