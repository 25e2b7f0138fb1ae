"""`recoupe review`: keys, what is held and comes back, undo, and what the shell sees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.journeys.shell import environment, recoupe

import recoupe as verbs
from recoupe.cli.review import Session
from recoupe.review import Review

ARTICLES = (
    "ORLAC, 5 mars 2019 (AXP) - Douze civils ont été tués lundi à Ambreuse, a annoncé le maire.\n",
    "VELDE, 6 mars 2019 - Treize civils ont été tués mardi à Ambreuse, a déclaré la Croix bleue.\n",
    "TAVE, 6 mars 2019 - Vingt civils ont été tués lundi à Ambreuse, a affirmé Secours Narv.\n",
    "PORLE, 6 mars 2019 - Quinze civils ont été tués mardi à Ambreuse, a affirmé la police.\n",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    verbs.build(folder, tmp_path / "d.sqlite").close()
    return tmp_path / "d.sqlite"


def test_what_is_held_comes_back_after_the_others_and_undo_asks_again(path: Path) -> None:
    with Review.open(path, by="Ana") as review:
        questions = list(review.questions())
        assert len(questions) >= 3
        session = Session(review, questions)
        session.press("h")
        assert session.queue[-1] is questions[0]
        session.press("y")
        assert session.queue[0] is questions[2]
        session.press("u")
        assert session.queue[0] is questions[1]
        session.press("u")
        assert list(session.queue) == questions
        session.press("u")  # nothing left to undo
        session.press("x")  # no key
        assert list(session.queue) == questions
        assert review.decisions() == ()


def test_answers_of_a_pipe_are_kept_and_shown(path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "recoupe", "review", str(path), "--by", "Ana"],
        input="n\nn\nu\nq\n", env=environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert "1 decided" in run.stdout
    log = recoupe("review", path, "--log").stdout.splitlines()
    assert len(log) == 1
    assert "Ana  different" in log[0]


def test_a_review_without_a_dossier_says_how_to_make_one(tmp_path: Path) -> None:
    run = recoupe("review", tmp_path / "none.sqlite")
    assert run.returncode == 2
    assert "recoupe build" in run.stderr
    assert not (tmp_path / "none.sqlite").exists()
