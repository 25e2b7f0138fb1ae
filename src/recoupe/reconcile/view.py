"""A claim as comparison sees it: everything that two claims are compared by, worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from recoupe.reading import Reading
from recoupe.reconcile.causes import main_cause
from recoupe.reconcile.lexicon import cause_class, count_of, lexicon
from recoupe.reconcile.meant import Meant
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.origins import Origin, Origins
from recoupe.reconcile.places import Places
from recoupe.reconcile.speakers import NOBODY, Speaker, Speakers
from recoupe.reconcile.stage import headed, stages
from recoupe.reconcile.stems import around, said, worded
from recoupe.reconcile.surroundings import former, on_top, placed, says, voices
from recoupe.reconcile.weekdays import turns, weekday_of
from recoupe.record import Claim, Quantity
from recoupe.resolve.spelling import fold

_TITLE = 20  # characters before which a sentence is the title
_FOLLOWS = 200  # characters after a sentence in which its place may still be named
_NEAR = 400  # characters before a sentence in which a place still sets its scene
_MONTH = 27
_AHEAD = ("planned", "predicted", "demanded", "hypothetical")
_LONG = dt.timedelta(days=3)  # a period longer than this holds more than one incident
# Figures of what stands at a moment: another day is another count of the same, not another incident.
_STOCKS = frozenset({"trapped", "displaced", "refugees", "missing", "evacuated", "returned"})
# Fields of the args that name who is in it, by kind.
_PARTIES: dict[str, tuple[str, ...]] = {
    "casualties": ("perpetrator",),
    "control": ("actor",),
    "force": ("actor",),
    "attack": ("actor",),
    "negotiation": ("actors",),
    "meeting": ("participants",),
    "statement": ("speaker",),
    "relation": ("subject",),
    "event": ("actor",),
}


@dataclass(frozen=True, slots=True)
class View:
    """What comparison needs of a claim.

    `first`/`last` close the days on which the thing happened or over which it counts; `said` is the day on
    which these words first ran. `placed` tells that its sentence names its place itself, rather than what
    stands before it; `scene` are the places named in its sentence or just before, `named` all that its article
    names before its sentence ends, `stage` those where the article plays. `revises` that it takes an earlier
    figure's place, `recalls` that it names one, `recalled` that it is one, `former` that its own words put it
    in the past (`ramené de 90 à 80`); `low`/`high` the figure's interval; `stems` the content words of its
    sentence or quote, `worded` those of all that a statement says, `around` those of its surroundings too.
    """

    claim: Claim
    article: int
    origin: Origin
    first: dt.date | None
    last: dt.date | None
    said: dt.date | None
    weekday: int | None  # Monday 0, of the day that it holds for
    turn: int | None  # at which its article was written, where no date tells
    cumulative: bool
    stock: bool
    population: str | None
    place: str | None
    place_name: str | None  # what a person calls it
    where: str | None  # the other place of a movement, or the target
    cause: str | None
    single: bool  # whether that cause comes once in its story, so that days do not tell incidents apart
    low: float | None
    high: float | None
    value: float | None  # the one figure to compare by, where there is one
    unit: str | None
    parties: frozenset[str]
    speaker: Speaker
    scene: frozenset[str]
    named: frozenset[str]
    stage: frozenset[str]
    headed: frozenset[str]  # those of its article's title
    placed: bool
    local: bool
    partial: bool  # a place's count, whose article tells a greater one of more than the place
    voices: (
        int  # sources that its sentence gives side by side: `vingt selon les uns, trente selon les autres`
    )
    revises: bool
    recalls: bool
    recalled: bool
    former: bool
    on_top: bool  # adds to a count rather than being one
    objects: frozenset[str]
    stems: frozenset[str]
    worded: frozenset[str]
    around: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the claim denies what it tells."""
        return self.claim.factuality == "denied"

    @property
    def ahead(self) -> bool:
        """Whether the claim tells what is to come or is wished for."""
        return self.claim.factuality in _AHEAD


