"""One self-contained HTML page from a dossier: no request to anywhere, everything escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined
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
    style, script = asset("style.css"), asset("core.js") + asset("page.js") + asset("table.js")
    html = (
        _environment()
        .get_template("page.html")
        .render(
            page=page_view(dossier),
            language=language,
            at=LANGUAGES.index(language),
            one_language=False,
            h="h2",
            h3="h3",
            h4="h4",
            h3t="h3",
            link=_on_the_page,
            link_kind=None,
            link_source=_filter_by_source,
            link_place=_filter_by_words,
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


def _on_the_page(anchor: str) -> str:
    """Address of a claim, finding or article: its place on this page."""
    return f"#{anchor}"


def _filter_by_source(name: str) -> str:
    return f"#source={quote(name)}"


def _filter_by_words(name: str) -> str:
    return f"#text={quote(name)}"


@lru_cache(maxsize=4)
def asset(name: str) -> str:
    """A style sheet or script of the page, by its file name."""
    return (files("recoupe.publish.page") / name).read_text("utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return environment(PackageLoader("recoupe.publish.page"))


def environment(loader: BaseLoader) -> Environment:
    """How templates are rendered, here and in the web app: everything is escaped, and a missing value is a fault."""
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(t=say, same=same, glyphs=GLYPHS)
    return made
