"""Where a claim's thing happened and what struck there, as its article tells it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from recoupe.reading import Reading
from recoupe.reconcile.bloodshed import BLOODSHED, OTHER_DAY
from recoupe.reconcile.captives import CAPTIVITY
from recoupe.reconcile.lexicon import count_of, lexicon
from recoupe.reconcile.story_cause import cause_of
from recoupe.reconcile.surroundings import placed, says
from recoupe.reconcile.told import Known, Told
from recoupe.reconcile.unrest import CAMPAIGN, UNREST
from recoupe.record import Claim
from recoupe.resolve.spelling import fold


@dataclass(frozen=True, slots=True)
class Site:
    """Where and of what a claim tells.

    `placed` tells that its sentence names `place` itself, `single` that its cause strikes a story but once,
    `local` that it counts in one of the towns that were struck rather than in all of them.
    """

    place: str | None
    placed: bool
    cause: str | None
    single: bool
    local: bool


def site_of(
    claim: Claim,
    told: Told,
    known: Known,
    parties: frozenset[str],
    days: tuple[dt.date | None, dt.date | None, int | None],
) -> Site:
    """The site of a claim of `parties` that holds from and to `days`, with their weekday where it is known."""
    place, here = _place(claim, told, known, parties)
    cause = _cause(claim, told, days)
    if claim.id in told.of_all:
        whole = place is not None and known.places.is_whole(place)
        cause, place, here = told.many, place if whole else None, False
    single = cause is not None and (
        cause in lexicon().causes.once or cause in (CAPTIVITY, UNREST, CAMPAIGN, told.story.disaster)
    )
    local = here and place is not None and _in_a_town(claim, told, known, place, cause, single=single)
    return Site(place, here, cause, single, local)


def _place(claim: Claim, told: Told, known: Known, parties: frozenset[str]) -> tuple[str | None, bool]:
    """The place that is meant, and whether the claim's own sentence names it."""
    reading = told.reading
    nowhere = _at_home(claim, parties, known) or _is_newsroom(claim, reading)
    named_as = None if nowhere else known.places.keys_of(claim.place, *_places(claim))
    if named_as is None and claim.kind == "casualties":
        named_as = known.meant.in_charge(claim)
    place = known.meant.place(named_as, claim.evidence[0].start, told.named, told.stage)
    here = placed(claim, reading) and place == named_as
    if not here and (named := _names_another(claim, told) or _goes_on_about(claim, told)):
        place = named
    return place, here


def _cause(claim: Claim, told: Told, days: tuple[dt.date | None, dt.date | None, int | None]) -> str | None:
    """What struck; on another day than the story's bloodshed, something else."""
    cause = cause_of(claim, told.reading, told.story)
    shed = told.story.bloodshed
    if shed is None or claim.kind not in ("casualties", "attack") or cause not in (None, BLOODSHED):
        return cause
    again = says(claim, told.reading, lexicon().revisions.again)
    return OTHER_DAY if again or shed.is_other_day(*days) else cause


def _in_a_town(
    claim: Claim, told: Told, known: Known, place: str, cause: str | None, *, single: bool
) -> bool:
    """Whether a place is one of several that were struck; what strikes one place has no towns."""
    spread = not single or cause in lexicon().causes.wide or told.story.wave
    if known.places.is_whole(place) or place in told.headed or not spread:
        return False
    # the greatest count that an article gives of a disaster is of all that was struck
    return not (single and claim.id in told.main and known.places.is_stretch(place))


def _names_another(claim: Claim, told: Told) -> str | None:
    """The scene of another attack that a claim's sentence names, where it doesn't name the place it was read with."""
    if claim.kind not in ("casualties", "attack") or not told.story.elsewhere:
        return None
    named = set(told.named.between(claim.sentence.start, claim.sentence.end))
    return next(iter(named), None) if len(named) == 1 and named <= told.story.elsewhere else None


def _goes_on_about(claim: Claim, told: Told) -> str | None:
    """The scene of the other attack that was told last before a claim, in its paragraph."""
    if claim.kind not in ("casualties", "attack") or not told.story.beside:
        return None
    at = bisect_right(told.struck, (claim.sentence.start, ""))
    if at == 0 or told.struck[at - 1][0] < told.paragraph(claim):
        return None
    last = told.struck[at - 1][1]
    return last if last in told.story.elsewhere else None


def _places(claim: Claim) -> tuple[str | None, ...]:
    if claim.kind == "displacement":
        return (claim.args.origin_place,)
    if claim.kind == "control":
        whole = None if count_of(claim.args.of) is not None else claim.args.of
        return claim.args.objects[:1] or (whole,)
    return (claim.args.target,) if claim.kind == "attack" else ()


def _at_home(claim: Claim, parties: frozenset[str], known: Known) -> bool:
    """Whether troops are told to leave by the capital that orders them home: `Washington a retiré ses soldats`."""
    if claim.kind != "force" or claim.args.action != "withdraws" or claim.place is None:
        return False
    orders = known.origins.party(claim.place.name, None)
    return orders.startswith("state:") and orders in parties


def _is_newsroom(claim: Claim, reading: Reading) -> bool:
    """Whether what was read as a claim's place is its article's own newsroom: `a dit à Presse Centrale`."""
    if claim.place is None:
        return False
    own = (reading.article.outlet, *reading.article.credits)
    return fold(claim.place.name) in {fold(name) for name in own if name}
