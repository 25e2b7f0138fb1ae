"""The class of a claim's cause: its own, or that of the disaster or the attack that its story is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from recoupe.reading import Reading
from recoupe.reconcile.bloodshed import Bloodshed
from recoupe.reconcile.captives import CAPTIVITY, held
from recoupe.reconcile.causes import plague
from recoupe.reconcile.lexicon import cause_class, lexicon
from recoupe.reconcile.places import Places, far
from recoupe.reconcile.surroundings import placed
from recoupe.record import Claim, Place
from recoupe.resolve.spelling import fold, words

_MONTH = 27
_ARTICLE = 4  # characters before a noun that hold its article
_MANY_TELL = 0.4  # of a story's articles that must tell of a wave
_ARTICLES = 2  # that must tell of an act for it to be the attack
MANY_TIMES = frozenset(("shooting", "explosive"))  # means that one attack uses again and again
_BEHIND = 30  # characters behind a cause that tell what it is of
_WORDS = 4  # of a cause and what it is of: `rupture du barrage`
_FIRE = 12  # characters after a verb that tell what was opened


@dataclass(frozen=True, slots=True)
class Story:
    """What a story is about: the class of its disaster, whether that is an attack, and where another one struck."""

    disaster: str | None
    attacked: bool
    elsewhere: frozenset[str] = frozenset()
    beside: bool = False  # whether it struck there as well, rather than long before
    act: str | None = None  # the one means by which all tell of its attack: a car, a knife
    taking: bool = False  # whether it is about one taking of hostages
    bloodshed: Bloodshed | None = None  # the one bloodshed that it tells of, where nothing else fills it
    wave: bool = False  # whether it tells of attacks at several places at once


def second_scenes(readings: Iterable[Reading], places: Places) -> tuple[frozenset[str], bool]:
    """Where a story tells of another attack than its own, and whether of one beside it: `une autre attaque à Belmare`.

    Else it looks back on one: `l'attentat de Belmare`, a town far from where most of its attacks are told of.
    """
    another: set[str] = set()
    struck: Counter[str] = Counter()
    at: dict[str, Place] = {}
    by_noun: set[str] = set()
    for reading in readings:
        for claim in reading.claims:
            if claim.kind != "attack" or claim.place is None or not placed(claim, reading):
                continue
            key = places.key(claim.place.name)
            if places.is_whole(key):
                continue
            struck[key] += 1
            at.setdefault(key, claim.place)
            if not lexicon().causes.another.isdisjoint(words(claim.evidence[0].text)):
                another.add(key)
            if _is_any_attack(claim):
                by_noun.add(key)
    first = max(sorted(struck), key=lambda key: struck[key], default=None)
    beside = another - {first}
    away = {
        key
        for key, place in at.items()
        if first is not None
        and far(place, at[first])
        and (key in by_noun or place.country == at[first].country)
    }
    return frozenset(beside | away), bool(beside)


def one_act(readings: Iterable[Reading]) -> str | None:
    """The means by which a story's attack was done, where all its articles tell of one only: `vehicle`.

    `a foncé sur la foule` is then the attack itself; where another article tells of a knife as well, the car is one
    act of it. Shots are many in one attack, and bombs may be: these tell none.
    """
    told: Counter[str] = Counter()
    for reading in readings:
        means = {
            str(claim.args.means)
            for claim in reading.claims
            if claim.kind == "attack" and claim.args.means and not _is_any_attack(claim)
        }
        told.update(means)
    many = not told.keys().isdisjoint(MANY_TIMES)
    return next(iter(told)) if len(told) == 1 and told.total() >= _ARTICLES and not many else None


def struck_at_once(readings: Iterable[Reading], places: Places) -> bool:
    """Whether a story is of attacks at several places at once: `une série d'attentats`, told at two places apart.

    Each place then has dead of its own, and what struck one of them is an act of the whole.
    """
    told, read, struck = 0, 0, set[str]()
    for reading in readings:
        read += 1
        told += lexicon().causes.wave.search(fold(reading.raw)) is not None
        struck.update(
            key
            for claim in reading.claims
            if claim.kind in ("attack", "casualties") and claim.place is not None and placed(claim, reading)
            if not places.is_whole(key := places.key(claim.place.name))
        )
    several = any(places.relate(one, other) == "apart" for one, other in combinations(sorted(struck), 2))
    return several and told >= max(_ARTICLES, _MANY_TELL * read)


def is_act(claim: Claim, place: str | None, places: Places) -> bool:
    """Whether of a wave of attacks one tells of what struck one place, or of one more: `une autre bombe`."""
    if claim.kind != "attack":
        return False
    here = place is not None and not places.is_whole(place) and not places.is_stretch(place)
    return here or not lexicon().causes.another.isdisjoint(words(claim.evidence[0].text))


def _is_any_attack(claim: Claim) -> bool:
    """Whether an attack is told by a word for one of any means: `l'attentat`, `l'attaque`."""
    lex = lexicon()
    any_word = lex.causes.one_attack | lex.causes.series | lex.causes.any_violence
    return not any_word.isdisjoint(_told(claim))


def _told(claim: Claim) -> tuple[str, ...]:
    """The words of an attack, but for verbs that sound like its noun: `ont attaqué des passants au couteau`."""
    return words(lexicon().causes.attacked.sub(" ", claim.evidence[0].text.lower()))


def struck_places(reading: Reading, places: Places) -> tuple[tuple[int, str], ...]:
    """Where an article tells of attacks, in order, each by the place that its own sentence names."""
    return tuple(
        sorted(
            (claim.sentence.start, places.key(claim.place.name))
            for claim in reading.claims
            if claim.kind == "attack" and claim.place is not None and placed(claim, reading)
        )
    )


def scene_elsewhere(place: str | None, story: Story, places: Places) -> str | None:
    """The place of another attack that a claim's place is, or lies in."""
    if place is None or not story.elsewhere:
        return None
    return next((key for key in (place, *places.above(place)) if key in story.elsewhere), None)


