"""What stands."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from recoupe.dossier.earlier import Changed
from recoupe.publish.page.situation import (
    CHANGES,
    FEATURED,
    FIRST,
    KEY_FIGURES,
    KINDS,
    Change,
    changes_of,
    situation,
)
from recoupe.web.desk import Desk
from recoupe.web.shelf import Shelf

REPORTS, DISPUTES = 30, 8


def routes(desk: Desk) -> APIRouter:
    """The first view."""
    router = APIRouter()

    @router.get("/")
    def situation_view(request: Request) -> Response:
        with desk.shelf() as shelf:
            ids = _leading(shelf)
            all_of = dict(shelf.rows("SELECT kind, sum(n) FROM tallies GROUP BY 1"))
            findings = shelf.finding_views(ids, REPORTS)
            view = situation(shelf.reach(), findings, all_of=all_of, changes=_changes(shelf))
        return desk.render(request, "situation_page.html", here="situation", view=view)

    return router


def _changes(shelf: Shelf) -> list[Change]:
    """What the last build changed, what is most reported first; what is new and told once comes last."""
    rows = shelf.rows(
        "SELECT id, change, before FROM findings WHERE change IS NOT NULL"
        " ORDER BY change = 'new' AND reports = 1, change = 'reports', weight DESC, label LIMIT ?",
        CHANGES,
    )
    views = shelf.finding_views([each for each, _, _ in rows], REPORTS)
    return changes_of([Changed(*row) for row in rows], views)


def _leading(shelf: Shelf) -> list[str]:
    """The findings that the view names: figures, the first of each kind, disputes."""
    marks = ", ".join("?" * len(FEATURED))
    found = [
        each
        for (each,) in shelf.rows(
            f"SELECT id FROM findings WHERE figure AND kind IN ({marks}) ORDER BY weight DESC, label LIMIT ?",
            *FEATURED,
            KEY_FIGURES,
        )
    ]
    for kind in KINDS:
        of_kind = "SELECT id FROM findings WHERE kind = ? ORDER BY weight DESC, label LIMIT ?"
        found += [each for (each,) in shelf.rows(of_kind, kind, FIRST)]
    clashing = "SELECT id FROM findings WHERE status = 'contradicted' ORDER BY weight DESC, label LIMIT ?"
    found += [each for (each,) in shelf.rows(clashing, DISPUTES)]
    return list(dict.fromkeys(found))
