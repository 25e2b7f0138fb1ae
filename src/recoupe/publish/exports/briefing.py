"""A briefing of two pages: situation, figures, disputes, timeline, quotes, each with a numbered source.

`briefing` chooses and words; `briefing_md` and `briefing_docx` write it down.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from recoupe.dossier.dossier import Dossier
from recoupe.lang import load_table
from recoupe.publish import french
from recoupe.publish.exports.rows import current_claim
from recoupe.publish.newsroom import newsroom
from recoupe.publish.wording import figure, phrase, status_label, what, when_said
from recoupe.record import Article, Claim, Finding, Kind, Status

MOST_FIGURES, MOST_DISPUTES, MOST_SIDES, MOST_DATES, MOST_QUOTES = 8, 4, 3, 10, 4
LONGEST_QUOTE = 240  # characters
_FIGURED: tuple[Kind, ...] = ("casualties", "displacement", "control", "force")
_DATED: tuple[Kind, ...] = ("event", "attack", "control", "negotiation", "meeting", "casualties")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRM = ("asserted", "reported")
_RANK: dict[Status, int] = {"contradicted": 0, "corroborated": 1, "updated": 2, "single": 3}


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the briefing, a bold head before it, and the numbers of its sources."""

    text: str
    sources: tuple[int, ...]
    head: str = ""
    below: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines; `note` says in a sentence what was chosen."""

    title: str
    items: tuple[Item, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole document."""

    title: str
    situation: str
    sections: tuple[Section, ...]
    references: tuple[str, ...]


