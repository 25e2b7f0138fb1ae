"""Numbers as printed: digits in French forms, number words, collectives, fractions, percentages.

A numeral is read from one token on, whichever way the tokeniser cut it (`300 000` may be one token or two);
what is counted and how exactly is decided after, in `quantities` and `bounds`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import msgspec

from recoupe.extract.grammar import GRAMMAR
from recoupe.lang import load_table

Shape = Literal["number", "about", "vague", "share", "clock", "ordinal", "label"]

# Thousands in groups of three (point, any space or apostrophe between), or a run of digits; a decimal part.
_DIGITS = re.compile(
    r"(?:\d{1,3}([.\u00a0\u202f\u2009 '’])\d{3}(?:\1\d{3}){0,3}(?!\d)|\d{1,15}(?!\d))(?:[,.]\d{1,6}(?!\d))?"
)
_LONG = re.compile(r"\d+")
_CLOCK = re.compile(r"\s?[hH]\s?(?:\d\d)?(?!\w)")
_OTHER = re.compile(r"[^\s,.;:)»\"]*")


class Numeral(msgspec.Struct, frozen=True):
    """A number at tokens `[first, last)`.

    `about` is a collective (`une trentaine`), `vague` an unknown few of one (`des centaines`, no value, `low`
    and `high` set), `share` is in percent, and `clock`, `ordinal` and `label` count nothing. `scale` is the
    largest multiplier in its words (1000 for `4.000`), which a range may lend to its first end.
    """

    first: int
    last: int
    shape: Shape
    value: float | int | None = None
    low: float | int | None = None
    high: float | int | None = None
    scale: int = 1
    words: bool = False
    plain: bool = False  # digits without separator: may be a year
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of `lang/fr/numbers.toml` that reading a numeral needs."""

    words: dict[str, int]
    scales: dict[str, int]
    collectives: dict[str, int]
    fractions: dict[str, float]
    lists: dict[str, frozenset[str]]
    triggers: frozenset[str]


