"""Words of the interface in every language of the page at once.

The page can be switched from one language to the other offline, so each text is made in both. The words live
in `i18n/<language>.toml`, one catalogue a language with the same keys; a plural has the keys `one` and `other`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, Language] = ("fr", "en")
_NARROW_SPACE = "\u202f"


class Words(NamedTuple):
    """One text in each language of the interface."""

    fr: str
    en: str

    def upper_first(self) -> Words:
        """The same with a capital first letter; the rest stays as it is."""
        return Words(*(text[:1].upper() + text[1:] for text in self))

    def lower_first(self) -> Words:
        """The same with a small first letter, to go on a sentence."""
        return Words(*(text[:1].lower() + text[1:] for text in self))

    def __bool__(self) -> bool:
        return bool(self.fr or self.en)


NOTHING = Words("", "")


@lru_cache(maxsize=1)
def catalogues() -> Mapping[Language, dict[str, Any]]:
    """The catalogues, read once: nested tables of templates for `str.format`."""
    folder = files("recoupe.publish.page") / "i18n"
    return {lang: tomllib.loads((folder / f"{lang}.toml").read_text("utf-8")) for lang in LANGUAGES}


def same(text: str) -> Words:
    """A text that is not translated: a name, a quotation."""
    return Words(text, text)


def say(key: str, **values: object) -> Words:
    """The words under a dotted key, with `values` put in; `n` chooses the plural.

    A value may be `Words`, a number (printed as the language prints it) or a string.

    >>> say("count.articles", n=1).fr
    '1 article'

    Raises `KeyError` for a key that a catalogue lacks.
    """
    return Words(*(_say(lang, key, values) for lang in LANGUAGES))


def _say(lang: Language, key: str, values: Mapping[str, object]) -> str:
    entry: Any = catalogues()[lang]
    for part in key.split("."):
        entry = entry[part]
    if isinstance(entry, dict):
        entry = entry["one" if _is_one(lang, values.get("n")) else "other"]
    if not isinstance(entry, str):
        raise KeyError(key)
    return entry.format_map({name: _printed(lang, value) for name, value in values.items()})


def _is_one(lang: Language, n: object) -> bool:
    """French counts 0 and 1,5 as singular; English only 1."""
    if not isinstance(n, int | float):
        return False
    return abs(n) < 2 if lang == "fr" else n == 1


def _printed(lang: Language, value: object) -> str:
    if isinstance(value, Words):
        return value[LANGUAGES.index(lang)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(lang, value)
    return str(value)


def _number(lang: Language, value: float) -> str:
    whole = value == int(value)
    digits = f"{int(value):,}" if whole else f"{value:,.2f}".rstrip("0")
    if lang == "en":
        return digits
    return digits.replace(",", "\0").replace(".", ",").replace("\0", _NARROW_SPACE)


def number(value: float) -> Words:
    """A number as each language prints it: `47 000`, `47,000`."""
    return Words(_number("fr", value), _number("en", value))


def joined(parts: Iterable[Words], glue: str = ", ") -> Words:
    """The parts that say something, joined in each language."""
    kept = [part for part in parts if part]
    return Words(glue.join(part.fr for part in kept), glue.join(part.en for part in kept))


def enumerated(parts: Iterable[Words]) -> Words:
    """`A, B et C`; `A, B and C`."""
    kept = [part for part in parts if part]
    if len(kept) < 2:
        return kept[0] if kept else NOTHING
    return say("list.and", most=joined(kept[:-1]), last=kept[-1])


def day(date: dt.date, *, short: bool = False, year: bool = True) -> Words:
    """A day in words: `1er octobre 2019`, `1 October 2019`; short: `1er oct.`."""
    key = "date.short" if short else "date.day" if year else "date.day_month"
    months = "date.months_short" if short else "date.months"
    texts = []
    for lang in LANGUAGES:
        table = catalogues()[lang]["date"]
        month = table[months.split(".")[1]][date.month - 1]
        number_of_day = table["first"] if date.day == 1 else str(date.day)
        texts.append(table[key.split(".")[1]].format(day=number_of_day, month=month, year=date.year))
    return Words(*texts)


def days(earliest: dt.date | None, latest: dt.date | None, home_year: int | None = None) -> Words:
    """An interval of days in words: one day, `du 3 au 7 mars 2019`, a whole month or year, `depuis le`.

    A year that is `home_year` goes without saying, except where it stands alone.
    """
    if earliest is None and latest is None:
        return NOTHING
    if earliest is None or latest is None:
        known = earliest or latest
        assert known is not None
        return say(
            "date.until" if earliest is None else "date.since", day=day(known, year=known.year != home_year)
        )
    if earliest == latest:
        return day(earliest, year=earliest.year != home_year)
    whole = _whole(earliest, latest)
    if whole:
        return whole
    return date_range(earliest, latest, home_year)


def date_range(first: dt.date, last: dt.date, home_year: int | None = None) -> Words:
    """From one day to a later one, saying month and year once: `du 28 mars au 2 avril 2019`."""
    end = day(last, year=last.year != home_year or first.year != last.year)
    return say("date.range", first=day_before(first, last), last=end)


def day_before(first: dt.date, last: dt.date) -> Words:
    """The first day of a range, without the month and year that it shares with the last: `28 mars`, `3`."""
    if first.year != last.year:
        return day(first)
    if first.month != last.month:
        return day(first, year=False)
    return Words("1er" if first.day == 1 else str(first.day), str(first.day))


def _whole(earliest: dt.date, latest: dt.date) -> Words:
    """`mars 2019` or `2019` where the interval is exactly that; else nothing."""
    if earliest.day != 1 or (latest + dt.timedelta(days=1)).day != 1 or earliest.year != latest.year:
        return NOTHING
    if earliest.month == latest.month:
        months = [catalogues()[lang]["date"]["months"][earliest.month - 1] for lang in LANGUAGES]
        return Words(*(f"{month} {earliest.year}" for month in months))
    return same(str(earliest.year)) if (earliest.month, latest.month) == (1, 12) else NOTHING


def in_figures(value: float, unit: str | None) -> Words:
    """A bare figure, with its percent sign where it is a share."""
    said = number(value)
    return Words(f"{said.fr}{_NARROW_SPACE}%", f"{said.en}%") if unit == "percent" else said
