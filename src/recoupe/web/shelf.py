"""What one answer reads: records by id from the dossier, lists from the look-up tables."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from recoupe.dossier.dossier import Dossier
from recoupe.publish.page.articles import Numbered
from recoupe.publish.page.findings import FindingView, Source, finding_view
from recoupe.publish.page.page_view import findings_of
from recoupe.publish.page.situation import Reach
from recoupe.record import Article, Claim, Entity, Finding, claim_from_json


class Shelf:
    """A dossier and its look-up tables, open for one answer."""

    def __init__(self, dossier: Dossier, index: sqlite3.Connection) -> None:
        self.dossier = dossier
        self.index = index

    @classmethod
    @contextmanager
    def open(cls, path: Any, index: sqlite3.Connection) -> Iterator[Shelf]:
        """Both open, and closed at the end."""
        try:
            with Dossier.open(path) as dossier:
                yield cls(dossier, index)
        finally:
            index.close()

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of the look-up tables."""
        return self.index.execute(query, values).fetchall()

    def number(self, query: str, *values: object) -> int:
        """The one number that a query gives."""
        return int(self.index.execute(query, values).fetchone()[0] or 0)

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """Articles by id."""
        lines = self.dossier.lines_of("articles", ids)
        return {each: msgspec.json.decode(line, type=Article) for each, line in lines.items()}

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Claims by id."""
        return {each: claim_from_json(line) for each, line in self.dossier.lines_of("claims", ids).items()}

    def findings(self, ids: Sequence[str]) -> list[Finding]:
        """Findings in the order of their ids."""
        lines = self.dossier.lines_of("findings", ids)
        return [msgspec.json.decode(lines[each], type=Finding) for each in ids if each in lines]

    def names(self, claims: Iterable[Claim]) -> dict[str, str]:
        """The canonical names of the entities behind these claims, by id."""
        wanted = set()
        for claim in claims:
            wanted |= {source.entity for source in claim.attribution[:1] if source.entity}
            speaker = getattr(claim.args, "speaker_entity", None)
            wanted |= {speaker} if speaker else set()
        lines = self.dossier.lines_of("entities", sorted(wanted))
        return {each: msgspec.json.decode(line, type=Entity).name for each, line in lines.items()}

    def sources(self, claims: Iterable[str]) -> dict[str, Source]:
        """Claims with their articles, by claim id."""
        found = self.claims(claims)
        articles = self.articles(dict.fromkeys(claim.article for claim in found.values()))
        texts = {each: self.dossier.raw(each) for each in articles}
        urls = {each: self.dossier.url(each) for each in articles}
        return {
            each: Source(claim, articles[claim.article], texts[claim.article], url=urls[claim.article])
            for each, claim in found.items()
            if claim.article in articles
        }

    def finding_views(self, ids: Sequence[str], most: int) -> list[FindingView]:
        """Findings as they are shown in lists, each with at most so many of its reports: the latest and the current."""
        findings = [_shortened(finding, most) for finding in self.findings(ids)]
        sources = self.sources(claim for finding in findings for claim in finding.claims)
        names = self.names(each.claim for each in sources.values())
        return [finding_view(finding, sources, names) for finding in findings]

    def numbered(self, article: str) -> list[Numbered]:
        """The claims of an article with the findings that they are cross-checked in."""
        rows = self.rows("SELECT id, finding FROM claims WHERE article = ? ORDER BY number", article)
        claims = self.claims(each for each, _ in rows)
        about = findings_of(self.findings(list(dict.fromkeys(finding for _, finding in rows if finding))))
        known = [claims[each] for each, _ in rows if each in claims]
        return [Numbered(number, claim, about.get(claim.id, ())) for number, claim in enumerate(known)]

    def reach(self) -> Reach:
        """What the dossier holds, in numbers."""
        several = dict(self.rows("SELECT status, sum(n) FROM tallies WHERE several GROUP BY 1"))
        last = self.index.execute("SELECT min(day), max(day) FROM articles").fetchone()
        return Reach(
            articles=self.number("SELECT count(*) FROM articles"),
            newsrooms=self.number("SELECT count(DISTINCT newsroom) FROM articles WHERE named"),
            unsigned=self.number("SELECT count(*) FROM articles WHERE NOT named"),
            undated=self.number("SELECT count(*) FROM articles WHERE day IS NULL"),
            first=_day(last[0]),
            last=_day(last[1]),
            claims=self.number("SELECT sum(claims) FROM articles"),
            several=several,
        )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _shortened(finding: Finding, most: int) -> Finding:
    kept = finding.claims[-most:]
    if finding.current and finding.current not in kept and finding.current in finding.claims:
        kept = (finding.current, *kept)
    return msgspec.structs.replace(finding, claims=kept)
