"""REST: the record as JSON, described by OpenAPI at `/api/openapi.json`; decisions only with a token.

Answers are those that assistants get (`recoupe.publish.mcp.questions`): evidence, origins, and what is not covered.
"""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import FastAPI, HTTPException, Query, Request, Response
from fastapi import Path as InPath
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse

from recoupe.dossier.dossier import Dossier
from recoupe.errors import DossierError, RecoupeError
from recoupe.publish.exports import FORMATS, export
from recoupe.publish.mcp import questions
from recoupe.publish.mcp.shelf import Shelf
from recoupe.record import Kind, Status
from recoupe.version import VERSION
from recoupe.web.deciding import Deciding
from recoupe.web.security import has_token
from recoupe.web.settings import Settings

Id = Annotated[str, InPath(min_length=1, max_length=80, pattern=r"^[\w-]+$")]
Words = Annotated[str | None, Query(max_length=200, description="French words, all of which must be found")]
Limit = Annotated[int, Query(ge=1, le=questions.MOST)]
Table = Literal["articles", "claims", "entities", "findings"]
_MISSING: dict[int | str, dict[str, Any]] = {404: {"description": "There is none."}}
_UNFIT: dict[int | str, dict[str, Any]] = {404: {"description": "The format doesn't fit the table."}}
_CLOSED: dict[int | str, dict[str, Any]] = {
    401: {"description": "The token is missing or wrong."},
    403: {"description": "Served without a token, so read only; or not asked from here."},
    409: {"description": "It can't be decided so."},
}


class NewDecision(BaseModel):
    """What a person decides of a claim, a finding or a pair of them."""

    verb: Literal["accept", "reject", "same", "different", "unsure"]
    subject: str = Field(min_length=1, max_length=80)
    other: str | None = Field(default=None, max_length=80, description="The second one of same and different")
    note: str | None = Field(default=None, max_length=2000)
    by: str = Field(default="api", min_length=1, max_length=80, description="Who decides")


def api_app(settings: Settings, deciding: Deciding) -> FastAPI:
    """The API over one dossier, to be mounted at `/api`."""
    app = FastAPI(
        title="Recoupe", version=VERSION, docs_url=None, redoc_url=None, openapi_url="/openapi.json"
    )
    shelf = Shelf(settings.dossier)
    _reading(app, shelf)
    _single(app, shelf)
    _exports(app, settings.dossier)
    _deciding(app, settings, deciding)

    @app.exception_handler(RecoupeError)
    def _refused(_: Request, error: RecoupeError) -> Response:
        return JSONResponse({"detail": str(error)}, 503 if isinstance(error, DossierError) else 404)

    return app


def _reading(app: FastAPI, shelf: Shelf) -> None:
    @app.get("/claims")
    def claims(
        query: Words = None,
        kind: Kind | None = None,
        place: Words = None,
        source: Words = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        limit: Limit = 20,
    ) -> dict[str, Any]:
        """Single claims, newest first."""
        return questions.search_claims(shelf, query, kind, place, source, _iso(since), _iso(until), limit)

    @app.get("/findings")
    def findings(
        query: Words = None, kind: Kind | None = None, status: Status | None = None, limit: Limit = 10
    ) -> dict[str, Any]:
        """What all articles together say of one thing, with status and independent origins."""
        return questions.search_findings(shelf, query, kind, status, limit)

    @app.get("/timeline")
    def timeline(
        since: dt.date | None = None,
        until: dt.date | None = None,
        kind: Kind | None = None,
        limit: Limit = 40,
    ) -> dict[str, Any]:
        """Dated happenings, oldest first."""
        return questions.timeline(shelf, _iso(since), _iso(until), kind, limit)

    @app.get("/articles")
    def articles(query: Words = None, limit: Limit = 50) -> dict[str, Any]:
        """The articles that were read."""
        return questions.list_articles(shelf, query, limit)

    @app.get("/sources")
    def sources(limit: Limit = 50) -> dict[str, Any]:
        """Who is cited, how often, by which newsrooms."""
        return questions.list_sources(shelf, limit)


def _single(app: FastAPI, shelf: Shelf) -> None:
    @app.get("/claims/{claim}", responses=_MISSING)
    def claim(claim: Id) -> dict[str, Any]:
        """One claim with its spans and the words around them."""
        return questions.claim_resource(shelf, claim)

    @app.get("/findings/{finding}", responses=_MISSING)
    def finding(finding: Id) -> dict[str, Any]:
        """One finding with all its claims."""
        return questions.get_finding(shelf, finding)

    @app.get("/articles/{article}", responses=_MISSING)
    def article(article: Id) -> dict[str, Any]:
        """One article with its text."""
        return questions.article_resource(shelf, article)


def _exports(app: FastAPI, path: Path) -> None:
    @app.get("/export/{table}", response_class=Response, responses=_UNFIT)
    def exported(table: Table, format: Literal[tuple(FORMATS)] = "jsonl") -> Response:  # type: ignore[valid-type] # noqa: A002
        """A table as a file, in any format of `recoupe export` that fits it."""
        out = io.BytesIO()
        with Dossier.open(path) as dossier:
            try:
                export(dossier, table, format, out)
            except DossierError:
                raise
            except RecoupeError as error:
                raise HTTPException(404, str(error)) from error
        name = f'attachment; filename="{table}{FORMATS[format].suffix}"'
        return Response(
            out.getvalue(), media_type="application/octet-stream", headers={"Content-Disposition": name}
        )


def _deciding(app: FastAPI, settings: Settings, deciding: Deciding) -> None:
    @app.post("/decisions", status_code=201, responses=_CLOSED)
    def decide(decision: NewDecision, request: Request) -> dict[str, Any]:
        """Add a decision to the log. Needs `Authorization: Bearer TOKEN`, the token that the app is served with."""
        if settings.token is None:
            raise HTTPException(403, "read only; serve it with --token to decide")
        if not has_token(request, settings.token):
            raise HTTPException(401, "the token is missing or wrong")
        told = [decision.subject] + ([decision.other] if decision.other else [])
        if len(told) != (2 if decision.verb in ("same", "different") else len(told)):
            raise HTTPException(409, f"{decision.verb} needs two: subject and other")
        if decision.verb in ("accept", "reject"):
            told = told[:1]
        try:
            made = deciding.decide(
                decision.by, lambda review: getattr(review, decision.verb)(*told, note=decision.note)
            )
        except RecoupeError as error:
            raise HTTPException(409, str(error)) from error
        return {"id": made.id, "verb": made.verb, "subject": made.subject, "other": made.other}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
