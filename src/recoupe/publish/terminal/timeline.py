"""What happened, day by day."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice, claim_day
from recoupe.publish.terminal.findings import status
from recoupe.publish.terminal.words import held, newsroom_or_file, said, sources, table
from recoupe.publish.wording import kind_label
from recoupe.record import Claim, Finding, Kind

HAPPENINGS: tuple[Kind, ...] = ("event", "attack", "control", "negotiation", "meeting", "casualties")
MOST_NEWSROOMS = 3


def timeline_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Dated happenings from the oldest to the newest, one row a finding: the claim to quote and who tells of it."""
    articles = {article.id: article for article in dossier.articles}
    claims = {claim.id: claim for claim in dossier.claims}
    kinds = (choice.kind,) if choice.kind else HAPPENINGS
    shown = [(_quoted(one, claims), one) for one in choice.findings(dossier) if one.kind in kinds]
    dated = [(claim, one) for claim, one in shown if held(claim)]
    dated.sort(key=lambda row: (claim_day(row[0], articles[row[0].article]), row[1].label, row[1].id))
    rows = table(Quand=3, Quoi=3, Ce_qui_est_dit=9, Selon=3, État=0, Rédactions=4)
    for claim, finding in choice.cut(dated):
        told = dict.fromkeys(newsroom_or_file(articles[claims[one].article]) for one in finding.claims)
        names = ", ".join([*told][:MOST_NEWSROOMS]) + (" …" if len(told) > MOST_NEWSROOMS else "")
        rows.add_row(
            held(claim), kind_label(claim.kind), said(dossier, claim), sources(claim), status(finding), names
        )
    yield rows if dated else Text("Aucun fait daté.", style="dim")


def _quoted(finding: Finding, claims: dict[str, Claim]) -> Claim:
    """The claim to quote, or the last dated one where that bears no date."""
    current = claims[finding.current or finding.claims[-1]]
    if held(current):
        return current
    return next((claims[one] for one in reversed(finding.claims) if held(claims[one])), current)
