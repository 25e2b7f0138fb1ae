"""What each of an article's counts is among the others: the greatest, one place's, some of them, the first dead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.places import Places
from recoupe.reconcile.surroundings import counters, former, long_ago, placed, says, who
from recoupe.record import AHEAD, Claim, Place
from recoupe.resolve.spelling import words

_COUNTS = ("casualties", "displacement")
_LEAST = 5  # victims from which on a count is one of a story, rather than of one of its incidents
_FEW_IN_ALL = 20  # dead of a story whose articles hardly count some of them apart
_HALF, _QUARTER = 0.5, 0.25
_TOLD_APART = frozenset(("attacker", "police", "soldier", "second", "third", "fourth", "fifth", "sixth"))
_ANYBODY = ("soldiers", "people")  # units by which anyone in service is counted: `40 hommes`
_PART = 0.9  # of what a source counts of two places, what is one's


def partial(reading: Reading, places: Places) -> set[str]:
    """Tolls of one place, told in its sentence, of which the article tells a greater one of a land."""
    counted = [
        (claim, places.keys_of(claim.place), float(claim.quantity.value))
        for claim in reading.claims
        if claim.kind == "casualties" and claim.quantity and claim.quantity.value
    ]
    greatest: dict[tuple[str, str | None], float] = {}
    for claim, key, value in counted:
        if key is not None and places.is_whole(key) and claim.factuality not in AHEAD:
            sort = (claim.args.measure, population(claim))
            greatest[sort] = max(greatest.get(sort, 0.0), value)
    return {
        claim.id
        for claim, key, value in counted
        if key is not None
        and not places.is_whole(key)
        and greatest.get((claim.args.measure, population(claim)), 0.0) > value
        and placed(claim, reading)
    }


def parted(reading: Reading) -> set[str]:
    """Claims of which a part is told to be at their own place: it is the part's, in `80 morts, dont 50 à Belmare`."""
    by_id = {claim.id: claim for claim in reading.claims}
    found = set()
    for part in reading.claims:
        whole = by_id.get(getattr(part.args, "subset_of", None) or "")
        if whole is None or part.place is None or whole.place is None or part.place.name != whole.place.name:
            continue
        if _least(part) > _least(whole):
            continue  # no part of it: `64 morts à Oron, 67 à Belmare`
        before = reading.raw[whole.sentence.start : part.evidence[0].start]
        after = reading.raw[part.evidence[0].start : whole.sentence.end]
        if (
            population(part) == population(whole)
            and part.place.text in after
            and part.place.text not in before
            and not _others_follow(part, whole, reading)
        ):
            found.add(whole.id)
    return found


def listed_places(reading: Reading) -> dict[str, Place]:
    """Places of wholes without one that stand first in a list: `60 morts, dont neuf enfants, à Belmare, 25 à Oron`."""
    by_id = {claim.id: claim for claim in reading.claims}
    return {
        whole.id: part.place
        for part in reading.claims
        if part.place is not None
        and (whole := by_id.get(getattr(part.args, "subset_of", None) or "")) is not None
        and whole.kind == "casualties"
        and (whole.place is None or not placed(whole, reading))
        and placed(part, reading)
        and _others_follow(part, whole, reading)
    }


def _others_follow(part: Claim, whole: Claim, reading: Reading) -> bool:
    """Whether the sentence of a part goes on with other places' counts, which the whole is too small to hold."""
    if part.place is None or part.quantity is None or whole.quantity is None:
        return False
    others = [
        other
        for other in reading.claims
        if other.kind == part.kind
        and other.sentence == part.sentence
        and other.evidence[0].start > part.evidence[0].start
        and other.args.measure == part.args.measure
        and other.place is not None
        and other.place.name != part.place.name
    ]
    apart = any(getattr(other.args, "subset_of", None) is None for other in others)
    return apart or sum(map(_least, others)) > _least(whole)


def main(reading: Reading, places: Places) -> Iterator[str]:
    """The greatest counts of their sorts that an article tells for sure, of no place told in their sentence."""
    greatest: dict[tuple[str, str, str | None], float] = {}
    counted = []
    for claim in reading.claims:
        part = getattr(claim.args, "subset_of", None) is not None and population(claim) == "people"
        if claim.kind not in _COUNTS or not claim.quantity or not claim.quantity.low or part:
            continue
        key = places.keys_of(claim.place)
        site = key is not None and any(places.is_site(key, town) for town in places.above(key))
        town = key is not None and not (places.is_whole(key) or places.is_stretch(key))
        told = town and placed(claim, reading)
        if claim.factuality in (*AHEAD, "denied") or site or told:
            continue
        sort = (claim.kind, claim.args.measure, population(claim))
        counted.append((claim.id, sort, float(claim.quantity.low)))
        greatest[sort] = max(greatest.get(sort, 0.0), counted[-1][2])
    return (one for one, sort, low in counted if low >= max(_LEAST, greatest[sort]))


