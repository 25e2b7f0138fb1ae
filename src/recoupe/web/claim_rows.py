"""Claims in lists: each in one line with its words, who says so, and where it is cross-checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.publish.page.articles import published_words
from recoupe.publish.page.claims import PLAIN, anchor, phrase, when
from recoupe.publish.page.findings import who_or_newsroom
from recoupe.publish.page.words import NOTHING, Words, say
from recoupe.web.shelf import Shelf


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of a list."""

    anchor: str
    kind: str
    phrase: Words
    lead: Words
    who: Words
    when: Words
    words: str
    newsroom: str
    published: Words
    finding: str
    status: str
    reports: int


def claim_rows(shelf: Shelf, ids: Sequence[str]) -> list[ClaimRow]:
    """The claims with these ids, in that order."""
    sources = shelf.sources(ids)
    marks = ", ".join("?" * len(ids))
    about = {
        claim: told
        for claim, *told in shelf.rows(
            "SELECT c.id, f.id, f.status, f.reports FROM claims c JOIN findings f ON f.id = c.finding"
            f" WHERE c.id IN ({marks})",
            *ids,
        )
    }
    rows = []
    for each in ids:
        if each not in sources:
            continue
        source = sources[each]
        claim = source.claim
        finding, status, reports = about.get(each, ("", "", 0))
        rows.append(
            ClaimRow(
                anchor=source.link,
                kind=claim.kind,
                phrase=phrase(claim, source.raw),
                lead=NOTHING
                if claim.factuality in PLAIN
                else say(f"factuality.{claim.factuality}").upper_first(),
                who=who_or_newsroom(source),
                when=when(claim.time),
                words=" […] ".join(span.text for span in claim.evidence),
                newsroom=source.newsroom,
                published=published_words(source.article.published).lower_first(),
                finding=anchor("f", finding) if finding else "",
                status=status,
                reports=reports,
            )
        )
    return rows
