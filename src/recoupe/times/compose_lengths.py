"""Meanings of durations, habits and references without a date."""

from __future__ import annotations

from recoupe.times.drafts import Builder, Draft
from recoupe.times.meaning import Habit, Length, Reference, Step
from recoupe.times.phrase import Phrase

# TIMEX3 unit letter and factor of the units of `times.toml`: a quarter is three months.
_ISO: dict[str, tuple[str, int]] = {
    "TS": ("TS", 1),
    "TM": ("TM", 1),
    "TH": ("TH", 1),
    "D": ("D", 1),
    "N": ("D", 1),
    "W": ("W", 1),
    "WE": ("WE", 1),
    "M": ("M", 1),
    "Q": ("M", 3),
    "H": ("M", 6),
    "Y": ("Y", 1),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
    "ML": ("Y", 1000),
}
_HALVES: dict[str, tuple[str, float]] = {
    "TH": ("TM", 60),
    "CE": ("Y", 100),
    "DE": ("Y", 10),
    "Y": ("M", 12),
    "D": ("TH", 24),
}
_SPREAD = {"APPROX": (0.85, 1.2), "MORE_THAN": (1.0, 1.5), "LESS_THAN": (0.7, 1.0)}


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def iso(number: float | None, unit: str) -> str:
    """TIMEX3 value of a duration: `iso(3, "Y")` is `P3Y`, `iso(None, "D")` is `PXD`."""
    letter, factor = _ISO[unit]
    count = "X" if number is None else _plain(number * factor)
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


def length(number: float | None, unit: str, mod: str | None = None) -> Length:
    """A duration of `number` units."""
    letter, factor = _ISO[unit]
    value = None if number is None else number * factor
    low = high = value
    if value is not None and mod in _SPREAD:
        low, high = value * _SPREAD[mod][0], value * _SPREAD[mod][1]
    return Length(iso(number, unit), letter, low, high, mod)


def _units(p: Phrase) -> list[int]:
    """Words that are units; the `heures` of `trois heures et demie` before its half."""
    return p.each("unit")


def duration(p: Phrase) -> list[Draft]:
    """`trois heures et demie`, `vingt-six jours`: a number and a unit."""
    units = _units(p)
    if not units:
        return []
    at = units[0]
    unit = p.grammar.classes["unit"][p.word(at)]
    number = p.number(p.first, at)
    if number is None or _age(p, at, number) or _idiom(p, at, number):
        return []
    mod = p.value("approx")
    if p.has("half"):
        number += 0.5
    value = length(number, unit, mod)
    if len(units) > 1:
        second = p.grammar.classes["unit"][p.word(units[1])]
        more = p.number(at + 1, units[1])
        if more is not None:
            value = _two(value, number, unit, more, second)
    return [Draft(p.first, p.last, "DURATION", value)]


def _two(first: Length, number: float, unit: str, more: float, second: str) -> Length:
    """`trois ans et deux mois`: both parts in one value."""
    head, tail = iso(number, unit), iso(more, second)
    joined = head + (tail[2:] if head.startswith("PT") and tail.startswith("PT") else tail[1:])
    extra = more / 12 if (unit, second) == ("Y", "M") else 0.0
    low = None if first.low is None else first.low + extra
    high = None if first.high is None else first.high + extra
    return Length(joined, first.unit, low, high, first.mod)


def _age(p: Phrase, at: int, number: float) -> bool:
    """Years that tell an age: `à 17 ans`, `(54 ans)`, `Paul, de 30 ans`, `ses vingt ans`."""
    if p.word(at) not in ("ans", "an"):
        return False
    before, after = p.word(p.first - 1), p.word(p.last)
    if before == "à":
        return p.word(p.first - 2) not in ("ici", "jusqu'", "d'")
    if (before in ("(", ",") and after in (")", ",")) or p.has("poss"):
        return True
    if before in ("de", "d'") and number >= 12:
        return p.word(p.first - 2) not in p.grammar.classes["lasting"]
    return False


def _idiom(p: Phrase, at: int, number: float) -> bool:
    """`un jour`, `une nuit`, `une seconde` without a word that makes them a length."""
    if number != 1 or p.has("approx") or p.word(at) not in p.grammar.classes["unsure_length"]:
        return False
    return p.word(p.first - 1) not in p.grammar.classes["length_only"]