def number_data() -> dict[str, Any]:
    """`lang/fr/numbers.toml` as read."""
    return load_table("numbers")


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The tables, read once."""
    data = number_data()
    lists = {name: frozenset(words) for name, words in data["lists"].items()}
    return NumberWords(
        words=data["words"],
        scales=data["scales"],
        collectives=data["collectives"],
        fractions=data["fractions"],
        lists=lists,
        triggers=frozenset(data["words"])
        | frozenset(data["scales"])
        | frozenset(data["collectives"])
        | frozenset(data["lists"]["crowds"])
        | frozenset(data["fractions"]),
    )


def _clean(value: float) -> float | int:
    """An integer where there is no fraction, else rounded to one decimal."""
    return int(value) if value == int(value) else round(value, 1)


class NumeralReader:
    """Reads numerals out of the token columns of one text.

    >>> NumeralReader(text, start, end, lower).read(4, 12)   # tokens 4.. of a sentence that ends at 12
    Numeral(first=4, last=6, shape='number', value=300000, ...)
    """

    def __init__(self, text: str, start: list[int], end: list[int], lower: list[str]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.lower = lower
        self.tables = number_words()

    def read(self, i: int, stop: int) -> Numeral | None:
        """The numeral that begins at token `i`, within tokens before `stop`; `None` where there is none."""
        word = self.lower[i]
        found: Numeral | None
        if word[0].isdigit():
            found = self._digits(i, stop)
        elif word in self.tables.words or word in self.tables.scales or "-" in word:
            found = self._words(i, stop)
        else:
            found = None
        if found is None:
            if word in self.tables.collectives:
                return self._collective(i, stop)
            if word in self.tables.lists["crowds"]:
                return self._crowd(i, stop)
            return self._bare_fraction(i, stop) if word in self.tables.fractions else None
        return self._scaled(found, stop) if found.shape == "number" else found

    def _token_after(self, i: int, stop: int, offset: int) -> int:
        """The first token from `i` on that begins at or after `offset`."""
        while i < stop and self.start[i] < offset:
            i += 1
        return i

    def _digits(self, i: int, stop: int) -> Numeral:
        at = self.start[i]
        match = _DIGITS.match(self.text, at, self.end[stop - 1])
        if match is None:
            run = _LONG.match(self.text, at)
            return Numeral(i, self._token_after(i + 1, stop, run.end() if run else at), "label")
        text = match.group()
        last = self._token_after(i + 1, stop, match.end())
        whole, decimals = _split(text)
        value: float | int = int(whole) if not decimals else float(f"{whole}.{decimals}")
        if match.end() < self.end[last - 1]:
            return self._glued(i, last, value, match.end())
        clock = _CLOCK.match(self.text, match.end(), self.end[stop - 1])
        if clock and value < 25 and not decimals:
            return Numeral(i, self._token_after(last, stop, clock.end()), "clock")
        if len(whole) > 1 and whole[0] == "0":
            return Numeral(i, last, "label")
        plain = text.isdigit()
        scale = 1000 if len(whole) > 3 and whole.endswith("000") else 1
        return Numeral(i, last, "number", value, scale=scale, plain=plain, decimals=len(decimals))

    def _glued(self, i: int, last: int, value: float | int, offset: int) -> Numeral:
        """Digits with something in the same token: `85%`, `12-15`, `1er`, `10h30`, `12km`."""
        if self.text[offset] in "-–":
            return self._hyphened(i, last, value, offset + 1)
        rest = _OTHER.match(self.text, offset)
        ending = rest.group().lower() if rest else ""
        if ending in self.tables.lists["percent"]:
            return Numeral(i, last, "share", value)
        if ending in ("+", "++") or (not ending and self.text[offset] in ",;"):
            return Numeral(i, last, "number", value, plain=True)
        if ending in self.tables.lists["ordinal_endings"]:
            return Numeral(i, last, "ordinal")
        if _CLOCK.match(self.text, offset):
            return Numeral(i, last, "clock")
        return Numeral(i, last, "label")

    def _hyphened(self, i: int, last: int, value: float | int, offset: int) -> Numeral:
        """A range in one token: `12-15`, `15-20.000`; a score or a span of years counts nothing."""
        match = _DIGITS.match(self.text, offset)
        if match and match.end() == self.end[last - 1] and value < 1500:
            high = int(_split(match.group())[0])
            low = value * 1000 if high >= 1000 > value and high > value * 1000 else value
            if low < high:
                return Numeral(i, last, "number", None, low=low, high=high)
        return Numeral(i, last, "label")

    def _words(self, i: int, stop: int) -> Numeral | None:
        """Number words: `deux mille trois cents`, `quatre-vingt-treize`, `vingt et un`."""
        grand = total = current = 0
        largest = 1
        k = i
        while k < stop:
            step = self._word_step(self.lower[k], grand, total, current)
            if step is None and k > i and self.lower[k] in ("et", "-") and k + 1 < stop:
                if self.lower[k] == "et" and (current % 100 not in (20, 30, 40, 50, 60, 70)):
                    break
                joined = self._word_step(self.lower[k + 1], grand, total, current)
                if joined is None or (
                    self.lower[k] == "et" and self.lower[k + 1] not in ("un", "une", "onze")
                ):
                    break
                k += 1
                continue
            if step is None:
                break
            grand, total, current, scale = step
            largest = max(largest, scale)
            k += 1
        if k == i:
            return None
        value = grand + total + current
        return Numeral(i, k, "number", value, scale=largest, words=True)

    def _word_step(self, word: str, grand: int, total: int, current: int) -> tuple[int, int, int, int] | None:
        """Take one token (`quatre-vingt-dix` is three words) into the sums, or `None` if it can't follow."""
        words, scales = self.tables.words, self.tables.scales
        largest = 1
        if word == "et":
            return None
        for part in word.split("-"):
            if part == "et":
                continue
            if part in scales:
                scale = scales[part]
                largest = max(largest, scale)
                if scale == 100 and current < 20:
                    current = (current or 1) * 100
                elif scale == 1000 and not total:
                    total, current = (current or 1) * 1000, 0
                elif scale > 1000 and (total or current):
                    grand, total, current = grand + (total + current) * scale, 0, 0
                else:
                    return None
            elif part in words and _may_add(current, words[part]):
                number = words[part]
                current = current - 4 + 80 if number == 20 and current % 100 == 4 else current + number
            else:
                return None
        return grand, total, current, largest

    def _scaled(self, numeral: Numeral, stop: int) -> Numeral:
        """What may follow a plain number: a scale, a collective, a fraction, a percent sign."""
        k, value = numeral.last, numeral.value
        if k >= stop or value is None:
            return numeral
        word = self.lower[k]
        tables = self.tables
        if word in tables.lists["percent"] or (
            word in ("pour", "p.") and self._next(k, stop) in ("cent", "cent.")
        ):
            return Numeral(numeral.first, k + (1 if word in tables.lists["percent"] else 2), "share", value)
        if word in ("p", "pour") and self._next(k, stop) == "cent":
            return Numeral(numeral.first, k + 2, "share", value)
        if not numeral.words and word in tables.scales and tables.scales[word] >= 1000:
            scale = tables.scales[word]
            if scale == 1000 and value >= 1000:
                return numeral
            half = scale // 2 if self._half(k + 1, stop) else 0
            last = k + (3 if half else 1)
            return Numeral(
                numeral.first, last, "number", _clean(value * scale + half), scale=scale, words=True
            )
        if numeral.scale >= 1000000 and self._half(k, stop):
            total = _clean(value + numeral.scale / 2)
            return Numeral(numeral.first, k + 2, "number", total, scale=numeral.scale, words=True)
        if word in tables.collectives and (value > 1 or word.startswith(("million", "milliard"))):
            base = tables.collectives[word]
            return Numeral(numeral.first, k + 1, "about", _clean(value * base), scale=base, words=True)
        if word in tables.collectives and value == 1:
            return self._collective(k, stop) or numeral
        if word == "demi" and value == 1 and self._next(k, stop) in tables.collectives:
            base = tables.collectives[self._next(k, stop)]
            return Numeral(numeral.first, k + 2, "about", base // 2, scale=base, words=True)
        if word in tables.fractions and word != "moitié" and self._share_follows(k, stop):
            share = _clean(min(round(value * tables.fractions[word], 1), 100.0))
            return Numeral(numeral.first, k + 1, "share", share, words=True)
        return numeral

    def _next(self, k: int, stop: int) -> str:
        return self.lower[k + 1] if k + 1 < stop else ""

    def _half(self, k: int, stop: int) -> bool:
        """Whether `et demi` stands at `k`."""
        return k + 1 < stop and self.lower[k] == "et" and self.lower[k + 1] in ("demi", "demie")

    def _share_follows(self, k: int, stop: int) -> bool:
        """Whether the fraction word at `k` is one of a whole: not `quart d'heure`, `quart de finale`."""
        after = self._next(k, stop)
        if after in ("de", "d'"):
            return self._next(k + 1, stop) not in ("heure", "finale", "finales", "siècle", "tour")
        if self.lower[k] in ("tiers", "quarts"):
            return True
        return after in ("des", "du")

    def _collective(self, i: int, stop: int) -> Numeral | None:
        """`une trentaine`, `des dizaines de milliers`, `plusieurs centaines`, `un millier`."""
        tables, lower = self.tables, self.lower
        base = tables.collectives[lower[i]]
        last = i + 1
        top = lower[i]
        if (
            last + 1 < stop
            and lower[last] in ("de", "d'")
            and tables.collectives.get(lower[last + 1], 0) >= 1000
        ):
            base *= tables.collectives[lower[last + 1]]
            last += 2
        first = i
        if first and lower[first - 1] in ("bonne", "bon", "petite", "petit", "grosse"):
            first -= 1
        before = lower[first - 1] if first else ""
        against = i > 1 and lower[i - 2] == "contre"  # « contre une quarantaine lundi »
        if (
            top in tables.lists["needs_de"]
            and not against
            and not (last < stop and lower[last] in ("de", "d'"))
            and not (last < stop and before == "une" and self._of_many(last))
        ):
            return None
        if not top.endswith("s"):
            if before not in tables.lists["one"]:
                return None
            return Numeral(first - 1, last, "about", base, scale=base, words=True)
        if before in ("nombreux", "nombreuses", "longues", "bonnes") and first:
            first -= 1
            before = lower[first - 1] if first else ""
        if before in tables.lists["some"] and before not in ("de", "d'", "par", "aux"):
            first -= 1
        return Numeral(first, last, "vague", None, 2 * base, 10 * base - 1, scale=base, words=True)

    def _of_many(self, k: int) -> bool:
        """`une quarantaine ont fui`, `une douzaine blessés`: more than one is told of."""
        word = self.lower[k]
        return word in self.tables.lists["of_many"] or (word.endswith("s") and word in GRAMMAR.participles)

    def _crowd(self, i: int, stop: int) -> Numeral | None:
        """`un (très) grand nombre de`: an unknown many; `le nombre de` counts nothing."""
        lower = self.lower
        if i < 2 or i + 1 >= stop or lower[i + 1] not in ("de", "d'"):
            return None
        if lower[i - 1] not in self.tables.lists["many"]:
            return None
        first = i - 2 if lower[i - 2] != "très" else i - 3
        return (
            Numeral(first, i + 1, "vague", None, 2, None, words=True)
            if first >= 0 and lower[first] == "un"
            else None
        )

    def _bare_fraction(self, i: int, stop: int) -> Numeral | None:
        """`la moitié`, `le tiers des`, `plus du quart des`; ordinals (`la cinquième`) are none."""
        word = self.lower[i]
        before = self.lower[i - 1] if i else ""
        value = self.tables.fractions[word]
        if word == "moitié":
            if before not in ("la", "une", "leur", "sa", "cette"):
                return None
        else:
            whole = self._next(i, stop) in ("de", "des", "du", "d'") and self._share_follows(i, stop)
            if word not in ("tiers", "quart") or before not in ("le", "du", "un") or not whole:
                return None
        first = i - 1 if before != "du" else i
        return Numeral(first, i + 1, "share", _clean(value), words=True)


def _split(text: str) -> tuple[str, str]:
    """Whole and decimal digits of a printed number: `1.234,5` -> `1234`, `5`; `10.000` -> `10000`, ``."""
    whole, comma, decimals = text.partition(",")
    if not comma and whole.count(".") == 1 and len(whole) - whole.index(".") != 4:
        whole, _, decimals = whole.partition(".")
    return "".join(c for c in whole if c.isdigit()), decimals


def _may_add(current: int, number: int) -> bool:
    """Whether a number word may follow within a hundred: `vingt` `trois` yes, `trois` `vingt` no."""
    tail = current % 100
    if number == 20 and tail == 4:
        return True
    if tail == 0:
        return True
    if tail % 10 or (tail == 10 and number not in (7, 8, 9)):
        return False
    return number < 20 if tail in (60, 80) else number < 10