def views(
    readings: Sequence[Reading], origins: Origins, places: Places, meant: Meant, speakers: Speakers
) -> Iterator[View]:
    """The views of all claims of a dossier, article by article."""
    turn = turns(readings)
    disaster = main_cause(readings)
    stage = stages(readings, places)
    for article, reading in enumerate(readings):
        named = NamedPlaces(
            (mention.start, places.key(mention.canonical))
            for mention in reading.mentions
            if mention.kind in ("place", "state")
        )
        paragraphs = sorted(zone.start for zone in reading.zones)
        parted = _parted(reading)
        partial = _partial(reading, places)
        heads = headed(reading, places)
        for claim in reading.claims:
            if claim.id in parted:
                claim = msgspec.structs.replace(claim, place=None)
            seen = _view(
                claim,
                article,
                reading,
                origins,
                places,
                named,
                stage[article],
                turn[article],
                disaster,
                meant,
            )
            local = seen.local and seen.place not in heads
            near = around(claim, reading, paragraphs)
            voice = speakers.of(claim)
            yield replace(
                seen, headed=heads, partial=claim.id in partial, local=local, around=near, speaker=voice
            )


def _parted(reading: Reading) -> set[str]:
    """Claims of which a part is told to be at their own place: it is the part's, in `80 morts, dont 50 à Belmare`."""
    by_id = {claim.id: claim for claim in reading.claims}
    found = set()
    for part in reading.claims:
        whole = by_id.get(getattr(part.args, "subset_of", None) or "")
        if whole is None or part.place is None or whole.place is None or part.place.name != whole.place.name:
            continue
        before = reading.raw[whole.sentence.start : part.evidence[0].start]
        after = reading.raw[part.evidence[0].start : whole.sentence.end]
        if (
            _population(part) == _population(whole)
            and part.place.text in after
            and part.place.text not in before
        ):
            found.add(whole.id)
    return found


def _partial(reading: Reading, places: Places) -> set[str]:
    """Tolls of one place, told in its sentence, of which the article tells a greater one of a land."""
    counted = [
        (claim, places.keys_of(claim.place), float(claim.quantity.value))
        for claim in reading.claims
        if claim.kind == "casualties" and claim.quantity and claim.quantity.value
    ]
    greatest: dict[tuple[str, str | None], float] = {}
    for claim, key, value in counted:
        if key is not None and places.is_whole(key) and claim.factuality not in _AHEAD:
            sort = (claim.args.measure, _population(claim))
            greatest[sort] = max(greatest.get(sort, 0.0), value)
    return {
        claim.id
        for claim, key, value in counted
        if key is not None
        and not places.is_whole(key)
        and greatest.get((claim.args.measure, _population(claim)), 0.0) > value
        and placed(claim, reading)
    }


def _view(
    claim: Claim,
    article: int,
    reading: Reading,
    origins: Origins,
    places: Places,
    named: NamedPlaces,
    stage: frozenset[str],
    turn: int | None,
    disaster: str | None,
    meant: Meant,
) -> View:
    args, time = claim.args, claim.time
    origin = origins.of(article, claim)
    first, last = (time.earliest, time.latest) if time else (None, None)
    cumulative = bool(getattr(args, "cumulative", False))
    if not cumulative and time and time.span == "period" and first and last and last - first > _LONG:
        cumulative = claim.kind == "casualties"
    quantity = claim.quantity
    told = places.keys_of(claim.place, *_places(claim))
    at = claim.evidence[0].start
    place = meant.place(told, at, named, stage)
    here = placed(claim, reading) and place == told
    cause = _cause(claim) or (disaster if _is_toll_of(claim, disaster) else None)
    low = None if quantity is None or quantity.low is None else float(quantity.low)
    high = None if quantity is None or quantity.high is None else float(quantity.high)
    return View(
        claim=claim,
        article=article,
        origin=origin,
        first=first,
        last=last,
        said=origin.said,
        weekday=weekday_of(claim, reading),
        turn=turn,
        cumulative=cumulative,
        stock=getattr(args, "measure", None) in _STOCKS or claim.kind in ("force", "control"),
        population=_population(claim),
        place=place,
        place_name=places.called(claim.place),
        where=_where(claim, places),
        cause=cause,
        single=cause is not None and (cause in lexicon().once or cause == disaster),
        low=low,
        high=high,
        value=_value(quantity, low, high),
        unit=quantity.unit if quantity else None,
        parties=frozenset(_named(claim, _PARTIES.get(claim.kind, ()), origins)),
        speaker=NOBODY,
        scene=_scene(claim, named),
        named=named.before(claim.sentence.end + _FOLLOWS),
        stage=stage,
        placed=here,
        headed=frozenset(),
        partial=False,
        local=here and place is not None and not places.is_whole(place),
        voices=voices(claim, reading),
        revises=says(claim, reading, lexicon().takes_over),
        recalls=says(claim, reading, lexicon().names_old),
        recalled=says(claim, reading, lexicon().is_old),
        former=former(claim, reading),
        on_top=on_top(claim, reading),
        objects=frozenset(meant.place(key, at, named, stage) or key for key in _objects(claim, places)),
        stems=said(claim, reading),
        worded=worded(claim) if claim.kind == "statement" else frozenset(),
        around=frozenset(),
    )


