"""French typography and small grammar for what Recoupe writes: numbers, dates, articles, prepositions.

An article that the words don't tell is left out: `selon CICR` reads better than a wrong `selon la CICR`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.lang import load_table

NARROW_SPACE = "\u202f"  # between thousands, before % and inside guillemets
ONE_MILLION = 1_000_000
MUTE_H = ("habit", "hél", "hom", "hôp", "hôt", "hum", "hebd")
VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
# A name that brings its own determiner (`une source militaire`, `l'armée`, `M. Kerry`).
DETERMINED = re.compile(
    r"(?:un|une|des|du|le|la|les|ce|cette|ces|son|sa|ses|leurs?|deux|trois|plusieurs)\s|[ld]['’]", re.I
)
PRINTED = {
    "le": "le",
    "la": "la",
    "les": "les",
    "l'": "l'",
    "du": "le",
    "au": "le",
    "des": "les",
    "aux": "les",
    "un": "le",
    "une": "la",
}
PRINTED_ARTICLE = re.compile(r"(?<!\w)(les?|la|du|des|aux?|une?)\s+$|(?<!\w)(l['’])$", re.I)
LONGEST_ARTICLE = 5
MASCULINE_ENDINGS = ("age", "isme", "iste", "oire", "aire", "ège", "ème")
FEMININE_ENDINGS = ("tion", "sion", "té", "ée", "ie", "ance", "ence", "ure", "ise", "ade")


def words() -> dict[str, Any]:
    """The wording catalogue, `lang/fr/wording.toml`."""
    return load_table("wording")


def number(value: float) -> str:
    """A number as French newspapers print it.

    >>> number(300000), number(4.5), number(6600000)
    ('300\\u202f000', '4,5', '6,6\\xa0millions')
    """
    if abs(value) >= ONE_MILLION and value * 10 % ONE_MILLION == 0:
        millions = value / ONE_MILLION
        return f"{number(millions)}\u00a0million{'s' if abs(millions) >= 2 else ''}"
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.2f}".rstrip("0").replace(",", NARROW_SPACE).replace(".", ",")
    return f"{int(value):,}".replace(",", NARROW_SPACE)


def day(date: dt.date, *, year: bool = True, month: bool = True) -> str:
    """`15 nov. 2016`, the first as `1er`."""
    parts = ["1er" if date.day == 1 else str(date.day)]
    if month:
        parts.append(words()["months"]["short"][date.month - 1])
    if year:
        parts.append(str(date.year))
    return " ".join(parts)


def days(earliest: dt.date, latest: dt.date) -> str:
    """An interval of days, as short as it can be said.

    >>> days(dt.date(2016, 12, 1), dt.date(2016, 12, 31))
    'décembre 2016'
    """
    if earliest == latest:
        return day(earliest)
    if earliest.day == 1 and (latest + dt.timedelta(days=1)).day == 1 and earliest.year == latest.year:
        if (earliest.month, latest.month) == (1, 12):
            return str(earliest.year)
        if earliest.month == latest.month:
            return f"{words()['months']['long'][earliest.month - 1]} {earliest.year}"
    same_year = earliest.year == latest.year
    same_month = same_year and earliest.month == latest.month
    return f"{day(earliest, year=not same_year, month=not same_month)} - {day(latest)}"


def when(earliest: dt.date | None, latest: dt.date | None, *, open_side: str | None, since: bool) -> str:
    """When a thing holds: `depuis le 15 nov. 2016`, `en décembre 2016`, `le 14 déc. 2016`, or nothing."""
    if earliest is None and latest is None:
        return ""
    if earliest is None or (open_side == "start" and latest is not None):
        return f"jusqu'au {day(latest)}" if latest else ""
    if latest is None or since or open_side == "end":
        return f"depuis le {day(earliest)}"
    if earliest == latest:
        return f"le {day(earliest)}"
    said = days(earliest, latest)
    first, _, last = said.partition(" - ")
    if not last:
        return f"en {said}"
    return f"du {first} au {last}"


@dataclass(frozen=True, slots=True)
class Names:
    """Says names with their article and preposition.

    `words` are the article's own words, where the name may stand with its article: `la chute de la rive
    orientale` tells that it is `la rive orientale`. Names that don't stand there go by the catalogue.

    >>> Names("").of("ONU"), Names("").at("Liban"), Names("la perte du Grand-Val").by("Grand-Val")
    ("de l'ONU", 'au Liban', 'par le Grand-Val')
    """

    words: str = ""

    def the(self, name: str) -> str:
        """The name as it stands in a sentence: `l'OSDH`, `la Russie`, `John Kerry`."""
        return _joined(self._article(name), name)

    def of(self, name: str) -> str:
        """`de` and the name: `de l'ONU`, `du CICR`, `des Etats-Unis`, `d'Alep`."""
        return _contracted("de", self._article(name), name)

    def by(self, name: str) -> str:
        """`par` and the name."""
        return f"par {self.the(name)}"

    def at(self, name: str) -> str:
        """Where: `à Alep-Ouest`, `en Syrie`, `au Liban`, `dans le quartier de Chaar`."""
        return _at(self._article(name), name)

    def _article(self, name: str) -> str:
        return _printed_article(self.words, name) or _article(name)


