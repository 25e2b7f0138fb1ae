"""The answers to an assistant's questions, as plain values. All read only."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import Any

from recoupe.errors import RecoupeError
from recoupe.publish.mcp.matching import claim_says, finding_says, says, within
from recoupe.publish.mcp.shelf import AROUND, Held, Shelf
from recoupe.publish.mcp.views import article_view, claim_view, coverage, finding_view
from recoupe.record import ARGS, Claim

MOST = 100
_STATUSES = ("contradicted", "updated", "corroborated", "single")
_UNDATED = ("statement", "relation")


def search_claims(
    shelf: Shelf,
    query: str | None = None,
    kind: str | None = None,
    place: str | None = None,
    source: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 20,
) -> dict[str, Any]:
    """Claims that match, newest first."""
    held = shelf.held()
    first, last = _day(since, "since"), _day(until, "until")
    _checked(kind, ARGS, "kind")
    found, unplaced, undated = [], 0, 0
    for claim in held.claims.values():
        if (kind and claim.kind != kind) or not claim_says(query, claim, held):
            continue
        if source and not says(source, *(each.name for each in claim.attribution), _outlet(claim, held)):
            continue
        if place and claim.place is None:
            unplaced += 1
        elif place and claim.place and not says(place, claim.place.name, claim.place.within):
            continue
        elif (first or last) and claim.time is None:
            undated += 1
        elif within(claim, first, last):
            found.append(claim)
    found.sort(key=_when, reverse=True)
    shown = found[: _bounded(limit)]
    notes = [f"{unplaced} matching claims name no place"] * (unplaced > 0)
    notes += [f"{undated} matching claims have no date"] * (undated > 0)
    return {
        "claims": [claim_view(each, held) for each in shown],
        "coverage": coverage(held, len(shown), len(found), notes),
    }


def search_findings(
    shelf: Shelf,
    query: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    limit: int = 10,
) -> dict[str, Any]:
    """Findings that match, those that several origins speak of first."""
    held = shelf.held()
    _checked(kind, ARGS, "kind")
    _checked(status, _STATUSES, "status")
    found = [
        each
        for each in held.findings.values()
        if (not kind or each.kind == kind)
        and (not status or each.status == status)
        and finding_says(query, each, held)
    ]
    found.sort(key=lambda each: (not says(query, each.label), -each.origins, -len(each.claims), each.label))
    shown = found[: _bounded(limit)]
    return {
        "findings": [finding_view(each, held) for each in shown],
        "coverage": coverage(held, len(shown), len(found), []),
    }


def get_finding(shelf: Shelf, finding: str) -> dict[str, Any]:
    """One finding with all its claims."""
    held = shelf.held()
    if finding not in held.findings:
        raise RecoupeError(f"{finding}: no such finding; ask search_findings for its id")
    found = held.findings[finding]
    return {
        "finding": finding_view(found, held, most=MOST),
        "coverage": coverage(held, min(MOST, len(found.claims)), len(found.claims), []),
    }


def timeline(
    shelf: Shelf,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    limit: int = 40,
) -> dict[str, Any]:
    """Dated happenings, oldest first, one of each finding."""
    held = shelf.held()
    first, last = _day(since, "since"), _day(until, "until")
    _checked(kind, ARGS, "kind")
    found: dict[str, Claim] = {}
    undated = 0
    for claim in held.claims.values():
        if claim.kind in _UNDATED or (kind and claim.kind != kind):
            continue
        if claim.time is None or claim.time.earliest is None:
            undated += 1
        elif within(claim, first, last):
            finding = held.findings.get(held.finding_of.get(claim.id, ""))
            key = finding.id if finding else claim.id
            if key not in found or (finding and finding.current == claim.id):
                found[key] = claim
    ordered = sorted(found.values(), key=_when)
    shown = ordered[: _bounded(limit)]
    notes = [f"{undated} claims of happenings have no date"] * (undated > 0)
    return {
        "happenings": [claim_view(each, held) for each in shown],
        "coverage": coverage(held, len(shown), len(ordered), notes),
    }


def list_articles(shelf: Shelf, query: str | None = None, limit: int = 50) -> dict[str, Any]:
    """Articles that were read, with the number of claims in each."""
    held = shelf.held()
    counted = Counter(claim.article for claim in held.claims.values())
    found = [
        each
        for each in held.articles.values()
        if says(query, each.title, each.outlet, each.byline, each.file, *each.credits)
    ]
    shown = found[: _bounded(limit)]
    return {
        "articles": [article_view(each, held) | {"claims": counted[each.id]} for each in shown],
        "coverage": coverage(held, len(shown), len(found), []),
    }


def list_sources(shelf: Shelf, limit: int = 50) -> dict[str, Any]:
    """Sources that the articles cite, with the newsrooms that cite them; those cited most first."""
    held = shelf.held()
    cited: dict[str, list[Claim]] = defaultdict(list)
    for claim in held.claims.values():
        for name in dict.fromkeys(source.name for source in claim.attribution):
            cited[name].append(claim)
    ordered = sorted(cited.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    shown = ordered[: _bounded(limit)]
    unsourced = sum(not claim.attribution for claim in held.claims.values())
    return {
        "sources": [
            {
                "name": name,
                "claims": len(claims),
                "kinds": dict(Counter(claim.kind for claim in claims).most_common(4)),
                "cited_by": sorted({_outlet(claim, held) or claim.file for claim in claims}),
            }
            for name, claims in shown
        ],
        "coverage": coverage(
            held, len(shown), len(ordered), [f"{unsourced} claims name no source: the article itself says so"]
        ),
    }


def claim_resource(shelf: Shelf, claim: str) -> dict[str, Any]:
    """One claim, with the words of the article around it."""
    held = shelf.held()
    if claim not in held.claims:
        raise RecoupeError(f"{claim}: no such claim")
    found = held.claims[claim]
    text = shelf.text(found.article)
    start = max(0, min(span.start for span in found.evidence) - AROUND)
    end = max(span.end for span in found.evidence) + AROUND
    spans = [{"start": span.start, "end": span.end, "text": span.text} for span in found.evidence]
    return claim_view(found, held) | {"spans": spans, "context": text[start:end]}


def article_resource(shelf: Shelf, article: str) -> dict[str, Any]:
    """One article with its text."""
    held = shelf.held()
    if article not in held.articles:
        raise RecoupeError(f"{article}: no such article")
    return article_view(held.articles[article], held) | {"text": shelf.text(article)}


def _outlet(claim: Claim, held: Held) -> str | None:
    article = held.articles[claim.article]
    return article.outlet or (article.credits[0] if article.credits else None)


def _when(claim: Claim) -> tuple[str, str]:
    time = claim.time
    day = time and (time.latest or time.earliest)
    return (day.isoformat() if day else "", claim.id)


def _day(value: str | None, name: str) -> dt.date | None:
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise RecoupeError(f"{name}: {value[:40]} is no day; write it as 2016-12-07") from error


def _checked(value: str | None, known: Any, name: str) -> None:
    if value and value not in known:
        raise RecoupeError(f"{name}: {value[:40]} is none; give one of {', '.join(known)}")


def _bounded(limit: int) -> int:
    return max(1, min(limit, MOST))
