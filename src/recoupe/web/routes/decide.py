"""Deciding: the questions one by one, decisions from any page, and the log."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter, Form, HTTPException, Request, Response
from starlette.responses import JSONResponse, RedirectResponse

from recoupe.errors import RecoupeError
from recoupe.judgements import Decision, standing
from recoupe.publish.page.words import LANGUAGES, say
from recoupe.review import Review
from recoupe.web.csv_table import as_csv, wants_csv
from recoupe.web.deciding import open_questions
from recoupe.web.desk import BY, Desk, language_of
from recoupe.web.fields import value_of
from recoupe.web.log_rows import log_rows
from recoupe.web.paging import paged
from recoupe.web.question import question_view
from recoupe.web.security import ours

VERBS = ("accept", "reject", "edit", "same", "different", "unsure", "undo")
EACH = 60
LONGEST_NOTE, LONGEST_NAME = 2000, 80


def routes(desk: Desk) -> APIRouter:
    """Questions, decisions and the log."""
    router = APIRouter()
    _reading(router, desk)
    _writing(router, desk)
    return router


def _reading(router: APIRouter, desk: Desk) -> None:
    """The questions and the log."""

    @router.get("/review")
    def question(request: Request) -> Response:
        with desk.shelf() as shelf:
            articles = shelf.number("SELECT count(*) FROM articles")
        asked = desk.deciding.questions(articles)
        with desk.shelf() as shelf:
            left = open_questions(asked or (), shelf.dossier.log)
            view = question_view(shelf, left[0]) if left else None
            mine = [one for one in standing(shelf.dossier.log) if one.decided_by == desk.name_of(request)]
        if not left and asked is not None:
            desk.deciding.gather_anew()
        return desk.render(
            request,
            "review_page.html",
            here="review",
            view=view,
            left=len(left),
            mine=len(mine),
            last=mine[-1] if mine else None,
            answer=say(
                "review.gathering" if asked is None else "review.left" if left else "review.done", n=len(left)
            ),
        )

    @router.get("/log")
    def log(request: Request, page: int = 1) -> Response:
        with desk.shelf() as shelf:
            decisions = shelf.dossier.log[::-1]
            page_of = paged(page, EACH, len(decisions))
            if wants_csv(request):
                head = ("id", "at", "by", "verb", "subject", "other", "field", "value", "note")
                return as_csv(
                    "log",
                    [
                        head,
                        *(
                            (
                                d.id,
                                d.decided_at,
                                d.decided_by,
                                d.verb,
                                d.subject,
                                d.other,
                                d.field,
                                d.value,
                                d.note,
                            )
                            for d in decisions
                        ),
                    ],
                )
            rows = log_rows(shelf, decisions[page_of.skip : page_of.skip + EACH], shelf.dossier.log)
        return desk.render(request, "log_page.html", here="review", rows=rows, page_of=page_of)


def _writing(router: APIRouter, desk: Desk) -> None:
    """Decisions, and the name that they are made under."""

    @router.post("/decisions")
    def decide(
        request: Request,
        verb: str = Form(),
        seal: str = Form(""),
        subject: str = Form("", max_length=200),
        other: str = Form("", max_length=200),
        field: str = Form("", max_length=100),
        value: str = Form("", max_length=4000),
        note: str = Form("", max_length=LONGEST_NOTE),
        back: str = Form("/", max_length=2000),
    ) -> Response:
        ours(request, seal)
        if verb not in VERBS:
            raise HTTPException(400)
        by = desk.name_of(request)

        def act(review: Review) -> Decision:
            return _act(review, verb, subject, other or None, (field, value), note.strip() or None)

        if verb == "edit":
            with desk.shelf() as shelf:
                claim = shelf.claims([subject]).get(subject)
            if claim is None:
                raise RecoupeError(f"{subject}: the record has no such claim")
            value = value_of(claim, field, value)
        made = desk.deciding.decide(by, act)
        desk.deciding.apply_soon()
        if "application/json" in request.headers.get("accept", ""):
            at = LANGUAGES.index(language_of(request))
            return JSONResponse({"id": made.id, "said": say(f"review.said_{verb}", name=by)[at]})
        return RedirectResponse(_local(back), 303)

    @router.post("/apply")
    def apply(request: Request, seal: str = Form(""), back: str = Form("/")) -> Response:
        ours(request, seal)
        desk.deciding.apply_behind()
        return RedirectResponse(_local(back), 303)

    @router.post("/name")
    def name(
        request: Request, by: str = Form(max_length=LONGEST_NAME), seal: str = Form(""), back: str = Form("/")
    ) -> Response:
        ours(request, seal)
        answer = RedirectResponse(_local(back), 303)
        answer.set_cookie(BY, quote(by.strip()), httponly=True, samesite="strict", max_age=60 * 60 * 24 * 365)
        return answer


def _local(back: str) -> str:
    """Where to go on: a path of this app, never another place."""
    inside = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    return back if inside else "/"


def _act(
    review: Review, verb: str, subject: str, other: str | None, edit: tuple[str, object], note: str | None
) -> Decision:
    if verb == "accept":
        return review.accept(subject, note=note)
    if verb == "reject":
        return review.reject(subject, note=note)
    if verb == "edit":
        return review.edit(subject, *edit, note=note)
    if verb == "unsure":
        return review.unsure(subject, other, note=note)
    if verb == "undo":
        return review.undo(int(subject) if subject.isdigit() else None, note=note)
    if other is None:
        raise RecoupeError("same and different need two")
    if verb == "same":
        return review.same(subject, other, note=note)
    return review.different(subject, other, note=note)
