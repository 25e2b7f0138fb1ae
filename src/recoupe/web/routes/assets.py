"""The app's own style and scripts; an address carries a fingerprint, so that browsers may keep them."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files

from fastapi import APIRouter, HTTPException, Response

from recoupe.publish.page.render import asset

router = APIRouter()
TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@lru_cache(maxsize=4)
def content(name: str) -> str:
    """`app.css` and `app.js`: what the report has too, and what only the app needs."""
    own = (files("recoupe.web.assets") / name.replace("app", "desk")).read_text("utf-8")
    return asset("style.css" if name == "app.css" else "core.js") + "\n" + own


def address(name: str) -> str:
    """Where a browser finds an asset."""
    return f"/assets/{hashlib.sha256(content(name).encode()).hexdigest()[:12]}/{name}"


@router.get("/assets/{fingerprint}/{name}")
def read(fingerprint: str, name: str) -> Response:
    """One asset."""
    if name not in ("app.css", "app.js") or not fingerprint.isalnum():
        raise HTTPException(404)
    kind = TYPES[name.rpartition(".")[2]]
    return Response(content(name), media_type=kind, headers={"Cache-Control": "max-age=31536000, immutable"})


@router.get("/favicon.ico")
def icon() -> Response:
    """None."""
    return Response(status_code=204)
