"""Search over claims and articles, with facets; every filter lives in the address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from recoupe.publish.page.claims import anchor
from recoupe.publish.page.page_view import Facet
from recoupe.publish.page.words import Words, same, say
from recoupe.web.claim_rows import claim_rows
from recoupe.web.csv_table import as_csv, wants_csv
from recoupe.web.desk import Desk
from recoupe.web.excerpt import around
from recoupe.web.links import link
from recoupe.web.paging import paged
from recoupe.web.shelf import Shelf
from recoupe.web.tables import claim_table

EACH = 30
ARTICLES = 8
SHOWN = 9  # values of a facet
MOST_VALUES = 50  # of a facet, chosen at once
MOST_HITS = 20_000  # claims that hold the words; more can't be read anyway
MOST_WORDS = 12
AROUND = 90  # characters on each side of a word in an article
FACETS = ("kind", "status", "source", "newsroom", "place")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: words, values of facets (any of one facet's, all of the facets), and days."""

    words: tuple[str, ...]
    facets: dict[str, tuple[str, ...]]
    since: str
    until: str

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.words or self.facets or self.since or self.until)

    def where(self, without: str = "") -> tuple[str, list[object]]:
        """The condition on claims, leaving one facet out."""
        parts, values = ["1"], []
        if self.words:
            parts.append("number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ? LIMIT ?)")
            values += [match(self.words), MOST_HITS]
        for name, chosen in self.facets.items():
            if name != without:
                parts.append(f"{name} IN ({', '.join('?' * len(chosen))})")
                values += chosen
        if self.since:
            parts.append("last >= ?")
            values.append(self.since)
        if self.until:
            parts.append("first <= ?")
            values.append(self.until)
        return " AND ".join(parts), values


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds the words, and the words around the first of them."""

    link: str
    title: str
    newsroom: str
    day: str
    before: str
    hit: str
    after: str


def match(words: Sequence[str]) -> str:
    """The full-text query for words that must all stand there, each perhaps the beginning of a longer one.

    >>> match(("civils", "tu"))
    '"civils"* "tu"*'
    """
    return " ".join(f'"{word}"*' for word in words)


def routes(desk: Desk) -> APIRouter:
    """The search."""
    router = APIRouter()

    @router.get("/search")
    def search_view(request: Request, q: str = "", page: int = 1) -> Response:
        asked = _asked(request, q)
        condition, values = asked.where()
        with desk.shelf() as shelf:
            page_of = paged(
                page, EACH, shelf.number(f"SELECT count(*) FROM claims WHERE {condition}", *values)
            )
            query = f"SELECT id FROM claims WHERE {condition} ORDER BY number"
            limit = (
                "" if request.query_params.get("rows") == "all" else f" LIMIT {EACH} OFFSET {page_of.skip}"
            )
            ids = [each for (each,) in shelf.rows(query + limit, *values)]
            if wants_csv(request):
                return as_csv("claims", claim_table(shelf, ids))
            rows = claim_rows(shelf, ids)
            facets = {name: _facet(shelf, asked, name) for name in FACETS}
            found = _articles(shelf, asked) if asked.words and page_of.number == 1 else []
        return desk.render(
            request,
            "search_page.html",
            here="search",
            q=q,
            asked=asked,
            rows=rows,
            page_of=page_of,
            facets=facets,
            found=found,
            answer=_answer(asked, page_of.all, len(found)),
            toggled=lambda name, value: _toggled(request, asked, name, value),
        )

    return router


def _asked(request: Request, q: str) -> Asked:
    params = request.query_params
    words = tuple(_WORD.findall(q)[:MOST_WORDS])
    facets = {
        name: chosen
        for name in FACETS
        if (chosen := tuple(value for value in _values(params, name) if value or name == "source"))
    }
    return Asked(words, facets, _a_day(params.get("from", "")), _a_day(params.get("to", "")))


def _values(params: QueryParams, name: str) -> list[str]:
    """The values of a facet that an address names, each once."""
    return list(dict.fromkeys(params.getlist(name)))[:MOST_VALUES]


def _a_day(text: str) -> str:
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else ""


def _answer(asked: Asked, claims: int, articles: int) -> Words:
    if not claims and not articles:
        return say("search.nothing")
    said = say("count.claims", n=claims)
    if articles:
        return say("search.answer_both", claims=said, articles=say("count.articles", n=articles))
    return say("search.answer_all" if asked.is_everything else "search.answer", claims=said)


def _facet(shelf: Shelf, asked: Asked, name: str) -> list[Facet]:
    """The values of a facet that most claims have, counted under the other filters."""
    values: list[object] = []
    if asked.is_everything:
        query = f"SELECT value, n FROM facets WHERE facet = '{name}' ORDER BY n DESC, value"
    else:
        condition, values = asked.where(without=name)
        known = "named" if name == "newsroom" else f"{name} IS NOT NULL"
        counted = f"SELECT {name}, count(*) AS n FROM claims WHERE {condition} AND {known}"
        query = f"{counted} GROUP BY 1 ORDER BY n DESC, 1"
    rows = shelf.rows(f"{query} LIMIT {SHOWN}", *values)
    shown = {value for value, _ in rows}
    rows += [(chosen, 0) for chosen in asked.facets.get(name, ()) if chosen not in shown]
    return [Facet(value, _label(name, value), n) for value, n in rows]


def _label(name: str, value: str) -> Words:
    if name == "source" and not value:
        return say("claim.unsourced")
    try:
        return say(f"{name}.{value}") if name in ("kind", "status") else same(value)
    except KeyError:
        return same(value)


def _toggled(request: Request, asked: Asked, name: str, value: str) -> str:
    """The address with a facet's value chosen too, or let go where it was."""
    chosen = asked.facets.get(name, ())
    left = tuple(each for each in chosen if each != value) if value in chosen else (*chosen, value)
    query = [(key, each) for key, each in request.query_params.items() if key in ("q", "from", "to") and each]
    query += [(key, each) for key, values in {**asked.facets, name: left}.items() for each in values]
    return f"/search?{urlencode(query)}" if query else "/search"


def _articles(shelf: Shelf, asked: Asked) -> list[Found]:
    rows = shelf.rows(
        "SELECT a.id, coalesce(a.title, a.opening || ' …'), a.newsroom, a.day, a.file"
        " FROM article_words w JOIN articles a ON a.rowid = w.rowid"
        " WHERE article_words MATCH ? ORDER BY rank LIMIT ?",
        match(asked.words),
        ARTICLES,
    )
    return [
        Found(
            link(anchor("a", each)),
            title or file,
            newsroom,
            day or "",
            *_around(shelf.dossier.raw(each), asked.words),
        )
        for each, title, newsroom, day, file in rows
    ]


def _around(text: str, words: Sequence[str]) -> tuple[str, str, str]:
    """The first place of one of the words, with what stands around it."""
    plain = _folded(text)
    for word in words:
        hit = re.search(rf"\b{re.escape(_folded(word))}\w*", plain)
        if hit and len(plain) == len(text):
            start, end = hit.span()
            before, after = around(text, start, end, AROUND)
            return before, text[start:end], after
    return "", "", around(text, 0, 0, 2 * AROUND)[1]


def _folded(text: str) -> str:
    """Without accents or capitals, letter for letter."""
    return "".join((unicodedata.normalize("NFD", each)[:1].lower() or each)[:1] for each in text)
