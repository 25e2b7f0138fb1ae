from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from recoupe.publish.page import words
from recoupe.publish.page.words import Words, catalogues, day, days, enumerated, number, same, say
from recoupe.record import Factuality, Kind, Status


def flat(table: dict[str, Any], before: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        found |= flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: str(value)}
    return found


def test_both_languages_have_the_same_keys_and_fill_in_the_same_values() -> None:
    french, english = (flat(catalogues()[lang]) for lang in ("fr", "en"))
    assert french.keys() == english.keys()
    fields = re.compile(r"{(\w+)}")
    differ = [key for key in french if set(fields.findall(french[key])) != set(fields.findall(english[key]))]
    assert differ == []


@pytest.mark.parametrize(
    ("table", "values"), [("kind", Kind), ("factuality", Factuality), ("status", Status)]
)
def test_every_value_of_the_record_has_its_word(table: str, values: Any) -> None:
    for value in values.__args__:
        assert say(f"{table}.{value}")


def test_no_word_is_kept_that_nothing_says() -> None:
    folder = Path(words.__file__).parent
    web = folder.parents[1] / "web"
    files = [*folder.glob("*.py"), *folder.glob("templates/*.html"), *web.rglob("*.py"), *web.rglob("*.html")]
    text = "".join(file.read_text("utf-8") for file in files)
    made = (
        "nav.",
        "kind.",
        "status.",
        "factuality.",
        "article.basis_",
        "article.role_",
        "keys.",
        "date.",
        "count.",
        "field.",
        "change.",
        "value.",
        "search.facet_",
        "review.said_",
        "review.verb_",
        "review.by_",
        "review.yes_",
        "review.no_",
    )
    made += ("finding.held_axis", "finding.published_axis")
    keys = {key.removesuffix(".one").removesuffix(".other") for key in flat(catalogues()["fr"])}
    assert [key for key in sorted(keys) if f'"{key}"' not in text and not key.startswith(made)] == []


def test_plurals_follow_each_language() -> None:
    assert say("count.articles", n=0) == Words("0 article", "0 articles")
    assert say("count.articles", n=1) == Words("1 article", "1 article")
    assert say("count.articles", n=2) == Words("2 articles", "2 articles")


def test_a_value_with_braces_is_not_read_as_a_template() -> None:
    assert "{n.__class__}" in say("article.byline", name="{n.__class__}").fr


def test_numbers_are_printed_as_each_language_prints_them() -> None:
    assert number(47000) == Words("47\u202f000", "47,000")
    assert number(2.5) == Words("2,5", "2.5")
    assert number(1234.5) == Words("1\u202f234,5", "1,234.5")


def test_the_first_of_a_month_is_premier() -> None:
    assert day(dt.date(2031, 10, 1)) == Words("1er octobre 2031", "1 October 2031")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2031, 3, 3), (2031, 3, 3), "3 mars 2031"),
        ((2031, 3, 3), (2031, 3, 7), "du 3 au 7 mars 2031"),
        ((2031, 3, 30), (2031, 4, 2), "du 30 mars au 2 avril 2031"),
        ((2030, 12, 30), (2031, 1, 2), "du 30 décembre 2030 au 2 janvier 2031"),
        ((2031, 2, 1), (2031, 2, 28), "février 2031"),
        ((2031, 1, 1), (2031, 12, 31), "2031"),
        ((2031, 3, 1), (2031, 3, 30), "du 1er au 30 mars 2031"),
    ],
)
def test_intervals_are_said_shortly(
    first: tuple[int, int, int], last: tuple[int, int, int], said: str
) -> None:
    assert days(dt.date(*first), dt.date(*last)).fr == said


def test_open_intervals() -> None:
    assert days(dt.date(2031, 3, 3), None).fr == "depuis le 3 mars 2031"
    assert days(None, dt.date(2031, 3, 3)).en == "until 3 March 2031"
    assert not days(None, None)


def test_lists() -> None:
    assert enumerated([same("A"), same(""), same("B"), same("C")]) == Words("A, B et C", "A, B and C")
