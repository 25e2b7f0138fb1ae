"""Meanings of days of the calendar: dates in words and figures, lists of days, nights."""

from __future__ import annotations

import datetime as dt
from typing import Any

from recoupe.times.compose_lengths import duration
from recoupe.times.drafts import Builder, Draft
from recoupe.times.fields import between, draft_of, hint_of, month_of, trimmed, two_digits
from recoupe.times.meaning import Calendar, Hint
from recoupe.times.phrase import Phrase


def _date(p: Phrase) -> list[Draft]:
    """`le samedi 5 juin 2004 au soir`."""
    weekday_at = p.find("weekday")
    month, at = month_of(p)
    start = p.first if weekday_at is None else weekday_at + 1
    start += weekday_at is not None and p.is_(start, "part")  # « dimanche matin 6 mai »
    day = p.number(start, at) or (1 if p.find("ordinal", start) is not None else None)
    if day is None or not 1 <= day <= 31 or day != int(day):
        return []
    figures = p.word(at - 1)[:1].isdigit() or p.is_(at - 1, "ordinal_ending")
    if month is not None and not p.is_(at, "month") and not figures:
        seventeen = p.is_(p.last, "unit")  # `dix-sept` is no 10 September
        return duration(p.sub(p.first, p.last + 1)) if seventeen else []
    year, _ = p.year()
    if year is None and month is not None:
        p, year = _short_year(p, at)
    if month is None and not _plain_end(p):
        return []
    part = p.value("part")
    meaning = Calendar(
        year=year, month=month, day=int(day), weekday=p.value("weekday"), part=part, hint=hint_of(p)
    )
    return [draft_of(p, meaning, "TIME" if part else "DATE")]


def _short_year(p: Phrase, month_at: int) -> tuple[Phrase, int | None]:
    """`10 novembre 93`: two digits are a year where nothing is counted after them."""
    for i in range(month_at + 1, p.last):
        word = p.word(i)
        if len(word) == 2 and word.isdigit():
            if p.word(i + 1) in _AFTER_YEAR:
                return p, two_digits(word)
            return trimmed(p, i), None
    return p, None


_AFTER_YEAR = frozenset(',.;:)\n!?»"') | {
    "",
    "à",
    "et",
    "au",
    "dans",
    "sur",
    "par",
    "de",
    "d'",
    "qui",
    "que",
    "où",
    "en",
}


def _plain_end(p: Phrase) -> bool:
    """A weekday and its number stand alone: not `lundi 12 personnes`, `dimanche 3-2`."""
    if p.has("part"):
        return True
    after = p.lexed.codes[p.last : p.last + 1]
    return (
        after not in ("x", "%", "-", "/", "€")
        and p.word(p.last) not in p.grammar.classes["counted"]
        and not (p.is_(p.last, "unit") or p.is_(p.last, "number") or p.word(p.last)[:1].isdigit())
    )


def _day_list(p: Phrase) -> list[Draft]:
    """`du 3 au 7 mars`, `les 6 et 13 avril prochains`: an expression a day."""
    month, at = month_of(p)
    year, _ = p.year()
    if year is None:
        p, year = _short_year(p, at)
    hint = hint_of(p)
    starts = [i for i in range(p.first, at) if p.word(i)[:1].isdigit() or p.word(i) == "premier"]
    drafts: list[Draft] = []
    begin = p.first
    for n, i in enumerate(starts):
        number = 1 if p.word(i) == "premier" else int(p.word(i))
        if not 1 <= number <= 31:
            return []
        final = n == len(starts) - 1
        end = p.last if final else i + 1 + (p.is_(i + 1, "ordinal_ending") and p.word(i + 1) != "et")
        piece = p.sub(begin, end)
        meaning = Calendar(
            year=year, month=month, day=number, weekday=piece.value("weekday"), hint=hint, nth=None
        )
        joint = p.word(end)
        ranged = not final and joint in p.grammar.classes["range_to"] and joint != "et"
        drafts.append(Draft(begin, end, "DATE", meaning, ranged or between(p, joint, final)))
        begin = end + 1
        if not final and p.word(end) in ("jusqu'",):
            begin += 1
    return drafts


