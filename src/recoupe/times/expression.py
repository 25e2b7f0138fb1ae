"""The values that the time stage hands on."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from recoupe.times.meaning import Meaning

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Direction = Literal["past", "future", "present", "unknown"]


class TimeExpression(msgspec.Struct, frozen=True):
    """A time expression (TIMEX3): characters `[start, end)` of the clean text, tokens `[first, last)`.

    `value` is the TIMEX3 value. `earliest`/`latest` close the interval of days it names, `None` where it
    can't be resolved. `span` and `open` are those of `recoupe.record.Time`: `depuis le 15 novembre` is a
    period that ends at the article's date; `open` tells a side that the words leave open. `because` says in
    one line how it was resolved (`weekday before the article's date`).

    `meaning` is what the words say before the article's date is known, `signal` the word that leads to them
    (`since`, `until`, `ago`; see `lang/fr/times.toml`), `sentence` the index of its sentence in the document
    (-1 outside), `direction` where the verb that governs it points, `reporting` whether that is a verb of
    speech right beside it (`a annoncé mardi`), `verb` the token that it ends on, `until` the index, among the article's
    expressions, of the one that ends the range begun here.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    type: TimexType
    value: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    span: Literal["instant", "period"] = "instant"
    open: Literal["start", "end"] | None = None
    because: str = ""
    meaning: Meaning | None = None
    signal: str = ""
    sentence: int = -1
    direction: Direction = "unknown"
    reporting: bool = False
    verb: int = -1
    until: int | None = None
