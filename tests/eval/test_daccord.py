"""Pairs of sentences decided by their figures, on pairs of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from eval.daccord import Pair, main, measure

TWELVE = "Le 4 mars 2019, 12 civils ont été tués à Ambreuse."


@pytest.mark.parametrize(
    ("other", "contradicts", "comparable", "right"),
    [
        ("Le 4 mars 2019, 30 civils ont été tués à Ambreuse.", True, 1, 1),
        ("Le 4 mars 2019, 12 civils ont péri à Ambreuse.", False, 1, 1),
        ("Le 4 mars 2019, 12 civils ont péri à Ambreuse.", True, 1, 0),  # the label counts, not the engine
        ("La ville d'Ambreuse compte 4 000 habitants.", False, 0, 0),  # nothing to compare
        ("Des civils ont été tués à Ambreuse.", False, 0, 0),  # no figure
    ],
)
def test_a_pair_is_decided_by_what_its_figures_say(
    other: str, contradicts: bool, comparable: int, right: int
) -> None:
    report = measure([Pair(TWELVE, other, contradicts)])
    assert report.contradictions + report.compatibles == comparable
    assert report.contradictions_right + report.compatibles_right == right


def test_data_that_is_not_at_hand_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.tsv")]) == 2
    assert "not at hand" in capsys.readouterr().err
