"""Adding sources: files dropped on the page, or folders that were allowed at the start."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter, File, Form, HTTPException, Request, Response, UploadFile
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse

from recoupe.errors import RecoupeError
from recoupe.publish.page.refusals import refusal_words
from recoupe.publish.page.words import LANGUAGES, Words, say
from recoupe.web.adding import MOST_BYTES, MOST_FILES, Refusal, Told
from recoupe.web.desk import Desk, language_of
from recoupe.web.security import ours

MEGABYTE = 1_000_000


def routes(desk: Desk) -> APIRouter:
    """The page, its progress, and the two ways of adding."""
    router = APIRouter()

    @router.get("/add")
    def adding(request: Request) -> Response:
        told = desk.adding.told
        return desk.render(
            request,
            "add_page.html",
            here="add",
            told=told,
            refused=[_explained(each) for each in told.refused],
            answer=answer(told),
            folders=list(enumerate(desk.settings.folders)),
            most_bytes=MOST_BYTES,
            most=MOST_BYTES // MEGABYTE,
            most_files=MOST_FILES,
        )

    @router.get("/add/progress")
    def progress(request: Request) -> Response:
        told = desk.adding.told
        at = LANGUAGES.index(language_of(request))
        return JSONResponse(asdict(told) | {"refused": [], "said": answer(told)[at], "at_work": told.at_work})

    @router.post("/add")
    async def upload(request: Request, seal: str = Form(""), files: list[UploadFile] = File()) -> Response:  # noqa: B008
        ours(request, seal)
        if len(files) > MOST_FILES:
            raise RecoupeError(f"{len(files)} files at once; give at most {MOST_FILES}, or a ZIP of them")
        given = [(file.filename or "", file.file) for file in files if file.filename]
        await run_in_threadpool(desk.adding.add_uploads, given)
        return RedirectResponse("/add", 303)

    @router.post("/add/folder")
    def folder(request: Request, number: int = Form(), seal: str = Form("")) -> Response:
        ours(request, seal)
        if not 0 <= number < len(desk.settings.folders):
            raise HTTPException(404)
        desk.adding.add_folder(desk.settings.folders[number])
        return RedirectResponse("/add", 303)

    return router


def _explained(refusal: Refusal) -> tuple[str, Words, Words]:
    """The name of what was refused, why, and what to do."""
    reason, advice = refusal_words("reason", refusal.reason), refusal_words("advice", refusal.advice)
    return refusal.name, reason, advice


def answer(told: Told) -> Words:
    """How far it is, in a sentence."""
    if told.state == "reading":
        return say("add.reading", done=told.done, inputs=told.inputs)
    if told.state == "comparing":
        return say("add.comparing")
    if told.state == "failed":
        return say("add.failed", why=refusal_words("trouble", told.trouble))
    if told.state == "done":
        return say(
            "add.done",
            read=say("count.read", n=told.read),
            duplicate=say("count.duplicate", n=told.duplicate),
            refused=say("count.refused", n=told.refusals),
        )
    return say("add.idle")
