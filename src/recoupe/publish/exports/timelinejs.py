"""TimelineJS: its spreadsheet of eighteen columns, a dated happening a row."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.rows import Cell
from recoupe.publish.exports.tabular import write_rows
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.newsroom import newsroom
from recoupe.publish.wording import kind_label, phrase, what
from recoupe.record import Article, Claim

COLUMNS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date"),
    *(
        "Headline",
        "Text",
        "Media",
        "Media Credit",
        "Media Caption",
        "Media Thumbnail",
        "Type",
        "Group",
        "Background",
    ),
)
_UNDATED = ("statement", "relation")  # no happenings
_FIRM = ("asserted", "reported", "unverified")


def write_timelinejs(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """Happenings that the words date, oldest first; statements, relations and what is only planned are left out."""
    assert table == "claims"
    dated = [
        each
        for each in dossier.claims
        if each.kind not in _UNDATED and each.factuality in _FIRM and _days(each)
    ]
    dated.sort(key=lambda claim: (_days(claim), claim.id))
    articles = {article.id: article for article in dossier.articles}
    rows = (_row(claim, articles[claim.article], dossier.url(claim.article)) for claim in dated)
    written = write_rows([COLUMNS], rows, out)
    left_out = len(dossier.claims) - len(dated)
    return Written(written.rows, f"{left_out:,} that are no dated happenings left out" if left_out else "")


def _days(claim: Claim) -> tuple[dt.date, ...]:
    """First and last day, `()` where either is open."""
    time = claim.time
    return (time.earliest, time.latest) if time and time.earliest and time.latest else ()


def _row(claim: Claim, article: Article, url: str | None) -> tuple[Cell, ...]:
    return tuple(_cells(claim, article, url))


def _cells(claim: Claim, article: Article, url: str | None) -> Iterator[Cell]:
    first, last = _days(claim)
    yield from (first.year, first.month, first.day, None)
    yield from (last.year, last.month, last.day, None) if last != first else (None,) * 4
    yield None
    headline = what(claim)
    yield html.escape(headline[:1].upper() + headline[1:], quote=False)
    told = html.escape(phrase(claim), quote=False)
    words = html.escape(claim.evidence[0].text, quote=False)
    yield f"<p>{told}</p><blockquote>{words}</blockquote><p>{_origin(article, url)}</p>"
    yield from (None,) * 4
    yield from (None, kind_label(claim.kind), None)


def _origin(article: Article, url: str | None) -> str:
    name = html.escape(newsroom(article) or article.file, quote=False)
    safe = url if url and url.startswith(("http://", "https://")) else None
    return f'<a href="{html.escape(safe)}">{name}</a>' if safe else name
