"""The noun that a number counts: past adjectives, `de`, partitives and ellipses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from recoupe.annotate.document import Document
from recoupe.extract.numerals import Numeral, number_data, number_words
from recoupe.extract.people import people

# People named by where they are from (`dix Syriens`, `trois Français`): a capital and a gentilic ending.
_GENTILIC = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine|an|ane|and|ande|ol|ole|ite|ard|ens?|is|que"
    r"|urc|urque|rec|recque|usse|elge|abe|urde|ul|oul|ate|uge|ghan|ghane|mand)e?s?$"
)
_DEFINITE = frozenset(("les", "ces", "ses", "leurs", "nos", "vos", "mes", "la", "le", "cette", "leur", "son", "sa", "notre"))
_PRONOUNS = frozenset(("eux", "elles", "nous", "vous"))
_FEW = frozenset(("plusieurs", "quelques", "nombreux", "nombreuses", "des", "d'autres", "divers", "diverses"))


@dataclass(frozen=True, slots=True)
class Head:
    """What a number counts; `last` is the token after the phrase read so far."""

    last: int
    index: int | None = None
    lemma: str | None = None
    unit: str | None = None
    unit_class: str = "none"
    victims: str | None = None
    state: str | None = None
    partitive: bool = False
    other: bool = False
    article: bool = False


@lru_cache(maxsize=1)
def _units() -> dict[str, tuple[str, str]]:
    """Lemma -> (unit, unit class)."""
    units: dict[str, tuple[str, str]] = {}
    for unit_class, groups in number_data()["units"].items():
        for unit, lemmas in groups.items():
            for lemma in lemmas:
                units.setdefault(lemma, (unit, unit_class))
                units.setdefault(lemma + "s", (unit, unit_class))
    return units


class HeadFinder:
    """Finds heads in one document."""

    definite = _DEFINITE

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = document.tokens
        self.lower = document.tokens.lower
        self.people = people()
        self.between = number_words().lists["between"]
        self.openers = frozenset(("l'un", "l'une")) | number_words().lists["none"] | _FEW | {"un", "une"}

    def ellipsis(self, numeral: Numeral) -> Head:
        """No noun: the figure before a change (`de 6 à 73 morts`), which its second end counts."""
        return Head(numeral.last)

    def after(self, numeral: Numeral, stop: int) -> Head:
        """The head after a numeral."""
        k, lower = numeral.last, self.lower
        partitive = False
        if k < stop and lower[k] in ("de", "d'"):
            k += 1
            partitive = k < stop and (lower[k] in _DEFINITE or lower[k] == "entre" or lower[k] in _PRONOUNS)
            if not partitive and not self._takes_de(numeral):
                return Head(numeral.last)
            if partitive:
                k += 1
        elif k < stop and lower[k] in ("des", "du", "parmi"):
            partitive = True
            k += 1
            if lower[k - 1] == "parmi" and k < stop and lower[k] in _DEFINITE:
                k += 1
        if partitive and k <= stop and (lower[k - 1] in _PRONOUNS or (k < stop and lower[k] in _PRONOUNS)):
            return Head(min(stop, k + 1 if lower[k - 1] not in _PRONOUNS else k), partitive=True)
        head = self._noun(k, stop, numeral)
        if head is None:
            return Head(numeral.last, other=self._other(k, stop))
        return _with(head, partitive)

    def determined(self, i: int, stop: int) -> Head | None:
        """The person noun that the determiner at `i` counts (`un soldat`, `l'un d'eux`), else `None`."""
        lower, k = self.lower, i + 1
        if k >= stop:
            return None
        word = lower[i]
        if word in ("un", "une", "aucun", "aucune") and lower[k] in ("des", "de", "d'"):
            numeral = Numeral(i, k, "number", 1)
            head = self.after(numeral, stop)
            return head if head.partitive and head.unit_class in ("people", "none") else None
        head = self._noun(k, stop, None)
        if head is None or head.unit_class != "people":
            return None
        return Head(
            head.last, head.index, head.lemma, head.unit, head.unit_class, head.victims, head.state,
            other=head.other, article=word not in ("plusieurs", "quelques", "aucun", "aucune"),
        )

    def _takes_de(self, numeral: Numeral) -> bool:
        """Collectives, millions and shares take `de` before their noun; `300 de juillet` does not."""
        return numeral.shape in ("about", "vague", "share") or numeral.scale >= 1000000

    def _other(self, k: int, stop: int) -> bool:
        return k < stop and self.lower[k] in ("autre", "autres")

    def _noun(self, k: int, stop: int, numeral: Numeral | None) -> Head | None:
        """The noun at or after `k`, past the adjectives that stand before nouns."""
        lower, forms, upos = self.lower, self.people.forms, self.tokens.upos
        other = False
        for _ in range(4):
            if k >= stop:
                return None
            word = lower[k]
            other = other or word in ("autre", "autres")
            if word in self.between and not (word in forms and not self._nominal(k + 1, stop)):
                k += 1
                continue
            break
        if k >= stop:
            return None
        word = lower[k]
        if word == "sans" and k + 1 < stop and lower[k + 1] in ("abri", "toit", "logis"):
            return Head(k + 2, k + 1, "sans-abri", "people", "people", "people", "displaced", other=other)
        if word in forms and self._is_noun(k, stop):
            return self._person(k, stop, other)
        unit = _units().get(word) or _units().get(self.tokens.lemma[k])
        if upos[k] in ("NOUN", "PROPN", "SYM") or (unit and numeral is not None):
            if unit:
                return self._measured(k, stop, unit, numeral, other)
            if self._gentilic(k):
                return Head(k + 1, k, word, "people", "people", "people", other=other)
            lemma = self.tokens.lemma[k] or word
            return Head(k + 1, k, lemma, lemma, "thing", other=other)
        if upos[k] in ("ADJ", "X") and self._nominal(k + 1, stop):
            return self._noun(k + 1, stop, numeral)
        if self._gentilic(k):
            return Head(k + 1, k, word, "people", "people", "people", other=other)
        return None

    def _nominal(self, k: int, stop: int) -> bool:
        return k < stop and (self.lower[k] in self.people.forms or self.tokens.upos[k] in ("NOUN", "PROPN"))

    def _is_noun(self, k: int, stop: int) -> bool:
        """An entry of the lexicon stands as a noun here: not an adjective before one (`deux jeunes filles`)."""
        if self.tokens.upos[k] in ("ADJ", "VERB") and k + 1 < stop and self.tokens.upos[k + 1] == "NOUN":
            return False
        return self.tokens.upos[k] not in ("AUX", "ADP", "DET", "PRON")

    def _person(self, k: int, stop: int, other: bool) -> Head:
        noun = self.people.forms[self.lower[k]]
        victims = self.people.victims(noun, self.lower[k + 1 : min(stop, k + 5)])
        return Head(k + 1, k, noun.lemma, "people", "people", victims, noun.state, other=other)

    def _measured(self, k: int, stop: int, unit: tuple[str, str], numeral: Numeral | None, other: bool) -> Head:
        name, unit_class = unit
        if unit_class == "time" and self.lower[k] in ("an", "ans") and numeral is not None:
            before = self.lower[numeral.first - 1] if numeral.first else ""
            closed = k + 1 >= stop or self.lower[k + 1] in (",", ")", ".", "et", ";")
            earlier = self.lower[numeral.first - 2] if numeral.first > 1 else ""
            if (before in (",", "(") and closed) or earlier.startswith("âgé") or before.startswith("âgé"):
                name = unit_class = "age"
        return Head(k + 1, k, self.tokens.lemma[k] or self.lower[k], name, unit_class, other=other)

    def _gentilic(self, k: int) -> bool:
        form = self.tokens.form[k]
        return bool(form[:1].isupper() and len(form) > 3 and _GENTILIC.match(form))


def _with(head: Head, partitive: bool) -> Head:
    """The same head, partitive where the number was followed by `des`, `de ses`."""
    if not partitive:
        return head
    return Head(
        head.last, head.index, head.lemma, head.unit, head.unit_class, head.victims, head.state,
        partitive=True, other=head.other,
    )
