"""A table with the 31 columns of ACLED: an occurrence a row, what the articles don't tell left empty."""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.occurrence import WEEK, Occurrence, countries, is_country, occurrences
from recoupe.publish.exports.rows import Cell
from recoupe.publish.exports.tabular import write_rows
from recoupe.publish.exports.writer import Options, Written
from recoupe.record import Quantity

COLUMNS = (
    *(
        "event_id_cnty",
        "event_date",
        "year",
        "time_precision",
        "disorder_type",
        "event_type",
        "sub_event_type",
    ),
    *(
        "actor1",
        "assoc_actor_1",
        "inter1",
        "actor2",
        "assoc_actor_2",
        "inter2",
        "interaction",
        "civilian_targeting",
    ),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude"),
    *("geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"),
)
_CIVILIANS = ("civilians", "children", "women", "journalists", "aid_workers")
_REMOTE = "Explosions/Remote violence"
_EVENTS = {  # means of an attack: event type, sub-event type
    "air": (_REMOTE, "Air/drone strike"),
    "drone": (_REMOTE, "Air/drone strike"),
    "artillery": (_REMOTE, "Shelling/artillery/missile attack"),
    "rocket": (_REMOTE, "Shelling/artillery/missile attack"),
    "missile": (_REMOTE, "Shelling/artillery/missile attack"),
    "suicide": (_REMOTE, "Suicide bomb"),
    "bomb": (_REMOTE, "Remote explosive/landmine/IED"),
    "explosive": (_REMOTE, "Remote explosive/landmine/IED"),
}
# The convention of ACLED for numbers in words, used in this export only: the record keeps the interval.
_VAGUE = {20: 10, 24: 12, 200: 100}  # low end of `des dizaines`, `des douzaines`, `des centaines`


def write_acled(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A row an occurrence, with no time stamp: the same dossier gives the same table."""
    assert table == "findings"
    return write_rows([COLUMNS], map(_row, occurrences(dossier)), out)


def _row(each: Occurrence) -> tuple[Cell, ...]:
    args, place = each.current.args, each.place
    first, last = each.days
    kind, sub = _EVENTS.get(
        str(getattr(args, "means", None) or getattr(args, "cause", None)).lower(), (None, None)
    )
    civilians = getattr(args, "victims", None) in _CIVILIANS
    country = countries().get(place.country or "") if place else None
    found: dict[str, Cell] = {
        "event_id_cnty": each.finding.id,
        "event_date": last or first,
        "year": (last or first or dt.date.min).year if last or first else None,
        "time_precision": _time_precision(first, last),
        "disorder_type": "Political violence" if kind else None,
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": getattr(args, "perpetrator", None) or getattr(args, "actor", None),
        "actor2": getattr(args, "target", None) or ("Civilians" if civilians else None),
        "civilian_targeting": "Civilians targeted" if civilians and kind else None,
        "iso": int(country[1]) if country and country[1].isdigit() else None,
        "country": country[0] if country else None,
        "location": place.name if place else None,
        "latitude": place.lat if place else None,
        "longitude": place.lon if place else None,
        "geo_precision": (3 if is_country(place) else 1) if place and place.lat is not None else None,
        "source": "; ".join(each.sources),
        "notes": f"{each.finding.label}. {each.words} ({each.finding.status}: {each.finding.because})",
        "fatalities": fatalities(each.deaths),
        "tags": f"origins={each.finding.origins}",
    }
    return tuple(found.get(column) for column in COLUMNS)


def fatalities(quantity: Quantity | None) -> int | None:
    """One number: the one printed, the low end of a range, and by ACLED's convention that of a vague word.

    >>> vague = Quantity(value=None, low=20, high=99, bound="vague", unit=None, text="des dizaines")
    >>> fatalities(vague)
    10
    """
    if quantity is None:
        return None
    if quantity.value is not None:
        return int(quantity.value)
    if quantity.low is None:
        return None
    return (
        _VAGUE.get(int(quantity.low), int(quantity.low)) if quantity.bound == "vague" else int(quantity.low)
    )


def _time_precision(first: dt.date | None, last: dt.date | None) -> int | None:
    """1 the day is known, 2 the week, 3 the month or less."""
    if first is None or last is None:
        return None if first is last else 3
    length = (last - first).days + 1
    return 1 if length == 1 else 2 if length <= WEEK else 3
