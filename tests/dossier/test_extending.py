"""A dossier extended: the record is that of a build in one go, and only the stories touched are made anew."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe import pipeline
from recoupe.dossier.dossier import TABLES, Dossier
from recoupe.dossier.store import Store
from recoupe.reading import Reading
from recoupe.review import Review

DAYS = ("lundi", "mardi", "mercredi")
TOWNS = ("Belmarane", "Nidranne", "Ozourbek")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories of four articles, and one article that ties two of them."""
    made = tmp_path / "in"
    made.mkdir()
    for at, town in enumerate(TOWNS):
        for number in range(4):
            text = (
                f"VELDE, {4 + number} mars 2019 - {20 + number} civils ont été tués {DAYS[number % 3]} à {town}, selon"
                f" le maire. Les Nations unies ont demandé une trêve.\nLe chef de l'ONU se rendra à {town}.\n"
            )
            (made / f"{at}{number}.txt").write_text(text, encoding="utf-8")
    tie = "ORLAC, 9 mars 2019 - Les villes de Belmarane et de Nidranne ont perdu 400 habitants en un an.\n"
    (made / "tie.txt").write_text(tie, encoding="utf-8")
    return made


def record(path: Path) -> list[list[str]]:
    with Dossier.open(path) as dossier:
        assert not dossier.stale
        return [list(dossier.json_lines(table)) for table in TABLES]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_one_by_one_in_any_order_is_as_all_at_once(folder: Path, tmp_path: Path, seed: int) -> None:
    recoupe.build(folder, tmp_path / "once.sqlite").close()
    articles = sorted(folder.iterdir())
    random.Random(seed).shuffle(articles)
    for article in articles:
        recoupe.build(article, tmp_path / "steps.sqlite").close()
    assert record(tmp_path / "steps.sqlite") == record(tmp_path / "once.sqlite")


def test_an_added_article_re_decides_its_own_story_only(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, tie = tmp_path / "d.sqlite", folder / "tie.txt"
    told = tie.read_text(encoding="utf-8")
    tie.unlink()
    recoupe.build(folder, path).close()
    seen: list[list[str]] = []
    real = pipeline.connect_story

    def spying(readings: tuple[Reading, ...], *told: Any) -> object:
        seen.append([reading.article.file for reading in readings])
        return real(readings, *told)

    monkeypatch.setattr(pipeline, "connect_story", spying)
    new = tmp_path / "new.txt"
    new.write_text("VELDE, 8 mars 2019 - 30 civils ont été tués lundi à Nidranne.\n", encoding="utf-8")
    recoupe.build(new, path).close()
    assert seen == [["10.txt", "11.txt", "12.txt", "13.txt", "new.txt"]]
    seen.clear()
    tie.write_text(told, encoding="utf-8")
    recoupe.build(tie, path).close()
    assert [len(files) for files in seen] == [10]
    assert recoupe.build([], path).outcome.read == 0
    assert len(seen) == 1


def test_a_build_stopped_between_stories_goes_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.sqlite"
    real, made = Store.replace, []

    def stopping(self: Store, story: object, record: object) -> None:
        if made:
            raise KeyboardInterrupt
        made.append(story)
        real(self, story, record)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "replace", stopping)
    with pytest.raises(KeyboardInterrupt):
        recoupe.build(folder, path)
    monkeypatch.undo()
    with Dossier.open(path) as dossier:
        assert dossier.stale
        assert dossier.claims
    recoupe.build([], path).close()
    recoupe.build(folder, tmp_path / "once.sqlite").close()
    assert record(path) == record(tmp_path / "once.sqlite")


def test_a_judgement_across_stories_ties_them_and_its_undo_parts_them(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    (folder / "tie.txt").unlink()
    recoupe.build(folder, path).close()
    before = record(path)
    with Dossier.open(path) as dossier:
        one, other = (
            next(c for c in dossier.claims if c.file == file and c.kind == "casualties")
            for file in ("00.txt", "10.txt")
        )
    with Review.open(path, by="Ana") as review:
        review.same(one.id, other.id)
    with Dossier.open(path) as dossier:
        assert any({one.id, other.id} <= set(finding.claims) for finding in dossier.findings)
    with Review.open(path, by="Ana") as review:
        review.undo()
    assert record(path) == before


def test_other_rules_of_comparing_decide_every_story_anew_and_read_none(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.sqlite"
    recoupe.build(folder, path).close()
    before, seen = record(path), []
    real = pipeline.connect_story

    def spying(readings: tuple[Reading, ...], *told: Any) -> object:
        seen.append(len(readings))
        return real(readings, *told)

    monkeypatch.setattr(pipeline, "connect_story", spying)
    recoupe.build([], path).close()
    assert seen == []
    monkeypatch.setattr(pipeline, "decider_version", lambda: "newer")
    built = recoupe.build([], path)
    assert (built.outcome.read, sum(seen)) == (0, 13)
    built.close()
    assert record(path) == before


def test_what_several_stories_name_is_one_entity(folder: Path, tmp_path: Path) -> None:
    (folder / "tie.txt").unlink()
    with recoupe.build(folder, tmp_path / "d.sqlite") as dossier:
        onu = [entity for entity in dossier.entities if "ONU" in entity.aliases]
        assert len(onu) == 1
        assert len({mention.article for mention in onu[0].mentions}) == 12
