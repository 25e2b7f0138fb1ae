"""Quantities of an article: every number with its bound, the noun it counts, and what kind of thing that is.

`find_quantities` is one pass: it stops only at digits and number words, reads the numeral (`numerals`), its
approximators (`bounds`), joins two into a range, and looks for the head noun (`heads`). Numbers that count
nothing (dates, hours, ages, addresses) are given as such, so that no claim takes them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.extract.bounds import bound_after, bound_before, interval
from recoupe.extract.heads import Head, HeadFinder
from recoupe.extract.name_numbers import after_name, before_person, in_name
from recoupe.extract.number_dates import NumberDates
from recoupe.extract.numerals import NumberWords, Numeral, NumeralReader, Shape, number_words
from recoupe.extract.quantity import QuantityMention
from recoupe.record import Bound

__all__ = ["QuantityMention", "find_quantities"]

_LAST_YEAR = 2100
_ORDINARY = 60  # beyond it a number hardly tells which of several things
_LISTED = 5  # tokens from `deux à Veld` to `un à Lurne`
_NUMERAL, _DETERMINER = 1, 2
_REMEMBERED = 60_000  # words
_COUNTING = ("number", "about", "vague", "share")


def find_quantities(document: Document) -> tuple[QuantityMention, ...]:
    """All quantities of the read paragraphs, in order.

    >>> [(m.value, m.bound, m.lemma) for m in find_quantities(annotated("Au moins 12 civils sont morts."))]
    [(12, 'at_least', 'civil')]
    """
    return _Finder(document).run()


class _Begins(dict[str, int]):
    """What each word may begin: a numeral, a determiner that counts, or nothing (0); remembered up to a bound."""

    def __init__(self, tables: NumberWords, openers: frozenset[str]) -> None:
        super().__init__(dict.fromkeys(openers, _DETERMINER) | dict.fromkeys(tables.triggers, _NUMERAL))
        self._starters = tables.words.keys() | tables.scales.keys()  # of a hyphened number: `cent-vingt`

    def __missing__(self, word: str) -> int:
        joined = "-" in word and word.partition("-")[0] in self._starters
        kind = _NUMERAL if word[0].isdigit() or joined else 0
        if len(self) < _REMEMBERED:
            self[word] = kind
        return kind


@lru_cache(maxsize=1)
def _begins(openers: frozenset[str]) -> _Begins:
    return _Begins(number_words(), openers)


class _Finder:
    """The pass over one document; keeps the columns at hand."""

    def __init__(self, document: Document) -> None:
        self.document = document
        tokens = document.tokens
        self.lower = tokens.lower
        self.tables = number_words()
        self.lists = self.tables.lists
        self.reader = NumeralReader(document.text.text, tokens.start, tokens.end, tokens.lower)
        self.heads = HeadFinder(document)
        self.dates = NumberDates(document, self.tables, self.heads)
        self.found: list[QuantityMention] = []
        self.sentence = 0

    def run(self) -> tuple[QuantityMention, ...]:
        begins = _begins(self.heads.openers)
        kinds = list(map(begins.__getitem__, self.lower))
        for sentence in self.document.sentences:
            start, stop = sentence.first, sentence.last
            self.sentence = reached = start
            for i in compress(range(start, stop), kinds[start:stop]):
                if i < reached:
                    continue
                after = self._numeral(i, start, stop) if kinds[i] == _NUMERAL else self._determiner(i, stop)
                if after > i:
                    start = after
                reached = max(after, i + 1)
        return tuple(self.found)

    def _numeral(self, i: int, start: int, stop: int) -> int:
        """Read the quantity at token `i`; the token after it, or `i` where there is none.

        `start` is where its approximators may begin: the sentence's start or the end of the quantity before.
        """
        numeral = self.reader.read(i, stop)
        if numeral is None:
            return i
        if numeral.shape not in _COUNTING or self._is_label(numeral, stop):
            self._plain(numeral, "date" if numeral.shape == "ordinal" else "label")
            return numeral.last
        dated = self.dates.read(numeral, self._before(numeral), self.sentence, stop)
        if dated is not None:
            self._plain(dated, "date")
            return dated.last
        second = self._second(numeral, stop)
        if second is not None:
            joined = self._joined(numeral, second, start, stop)
            if joined:
                return joined
        if numeral.value == 1 and numeral.words and numeral.shape == "number":
            return self._determiner(i, stop)
        return self._finish(numeral, start, stop)

    def _joined(self, first: Numeral, second: Numeral, start: int, stop: int) -> int | None:
        """Two numerals as a change (`de 6 à 73`) or a range (`10 à 15`); `None` if neither."""
        opened = self._before(first)
        if opened in ("de", "d'") and self.lower[first.last] == "à":
            before = self.lower[max(self.sentence, first.first - 6) : first.first]
            fall = first.value is not None and second.value is not None and first.value > second.value
            if fall or not self.lists["change"].isdisjoint(before):
                self._add(first, first.first, None, self.heads.ellipsis(first), change="from")
                return self._finish(second, second.first, stop, change="to")
        low = _scale_first(first, second)
        if second.value is None or low >= second.value or second.shape == "vague":
            return None
        if first.shape not in ("number", second.shape):
            return None
        if opened == "entre" and not first.words and 1800 <= low < second.value <= _LAST_YEAR:
            self._plain(replace(second, first=first.first), "date")  # `entre 2016 et 2019`
            return second.last
        begin = first.first - 1 if opened in ("entre", "de", "d'") else first.first
        shape: Shape = "share" if second.shape == "share" else "number"
        joined = Numeral(begin, second.last, shape, None, low, second.value, second.scale, second.words)
        return self._finish(joined, min(start, begin), stop)

    def _finish(self, numeral: Numeral, start: int, stop: int, change: str | None = None) -> int:
        """Bounds, head noun and `sur dix` of a numeral that counts."""
        lower = self.lower
        first = numeral.first
        definite = first > start and lower[first - 1] in self.heads.definite
        known = bound_before(lower, first, start) or (
            bound_before(lower, first - 1, start) if definite else None
        )
        head = self.heads.after(numeral, stop)
        share = self._out_of(numeral, head, stop)
        if share:
            numeral, head = share
        end = head.last
        later = bound_after(lower, numeral.last, stop) or bound_after(lower, head.last, stop)
        last = numeral.last
        if known is None and later and not self._starts_number(later[1], stop):
            known = (later[0], first)
            end = max(end, later[1])
            last = later[1] if head.index is None else numeral.last
        if known:
            first = known[1]
        self._add(
            numeral if last == numeral.last else replace(numeral, last=last),
            first,
            known[0] if known else None,
            head if end == head.last else replace(head, last=end),
            definite,
            change,
        )
        return end if share else _resume(numeral, head)

    def _add(
        self,
        numeral: Numeral,
        first: int,
        bound: Bound | None,
        head: Head,
        definite: bool = False,
        change: str | None = None,
    ) -> None:
        value, low, high = numeral.value, numeral.low, numeral.high
        if value is None:
            bound = "vague" if numeral.shape == "vague" else "range"
        else:
            if numeral.decimals == 3 and head.unit_class == "people" and numeral.scale == 1:
                value = round(value * 1000)
            if bound is None:
                bound = "about" if numeral.shape == "about" else "exact"
            low, high = interval(value, bound, round_number=numeral.shape == "about")
        share = numeral.shape == "share"
        self.found.append(
            QuantityMention(
                first=first,
                last=numeral.last,
                phrase_last=max(head.last, numeral.last),
                head=head.index,
                lemma=head.lemma,
                unit="percent" if share else head.unit,
                unit_class="share" if share else head.unit_class,
                value=value,
                low=low,
                high=high,
                bound=bound,
                victims=head.victims,
                state=head.state,
                partitive=head.partitive,
                other=head.other,
                definite=definite,
                article=head.article,
                change=change,
            )
        )

    def _plain(self, numeral: Numeral, unit_class: str) -> None:
        """A number that counts nothing."""
        self.found.append(
            QuantityMention(
                first=numeral.first,
                last=numeral.last,
                phrase_last=numeral.last,
                head=None,
                lemma=None,
                unit=None,
                unit_class="time" if numeral.shape == "clock" else unit_class,
                value=numeral.value,
                low=numeral.value,
                high=numeral.value,
                bound="exact",
            )
        )

    def _determiner(self, i: int, stop: int) -> int:
        """`un soldat` (1), `aucun blessé` (0), `plusieurs civils` (two at least), before a person noun."""
        head = self.heads.determined(i, stop)
        if head is None and self._one_of_them(i, stop):
            self._add(Numeral(i, i + 1, "number", 1), i, None, Head(i + 1))
            return i + 1
        if head is None:
            return i
        word = self.lower[i]
        collective = head.lemma in self.lists["groups"] and head.last + 1 < stop
        if collective and self.lower[head.last] in ("de", "d'") and self._starts_number(head.last + 1, stop):
            return i  # `une famille de cinq personnes`: the five are counted
        if word in self.lists["none"] or word == "zéro":
            numeral = Numeral(i, i + 1, "number", 0)
        elif word in ("un", "une") and i > self.sentence and self.lower[i - 1] == "pas":
            numeral = Numeral(i, i + 1, "number", 0)  # « pas un soldat n'a été tué »
        elif word in ("un", "une", "l'un", "l'une"):
            numeral = Numeral(i, i + 1, "number", 2 if head.lemma in self.lists["pairs"] else 1)
        else:
            numeral = Numeral(i, i + 1, "vague", None, low=2)
        share = self._out_of(numeral, head, stop)
        if share:
            numeral, head = share
        bound = bound_before(self.lower, i, self.sentence) if numeral.value == 1 else None
        self._add(numeral, i, bound[0] if bound and bound[0] == "at_least" else None, head)
        return head.last if share else _resume(numeral, head)

    def _one_of_them(self, i: int, stop: int) -> bool:
        """`29 blessés dont un grave`, `deux à Veld et un à Lurne`: one without a noun."""
        lower = self.lower
        if i <= self.sentence or i + 1 >= stop or lower[i] not in ("un", "une"):
            return False
        last = self.found[-1] if self.found else None
        listed = (
            last is not None and last.head is None and last.unit_class == "none" and i - last.last <= _LISTED
        )
        if listed and lower[i - 1] == "et" and lower[i + 1] in ("à", "au", "en"):
            return True  # « cinq à Oron, deux à Veld et un à Lurne »
        return lower[i - 1] == "dont" and lower[i + 1] in self.lists["gravely"]

    def _starts_number(self, i: int, stop: int) -> bool:
        return i < stop and (self.lower[i][0].isdigit() or self.lower[i] in self.tables.words)

    def _before(self, numeral: Numeral) -> str:
        """The word before a numeral in its sentence, or an empty string."""
        return self.lower[numeral.first - 1] if numeral.first > self.sentence else ""

    def _second(self, first: Numeral, stop: int) -> Numeral | None:
        """The numeral linked to `first` by `à`, `ou`, a dash, or `et` after `entre`."""
        k, lower = first.last, self.lower
        if k + 1 >= stop or first.value is None:
            return None
        if lower[k] not in self.lists["range_links"] and not (
            lower[k] == "et" and self._before(first) == "entre"
        ):
            return None
        if not self._starts_number(k + 1, stop):
            return None
        second = self.reader.read(k + 1, stop)
        if second is None or second.value is None or second.shape not in _COUNTING:
            return None
        return second

    def _out_of(self, numeral: Numeral, head: Head, stop: int) -> tuple[Numeral, Head] | None:
        """`un enfant sur trois`, `neuf sur dix`: a share, in percent; not `40 maisons sur 55`."""
        k = head.last
        if k + 1 >= stop or self.lower[k] != "sur" or numeral.value is None or numeral.shape != "number":
            return None
        whole = self.reader.read(k + 1, stop) if self._starts_number(k + 1, stop) else None
        if whole is None or whole.value not in (2, 3, 4, 5, 6, 8, 10, 100) or numeral.value >= whole.value:
            return None
        if whole.last < stop and self.document.tokens.upos[whole.last] in ("NOUN", "ADJ", "PROPN"):
            return None
        value = round(100 * numeral.value / whole.value, 1)
        value = int(value) if value == int(value) else value
        share = replace(numeral, shape="share", value=value)
        return share, replace(head, last=whole.last)

    def _is_label(self, numeral: Numeral, stop: int) -> bool:
        """A number that names: `article 5`, `magnitude 5,8`, a telephone number, digits inside a name."""
        first, last = numeral.first, numeral.last
        names = self.document.name_at
        if numeral.words:
            second = self._before(numeral) == "numéro"  # « le numéro deux du parti »
            return second or in_name(self.document, first, last)
        if before_person(self.document, first, last):
            return True
        before = self._before(numeral)
        after = self.lower[last] if last < stop else ""
        if before in ("+", "#", "/") or after == "/" or (before == "[" and after == "]"):
            return True
        if after and after[0].isdigit() and numeral.shape == "number":
            return True
        if first == self.sentence:
            return after in (".", ")") and last + 1 < stop  # `2. Déplacements`
        head = self.heads.after(numeral, stop)
        counted = (
            "none" if head.gentilic and numeral.value is not None and numeral.value < 10 else head.unit_class
        )
        if before in self.lists["labels"] or self.document.tokens.form[first - 1] in self.lists["roads"]:
            return counted != "people"
        if self.found and self.found[-1].unit_class == "label":
            listed = self.found[-1].last == first - 1 and before in ("et", "ou") and counted == "none"
            if self.found[-1].last == first or listed:  # `les terminaux 2 et 3`
                return True
        if before == "sur" and self.found and self.found[-1].phrase_last == first - 1:
            return True  # the whole of `40 maisons sur 55`
        if (
            counted == "none"
            and self._after_plural(first)
            and numeral.plain
            and (numeral.value or 0) < _ORDINARY
        ):
            return True  # `les pavillons 4 et 5`
        named = first <= len(names) and names[first - 1] >= 0
        if after_name(self.document, numeral, head):
            return True
        verb = last < stop and self.document.tokens.upos[last] in ("VERB", "AUX", "ADV")
        return named and counted == "none" and not verb and numeral.plain  # `France 2`

    def _after_plural(self, first: int) -> bool:
        """Whether a noun in the plural with its article stands right before: numbers that tell which of them."""
        opened = first - 2 >= self.sentence and self.lower[first - 2] in ("les", "des", "aux")
        return (
            opened
            and self.document.tokens.upos[first - 1] == "NOUN"
            and self.lower[first - 1].endswith(("s", "x"))
        )


def _resume(numeral: Numeral, head: Head) -> int:
    """Where to read on: at the noun of a partitive (`trois des | blessés`), else after the number."""
    if head.partitive:
        return head.last if head.index is None else head.index
    return numeral.last


def _scale_first(first: Numeral, second: Numeral) -> float | int:
    """The first end of a range with the second's multiplier: `de 3 à 4.000`, `sept à huit cents`."""
    if first.value is None or second.value is None:
        raise ValueError("a range needs two values")
    scale = second.scale
    lends = scale > 1 and first.scale == 1 and first.value < scale and first.value * scale < second.value
    return first.value * scale if lends and (second.words or first.value < 1000) else first.value
