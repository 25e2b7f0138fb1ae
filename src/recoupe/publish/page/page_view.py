"""The view of the whole page, built from a dossier: what the templates draw, and nothing more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.publish.page.articles import ArticleView, Numbered, article_view
from recoupe.publish.page.dossier_like import DossierLike
from recoupe.publish.page.findings import FindingView, Source, finding_view
from recoupe.publish.page.map import MapView, map_view, spots_of
from recoupe.publish.page.selection import Selection, select
from recoupe.publish.page.situation import (
    KINDS,
    Situation,
    changes_of,
    reach_of,
    several_by_status,
    situation,
)
from recoupe.publish.page.sources import SourcesView, source_rows, sources_view
from recoupe.publish.page.timeline import Timeline, timeline
from recoupe.publish.page.words import NOTHING, Words, joined, same, say
from recoupe.record import Finding, Kind


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
class FindingsView:
    """The findings by kind, and a sentence on them."""

    answer: Words
    groups: tuple[KindGroup, ...]


@dataclass(frozen=True, slots=True)
class DisputesView:
    """What reports clash on, and a sentence on it."""

    answer: Words
    disputes: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The articles with their claims, and what these can be filtered by."""

    articles: tuple[ArticleView, ...]
    kinds: tuple[Facet, ...]
    sources: tuple[Facet, ...]
    article_facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything that the page says."""

    situation: Situation
    findings: FindingsView
    disputes: DisputesView
    timeline: Timeline
    articles: ArticlesView
    sources: SourcesView
    map: MapView
    made: Words


def page_view(dossier: DossierLike) -> PageView:
    """Build the view of a dossier: articles by date, claims numbered in that order, findings by kind."""
    chosen = select(dossier)
    names = {entity.id: entity.name for entity in dossier.entities}
    texts = {article.id: dossier.raw(article.id) for article in chosen.articles}
    sources = _sources(dossier, chosen, texts)
    views = _article_views(dossier, chosen, texts, names)
    findings = [finding_view(finding, sources, names) for finding in chosen.findings]
    several = several_by_status([(each.status, len(each.claims)) for each in dossier.findings])
    reach = reach_of(dossier.articles, chosen.all_claims, several)
    rows = source_rows(chosen.articles, chosen.claims, names, texts)
    return PageView(
        situation=situation(
            reach, findings, _left_out(chosen), changes=changes_of(dossier.changed, findings)
        ),
        findings=findings_view(findings),
        disputes=disputes_view(findings),
        timeline=timeline(chosen.findings, _on_page(chosen, texts), sources),
        articles=_articles_view(views),
        sources=sources_view(rows, views),
        map=map_view(spots_of(dossier.claims)),
        made=say("page.made", articles=say("count.articles", n=len(dossier.articles))),
    )


def findings_view(findings: Sequence[FindingView]) -> FindingsView:
    """Findings by kind: those of several reports first."""
    return FindingsView(_findings_answer(findings), tuple(_groups(findings)))


def disputes_view(findings: Sequence[FindingView]) -> DisputesView:
    """The findings that are in dispute."""
    disputes = tuple(each for each in findings if each.status == "contradicted")
    return DisputesView(_disputes_answer(len(disputes)), disputes)


def _articles_view(views: Sequence[ArticleView]) -> ArticlesView:
    return ArticlesView(
        articles=tuple(views),
        kinds=_kind_facets(views),
        sources=_source_facets(views),
        article_facets=tuple(
            Facet(view.anchor, same(view.outlet), view.claims, view.published_short) for view in views
        ),
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
            found[claim.id] = Source(claim, articles[claim.article], raw, shown, dossier.url(claim.article))
    return found


def _on_page(chosen: Selection, texts: Mapping[str, str]) -> list[Source]:
    """The claims whose cards the page has."""
    return [
        Source(claim, article, texts[article.id])
        for article in chosen.articles
        for claim in chosen.claims[article.id]
    ]


def _article_views(
    dossier: DossierLike, chosen: Selection, texts: Mapping[str, str], names: Mapping[str, str]
) -> list[ArticleView]:
    in_findings = findings_of(chosen.findings)
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


def findings_of(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """The findings that each claim is cross-checked in, by claim id."""
    found: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        for claim in finding.claims if len(finding.claims) > 1 else ():
            found[claim] = (*found.get(claim, ()), finding)
    return found


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
            once = tuple(each for each in of_kind if len(each.reports) <= 1)
            groups.append(KindGroup(kind=kind, several=tuple(several), once=once))
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