def _at(article: str, name: str) -> str:
    country = _fold(name) in _countries()
    if country and _fold(name) in words()["countries"]["en"]:
        return f"en {name}"
    if _first_word(name) in words()["areas"]["words"] or _starts_determined(name):
        return f"dans {_joined(article, name)}"
    if country and (article == "la" or (article in {"le", "l'"} and _starts_with_vowel(name))):
        return f"en {name}"
    if not article and name[:1].islower() and not _starts_determined(name):
        return f"({name})"
    return _contracted("à", article, name)


def plural_de(noun: str) -> str:
    """`de civils`, `d'enfants`."""
    return f"d'{noun}" if _starts_with_vowel(noun) else f"de {noun}"


def quoted(text: str) -> str:
    """The words between French guillemets, no-break spaces inside."""
    return f"«{NARROW_SPACE}{text.strip()}{NARROW_SPACE}»"


def _contracted(preposition: str, article: str, name: str) -> str:
    """`de` or `à` before a name: contracted with le and les, elided before a vowel."""
    own = re.match(r"(le|les)\s+(?=\S)", name, re.I)
    if not article and own:  # Le Caire: au Caire
        article, name = own[1].lower(), name[own.end() :]
    contractions = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
    if (preposition, article) in contractions:
        return f"{contractions[preposition, article]} {name}"
    if not article and preposition == "de" and _starts_with_vowel(name):
        return f"d'{name}"
    return f"{preposition} {_joined(article, name)}"


def _joined(article: str, name: str) -> str:
    if not article:
        return name
    return f"{article}{name}" if article.endswith("'") else f"{article} {name}"


def _printed_article(words: str, name: str) -> str:
    """The article right before the name in these words, if any."""
    at = words.find(name)
    if at <= 0 or _starts_determined(name):
        return ""
    before = PRINTED_ARTICLE.search(words, max(0, at - LONGEST_ARTICLE), at)
    if before is None:
        return ""
    article = PRINTED[(before[1] or before[2]).lower().replace("’", "'")]
    return "l'" if article in {"le", "la"} and _starts_with_vowel(name) else article


@cache
def _article(name: str) -> str:
    """The definite article of a name: `le`, `la`, `l'`, `les`; nothing where it has none or none is known."""
    if _starts_determined(name):
        return ""
    folded, first = _fold(name), _first_word(name)
    if folded in words()["names"]["none"]:
        return ""
    for article in ("le", "la", "l'", "les"):
        if folded in words()["names"][article] or first in words()["articles"][article]:
            return article
    gender = _countries().get(folded)
    if gender is None and name[:1].islower() and first not in words()["articles"]["unsaid"]:
        gender = _noun_gender(first)
    if gender in {"le", "la"} and _starts_with_vowel(name):
        return "l'"
    return gender or ""


def _noun_gender(noun: str) -> str | None:
    """The article of a common noun by its ending; a bare -e doesn't tell."""
    if noun.endswith(("s", "x")):
        return "les"
    if noun.endswith(FEMININE_ENDINGS):
        return "la"
    return None if noun.endswith("e") and not noun.endswith(MASCULINE_ENDINGS) else "le"


@cache
def _countries() -> dict[str, str]:
    """Article of each country's French name (before elision), by its folded name; "" for the bare ones."""
    from babel import Locale

    table = words()["countries"]
    articles: dict[str, str] = {}
    for code, name in Locale.parse("fr").territories.items():
        if len(code) != 2:  # groups of countries have numbers
            continue
        folded = _fold(name)
        if folded in table["bare"] or folded in words()["names"]["none"]:
            articles[folded] = ""
        elif folded.startswith(("îles ", "états ")):
            articles[folded] = "les"
        else:
            feminine = folded.endswith("e") and folded not in table["masculine"]
            articles[folded] = "la" if feminine else "le"
    return articles


def _first_word(name: str) -> str:
    return _fold(name).split(" ", 1)[0]


def _fold(name: str) -> str:
    return name.lower().replace("’", "'").strip()


def _starts_determined(name: str) -> bool:
    return bool(DETERMINED.match(name)) and not re.match(r"(?:Le|La|Les)\s+[A-ZÀ-Ý]", name)


def _starts_with_vowel(text: str) -> bool:
    return text[:1].lower() in VOWELS or text.startswith(MUTE_H)
