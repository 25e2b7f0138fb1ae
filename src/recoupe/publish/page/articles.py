"""View of an article: its text in rows, each with the claims that its words make."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.publish.newsroom import newsroom
from recoupe.publish.page.claims import ClaimCard, anchor, claim_card
from recoupe.publish.page.marks import Mark, Segment, segments
from recoupe.publish.page.words import Words, day, day_before, same, say
from recoupe.reading import Zone
from recoupe.record import Article, Claim, Finding, Published

WEB = ("http://", "https://")  # the only addresses that the page links to
SHORT_NAME = 34  # characters of an article's first words that stand for a newsroom
LONGEST_TITLE = 200  # characters of a headline that a list of articles shows


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and the claims that begin in it."""

    role: str
    segments: tuple[Segment, ...]
    cards: tuple[ClaimCard, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as the page shows it."""

    anchor: str
    title: str
    has_title_row: bool
    outlet: str
    file: str
    named: bool  # whether the newsroom is known; else `outlet` is the file's name
    byline: str | None
    credits: tuple[str, ...]
    published: Words
    day: dt.date | None  # of publication, where one day is known
    published_short: Words
    basis: str
    because: tuple[str, ...]
    citation: Words
    url: str | None
    language: str
    rows: tuple[Row, ...]
    claims: int


def newsroom_or_words(article: Article, raw: str = "") -> str:
    """Who published it: the newsroom, else the agency that signs, else its first words stand for it.

    >>> newsroom_or_words(article, "Au bout de la digue, à Lorme, on compte les absents.")      # doctest: +SKIP
    '«\u202fAu bout de la digue, à Lorme…\u202f»'
    """
    signed = newsroom(article)
    if signed:
        return signed
    words = " ".join((article.title or raw[:200]).split())
    if not words:
        return article.file
    short = words if len(words) <= SHORT_NAME else words[:SHORT_NAME].rpartition(" ")[0] or words[:SHORT_NAME]
    ending = "" if short == words else "…"
    return f"«\u202f{short.rstrip(' ,;:.')}{ending}\u202f»"


def published_words(published: Published) -> Words:
    """When the article came out, as a sentence."""
    first, last = published.earliest, published.latest
    if first and last:
        if first == last:
            return say("article.published", day=day(first))
        return say("article.published_between", first=day_before(first, last), last=day(last))
    if last:
        return say("article.published_until", day=day(last))
    if first:
        return say("article.published_since", day=day(first))
    return say("article.undated")


def rows_of(raw: str, zones: Sequence[Zone]) -> list[Zone]:
    """The whole text as paragraphs: the zones, and whatever stands between them, so that nothing is hidden.

    >>> [(zone.start, zone.end) for zone in rows_of("Un.\\n\\nDeux.", [])]
    [(0, 3), (5, 10)]
    """
    rows: list[Zone] = []
    at = 0
    for zone in sorted(zones, key=lambda zone: zone.start):
        start, end = max(zone.start, at), min(zone.end, len(raw))
        if start >= end:
            continue
        rows += _loose(raw, at, start)
        rows.append(Zone(start=start, end=end, role=zone.role))
        at = end
    return rows + _loose(raw, at, len(raw))


def _loose(raw: str, start: int, end: int) -> list[Zone]:
    """The non-blank lines of a stretch that no zone covers."""
    rows = []
    for line in raw[start:end].splitlines(keepends=True):
        if line.strip():
            left = start + len(line) - len(line.lstrip())
            rows.append(Zone(start=left, end=start + len(line.rstrip()), role="body"))
        start += len(line)
    return rows


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its number on the page and the findings it belongs to."""

    number: int
    claim: Claim
    findings: tuple[Finding, ...]


def article_view(
    article: Article,
    raw: str,
    zones: Sequence[Zone],
    url: str | None,
    claims: Sequence[Numbered],
    names: Mapping[str, str],
) -> ArticleView:
    """The view of one article; `names` gives the canonical name of each entity id."""
    paragraphs = rows_of(raw, zones)
    starts = [zone.start for zone in paragraphs]
    marks: list[list[Mark]] = [[] for _ in paragraphs]
    cards: list[list[ClaimCard]] = [[] for _ in paragraphs]
    title = article.title or _headline(raw, paragraphs)
    day_of = article.published.latest or article.published.earliest
    for each in sorted(claims, key=lambda each: _first_word(each.claim)):
        card = claim_card(each.claim, each.number, raw, names, each.findings, day_of.year if day_of else None)
        for order, span in enumerate(each.claim.evidence):
            first = max(bisect_right(starts, span.start) - 1, 0)
            if order == 0 and paragraphs:
                cards[first].append(card)
            for row in range(first, len(paragraphs)):
                if paragraphs[row].start >= span.end:
                    break
                marks[row].append(Mark(span.start, span.end, each.number, each.claim.kind))
    return ArticleView(
        anchor=anchor("a", article.id),
        title=title,
        has_title_row=any(zone.role == "title" for zone in paragraphs),
        outlet=newsroom_or_words(article, raw),
        file=article.file,
        named=bool(article.outlet or article.credits),
        byline=article.byline,
        credits=article.credits,
        published=published_words(article.published),
        day=day_of,
        published_short=_short_date(article.published),
        basis=article.published.basis,
        because=tuple(dict.fromkeys(span.text for span in article.published.because)),
        citation=citation(article, title, raw),
        url=url if url and url.startswith(WEB) else None,
        language=article.language,
        rows=tuple(
            Row(zone.role, segments(raw, zone.start, zone.end, marks[i]), tuple(cards[i]))
            for i, zone in enumerate(paragraphs)
        ),
        claims=len(claims),
    )


def _headline(raw: str, paragraphs: Sequence[Zone]) -> str:
    """The article's own first title paragraph, for lists of articles."""
    first = next((zone for zone in paragraphs if zone.role == "title"), None)
    return raw[first.start : first.end].strip()[:LONGEST_TITLE] if first else ""


def _first_word(claim: Claim) -> tuple[int, int]:
    first = claim.evidence[0] if claim.evidence else claim.sentence
    return (first.start, first.end)


def _short_date(published: Published) -> Words:
    date = published.latest or published.earliest
    return day(date, short=True) if date else same("–")


def citation(article: Article, title: str, raw: str = "") -> Words:
    """Newsroom first, then title and date; the quoted words are put after it when somebody copies them.

    An article of no known newsroom is cited by its title, once.
    """
    date = article.published.latest if article.published.earliest == article.published.latest else None
    when = day(date) if date else published_words(article.published)
    if title and newsroom(article):
        return say("cite.line", outlet=newsroom_or_words(article, raw), title=title, date=when)
    who = f"«\u202f{' '.join(title.split())}\u202f»" if title else newsroom_or_words(article, raw)
    return say("cite.line_untitled", outlet=who, date=when)
