"""Articles: the list, each with its claims beside its words, and the permanent link of a claim."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import RedirectResponse

from recoupe.publish.page.articles import article_view
from recoupe.publish.page.claims import anchor
from recoupe.publish.page.page_view import ArticlesView
from recoupe.publish.page.words import say
from recoupe.web.csv_table import as_csv, wants_csv
from recoupe.web.deciding import UNSEEN, standings
from recoupe.web.desk import Desk
from recoupe.web.fields import fields_of
from recoupe.web.links import link
from recoupe.web.paging import paged
from recoupe.web.tables import article_table, claim_table

EACH = 50


def routes(desk: Desk) -> APIRouter:
    """Articles and claims."""
    router = APIRouter()
    _list(router, desk)
    _article(router, desk)
    _claim(router, desk)
    return router


def _list(router: APIRouter, desk: Desk) -> None:
    """The list of articles."""

    @router.get("/articles")
    def articles_list(request: Request, newsroom: str = "", page: int = 1) -> Response:
        where = " WHERE newsroom = ?" if newsroom else ""
        values = (newsroom,) if newsroom else ()
        columns = "id, title, newsroom, named, file, day, claims, opening"
        query = f"SELECT {columns} FROM articles{where} ORDER BY day DESC, file"
        with desk.shelf() as shelf:
            page_of = paged(page, EACH, shelf.number(f"SELECT count(*) FROM articles{where}", *values))
            limit = (
                "" if request.query_params.get("rows") == "all" else f" LIMIT {EACH} OFFSET {page_of.skip}"
            )
            rows = shelf.rows(query + limit, *values)
            newsrooms = shelf.rows(
                "SELECT newsroom, count(*) FROM articles WHERE named GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12"
            )
        if wants_csv(request):
            with desk.shelf() as shelf:
                return as_csv("articles", article_table(shelf, [each for each, *_ in rows]))
        listed = [
            dict(zip(("link", *columns.split(", ")[1:]), (link(anchor("a", each)), *told), strict=True))
            for each, *told in rows
        ]
        return desk.render(
            request,
            "articles_page.html",
            here="articles",
            listed=listed,
            page_of=page_of,
            newsrooms=newsrooms,
            newsroom=newsroom,
            answer=say("web.articles_answer", articles=say("count.articles", n=page_of.all)),
        )


def _article(router: APIRouter, desk: Desk) -> None:
    """An article with its claims."""

    @router.get("/articles/{article_id}")
    def one_article(request: Request, article_id: str) -> Response:
        with desk.shelf() as shelf:
            article = shelf.articles([article_id]).get(article_id)
            if article is None:
                raise HTTPException(404)
            numbered = shelf.numbered(article_id)
            if wants_csv(request):
                return as_csv(article_id, claim_table(shelf, [each.claim.id for each in numbered]))
            dossier = shelf.dossier
            view = article_view(
                article,
                dossier.raw(article_id),
                dossier.zones(article_id),
                dossier.url(article_id),
                numbered,
                shelf.names(each.claim for each in numbered),
            )
            seen = standings(dossier)
        return desk.render(
            request,
            "article_page.html",
            here="articles",
            view=ArticlesView((view,), (), (), ()),
            article=view,
            claims={each.number: each.claim for each in numbered},
            fields={each.number: fields_of(each.claim) for each in numbered},
            seen=seen,
            unseen=UNSEEN,
        )


def _claim(router: APIRouter, desk: Desk) -> None:
    """The permanent link of a claim."""

    @router.get("/claims/{claim_id}")
    def one_claim(claim_id: str) -> Response:
        with desk.shelf() as shelf:
            found = shelf.rows("SELECT article FROM claims WHERE id = ?", claim_id)
        if not found:
            raise HTTPException(404)
        return RedirectResponse(f"{link(anchor('a', found[0][0]))}#{anchor('c', claim_id)}", 303)
