"""The timeline, the sources and the map: the record by day, by who says so, and by place."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response

from recoupe.publish.page.map import Spot, map_view
from recoupe.publish.page.sources import SourceRow, sources_view
from recoupe.publish.page.timeline import TOLD_BY_DAY, timeline
from recoupe.web.claim_rows import claim_rows
from recoupe.web.csv_table import as_csv, wants_csv
from recoupe.web.desk import Desk
from recoupe.web.paging import paged
from recoupe.web.shelf import Shelf
from recoupe.web.tables import claim_table
from recoupe.web.who import circle

EACH = 80  # moments of a page of the timeline
SOURCES = 40
CLAIMS = 30
LONGEST = 12  # reports of a finding that the timeline reads
NEWSROOMS = 6
PLACES = 1000  # of the map; a CSV has all


def routes(desk: Desk) -> APIRouter:
    """Timeline and sources."""
    router = APIRouter()
    _timeline(router, desk)
    _map(router, desk)
    _source_list(router, desk)
    _one_source(router, desk)
    return router


def _timeline(router: APIRouter, desk: Desk) -> None:
    """The record by day."""

    @router.get("/timeline")
    def days(request: Request, kind: str = "", page: int = 1) -> Response:
        kinds = [kind] if kind in TOLD_BY_DAY else list(TOLD_BY_DAY)
        since, until = request.query_params.get("from", ""), request.query_params.get("to", "")
        marks = ", ".join("?" * len(kinds))
        where = f"last BETWEEN ? AND ? AND kind IN ({marks})"
        values = (since or "0", until or "9999", *kinds)
        with desk.shelf() as shelf:
            page_of = paged(page, EACH, shelf.number(f"SELECT sum(n) FROM days WHERE {where}", *values))
            query = f'SELECT id, "current" FROM findings WHERE {where} ORDER BY last DESC, kind, id'
            limit = (
                "" if request.query_params.get("rows") == "all" else f" LIMIT {EACH} OFFSET {page_of.skip}"
            )
            rows = shelf.rows(query + limit, *values)
            if wants_csv(request):
                return as_csv("timeline", claim_table(shelf, [current for _, current in rows if current]))
            findings = shelf.findings([each for each, _ in rows])
            sources = shelf.sources(
                claim for each in findings for claim in {*each.claims[-LONGEST:], each.current or ""}
            )
            view = timeline(findings, (), sources)
            counts = dict(shelf.rows("SELECT kind, sum(n) FROM days GROUP BY kind"))
        return desk.render(
            request,
            "timeline_page.html",
            here="timeline",
            view=view,
            page_of=page_of,
            kinds=[each for each in TOLD_BY_DAY if counts.get(each)],
            counts=counts,
            since=since,
            until=until,
        )


def _map(router: APIRouter, desk: Desk) -> None:
    """The record by place."""

    @router.get("/map")
    def places(request: Request) -> Response:
        with desk.shelf() as shelf:
            rows = shelf.rows(
                "SELECT name, lat, lon, claims, within, country FROM places ORDER BY claims DESC, name"
            )
        if wants_csv(request):
            return as_csv("places", [("place", "lat", "lon", "claims", "within", "country"), *rows])
        view = map_view([Spot(*row) for row in rows[:PLACES]])
        return desk.render(request, "map_page.html", here="map", view=view)


def _source_list(router: APIRouter, desk: Desk) -> None:
    """Who is relied on."""

    @router.get("/sources")
    def sources_list(request: Request, page: int = 1) -> Response:
        with desk.shelf() as shelf:
            page_of = paged(page, SOURCES, shelf.number("SELECT count(*) FROM sources"))
            query = "SELECT name, claims, articles, newsrooms FROM sources ORDER BY newsrooms DESC, claims DESC, name"
            limit = (
                "" if request.query_params.get("rows") == "all" else f" LIMIT {SOURCES} OFFSET {page_of.skip}"
            )
            found = shelf.rows(query + limit)
            if wants_csv(request):
                return as_csv("sources", [("source", "claims", "articles", "newsrooms"), *found])
            rows = [
                SourceRow(name, claims, articles, _newsrooms(shelf, name))
                for name, claims, articles, _ in found
            ]
        return desk.render(
            request, "sources_page.html", here="sources", view=sources_view(rows), page_of=page_of
        )


def _one_source(router: APIRouter, desk: Desk) -> None:
    """One source: who carries it, and what it says."""

    @router.get("/sources/{name:path}")
    def one_source(request: Request, name: str, page: int = 1) -> Response:
        with desk.shelf() as shelf:
            page_of = paged(page, CLAIMS, shelf.number("SELECT count(*) FROM claims WHERE source = ?", name))
            around = circle(shelf, name)
            if not page_of.all and around is None:
                raise HTTPException(404)
            shown = f" LIMIT {CLAIMS} OFFSET {page_of.skip}"
            limit = "" if request.query_params.get("rows") == "all" else shown
            ids = [
                each
                for (each,) in shelf.rows(
                    f"SELECT id FROM claims WHERE source = ? ORDER BY number{limit}", name
                )
            ]
            if wants_csv(request):
                return as_csv(name, claim_table(shelf, ids))
            rows = claim_rows(shelf, ids)
            roles = shelf.rows("SELECT role FROM roles WHERE source = ? ORDER BY n DESC, role LIMIT 6", name)
        return desk.render(
            request,
            "source_page.html",
            here="sources",
            name=name,
            rows=rows,
            page_of=page_of,
            roles=[role for (role,) in roles],
            around=around,
        )


def _newsrooms(shelf: Shelf, source: str) -> tuple[str, ...]:
    query = "SELECT newsroom FROM claims WHERE source = ? GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
    return tuple(newsroom for (newsroom,) in shelf.rows(query, source, NEWSROOMS))