def _duration_range(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    if at is None:
        return []
    unit = p.grammar.classes["unit"][p.word(at)]
    joint = next((i for i in range(p.first, at) if p.word(i) in ("à", "ou")), None)
    joint = joint or next((i for i in range(p.first, at) if p.word(i) == "-"), None)
    if joint is None:
        return []
    low, high = p.number(p.first, joint), p.number(joint + 1, at)
    if (
        low is not None
        and high is not None
        and p.word(joint) == "-"
        and (low > high or (low, high) == (4, 20))
    ):
        return duration(p)  # « vingt-six jours », « quatre-vingts ans »
    if low is None or high is None or low >= high or _age(p, at, high):
        return []
    mod = p.value("approx")
    if p.word(joint) == "à":
        first = Draft(p.first, joint, "DURATION", length(low, unit, mod), joined=True)
        return [first, Draft(joint + 1, p.last, "DURATION", length(high, unit))]
    letter, factor = _ISO[unit]
    both = Length(iso(low, unit), letter, low * factor, high * factor, "APPROX")
    return [Draft(p.first, p.last, "DURATION", both)]


def _fraction(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    if at is None:
        return []
    unit = p.grammar.classes["unit"][p.word(at)]
    if unit not in _HALVES:
        return []
    letter, whole = _HALVES[unit]
    if p.has("half"):
        share = 0.5
    else:
        count = p.number(p.first, at) or 1.0
        share = count / 4
    return [Draft(p.first, p.last, "DURATION", length(whole * share, letter, p.value("approx")))]


def _collective(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    if at is None:
        return []
    unit = p.grammar.classes["unit"][p.word(at)]
    number = float(p.value("collective"))
    if (
        unit == "Y"
        and p.word(p.first - 1) == "d'"
        and p.word(p.first - 2) not in p.grammar.classes["lasting"]
    ):
        return []  # `une femme d'une trentaine d'années`
    return [Draft(p.first, p.last, "DURATION", length(number, unit, "APPROX"))]


def _vague(p: Phrase) -> list[Draft]:
    at = p.find("unit")
    if at is None or p.word(at) in ("nuit", "journée", "seconde", "minute", "an", "journées"):
        return []
    if not p.word(at).endswith("s"):
        return []
    unit = p.grammar.classes["unit"][p.word(at)]
    return [Draft(p.first, p.last, "DURATION", length(None, unit))]


def _whole_unit(p: Phrase) -> list[Draft]:
    unit = p.value("unit")
    return [Draft(p.first, p.last, "DURATION", length(1, unit))]


def _nth_unit(p: Phrase) -> list[Draft]:
    return _whole_unit(p)


def _quinzaine(p: Phrase) -> list[Draft]:
    if p.is_(p.last, "of"):
        return []  # `une quinzaine de personnes`
    return [Draft(p.first, p.last, "DURATION", Length(p.value("span_count"), "W", 2, 2))]


def _span_noun(p: Phrase) -> list[Draft]:
    value = p.value("span_noun")
    years = float(value[1:-1])
    return [Draft(p.first, p.last, "DURATION", Length(value, "Y", years, years))]


def _recent(p: Phrase) -> list[Draft]:
    hint = p.value("last") or p.value("next")
    at = p.find("unit")
    if at is None or hint is None:
        words = {p.word(i) for i in range(p.first, p.last)}
        present = "ci" in words or (words & {"temps"} and hint == "last" and p.has("dem"))
        return [Draft(p.first, p.last, "DATE", Reference("PRESENT_REF"))] if present else []
    unit = p.grammar.classes["unit"][p.word(at)]
    number = p.number(p.first, at)
    plural = (p.word(at).endswith("s") and unit != "M") or p.word(p.first) in ("ces", "les") or number
    if number is None and not plural:
        if unit[0] == "T" or p.word(at) in ("jour", "nuit", "an"):
            return []
        number = 1.0
    base = length(number, unit)
    meaning = Length(base.value, base.unit, base.low, base.high, base.mod, hint)
    return [Draft(p.first, p.last, "DURATION", meaning)]


def _set_weekday(p: Phrase) -> list[Draft]:
    day = p.value("weekdays") or p.value("weekday")
    part = p.value("part")
    return [Draft(p.first, p.last, "SET", Habit(f"XXXX-WXX-{day}" + (f"T{part}" if part else "")))]


def _set_unit(p: Phrase) -> list[Draft]:
    unit = p.value("unit")
    part = p.value("parts") or p.value("part")
    if unit in (None, "N") or (part and unit is None):
        season = p.value("season")
        value = f"XXXX-{season}" if season else f"XXXX-XX-XXT{part}"
        return [Draft(p.first, p.last, "SET", Habit(value))]
    number = p.number(p.first, p.last)
    return [Draft(p.first, p.last, "SET", Habit(iso(number or 1, unit)))]


def _per_unit(p: Phrase) -> list[Draft]:
    return [Draft(p.first + 1, p.last, "SET", Habit(iso(1, p.value("unit"))))]


def _habit(p: Phrase) -> list[Draft]:
    if p.word(p.first - 1) in ("l'", "cet", "un", "vie", "l’"):
        return []  # `l'hebdomadaire`, `la vie quotidienne`
    return [Draft(p.first, p.last, "SET", Habit(p.value("habit")))]


def _present(p: Phrase) -> list[Draft]:
    before = p.word(p.first - 1)
    last = p.word(p.last - 1)
    if last == "jour" and before != "à":
        return []
    if last in ("moment", "instant") and before not in ("en", "pour", "à"):
        return []
    return [Draft(p.first, p.last, "DATE", Reference("PRESENT_REF"))]


def _ref(p: Phrase) -> list[Draft]:
    tense = p.value("present_ref") or p.value("past_ref") or p.value("future_ref")
    if p.word(p.first - 1) in ("un", "sans", "le", "du", "au") and not p.has("present_ref"):
        return []  # `sans précédent`, `le futur`
    return [Draft(p.first, p.last, "DATE", Reference(f"{tense}_REF"))]


def _here(p: Phrase) -> list[Draft]:
    return [Draft(p.first + 1, p.last, "DATE", Reference("PRESENT_REF"))]


def _then(p: Phrase) -> list[Draft]:
    return [Draft(p.first, p.last, "DATE", Step("D", 0, "story"))]


def _next_event(p: Phrase) -> list[Draft]:
    return [Draft(p.first, p.last, "DATE", Reference("FUTURE_REF"))]


LENGTHS: dict[str, Builder] = {
    "duration": duration,
    "duration_range": _duration_range,
    "fraction": _fraction,
    "collective": _collective,
    "vague_duration": _vague,
    "whole_unit": _whole_unit,
    "nth_unit": _nth_unit,
    "quinzaine": _quinzaine,
    "span_noun": _span_noun,
    "recent_units": _recent,
    "set_weekday": _set_weekday,
    "set_unit": _set_unit,
    "per_unit": _per_unit,
    "habit": _habit,
    "present": _present,
    "here": _here,
    "then": _then,
    "ref": _ref,
    "next_event": _next_event,
}
