"""What happened, day by day."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.words import held, published, said, sources, table
from recoupe.publish.wording import kind_label
from recoupe.record import Kind

HAPPENINGS: tuple[Kind, ...] = ("event", "attack", "control", "negotiation", "meeting", "casualties")


def timeline_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Dated happenings from the oldest to the newest."""
    articles = {article.id: article for article in dossier.articles}
    kinds = (choice.kind,) if choice.kind else HAPPENINGS
    dated = [claim for claim in choice.claims(dossier) if claim.kind in kinds and held(claim)]
    rows = table(Quand=3, Quoi=3, Ce_qui_est_dit=9, Selon=3, Article=4)
    for claim in choice.cut(reversed(dated)):
        article = published(articles[claim.article])
        rows.add_row(held(claim), kind_label(claim.kind), said(dossier, claim), sources(claim), article)
    yield rows if dated else Text("Aucun fait daté.", style="dim")
