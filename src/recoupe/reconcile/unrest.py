"""A story of unrest or of one campaign: riots after a vote, an offensive's weeks, with many incidents and tolls of all.

Its tolls are compared as a disaster's are: they grow, camps count differently, and no town is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading import Reading
from recoupe.reconcile.causes import LEAD, of_war
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.places import Places
from recoupe.reconcile.surroundings import placed
from recoupe.reconcile.weekdays import is_dated, weekday_of
from recoupe.record import AHEAD, Claim
from recoupe.resolve.spelling import fold, words

UNREST = "unrest"
CAMPAIGN = "campaign"
_SHARE = 0.6  # of a story's articles that must tell of unrest
_OPENING = 0.4  # and of its leads
_AT_WAR = 0.3  # of leads that may tell of a war
_PARTS = ("children", "women")  # of a toll of all, whose own toll grows with it
_STORY = 3  # articles from which on a story is about anything as a whole
_LEAST = 5  # victims from which on a count is one of a story
_DATED = 0.2  # of a campaign's articles that may have a day; where they do, days tell its tolls apart
_VAST = 100  # dead or hurt from which on an article's greatest count is its campaign's, where it names the theatre only
_ABOUT = 0.9  # a title rounds the greatest count of its text
_BESIDE = 300  # characters behind a toll of all in which another source counts the same


def one_unrest(readings: Sequence[Reading]) -> bool:
    """Whether most articles of a story and many of its leads tell of unrest (`violences`), and few of a war."""
    if len(readings) < _STORY:
        return False
    told, leads, war = 0, 0, 0
    pattern = lexicon().causes.unrest
    for reading in readings:
        lead = fold(reading.raw[:LEAD])
        told += pattern.search(fold(reading.raw)) is not None
        leads += pattern.search(lead) is not None
        war += of_war(set(words(lead)))
    size = len(readings)
    return told >= _SHARE * size and leads >= _OPENING * size and war <= _AT_WAR * size


def one_campaign(readings: Sequence[Reading]) -> bool:
    """Whether most leads of a story without dates tell of a war, and most of its articles of one offensive."""
    size = len(readings)
    if size < _STORY or sum(map(is_dated, readings)) > _DATED * size:
        return False
    war = sum(of_war(set(words(reading.raw[:LEAD]))) for reading in readings)
    told = sum(lexicon().causes.campaign.search(fold(reading.raw)) is not None for reading in readings)
    return min(war, told) >= _SHARE * size


def of_many(readings: Sequence[Reading]) -> str | None:
    """The class of what holds many incidents and fills a story: unrest, one campaign; `None` for neither."""
    return UNREST if one_unrest(readings) else CAMPAIGN if one_campaign(readings) else None


def counted_over(reading: Reading, places: Places, many: str | None, stage: frozenset[str]) -> Iterator[str]:
    """The counts of an article that are of all that fills its story."""
    return iter(()) if many is None else _of_all(reading, places, stage if many == CAMPAIGN else None)


def _of_all(reading: Reading, places: Places, theatre: frozenset[str] | None) -> Iterator[str]:
    """The counts that are of all of it: `le bilan des troubles`, `depuis dimanche`, rivals and parts of these.

    `theatre`: where a campaign's article plays; its greatest count of there is of the campaign too.
    """
    found = set(_wholes(reading, places, theatre))
    yield from found
    for claim in reading.claims:
        if claim.kind == "casualties" and claim.args.subset_of in found and claim.args.victims in _PARTS:
            yield claim.id


def _wholes(reading: Reading, places: Places, theatre: frozenset[str] | None) -> Iterator[str]:
    last: Claim | None = None
    greatest = _greatest(reading)
    for claim in sorted(reading.claims, key=lambda one: one.evidence[0].start):
        if not _counts(claim) or _of_years(claim, reading):
            continue
        key = places.keys_of(claim.place)
        in_town = key is not None and not places.is_whole(key)
        vast = _least(claim) >= _VAST
        if theatre is not None and vast and (key is None or key in theatre) and claim.id in greatest:
            last = claim
            yield claim.id
            continue
        if in_town and placed(claim, reading):
            last = None if last is not None and last.sentence != claim.sentence else last
            continue
        if _says_so(claim, reading, in_town=in_town, riots=theatre is None) or (
            last is not None and _rivals(last, claim)
        ):
            last = claim
            yield claim.id


def _of_years(claim: Claim, reading: Reading) -> bool:
    """Whether a count's sentence tells of years: `depuis 2001`, `en dix ans`; what fills a story took days or weeks."""
    text = fold(reading.raw[claim.sentence.start : claim.sentence.end])
    return lexicon().causes.years.search(text) is not None


def _greatest(reading: Reading) -> set[str]:
    """The greatest of an article's counts of each measure, as often as it prints it."""
    most: dict[str, float] = {}
    counted = [
        (claim.id, str(claim.args.measure), _least(claim))
        for claim in reading.claims
        if _counts(claim) and not _of_years(claim, reading)
    ]
    for _, measure, low in counted:
        most[measure] = max(most.get(measure, 0.0), low)
    return {one for one, measure, low in counted if low >= _ABOUT * most[measure]}


def _least(claim: Claim) -> float:
    return float(claim.quantity.low or claim.quantity.value or 0) if claim.quantity else 0.0


def _counts(claim: Claim) -> bool:
    if claim.kind != "casualties" or claim.quantity is None or claim.args.subset_of is not None:
        return False
    great = _least(claim) >= _LEAST
    return great and claim.args.victims in ("people", "civilians") and claim.factuality not in AHEAD


def _says_so(claim: Claim, reading: Reading, *, in_town: bool, riots: bool) -> bool:
    text = fold(reading.raw[claim.sentence.start : claim.sentence.end])
    causes = lexicon().causes
    if causes.of_all.search(text) is not None:
        return True
    if not riots:
        return bool(claim.args.cumulative)
    if claim.args.cause and causes.unrest.search(fold(claim.args.cause)) is not None and not in_town:
        return True  # `43 morts dans des émeutes`, of no town
    return causes.unrest.search(text) is not None and weekday_of(claim, reading) is None


def _rivals(first: Claim, then: Claim) -> bool:
    """Whether another source counts the same right behind a toll of all, without a cause of its own."""
    apart = then.evidence[0].start - first.evidence[0].end
    sources = [{source.name for source in claim.attribution} for claim in (first, then)]
    return (
        apart < _BESIDE
        and then.args.cause is None
        and then.args.measure == first.args.measure
        and bool(sources[1])
        and sources[0] != sources[1]
    )
