"""Shapes that dispatches on a hostage taking are full of, each beside the sentence that only looks like it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import of_kind, speakers

from recoupe.record import Force, Statement

SUNDAY, MONDAY, TUESDAY = (dt.date(2023, 5, day) for day in (14, 15, 16))  # today is Wednesday 17 May


def test_a_name_in_marks_told_by_the_way_turns_no_sentence_round(claims) -> None:
    text = 'Un homme masqué, se présentant comme "le commandant Yassir", a revendiqué l\'opération au nom du Front.'
    assert "opération" not in speakers(claims(text))


@pytest.mark.parametrize(
    "said", ['"Le pays brûle", a dénoncé l\'opposition.', '"Tout brûle", indique le rapport.']
)
def test_words_in_marks_and_who_says_them_behind(claims, said: str) -> None:
    (speaker,) = speakers(claims(said))
    assert speaker in ("opposition", "rapport")


@pytest.mark.parametrize(
    "text",
    [
        "Le Front réclame la libération de 27 détenus, dont Ivo Brek, et menace d'exécuter un otage.",
        "Le Front réclame la libération de 27 détenus, dont son chef, condamné à mort, et menace d'exécuter un otage.",
    ],
)
def test_a_second_verb_is_not_of_the_last_of_a_list(claims, text: str) -> None:
    threats = [c for c in of_kind(claims(text), "statement") if c.evidence[0].text.startswith("menace")]
    assert [c.args.speaker for c in threats if isinstance(c.args, Statement)] == ["Front"]


@pytest.mark.parametrize("verb", ["s'apprête à déployer", "va déployer", "se prépare à déployer"])
def test_who_is_about_to_send_sends(claims, verb: str) -> None:
    (sent,) = of_kind(claims(f"La Croix-Rouge {verb} trois équipes médicales à Oron."), "force")
    assert isinstance(sent.args, Force)
    assert (sent.args.actor, sent.factuality) == ("Croix-Rouge", "planned")


def test_the_hour_told_in_the_present_is_past(claims) -> None:
    text = "Il est 22 h 40, lundi, lorsque l'alarme sonne. Dix gardes ont été tués."
    (dead,) = of_kind(claims(text), "casualties")
    assert dead.time is not None
    assert dead.time.earliest == MONDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Vingt-quatre heures après l'assaut lancé mardi contre le lycée d'Oron, la ville attend.", TUESDAY),
        ("La ville attendait mardi, deux jours après l'assaut lancé contre le lycée d'Oron.", SUNDAY),
    ],
)
def test_a_day_of_its_own_is_not_counted_again(claims, text: str, day: dt.date) -> None:
    (assault,) = of_kind(claims(text), "attack")
    assert assault.time is not None
    assert assault.time.earliest == day


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("La bombe a explosé dans le métro de la capitale, Orlac, faisant dix morts.", "Orlac"),
        ("Des habitants de la capitale, Orlac, disent que dix hommes y sont morts.", "Orlac"),
        ("Dix personnes ont été tuées mardi dans la maison du chef du village, Ivo Brek.", None),
    ],
)
def test_a_town_named_behind_its_noun(claims, text: str, place: str | None) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert (dead.place.name if dead.place else None) == place


@pytest.mark.parametrize(
    ("text", "captured"),
    [
        ("Dix otages ont été libérés, dit le maire, Ivo Brek, qui se garde de crier victoire.", 0),
        ("Des otages sont morts. Ivo Brek est gardé dans une cave.", 1),
        ("L'acteur Ivo Brek s'est fait arrêter lundi à Oron.", 1),
    ],
)
def test_who_keeps_from_doing_is_no_captive(claims, text: str, captured: int) -> None:
    named = [c for c in of_kind(claims(text), "casualties") if "Ivo Brek" in c.evidence[0].text]
    assert len(named) == captured
