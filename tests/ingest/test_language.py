"""An article's language: as told, unless its words say otherwise; what is not read is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import recoupe
from recoupe.ingest.language import foreign, with_language
from recoupe.ingest.raw_article import RawArticle

FRENCH = "Douze civils ont péri dans la nuit de lundi à mardi à Orsan, selon le maire de la ville."
ENGLISH = "Twelve civilians were killed overnight in Orsan, the mayor of the town said on Tuesday."


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        (FRENCH, "fr-FR", "fr"),
        (FRENCH, "FR_be", "fr"),
        (FRENCH, None, None),
        (FRENCH, "en", "fr"),
        (FRENCH, "langue française", None),
        (ENGLISH, "en-GB", "en"),
        (ENGLISH, "de", "de"),
    ],
)
def test_a_bare_code_or_what_the_words_say(text: str, told: str | None, language: str | None) -> None:
    found = with_language(RawArticle(file="a", text=text, language=told))
    assert found.language == language
    assert (foreign(found) is None) == (language in ("fr", None))


def test_a_build_goes_on_without_what_it_does_not_read(tmp_path: Path) -> None:
    lines = [
        {"text": FRENCH, "language": "fr-FR"},
        {"text": ENGLISH, "language": "en"},
        {"text": FRENCH + " Fin."},
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with recoupe.build([tmp_path]) as built:
        assert {article.language for article in built.articles} == {"fr"}
        assert len(built.articles) == 2
        assert "its language is en" in str(built.outcome.refused[0])
