"""Meanings of months, seasons, years and longer, and of units near the article."""

from __future__ import annotations

from typing import Any

from recoupe.times.drafts import Builder, Draft
from recoupe.times.fields import between, draft_of, hint_of, mod_of, month_of
from recoupe.times.meaning import Calendar, Reference, Step
from recoupe.times.phrase import Phrase


def _months(p: Phrase) -> list[Draft]:
    """One month, with its edge, year and hint."""
    month, at = month_of(p)
    if month is None or not _sure_month(p, at):
        return []
    year, _ = p.year()
    mod = mod_of(p) or ("START" if p.has("ordinal") else None)
    return [draft_of(p, Calendar(year=year, month=month, hint=hint_of(p), mod=mod))]


def _sure_month(p: Phrase, at: int) -> bool:
    """A month printed with a capital inside a sentence is more often a name (`Mai`, `Avril`, `Mars`)."""
    if not p.capital(at):
        return True
    if p.has("dem") or p.has("last") or p.has("next") or p.year()[0] or mod_of(p) or p.has("month_short"):
        return True
    before = p.word(at - 1)
    if p.lexed.text[p.lexed.start[at] : p.lexed.end(at)].isupper():
        return True
    return before in p.grammar.classes["year_before"] and before not in (
        "de",
        "du",
        "d'",
        ",",
        "-",
        "(",
        "et",
        "à",
    )


def _month_list(p: Phrase) -> list[Draft]:
    """`mars-avril`, `mai et juin derniers`."""
    places = p.each("month")
    if not all(_sure_month(p, at) for at in places):
        return []
    year, _ = p.year()
    hint = hint_of(p)
    drafts: list[Draft] = []
    for n, at in enumerate(places):
        final = n == len(places) - 1
        month = p.grammar.classes["month"][p.word(at)]
        joint = p.word(at + 1)
        joined = not final and (joint in ("-", "–") or between(p, joint, final))
        first = p.first if n == 0 else at
        meaning = Calendar(year=year, month=month, hint=hint, mod=mod_of(p) if n == 0 else None)
        drafts.append(Draft(first, p.last if final else at + 1, "DATE", meaning, joined))
    return drafts


