"""What fits on one page: the latest articles and the most reported findings, up to a weight.

One file that opens from disk has to stay light, so a large dossier is not shown whole; the page says so. Weights
are bytes of HTML, measured on dossiers of our own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.publish.page.dossier_like import DossierLike
from recoupe.record import Article, Claim, Finding

BUDGET = 8_500_000
FINDINGS_SHARE = 0.4  # of the budget at most; what findings don't need, articles may have
ARTICLE_WEIGHT, CARD_WEIGHT, LINE_WEIGHT, LETTER_WEIGHT = 1500, 1350, 70, 1.2
FINDING_WEIGHT, REPORT_WEIGHT = 2600, 800


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a dossier that the page shows: articles oldest first, and the claims of each by id."""

    articles: tuple[Article, ...]
    claims: dict[str, tuple[Claim, ...]]
    findings: tuple[Finding, ...]
    all_articles: int
    all_claims: int
    all_findings: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return len(self.articles) == self.all_articles and len(self.findings) == self.all_findings


def select(dossier: DossierLike, budget: int = BUDGET) -> Selection:
    """Choose findings by how many reports they have, then articles from the latest back, within the budget."""
    by_article: dict[str, list[Claim]] = {article.id: [] for article in dossier.articles}
    for claim in dossier.claims:
        if claim.article in by_article:
            by_article[claim.article].append(claim)
    findings, used = _findings(dossier.findings, int(budget * FINDINGS_SHARE))
    articles = _articles(dossier, by_article, budget - used)
    return Selection(
        articles=articles,
        claims={article.id: tuple(by_article[article.id]) for article in articles},
        findings=findings,
        all_articles=len(by_article),
        all_claims=sum(len(claims) for claims in by_article.values()),
        all_findings=len(dossier.findings),
    )


def _findings(findings: Sequence[Finding], budget: int) -> tuple[tuple[Finding, ...], int]:
    """The findings that fit, in the record's order, and what they weigh."""
    kept: set[str] = set()
    used = 0
    for finding in sorted(findings, key=lambda each: -len(each.claims)):
        weight = FINDING_WEIGHT + REPORT_WEIGHT * len(finding.claims)
        if used + weight <= budget:
            kept.add(finding.id)
            used += weight
    return tuple(finding for finding in findings if finding.id in kept), used


def _articles(dossier: DossierLike, claims: dict[str, list[Claim]], budget: float) -> tuple[Article, ...]:
    """The latest articles that fit, and always one, oldest first."""
    kept: list[Article] = []
    for article in reversed(in_order(dossier.articles)):
        budget -= ARTICLE_WEIGHT + CARD_WEIGHT * len(claims[article.id])
        if budget > 0:
            raw = dossier.raw(article.id)
            budget -= LETTER_WEIGHT * len(raw) + LINE_WEIGHT * raw.count("\n")
        if budget <= 0 and kept:
            break
        kept.append(article)
    return tuple(reversed(kept))


def in_order(articles: Iterable[Article]) -> list[Article]:
    """By day of publication, undated articles last, then by file."""
    return sorted(articles, key=_day_and_file)


def _day_and_file(article: Article) -> tuple[dt.date, str]:
    return (article.published.latest or article.published.earliest or dt.date.max, article.file)
