"""What an expression can begin with is what it does begin with."""

import re

import pytest

from recoupe.times.firsts import firsts
from recoupe.times.grammar import load


@pytest.mark.parametrize(
    "source",
    [
        "ab",
        "a?b",
        "(?:a|b?c)d",
        "a{0,2}[cd]e",
        "(?!a)[abc]{1,3}",
        "(?=a)(?:a|b)c",
        r"\-?(?:\.|a)?b",
        "(?:a(?:b|c)?)?d",
    ],
)
def test_all_beginnings_are_told_and_no_others(source: str) -> None:
    pieces = ["", *"abcde-.", "b", "d", "cd", "de", "ce", "bd", "ac", "bcd"]
    matched = {(a + b)[0] for a in "abcde-." for b in pieces if re.match(source, a + b)}
    assert matched <= firsts(source)
    assert all(letter in source for letter in firsts(source))


@pytest.mark.parametrize("source", ["a?", "(?:a|b{0,1})", "(?=a)", ""])
def test_what_can_match_nothing_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="can match nothing"):
        firsts(source)


def test_each_rule_of_time_is_led_to_by_a_word() -> None:
    grammar = load("fr")
    told = {kind for rules in grammar.rules.values() for kind, _ in rules}
    assert {"none", "date", "weekday", "duration"} <= told
