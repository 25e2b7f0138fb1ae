"""The benchmark's text: whole articles, as many words as asked for."""

from __future__ import annotations

from bench.__main__ import texts_up_to
from bench.material import count_words, texts


def test_articles_are_repeated_whole_until_there_are_enough_words() -> None:
    few, many = texts(10), texts(20_000)
    assert len(few) == 1
    assert sum(map(count_words, many)) >= 20_000 > sum(map(count_words, many[:-1]))
    assert set(few) <= set(many)
    assert len(many) > len(set(many))


def test_a_sample_stops_at_the_article_that_reaches_it() -> None:
    assert texts_up_to(["un deux", "trois", "quatre"], 3) == ["un deux", "trois"]
    assert texts_up_to(["un deux"], 50) == ["un deux"]
