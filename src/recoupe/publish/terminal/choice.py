"""Which claims a view shows, and in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from recoupe.dossier.dossier import Dossier
from recoupe.errors import RecoupeError
from recoupe.record import ARGS, Article, Claim, Finding

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asked for. `source` is part of the name of a source, a speaker or a newsroom.

    Raises `RecoupeError` for a kind that there isn't.
    """

    kind: str | None = None
    source: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        if self.kind is not None and self.kind not in ARGS:
            raise RecoupeError(f"--kind {self.kind}: no such kind; give one of {', '.join(ARGS)}")

    def claims(self, dossier: Dossier) -> list[Claim]:
        """The claims asked for, newest first, without the limit."""
        articles = {article.id: article for article in dossier.articles}
        chosen = [claim for claim in dossier.claims if self._wants(claim, articles[claim.article])]
        return sorted(chosen, key=lambda claim: claim_day(claim, articles[claim.article]), reverse=True)

    def findings(self, dossier: Dossier) -> list[Finding]:
        """The findings asked for: those that hold a chosen claim."""
        wanted = {claim.id for claim in self.claims(dossier)}
        return [finding for finding in dossier.findings if wanted.intersection(finding.claims)]

    def cut(self, items: Iterable[T]) -> list[T]:
        """As many as the limit allows."""
        return list(items)[: self.limit]

    def _wants(self, claim: Claim, article: Article) -> bool:
        if self.kind is not None and claim.kind != self.kind:
            return False
        if self.source is None:
            return True
        wanted = self.source.casefold()
        names = [source.name for source in claim.attribution]
        names += [
            getattr(claim.args, "speaker", None) or "",
            article.outlet or "",
            *article.credits,
            article.file,
        ]
        return any(wanted in name.casefold() for name in names)


def claim_day(claim: Claim, article: Article) -> dt.date:
    """The day to sort a claim by: when it held last, else when it was published."""
    time, published = claim.time, article.published
    days = (time and (time.latest or time.earliest), published.latest, published.earliest)
    return next((day for day in days if day), dt.date.min)
