"""Tables behind the views, as rows for CSV: the columns of `recoupe export`, of what a view shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.dossier.dossier import Table
from recoupe.publish.exports.rows import COLUMNS, Cell, article_row, claim_row, finding_row
from recoupe.web.shelf import Shelf

Row = Sequence[Cell]


def finding_table(shelf: Shelf, ids: Sequence[str]) -> Iterator[Row]:
    """One row a finding."""
    yield _heads("findings")
    findings = shelf.findings(ids)
    current = shelf.claims([each.current for each in findings if each.current])
    for each in findings:
        yield finding_row(each, current.get(each.current or ""))


def claim_table(shelf: Shelf, ids: Sequence[str]) -> Iterator[Row]:
    """One row a claim, with the article that makes it."""
    yield _heads("claims")
    claims = shelf.claims(ids)
    articles = shelf.articles({claim.article for claim in claims.values()})
    for each in ids:
        if each in claims:
            yield claim_row(claims[each], articles[claims[each].article])


def article_table(shelf: Shelf, ids: Sequence[str]) -> Iterator[Row]:
    """One row an article."""
    yield _heads("articles")
    articles = shelf.articles(ids)
    for each in ids:
        yield article_row(articles[each], shelf.dossier.found(each))


def _heads(table: Table) -> Row:
    return tuple(column.name for column in COLUMNS[table])
