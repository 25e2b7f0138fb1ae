"""View of a finding: what several reports say of one thing, with each report's own words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.publish.page import english_finding
from recoupe.publish.page.articles import WEB, citation, newsroom_or_words, published_words
from recoupe.publish.page.chart import Chart, Point, chart
from recoupe.publish.page.claims import (
    anchor,
    figure,
    label_words,
    phrase,
    source_name,
    when,
    who,
    with_dates,
)
from recoupe.publish.page.words import NOTHING, Words, in_figures, joined, same, say
from recoupe.record import Article, Claim, Finding, Range

HELD_FIRM = ("asserted", "reported")  # points that are drawn filled; the others are hollow


@dataclass(frozen=True, slots=True)
class Report:
    """One claim of a finding as a table row."""

    claim: str
    figure: Words
    words: str
    phrase: Words
    lead: Words
    source: Words
    newsroom: str
    held: Words
    published: Words
    citation: Words
    url: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """One camp of a dispute: who is in it, the figure they give and the reports that carry it."""

    sources: tuple[str, ...]
    figure: Words
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as the page shows it."""

    anchor: str
    kind: str
    label: Words
    status: str
    origins: int
    because: Words
    value: Words  # the current figure; nothing where the finding has none
    current: Words
    current_who: Words
    current_when: Words
    current_claim: str
    range: Words
    range_lines: tuple[Words, ...]
    cited: Report | None  # the report to quote today
    reports: tuple[Report, ...]
    sides: tuple[Side, ...]
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class Source:
    """A claim with what it takes to show it in a finding; `shown` tells whether its card is on the page."""

    claim: Claim
    article: Article
    raw: str
    shown: bool = True
    url: str | None = None

    @property
    def newsroom(self) -> str:
        """Who published it, as a person reads it."""
        return newsroom_or_words(self.article, self.raw)

    @property
    def link(self) -> str:
        """Anchor of its card, nothing where the page has none."""
        return anchor("c", self.claim.id) if self.shown else ""


def finding_view(finding: Finding, claims: Mapping[str, Source], names: Mapping[str, str]) -> FindingView:
    """The view of one finding. Claims that the dossier lacks are left out."""
    known = [claims[each] for each in finding.claims if each in claims]
    current = claims.get(finding.current or "") or (known[-1] if known else None)
    unit = _unit(known)
    reports = tuple(_report(each) for each in known)
    value = figure(current.claim.quantity) if current else NOTHING
    return FindingView(
        anchor=anchor("f", finding.id),
        kind=finding.kind,
        label=label_words(finding.label, [each.claim for each in known]),
        status=finding.status,
        origins=finding.origins,
        because=_because(finding.because, known),
        value=value,
        current=phrase(current.claim, current.raw) if current else NOTHING,
        current_who=_told_by(current) if current else NOTHING,
        current_when=when(current.claim.time) if current else NOTHING,
        current_claim=current.link if current else "",
        range=_range(finding.range, unit),
        range_lines=_range_lines(finding.range, unit),
        cited=_report(current) if current else None,
        reports=reports,
        sides=_sides(known, names) if finding.status == "contradicted" else (),
        chart=chart(_points(known, unit, names), unit, one_line=finding.status != "contradicted"),
    )


def _because(line: str, known: Sequence[Source]) -> Words:
    """Why the status holds, in both languages; an article without a newsroom goes by its title in place of its file."""
    newsrooms = {
        name for each in known for name in (each.article.outlet or each.article.file, *each.article.credits)
    }
    told = english_finding.reason(line, newsrooms)
    for each in known:
        if not each.article.outlet:
            line = line.replace(each.article.file, each.newsroom)
            told = told.replace(each.article.file, each.newsroom)
    return with_dates(line, told)


def _unit(known: Sequence[Source]) -> str | None:
    """The unit that most of the reports count in."""
    units = Counter(each.claim.quantity.unit for each in known if each.claim.quantity)
    return units.most_common(1)[0][0] if units else None


