"""CSL-JSON: the articles as a bibliography."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.newsroom import newsroom
from recoupe.record import Article


def write_csl(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A list of items of the type `article-newspaper`."""
    assert table == "articles"
    items = [_item(dossier, article) for article in dossier.articles]
    out.write(json.dumps(items, ensure_ascii=False, indent=1).encode() + b"\n")
    return Written(len(items))


def _item(dossier: Dossier, article: Article) -> dict[str, Any]:
    found = dossier.found(article.id)
    names = found.authors or ((article.byline,) if article.byline else ())
    item: dict[str, Any] = {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title,
        "container-title": newsroom(article),
        "author": [{"literal": name} for name in names],
        "issued": _issued(article.published.earliest, article.published.latest),
        "language": article.language,
        "URL": found.url,
        "section": found.section,
        "number": found.identifier,
    }
    return {key: value for key, value in item.items() if value}


def _issued(earliest: dt.date | None, latest: dt.date | None) -> dict[str, Any] | None:
    """A day, or the first and last day of an interval; an open one is `circa`."""
    parts = [[day.year, day.month, day.day] for day in (earliest, latest) if day]
    if not parts:
        return None
    if len(parts) == 2:
        return {"date-parts": parts[:1] if earliest == latest else parts}
    return {"date-parts": parts, "circa": True}
