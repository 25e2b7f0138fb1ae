"""Findings, and the disputes among them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.words import (
    dated,
    extent,
    heading,
    held,
    published,
    quantity_of,
    said,
    sources,
    table,
)
from recoupe.publish.wording import kind_label, status_label
from recoupe.record import ARGS, Finding, Status

STATUS_STYLE = {"single": "dim", "corroborated": "green", "updated": "cyan", "contradicted": "bold yellow"}
RANK: dict[Status, int] = {"contradicted": 0, "updated": 1, "corroborated": 2, "single": 3}


def findings_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Each kind's findings: disputed ones first, then updated, corroborated and single ones."""
    found = choice.findings(dossier)
    for kind in ARGS:
        of_kind = sorted((one for one in found if one.kind == kind), key=lambda one: RANK[one.status])
        if not of_kind:
            continue
        rows = table(État=0, De_quoi=14, Fourchette=4, Origines=0, Faits=0)
        for finding in choice.cut(of_kind):
            label = Text(dated(finding.label))
            label.append(f"\n{dated(finding.because)}", style="dim")
            rows.add_row(
                status(finding), label, extent(finding), str(finding.origins), str(len(finding.claims))
            )
        yield heading(kind_label(kind), len(of_kind), kind)
        yield rows
    if not found:
        yield Text("Aucun recoupement ne correspond.", style="dim")


def disputes_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Each contradiction, its reason and both sides with their words."""
    claims = {claim.id: claim for claim in dossier.claims}
    articles = {article.id: article for article in dossier.articles}
    disputed = [finding for finding in choice.findings(dossier) if finding.status == "contradicted"]
    for finding in choice.cut(disputed):
        yield heading(dated(finding.label), len(finding.claims), kind_label(finding.kind))
        yield Text(dated(finding.because), style="yellow")
        rows = table(Quand=3, Chiffre=3, Ce_qui_est_dit=8, Selon=3, Article=4)
        for claim in (claims[one] for one in finding.claims):
            article = published(articles[claim.article])
            rows.add_row(held(claim), quantity_of(claim), said(dossier, claim), sources(claim), article)
        yield rows
    if not disputed:
        yield Text("Aucune contradiction.", style="dim")


def status(finding: Finding) -> Text:
    """The status in a word, coloured."""
    return Text(status_label(finding.status), style=STATUS_STYLE[finding.status])
