"""Findings: lists of them, disputes, and one with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, HTTPException, Request, Response

from recoupe.publish.page.findings import FindingView, finding_view
from recoupe.publish.page.page_view import DisputesView, FindingsView, KindGroup
from recoupe.publish.page.situation import KINDS
from recoupe.publish.page.words import say
from recoupe.record import Kind
from recoupe.web.csv_table import as_csv, wants_csv
from recoupe.web.deciding import UNSEEN, standings
from recoupe.web.desk import Desk
from recoupe.web.paging import Page, paged
from recoupe.web.shelf import Shelf
from recoupe.web.tables import claim_table, finding_table

REPORTS = 40  # of a finding in a list
ALL_REPORTS = 400  # of a finding on its own page; a CSV has all
EACH = 24


def routes(desk: Desk) -> APIRouter:
    """Lists of findings, and each finding."""
    router = APIRouter()
    _findings(router, desk)
    _disputes(router, desk)
    _finding(router, desk)
    return router


def _findings(router: APIRouter, desk: Desk) -> None:
    """The list of findings."""

    @router.get("/findings")
    def findings_list(request: Request, kind: str = "", status: str = "", page: int = 1) -> Response:
        known: Kind | None = next((each for each in KINDS if each == kind), None)
        with desk.shelf() as shelf:
            page_of, ids = _listed(shelf, known, status, page)
            if wants_csv(request):
                return as_csv("findings", finding_table(shelf, _all(shelf, request, known, status, ids)))
            views = shelf.finding_views(ids, REPORTS)
            counts = _counted(shelf, "kind", "status", status)
            statuses = _counted(shelf, "status", "kind", known or "")
        groups = grouped(views)
        view = FindingsView(say("web.findings_answer", findings=say("count.points", n=page_of.all)), groups)
        return desk.render(
            request,
            "findings_page.html",
            here="findings",
            view=view,
            page_of=page_of,
            counts=counts,
            statuses=statuses,
            kinds=KINDS,
        )


def _disputes(router: APIRouter, desk: Desk) -> None:
    """The list of disputes."""

    @router.get("/disputes")
    def disputes_list(request: Request, page: int = 1) -> Response:
        with desk.shelf() as shelf:
            page_of, ids = _listed(shelf, None, "contradicted", page)
            if wants_csv(request):
                return as_csv(
                    "disputes", finding_table(shelf, _all(shelf, request, None, "contradicted", ids))
                )
            views = tuple(shelf.finding_views(ids, REPORTS))
        answer = (
            say("dispute.none")
            if not page_of.all
            else say("dispute.answer_one")
            if page_of.all == 1
            else say("dispute.answer", n=page_of.all)
        )
        return desk.render(
            request, "disputes_page.html", here="disputes", view=DisputesView(answer, views), page_of=page_of
        )


def _finding(router: APIRouter, desk: Desk) -> None:
    """One finding."""

    @router.get("/findings/{finding_id}")
    def one_finding(request: Request, finding_id: str) -> Response:
        with desk.shelf() as shelf:
            (finding,) = shelf.findings([finding_id]) or (None,)
            if finding is None:
                raise HTTPException(404)
            if wants_csv(request):
                return as_csv(finding_id, claim_table(shelf, finding.claims))
            sources = shelf.sources(finding.claims[-ALL_REPORTS:])
            names = shelf.names(each.claim for each in sources.values())
            each = finding_view(finding, sources, names)
            seen = standings(shelf.dossier)
            articles = shelf.number("SELECT count(*) FROM articles")
        carrying = len({source.article.id for source in sources.values()})
        return desk.render(
            request,
            "finding_page.html",
            here="findings",
            each=each,
            finding=finding,
            claims=[sources[claim].claim for claim in finding.claims if claim in sources],
            seen=seen,
            unseen=UNSEEN,
            support=say(
                "web.support", n=carrying, all=articles, origins=say("count.origins", n=finding.origins)
            ),
        )


def grouped(views: Sequence[FindingView]) -> tuple[KindGroup, ...]:
    """Findings by kind, those of several reports apart; kinds without any are left out."""
    groups = []
    for kind in KINDS:
        of_kind = [each for each in views if each.kind == kind]
        if of_kind:
            several = tuple(each for each in of_kind if len(each.reports) > 1)
            groups.append(KindGroup(kind, several, tuple(each for each in of_kind if len(each.reports) <= 1)))
    return tuple(groups)


def _listed(shelf: Shelf, kind: Kind | None, status: str, page: int) -> tuple[Page, list[str]]:
    where, values = _where(kind, status)
    page_of = paged(page, EACH, shelf.number(f"SELECT sum(n) FROM tallies{where}", *values))
    ids = shelf.rows(
        f"SELECT id FROM findings{where} ORDER BY weight DESC, label LIMIT ? OFFSET ?",
        *values,
        EACH,
        page_of.skip,
    )
    return page_of, [each for (each,) in ids]


def _all(shelf: Shelf, request: Request, kind: Kind | None, status: str, shown: list[str]) -> list[str]:
    if request.query_params.get("rows") != "all":
        return shown
    where, values = _where(kind, status)
    found = shelf.rows(f"SELECT id FROM findings{where} ORDER BY weight DESC, label", *values)
    return [each for (each,) in found]


def _counted(shelf: Shelf, name: str, other: str, value: str) -> dict[str, int]:
    """How many findings each value of a column has, under the filter of the other."""
    where, values = (f" WHERE {other} = ?", (value,)) if value else ("", ())
    return dict(shelf.rows(f"SELECT {name}, sum(n) FROM tallies{where} GROUP BY 1", *values))


def _where(kind: Kind | None, status: str) -> tuple[str, tuple[str, ...]]:
    parts = [("kind = ?", kind), ("status = ?", status)]
    asked = [(part, value) for part, value in parts if value]
    return (" WHERE " + " AND ".join(part for part, _ in asked) if asked else ""), tuple(v for _, v in asked)
