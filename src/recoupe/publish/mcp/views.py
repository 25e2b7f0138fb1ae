"""What an answer shows of a claim, a finding or an article: plain values, with the words that say so."""

from __future__ import annotations

from typing import Any

from recoupe.publish.mcp.shelf import Held
from recoupe.publish.wording import figure, phrase
from recoupe.record import Article, Claim, Finding

CAUTION = "A status tells how independently a thing is reported, not that it is true."
SHORT = 5  # claims shown of a finding in a list


def claim_view(claim: Claim, held: Held) -> dict[str, Any]:
    """A claim with its words, its source and its date."""
    quantity, time, place = claim.quantity, claim.time, claim.place
    return {
        "id": claim.id,
        "resource": f"recoupe://claim/{claim.id}",
        "says": phrase(claim),
        "kind": claim.kind,
        "evidence": [span.text for span in claim.evidence],
        "figure": quantity
        and {
            "words": figure(quantity),
            "value": quantity.value,
            "low": quantity.low,
            "high": quantity.high,
            "bound": quantity.bound,
            "unit": quantity.unit,
        },
        "holds": time
        and {
            "earliest": _day(time.earliest),
            "latest": _day(time.latest),
            "span": time.span,
            "words": time.text,
        },
        "place": place and place.name,
        "sources": [source.name for source in claim.attribution],
        "factuality": claim.factuality,
        "origin": claim.origin,
        "article": article_view(held.articles[claim.article], held),
        "finding": held.finding_of.get(claim.id),
        "confidence": claim.confidence,
    }


def finding_view(finding: Finding, held: Held, *, most: int | None = SHORT) -> dict[str, Any]:
    """A finding with its status, its origins, its range, and its claims with their words, the current one first."""
    claims = [held.claims[each] for each in finding.claims if each in held.claims]
    claims.sort(key=lambda claim: claim.id != finding.current)
    shown = claims[:most]
    return {
        "id": finding.id,
        "resource": f"recoupe://finding/{finding.id}",
        "label": finding.label,
        "kind": finding.kind,
        "status": finding.status,
        "because": finding.because,
        "independent_origins": finding.origins,
        "range": finding.range and {"low": finding.range.low, "high": finding.range.high},
        "current": finding.current,
        "claims_in_all": len(claims),
        "claims": [claim_view(claim, held) for claim in shown],
    }


def article_view(article: Article, held: Held) -> dict[str, Any]:
    """An article: who published it when, and how that is known."""
    published = article.published
    return {
        "id": article.id,
        "file": article.file,
        "title": article.title,
        "outlet": article.outlet,
        "credits": list(article.credits),
        "published": {
            "earliest": _day(published.earliest),
            "latest": _day(published.latest),
            "basis": published.basis,
        },
        "url": held.urls.get(article.id),
    }


def coverage(held: Held, shown: int, found: int, notes: list[str]) -> dict[str, Any]:
    """What the answer rests on, and what it leaves out."""
    days = [
        day
        for each in held.articles.values()
        for day in (each.published.earliest, each.published.latest)
        if day is not None
    ]
    undated = sum(each.published.basis == "unknown" for each in held.articles.values())
    outlets = {each.outlet or (each.credits[0] if each.credits else None) for each in held.articles.values()}
    left = [f"{found - shown} more match and are not shown; raise `limit` or narrow the question"] * (
        found > shown
    )
    left += [f"{undated} articles have no known date"] * (undated > 0)
    left += ["a build was stopped half way: newer articles are not compared yet"] * held.stale
    return {
        "matches": found,
        "shown": shown,
        "articles_read": len(held.articles),
        "newsrooms": sorted(each for each in outlets if each),
        "published_between": [_day(min(days)), _day(max(days))] if days else None,
        "not_covered": [*notes, *left, "only what these articles say; nothing else was consulted"],
        "caution": CAUTION,
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
