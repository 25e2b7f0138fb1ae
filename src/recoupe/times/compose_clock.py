"""Meanings of clock times, told from hours that are a length."""

from __future__ import annotations

from recoupe.times.compose_lengths import length
from recoupe.times.drafts import Builder, Draft
from recoupe.times.meaning import Calendar, Length
from recoupe.times.phrase import Phrase


def _clock(p: Phrase) -> list[Draft]:
    words = [p.word(i) for i in range(p.first, p.last)]
    hour = int(words[0])
    unit = words[1]
    minutes = int(words[2]) if len(words) > 2 and words[2].isdigit() else None
    if unit == ":" and (
        minutes is None or len(words[2]) != 2 or p.lexed.start[p.first + 1] != p.lexed.end(p.first)
    ):
        return []
    if minutes is not None and minutes > 59:
        return []
    half = p.has("half")
    told = any(w in ("matin", "soir", "après-midi", "nuit", "gmt", "utc") for w in words) or p.has("weekday")
    if not told and _is_length(p, unit, minutes):
        return _as_length(p, hour, minutes, half)
    if hour > 24:
        return _as_length(p, hour, minutes, half)
    if hour < 12 and any(w in ("soir", "après-midi") for w in words[2:]):
        hour += 12
    minutes = 30 if half else (minutes or 0)
    meaning = Calendar(clock=f"{hour:02d}:{minutes:02d}", weekday=p.value("weekday"))
    return [Draft(p.first, p.last, "TIME", meaning)]


def _is_length(p: Phrase, unit: str, minutes: int | None) -> bool:
    """Hours after `en`, `pendant`, `plus de` are a length; so are those that no preposition makes a time."""
    before, after = p.word(p.first - 1), p.word(p.last)
    if before in p.grammar.classes["length_before"]:
        return not (before in ("après", "depuis", "dans") and (unit == "h" or minutes is not None))
    if unit == ":" or minutes is not None:
        return False
    if (
        before in ("à", "a")
        and unit == "heures"
        and after in ("de", "d'")
        and p.word(p.last + 1) not in ("l'", "matin", "soir", "paris")
    ):
        return True
    if before in ("de", "du", "d'"):
        if p.word(p.first - 2) in ("partir", "compter", "alentours", "autour"):
            return False
        return not (after in ("à", "et", "-") and p.word(p.last + 1)[:1].isdigit())
    if before in ("avant", "après"):
        return unit != "h"
    return before not in p.grammar.classes["clock_before"]


def _as_length(p: Phrase, hour: int, minutes: int | None, half: bool) -> list[Draft]:
    base = length(hour + (0.5 if half else 0), "TH")
    if minutes:
        base = Length(f"{base.value}{minutes}M", base.unit, base.low, base.high)
    return [Draft(p.first, p.last, "DURATION", base)]


def _clock_words(p: Phrase) -> list[Draft]:
    """`huit heures du matin`, `seize heures`."""
    at = p.find("unit")
    number = p.number(p.first, at) if at is not None else None
    if number is None or number > 24:
        return []
    hour = int(number)
    if hour < 12 and any(p.word(i) in ("soir", "après-midi") for i in range(p.first, p.last)):
        hour += 12
    return [Draft(p.first, p.last, "TIME", Calendar(clock=f"{hour:02d}:00"))]


def _noon(p: Phrase) -> list[Draft]:
    if p.word(p.first - 1) in ("le", "du") and p.capital(p.first):
        return []  # `les gens du Midi`
    if p.word(p.first - 1) in ("du", "ce"):
        return []
    clock = p.value("noon")
    return [Draft(p.first, p.last, "TIME", Calendar(clock=clock))]


CLOCK: dict[str, Builder] = {"clock": _clock, "clock_words": _clock_words, "noon": _noon}
