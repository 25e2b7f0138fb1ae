"""Scores the days of publication that the engine found against the true ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from eval.corpus import Corpus
from recoupe.record import Article, Published

NARROW = 3  # days: an interval that is wider is no use for anchoring


@dataclass(frozen=True, slots=True)
class DatingReport:
    """How many articles have a true day, how many got a narrow interval, how many of those hold the day."""

    articles: int
    dated: int
    right: int
    wrong: tuple[str, ...] = ()

    def figures(self) -> dict[str, float]:
        """The figures that the gate pins: the share dated, and the share right of those."""
        if not self.articles:
            return {}
        right = self.right / self.dated if self.dated else 0.0
        return {"dates.given": round(self.dated / self.articles, 4), "dates.right": round(right, 4)}


def evaluate_dates(corpus: Corpus, articles: Iterable[Article]) -> DatingReport:
    """The measure of the articles' `published` against the corpus, whose days come from its facts or findings."""
    published = {article.file: article.published for article in articles}
    truth = _true_days(corpus)
    narrow = {file: days for file, days in published.items() if file in truth and _narrow(days)}
    right = [file for file, days in narrow.items() if _holds(days, *truth[file])]
    wrong = tuple(
        f"{file}: {narrow[file].earliest} to {narrow[file].latest} ({narrow[file].basis}), not {truth[file][0]}"
        for file in sorted(narrow.keys() - set(right))
    )
    return DatingReport(len(truth), len(narrow), len(right), () if corpus.testing_only else wrong)


def _true_days(corpus: Corpus) -> dict[str, tuple[dt.date, dt.date]]:
    """First and last day that an article may truly be of; articles that nobody dated are left out."""
    days = {article.file: article.published for article in corpus.articles}
    for row in (corpus.findings or {}).get("articles", ()):
        days[row["file"]] = days.get(row["file"]) or row.get("true_date")
    truth = {}
    for file, day in days.items():
        first, last = (day["earliest"], day["latest"]) if isinstance(day, dict) else (day, day)
        if first and last:
            truth[file] = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return truth


def _narrow(days: Published) -> bool:
    return bool(days.earliest and days.latest and (days.latest - days.earliest).days < NARROW)


def _holds(days: Published, first: dt.date, last: dt.date) -> bool:
    """Whether the interval holds the true day, or some day that may be the true one."""
    return bool(days.earliest and days.latest and days.earliest <= last and first <= days.latest)
