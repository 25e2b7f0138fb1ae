"""The view of the whole page, built from a dossier: what the templates draw, and nothing more."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from recoupe.publish.page.articles import ArticleView, Numbered, article_view
from recoupe.publish.page.dossier_like import DossierLike
from recoupe.publish.page.findings import FindingView, Source, finding_view
from recoupe.publish.page.selection import Selection, select
from recoupe.publish.page.sources import SourceRow, source_rows
from recoupe.publish.page.timeline import Timeline, timeline
from recoupe.publish.page.words import NOTHING, Words, date_range, day, enumerated, joined, same, say
from recoupe.record import Article, Finding, Kind, Status

KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = ("contradicted", "updated", "corroborated", "single")
KEY_FIGURES = 6
FEATURED = ("casualties", "displacement", "control", "force")  # kinds whose figures lead the page


@dataclass(frozen=True, slots=True)
class Facet:
    """One value to filter by, and how many claims have it."""

    value: str
    label: Words
    count: int
    note: Words = NOTHING


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The findings of one kind: what several reports say, charts first, and what is said a single time."""

    kind: Kind
    several: tuple[FindingView, ...]
    once: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything that the page says."""

    question: Words
    answer: Words
    left_out: Words
    key_figures: tuple[FindingView, ...]
    findings: tuple[KindGroup, ...]
    findings_answer: Words
    disputes: tuple[FindingView, ...]
    disputes_answer: Words
    timeline: Timeline
    articles: tuple[ArticleView, ...]
    source_rows: tuple[SourceRow, ...]
    sources_answer: Words
    kinds: tuple[Facet, ...]
    sources: tuple[Facet, ...]
    article_facets: tuple[Facet, ...]
    made: Words


def page_view(dossier: DossierLike) -> PageView:
    """Build the view of a dossier: articles by date, claims numbered in that order, findings by kind."""
    chosen = select(dossier)
    names = {entity.id: entity.name for entity in dossier.entities}
    texts = {article.id: dossier.raw(article.id) for article in chosen.articles}
    sources = _sources(dossier, chosen, texts)
    views = _article_views(dossier, chosen, texts, names)
    findings = [finding_view(finding, sources, names) for finding in chosen.findings]
    disputes = tuple(each for each in findings if each.status == "contradicted")
    rows = source_rows(chosen.articles, chosen.claims, names)
    return PageView(
        question=_question(dossier.articles),
        answer=_answer(dossier.articles, chosen.all_claims, dossier.findings),
        left_out=_left_out(chosen),
        key_figures=tuple(_key_figures(findings)),
        findings=tuple(_groups(findings)),
        findings_answer=_findings_answer(findings),
        disputes=disputes,
        disputes_answer=_disputes_answer(len(disputes)),
        timeline=timeline(chosen.findings, _on_page(chosen, texts), sources),
        articles=tuple(views),
        source_rows=rows,
        sources_answer=_sources_answer(rows),
        kinds=_kind_facets(views),
        sources=_source_facets(views),
        article_facets=tuple(
            Facet(view.anchor, same(view.outlet), view.claims, view.published_short) for view in views
        ),
        made=say("page.made", articles=say("count.articles", n=len(dossier.articles))),
    )


def _sources(dossier: DossierLike, chosen: Selection, texts: Mapping[str, str]) -> dict[str, Source]:
    """The claims of the chosen findings, by id, also those whose article the page leaves out."""
    needed = {claim for finding in chosen.findings for claim in finding.claims}
    articles = {article.id: article for article in dossier.articles}
    found: dict[str, Source] = {}
    for claim in dossier.claims:
        if claim.id in needed and claim.article in articles:
            shown = claim.article in texts
            raw = texts[claim.article] if shown else dossier.raw(claim.article)
            found[claim.id] = Source(claim, articles[claim.article], raw, shown)
    return found


def _on_page(chosen: Selection, texts: Mapping[str, str]) -> list[Source]:
    """The claims whose cards the page has."""
    return [
        Source(claim, article, texts[article.id])
        for article in chosen.articles
        for claim in chosen.claims[article.id]
    ]


def _sources_answer(rows: Sequence[SourceRow]) -> Words:
    """Which source most newsrooms rest on."""
    if not rows:
        return say("sources.none")
    first = rows[0]
    newsrooms = say("count.newsrooms", n=len(first.newsrooms))
    return say(
        "sources.answer", name=first.name, claims=say("count.claims", n=first.claims), newsrooms=newsrooms
    )


def _article_views(
    dossier: DossierLike, chosen: Selection, texts: Mapping[str, str], names: Mapping[str, str]
) -> list[ArticleView]:
    in_findings = _findings_of(chosen.findings)
    views: list[ArticleView] = []
    number = 0
    for article in chosen.articles:
        numbered = []
        for claim in chosen.claims[article.id]:
            numbered.append(Numbered(number, claim, in_findings.get(claim.id, ())))
            number += 1
        zones, url = dossier.zones(article.id), dossier.url(article.id)
        views.append(article_view(article, texts[article.id], zones, url, numbered, names))
    return views


def _left_out(chosen: Selection) -> Words:
    """What of a large dossier this page doesn't show; nothing where it shows all."""
    if chosen.is_whole:
        return NOTHING
    return say(
        "page.left_out",
        articles=len(chosen.articles),
        all_articles=chosen.all_articles,
        findings=len(chosen.findings),
        all_findings=chosen.all_findings,
    )


