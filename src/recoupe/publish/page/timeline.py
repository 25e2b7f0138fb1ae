"""View of what happened day by day: attacks, ground taken, negotiations, meetings and milestones in order.

A cross-checked thing stands once, with how many reports and origins it has. Days without any are folded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recoupe.publish.page.claims import anchor, phrase
from recoupe.publish.page.findings import HELD_FIRM, Source, who_or_newsroom
from recoupe.publish.page.words import NOTHING, Words, date_range, day, days, say
from recoupe.record import AHEAD, Claim, Finding

TOLD_BY_DAY = ("attack", "control", "negotiation", "meeting", "event")


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, or was to."""

    kind: str
    phrase: Words
    lead: Words
    who: Words
    claim: str
    finding: str
    status: str
    reports: int
    mark: str  # `ahead` has not happened, `denied` is disputed; nothing where it is said to have happened


Interval = tuple[dt.date, dt.date]
Dated = tuple[Interval, Moment]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, or an interval where no day is certain, with what is told of it; `gap` counts empty days before."""

    label: Words
    certain: bool
    gap: Words
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All days, and a sentence on them."""

    answer: Words
    days: tuple[Stretch, ...]


def timeline(findings: Iterable[Finding], claims: Sequence[Source], by_id: dict[str, Source]) -> Timeline:
    """The days of the findings and of the claims that are in none.

    `claims` are those on the page; `by_id` those of the findings, also where the page leaves their card out.
    """
    told = [dated for finding in findings if (dated := _of_finding(finding, by_id))]
    in_findings = {claim for finding in findings for claim in finding.claims}
    told += _merged(_of_claim(each) for each in claims if each.claim.id not in in_findings)
    by_interval: dict[Interval, list[Moment]] = {}
    for when, moment in sorted(told, key=lambda pair: (pair[0], TOLD_BY_DAY.index(pair[1].kind))):
        by_interval.setdefault(when, []).append(moment)
    stretches, before = [], None
    for (first, last), moments in by_interval.items():
        empty = (first - before).days - 1 if before else 0
        gap = say("count.empty_days", n=empty) if empty > 0 else NOTHING
        stretches.append(Stretch(days(first, last), first == last, gap, tuple(moments)))
        before = max(before or last, last)
    return Timeline(_answer(len(told), list(by_interval)), tuple(stretches))


def _answer(moments: int, intervals: Sequence[Interval]) -> Words:
    if not intervals:
        return say("timeline.none")
    first, last = min(first for first, _ in intervals), max(last for _, last in intervals)
    said = say("count.moments", n=moments)
    if first == last:
        return say("timeline.one_day", moments=said, day=day(first))
    return say("timeline.answer", moments=said, days=date_range(first, last))


def _of_claim(each: Source) -> Dated | None:
    """When and what a claim tells; `None` for other kinds and for claims without a day."""
    claim, time = each.claim, each.claim.time
    if claim.kind not in TOLD_BY_DAY or time is None:
        return None
    first, last = time.earliest or time.latest, time.latest or time.earliest
    if first is None or last is None:
        return None
    firm = claim.factuality in HELD_FIRM
    return (first, last), Moment(
        kind=claim.kind,
        phrase=phrase(claim, each.raw),
        lead=NOTHING if firm else say(f"factuality.{claim.factuality}").upper_first(),
        who=who_or_newsroom(each),
        claim=each.link,
        finding="",
        status="",
        reports=1,
        mark=_mark(claim),
    )


def _mark(claim: Claim) -> str:
    if claim.factuality in AHEAD or (claim.kind == "meeting" and claim.args.status == "planned"):
        return "ahead"
    return "denied" if claim.factuality == "denied" else ""


def _of_finding(finding: Finding, by_id: dict[str, Source]) -> Dated | None:
    """A cross-checked thing as its current report tells it, else as the latest one with a day does."""
    known = [by_id[each] for each in finding.claims if each in by_id]
    current = by_id.get(finding.current or "")
    for each in [*([current] if current else []), *reversed(known)]:
        told = _of_claim(each)
        if told:
            moment = replace(
                told[1], finding=anchor("f", finding.id), status=finding.status, reports=len(known)
            )
            return told[0], moment
    return None


def _merged(told: Iterable[Dated | None]) -> list[Dated]:
    """The same thing told of one day in the same words stands once, with the number of its reports."""
    merged: dict[tuple[Interval, str, str], Dated] = {}
    for dated in told:
        if dated is None:
            continue
        key = (dated[0], dated[1].phrase.fr, dated[1].lead.fr)
        first = merged.get(key)
        merged[key] = (dated[0], replace(first[1], reports=first[1].reports + 1)) if first else dated
    return list(merged.values())