def _decade(p: Phrase) -> list[Draft]:
    year, _ = p.year()
    if year is None:
        number = p.number(p.first, p.last)
        if number is None or number % 10 or not (number == 0 or 10 <= number <= 90):
            return []
        year = 1900 + int(number) if number >= 20 else 2000 + int(number)
    return [draft_of(p, Calendar(decade=year // 10, mod=mod_of(p)))]


def _century(p: Phrase) -> list[Draft]:
    number = p.value("roman") or p.number(p.first, p.last)
    if number is None or not 1 <= number <= 22:
        return []
    return [draft_of(p, Calendar(century=int(number), mod=mod_of(p)))]


def _year(p: Phrase) -> list[Draft]:
    year, at = p.year()
    if year is None or at is None or p.word(p.last) in p.grammar.classes["counted"]:
        return []
    return [draft_of(p, Calendar(year=year, mod=mod_of(p)))]


def _year_list(p: Phrase) -> list[Draft]:
    first, second = int(p.word(p.first)), int(p.word(p.last - 1))
    if not (1000 <= first < second < 2100 and second - first < 200):
        return []
    return [
        Draft(p.first, p.first + 1, "DATE", Calendar(year=first), joined=True),
        Draft(p.last - 1, p.last, "DATE", Calendar(year=second)),
    ]


_NOT_BEFORE = frozenset("/.+%$°") | {"n°"}
_NOT_AFTER = frozenset("%€$/°:") | {"h"}
_LINE_HEADS = frozenset(("", "-", "–", "—", "•", "*"))  # what stands before a year that leads its line
_WEAK_BEFORE = frozenset(
    ("de", "d'", "à", "et", "ou", ",", "-")
)  # they count things as well: `de 2000 hommes`
_OLD_BEFORE = frozenset(("depuis", "dès", "entre", "(", "fin", "début", "an", "-", "–", "vers"))


def _bare_year(p: Phrase) -> list[Draft]:
    """Four digits are a year after a word that leads to one, or where nothing is counted."""
    year = int(p.word(p.first))
    before, after = p.word(p.first - 1), p.word(p.last)
    if before in p.grammar.classes["not_year_before"] or after in p.grammar.classes["counted"]:
        return []
    if after == ":" and (before == "en" or before.strip("\n") in _LINE_HEADS) and 1900 <= year <= 2059:
        return [draft_of(p, Calendar(year=year))]  # an item of a chronology: « 2017 : le général est élu »
    if after in _NOT_AFTER or before in _NOT_BEFORE:
        return []
    named = before in p.grammar.classes["year_before"]
    modern = 1900 <= year <= 2059
    free = p.lexed.codes[p.last : p.last + 1] != "x"
    if before == "en":
        sure = True
    elif named and modern:
        sure = before not in _WEAK_BEFORE or free or not after.endswith(("s", "x"))
    elif named:
        sure = before in _OLD_BEFORE and free and year < 1900
    else:
        noun_before = p.lexed.codes[p.first - 1 : p.first] == "x"
        sure = noun_before and modern and free and after not in ("et", "à") and p.word(p.first - 2) != "n"
    return [draft_of(p, Calendar(year=year))] if sure else []


def _season(p: Phrase) -> list[Draft]:
    year, _ = p.year()
    return [draft_of(p, Calendar(year=year, season=p.value("season"), hint=hint_of(p), mod=mod_of(p)))]


def _season_bare(p: Phrase) -> list[Draft]:
    if p.word(p.first) == "en" and p.word(p.last - 1) == "été":
        return [Draft(p.first + 1, p.last, "DATE", Calendar(season="SU"))]
    return [Draft(p.last - 1, p.last, "DATE", Calendar(season=p.value("season")))]


def _quarter(p: Phrase) -> list[Draft]:
    nth = p.value("ordinal") or p.number(p.first, p.last)
    unit = p.value("unit")
    year, _ = p.year()
    if nth is None or not 1 <= nth <= 4:
        return []
    fields: dict[str, Any] = {"quarter": int(nth)} if unit == "Q" else {"half": min(int(nth), 2)}
    return [draft_of(p, Calendar(year=year, hint=hint_of(p), **fields))]


def _unit_edge(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    unit = p.value("unit")
    if at is None or unit[0] == "T" or p.word(at) in ("an", "ans", "jours", "nuits"):
        return []
    if unit in ("D", "N"):
        if p.word(at) != "journée" and p.word(at) != "nuit":
            return []
        part = "DT" if unit == "D" else "NI"
        return [draft_of(p, Step("D", 0, "story", part=part, mod=mod_of(p)), "TIME")]
    count = {"last": -1, "next": 1}.get(hint_of(p) or "", 0)
    return [draft_of(p, Step(unit, count, mod=mod_of(p)))]


def _same_unit(p: Phrase) -> list[Draft]:
    unit = p.value("unit")
    if unit[0] == "T" or p.word(p.first) == "ces":
        return []
    return [draft_of(p, Step(unit, 0, "story"))]


def _narrative_unit(p: Phrase) -> list[Draft]:
    unit = p.value("unit")
    at = p.find("unit")
    sign = 1 if p.has("narrative_next") else -1
    number = p.number(p.first, at) if at is not None else None
    plural = p.word(p.last - 1).endswith(("s", "es")) and number is None
    if plural or unit[0] == "T":
        return [draft_of(p, Reference("FUTURE_REF" if sign > 0 else "PAST_REF"))] if plural else []
    return [draft_of(p, Step(unit, int(sign * (number or 1)), "story", mod=mod_of(p)))]


def _this_unit(p: Phrase) -> list[Draft]:
    unit, word = p.value("unit"), p.word(p.first + 1)
    if unit[0] == "T" or word in ("an", "ans", "jours", "nuits", "semaines", "années", "siècles", "weekends"):
        return []
    return [draft_of(p, Step(unit, 0))]


def _unit_hint(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    unit = p.value("unit")
    if at is None or unit[0] == "T" or unit in ("N",):
        return []
    count = -1 if p.has("last") else 1
    if p.word(at) in ("jours", "ans", "années", "semaines", "siècles", "décennies"):
        return [draft_of(p, Reference("PAST_REF" if count < 0 else "FUTURE_REF"))]
    return [draft_of(p, Step(unit, count, mod=mod_of(p)))]


SPANS: dict[str, Builder] = {
    "month": _months,
    "month_list": _month_list,
    "decade": _decade,
    "century": _century,
    "year": _year,
    "year_list": _year_list,
    "bare_year": _bare_year,
    "season": _season,
    "season_bare": _season_bare,
    "quarter": _quarter,
    "unit_edge": _unit_edge,
    "same_unit": _same_unit,
    "narrative_unit": _narrative_unit,
    "this_unit": _this_unit,
    "unit_hint": _unit_hint,
}
