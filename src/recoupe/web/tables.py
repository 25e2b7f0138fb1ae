"""Tables behind the views, as rows for CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.publish import wording
from recoupe.publish.page.articles import newsroom
from recoupe.record import Finding
from recoupe.web.shelf import Shelf

Row = Sequence[object]
_FINDINGS = (
    "id",
    "kind",
    "label",
    "status",
    "origins",
    "reports",
    "current",
    "low",
    "high",
    "source",
    "because",
)
_CLAIMS = (
    "id", "kind", "says", "value", "low", "high", "bound", "unit", "place", "earliest", "latest", "sources",
    "factuality", "words", "newsroom", "title", "published_earliest", "published_latest", "url", "article",
)  # fmt: skip


def finding_table(shelf: Shelf, ids: Sequence[str]) -> Iterator[Row]:
    """One row a finding."""
    yield _FINDINGS
    findings = shelf.findings(ids)
    current = shelf.claims([each.current for each in findings if each.current])
    for each in findings:
        claim = current.get(each.current or "")
        yield (
            each.id,
            each.kind,
            each.label,
            each.status,
            each.origins,
            len(each.claims),
            claim and wording.what(claim),
            each.range and each.range.low,
            each.range and each.range.high,
            claim and wording.who(claim),
            each.because,
        )


def report_table(shelf: Shelf, finding: Finding) -> Iterator[Row]:
    """One row a report of a finding."""
    return claim_table(shelf, finding.claims)


def claim_table(shelf: Shelf, ids: Sequence[str]) -> Iterator[Row]:
    """One row a claim, with the article that makes it."""
    yield _CLAIMS
    claims = shelf.claims(ids)
    articles = shelf.articles({claim.article for claim in claims.values()})
    for each in ids:
        if each not in claims:
            continue
        claim = claims[each]
        article, quantity, time = articles[claim.article], claim.quantity, claim.time
        yield (
            claim.id,
            claim.kind,
            wording.what(claim),
            quantity and quantity.value,
            quantity and quantity.low,
            quantity and quantity.high,
            quantity and quantity.bound,
            quantity and quantity.unit,
            claim.place and claim.place.name,
            time and time.earliest,
            time and time.latest,
            " < ".join(source.name for source in claim.attribution),
            claim.factuality,
            " […] ".join(span.text for span in claim.evidence),
            newsroom(article),
            article.title,
            article.published.earliest,
            article.published.latest,
            shelf.dossier.url(article.id),
            article.id,
        )
