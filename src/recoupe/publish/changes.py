"""What changed between two states of a dossier: yesterday's file and today's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

import msgspec

from recoupe.dossier.dossier import Dossier
from recoupe.record import Article, Finding

What = Literal["disputed", "settled", "figure", "confirmed", "more", "new", "gone"]
WHATS: tuple[What, ...] = ("disputed", "settled", "figure", "confirmed", "more", "new", "gone")


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One finding that is not as it was.

    `disputed`: contradicted now, as it was not; `settled`: no longer; `figure`: another claim is to be quoted;
    `confirmed`: a single origin then, several now; `more`: only more claims; `new` and `gone`: in one file only.
    """

    what: What
    before: Finding | None
    after: Finding | None


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that came and went, and findings that changed, the gravest first."""

    added: tuple[Article, ...] = ()
    removed: tuple[Article, ...] = ()
    findings: tuple[Change, ...] = ()


def changes(old: Dossier, new: Dossier) -> Changes:
    """What `new` says that `old` did not. Findings are one where they share claims, whatever their ids.

    Example: `changes(recoupe.open("monday.sqlite"), recoupe.open("tuesday.sqlite")).findings`.
    """
    before = {article.id: article for article in old.articles}
    after = {article.id: article for article in new.articles}
    return Changes(
        added=tuple(article for article in new.articles if article.id not in before),
        removed=tuple(article for article in old.articles if article.id not in after),
        findings=tuple(sorted(_findings(old.findings, new.findings), key=_order)),
    )


def _findings(old: Iterable[Finding], new: Iterable[Finding]) -> list[Change]:
    held = {claim: finding for finding in old for claim in finding.claims}
    known: set[str] = set()
    found: list[Change] = []
    for after in new:
        votes = Counter(held[claim].id for claim in after.claims if claim in held)
        if not votes:
            found.append(Change(what="new", before=None, after=after))
            continue
        most = max(votes, key=lambda one: (votes[one], one))
        before = next(held[claim] for claim in after.claims if claim in held and held[claim].id == most)
        known.update(votes)
        what = _what(before, after)
        if what is not None:
            found.append(Change(what=what, before=before, after=after))
    found += [Change(what="gone", before=one, after=None) for one in old if one.id not in known]
    return found


def _what(before: Finding, after: Finding) -> What | None:
    if (before.status == "contradicted") != (after.status == "contradicted"):
        return "disputed" if after.status == "contradicted" else "settled"
    if before.current != after.current and before.range != after.range:
        return "figure"
    if before.origins < 2 <= after.origins:
        return "confirmed"
    return "more" if set(after.claims) != set(before.claims) else None


def _order(change: Change) -> tuple[int, str, str]:
    finding = change.after or change.before
    return WHATS.index(change.what), finding.label if finding else "", finding.id if finding else ""
