"""What opens a subject or an object: `des` behind `où` and set phrases, a whole whose part no comma closes."""

from __future__ import annotations

import pytest
from tests.extract.clauses_of import clause, view_of, words


def test_des_opens_the_subject_behind_ou() -> None:
    view = view_of("La tension monte à Oron, où des combats opposent l'armée aux rebelles.")
    found = clause(view, "opposer")
    assert words(view, found.subject) == "des combats"
    assert words(view, found.object) == "l'armée"
    view = view_of("Certains civils quittent la ville.")
    assert words(view, clause(view, "quitter").subject) == "Certains civils"


def test_the_whole_takes_the_verb_behind_a_part_without_a_comma() -> None:
    view = view_of("Six bergers dont deux enfants ont été tués.")
    assert words(view, clause(view, "tuer").subject) == "Six bergers"
    view = view_of("Deux usines dont 300 ouvriers ont disparu ont brûlé.")
    assert words(view, clause(view, "disparaître").subject) == "300 ouvriers"


def test_set_phrases_rule_no_des() -> None:
    view = view_of("Les mutins ont pris en otage des gardes.")
    assert words(view, clause(view, "prendre").object) == "des gardes"
    view = view_of("Selon le même communiqué, les mutins, en fuite, ont pris la caserne.")
    assert words(view, clause(view, "prendre").subject) == "les mutins"


def test_a_participle_goes_on_with_what_somebody_is_accused_of() -> None:
    view = view_of("Le maire a accusé les mutins d'avoir tué dix gardes et enlevé six bergers.")
    found = clause(view, "enlever")
    assert (found.verb.form, words(view, found.subject)) == ("infinitive", "les mutins")
    assert words(view, found.object) == "six bergers"
    view = view_of("Le maire a promis de partir et appelé au calme.")
    assert words(view, clause(view, "appeler").subject) == "Le maire"


def test_how_strong_it_was_is_no_subject() -> None:
    view = view_of("Un séisme de magnitude 5,6 a frappé Oron.")
    assert words(view, clause(view, "frapper").subject) == "Un séisme"
    view = view_of("De cette magnitude, six ont frappé Oron.")
    assert words(view, clause(view, "frapper").subject) == "six"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le Front noir, les maîtres de la vallée, qui ont attaqué Oron, se retire.", "Le Front noir"),
        ("Il vient de chez les Secours bleus, les veilleurs, qui ont attaqué Oron.", "chez les Secours bleus"),
        ("Chez les Secours bleus, les veilleurs, qui ont attaqué Oron, partent.", "les veilleurs"),
        ("Chassés par le Front noir, les gardes, qui ont attaqué Oron, partent.", "les gardes"),
        ("Selon le Front noir, les gardes, qui ont attaqué Oron, partent.", "les gardes"),
    ],
)  # fmt: skip
def test_who_is_named_before_what_they_are_said_to_be(text: str, who: str) -> None:
    view = view_of(text)
    assert words(view, clause(view, "attaquer").subject) == who
