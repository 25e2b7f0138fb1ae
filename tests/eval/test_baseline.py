"""The figures of the gold corpora have not fallen below those that are pinned."""

from __future__ import annotations

import pytest
from eval.corpus import GoldError, LeftOutError
from eval.gate import Change, changes, measure, read_baseline

from eval import gate


@pytest.mark.parametrize("name", sorted(read_baseline()))
def test_no_figure_has_fallen(name: str) -> None:
    try:
        measured = measure(name)
    except LeftOutError:
        raise
    except GoldError as absent:
        pytest.skip(f"this gold is not at hand: {absent}")
    worse = [change for change in changes(read_baseline()[name], measured) if change.worse]
    assert not worse, "\n".join(f"{c.name}: {c.pinned} -> {c.measured}" for c in worse)


def test_a_fall_within_the_tolerance_is_none() -> None:
    assert changes({"recall": 0.9}, {"recall": 0.8985}) == []
    assert changes({"recall": 0.9}, {"recall": 0.89}) == [Change("recall", 0.9, 0.89, worse=True)]
    assert changes({"recall": 0.9}, {"recall": 0.95}) == [Change("recall", 0.9, 0.95, worse=False)]


def test_of_counts_one_more_is_worse_and_one_less_is_not() -> None:
    assert [c.worse for c in changes({"traps": 3, "offset_errors": 1}, {"traps": 4, "offset_errors": 0})] == [
        False,
        True,
    ]


def test_a_figure_no_longer_measured_is_worse_and_a_new_one_is_not() -> None:
    assert [c.worse for c in changes({"f1": 0.5}, {})] == [True]
    assert [c.worse for c in changes({}, {"f1": 0.5})] == [False]


@pytest.mark.parametrize(("problem", "status"), [(LeftOutError("no a.txt"), 1), (GoldError("no gold"), 0)])
def test_an_article_that_the_build_refuses_is_a_fall_and_absent_gold_is_none(
    monkeypatch: pytest.MonkeyPatch, problem: GoldError, status: int
) -> None:
    def refuse(_: str) -> gate.Figures:
        raise problem

    monkeypatch.setattr(gate, "measure", refuse)
    assert gate.main(["siege"]) == status
