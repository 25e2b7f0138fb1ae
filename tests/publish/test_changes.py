"""What changed between two dossiers: disputes first, nothing where nothing did."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.journeys.shell import recoupe as shell

import recoupe
from recoupe.publish.changes import changes

MONDAY = "ORLAC, 5 mars 2019 - Douze civils ont été tués lundi à Ambreuse, selon la police.\n"
TUESDAY = "VELDE, 5 mars 2019 - Trente civils ont été tués lundi à Ambreuse, selon la Croix bleue.\n"
OTHER = "VELDE, 6 mars 2019 - Quarante soldats ont été blessés mardi à Suvaine, selon l'armée.\n"


@pytest.fixture
def days(tmp_path: Path) -> tuple[Path, Path]:
    """Monday's dossier, and the same with two articles more."""
    for name, text in (("monday", MONDAY), ("tuesday", TUESDAY), ("other", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    recoupe.build(tmp_path / "monday.txt", tmp_path / "old.sqlite").close()
    shutil.copy(tmp_path / "old.sqlite", tmp_path / "new.sqlite")
    recoupe.build([tmp_path / "tuesday.txt", tmp_path / "other.txt"], tmp_path / "new.sqlite").close()
    return tmp_path / "old.sqlite", tmp_path / "new.sqlite"


def test_a_new_dispute_comes_before_what_is_new(days: tuple[Path, Path]) -> None:
    with recoupe.open(days[0]) as old, recoupe.open(days[1]) as new:
        found = changes(old, new)
        back = changes(new, old)
    assert [article.file for article in found.added] == ["other.txt", "tuesday.txt"]
    assert found.findings[0].what == "disputed"
    assert found.findings[0].before is not None
    assert {change.what for change in found.findings} == {"disputed", "new"}
    assert [article.file for article in back.removed] == ["other.txt", "tuesday.txt"]
    assert {change.what for change in back.findings} == {"settled", "gone"}


def test_a_dossier_and_itself_differ_in_nothing(days: tuple[Path, Path]) -> None:
    with recoupe.open(days[1]) as one, recoupe.open(days[1]) as other:
        found = changes(one, other)
    assert (found.added, found.removed, found.findings) == ((), (), ())


def test_the_shell_prints_changes_for_people_and_for_programs(days: tuple[Path, Path]) -> None:
    shown = shell("diff", *days)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.index("Désormais contredits") < shown.stdout.index("Nouveaux")
    assert "tuesday.txt" in shown.stdout
    lines = [json.loads(line) for line in shell("diff", *days, "--json").stdout.splitlines()]
    assert lines[0]["what"] == "disputed"
    assert "Rien n'a changé" in shell("diff", days[0], days[0]).stdout
    missing = shell("diff", days[0], "none.sqlite")
    assert (missing.returncode, missing.stdout) == (2, "")
