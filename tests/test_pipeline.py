"""The flow over real stages: what a build reads again, and what it leaves alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import recoupe
from recoupe import pipeline
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_article, read_articles

TEXT = "ORLAC, 5 mars 2019 (AXP) - Douze civils ont été tués lundi à Ambreuse, selon le maire.\n"
LATER = "Le bilan est monté à quinze civils tués à Ambreuse, a déclaré mercredi le maire.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text(TEXT, encoding="utf-8")
    (made / "b.txt").write_text(LATER, encoding="utf-8")
    return made


def test_a_reading_points_into_the_raw_text() -> None:
    raw = RawArticle(file="a.txt", text=TEXT.replace(" ", "\u00a0", 1).replace("\n", "\r\n"))
    reading = read_article(raw).reading
    assert reading.raw == raw.text
    assert reading.claims
    for claim in reading.claims:
        for span in claim.evidence:
            assert raw.text[span.start : span.end] == span.text
    for mention in reading.mentions:
        assert raw.text[mention.start : mention.end] == mention.text
    assert all(0 <= zone.start <= zone.end <= len(raw.text) for zone in reading.zones)


def test_memory_and_file_give_the_same_record(folder: Path, tmp_path: Path) -> None:
    raws = [RawArticle(file=path.name, text=path.read_text("utf-8")) for path in sorted(folder.iterdir())]
    record = connect(read_articles(raws))
    with recoupe.build(folder, tmp_path / "d.sqlite") as dossier:
        assert dossier.articles == record.articles
        assert dossier.claims == record.claims
        assert set(dossier.findings) == set(record.findings)


def test_articles_of_another_engine_are_read_again(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    with recoupe.build(folder, path) as dossier:
        assert (dossier.outcome.read, dossier.outcome.known) == (2, 0)
        before = dossier.claims
    with recoupe.build(folder, path) as dossier:
        assert (dossier.outcome.read, dossier.outcome.known) == (0, 2)
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE readings SET engine = 'older' WHERE article IN (SELECT id FROM articles LIMIT 1)"
    )
    connection.commit()
    connection.close()
    with recoupe.build([], path) as dossier:
        assert dossier.outcome.read == 1
        assert dossier.claims == before


def test_an_article_that_crashes_a_stage_costs_only_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.find_times

    def crashing(document: object) -> object:
        if "quinze" in document.text.raw:  # type: ignore[attr-defined]
            raise ZeroDivisionError("a fault")
        return real(document)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "find_times", crashing)
    with recoupe.build(folder) as dossier:
        assert [article.file for article in dossier.articles] == ["a.txt"]
        assert [str(refused) for refused in dossier.outcome.refused] == [
            "b.txt: reading it failed (ZeroDivisionError: a fault); leave it out, or report it with the file"
        ]
