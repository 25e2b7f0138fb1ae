"""What changed between two dossiers, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.publish.changes import WHATS, Change, Changes, What
from recoupe.publish.terminal.words import dated, extent, heading, published, safe, table
from recoupe.publish.wording import kind_label, status_label
from recoupe.record import Finding

TITLES: dict[What, str] = {
    "disputed": "Désormais contredits",
    "settled": "Ne sont plus contredits",
    "figure": "Chiffre à citer changé",
    "confirmed": "Confirmés par une autre origine",
    "more": "Redits",
    "new": "Nouveaux",
    "gone": "Disparus",
}


def changes_view(found: Changes, limit: int | None) -> Iterator[RenderableType]:
    """Articles that came and went, then each sort of change with what was said and what is said now."""
    for title, articles in (("Articles ajoutés", found.added), ("Articles retirés", found.removed)):
        if articles:
            yield heading(title, len(articles))
            for article in articles[:limit]:
                yield Text(f"  {published(article)}  {safe(article.title or article.file)}")
    for what in WHATS:
        of_sort = [change for change in found.findings if change.what == what]
        if of_sort:
            yield heading(TITLES[what], len(of_sort))
            yield _rows(of_sort[:limit])
            hidden = len(of_sort) - len(of_sort[:limit])
            if hidden:
                yield Text(f"… et {hidden} de plus", style="dim")
    if not (found.added or found.removed or found.findings):
        yield Text("Rien n'a changé.", style="dim")


def _rows(found: list[Change]) -> RenderableType:
    rows = table(Sur_quoi=3, De_quoi=12, Avant=4, Maintenant=4)
    for change in found:
        finding = change.after or change.before
        assert finding is not None  # a change has one of them at least
        label = Text(dated(finding.label))
        if change.after is not None:
            label.append(f"\n{dated(change.after.because)}", style="dim")
        rows.add_row(kind_label(finding.kind), label, _state(change.before), _state(change.after))
    return rows


def _state(finding: Finding | None) -> str:
    if finding is None:
        return ""
    origins = f"{finding.origins} origine{'s' if finding.origins > 1 else ''}"
    return ", ".join(part for part in (status_label(finding.status), extent(finding), origins) if part)
