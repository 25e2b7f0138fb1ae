"""A story too long to be decided as one: what is decided anew, and that the order of adding changes nothing."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from tests.dossier.test_extending import record

import recoupe
from recoupe import pipeline
from recoupe.dossier import chapters
from recoupe.dossier.dossier import Dossier
from recoupe.reading import Reading
from recoupe.review import Review

TOWNS = ("Belmarane", "Nidranne")


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long story is one of more than six articles."""
    monkeypatch.setattr(chapters, "LONGEST", 6)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two crises of four articles, which one article chains into one story by a name of each."""
    made = tmp_path / "in"
    made.mkdir()
    for at, town in enumerate(TOWNS):
        for number in range(4):
            text = f"VELDE, {4 + number} mars 2019 - {20 + number} civils ont été tués à {town}, selon le maire.\n"
            (made / f"{at}{number}.txt").write_text(text, encoding="utf-8")
    chain = "ORLAC, 9 mars 2019 - Les villes de Belmarane et de Nidranne ont perdu 400 habitants en un an.\n"
    (made / "chain.txt").write_text(chain, encoding="utf-8")
    return made


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The files of each set of articles that is decided together from now on."""
    seen: list[list[str]] = []
    real = pipeline.connect_story

    def spying(readings: tuple[Reading, ...], *told: Any) -> object:
        seen.append([reading.article.file for reading in readings])
        return real(readings, *told)

    monkeypatch.setattr(pipeline, "connect_story", spying)
    return seen


def test_a_long_story_is_decided_by_its_chapters(
    folder: Path, tmp_path: Path, decided: list[list[str]]
) -> None:
    recoupe.build(folder, tmp_path / "d.sqlite").close()
    assert sorted(map(len, decided)) == [1, 4, 4]


def test_an_added_article_re_decides_its_chapter_only(
    folder: Path, tmp_path: Path, decided: list[list[str]]
) -> None:
    path, new = tmp_path / "d.sqlite", tmp_path / "new.txt"
    recoupe.build(folder, path).close()
    decided.clear()
    new.write_text("VELDE, 8 mars 2019 - 30 civils ont été tués lundi à Nidranne.\n", encoding="utf-8")
    recoupe.build(new, path).close()
    assert decided == [["10.txt", "11.txt", "12.txt", "13.txt", "new.txt"]]
    recoupe.build([*folder.iterdir(), new], tmp_path / "once.sqlite").close()
    assert record(path) == record(tmp_path / "once.sqlite")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_one_by_one_in_any_order_is_as_all_at_once(folder: Path, tmp_path: Path, seed: int) -> None:
    recoupe.build(folder, tmp_path / "once.sqlite").close()
    articles = sorted(folder.iterdir())
    random.Random(seed).shuffle(articles)
    for article in articles:
        recoupe.build(article, tmp_path / "steps.sqlite").close()
    assert record(tmp_path / "steps.sqlite") == record(tmp_path / "once.sqlite")


def test_what_people_judge_one_ties_chapters(folder: Path, tmp_path: Path, decided: list[list[str]]) -> None:
    path = tmp_path / "d.sqlite"
    recoupe.build(folder, path).close()
    with Dossier.open(path) as dossier:
        one, other = (
            next(claim.id for claim in dossier.claims if claim.file == file and claim.kind == "casualties")
            for file in ("00.txt", "10.txt")
        )
    decided.clear()
    with Review.open(path, by="Ana") as review:
        review.same(one, other)
    recoupe.build([], path).close()
    assert [len(files) for files in decided] == [8]
    with Dossier.open(path) as dossier:
        assert any({one, other} <= set(finding.claims) for finding in dossier.findings)
