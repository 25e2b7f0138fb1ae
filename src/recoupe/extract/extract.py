"""From an annotated article to its claims: one context, then one module a kind."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.assemble import assemble
from recoupe.extract.context import Draft, read_context
from recoupe.extract.kinds import KINDS
from recoupe.extract.kinds.statement import finder as statement
from recoupe.record import Article, Claim
from recoupe.times.expression import TimeExpression
from recoupe.times.starts import periods_since_a_start


def extract(document: Document, times: tuple[TimeExpression, ...], article: Article) -> tuple[Claim, ...]:
    """All claims of one article, in the order of its text.

    `times` are resolved against the article's date. Every claim's evidence satisfies `raw[start:end] == text`.
    """
    context = read_context(document, periods_since_a_start(document, times, article.published.latest))
    drafts: list[Draft] = []
    for find in KINDS:
        drafts += find(context)
    drafts += statement.find(context, drafts)
    return assemble(context, article, drafts)
