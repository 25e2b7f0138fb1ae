"""Days of publication: narrow intervals count, and they must hold the true day."""

from __future__ import annotations

import datetime as dt

from eval.corpus import Corpus
from eval.dating import evaluate_dates

from recoupe.record import Article, Published


def article(earliest: str | None, latest: str | None) -> Article:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (earliest, latest))
    published = Published(earliest=first, latest=last, basis="inferred")
    return Article(
        id="a",
        file="a.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=published,
        language="fr",
    )


def figures(gold: Corpus, earliest: str | None, latest: str | None) -> tuple[int, int]:
    report = evaluate_dates(gold, [article(earliest, latest)])
    assert report.articles == 1
    return report.dated, report.right


def test_a_narrow_interval_around_the_true_day_is_right(gold: Corpus) -> None:
    assert figures(gold, "2018-05-16", "2018-05-16") == (1, 1)
    assert figures(gold, "2018-05-14", "2018-05-16") == (1, 1)


def test_a_wrong_day_is_given_and_not_right(gold: Corpus) -> None:
    assert figures(gold, "2018-05-17", "2018-05-18") == (1, 0)


def test_no_day_or_a_wide_interval_is_not_given(gold: Corpus) -> None:
    assert figures(gold, None, None) == (0, 0)
    assert figures(gold, "2018-05-01", "2018-05-31") == (0, 0)
