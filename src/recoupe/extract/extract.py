"""From an annotated article to its claims: one context, then one module a kind."""

from __future__ import annotations

from recoupe.annotate.document import Document
from recoupe.extract.assemble import assemble
from recoupe.extract.context import Draft, read_context
from recoupe.extract.kinds import KINDS, statement
from recoupe.record import Article, Claim
from recoupe.times.expression import TimeExpression
from recoupe.times.starts import periods_since_a_start

# What is told in passing: a report with one in it says more than that.
_ASIDE = frozenset(("relation", "event", "attack"))


def extract(document: Document, times: tuple[TimeExpression, ...], article: Article) -> tuple[Claim, ...]:
    """All claims of one article, in the order of its text.

    `times` are resolved against the article's date. Every claim's evidence satisfies `raw[start:end] == text`.
    """
    context = read_context(document, periods_since_a_start(document, times, article.published.latest))
    drafts: list[Draft] = []
    for find in KINDS:
        drafts += find(context)
    drafts += statement.find(context, [draft for draft in drafts if not _in_passing(draft)])
    return assemble(context, article, drafts)


def _in_passing(draft: Draft) -> bool:
    """Whether a report that tells this still says more: `a revendiqué l'attaque` is somebody's word as well."""
    return draft.kind in _ASIDE or draft.rule.endswith("/claimed")