def _value(quantity: Quantity | None, low: float | None, high: float | None) -> float | None:
    """The figure itself, else the middle of its interval, else the end that it has."""
    if quantity is None:
        return None
    if quantity.value is not None:
        return float(quantity.value)
    if low is not None and high is not None:
        return (low + high) / 2
    return low if low is not None else high


def _population(claim: Claim) -> str | None:
    if claim.kind == "casualties":
        return str(claim.args.victims)
    if claim.kind == "displacement":
        return str(claim.args.people)
    return str(claim.args.unit) if claim.kind == "force" and claim.args.unit else None


def _places(claim: Claim) -> tuple[str | None, ...]:
    if claim.kind == "displacement":
        return (claim.args.origin_place,)
    if claim.kind == "control":
        whole = None if count_of(claim.args.of) is not None else claim.args.of
        return claim.args.objects[:1] or (whole,)
    return (claim.args.target,) if claim.kind == "attack" else ()


def _where(claim: Claim, places: Places) -> str | None:
    name = getattr(claim.args, "destination", None)
    return places.key(name) if name else None


def _objects(claim: Claim, places: Places) -> frozenset[str]:
    if claim.kind == "control":
        return frozenset(places.key(name) for name in claim.args.objects)
    if claim.kind == "attack" and claim.args.target:
        return frozenset({places.key(claim.args.target)})
    if claim.kind in ("relation", "event") and claim.args.object:
        return frozenset({claim.args.object_entity or fold(claim.args.object)})
    return frozenset()


def _named(claim: Claim, fields: tuple[str, ...], origins: Origins) -> Iterator[str]:
    for field in fields:
        value = getattr(claim.args, field)
        entity = getattr(claim.args, f"{field}_entity")
        if isinstance(value, tuple):
            for name, known in zip(value, entity or (None,) * len(value), strict=False):
                yield origins.party(name, known)
        elif value:
            yield origins.party(value, entity)


def _scene(claim: Claim, named: NamedPlaces) -> frozenset[str]:
    """The places named in a claim's sentence, else the last ones named shortly before it.

    A title's are also those of the sentence after it, which says where.
    """
    start, end = claim.sentence.start, claim.sentence.end
    inside = frozenset(named.between(start, end))
    if start < _TITLE:
        return inside.union(named.between(end, end + _NEAR))
    return inside or frozenset(named.between(start - _NEAR, start)[-2:])


def _cause(claim: Claim) -> str | None:
    cause = getattr(claim.args, "cause", None)
    return cause_class(cause) if cause else None


def _is_toll_of(claim: Claim, disaster: str | None) -> bool:
    """Whether a figure without a cause may be the toll of the disaster that its story is about.

    Soldiers and fighters fall otherwise, and a year or a month tells of another time.
    """
    if disaster is None or claim.kind != "casualties" or claim.args.perpetrator or claim.args.cause:
        return False
    time = claim.time
    wide = time and time.earliest and time.latest and (time.latest - time.earliest).days > _MONTH
    return not wide and claim.args.victims in ("people", "civilians", "children", "women")


def wide(cause: str | None) -> bool:
    """Whether a class of causes strikes a whole land, so that a figure without a place is the land's."""
    return cause in lexicon().wide
