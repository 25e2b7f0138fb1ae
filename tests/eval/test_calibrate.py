"""Confidence by rule, measured on the gold."""

from __future__ import annotations

import tomllib

from eval.calibrate import UNSEEN, as_toml, pool, smoothed
from eval.calibrate import confidence_of as measured_of
from eval.report import RuleScore

from recoupe.extract.confidence import confidence_of
from recoupe.lang import load_table


def test_a_rule_seen_seldom_leans_on_what_an_unseen_one_is_worth() -> None:
    assert smoothed(RuleScore(claims=0, right=0)) == UNSEEN
    assert UNSEEN < smoothed(RuleScore(claims=4, right=4)) < smoothed(RuleScore(claims=40, right=40)) < 1
    assert smoothed(RuleScore(claims=40, right=20)) < 0.6


def test_the_file_holds_the_rules_that_were_judged_often_enough() -> None:
    table = tomllib.loads(as_toml({"attack/1/verb": RuleScore(20, 15), "attack/1/rare": RuleScore(1, 1)}))
    assert table["rules"].keys() == {"attack/1/verb"}
    assert 0.7 < table["rules"]["attack/1/verb"] < 0.8


def test_a_second_net_is_worth_no_more_than_an_unseen_rule() -> None:
    assert (
        measured_of("attack/2/near", RuleScore(40, 40))
        == UNSEEN
        < measured_of("attack/2/verb", RuleScore(40, 40))
    )
    assert measured_of("attack/2/near", RuleScore(40, 10)) < UNSEEN


def test_nothing_is_learnt_from_what_is_for_testing_only() -> None:
    assert pool(["hostages"]) == {}


def test_a_rule_that_no_gold_judged_keeps_what_its_kind_holds_of_it() -> None:
    assert confidence_of("casualties/0/unheard", 0.55) == 0.55
    rule, measured = next(iter(load_table("confidence")["rules"].items()))
    assert confidence_of(rule, 0.01) == measured


def test_every_measured_confidence_is_a_share() -> None:
    assert all(0.3 <= value < 1 for value in load_table("confidence")["rules"].values())
