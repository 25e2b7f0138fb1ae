"""One self-contained HTML page from a dossier: no request to anywhere, everything escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.publish.page.dossier_like import DossierLike
from recoupe.publish.page.page_view import page_view
from recoupe.publish.page.words import LANGUAGES, Language, same, say

GLYPHS = {"single": "○", "corroborated": "=", "updated": "→", "contradicted": "≠"}


def render_page(dossier: DossierLike, language: Language = "fr") -> str:
    """The page of a dossier as one HTML document, in `language`, with a switch to the other one.

    It holds its style, script and charts; its content security policy lets nothing else in or out, so that no
    article can make it do anything. Without scripts everything can still be read.

    >>> html = render_page(recoupe.build(["articles/"]))                     # doctest: +SKIP
    """
    style, script = _asset("style.css"), _asset("page.js")
    html = (
        _environment()
        .get_template("page.html")
        .render(
            page=page_view(dossier),
            language=language,
            at=LANGUAGES.index(language),
            style=Markup(style),  # our own files: nothing from a dossier passes through Markup
            script=Markup(script),
            policy=content_policy(style, script),
        )
    )
    return html.lstrip().encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair can't be written


def content_policy(style: str, script: str) -> str:
    """A content security policy that allows exactly this style and this script, named by their hashes."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    return (files("recoupe.publish.page") / name).read_text("utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("recoupe.publish.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=say, same=same, glyphs=GLYPHS)
    return environment
