"""The record in the terminal, one module a view. `VIEWS` names them; each gives blocks for Rich to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.console import RenderableType

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.choice import Choice
from recoupe.publish.terminal.findings import disputes_view, findings_view
from recoupe.publish.terminal.record import record_view
from recoupe.publish.terminal.sources import sources_view
from recoupe.publish.terminal.summary import summary_view
from recoupe.publish.terminal.timeline import timeline_view

__all__ = ["VIEWS", "Choice"]

VIEWS: dict[str, Callable[[Dossier, Choice], Iterable[RenderableType]]] = {
    "record": record_view,
    "summary": summary_view,
    "findings": findings_view,
    "disputes": disputes_view,
    "timeline": timeline_view,
    "sources": sources_view,
}
