"""Numbers that are days and years, which no claim counts with: `le 15 novembre 2016`, `3 et 4 mars`, `en 2016`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.extract.heads import HeadFinder
from recoupe.extract.numerals import NumberWords, Numeral

_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_PARTED = ("des", "du", "les", "la", "le", "l'")


class NumberDates:
    """Tells the days and years among the numerals of one document."""

    def __init__(self, document: Document, tables: NumberWords, heads: HeadFinder) -> None:
        self.lower = document.tokens.lower
        self.upos = document.tokens.upos
        self.lists = tables.lists
        self.words = tables.words
        self.heads = heads

    def read(self, numeral: Numeral, before: str, sentence: int, stop: int) -> Numeral | None:
        """The numeral with all that is its date, `None` where it is none.

        `before` is the word before it, `sentence` and `stop` are the tokens where its sentence begins and ends.
        """
        last, lower, value = numeral.last, self.lower, numeral.value
        if value is None or value != int(value) or numeral.shape != "number":
            return None
        if value <= _LAST_DAY:
            end = self._month_end(last, stop)
            if end:
                return replace(numeral, last=end)
        if not numeral.plain:
            return None
        day = value <= _LAST_DAY and before in self.lists["before_day"]
        year = _FIRST_YEAR <= value <= _LAST_YEAR and self._is_year(before, numeral, sentence, stop)
        after_month = before in self.lists["months"] and value <= _LAST_YEAR
        if not (year or day or after_month) or lower[last - 1] in ("un", "une"):
            return None
        if (day or after_month) and self.heads.after(numeral, stop).index is not None and value < _FIRST_YEAR:
            return None
        return numeral

    def _month_end(self, last: int, stop: int) -> int | None:
        """Where a day's month ends, if one follows the number that ends at `last` (`3 | et 4 mars`)."""
        lower, months = self.lower, self.lists["months"]
        if last < stop and lower[last] in months:
            return last + 1
        linked = last + 2 < stop and lower[last] in ("et", "au", "à", "-", "ou")
        if linked and lower[last + 2] in months and self._is_number(lower[last + 1]):
            return last + 3
        return None

    def _is_number(self, word: str) -> bool:
        return word[0].isdigit() or word in self.words

    def _is_year(self, before: str, numeral: Numeral, sentence: int, stop: int) -> bool:
        """Whether four plain digits are a year: after `en`, a month; elsewhere only where no noun follows."""
        first, last = numeral.first, numeral.last
        if before in self.lists["months"]:
            return True
        if self.heads.after(numeral, stop).index is not None:
            # « mènent depuis 2012 des pourparlers »: the year counts none of them
            parted = last < stop and self.lower[last] in _PARTED
            return before == "en" or (parted and before in self.lists["year_only"])
        if before in self.lists["before_year"]:
            return True
        closed = last >= stop or self.upos[last] == "PUNCT"
        behind = first > sentence and self.upos[first - 1] in ("NOUN", "PROPN", "PUNCT", "ADP", "ADJ")
        return closed and behind
