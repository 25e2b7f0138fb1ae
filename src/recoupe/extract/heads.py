"""The noun that a number counts: past adjectives, `de`, partitives and ellipses."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from recoupe.annotate.document import Document
from recoupe.extract.numerals import Numeral, number_data, number_words
from recoupe.extract.people import people

# People named by where they are from (`dix Syriens`, `trois Français`): a capital and a gentilic ending.
_ENDS = frozenset((",", ";", ":", "("))
_GENTILIC = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine|an|ane|and|ande|ol|ole|ite|ard|ens?|is|que"
    r"|urc|urque|rec|recque|usse|elge|abe|urde|ul|oul|ate|uge|ghan|ghane|mand|ins|otes|abè|abés)e?s?$"
)
_DEFINITE = frozenset(
    ("les", "ces", "ses", "leurs", "nos", "vos", "mes", "la", "le", "cette", "leur", "son", "sa", "notre")
)
_PRONOUNS = frozenset(("eux", "elles", "nous", "vous"))
_JOINTS = frozenset(("et", "surtout", "mais"))  # before one more sort of people
_POSSESSED = frozenset(("leurs", "nôtres", "siens", "miens", "autres"))  # after `des`: `neuf des leurs`
# `dont 600 graves`: an adjective alone says how badly, not whom.
_OTHERS = frozenset(("autre", "autres"))
_DEGREES = frozenset(("grave", "graves", "léger", "légers", "grièvement", "tout"))
# `un troisième a été capturé`: one more of those before.
_OF = frozenset(("de", "d'", "des", "du"))
_SEVERAL = frozenset(("plusieurs", "quelques", "nombreux", "nombreuses"))
_OPENING_PHRASES = {
    "grâce": ("à", "au", "aux"), "face": ("à", "au", "aux"), "suite": ("à", "au", "aux"), "faute": ("de", "d'"),
}  # fmt: skip  # nouns that begin a phrase of their own behind a bare number
_ORDINALS = frozenset(
    (
        "autre",
        "deuxième",
        "second",
        "seconde",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
        "dernier",
    )
)
_CLOSERS = frozenset(("»", '"', "”", "«", "“", "+", "++"))
_ENDING = frozenset(("»", '"', "”"))
_FEW = frozenset(
    ("plusieurs", "quelques", "nombreux", "nombreuses", "multiples", "des", "d'autres", "divers", "diverses")
)


class Head(msgspec.Struct, frozen=True):
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
    gentilic: bool = False


def _tells_how(word: str) -> bool:
    return word == "dans" or word.endswith("ement")


def is_gentilic(form: str) -> bool:
    """Whether a word looks like a name for people by where they are from: `Syriens`, `Français`."""
    return bool(form[:1].isupper() and len(form) > 3 and _GENTILIC.match(form))


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


_MODEL = re.compile(r"([A-Z][A-Za-z]{0,3})-?(\d{1,3})[A-Z]{0,2}")


@lru_cache(maxsize=1)
def _designations() -> dict[str, str]:
    return {letters: unit for unit, group in number_data()["designations"].items() for letters in group}


def _model(form: str) -> tuple[str, str] | None:
    """Unit and class of what a model's name stands for.

    >>> _model("MV-22"), _model("Mi-24"), _model("G20")
    (('aircraft', 'means'), ('aircraft', 'means'), None)
    """
    found = _MODEL.fullmatch(form)
    if found is None or ("-" not in form and len(found[1]) < 2):
        return None
    unit = _designations().get(found[1].upper())
    return (unit, "means") if unit else None


class HeadFinder:
    """Finds heads in one document."""

    definite = _DEFINITE

    def __init__(self, document: Document) -> None:
        self.tokens = document.tokens
        self.lower = document.tokens.lower
        self.people = people()
        self.between = number_words().lists["between"]
        self.weekdays = number_words().lists["weekdays"]
        self.openers = frozenset(("l'un", "l'une")) | number_words().lists["none"] | _FEW | {"un", "une"}

    def ellipsis(self, numeral: Numeral) -> Head:
        """No noun: the figure before a change (`de 6 à 73 morts`), which its second end counts."""
        return Head(numeral.last)

    def after(self, numeral: Numeral, stop: int) -> Head:
        """The head after a numeral."""
        k, partitive = self._opened(numeral, stop)
        if k is None:
            return Head(numeral.last)
        while partitive and k < stop and self.tokens.upos[k] == "NUM":
            k += 1  # `neuf de ses douze membres`
        if partitive:
            pronoun = self._pronoun(k, stop)
            if pronoun:
                return Head(pronoun, partitive=True)
        found = self._noun(k, stop, numeral)
        if found is None:
            return Head(numeral.last, other=self._other(k, stop))
        if self._mixed(found, stop):
            found = replace(found, victims="people")
        return replace(found, partitive=True) if partitive else found

    def _opened(self, numeral: Numeral, stop: int) -> tuple[int | None, bool]:
        """Where the noun phrase after a numeral begins, and whether it is the whole of a partitive.

        `dizaines de | civils` no; `trois des | blessés`, `deux d'entre | eux` yes;
        `None` where `de` belongs to something else (`le 3 de ce mois`).
        """
        k, lower = numeral.last, self.lower
        if k >= stop:
            return k, False
        if lower[k] in _ENDING and k + 1 < stop and lower[k + 1] in ("de", "d'", "des"):
            k += 1  # `« une centaine » de morts`
        if lower[k] in ("des", "du"):
            return k + 1, True
        if lower[k] == "parmi":
            return (k + 2 if k + 1 < stop and lower[k + 1] in _DEFINITE else k + 1), True
        if lower[k] not in ("de", "d'"):
            return k, False
        k += 1
        if k < stop and (lower[k] in _DEFINITE or lower[k] in ("entre", "d'entre")):
            return k + 1, True
        if k < stop and lower[k] in _PRONOUNS:
            return k, True
        return (k if self._takes_de(numeral) else None), False

    def _pronoun(self, k: int, stop: int) -> int | None:
        """The token after the pronoun of a partitive (`d'entre eux`, `des leurs`), if one stands at `k`."""
        if k < stop and self.lower[k] in _PRONOUNS:
            return k + 1
        if k < stop and self.lower[k] in _POSSESSED and self.lower[k - 1] in ("des", "les"):
            return None if self._nominal(k + 1, stop) else k + 1
        return None

    def determined(self, i: int, stop: int) -> Head | None:
        """The person noun that the determiner at `i` counts (`un soldat`, `l'un d'eux`), else `None`."""
        lower, k = self.lower, i + 1
        if k >= stop:
            return None
        word = lower[i]
        if word in ("un", "une", "aucun", "aucune") and lower[k] in ("des", "de", "d'"):
            numeral = Numeral(i, k, "number", 1)
            part = self.after(numeral, stop)
            return part if part.partitive and part.unit_class in ("people", "none") else None
        if word == "plusieurs" and lower[k] in ("des", "de", "d'"):
            part = self.after(Numeral(i, k, "number", 2), stop)  # « plusieurs de ses soldats »
            return part if part.partitive and part.unit_class == "people" else None
        if (
            word == "des"
            and self.tokens.upos[i] != "DET"
            and not (self._one_more_state(i, k) or self._joined_subject(i, k))
        ):
            return None  # `de` + `les`: the complement of a noun
        if word in ("un", "une") and self.tokens.upos[k] == "AUX":
            return Head(k, other=True, article=True)  # `une a été tuée`
        if word in _SEVERAL and lower[k] == "autres" and not self._nominal(k + 1, stop):
            return Head(k + 1, other=True)  # `et plusieurs autres ont été blessés`
        if word in ("un", "une") and i and lower[i - 1] == "dont" and _tells_how(lower[k]):
            return Head(k)  # `28 blessés, dont un grièvement`
        ordinal = word in ("un", "une") and lower[k] in _ORDINALS
        described = k + 1 < stop and self.tokens.upos[k + 1] == "ADJ" and self._nominal(k + 2, stop)
        if ordinal and not described and not self._nominal(k + 1, stop):
            return Head(k + 1, other=True, article=True)
        head = self._noun(k, stop, None)
        if head is None or head.unit_class != "people" or (word == "des" and head.gentilic):
            return None
        return replace(head, article=word not in ("plusieurs", "quelques", "aucun", "aucune"))

    def _mixed(self, head: Head, stop: int) -> bool:
        """`une quarantaine de civils et membres des forces`: two sorts under one number are people."""
        k = head.last
        if k + 1 >= stop or self.lower[k] not in ("et", "ou") or head.unit_class != "people":
            return False
        other = self.people.forms.get(self.lower[k + 1])
        plural = self.lower[k + 1].endswith("s") and self.tokens.upos[k + 1] == "NOUN"
        return plural and other is not None and other.state is None and other.victims != head.victims

    def _one_more_state(self, i: int, k: int) -> bool:
        """`a fait des morts et des blessés`, `mais surtout des blessés`: behind a joint no noun rules it."""
        noun = self.people.forms.get(self.lower[k])
        return i > 0 and self.lower[i - 1] in _JOINTS and noun is not None and noun.state is not None

    def _joined_subject(self, i: int, k: int) -> bool:
        """`plusieurs soldats et des enfants figurent parmi`: a subject beside another, no noun before rules it."""
        tokens = self.tokens
        acts = tokens.upos[k + 1 : k + 2] in (["VERB"], ["AUX"])
        return (
            acts and i > 0 and self.lower[i - 1] == "et" and _OF.isdisjoint(self.lower[max(0, i - 5) : i - 1])
        )

    def _takes_de(self, numeral: Numeral) -> bool:
        """Collectives, millions and shares take `de` before their noun; `300 de juillet` does not."""
        return numeral.shape in ("about", "vague", "share") or numeral.scale >= 1000000

    def _other(self, k: int, stop: int) -> bool:
        return k < stop and self.lower[k] in _OTHERS

    def _noun(self, k: int, stop: int, numeral: Numeral | None) -> Head | None:
        """The noun at or after `k`, past the adjectives that stand before nouns."""
        lower, forms, upos = self.lower, self.people.forms, self.tokens.upos
        begin = k
        k = self._past_adjectives(k, stop)
        if k >= stop or self._no_noun(k, stop):
            return None
        other = not _OTHERS.isdisjoint(lower[begin : k + 1])
        word = lower[k]
        if word == "sans" and k + 1 < stop and lower[k + 1] in ("abri", "toit", "logis"):
            return Head(k + 2, k + 1, "sans-abri", "people", "people", "people", "displaced", other=other)
        if word in forms and self._is_noun(k, stop):
            return self._person(k, stop, other)
        if word in self.people.worn and k + 1 < stop and self.lower[k + 1] in self.people.colours:
            return Head(k + 2, k, "manifestant", "people", "people", "people", other=other)
        unit = _units().get(word) or _units().get(self.tokens.lemma[k])
        if unit is None and numeral is not None and word[-1:].isalnum() and word[:1].isalpha():
            unit = _model(self.tokens.form[k]) if not word.isalpha() else None
        if upos[k] in ("NOUN", "PROPN", "SYM") or (unit and numeral is not None):
            if unit:
                return self._measured(k, stop, unit, numeral, other)
            if self._gentilic(k):
                return self._native(k, other)
            lemma = self.tokens.lemma[k] or word
            if upos[k] == "NOUN" and self.people.looks_human(lemma):
                return Head(k + 1, k, lemma, "people", "people", "people", other=other)
            return Head(k + 1, k, lemma, lemma, "thing", other=other)
        if upos[k] in ("ADJ", "X") and self._nominal(k + 1, stop):
            return self._noun(k + 1, stop, numeral)
        return self._native(k, other) if self._gentilic(k) else None

    def _past_adjectives(self, k: int, stop: int) -> int:
        """Past closing marks and the adjectives that stand before nouns: `dix nouveaux | corps`."""
        for _ in range(4):
            if k >= stop:
                break
            word = self.lower[k]
            if (
                word == "plus"
                and k + 1 < stop
                and self.tokens.upos[k + 1] == "ADJ"
                and self._nominal(k + 2, stop)
            ):
                k += 2  # « les cinq plus grandes villes »
                continue
            last_of_all = word in self.people.forms and not self._nominal(k + 1, stop)
            if word not in _CLOSERS and (word not in self.between or last_of_all):
                break
            k += 1
        return k

    def _no_noun(self, k: int, stop: int) -> bool:
        """A date or a degree where the noun would be: `ils étaient 1.200 mercredi`, `23 autres faits prisonniers`."""
        word = self.lower[k]
        if word in ("fait", "faits", "faites"):
            return self._nominal(k + 1, stop)
        if word in _OPENING_PHRASES and k + 1 < stop:
            return (
                self.lower[k + 1] in _OPENING_PHRASES[word]
            )  # « en a identifié 3.958 grâce aux empreintes »
        return word in self.weekdays or word in _DEGREES

    def _nominal(self, k: int, stop: int) -> bool:
        if k >= stop or self.lower[k].endswith("ment"):
            return False  # an adverb, whatever its tag
        return self.lower[k] in self.people.forms or self.tokens.upos[k] in ("NOUN", "PROPN")

    def _is_noun(self, k: int, stop: int) -> bool:
        """An entry of the lexicon stands as a noun here, not as an adjective (`deux jeunes filles`)."""
        if self.tokens.upos[k] in ("ADJ", "VERB") and k + 1 < stop and self.tokens.upos[k + 1] == "NOUN":
            return self.people.forms[self.lower[k]].state is not None  # `41.000 réfugiés ozméniens`
        return self.tokens.upos[k] not in ("AUX", "ADP", "DET", "PRON")

    def _native(self, k: int, other: bool) -> Head:
        return Head(k + 1, k, self.lower[k], "people", "people", "people", other=other, gentilic=True)

    def _person(self, k: int, stop: int, other: bool) -> Head:
        noun = self.people.forms[self.lower[k]]
        following = self.lower[k + 1 : min(stop, k + 5)]
        # what a verb tells of them is not what they are: « trois hommes ont attaqué la police »
        told = (
            i for i, word in enumerate(following) if word in _ENDS or self.tokens.verbform[k + 1 + i] == "Fin"
        )
        cut = next(told, len(following))
        victims = self.people.victims(noun, following[:cut])
        return Head(k + 1, k, noun.lemma, "people", "people", victims, noun.state, other=other)

    def _measured(
        self, k: int, stop: int, unit: tuple[str, str], numeral: Numeral | None, other: bool
    ) -> Head:
        name, unit_class = unit
        if unit_class == "time" and self.lower[k] in ("an", "ans") and numeral is not None:
            before = self.lower[numeral.first - 1] if numeral.first else ""
            closed = k + 1 >= stop or self.lower[k + 1] in (",", ")", ".", "et", ";")
            earlier = self.lower[numeral.first - 2] if numeral.first > 1 else ""
            if (before in (",", "(") and closed) or earlier.startswith("âgé") or before.startswith("âgé"):
                name = unit_class = "age"
        return Head(k + 1, k, self.tokens.lemma[k] or self.lower[k], name, unit_class, other=other)

    def _gentilic(self, k: int) -> bool:
        return is_gentilic(self.tokens.form[k])
