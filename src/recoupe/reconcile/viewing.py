"""The views of all claims of a dossier, each worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from recoupe.lang import load_table
from recoupe.reading import Reading
from recoupe.reconcile.bloodshed import BLOODSHED, attack_told_on, by_the_state, one_bloodshed
from recoupe.reconcile.captives import CAPTIVITY, custody, one_taking
from recoupe.reconcile.causes import main_cause, one_attack
from recoupe.reconcile.counted import cumulative, is_part, value
from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.origins import Origins
from recoupe.reconcile.places import Places
from recoupe.reconcile.siting import site_of
from recoupe.reconcile.stage import headed, stages
from recoupe.reconcile.stems import around, said, traits, worded
from recoupe.reconcile.story_cause import (
    Story,
    is_act,
    one_act,
    scene_elsewhere,
    second_scenes,
    several,
    struck_at_once,
    struck_places,
)
from recoupe.reconcile.surroundings import (
    besides,
    brought_down,
    counters,
    former,
    further,
    long_ago,
    on_top,
    papers,
    says,
    some_of,
    sorts,
    taken_in,
    voices,
    who,
)
from recoupe.reconcile.told import Known, Told
from recoupe.reconcile.tolls import (
    attackers,
    first_toll,
    kills_few,
    lesser,
    listed_places,
    main,
    parted,
    partial,
    population,
    whole_of,
)
from recoupe.reconcile.unrest import counted_over, of_many
from recoupe.reconcile.view import View
from recoupe.reconcile.weekdays import takes_up, told_day, turns, weekday_of, year_of
from recoupe.record import Claim, Place
from recoupe.resolve.spelling import fold

_SORTS = frozenset(
    f"{noun}s" for sort in ("vague", "sites") for noun in load_table("control")["objects"][sort]
)
"""Sorts of places, several: `villages`."""


_TITLE = 20  # characters before which a sentence is the title
_FOLLOWS = 200  # characters after a sentence in which its place may still be named
_NEAR = 400  # characters before a sentence in which a place still sets its scene
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


_HAPPENED = frozenset(("casualties", "attack", "meeting", "event"))
_STRUCK = frozenset(("casualties", "attack"))
_ACTED_FOR = frozenset(("negotiation", "attack", "event", "control"))


def views(readings: Sequence[Reading], known: Known) -> Iterator[View]:
    """The views of all claims of a dossier, article by article."""
    turn = turns(readings)
    year = year_of(readings)
    story = _story_of(readings, known)
    at_once = story.disaster in lexicon().causes.sudden_words.values()
    minor = story.disaster is not None and not at_once and kills_few(readings)
    stage = stages(readings, known.places)
    many = of_many(readings) if story.disaster is None and story.bloodshed is None else None
    dead = known.victims.dead(readings)
    for at, reading in enumerate(readings):
        people = known.victims.named(reading)
        named = len(known.victims.dead_of(reading, people))
        told = Told(
            at=at,
            reading=reading,
            named=NamedPlaces(
                (mention.start, known.places.key(mention.canonical))
                for mention in reading.mentions
                if mention.kind in ("place", "state")
            ),
            stage=stage[at],
            headed=headed(reading, known.places),
            partial=frozenset(partial(reading, known.places)),
            main=frozenset(main(reading, known.places)),
            lesser=frozenset(lesser(reading)),
            attackers=attackers(reading),
            toll=frozenset(first_toll(reading, named)) if at_once or minor else frozenset(),
            paragraphs=tuple(sorted(zone.start for zone in reading.zones)),
            struck=struck_places(reading, known.places) if story.beside else (),
            people=people,
            mourned=known.victims.mourned(reading, people),
            dead=dead,
            in_arms=known.victims.in_arms(reading, people),
            turn=turn[at],
            story=story,
            minor=minor,
            year=year,
            many=many,
            of_all=frozenset(counted_over(reading, known.places, many, stage[at])),
        )
        told_of_parts: dict[str, Place | None] = dict.fromkeys(parted(reading)) | listed_places(reading)
        for claim in reading.claims:
            yield _view(
                msgspec.structs.replace(claim, place=told_of_parts[claim.id])
                if claim.id in told_of_parts
                else claim,
                told,
                known,
            )


def _story_of(readings: Sequence[Reading], known: Known) -> Story:
    """What a story is about: its disaster, its attack, its one bloodshed."""
    disaster = main_cause(readings)
    shot = disaster is None or (disaster == BLOODSHED and by_the_state(readings))
    bloodshed = one_bloodshed(readings) if shot else None
    disaster = disaster or (BLOODSHED if bloodshed is not None else None)
    told_on = disaster is None and attack_told_on(readings)
    disaster = BLOODSHED if told_on else disaster
    attacked = told_on or (bloodshed is None and disaster in ("blast", "shooting") and one_attack(readings))
    wave = attacked and struck_at_once(readings, known.places)
    single = attacked and not wave
    scenes, beside = second_scenes(readings, known.places) if single else (frozenset[str](), False)
    act = one_act(readings) if single else None
    return Story(disaster, attacked, scenes, beside, act, one_taking(readings), bloodshed, wave)


def _view(claim: Claim, told: Told, known: Known) -> View:
    args, time, reading, places = claim.args, claim.time, told.reading, known.places
    origin = known.origins.of(told.at, claim)
    day = told_day(claim, reading, told.year)
    first, last = (time.earliest, time.latest) if time and not takes_up(claim, reading) else (day, day)
    weekday = day.weekday() if day else weekday_of(claim, reading)
    parties = _parties(claim, known) | _sent(claim, reading, known)
    site = site_of(claim, told, known, parties, (first, last, weekday))
    place, cause, here = site.place, site.cause, site.placed
    quantity, start = claim.quantity, claim.evidence[0].start
    low = None if quantity is None or quantity.low is None else float(quantity.low)
    high = None if quantity is None or quantity.high is None else float(quantity.high)
    return View(
        claim=claim,
        article=told.at,
        origin=origin,
        first=first,
        last=last,
        said=origin.said,
        weekday=weekday,
        turn=told.turn,
        cumulative=cumulative(claim) and not (here and is_part(claim, reading)),
        stock=cause == CAPTIVITY
        or getattr(args, "measure", None) in _STOCKS
        or claim.kind in ("force", "control"),
        population=population(claim),
        place=place,
        place_name=places.called(claim.place),
        where=known.meant.place(_where(claim, places), start, told.named, told.stage),
        cause=cause,
        single=site.single and not (told.story.wave and is_act(claim, place, places)),
        elsewhere=scene_elsewhere(place, told.story, places),
        wave=told.story.wave and claim.kind in _STRUCK,
        several=told.story.beside and several(claim, reading),
        incident=told.many is not None and claim.id not in told.of_all,
        sudden=told.story.disaster is not None
        and told.story.disaster in lexicon().causes.sudden_words.values(),
        low=low,
        high=high,
        value=value(quantity, low, high),
        unit=quantity.unit if quantity else None,
        minor=told.minor,
        parties=parties,
        speaker=known.speakers.of(claim),
        who=who(claim) or ("attacker" if told.story.attacked and brought_down(claim) else None),
        traits=traits(claim, reading),
        sorts=sorts(claim),
        victims=known.victims.meant(claim, reading, told.people, told.mourned, told.in_arms)
        or known.victims.portrayed(claim, reading, told.people, told.dead, told.paragraph(claim)),
        whose=known.whose.of(claim, reading),
        scene=_scene(claim, told.named),
        named=told.named.before(claim.sentence.end + _FOLLOWS),
        stage=told.stage,
        headed=told.headed,
        placed=here,
        local=site.local,
        main=claim.id in told.main
        and not site.local
        and not (place in told.stage and not places.is_whole(place or "") and (here or not site.single)),
        lesser=claim.id in told.lesser,
        toll=claim.id in told.toll,
        partial=claim.id in told.partial,
        whole=whole_of(claim, reading),
        attackers=told.attackers.get(claim.id, 0.0),
        voices=voices(claim, reading),
        revises=says(claim, reading, lexicon().revisions.takes_over),
        recalls=says(claim, reading, lexicon().revisions.names_old),
        recalled=says(claim, reading, lexicon().revisions.is_old),
        former=former(claim, reading),
        provisional=says(claim, reading, lexicon().revisions.provisional),
        long_ago=claim.kind in _HAPPENED and long_ago(claim, reading),
        again=claim.kind in ("control", "attack") and says(claim, reading, lexicon().revisions.again),
        counters=(rival := counters(claim, reading)),
        custody=custody(claim, reading),
        some=some_of(claim, reading),
        besides=besides(claim, reading),
        further=further(claim, reading),
        taken_in=not rival and taken_in(claim, reading),
        on_top=not rival and on_top(claim, reading),
        objects=frozenset(
            known.meant.place(key, start, told.named, told.stage) or key for key in _objects(claim, known)
        ),
        stems=said(claim, reading),
        worded=worded(claim) if claim.kind in ("statement", "force") else frozenset(),
        papers=papers(claim, reading),
        around=around(claim, reading, told.paragraphs),
    )


def _where(claim: Claim, places: Places) -> str | None:
    name = getattr(claim.args, "destination", None)
    return places.key(name) if name else None


def _objects(claim: Claim, known: Known) -> frozenset[str]:
    places = known.places
    if claim.kind == "control":
        one = (name for name in claim.args.objects if not _are_several(name))
        return frozenset(places.key(name) for name in one)
    if claim.kind == "attack" and claim.args.target:
        return frozenset({places.key(claim.args.target)})
    if claim.kind == "relation" and claim.args.object:
        return frozenset({known.origins.party(claim.args.object, claim.args.object_entity)})
    if claim.kind == "event" and claim.args.object:
        return frozenset({claim.args.object_entity or fold(claim.args.object)})
    return frozenset()


def _are_several(name: str) -> bool:
    """`villages`, `zones rurales`: told without a name, they may be any."""
    return name == name.lower() and not _SORTS.isdisjoint(name.split())


def _named(claim: Claim, fields: tuple[str, ...], origins: Origins) -> Iterator[str]:
    for field in fields:
        value = getattr(claim.args, field)
        entity = getattr(claim.args, f"{field}_entity")
        if isinstance(value, tuple):
            for name, known in zip(value, entity or (None,) * len(value), strict=False):
                yield origins.party(name, known)
        elif value:
            yield origins.party(value, entity)


def _sent(claim: Claim, reading: Reading, known: Known) -> frozenset[str]:
    """The states of troops told by their adjective: who orders `les troupes narviennes` home acts for that state."""
    if claim.kind != "force":
        return frozenset()
    return frozenset(f"state:{state.lstrip('~')}" for state in known.whose.told(claim, reading))


def _parties(claim: Claim, known: Known) -> frozenset[str]:
    """Who is in it; whoever negotiates, strikes or launches does so for the state whose office they hold."""
    named = frozenset(_named(claim, _PARTIES.get(claim.kind, ()), known.origins))
    if claim.kind == "meeting":
        return named | known.speakers.met_as(claim)
    return named | known.speakers.acted_for(claim) if claim.kind in _ACTED_FOR else named


def _scene(claim: Claim, named: NamedPlaces) -> frozenset[str]:
    """The places named in a claim's sentence, else the last ones named shortly before it.

    A title's are also those of the sentence after it, which says where.
    """
    start, end = claim.sentence.start, claim.sentence.end
    inside = frozenset(named.between(start, end))
    if start < _TITLE:
        return inside.union(named.between(end, end + _NEAR))
    return inside or frozenset(named.between(start - _NEAR, start)[-2:])