def _nth_weekday(p: Phrase) -> list[Draft]:
    nth: Any = p.value("ordinal") or (-1 if p.has("last") else p.number(p.first, p.last))
    if nth is None:
        return []
    month, _ = month_of(p)
    year, _ = p.year()
    hint: Hint | None = "this" if month is None else None
    meaning = Calendar(year=year, month=month, weekday=p.value("weekday"), nth=int(nth), hint=hint)
    return [draft_of(p, meaning)]


def _day_of_month(p: Phrase) -> list[Draft]:
    day = p.number(p.first, p.last)
    hint = hint_of(p)
    if day is None or not 1 <= day <= 31 or (hint is None and p.word(p.last - 1) != "courant"):
        return []
    return [draft_of(p, Calendar(day=int(day), hint=hint or "this"))]


def _iso_date(p: Phrase) -> list[Draft]:
    year, month, day = (int(p.word(i)) for i in (p.first, p.first + 2, p.first + 4))
    return _checked(p, year, month, day)


def _numeric_date(p: Phrase) -> list[Draft]:
    numbers = [i for i in range(p.first, p.last) if p.word(i)[:1].isdigit()]
    day, month = int(p.word(numbers[0])), int(p.word(numbers[1]))
    word = p.word(numbers[2])
    if len(word) < 4 and p.word(numbers[1] - 1) != "/" and not p.has("weekday"):
        return []
    year = int(word) if len(word) == 4 else two_digits(word)
    if month > 12 >= day:  # `02/22/2016`, the American order
        month, day = day, month
    return _checked(p, year, month, day)


def _checked(p: Phrase, year: int, month: int, day: int) -> list[Draft]:
    try:
        dt.date(year, month, day)
    except ValueError:
        return []
    return [draft_of(p, Calendar(year=year, month=month, day=day))]


def _numeric_day(p: Phrase) -> list[Draft]:
    at = [i for i in range(p.first, p.last) if p.word(i)[:1].isdigit()]
    day, month = int(p.word(at[0])), int(p.word(at[1]))
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return []
    first = p.first + (p.word(p.first) == "le")
    return [Draft(first, p.last, "DATE", Calendar(month=month, day=day, weekday=p.value("weekday")))]


def _night_between(p: Phrase) -> list[Draft]:
    at = p.find("weekday")
    split = next(i for i in range(p.first, p.last) if p.word(i) in ("à", "au") and i > p.first + 2)
    head, tail = p.sub(p.first, split), p.sub(split, p.last)
    month, _ = month_of(head)
    tail_month, month_at = month_of(tail)
    year, _ = tail.year()
    day = head.number(p.first, split)
    weekday = head.value("weekday") if at is not None and at < split else None
    if month is None and tail_month is not None and day is not None:
        last_day = tail.number(split, month_at)
        month = tail_month if last_day is None or last_day > day else (tail_month + 10) % 12 + 1
    meaning = Calendar(
        year=year, month=month, day=int(day) if day else None, weekday=weekday, part="NI", hint=hint_of(tail)
    )
    return [draft_of(p, meaning, "TIME")]


def _night_of(p: Phrase) -> list[Draft]:
    month, at = month_of(p)
    day = p.number(p.first, at) if month else None
    weekday = p.value("weekday")
    if weekday is None and day is None:
        return []
    year, _ = p.year()
    meaning = Calendar(
        year=year, month=month, day=int(day) if day else None, weekday=weekday, part="NI", hint=hint_of(p)
    )
    return [draft_of(p, meaning, "TIME")]


DAYS: dict[str, Builder] = {
    "date": _date,
    "day_list": _day_list,
    "nth_weekday": _nth_weekday,
    "day_of_month": _day_of_month,
    "iso_date": _iso_date,
    "numeric_date": _numeric_date,
    "numeric_day": _numeric_day,
    "night_between": _night_between,
    "night_of": _night_of,
}
