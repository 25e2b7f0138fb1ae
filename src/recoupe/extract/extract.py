"""From an annotated article to its claims: one context, then one module a kind."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.assemble import assemble
from recoupe.extract.context import Draft, read_context
from recoupe.extract.kinds import KINDS, statement
from recoupe.record import Article, Claim
from recoupe.times.expression import TimeExpression


def extract(document: Document, times: tuple[TimeExpression, ...], article: Article) -> tuple[Claim, ...]:
    """All claims of one article, in the order of its text.

    `times` are resolved against the article's date. Every claim's evidence satisfies `raw[start:end] == text`.
    """
    context = read_context(document, times)
    drafts: list[Draft] = []
    for find in KINDS:
        drafts += find(context)
    drafts += statement.find(context, drafts)
    return assemble(context, article, drafts)