def who_or_newsroom(each: Source) -> Words:
    """Who says so: the sources named, else the newsroom itself."""
    return who(each.claim, each.raw) or same(each.newsroom)


def _lead(claim: Claim) -> Words:
    """How surely it is said, where it is not simply told: planned, demanded, denied."""
    return NOTHING if claim.factuality in HELD_FIRM else say(f"factuality.{claim.factuality}")


def _told_by(each: Source) -> Words:
    """Who says so, and first how surely."""
    return joined((_lead(each.claim), who_or_newsroom(each)))


def _report(each: Source) -> Report:
    claim = each.claim
    return Report(
        claim=each.link,
        figure=figure(claim.quantity),
        words=" […] ".join(span.text for span in claim.evidence),
        phrase=phrase(claim, each.raw),
        lead=_lead(claim),
        source=who(claim, each.raw),
        newsroom=each.newsroom,
        held=when(claim.time),
        published=published_words(each.article.published).lower_first(),
        citation=citation(each.article, each.article.title or "", each.raw),
        url=each.url if each.url and each.url.startswith(WEB) else None,
    )


def _sides(known: Sequence[Source], names: Mapping[str, str]) -> tuple[Side, ...]:
    """The camps: reports that give one figure stand together; without figures, those of one source."""
    camps: dict[str, list[Source]] = {}
    for each in known:
        source = source_name(each.claim, names) or each.newsroom
        camps.setdefault(figure(each.claim.quantity).fr or source, []).append(each)
    return tuple(
        Side(
            sources=tuple(dict.fromkeys(source_name(each.claim, names) or each.newsroom for each in camp)),
            figure=figure(camp[0].claim.quantity),
            reports=tuple(_report(each) for each in camp),
        )
        for camp in camps.values()
    )


def _range(span: Range | None, unit: str | None) -> Words:
    if span is None or (span.low is None and span.high is None) or span.low == span.high:
        return NOTHING
    if span.high is None and span.low is not None:
        return say("finding.at_least", low=in_figures(span.low, unit))
    if span.low is None and span.high is not None:
        return say("finding.at_most", high=in_figures(span.high, unit))
    assert span.low is not None
    assert span.high is not None
    return say("finding.range", low=in_figures(span.low, unit), high=in_figures(span.high, unit))


def _range_lines(span: Range | None, unit: str | None) -> tuple[Words, ...]:
    """The range for the margin of a chart, in one line or two: `251`, `à 287`."""
    if span is None or (span.low is None and span.high is None):
        return ()
    if span.high is None and span.low is not None:
        return (say("bound.at_least"), in_figures(span.low, unit))
    if span.low is None and span.high is not None:
        return (say("bound.at_most"), in_figures(span.high, unit))
    assert span.low is not None
    assert span.high is not None
    low = in_figures(span.low, unit)
    return (low,) if span.low == span.high else (low, say("bound.to", high=in_figures(span.high, unit)))


def _points(known: Sequence[Source], unit: str | None, names: Mapping[str, str]) -> list[Point]:
    points = []
    for each in known:
        quantity = each.claim.quantity
        if quantity is None or quantity.unit != unit:
            continue
        value = next((v for v in (quantity.value, quantity.low, quantity.high) if v is not None), None)
        if value is None:
            continue
        points.append(
            Point(
                held=_held(each),
                published=each.article.published.latest or each.article.published.earliest,
                value=float(value),
                low=quantity.low,
                high=quantity.high,
                source=source_name(each.claim, names) or each.newsroom,
                claim=each.link,
                firm=each.claim.factuality in HELD_FIRM,
            )
        )
    return points


def _held(each: Source) -> dt.date | None:
    """The last day that the figure holds for: a toll is true of its period's end, by default of its article's day."""
    time, published = each.claim.time, each.article.published
    if time is None:
        return None
    if time.latest is None and time.span == "instant":
        return time.earliest
    return time.latest or published.latest or published.earliest
