"""The record by kind, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.words import heading, held, published, said, sources, table
from recoupe.publish.wording import kind_label
from recoupe.record import ARGS


def record_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Each kind with its claims: when, what and in which words, according to whom, in which article."""
    articles = {article.id: article for article in dossier.articles}
    claims = choice.claims(dossier)
    for kind in ARGS:
        of_kind = [claim for claim in claims if claim.kind == kind]
        if not of_kind:
            continue
        rows = table(Quand=3, Ce_qui_est_dit=10, Selon=4, Article=4)
        for claim in choice.cut(of_kind):
            rows.add_row(
                held(claim), said(dossier, claim), sources(claim), published(articles[claim.article])
            )
        yield heading(kind_label(kind), len(of_kind), kind)
        yield rows
        hidden = len(of_kind) - len(choice.cut(of_kind))
        if hidden:
            yield Text(f"… et {hidden} de plus", style="dim")
    if not claims:
        yield Text(
            "Aucun fait ne correspond. Essayez sans filtre, ou: recoupe show FILE.sqlite summary", style="dim"
        )
