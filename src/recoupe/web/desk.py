"""What every route shares: the dossier, the way to render a view, and the language and name of the visitor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from fastapi import Request
from jinja2 import ChoiceLoader, Environment, PackageLoader
from starlette.responses import HTMLResponse

from recoupe.publish.page.render import environment
from recoupe.publish.page.words import LANGUAGES, Language
from recoupe.web import links
from recoupe.web.adding import Adding
from recoupe.web.deciding import Deciding
from recoupe.web.index import Index
from recoupe.web.labels import choice_label, day_words, field_label
from recoupe.web.routes.assets import address
from recoupe.web.settings import Settings
from recoupe.web.shelf import Shelf

BY, LANG = "recoupe_by", "recoupe_lang"
VIEWS = ("situation", "findings", "disputes", "timeline", "sources", "map", "articles", "review", "add")


@dataclass
class Desk:
    """One dossier being served."""

    settings: Settings
    index: Index
    deciding: Deciding
    adding: Adding

    @contextmanager
    def shelf(self) -> Iterator[Shelf]:
        """The dossier open for one answer."""
        with Shelf.open(self.settings.dossier, self.index.open()) as opened:
            yield opened

    @cached_property
    def environment(self) -> Environment:
        """The app's templates over those that it shares with the report."""
        made = environment(
            ChoiceLoader([PackageLoader("recoupe.web"), PackageLoader("recoupe.publish.page")])
        )
        made.globals.update(
            one_language=True,
            h="h1",  # a view is a page of its own here: its headings begin one step higher than in the report
            h3="h2",
            h4="h3",
            h3t="h1",
            asset=address,
            day_words=day_words,
            field_label=field_label,
            choice_label=choice_label,
            link=links.link,
            link_source=links.link_source,
            link_kind=links.link_kind,
            link_place=links.link_place,
            with_query=links.with_query,
            views=VIEWS,
        )
        return made

    def render(self, request: Request, template: str, status: int = 200, **told: Any) -> HTMLResponse:
        """A view as a page, in the visitor's language."""
        language = language_of(request)
        html = self.environment.get_template(template).render(
            request_path=request.url.path,
            query=Query({name: _one_or_all(request, name) for name in request.query_params}),
            language=language,
            other="en" if language == "fr" else "fr",
            at=LANGUAGES.index(language),
            seal=request.state.seal,
            by=self.name_of(request),
            waiting=self.deciding.waiting,
            **told,
        )
        answer = HTMLResponse(html.encode("utf-8", "replace"), status)
        if request.query_params.get("lang") in LANGUAGES:
            answer.set_cookie(LANG, language, samesite="strict", httponly=True)
        return answer

    def name_of(self, request: Request) -> str:
        """The visitor's name, for the log of decisions."""
        return unquote(request.cookies.get(BY, ""))[:80] or self.settings.by


def _one_or_all(request: Request, name: str) -> str | list[str]:
    values = request.query_params.getlist(name)
    unsourced = name == "source" and values == [""]  # an empty value that says something
    return values if len(values) > 1 or unsourced else values[0]


class Query(dict[str, str | list[str]]):
    """The values of an address, several where one is given again; what it doesn't give is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def language_of(request: Request) -> Language:
    """The language that the address, else the cookie, else the browser asks for."""
    for asked in (request.query_params.get("lang"), request.cookies.get(LANG)):
        for language in LANGUAGES:
            if asked == language:
                return language
    accepted = request.headers.get("accept-language", "fr").lower()
    return "en" if accepted.startswith("en") else "fr"
