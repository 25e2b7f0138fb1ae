"""The dossier file: what is kept, what an interruption leaves, what is refused."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from recoupe.dossier.dossier import Dossier
from recoupe.dossier.file import open_for_reading
from recoupe.dossier.replace import Record
from recoupe.dossier.store import Look, Store
from recoupe.dossier.stories import touch
from recoupe.errors import DossierError
from recoupe.ingest.raw_article import RawArticle
from recoupe.reading import Reading, Zone
from recoupe.record import (
    Article,
    Casualties,
    Claim,
    Entity,
    Extent,
    Finding,
    Mention,
    Published,
    Quantity,
    Range,
    Source,
    Span,
)
from recoupe.times.clues import ArticleClues

TEXT = "Douze civils ont péri à Ambreuse, selon le maire."


def read(article: str, file: str) -> tuple[RawArticle, Look]:
    claim = Claim(
        id=f"{article}-1",
        article=article,
        file=file,
        kind="casualties",
        evidence=(Span(start=0, end=12, text="Douze civils"),),
        sentence=Extent(start=0, end=len(TEXT)),
        args=Casualties(measure="killed", victims="civilians"),
        quantity=Quantity(value=12, low=12, high=12, bound="exact", unit=None, text="Douze"),
        time=None,
        place=None,
        attribution=(Source(name="maire", cue="selon", start=40, end=48),),
        factuality="reported",
        origin=None,
        rule="test/1",
        confidence=0.9,
    )
    record = Article(
        id=article,
        file=file,
        title=None,
        outlet=None,
        byline=None,
        credits=("AFP",),
        published=Published(earliest=dt.date(2019, 3, 4), latest=dt.date(2019, 3, 4), basis="stated"),
        language="fr",
    )
    zones = (Zone(start=0, end=len(TEXT), role="body"),)
    raw = RawArticle(file=file, text=TEXT, url=f"https://example.invalid/{article}")
    reading = Reading(article=record, raw=TEXT, url=raw.url, zones=zones, mentions=(), claims=(claim,))
    return raw, Look(reading=reading, clues=ArticleClues(article=article, published=record.published))


def connected(readings: tuple[Reading, ...]) -> Record:
    claims = tuple(claim for one in readings for claim in one.claims)
    mentions = tuple(Mention(article=one.article.id, start=24, end=32, text="Ambreuse") for one in readings)
    return Record(
        articles=tuple(one.article for one in readings),
        claims=claims,
        entities=(
            Entity(
                id="e1", kind="place", name="Ambreuse", aliases=("Ambreuse",), roles=(), mentions=mentions
            ),
        ),
        findings=(
            Finding(
                id="f1",
                kind="casualties",
                label="civils tués, Ambreuse",
                claims=tuple(claim.id for claim in claims),
                status="corroborated",
                origins=len(claims),
                current=claims[0].id,
                range=Range(low=12, high=12),
                because="",
            ),
        ),
    )


def finish(store: Store, connect: Callable[[tuple[Reading, ...]], Record] = connected) -> None:
    for story in store.touched([("a", "b"), ("b", "c")]):  # told to be one story
        store.take(story)
        store.replace(story, connect(store.readings(story.articles)))
    store.settle()


def filled(path: Path, *articles: str) -> Path:
    with Store(path) as store:
        for article in articles:
            store.save(*read(article, f"{article}.txt"), engine="1")
        finish(store)
    return path


def test_what_is_written_comes_back_as_it_was(tmp_path: Path) -> None:
    with Dossier.open(filled(tmp_path / "d.sqlite", "b", "a")) as dossier:
        expected = connected((read("a", "a.txt")[1].reading, read("b", "b.txt")[1].reading))
        assert dossier.articles == expected.articles
        assert dossier.claims == expected.claims
        assert dossier.entities == expected.entities
        assert dossier.findings == expected.findings
        assert dossier.raw("a") == TEXT
        assert dossier.url("a") == "https://example.invalid/a"
        assert dossier.zones("a") == (Zone(start=0, end=len(TEXT), role="body"),)
        assert dossier.counts() == {"articles": 2, "claims": 2, "entities": 1, "findings": 1}
        assert not dossier.stale
        with pytest.raises(KeyError):
            dossier.raw("none")


def test_the_way_in_does_not_change_the_record(tmp_path: Path) -> None:
    lines = []
    for name, order in (("x", ("a", "b", "c")), ("y", ("c", "a", "b"))):
        with Dossier.open(filled(tmp_path / f"{name}.sqlite", *order)) as dossier:
            tables = ("articles", "claims", "entities", "findings")
            lines.append([line for table in tables for line in dossier.json_lines(table)])
    assert lines[0] == lines[1]


def test_an_interrupted_build_keeps_its_articles_and_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    with Store(path) as store:
        store.save(*read("a", "a.txt"), engine="1")
    with Dossier.open(path) as dossier:
        assert [article.id for article in dossier.articles] == ["a"]
        assert dossier.claims == ()
        assert dossier.stale
    with Store(path) as store:
        assert store.known("1") == {"a"}
        assert store.stale
        finish(store)
        assert not store.stale


def test_a_record_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    path = filled(tmp_path / "d.sqlite", "a")

    def doubled(readings: tuple[Reading, ...]) -> Record:
        record = connected(readings)
        return Record(articles=record.articles, claims=record.claims * 2)  # ids clash while it is written

    with Store(path) as store:
        touch(store.connection, ["a"])
        with pytest.raises(DossierError):
            finish(store, doubled)
    with Dossier.open(path) as dossier:
        assert len(dossier.claims) == 1
        assert len(dossier.findings) == 1


def test_a_reader_changes_nothing_and_leaves_nothing_beside_the_dossier(tmp_path: Path) -> None:
    path = filled(tmp_path / "d.sqlite", "a")
    before = path.read_bytes()
    connection = open_for_reading(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("INSERT INTO reviews (decided_by) VALUES ('x')")
    connection.close()
    assert [file.name for file in tmp_path.iterdir()] == ["d.sqlite"]
    assert path.read_bytes() == before


def test_another_engine_gives_back_what_it_has_to_read_again(tmp_path: Path) -> None:
    path = filled(tmp_path / "d.sqlite", "a")
    with Store(path) as store:
        assert store.known("2") == set()
        raw, again = read("a", "a.txt")
        assert list(store.outdated("2")) == [raw]
        store.save(raw, again, engine="2")
        assert list(store.outdated("2")) == []
        assert store.stale


def test_what_dates_the_articles_together_is_kept_in_order(tmp_path: Path) -> None:
    with Store(filled(tmp_path / "d.sqlite", "b", "a")) as store:
        assert [clue.article for clue in store.clues(["b", "a"])] == ["a", "b"]
        assert store.dates(["a"])["a"] == read("a", "a.txt")[1].reading.article.published
        with pytest.raises(KeyError):
            store.raw("none")


def test_the_columns_answer_a_question_in_sql(tmp_path: Path) -> None:
    connection = sqlite3.connect(filled(tmp_path / "d.sqlite", "a"))
    row = connection.execute(
        "SELECT label, value, source, evidence, a.published_latest"
        " FROM claims JOIN articles a ON a.id = article"
    ).fetchone()
    assert row == ("killed", 12, "maire", "Douze civils", "2019-03-04")
    joined = connection.execute(
        "SELECT f.label, m.text FROM findings f JOIN finding_claims ON finding = f.id"
        " JOIN claims c ON c.id = claim JOIN mentions m ON m.article = c.article"
    ).fetchall()
    assert joined == [("civils tués, Ambreuse", "Ambreuse")]
    connection.close()


def test_reviews_are_only_ever_added_to(tmp_path: Path) -> None:
    connection = sqlite3.connect(filled(tmp_path / "d.sqlite", "a"))
    connection.execute(
        "INSERT INTO reviews (decided_at, decided_by, verb, subject)"
        " VALUES ('2019-03-05T10:00:00Z', 'x', 'accept', 'a-1')"
    )
    for change in ("DELETE FROM reviews", "UPDATE reviews SET verb = 'reject'"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            connection.execute(change)
    connection.close()


def test_what_is_not_a_dossier_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Chère rédaction, " * 200)
    other = sqlite3.connect(tmp_path / "other.sqlite")
    other.execute("CREATE TABLE t (x)")
    other.close()
    newer = filled(tmp_path / "newer.sqlite", "a")
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    (tmp_path / "empty.sqlite").touch()
    expected = {
        "letter.txt": "not a dossier",
        "other.sqlite": "not a dossier",
        "newer.sqlite": "upgrade",
        "empty.sqlite": "not a dossier",
        "missing.sqlite": "no such dossier",
        "": "it is a folder",
    }
    for name, reason in expected.items():
        with pytest.raises(DossierError, match=reason) as refused:
            Dossier.open(tmp_path / name)
        assert "\n" not in str(refused.value)
    for name in ("letter.txt", "other.sqlite", "newer.sqlite", "", "no/such/folder.sqlite"):
        with pytest.raises(DossierError):
            Store(tmp_path / name)
    assert (tmp_path / "letter.txt").read_text().startswith("Chère")


def test_an_empty_file_becomes_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "d.sqlite").touch()
    assert filled(tmp_path / "d.sqlite", "a").stat().st_size > 0


def test_a_locked_dossier_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.dossier.file.WAIT_SECONDS", 0.05)
    path = filled(tmp_path / "d.sqlite", "a")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Store(path) as store, pytest.raises(DossierError, match="another program is writing"):
        store.save(*read("b", "b.txt"), engine="1")
    with Dossier.open(path) as dossier:  # readers go on
        assert len(dossier.articles) == 1
    other.close()
