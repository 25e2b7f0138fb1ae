"""Fields that several kinds of expression share: hint, edge, month, year."""

from __future__ import annotations

from recoupe.times.drafts import Draft
from recoupe.times.expression import TimexType
from recoupe.times.meaning import Hint, Meaning
from recoupe.times.phrase import Phrase


def draft_of(p: Phrase, meaning: Meaning, kind: TimexType = "DATE", joined: bool = False) -> Draft:
    """One expression over all the words of a phrase."""
    return Draft(p.first, p.last, kind, meaning, joined)


def hint_of(p: Phrase) -> Hint | None:
    """What `dernier`, `prochain`, `suivant` or `ce` says of a phrase."""
    for name in ("last", "next", "narrative_next", "narrative_last"):
        hint: Hint | None = p.value(name)
        if hint:
            return hint
    if p.has("dem"):
        return "this"
    return None


def mod_of(p: Phrase) -> str | None:
    """TIMEX3 `mod` of an edge word: `START`, `MID`, `END`."""
    mod: str | None = p.value("start") or p.value("middle") or p.value("end")
    return mod


def two_digits(word: str) -> int:
    """The year of two digits: `93` is 1993, `12` is 2012."""
    number = int(word)
    return number + (2000 if number <= 40 else 1900)


def month_of(p: Phrase) -> tuple[int | None, int]:
    """The month and its word's index; a short form counts where no full one is there."""
    at = p.find("month")
    if at is not None:
        return p.grammar.classes["month"][p.word(at)], at
    shorts = p.each("month_short")
    if not shorts:
        return None, p.last
    return p.grammar.classes["month_short"][p.word(shorts[-1])], shorts[-1]


def trimmed(p: Phrase, last: int) -> Phrase:
    """The phrase without its words from `last` on."""
    return p.sub(p.first, last)


def between(p: Phrase, joint: str, final: bool) -> bool:
    """True where `et` joins the two ends of `entre ... et ...`."""
    return not final and joint == "et" and p.word(p.first - 1) == "entre"
