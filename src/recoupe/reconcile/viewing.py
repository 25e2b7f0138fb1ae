"""The views of all claims of a dossier, each worked out once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from recoupe.reading import Reading
from recoupe.reconcile.causes import main_cause, one_attack, plague
from recoupe.reconcile.lexicon import cause_class, count_of, lexicon
from recoupe.reconcile.meant import Meant
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.origins import Origins
from recoupe.reconcile.places import Places
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.stage import headed, stages
from recoupe.reconcile.stems import around, said, traits, worded
from recoupe.reconcile.surroundings import brought_down, counters, former, long_ago, on_top, placed, says, voices, who
from recoupe.reconcile.victims import Victims
from recoupe.reconcile.view import View
from recoupe.reconcile.weekdays import turns, weekday_of
from recoupe.reconcile.whose import Whose
from recoupe.record import Claim, Quantity
from recoupe.resolve.spelling import fold, words

_TITLE = 20  # characters before which a sentence is the title
_FOLLOWS = 200  # characters after a sentence in which its place may still be named
_NEAR = 400  # characters before a sentence in which a place still sets its scene
_HALF, _QUARTER = 0.5, 0.25
_FIRE = 12  # characters after a verb that tell what was opened
_MONTH = 27
_AHEAD = ("planned", "predicted", "demanded", "hypothetical")
_COUNTS = ("casualties", "displacement")
_LEAST = 5  # victims from which on a count is one of a story, rather than of one of its incidents
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


_HAPPENED = frozenset(("casualties", "attack", "meeting", "event"))
_ACTED_FOR = frozenset(("negotiation", "attack", "event", "control"))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known over a whole dossier: places, origins, towns told without a name, speakers, whose, people."""

    places: Places
    origins: Origins
    meant: Meant
    speakers: Speakers
    whose: Whose
    victims: Victims


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of one article: where it plays, its turn, the disaster that its story is about."""

    at: int
    reading: Reading
    named: NamedPlaces
    stage: frozenset[str]
    headed: frozenset[str]
    partial: frozenset[str]
    main: frozenset[str]
    toll: frozenset[str]
    lesser: frozenset[str]
    paragraphs: tuple[int, ...]
    people: tuple[tuple[int, str], ...]
    mourned: frozenset[str]
    in_arms: bool
    turn: int | None
    disaster: str | None
    attacked: bool  # whether that is an attack


def views(readings: Sequence[Reading], known: Known) -> Iterator[View]:
    """The views of all claims of a dossier, article by article."""
    turn = turns(readings)
    disaster = main_cause(readings)
    attacked = disaster in ("blast", "shooting") and one_attack(readings)
    stage = stages(readings, known.places)
    for at, reading in enumerate(readings):
        told = _Told(
            at=at,
            reading=reading,
            named=NamedPlaces(
                (mention.start, known.places.key(mention.canonical))
                for mention in reading.mentions
                if mention.kind in ("place", "state")
            ),
            stage=stage[at],
            headed=headed(reading, known.places),
            partial=frozenset(_partial(reading, known.places)),
            main=frozenset(_main(reading, known.places)),
            lesser=frozenset(_lesser(reading)),
            toll=frozenset(_toll(reading)) if disaster in lexicon().sudden_words.values() else frozenset(),
            paragraphs=tuple(sorted(zone.start for zone in reading.zones)),
            people=(people := known.victims.named(reading)),
            mourned=known.victims.mourned(reading, people),
            in_arms=known.victims.in_arms(reading, people),
            turn=turn[at],
            disaster=disaster,
            attacked=attacked,
        )
        parted = _parted(reading)
        for claim in reading.claims:
            yield _view(
                msgspec.structs.replace(claim, place=None) if claim.id in parted else claim, told, known
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


def _main(reading: Reading, places: Places) -> Iterator[str]:
    """The greatest counts of their sorts that an article tells for sure, of no place told in their sentence."""
    greatest: dict[tuple[str, str, str | None], float] = {}
    counted = []
    for claim in reading.claims:
        part = getattr(claim.args, "subset_of", None) is not None and _population(claim) == "people"
        if claim.kind not in _COUNTS or not claim.quantity or not claim.quantity.low or part:
            continue
        key = places.keys_of(claim.place)
        site = key is not None and any(places.is_site(key, town) for town in places.above(key))
        told = key is not None and not places.is_whole(key) and placed(claim, reading)
        if claim.factuality in (*_AHEAD, "denied") or site or told:
            continue
        sort = (claim.kind, claim.args.measure, _population(claim))
        counted.append((claim.id, sort, float(claim.quantity.low)))
        greatest[sort] = max(greatest.get(sort, 0.0), counted[-1][2])
    return (one for one, sort, low in counted if low >= max(_LEAST, greatest[sort]))


def _lesser(reading: Reading) -> Iterator[str]:
    """Counts that are half or less of what their article tells of the same people, and are not said to have been revised.

    Of two sources it takes four times as many: camps count differently.
    """
    counted: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.kind == "casualties" and claim.quantity and claim.quantity.low:
            if claim.factuality not in (*_AHEAD, "denied"):
                counted[claim.args.measure, _population(claim)].append(claim)
    for claims in counted.values():
        greatest = max(claims, key=lambda claim: float(claim.quantity.low or 0))  # type: ignore[union-attr]
        for claim in claims:
            apart = _HALF if _source(claim) == _source(greatest) or not _source(greatest) else _QUARTER
            if float(claim.quantity.low or 0) <= apart * float(greatest.quantity.low or 0):  # type: ignore[union-attr]
                if not (says(claim, reading, lexicon().takes_over) or says(claim, reading, lexicon().names_old)
                        or says(claim, reading, lexicon().is_old) or former(claim, reading)):
                    yield claim.id


def _source(claim: Claim) -> str | None:
    return claim.attribution[-1].name if claim.attribution else None


def _toll(reading: Reading) -> Iterator[str]:
    """The greatest counts of dead that an article of one attack tells for sure, if only of one: `une femme a été tuée`.

    Not so the attacker, or a policeman: they are told apart from those whom the attack killed.
    """
    counted = [
        (claim.id, float(claim.quantity.low))
        for claim in reading.claims
        if claim.kind == "casualties" and claim.args.measure == "killed" and claim.quantity
        and claim.quantity.low and claim.factuality not in (*_AHEAD, "denied")
        and who(claim) not in ("attacker", "police", "soldier") and not long_ago(claim, reading)
    ]
    greatest = max((low for _, low in counted), default=0.0)
    return (one for one, low in counted if low == greatest)


def _view(claim: Claim, told: _Told, known: Known) -> View:
    args, time, reading, places = claim.args, claim.time, told.reading, known.places
    origin = known.origins.of(told.at, claim)
    first, last = (time.earliest, time.latest) if time else (None, None)
    quantity, start = claim.quantity, claim.evidence[0].start
    named_as = places.keys_of(claim.place, *_places(claim))
    place = known.meant.place(named_as, start, told.named, told.stage)
    here = placed(claim, reading) and place == named_as
    cause = _cause(claim, told)
    low = None if quantity is None or quantity.low is None else float(quantity.low)
    high = None if quantity is None or quantity.high is None else float(quantity.high)
    single = cause is not None and (cause in lexicon().once or cause == told.disaster)
    spread = not single or cause in lexicon().wide  # what strikes one place has no towns
    local = here and place is not None and not places.is_whole(place) and place not in told.headed and spread
    return View(
        claim=claim,
        article=told.at,
        origin=origin,
        first=first,
        last=last,
        said=origin.said,
        weekday=weekday_of(claim, reading),
        turn=told.turn,
        cumulative=_cumulative(claim),
        stock=getattr(args, "measure", None) in _STOCKS or claim.kind in ("force", "control"),
        population=_population(claim),
        place=place,
        place_name=places.called(claim.place),
        where=_where(claim, places),
        cause=cause,
        single=single,
        sudden=told.disaster is not None and told.disaster in lexicon().sudden_words.values(),
        low=low,
        high=high,
        value=_value(quantity, low, high),
        unit=quantity.unit if quantity else None,
        parties=_parties(claim, known) | _sent(claim, reading, known),
        speaker=known.speakers.of(claim),
        who=who(claim) or ("attacker" if told.attacked and brought_down(claim) else None),
        traits=traits(claim, reading),
        victims=known.victims.meant(claim, told.people, told.mourned, told.in_arms),
        whose=known.whose.of(claim, reading),
        scene=_scene(claim, told.named),
        named=told.named.before(claim.sentence.end + _FOLLOWS),
        stage=told.stage,
        headed=told.headed,
        placed=here,
        local=local,
        main=claim.id in told.main
        and not local
        and not (place in told.stage and not places.is_whole(place or "")),
        lesser=claim.id in told.lesser,
        toll=claim.id in told.toll,
        partial=claim.id in told.partial,
        voices=voices(claim, reading),
        revises=says(claim, reading, lexicon().takes_over),
        recalls=says(claim, reading, lexicon().names_old),
        recalled=says(claim, reading, lexicon().is_old),
        former=former(claim, reading),
        long_ago=claim.kind in _HAPPENED and long_ago(claim, reading),
        counters=counters(claim, reading),
        on_top=on_top(claim, reading),
        objects=frozenset(
            known.meant.place(key, start, told.named, told.stage) or key for key in _objects(claim, places)
        ),
        stems=said(claim, reading),
        worded=worded(claim) if claim.kind == "statement" else frozenset(),
        around=around(claim, reading, told.paragraphs),
    )


def _cumulative(claim: Claim) -> bool:
    """Whether a figure counts over a time: said so, or dead over more days than an incident takes."""
    time = claim.time
    if getattr(claim.args, "cumulative", False):
        return True
    if claim.kind != "casualties" or time is None or time.span != "period":
        return False
    return bool(time.earliest and time.latest and time.latest - time.earliest > _LONG)


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


def _sent(claim: Claim, reading: Reading, known: Known) -> frozenset[str]:
    """The states of troops told by their adjective: who orders `les troupes narviennes` home acts for that state."""
    if claim.kind != "force":
        return frozenset()
    return frozenset(f"state:{state.lstrip('~')}" for state in known.whose.told(claim, reading))


def _parties(claim: Claim, known: Known) -> frozenset[str]:
    """Who is in it; whoever negotiates, strikes or launches does so for the state whose office they hold."""
    named = frozenset(_named(claim, _PARTIES.get(claim.kind, ()), known.origins))
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


def _cause(claim: Claim, article: _Told) -> str | None:
    """The class of a figure's cause: its own, or its story's disaster where its words leave it open.

    An attack told by a word for the story's one blast is that blast, unless it is of another year or month.
    """
    disaster = article.disaster
    if claim.kind == "attack":
        return disaster if _is_the_blast(claim, article) else None
    told = getattr(claim.args, "cause", None)
    own = cause_class(told) if told else None
    if claim.kind == "casualties" and disaster is not None and own in (None, disaster):
        own = plague(claim, article.reading) or own
    if own is not None:
        return disaster if own != disaster and _may_be(claim, disaster) else own
    return disaster if _is_toll_of(claim, disaster) else None


def _may_be(claim: Claim, disaster: str | None) -> bool:
    """Whether a cause is told by a word that any violence goes by: `l'attaque`, in a story of one explosion."""
    lex = lexicon()
    sudden = disaster is not None and disaster in lex.sudden_words.values()
    return sudden and not lex.any_violence.isdisjoint(words(claim.args.cause or ""))


def _is_the_blast(claim: Claim, article: _Told) -> bool:
    lex, time, disaster = lexicon(), claim.time, article.disaster
    told = words(claim.evidence[0].text)
    wide = time and time.earliest and time.latest and (time.latest - time.earliest).days >= _MONTH
    any_word = not lex.any_violence.isdisjoint(told) or (
        disaster == "blast" and not lex.blew_up.isdisjoint(told)
    )
    if article.attacked and not any_word:
        any_word = not lex.one_attack.isdisjoint(told) or _opens_fire(claim, article.reading)
    return (
        not wide
        and any(lex.sudden_words.get(word) == disaster or any_word for word in told)
        and bool(disaster)
    )


def _opens_fire(claim: Claim, reading: Reading) -> bool:
    """Whether an attack is told by how it began: `a ouvert le feu sur la foule`."""
    span = claim.evidence[0]
    words_on = fold(reading.raw[span.start : span.end + _FIRE])
    return any(told in words_on for told in lexicon().open_fire)


def _is_toll_of(claim: Claim, disaster: str | None) -> bool:
    """Whether a figure without a cause may be the toll of the disaster that its story is about.

    Soldiers and fighters fall otherwise, and a year or a month tells of another time.
    """
    if disaster is None or claim.kind != "casualties" or claim.args.perpetrator or claim.args.cause:
        return False
    time = claim.time
    wide = time and time.earliest and time.latest and (time.latest - time.earliest).days > _MONTH
    return not wide and claim.args.victims in ("people", "civilians", "children", "women")