@dataclass(slots=True)
class _Sources:
    """Articles by number, in the order in which they are first cited."""

    dossier: Dossier
    articles: dict[str, Article]
    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the articles of claims."""
        found = dict.fromkeys(claim.article for claim in claims)
        return tuple(sorted(self.numbers.setdefault(key, len(self.numbers) + 1) for key in found))

    def references(self) -> tuple[str, ...]:
        """Each article cited: newsroom, title, day, address."""
        return tuple(_reference(self.articles[key], self.dossier.url(key)) for key in self.numbers)


def briefing(dossier: Dossier) -> Briefing:
    """What is worth telling of a dossier in two pages, in French."""
    words = load_table("briefing")
    claims = {claim.id: claim for claim in dossier.claims}
    sources = _Sources(dossier, {article.id: article for article in dossier.articles})
    sections = (
        _figures(dossier, claims, sources),
        _disputes(dossier, claims, sources),
        _timeline(dossier, sources),
        _quotes(dossier, sources),
    )
    return Briefing(
        words["title"],
        _situation(dossier),
        tuple(each for each in sections if each.items),
        sources.references(),
    )


def _situation(dossier: Dossier) -> str:
    """How much was read, of whom, when, and what came of it."""
    words = load_table("briefing")
    rooms = {name for article in dossier.articles if (name := newsroom(article))}
    days = [
        day for each in dossier.articles for day in (each.published.earliest, each.published.latest) if day
    ]
    period = (
        f", {words['published']} {french.when(min(days), max(days), open_side=None, since=False)}"
        if days
        else ""
    )
    counted = Counter(finding.status for finding in dossier.findings if len(finding.claims) > 1)
    held = ", ".join(f"{counted[status]} {words['statuses'][status]}" for status in _RANK if counted[status])
    first: str = words["read"].format(
        articles=len(dossier.articles), rooms=len(rooms), claims=len(dossier.claims)
    )
    compared: str = words["compared"].format(statuses=held) if held else words["not_compared"]
    return f"{first}{period}. {compared}"


def _figures(dossier: Dossier, claims: dict[str, Claim], sources: _Sources) -> Section:
    words = load_table("briefing")
    found = []
    for finding in dossier.findings:
        current = current_claim(finding, claims)
        if finding.kind in _FIGURED and current and current.quantity and current.factuality in _FIRM:
            found.append((finding, current))
    found.sort(
        key=lambda pair: (-pair[0].origins, -len(pair[0].claims), _FIGURED.index(pair[0].kind), pair[0].label)
    )
    items = []
    for finding, current in found[:MOST_FIGURES]:
        assert current.quantity is not None
        parts = [figure(current.quantity), _range(finding), _origins(finding), status_label(finding.status)]
        line = " ; ".join(part for part in parts if part)
        items.append(Item(line, sources.of(_of(finding, claims)), head=_dated(finding.label)))
    return Section(words["figures"], tuple(items))


def _range(finding: Finding) -> str:
    span, words = finding.range, load_table("briefing")
    if span is None or span.low is None or span.high is None or span.low == span.high:
        return ""
    return str(words["range"]).format(low=french.number(span.low), high=french.number(span.high))


def _origins(finding: Finding) -> str:
    words = load_table("briefing")
    name = "origin" if finding.origins == 1 else "origins"
    return str(words[name]).format(n=finding.origins)


def _disputes(dossier: Dossier, claims: dict[str, Claim], sources: _Sources) -> Section:
    words = load_table("briefing")
    disputed = [finding for finding in dossier.findings if finding.status == "contradicted"]
    disputed.sort(key=lambda finding: (-finding.origins, finding.label))
    items = []
    for finding in disputed[:MOST_DISPUTES]:
        sides: dict[str, Claim] = {}
        for claim in _of(finding, claims):
            sides.setdefault(figure(claim.quantity) if claim.quantity else what(claim), claim)
        # The figures that clash, which the reason names, before the others.
        clash = sorted(sides, key=lambda said: f"{said} (" not in finding.because)
        below = tuple(Item(phrase(sides[said]), sources.of([sides[said]])) for said in clash[:MOST_SIDES])
        items.append(Item(_dated(finding.because), (), head=_dated(finding.label), below=below))
    return Section(words["disputes"], tuple(items))


def _timeline(dossier: Dossier, sources: _Sources) -> Section:
    """The happenings that most articles tell, in their order; each thing once."""
    words = load_table("briefing")
    claims = {claim.id: claim for claim in dossier.claims}
    found: dict[str, tuple[int, dt.date, Claim, Finding]] = {}
    for finding in dossier.findings:
        claim = current_claim(finding, claims)
        if claim is None or claim.kind not in _DATED or claim.factuality not in _FIRM:
            continue
        time = claim.time
        if time and time.earliest and time.earliest == time.latest:
            found.setdefault(what(claim), (-len(finding.claims), time.earliest, claim, finding))
    chosen = sorted(found.values(), key=lambda each: (each[0], each[2].id))[:MOST_DATES]
    chosen.sort(key=lambda each: (each[1], each[2].id))
    return Section(
        words["timeline"],
        tuple(
            Item(
                phrase(claim).replace(f", {when_said(claim)}", "", 1),
                sources.of(_of(finding, claims)),
                french.day(day),
            )
            for _, day, claim, finding in chosen
        ),
    )


def _quotes(dossier: Dossier, sources: _Sources) -> Section:
    """Words of named people, one each, those of whom most is quoted first."""
    words = load_table("briefing")
    quoted = [
        claim
        for claim in dossier.claims
        if claim.kind == "statement"
        and claim.args.speaker
        and claim.args.quote
        and claim.args.mode != "indirect"
    ]
    said = Counter(claim.args.speaker for claim in quoted)
    best: dict[str, Claim] = {}
    for claim in quoted:
        if 40 <= len(claim.args.quote) <= LONGEST_QUOTE and claim.args.role:
            best.setdefault(claim.args.speaker, claim)
    chosen = sorted(best.values(), key=lambda claim: (-said[claim.args.speaker], claim.id))[:MOST_QUOTES]
    items = []
    for claim in chosen:
        office = ", ".join(filter(None, (claim.args.role, claim.args.organisation)))
        head = f"{claim.args.speaker} ({office})" if office else claim.args.speaker
        items.append(Item(french.quoted(claim.args.quote), sources.of([claim]), head))
    return Section(words["quotes"], tuple(items))


def _of(finding: Finding, claims: dict[str, Claim]) -> list[Claim]:
    return [claims[each] for each in finding.claims if each in claims]


def _reference(article: Article, url: str | None) -> str:
    published = article.published
    day = french.when(published.earliest, published.latest, open_side=None, since=False)
    title = french.quoted(article.title) if article.title else article.file
    return ", ".join(part for part in (newsroom(article), title, day, url) if part)


def _dated(line: str) -> str:
    """A line with its days of ISO 8601 in words.

    >>> _dated("civils tués, depuis le 2019-10-15")
    'civils tués, depuis le 15 oct. 2019'
    """

    def in_words(found: re.Match[str]) -> str:
        try:
            return french.day(dt.date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    return _ISO_DAY.sub(in_words, line)
