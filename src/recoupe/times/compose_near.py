"""Meanings of days near the article or the story: weekdays, `hier`, `ce soir`, `le lendemain`, feasts."""

from __future__ import annotations

from recoupe.times.drafts import Builder, Draft
from recoupe.times.fields import between, draft_of, hint_of, mod_of
from recoupe.times.meaning import Calendar, Step
from recoupe.times.phrase import Phrase


def _weekday(p: Phrase) -> list[Draft]:
    at = p.find("weekday")
    if at is None:
        return []
    if p.last - p.first == 1 and p.capital(at) and p.word(at - 1) in ("du", "de"):
        return []  # `le Journal du Dimanche`
    hint = hint_of(p)
    week = None
    if any(p.word(i) == "semaine" for i in range(at, p.last)):
        week = {"next": 1, "last": -1}.get(hint or "", 0)
    part = p.value("part")
    clock = p.value("noon")
    plus = 7 if p.word(p.last - 1) == "huit" else 0
    meaning = Calendar(weekday=p.value("weekday"), part=part, clock=clock, week=week, hint=hint, plus=plus)
    return [draft_of(p, meaning, "TIME" if part or clock else "DATE")]


def _weekday_list(p: Phrase) -> list[Draft]:
    places = p.each("weekday")
    hint = hint_of(p)
    drafts: list[Draft] = []
    for n, at in enumerate(places):
        final = n == len(places) - 1
        first = p.first if n == 0 else at - (p.is_(at - 1, "det"))
        stop = (
            p.last
            if final
            else next(i for i in range(at + 1, p.last) if p.word(i) in p.grammar.classes["list_and"])
        )
        part = p.sub(first, stop).value("part")
        meaning = Calendar(weekday=p.grammar.classes["weekday"][p.word(at)], part=part, hint=hint)
        joined = between(p, p.word(stop), final)
        drafts.append(Draft(first, stop, "TIME" if part else "DATE", meaning, joined))
    return drafts


def _deictic(p: Phrase) -> list[Draft]:
    part = p.value("part")
    meaning = Step("D", p.value("deictic"), part=part, mod=mod_of(p), weekday=p.value("weekday"))
    return [draft_of(p, meaning, "TIME" if part else "DATE")]


def _part_now(p: Phrase) -> list[Draft]:
    part = p.value("part")
    if p.has("last") or p.has("next"):
        count = -1 if p.has("last") else 1
        return [draft_of(p, Step("D", count, part=part), "TIME")]
    if p.word(p.last - 1) == "midi":
        return [draft_of(p, Step("D", 0, part="MI"), "TIME")]
    if part == "DT":
        return [draft_of(p, Step("D", 0, "story"), "DATE")]
    return [draft_of(p, Step("D", 0, part=part, mod=mod_of(p)), "TIME")]


def _part(p: Phrase) -> list[Draft]:
    part = p.value("part")
    word = p.word(p.last - 1)
    event = p.word(p.first - 1) not in p.grammar.classes["part_before"] or p.is_(p.last, "of")
    if (
        event
        and not mod_of(p)
        and word in ("journée", "soirée", "matinée", "aube", "crépuscule", "mi-journée")
    ):
        return []
    return [draft_of(p, Step("D", 0, "story", part=part, mod=mod_of(p)), "TIME")]


def _part_bare(p: Phrase) -> list[Draft]:
    return [Draft(p.first + 1, p.last, "TIME", Step("D", 0, "story", part=p.value("part")))]


def _narrative_day(p: Phrase) -> list[Draft]:
    part = p.value("part")
    if part is None and p.is_(p.last, "of"):
        return [draft_of(p, Step("D", p.value("narrative"), "event"))]
    return [draft_of(p, Step("D", p.value("narrative"), "story", part=part), "TIME" if part else "DATE")]


def _same_day(p: Phrase) -> list[Draft]:
    part = p.value("part")
    return [draft_of(p, Step("D", 0, "story", part=part), "TIME" if part else "DATE")]


def _feast(p: Phrase) -> list[Draft]:
    year, _ = p.year()
    return [draft_of(p, Calendar(year=year, feast=p.value("feast"), hint=hint_of(p)))]


def _feast_eve(p: Phrase) -> list[Draft]:
    year, _ = p.year()
    meaning = Calendar(year=year, feast=p.value("feast"), plus=p.value("eve"), hint=hint_of(p))
    return [draft_of(p, meaning)]


NEAR: dict[str, Builder] = {
    "weekday": _weekday,
    "weekday_list": _weekday_list,
    "deictic": _deictic,
    "part_now": _part_now,
    "part": _part,
    "part_bare": _part_bare,
    "narrative_day": _narrative_day,
    "same_day": _same_day,
    "feast": _feast,
    "feast_eve": _feast_eve,
}