def lesser(reading: Reading) -> Iterator[str]:
    """Counts of half or less of what their article tells of the same people, and not said to have been revised.

    Of two sources it takes four times as many: camps count differently.
    """
    counted: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.kind == "casualties" and _least(claim) and claim.factuality not in (*AHEAD, "denied"):
            counted[claim.args.measure, population(claim)].append(claim)
    for claims in counted.values():
        greatest = max(claims, key=_least)
        for claim in claims:
            apart = _HALF if _source(claim) == _source(greatest) or not _source(greatest) else _QUARTER
            if _elsewhere(claim, greatest):
                apart = _PART
            less = _least(claim) <= apart * _least(greatest) and not counters(claim, reading)
            if less and not _revised(claim, reading) and not _counted_before(claim, greatest):
                yield claim.id


def _elsewhere(claim: Claim, greatest: Claim) -> bool:
    """Whether one named source counts some at a place of their own: `trois à Oron et Belmare`, `deux à Belmare`."""
    places = [one.place.name if one.place else None for one in (claim, greatest)]
    return (
        bool(_source(claim))
        and _source(claim) == _source(greatest)
        and None not in places
        and len(set(places)) > 1
    )


def _counted_before(claim: Claim, greatest: Claim) -> bool:
    """Whether a count is of an earlier day than the greatest: a first toll, in an article that tells how it rose."""
    one, other = claim.time, greatest.time
    return bool(one and other and one.latest and other.latest and one.latest < other.latest)


def _least(claim: Claim) -> float:
    return float(claim.quantity.low or 0) if claim.quantity else 0.0


def _revised(claim: Claim, reading: Reading) -> bool:
    """Whether a count's sentence tells of an older and a newer figure."""
    lex = lexicon()
    told = any(
        says(claim, reading, cues)
        for cues in (lex.revisions.takes_over, lex.revisions.names_old, lex.revisions.is_old)
    )
    return told or former(claim, reading)


def _source(claim: Claim) -> str | None:
    return claim.attribution[-1].name if claim.attribution else None


def kills_few(readings: Iterable[Reading]) -> bool:
    """Whether no article of a story counts as many dead as a place of it might have of its own."""
    return all(
        (claim.quantity.low or 0) < _FEW_IN_ALL
        for reading in readings
        for claim in reading.claims
        if claim.kind == "casualties" and claim.args.measure == "killed" and claim.quantity
    )


def first_toll(reading: Reading, named: int) -> Iterator[str]:
    """The greatest counts of dead that an article of one deadly thing tells for sure, if only of one.

    `une femme a été tuée`, of an attack or of a disaster that killed few. Where it tells of more dead by name than
    it ever counts at once (`named`), none of its counts is all.

    Not so the attacker, a policeman or the sixth of all: they are told apart from those whom the attack killed.
    """
    counted = [
        claim
        for claim in reading.claims
        if claim.kind == "casualties"
        and claim.args.measure == "killed"
        and claim.quantity
        and claim.quantity.low
        and claim.factuality not in (*AHEAD, "denied")
        and who(claim) not in _TOLD_APART
        and not long_ago(claim, reading)
    ]
    greatest = max(map(_least, counted), default=0.0)
    several = greatest == 1 and any(_of_two(a, b) for a, b in combinations(counted, 2))
    return (one.id for one in counted if _least(one) == greatest >= named and not several)


def _of_two(a: Claim, b: Claim) -> bool:
    """Whether two deaths are told of two places and of two days, which makes them two."""
    if None in (a.place, b.place, a.time, b.time):
        return False
    places = {one.place.name for one in (a, b) if one.place}
    days = {(one.time.earliest, one.time.latest) for one in (a, b) if one.time}
    return len(places) > 1 and len(days) > 1


def whole_of(claim: Claim, reading: Reading) -> float | None:
    """The figure of which a claim counts a part, where it does: 9 of `neuf morts, dont deux enfants`."""
    id_ = getattr(claim.args, "subset_of", None)
    if id_ is None:
        return None
    quantity = next((other.quantity for other in reading.claims if other.id == id_), None)
    return float(quantity.low or quantity.value or 0.0) if quantity is not None else None


def attackers(reading: Reading) -> dict[str, float]:
    """How many of a toll's dead its article says are those who attacked: 1 of `cinq morts, dont l'assaillant`."""
    among: dict[str, float] = defaultdict(float)
    for claim in reading.claims:
        whole = getattr(claim.args, "subset_of", None)
        if whole is not None and who(claim) == "attacker":
            among[whole] += _least(claim)
    return among


def population(claim: Claim) -> str | None:
    """Whom a claim counts: `civilians`, `soldiers`."""
    if claim.kind == "casualties":
        return str(claim.args.victims)
    if claim.kind == "displacement":
        return str(claim.args.people)
    if claim.kind != "force" or not claim.args.unit:
        return None
    own = service_of(claim.args.actor or "") if claim.args.unit in _ANYBODY else None
    return own or str(claim.args.unit)


def service_of(called: str) -> str | None:
    """What those who serve are, by what they are called: `marins-pompiers`, whose `40 hommes` are firefighters."""
    known = lexicon().people.service
    return next((known[word] for word in words(called) if word in known), None)
