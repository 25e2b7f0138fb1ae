"""The command: tables, JSON, and no miss of a testing-only corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from eval.__main__ import main
from eval.corpus import Corpus

from recoupe.record import Claim

MakeClaim = Callable[..., Claim]


@pytest.fixture
def claims_file(tmp_path: Path, claim: MakeClaim) -> Path:
    claims = [
        claim("casualties", "12 civils", value=12, measure="killed"),
        claim("casualties", "4.000 habitants", value=4000, measure="killed"),
    ]
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in claims))
    return path


def test_json_carries_the_figures_the_misses_and_the_false_claims(
    gold: Corpus, tmp_path: Path, claims_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--claims", str(claims_file), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["precision"], shown["recall"], shown["traps"]) == (0.5, 0.25, 1)
    assert "trois enfants" in {miss["anchor"] for miss in shown["misses"]}
    assert [one["why"] for one in shown["false"]] == ["trap"]
    assert {fact.anchor for article in gold.articles for fact in article.facts} > {"trois enfants"}


def test_tables_and_misses_are_printed_unless_for_testing_only(
    gold: Corpus, tmp_path: Path, claims_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = [str(tmp_path), "--claims", str(claims_file), "--misses"]
    assert main(command) == 0
    assert "trois enfants" in capsys.readouterr().out
    (tmp_path / "corpus.toml").write_text("testing_only = true\n", "utf-8")
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert "trois enfants" not in shown
    assert "testing only" in shown
    assert gold.testing_only is False


def test_absent_gold_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main([str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
