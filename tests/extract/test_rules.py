"""The list of rules: true, whole, and the page made from it up to date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from recoupe.extract.rules import UNNUMBERED, Rule, entries, rule_of, rules
from recoupe.extract.rules_page import rules_page
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

ROOT = Path(__file__).parents[2]


def made_by(text: str) -> set[str]:
    reading = read_article(RawArticle(file="a.txt", text=text, published=dt.date(2021, 5, 5))).reading
    return {claim.rule.removesuffix(UNNUMBERED) for claim in reading.claims}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_its_example_makes_the_rule_speak(rule: Rule) -> None:
    assert rule.name in made_by(rule.example)


def test_every_rule_that_the_example_crisis_needs_is_listed() -> None:
    found = set()
    for article in sorted((ROOT / "examples").glob("*.txt")):
        found |= made_by(article.read_text("utf-8"))
    listed = {rule.name for rule in rules()}
    assert found - listed == set(), "add a line to src/recoupe/lang/fr/rules.toml"


def test_the_page_is_up_to_date() -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert page == rules_page(), "run: python -m recoupe.extract.rules_page > docs/rules.md"


def test_entries_tell_where_a_word_is_kept() -> None:
    rule = rule_of("negotiation/1/verb")
    assert rule is not None
    found = entries(rule, {"rejeter", "trêve", "vélo"})
    assert set(found) == {"rejeter", "trêve"}
    assert "negotiation.toml: nouns.ceasefire" in found["trêve"]
    assert any("rejects" in place for place in found["rejeter"])


def test_a_rule_of_another_version_is_unknown() -> None:
    assert rule_of("negotiation/0/verb") is None
