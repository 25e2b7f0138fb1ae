"""The app: its routes, its guard, and what it says when something can't be found."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from recoupe.errors import RecoupeError
from recoupe.publish.page.refusals import refusal_words
from recoupe.publish.page.words import NOTHING
from recoupe.web.adding import Adding
from recoupe.web.api import api_app
from recoupe.web.deciding import Deciding
from recoupe.web.desk import Desk
from recoupe.web.index import Index
from recoupe.web.routes import add, articles, assets, decide, findings, lookup, search, situation
from recoupe.web.security import Guard
from recoupe.web.settings import Settings

ROUTES = (situation, findings, articles, lookup, search, decide, add)


def create_app(settings: Settings) -> FastAPI:
    """The web app over one dossier.

    >>> app = create_app(Settings(Path("crisis.sqlite")))                                # doctest: +SKIP
    """
    index = Index(settings.dossier)
    deciding = Deciding(settings.dossier, index.renew)
    desk = Desk(settings, index, deciding, Adding(settings.dossier, deciding.held, index.renew))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.adding.close()
        desk.deciding.close()
        index.close()

    # its own documentation pages would load scripts from the network
    app = FastAPI(title="Recoupe", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.state.guard = guard = Guard(settings)
    app.middleware("http")(guard)
    app.include_router(assets.router)
    app.mount("/api", api_app(settings, desk.deciding))
    for module in ROUTES:
        app.include_router(module.routes(desk))

    @app.exception_handler(HTTPException)
    def _missing(request: Request, error: HTTPException) -> Response:
        return desk.render(request, "missing.html", status=error.status_code, here="", why=NOTHING)

    @app.exception_handler(RecoupeError)
    def _refused(request: Request, error: RecoupeError) -> Response:
        return desk.render(
            request, "missing.html", status=409, here="", why=refusal_words("trouble", str(error))
        )

    return app
