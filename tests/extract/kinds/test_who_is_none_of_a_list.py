"""A clitic stands in no list, somebody with his office between commas acts by himself, and no death speaks."""

from __future__ import annotations

import pytest
from tests.extract.told import claims_of, speakers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Les rebelles jurent avoir abandonné leurs usages, tels que les fouets et les exécutions, "
            "et ils ont déclaré avoir ouvert des enquêtes.",
            ["rebelles", "rebelles"],
        ),
        (
            "Des officiers ont expliqué leur départ et Ivo Brek, chef politique de la rébellion, "
            "a affirmé à Oron que la guerre continue.",
            ["Ivo Brek"],
        ),
        (
            "Les officiers ont fui Oron sous la pression et Ivo Brek, chef de la rébellion, "
            "a affirmé que la guerre continue.",
            ["Ivo Brek"],
        ),
    ],
)
def test_who_says_so(text: str, who: list[str]) -> None:
    found = speakers(claims_of(text, "statement"))
    assert [name for name in who if name in found] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le ministre a reçu Ana Kurtel et Ivo Brek, chef de la milice, a-t-il dit.", "Ivo Brek"),
        ("Le ministre a reçu Ana Kurtel et Ivo Brek, chef de la milice, a annoncé la police.", "Ivo Brek"),
        (
            "Juge-t-on que la mort de ce cycliste relève de la mairie ? « On enquête », a-t-il répondu.",
            "décès de ce motard",
        ),
    ],
)
def test_who_does_not(text: str, who: str) -> None:
    assert who not in speakers(claims_of(text, "statement"))
