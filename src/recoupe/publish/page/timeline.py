"""View of what happened day by day: attacks, ground taken, negotiations, meetings and milestones in order.

A cross-checked thing stands once, with how many reports and origins it has. Days without any are folded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recoupe.publish.page.claims import anchor, phrase, when
from recoupe.publish.page.findings import HELD_FIRM, Source, who_or_newsroom
from recoupe.publish.page.words import NOTHING, Words, date_range, day, say
from recoupe.record import Finding

TOLD_BY_DAY = ("attack", "control", "negotiation", "meeting", "event")
AHEAD = ("planned", "predicted", "demanded", "hypothetical")  # drawn hollow: it has not happened


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened, or was to: `during` is said where it is not one certain day."""

    kind: str
    phrase: Words
    lead: Words
    who: Words
    during: Words
    claim: str
    finding: str
    status: str
    reports: int
    ahead: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what is told of it; `gap` says how many days before it have nothing."""

    label: Words
    gap: Words
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All days, and a sentence on them."""

    answer: Words
    days: tuple[Day, ...]


def timeline(findings: Iterable[Finding], claims: Sequence[Source], by_id: dict[str, Source]) -> Timeline:
    """The days of the findings and of the claims that are in none.

    `claims` are those on the page; `by_id` those of the findings, also where the page leaves their card out.
    """
    told = [moment for finding in findings if (moment := _of_finding(finding, by_id))]
    in_findings = {claim for finding in findings for claim in finding.claims}
    told += _merged(_of_claim(each) for each in claims if each.claim.id not in in_findings)
    dated: dict[dt.date, list[Moment]] = {}
    for date, told_then in sorted(told, key=lambda pair: (pair[0], TOLD_BY_DAY.index(pair[1].kind))):
        dated.setdefault(date, []).append(told_then)
    days, before = [], None
    for date, moments in dated.items():
        empty = (date - before).days - 1 if before else 0
        days.append(
            Day(day(date), say("count.empty_days", n=empty) if empty > 0 else NOTHING, tuple(moments))
        )
        before = date
    return Timeline(_answer(len(told), list(dated)), tuple(days))


def _answer(moments: int, dates: Sequence[dt.date]) -> Words:
    if not dates:
        return say("timeline.none")
    if dates[0] == dates[-1]:
        return say("timeline.one_day", moments=say("count.moments", n=moments), day=day(dates[0]))
    return say(
        "timeline.answer", moments=say("count.moments", n=moments), days=date_range(dates[0], dates[-1])
    )


def _of_claim(each: Source) -> tuple[dt.date, Moment] | None:
    """When and what a claim tells; `None` for other kinds and for claims without a day."""
    claim, time = each.claim, each.claim.time
    if claim.kind not in TOLD_BY_DAY or time is None:
        return None
    first = time.earliest or time.latest
    if first is None:
        return None
    certain = time.earliest == time.latest
    firm = claim.factuality in HELD_FIRM
    return first, Moment(
        kind=claim.kind,
        phrase=phrase(claim, each.raw),
        lead=NOTHING if firm else say(f"factuality.{claim.factuality}").upper_first(),
        who=who_or_newsroom(each),
        during=NOTHING if certain else when(time, first.year),
        claim=each.link,
        finding="",
        status="",
        reports=1,
        ahead=claim.factuality in AHEAD or (claim.kind == "meeting" and claim.args.status == "planned"),
    )


def _of_finding(finding: Finding, by_id: dict[str, Source]) -> tuple[dt.date, Moment] | None:
    known = [by_id[each] for each in finding.claims if each in by_id]
    current = by_id.get(finding.current or "")
    for each in [current, *reversed(known)] if current else reversed(known):
        told = _of_claim(each)
        if told:
            date, moment = told
            return date, replace(
                moment, finding=anchor("f", finding.id), status=finding.status, reports=len(known)
            )
    return None


def _merged(told: Iterable[tuple[dt.date, Moment] | None]) -> list[tuple[dt.date, Moment]]:
    """The same thing told of one day in the same words stands once, with the number of its reports."""
    merged: dict[tuple[dt.date, str, str, str], tuple[dt.date, Moment]] = {}
    for pair in told:
        if pair is None:
            continue
        date, moment = pair
        key = (date, moment.phrase.fr, moment.lead.fr, moment.during.fr)
        if key in merged:
            first = merged[key][1]
            merged[key] = (date, replace(first, reports=first.reports + 1))
        else:
            merged[key] = pair
    return list(merged.values())
