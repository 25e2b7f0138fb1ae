"""Who is told as holding an office: `le président Nicolas Sarkozy` was written from May 2007 to May 2012.

An article without a date that prints a weekday with its number is of one year in six; the offices that it speaks of
leave one of these. What was (`l'ancien président`) or may come (`le candidat`) tells nothing.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import msgspec

from recoupe.annotate.document import Document, Name
from recoupe.lang import load_table
from recoupe.record import Span
from recoupe.times.days import month_days

LAST_KNOWN = dt.date(2027, 12, 31)
"""An office that is still held in the table is taken as held up to here."""

_SECTIONS = ("president", "premier", "minister", "vice", "body", "crown")
_BESIDE = 6  # tokens beside a name in which an office is told as past
_DASHES = re.compile(r"[-‐‑’'. ]+")
_SLACK = dt.timedelta(days=5)  # whoever is elected is president to a newsroom at once

Window = tuple[dt.date, dt.date]


class Tenure(msgspec.Struct, frozen=True):
    """Spans in which somebody held the office that an article gives them, and the words that do."""

    windows: tuple[Window, ...]
    span: Span


class _Table(msgspec.Struct, frozen=True):
    """Section -> folded name -> windows; by the whole name and by the last word of it."""

    whole: dict[str, dict[str, tuple[Window, ...]]]
    last: dict[str, dict[str, tuple[Window, ...]]]
    roles: dict[str, str]
    former: frozenset[str]
    unknown_before: dict[str, dt.date]


def told_offices(document: Document) -> Iterator[Tenure]:
    """The offices that an article says persons hold, as far as the table knows them.

    `le président Obama` gives January 2009 to January 2017; `l'ancien président Obama` nothing.
    """
    for name in document.names:
        if name.kind != "person" or name.role is None or _held_before(document, name):
            continue
        section = _section(name)
        windows = _windows(section, _fold(name.canonical)) if section else ()
        if windows:
            start, end = document.raw_span(name.first, name.last)
            yield Tenure(windows=windows, span=Span(start=start, end=end, text=document.text.raw[start:end]))


def not_before(document: Document) -> dt.date | None:
    """The month before which an article's words were not in the world: `Covid-19`."""
    known = _table().unknown_before
    return max((known[word] for word in known.keys() & set(document.tokens.lower)), default=None)


def agreed(tenures: tuple[Tenure, ...]) -> tuple[Window, ...]:
    """The spans in which all of these offices were held; of one long past only the later ones count."""
    spans: tuple[Window, ...] = ()
    for tenure in sorted(tenures, key=lambda t: t.windows[-1][0], reverse=True):
        both = overlap(spans, tenure.windows) if spans else tenure.windows
        spans = both or spans
    return spans


def shared(tenures: tuple[Tenure, ...]) -> tuple[Window, ...]:
    """The spans in which all of these offices were held; none where two never were at once."""
    spans = agreed(tenures)
    return spans if all(overlap(spans, tenure.windows) for tenure in tenures) else ()


def overlap(some: tuple[Window, ...], others: tuple[Window, ...]) -> tuple[Window, ...]:
    """The spans that lie in one of some windows and in one of others."""
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others)
    return tuple(pair for pair in pairs if pair[0] <= pair[1])


def _section(name: Name) -> str | None:
    role = _fold(name.role or "")
    if name.organisation is not None and role.count(" ") == 0:
        role = f"{role} de {_fold(name.organisation)}"
        role = role.replace("de etat", "de l etat").replace("de gouvernement", "du gouvernement")
        role = role.replace("de diplomatie", "de la diplomatie")
    roles = _table().roles
    words = role.split()
    return next((found for n in (5, 4, 3, 2, 1) if (found := roles.get(" ".join(words[:n])))), None)


def _held_before(document: Document, name: Name) -> bool:
    """Whether words beside a name tell that the office is not held now."""
    lower, former = document.tokens.lower, _table().former
    beside = lower[max(0, name.first - _BESIDE) : name.first] + lower[name.last : name.last + _BESIDE]
    return any(word in former or word.startswith("ex-") for word in beside)


def _windows(section: str, name: str) -> tuple[Window, ...]:
    """The windows of a person in a section; `any` where the words don't say which office."""
    table = _table()
    sections = _SECTIONS if section == "any" else (section,)
    kind = "whole" if " " in name else "last"
    found = (getattr(table, kind)[one].get(name, ()) for one in sections)
    windows = tuple(sorted(window for some in found for window in some))
    if not windows and kind == "whole":  # `Tayyip Erdogan`, `Abdel Fattah Sissi`
        words = set(name.split())
        inner = {
            spans
            for one in sections
            for full, spans in table.whole[one].items()
            if full.split()[-1] == name.split()[-1] and words <= set(full.split())
        }
        windows = inner.pop() if len(inner) == 1 else ()
    return windows


def _fold(text: str) -> str:
    """Lower case without accents, dashes and apostrophes as blanks."""
    plain = unicodedata.normalize("NFD", text.lower())
    return _DASHES.sub(" ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def _month(text: str) -> tuple[int, int]:
    return int(text[:4]), int(text[5:7])


def _window(span: str) -> Window:
    first, _, last = span.partition("..")
    end = month_days(*_month(last))[1] if last else LAST_KNOWN
    return month_days(*_month(first))[0] - _SLACK, end


@cache
def _table() -> _Table:
    raw = load_table("tenures")
    whole = {
        section: {_fold(name): tuple(map(_window, spans.split())) for name, spans in raw[section].items()}
        for section in _SECTIONS
    }
    last: dict[str, dict[str, tuple[Window, ...]]] = {section: {} for section in _SECTIONS}
    for section, names in whole.items():
        for name, spans in names.items():
            surname = name.split()[-1]
            last[section][surname] = tuple(sorted({*last[section].get(surname, ()), *spans}))
    return _Table(
        whole=whole,
        last=last,
        roles={_fold(role): section for role, section in raw["roles"].items()},
        former=frozenset(raw["former"]["words"]),
        unknown_before={word: month_days(*_month(first))[0] for word, first in raw["unknown_before"].items()},
    )
