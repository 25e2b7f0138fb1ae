"""The dossier on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish import french
from recoupe.publish.newsroom import newsroom
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.findings import RANK, status
from recoupe.publish.terminal.words import (
    dated,
    extent,
    heading,
    line_of,
    safe,
    sources,
    table,
)
from recoupe.publish.wording import kind_label, status_label, what
from recoupe.record import AHEAD, ARGS, Claim

WORTH_A_LOOK = 6


def summary_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """How much was read and when, each kind with its newest claim, and the findings to look at first."""
    claims = choice.claims(dossier)
    yield Text(_opening(dossier), style="bold")
    rows = table(Nature=4, Faits=0, Articles=0, Le_plus_récent=9, Selon=4)
    rows.columns[1].justify = rows.columns[2].justify = "right"
    for kind in ARGS:
        of_kind = [claim for claim in claims if claim.kind == kind]
        if not of_kind:
            continue
        telling = {claim.article for claim in of_kind}
        newest = _to_show(of_kind)
        line = line_of(dossier, newest)
        rows.add_row(kind_label(kind), str(len(of_kind)), str(len(telling)), line, sources(newest))
    yield rows
    yield from _worth_a_look(dossier, choice)


def _to_show(claims: list[Claim]) -> Claim:
    """The newest claim with a figure that has come about: what is only feared is no news of today."""
    figures = [claim for claim in claims if claim.quantity]
    return next((claim for claim in figures if claim.factuality not in AHEAD), (figures or claims)[0])


def _opening(dossier: Dossier) -> str:
    signed = [newsroom(article) for article in dossier.articles]
    newsrooms, unsigned = len({*signed} - {None}), signed.count(None)
    published = [article.published for article in dossier.articles]
    first = min((one.earliest for one in published if one.earliest), default=None)
    last = max((one.latest for one in published if one.latest), default=None)
    parts = [f"{len(dossier.articles)} articles"]
    parts += [f"{newsrooms} rédaction{'s' if newsrooms > 1 else ''}"] if newsrooms else []
    parts += [f"{unsigned} sans rédaction connue"] if unsigned else []
    parts += [french.days(first, last)] if first and last else []
    parts += [f"{len(dossier.claims)} faits", f"{len(dossier.findings)} recoupements"]
    return " · ".join(parts)


def _worth_a_look(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    found = [finding for finding in choice.findings(dossier) if finding.status != "single"]
    if not found:
        return
    counts = Counter(finding.status for finding in found)
    found.sort(key=lambda finding: (RANK[finding.status], -len(finding.claims), finding.label))
    shown = [
        finding
        for name in RANK
        for finding in [one for one in found if one.status == name][: WORTH_A_LOOK // 2]
    ]
    claims = {claim.id: claim for claim in dossier.claims}
    rows = table(État=0, De_quoi=8, Fourchette=4, Origines=0, Aujourd_hui=7)
    for finding in shown:
        current = claims.get(finding.current or "")
        today = Text(safe(what(current)) if current else "")
        rows.add_row(status(finding), dated(finding.label), extent(finding), str(finding.origins), today)
    told = ", ".join(
        f"{counts[name]} {status_label(name)}{'s' * (counts[name] > 1)}" for name in RANK if counts[name]
    )
    yield heading("À regarder d'abord", len(found), told)
    yield rows
