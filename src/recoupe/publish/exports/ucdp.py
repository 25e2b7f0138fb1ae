"""A table in the manner of UCDP GED: deaths low, best and high, with the precision of day and place."""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.occurrence import MONTH, WEEK, Occurrence, countries, is_country, occurrences
from recoupe.publish.exports.rows import Cell
from recoupe.publish.exports.tabular import write_rows
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.newsroom import newsroom
from recoupe.record import Place

COLUMNS = (
    *(
        "id",
        "year",
        "side_a",
        "side_b",
        "number_of_sources",
        "source_article",
        "source_office",
        "source_date",
    ),
    *(
        "source_headline",
        "source_original",
        "where_prec",
        "where_coordinates",
        "where_description",
        "latitude",
    ),
    *("longitude", "country", "country_code", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_civilians", "deaths_unknown", "best", "high", "low", "best_rule", "status"),
)
_CIVILIANS = ("civilians", "children", "women", "journalists", "aid_workers")


def write_ucdp(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A row an occurrence with a count of deaths; the column `best_rule` states how `best` was chosen."""
    assert table == "findings"
    counted = [each for each in occurrences(dossier) if each.deaths is not None]
    return write_rows([COLUMNS], map(_row, counted), out)


def _row(each: Occurrence) -> tuple[Cell, ...]:
    args, place, (first, last) = each.current.args, each.place, each.days
    low, best, high, rule = _deaths(each)
    country = countries().get(place.country or "") if place else None
    original = each.current.attribution[-1].name if each.current.attribution else None
    days = [article.published.earliest for article in each.articles if article.published.earliest]
    civilians = args.victims in _CIVILIANS
    found: dict[str, Cell] = {
        "id": each.finding.id,
        "year": first.year if first else None,
        "side_a": args.perpetrator,
        "side_b": "Civilians" if civilians else None,
        "number_of_sources": each.finding.origins,
        "source_article": "; ".join(article.file for article in each.articles),
        "source_office": "; ".join(dict.fromkeys(newsroom(article) or "" for article in each.articles)).strip(
            "; "
        ),
        "source_date": min(days, default=None),
        "source_headline": "; ".join(article.title or "" for article in each.articles).strip("; "),
        "source_original": original,
        "where_prec": where_precision(place),
        "where_coordinates": place.name if place else None,
        "where_description": place.text if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "country": country[0] if country else None,
        "country_code": place.country if place else None,
        "event_clarity": 2 if args.cumulative else 1,
        "date_prec": date_precision(first, last),
        "date_start": first,
        "date_end": last,
        "deaths_civilians": best if civilians else None,
        "deaths_unknown": None if civilians else best,
        "best": best,
        "high": high,
        "low": low,
        "best_rule": rule,
        "status": each.finding.status,
    }
    return tuple(found.get(column) for column in COLUMNS)


def _deaths(each: Occurrence) -> tuple[float | None, float | None, float | None, str]:
    """Low, best and high, and the rule that chose best."""
    quantity = each.deaths
    assert quantity is not None
    span = each.finding.range
    low = span.low if span else quantity.low
    high = span.high if span else quantity.high
    if quantity.value is not None:
        rule = "the figure of the finding's current claim"
        # a later report may lie outside of the range that the independent origins span
        least = None if low is None else min(low, quantity.value)
        return least, quantity.value, None if high is None else max(high, quantity.value), rule
    if low is not None:
        return low, low, high, "no figure is printed: the lowest that the words allow"
    return low, None, high, "no figure is printed"


def date_precision(first: dt.date | None, last: dt.date | None) -> int | None:
    """1 the day is known, 2 two to six days, 3 a week, 4 a month, 5 more or open."""
    if first is None or last is None:
        return None if first is last else 5
    length = (last - first).days + 1
    for most, code in ((1, 1), (WEEK - 1, 2), (WEEK, 3), (MONTH, 4)):
        if length <= most:
            return code
    return 5


def where_precision(place: Place | None) -> int | None:
    """1 the place is known, 2 a place near it, 6 the country only; nothing where no gazetteer knows it."""
    if place is None or (place.lat is None and not place.country):
        return None
    if is_country(place):
        return 6
    return 1 if place.lat is not None else 2
