"""Whom `elle`, `ils` and `elles` stand for where they speak: who agrees, and can do it."""

from __future__ import annotations

import pytest
from tests.extract.told import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le chef des rebelles a rencontré les familles. Elles disent avoir peur.", "familles"),
        ("Les soldats ont croisé les habitantes du port. Elles disent avoir peur.", "habitantes du port"),
        ("Les autorités ont rencontré les pêcheurs. Ils disent que la mer monte.", "pêcheurs"),
        ("Les enseignantes ont rencontré les élus. Elles disent que la mer monte.", "enseignantes"),
        ("Les autorités ont fermé le pont. Elles disent que la mer monte.", "autorités"),
        ("Les forces de la coalition ont levé le camp. Elles disent avoir gagné.", "forces de la coalition"),
        ("Les habitants du port ont levé le camp. Ils disent avoir gagné.", "habitants du port"),
    ],
)
def test_several_people_are_of_the_gender_of_their_pronoun(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brek, le chef de la garde, a levé le camp. Elle dit que la mer monte.",
        "Ana Kurtel a levé le camp avec les pêcheurs d'Oron et les élus. Ils disent que la mer monte.",
        "Les soldats ont levé le camp. Elles disent que la mer monte.",
    ],
)
def test_who_does_not_agree_has_not_spoken(claims, text: str) -> None:
    assert speakers(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Les secouristes dans les quartiers rebelles, qui ont lancé un appel à l'aide, sont épuisés.",
            "secouristes",
        ),
        (
            "Les médecins dans les villages de la vallée, qui dénoncent le silence du roi, sont épuisés.",
            "médecins",
        ),
        ("Dix gardes sont entrés à Oron, qui dénonce le silence du roi.", "Oron"),
    ],
)
def test_who_does_what_people_do_is_no_place(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]
