"""Names of towns that begin as a person's: `la ville stratégique de X` tells them apart all over the article."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


def kinds(text: str, name: str) -> set[str]:
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    return {mention.kind for mention in reading.mentions if mention.text == name}


@pytest.mark.parametrize(
    "before", ["la ville stratégique de", "la ville clé de", "le village de", "la cité antique de"]
)
def test_two_words_behind_a_town_are_one(before: str) -> None:
    text = (
        f"L'armée a repris {before} Karim Darel. Karim Darel était tenue par les rebelles. Karim Darel brûle."
    )
    assert kinds(text, "Karim Darel") == {"place"}


@pytest.mark.parametrize("before", ["le maire", "l'avocat", "la politique nouvelle de"])
def test_two_words_behind_anything_else_are_a_person(before: str) -> None:
    text = f"La presse a vu {before} Karim Darel. Karim Darel, 61 ans, a parlé."
    assert kinds(text, "Karim Darel") == {"person"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("L'armée a bombardé Tal Vellan mardi.", "Tal Vellan"),
        ("L'armée a bombardé Vellan al-Orn mardi.", "Vellan al-Orn"),
        ("L'armée a pilonné Vellana del Orno mardi.", "Vellana del Orno"),
        ("Douze civils ont été tués mardi à Douma.", "Douma"),
        ("Dix morts, a déclaré à Kaboul Tamiro Yamata.", "Kaboul"),
    ],
)
def test_towns_by_what_is_done_to_them_and_by_their_particles(text: str, town: str) -> None:
    assert kinds(text, town) == {"place"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("L'armée a accusé Tal Vellan mardi.", "Tal Vellan", "person"),
        ("La Douma a voté la loi.", "Douma", "organisation"),
        ("L'armée a bombardé Al-Qaïda mardi.", "Al-Qaïda", "armed_group"),
        ("Dix morts, a déclaré à Kaboul Tamiro Yamata.", "Tamiro Yamata", "person"),
    ],
)
def test_names_that_are_no_towns(text: str, name: str, kind: str) -> None:
    assert kinds(text, name) == {kind}