def _findings_of(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """The findings that each claim is cross-checked in, by claim id."""
    found: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        for claim in finding.claims if len(finding.claims) > 1 else ():
            found[claim] = (*found.get(claim, ()), finding)
    return found


def _days(articles: Sequence[Article]) -> list[dt.date]:
    """The days that are known for sure to bound when the articles came out."""
    return sorted(
        date
        for each in articles
        for date in (each.published.earliest, each.published.latest)
        if date is not None
    )


def _question(articles: Sequence[Article]) -> Words:
    known = _days(articles)
    return say("page.question", day=day(known[-1])) if known else say("page.question_undated")


def _answer(articles: Sequence[Article], claims: int, findings: Sequence[Finding]) -> Words:
    """What the record holds, in two sentences."""
    if not articles:
        return say("situation.empty")
    outlets = {article.outlet for article in articles if article.outlet}
    holds = say(
        "situation.holds" if outlets else "situation.holds_unnamed",
        articles=say("count.articles", n=len(articles)),
        newsrooms=say("count.newsrooms", n=len(outlets)),
        published=_published(articles),
        claims=say("count.claims", n=claims),
    )
    several = [finding for finding in findings if len(finding.claims) > 1]
    if not several:
        return joined([holds, say("situation.no_findings")], " ")
    counted = Counter(finding.status for finding in several)
    statuses = enumerated(say(f"count.{each}", n=counted[each]) for each in STATUSES if counted[each])
    found = say("situation.findings", findings=say("count.findings", n=len(several)), statuses=statuses)
    return joined([holds, found], " ")


def _published(articles: Sequence[Article]) -> Words:
    """When the articles came out, and how many don't tell."""
    known = _days(articles)
    if not known:
        return say("situation.undated")
    if known[0] == known[-1]:
        said = say("situation.on", day=day(known[0]))
    else:
        said = say("situation.between", days=date_range(known[0], known[-1]))
    undated = sum(each.published.earliest is None and each.published.latest is None for each in articles)
    return joined([said, say("count.undated", n=undated) if undated else NOTHING])


def _key_figures(findings: Sequence[FindingView]) -> list[FindingView]:
    """The figures that most is said about: many reports from many origins, people before places."""
    with_figure = [each for each in findings if each.value and each.kind in FEATURED and each.reports]
    ranked = sorted(
        with_figure,
        key=lambda each: (-(each.origins * 2 + len(each.reports)), FEATURED.index(each.kind), each.label.fr),
    )
    return ranked[:KEY_FIGURES]


def _groups(findings: Sequence[FindingView]) -> list[KindGroup]:
    groups = []
    for kind in KINDS:
        of_kind = sorted(
            (each for each in findings if each.kind == kind),
            key=lambda each: (-len(each.reports), each.label.fr),
        )
        if of_kind:
            several = [each for each in of_kind if len(each.reports) > 1]
            several.sort(key=lambda each: each.chart is None)
            groups.append(
                KindGroup(
                    kind=kind,
                    several=tuple(several),
                    once=tuple(each for each in of_kind if len(each.reports) <= 1),
                )
            )
    return groups


def _findings_answer(findings: Sequence[FindingView]) -> Words:
    """How many things are said more than once, and how many a single time."""
    several = sum(len(each.reports) > 1 for each in findings)
    if not several:
        return say("finding.none")
    once = len(findings) - several
    said = say("finding.answer", findings=say("count.findings", n=several))
    return joined([said, say("count.once", n=once)], " ") if once else said


def _disputes_answer(disputes: int) -> Words:
    if not disputes:
        return say("dispute.none")
    return say("dispute.answer_one") if disputes == 1 else say("dispute.answer", n=disputes)


def _kind_facets(views: Sequence[ArticleView]) -> tuple[Facet, ...]:
    counted = Counter(card.kind for view in views for row in view.rows for card in row.cards)
    return tuple(Facet(kind, say(f"kind.{kind}"), counted[kind]) for kind in KINDS if counted[kind])


def _source_facets(views: Sequence[ArticleView]) -> tuple[Facet, ...]:
    counted = Counter(card.source for view in views for row in view.rows for card in row.cards)
    ordered = sorted(counted.items(), key=lambda pair: (not pair[0], -pair[1], pair[0]))
    return tuple(
        Facet(source, same(source) if source else say("claim.unsourced"), count) for source, count in ordered
    )
