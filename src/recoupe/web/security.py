"""Who may ask the web app for what: its own host name, a token where others can reach it, forms of its own only.

Every answer carries a policy that lets the browser load this app's files and nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from fastapi import HTTPException, Request, Response
from starlette.responses import PlainTextResponse, RedirectResponse

from recoupe.web.adding import MOST_BYTES
from recoupe.web.settings import Settings

SESSION, TOKEN, SEAL = "recoupe_session", "recoupe_token", "seal"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with `no-referrer` a browser hides where a form of ours comes from
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
LONGEST_BODY = 100_000  # bytes that a form may hold
LONGEST_UPLOAD = MOST_BYTES + LONGEST_BODY  # and one that carries files
UPLOADS = "/add"

Next = Callable[[Request], Awaitable[Response]]


class Guard:
    """Lets requests through, or answers them itself. One for each app: the seal's key lives as long as it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._key = secrets.token_bytes(32)

    async def __call__(self, request: Request, go_on: Next) -> Response:
        """The answer to a request, with the headers that every answer has."""
        session = request.cookies.get(SESSION, "")
        new = not (len(session) == 43 and session.isascii())
        request.state.session = secrets.token_urlsafe(32) if new else session
        request.state.seal = self.seal(request.state.session)
        answer = self._refusal(request) or await go_on(request)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        if new:
            answer.set_cookie(SESSION, request.state.session, httponly=True, samesite="strict")
        return answer

    def seal(self, session: str) -> str:
        """What a form of ours carries for that session, and no other page can know."""
        return hmac.new(self._key, session.encode(), hashlib.sha256).hexdigest()

    def is_sealed(self, request: Request, seal: str) -> bool:
        """Whether a form was ours."""
        return hmac.compare_digest(request.state.seal.encode(), seal.encode())

    def _refusal(self, request: Request) -> Response | None:
        if request.headers.get("host", "") not in self._settings.hosts:
            return PlainTextResponse(
                "This name is not served here. Use the address that recoupe serve printed.\n", 421
            )
        if request.method not in ("GET", "HEAD", "POST"):
            return PlainTextResponse("Only reading and deciding are possible.\n", 405)
        if request.method == "POST" and not self._from_here(request):
            return PlainTextResponse("A decision has to come from a page of this app.\n", 403)
        return self._without_token(request)

    def _from_here(self, request: Request) -> bool:
        origin = request.headers.get("origin")
        length = request.headers.get("content-length", "")
        if not length.isdigit() or int(length) > (
            LONGEST_UPLOAD if request.url.path == UPLOADS else LONGEST_BODY
        ):
            return False
        return origin is None or urlsplit(origin).netloc == request.headers.get("host", "")

    def _without_token(self, request: Request) -> Response | None:
        """The way in with a token: once in the address, then in a cookie that scripts can't read."""
        token = self._settings.token
        if token is None or _equal(request.cookies.get(TOKEN, ""), token) or has_token(request, token):
            return None
        if request.method == "GET" and _equal(request.query_params.get("token", ""), token):
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(TOKEN, token, httponly=True, samesite="strict")
            return answer
        return PlainTextResponse("A token is needed: open the address that recoupe serve printed.\n", 401)


def ours(request: Request, seal: str) -> None:
    """Refuse a form that no page of this app made."""
    if not request.app.state.guard.is_sealed(request, seal):
        raise HTTPException(403)


def has_token(request: Request, token: str) -> bool:
    """Whether a request carries the token in its header, as programs do, which keep no cookies."""
    return _equal(request.headers.get("authorization", ""), f"Bearer {token}")


def _equal(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
