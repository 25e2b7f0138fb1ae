"""A story of unrest: riots after a vote, a movement's weeks. It holds many incidents, and newsrooms tell tolls of all.

Its tolls are compared as a disaster's are: they grow, camps count differently, and no town is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.reading import Reading
from recoupe.reconcile.causes import LEAD, of_war
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.places import Places
from recoupe.reconcile.surroundings import placed
from recoupe.reconcile.weekdays import weekday_of
from recoupe.record import AHEAD, Claim
from recoupe.resolve.spelling import fold, words

UNREST = "unrest"
_SHARE = 0.6  # of a story's articles that must tell of unrest
_OPENING = 0.4  # and of its leads
_AT_WAR = 0.3  # of leads that may tell of a war
_STORY = 3  # articles from which on a story is about anything as a whole
_LEAST = 5  # victims from which on a count is one of a story
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


def of_all(reading: Reading, places: Places) -> Iterator[str]:
    """The counts that are of all the unrest: `le bilan des troubles`, `depuis dimanche`, and rivals of these."""
    last: Claim | None = None
    for claim in sorted(reading.claims, key=lambda one: one.evidence[0].start):
        if not _counts(claim):
            continue
        key = places.keys_of(claim.place)
        in_town = key is not None and not places.is_whole(key)
        if in_town and placed(claim, reading):
            last = None if last is not None and last.sentence != claim.sentence else last
            continue
        if _says_so(claim, reading, in_town=in_town) or (last is not None and _rivals(last, claim)):
            last = claim
            yield claim.id


def _counts(claim: Claim) -> bool:
    if claim.kind != "casualties" or claim.quantity is None or claim.args.subset_of is not None:
        return False
    great = (claim.quantity.low or claim.quantity.value or 0) >= _LEAST
    return great and claim.args.victims in ("people", "civilians") and claim.factuality not in AHEAD


def _says_so(claim: Claim, reading: Reading, *, in_town: bool) -> bool:
    text = fold(reading.raw[claim.sentence.start : claim.sentence.end])
    causes = lexicon().causes
    if causes.of_all.search(text) is not None:
        return True
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
