"""Addresses of the web app: one for each claim, finding, article and source, made from the anchors of the views."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode

_CODE = re.compile(r"\.([0-9a-f]+?)(?=[^0-9a-f]|$)")
_PLACES = {"c": "claims", "f": "findings", "a": "articles"}


def identifier(anchor: str) -> str:
    """The id behind an anchor of `recoupe.publish.page.claims.anchor`.

    >>> identifier("c-a.20")
    'a '
    """
    return _CODE.sub(lambda hit: chr(int(hit[1], 16)), anchor[2:])


def link(anchor: str) -> str:
    """Where a claim, finding or article is shown.

    >>> link("f-12ab")
    '/findings/12ab'
    """
    if anchor in ("situation", "findings", "disputes", "timeline", "articles", "sources"):
        return "/" if anchor == "situation" else f"/{anchor}"
    return f"/{_PLACES[anchor[0]]}/{quote(identifier(anchor), safe='')}"


def link_source(name: str) -> str:
    """Where a source is shown."""
    return f"/sources/{quote(name, safe='')}"


def link_place(name: str) -> str:
    """Where the claims of a place are shown."""
    return with_query("/search", {"place": name})


def link_kind(kind: str) -> str:
    """Where the findings of a kind are shown."""
    return f"/findings?kind={quote(kind)}"


def with_query(path: str, query: Mapping[str, object]) -> str:
    """An address with those values of a query that say something.

    >>> with_query("/search", {"q": "morts", "page": None})
    '/search?q=morts'
    """
    said = {name: value for name, value in query.items() if value not in (None, "", (), [])}
    return f"{path}?{urlencode(said, doseq=True)}" if said else path
