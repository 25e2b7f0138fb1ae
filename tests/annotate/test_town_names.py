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