def several(claim: Claim, reading: Reading) -> bool:
    """Whether a claim is of more than one attack: `le double attentat`, `les attaques de Lodrane et de Belmare`."""
    start, end = claim.sentence.start, claim.sentence.end
    if claim.kind == "attack":
        start, end = max(start, claim.evidence[0].start - _ARTICLE), claim.evidence[0].end
    return lexicon().causes.several.search(fold(reading.raw[start:end])) is not None


def cause_of(claim: Claim, reading: Reading, story: Story) -> str | None:
    """The class of a figure's cause: its own, or its story's disaster where its words leave it open.

    An attack told by a word for the story's one blast is that blast, unless it is of another year or month. An event
    told by a word for the story's disaster is that disaster.
    """
    disaster = story.disaster
    if story.taking and held(claim, reading):
        return CAPTIVITY
    if claim.kind == "attack":
        return disaster if _is_the_blast(claim, reading, story) else None
    if claim.kind == "event":
        return disaster if _is_the_disaster(claim, story) else None
    told = getattr(claim.args, "cause", None)
    own = cause_class(told) or _told_behind(told, claim, reading) if told else None
    if claim.kind == "casualties" and disaster is not None and own in (None, disaster):
        own = plague(claim, reading) or own
    if own is not None:
        return disaster if own != disaster and _may_be(claim, story) else own
    return disaster if _is_toll_of(claim, story) else None


def _told_behind(told: str, claim: Claim, reading: Reading) -> str | None:
    """`la rupture du barrage`: the class of a cause whose sentence tells, right behind its word, what it is of."""
    text = reading.raw[claim.sentence.start : claim.sentence.end]
    at = text.find(told)
    return cause_class(" ".join(words(text[at : at + len(told) + _BEHIND])[:_WORDS])) if at >= 0 else None


def _may_be(claim: Claim, story: Story) -> bool:
    """Whether a cause is told by a word that any violence goes by: `l'attaque`, in a story of one explosion.

    So too by any word for an attack where the story is of one: `la fusillade`, others' `attentat`; or by what the
    forces did about it: `avant d'être tué durant l'opération`.
    """
    lex, disaster = lexicon(), story.disaster
    sudden = disaster is not None and disaster in lex.causes.sudden_words.values()
    of_attack = lex.causes.one_attack | lex.causes.series | lex.causes.stormed | lex.causes.answered
    any_word = lex.causes.any_violence | of_attack if story.attacked else lex.causes.any_violence
    told = claim.args.cause or ""
    named = story.attacked and lex.causes.attack.search(fold(told)) is not None  # `la prise d'otages`
    return sudden and (named or not any_word.isdisjoint(words(told)))


def _is_the_blast(claim: Claim, reading: Reading, story: Story) -> bool:
    lex, time, disaster = lexicon(), claim.time, story.disaster
    told = _told(claim)
    wide = time and time.earliest and time.latest and (time.latest - time.earliest).days >= _MONTH
    any_word = not lex.causes.any_violence.isdisjoint(told) or (
        disaster == "blast" and not lex.causes.blew_up.isdisjoint(told)
    )
    if story.wave and not any_word:
        sentence = reading.raw[claim.sentence.start : claim.sentence.end]
        any_word = lex.causes.wave.search(fold(sentence)) is not None
    if story.bloodshed is not None:
        of_it = lexicon().causes.bloodshed.search(_around(claim, reading)) is not None
        any_word = any_word or of_it or claim.args.means == "shooting"
    if story.attacked and not any_word:
        any_word = (
            not (lex.causes.one_attack | lex.causes.series).isdisjoint(told)
            or _opens_fire(claim, reading)
            or (story.act is not None and claim.args.means == story.act)
        )
    return (
        not wide
        and any(lex.causes.sudden_words.get(word) == disaster or any_word for word in told)
        and bool(disaster)
    )


def _around(claim: Claim, reading: Reading) -> str:
    """The words of a claim, with those right behind them that tell what was opened, on whom."""
    span = claim.evidence[0]
    return fold(reading.raw[span.start : max(span.end, span.start + _FIRE * 2)])


def _is_the_disaster(claim: Claim, story: Story) -> bool:
    """Whether an event is told by a word for its story's disaster: `le cyclone`, `le pont s'est écroulé`."""
    told = words(claim.evidence[0].text)
    if claim.args.type in lexicon().causes.told_as.get(story.disaster or "", ()):
        return True
    return story.disaster is not None and any(
        lexicon().causes.disaster_words.get(word) == story.disaster for word in told
    )


def _opens_fire(claim: Claim, reading: Reading) -> bool:
    """Whether an attack is told by how it began: `a ouvert le feu sur la foule`."""
    span = claim.evidence[0]
    words_on = fold(reading.raw[span.start : span.end + _FIRE])
    return any(told in words_on for told in lexicon().causes.open_fire)


def _is_toll_of(claim: Claim, story: Story) -> bool:
    """Whether a figure without a cause may be the toll of the disaster that its story is about.

    Soldiers and fighters fall otherwise, and a year or a month tells of another time.
    """
    if story.disaster is None or claim.kind != "casualties" or claim.args.cause:
        return False
    by = words(claim.args.perpetrator or "")
    if by and story.bloodshed is None and not (story.attacked and lexicon().people.by_whom.isdisjoint(by)):
        return False  # whom attackers have killed an attack has
    time = claim.time
    wide = time and time.earliest and time.latest and (time.latest - time.earliest).days > _MONTH
    return not wide and claim.args.victims in ("people", "civilians", "children", "women")
