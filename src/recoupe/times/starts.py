"""`depuis le début de l'offensive le 15 novembre`: a date that tells when a period began."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.times.expression import TimeExpression

_STARTS = frozenset(("début", "lancement", "déclenchement", "commencement", "ouverture", "démarrage"))
_REACH = 12  # tokens between `depuis` and the date


def periods_since_a_start(
    document: Document, times: Sequence[TimeExpression], today: dt.date | None
) -> tuple[TimeExpression, ...]:
    """The expressions, each day that dates the start of a `depuis` phrase made the period since then.

    `today` is the article's day, where the period ends; `None` leaves its end open.
    """
    return tuple(_since(document, time, today) for time in times)


def _since(document: Document, time: TimeExpression, today: dt.date | None) -> TimeExpression:
    if time.span != "instant" or time.earliest is None:
        return time
    lower = document.tokens.lower
    for token in range(time.first - 1, max(0, time.first - _REACH) - 1, -1):
        if document.tokens.verbform[token] == "Fin" or lower[token] in (".", ";", ":"):
            return time
        if lower[token] == "depuis" and _STARTS.intersection(lower[token + 1 : token + 4]):
            start = document.tokens.start[token]
            return replace(
                time,
                first=token,
                start=start,
                text=document.text.text[start : time.end],
                latest=today,
                span="period",
                open=None if today else "end",
                because="from the start that the words date to the article's date",
            )
    return time
