"""View of what stands: the record in two sentences, the figures most followed, and each kind's first findings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from recoupe.dossier.earlier import Changed
from recoupe.publish.newsroom import newsroom
from recoupe.publish.page.claims import anchor
from recoupe.publish.page.findings import FindingView
from recoupe.publish.page.words import NOTHING, Words, date_range, day, enumerated, joined, number, say
from recoupe.record import Article, Kind, Status

KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = ("contradicted", "updated", "corroborated", "single")
KEY_FIGURES = 6
FEATURED = ("casualties", "displacement", "control", "force")  # kinds whose figures lead the page
CHANGES = 10
FIRST = 3  # findings of each kind that the situation names


@dataclass(frozen=True, slots=True)
class Reach:
    """What a dossier holds, in numbers: enough to say it in a sentence, without its claims at hand."""

    articles: int
    newsrooms: int
    unsigned: int  # articles of which no newsroom is known
    undated: int
    first: dt.date | None
    last: dt.date | None
    claims: int
    several: Mapping[str, int]  # findings of more than one report, by status


@dataclass(frozen=True, slots=True)
class Standing:
    """The findings of one kind that most is said about, and how many there are in all."""

    kind: Kind
    findings: tuple[FindingView, ...]
    all: int


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that the last build changed, and how."""

    finding: FindingView
    how: Words


def changes_of(changed: Sequence[Changed], findings: Sequence[FindingView]) -> list[Change]:
    """What the last build changed, what is most reported first; what is new and told once comes last."""
    views = {each.anchor: each for each in findings}
    known = [(views[at], each) for each in changed if (at := anchor("f", each.finding)) in views]
    known.sort(
        key=lambda pair: (
            pair[1].how == "new" and len(pair[0].reports) == 1,
            pair[1].how == "reports",
            -(pair[0].origins * 2 + len(pair[0].reports)),
            pair[0].label.fr,
        )
    )
    return [
        Change(view, say(f"change.{each.how}", before=number(each.before) if each.before is not None else ""))
        for view, each in known[:CHANGES]
    ]


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands today."""

    question: Words
    answer: Words
    left_out: Words
    key_figures: tuple[FindingView, ...]
    standings: tuple[Standing, ...]
    disputes: tuple[FindingView, ...]
    changes: tuple[Change, ...] = ()


def situation(
    reach: Reach,
    findings: Sequence[FindingView],
    left_out: Words = NOTHING,
    all_of: Mapping[str, int] | None = None,
    changes: Sequence[Change] = (),
) -> Situation:
    """The view from the findings at hand; `all_of` counts each kind's where not all are at hand."""
    return Situation(
        question=_question(reach),
        answer=_answer(reach),
        left_out=left_out,
        key_figures=tuple(_key_figures(findings)),
        standings=tuple(_standings(findings, all_of)),
        disputes=tuple(each for each in findings if each.status == "contradicted"),
        changes=tuple(changes),
    )


def reach_of(articles: Sequence[Article], claims: int, several: Mapping[str, int]) -> Reach:
    """The numbers of a dossier whose articles are at hand."""
    known = sorted(
        date
        for each in articles
        for date in (each.published.earliest, each.published.latest)
        if date is not None
    )
    return Reach(
        articles=len(articles),
        newsrooms=len({newsroom(article) for article in articles} - {None}),
        unsigned=sum(newsroom(article) is None for article in articles),
        undated=sum(each.published.earliest is None and each.published.latest is None for each in articles),
        first=known[0] if known else None,
        last=known[-1] if known else None,
        claims=claims,
        several=several,
    )


def _question(reach: Reach) -> Words:
    return say("page.question", day=day(reach.last)) if reach.last else say("page.question_undated")


def _answer(reach: Reach) -> Words:
    """What the record holds, in two sentences."""
    if not reach.articles:
        return say("situation.empty")
    holds = say(
        "situation.holds" if reach.newsrooms else "situation.holds_unnamed",
        articles=say("count.articles", n=reach.articles),
        newsrooms=_newsrooms(reach),
        published=_published(reach),
        claims=say("count.claims", n=reach.claims),
    )
    several = sum(reach.several.values())
    if not several:
        return joined([holds, say("situation.no_findings")], " ")
    statuses = enumerated(
        say(f"count.{each}", n=reach.several[each]) for each in STATUSES if reach.several.get(each)
    )
    found = say("situation.findings", findings=say("count.findings", n=several), statuses=statuses)
    return joined([holds, found], " ")


def _newsrooms(reach: Reach) -> Words:
    """How many newsrooms they are from, and how many don't tell."""
    known = say("count.newsrooms", n=reach.newsrooms)
    return joined([known, say("count.unsigned", n=reach.unsigned) if reach.unsigned else NOTHING])


def _published(reach: Reach) -> Words:
    """When the articles came out, and how many don't tell."""
    if reach.first is None or reach.last is None:
        return say("situation.undated")
    if reach.first == reach.last:
        said = say("situation.on", day=day(reach.first))
    else:
        said = say("situation.between", days=date_range(reach.first, reach.last))
    return joined([said, say("count.undated", n=reach.undated) if reach.undated else NOTHING])


def _key_figures(findings: Sequence[FindingView]) -> list[FindingView]:
    """The figures that most is said about: many reports from many origins, people before places."""
    with_figure = [
        each
        for each in findings
        if each.value and each.kind in FEATURED and any(not r.lead for r in each.reports)
    ]  # what is only planned or feared is no figure of today
    ranked = sorted(
        with_figure,
        key=lambda each: (-(each.origins * 2 + len(each.reports)), FEATURED.index(each.kind), each.label.fr),
    )
    return ranked[:KEY_FIGURES]


def _standings(findings: Sequence[FindingView], all_of: Mapping[str, int] | None) -> list[Standing]:
    counted = Counter(each.kind for each in findings) if all_of is None else all_of
    standings = []
    for kind in KINDS:
        ranked = sorted(
            (each for each in findings if each.kind == kind and each.reports),
            key=lambda each: (-(each.origins * 2 + len(each.reports)), each.label.fr),
        )
        if ranked:
            standings.append(Standing(kind, tuple(ranked[:FIRST]), counted[kind]))
    return standings


def several_by_status(findings: Sequence[tuple[str, int]]) -> dict[str, int]:
    """How many findings of more than one report there are of each status; pairs are status and reports."""
    return dict(Counter(status for status, reports in findings if reports > 1))
