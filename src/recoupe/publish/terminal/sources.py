"""Who is cited, by whom, and what each newsroom brought."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rich.console import RenderableType

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.words import heading, newsroom_or_file, safe, table
from recoupe.publish.wording import kind_label
from recoupe.record import Claim, Kind

MOST_KINDS = 3


def sources_view(dossier: Dossier, choice: Choice) -> Iterator[RenderableType]:
    """Sources with their claims and the newsrooms that cite them; newsrooms with their articles."""
    articles = {article.id: article for article in dossier.articles}
    cited: dict[str, list[Claim]] = defaultdict(list)
    written: dict[str, list[Claim]] = defaultdict(list)
    for claim in choice.claims(dossier):
        written[newsroom_or_file(articles[claim.article])].append(claim)
        for name in dict.fromkeys(source.name for source in claim.attribution):
            cited[safe(name)].append(claim)

    rows = table(Source=6, Faits=0, Cités_par=7, Sur_quoi=7)
    for name, claims in choice.cut(_most_first(cited)):
        newsrooms = sorted({newsroom_or_file(articles[claim.article]) for claim in claims})
        rows.add_row(name, str(len(claims)), ", ".join(newsrooms), _kinds(claims))
    yield heading("Sources citées", len(cited))
    yield rows

    rows = table(Rédaction=6, Articles=0, Faits=0, Sur_quoi=12)
    counts = Counter(newsroom_or_file(article) for article in dossier.articles)
    for name, claims in choice.cut(_most_first(written)):
        rows.add_row(name, str(counts[name]), str(len(claims)), _kinds(claims))
    yield heading("Rédactions", len(written))
    yield rows


def _most_first(groups: dict[str, list[Claim]]) -> list[tuple[str, list[Claim]]]:
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def _kinds(claims: list[Claim]) -> str:
    counts: Counter[Kind] = Counter(claim.kind for claim in claims)
    return ", ".join(
        f"{kind_label(kind).lower()} {number}" for kind, number in counts.most_common(MOST_KINDS)
    )
