"""What a language tells of populations, causes and findings: its `population.toml` and `findings.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from recoupe.lang import load_table
from recoupe.resolve.spelling import words


@dataclass(frozen=True, slots=True, eq=False)
class CauseWords:
    """What brings harm: classes of causes, and the words for attacks, blasts, sieges and wars."""

    cause_of: dict[str, str]  # folded phrase -> class of causes
    once: frozenset[str]  # classes that come once
    wide: frozenset[str]  # those of them that strike a whole land
    together: tuple[frozenset[str], ...]  # classes that may be one cause
    plagues: dict[str, str]  # single words for what kills beside a disaster and after it -> class
    told_as: dict[str, frozenset[str]]  # class -> types of events that are it
    disaster_words: dict[str, str]  # single words for causes that come once and do not last -> class
    signs: dict[str, str]  # words that tell of one without naming it -> class
    sudden_words: dict[str, str]  # single words for what comes once in a story without a war -> class
    one_attack: frozenset[str]  # single words for one attack, whatever its means
    series: frozenset[str]  # those words of several
    hostages: frozenset[str]  # words beside which a siege or an assault is no war's
    stormed: frozenset[str]  # and the words for these
    answered: frozenset[str]  # what the forces do about one attack: `l'opération`
    another: frozenset[str]  # folded words by which an attack is told to be another
    several: re.Pattern[str]  # and by which more than one is meant
    wave: re.Pattern[str]  # and attacks at several places at once
    on_purpose: frozenset[str]  # those of them that mean no accident
    attacked: re.Pattern[str]  # forms of the verb that sound like the noun for an attack
    open_fire: tuple[str, ...]  # folded words for what begins a shooting
    blew_up: frozenset[str]  # folded forms of verbs for a blast
    any_violence: frozenset[str]  # words that a blast goes by as well
    war_words: frozenset[str]  # single words for a war
    bloodshed: re.Pattern[str]  # folded words for one bloodshed: a crowd shot at, a massacre
    years: re.Pattern[str]  # for what took years
    campaign: re.Pattern[str]  # words for one offensive
    of_all: re.Pattern[str]  # for what counts over all of it
    unrest: re.Pattern[str]  # and for unrest that holds many incidents
    attack: re.Pattern[str]  # folded words for an attack by somebody, as a story goes on telling of it
    arms_of_state: frozenset[str]  # folded words for those who shoot in one, where an attack has attackers


@dataclass(frozen=True, slots=True, eq=False)
class PeopleWords:
    """Who the few are whom a figure tells of, and which of all."""

    who: dict[str, str]  # folded word for one of a few victims -> who it is
    service: dict[str, str]  # folded word of what those who serve are called -> the unit that they are
    severe: re.Pattern[str]  # words by which a figure counts the worst hurt
    light: re.Pattern[str]  # and the least hurt
    only_how_many: frozenset[str]  # words of a count of one that tell nobody
    kept: re.Pattern[str]  # those still in hospital
    identified: re.Pattern[str]  # and those whose names are known
    besides: frozenset[str]  # folded words by which a figure counts others than those before it
    foreign: re.Pattern[str]  # folded words for foreigners
    nationals: re.Pattern[str]  # for those of a land that is named before them
    lands: re.Pattern[str]  # by which an article tells of what lands the foreigners are
    counted_by: re.Pattern[str]  # what stands between a land and the figure of its own
    each: re.Pattern[str]  # and by which each of several lands has as many
    number_of: re.Pattern[str]  # by which an article says of whom it gives the number
    bare_number: re.Pattern[str]  # and a figure that says no more of whom
    in_all: re.Pattern[str]  # by which a bare figure counts those told just before
    ranks: frozenset[str]  # folded words for officers, of any force
    takes_in: re.Pattern[str]  # who takes in the hurt and the dead
    taken_in: re.Pattern[str]  # and how
    brought_down: frozenset[str]  # folded words for the killing of an attacker
    by_whom: frozenset[str]  # and for those who do it
    struck: dict[str, str]  # folded word for what is struck -> its sort
    agents: re.Pattern[str]  # words that tell who did it, not who was harmed
    definite: frozenset[str]  # folded words that take up whom an article has named
    indefinite: frozenset[str]  # and that tell of another
    takes_up: frozenset[str]  # and that mean whom a paragraph is about
    verb_first: frozenset[str]  # words that begin a count's words where its subject stands before them
    beside: frozenset[str]  # words before a name that is set beside a count and is no victim's
    of_whom: frozenset[str]  # words after a noun of dying for who died: `mort du général`
    were_hurt: frozenset[str]  # folded words for the hurt
    bodies: frozenset[str]  # words for the dead as they are brought out
    captive: frozenset[str]  # folded words for captives and for those who hold them
    arrested: frozenset[str]  # folded words for the captivity of police and courts
    sorts: dict[str, str]  # folded word for the people of a count -> their sort, of which no one is of two
    either: tuple[frozenset[str], ...]  # sorts that may be the same people all the same


@dataclass(frozen=True, slots=True, eq=False)
class RevisionWords:
    """How a figure takes the place of another, or is an old one itself."""

    takes_over: tuple[str, ...]  # folded beginnings of words that put a new figure in an old one's place
    is_old: tuple[str, ...]  # and of those that call the figure itself an old one
    was: tuple[str, ...]  # words right before a figure that no longer stands
    was_once: tuple[str, ...]  # and right after
    left: tuple[str, ...]  # words behind it that fewer are left
    long_ago: tuple[str, ...]  # folded beginnings of words near a claim that tell of long ago
    years_ago: re.Pattern[str]  # and the pattern that does
    on_top: tuple[str, ...]  # words in or right after a figure that comes on top of what was counted
    again: tuple[str, ...]  # folded words by which a thing happens another time
    names_old: tuple[str, ...]  # and of those that name an old figure beside a new one
    provisional: tuple[str, ...]  # and of those by which a count is not the last


@dataclass(frozen=True, slots=True, eq=False)
class OfficeWords:
    """Offices under one word each."""

    offices: dict[str, str]  # word of an office -> the word for all that mean it
    office_phrases: dict[str, str]  # and phrases for one
    any_office: frozenset[str]  # words of offices that many hold


@dataclass(frozen=True, slots=True, eq=False)
class TownWords:
    """Towns and parts of them that are told without a name."""

    town_words: frozenset[str]  # words that mean the town named before
    capital_words: frozenset[str]  # those of them that mean a land's first town
    nowhere_heads: frozenset[str]  # words for an edge or a part that tell no place by themselves


@dataclass(frozen=True, slots=True, eq=False)
class CalendarWords:
    """Days of the week and of the month, and what points back at one."""

    weekdays: tuple[str, ...]  # Monday first
    ended: re.Pattern[str]  # words by which what was declared ends
    since: re.Pattern[str]  # and by which its beginning is told
    the_one: tuple[str, ...]  # folded words before a noun for the one that was told of before
    months: tuple[str, ...]  # January first
    day_of_month: re.Pattern[str]  # a day told by its month: `9 mai`
    ahead: re.Pattern[str]  # words before a weekday that put it in the future
    day_after: re.Pattern[str]  # words before what happened on the day before: `au lendemain de`
    eve: re.Pattern[str]  # and words behind it: `la veille`


@dataclass(frozen=True, slots=True, eq=False)
class VoiceWords:
    """Words for saying, for a source, for the other side."""

    said: tuple[str, ...]  # folded beginnings of words for saying
    according: tuple[str, ...]  # words that give a source
    against: re.Pattern[str]  # words that set a figure against another's
    claimed: frozenset[
        str
    ]  # beginnings of five letters of words by which a group says that an attack is its own
    of_their_own: tuple[str, ...]  # beginnings of words for the speaker's own side
    mediation: re.Pattern[str]  # what is asked of a third, in folded words
    unnamed: frozenset[str]  # first words of what those are called who sign or meet, whoever they are
    papers: re.Pattern[str]  # what is signed or adopted, each sort a group of that name


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Populations, causes and wording of one language."""

    causes: CauseWords
    people: PeopleWords
    revisions: RevisionWords
    titles: OfficeWords
    towns: TownWords
    calendar: CalendarWords
    voices: VoiceWords
    among: dict[str, frozenset[str]]
    numbers: dict[str, int]  # folded number words below a hundred
    wording: dict[str, dict[str, str]]


@lru_cache(maxsize=4)
def lexicon(language: str = "fr") -> Lexicon:
    """The lexicon of a language. Raises `ModelError` for one that has no folder."""
    data, wording = load_table("population", language), load_table("findings", language)
    return Lexicon(
        causes=_cause_words(data),
        people=_people_words(data),
        revisions=_revision_words(data),
        titles=_office_words(data),
        towns=_town_words(data),
        calendar=_calendar_words(data),
        voices=_voice_words(data),
        among={name: frozenset(wider) for name, wider in data["among"].items()},
        numbers={
            " ".join(words(word)): value for word, value in load_table("numbers", language)["words"].items()
        },
        wording=wording,
    )


def _cause_words(data: dict[str, Any]) -> CauseWords:
    causes = data["causes"]
    return CauseWords(
        cause_of={
            " ".join(words(phrase)): cls
            for group in causes.values()
            for cls, phrases in group.items()
            for phrase in phrases
        },
        once=frozenset(causes["once"]),
        wide=frozenset(data["wide"]["classes"]),
        together=tuple(frozenset(group) for group in data["together"]["classes"]),
        plagues={
            word: cls
            for cls in data["plagues"]["classes"]
            for word in causes["again"][cls]
            if " " not in word
        },
        disaster_words={
            word: cls
            for cls in causes["once"]
            if cls not in data["lasting"]["classes"]
            for phrase in causes["once"][cls]
            if len(said := words(phrase)) == 1 and (word := said[0]) not in data["lasting"]["vague"]
        },
        told_as={cls: frozenset(types) for cls, types in data["told_as"].items()},
        signs={word: cls for cls, told in data["signs"].items() for word in told},
        sudden_words={word: cls for cls, told in data["sudden_causes"].items() for word in told},
        one_attack=frozenset(data["sudden"]["one"]),
        series=frozenset(data["sudden"]["series"]),
        hostages=frozenset(data["sudden"]["hostages"]),
        stormed=frozenset(data["sudden"]["stormed"]),
        answered=frozenset(data["sudden"]["answered"]),
        another=frozenset(data["sudden"]["another"]),
        several=re.compile(data["sudden"]["several"]),
        wave=re.compile(data["sudden"]["wave"]),
        on_purpose=frozenset(data["sudden"]["on_purpose"]),
        attacked=re.compile(data["sudden"]["attacked"]),
        open_fire=tuple(data["sudden"]["open_fire"]),
        blew_up=frozenset(data["sudden"]["blew_up"]),
        any_violence=frozenset(data["sudden"]["any"]),
        war_words=frozenset(data["sudden"]["war"]),
        bloodshed=re.compile(data["bloodshed"]["one"]),
        years=re.compile(data["bloodshed"]["years"]),
        campaign=re.compile(data["bloodshed"]["campaign"]),
        of_all=re.compile(data["bloodshed"]["of_all"]),
        unrest=re.compile(data["bloodshed"]["many"]),
        attack=re.compile(data["bloodshed"]["attack"]),
        arms_of_state=frozenset(data["bloodshed"]["by"]),
    )


def _people_words(data: dict[str, Any]) -> PeopleWords:
    return PeopleWords(
        who={word: sort for sort, told in data["who"].items() for word in told},
        service={word: unit for unit, told in data["service"].items() for word in told},
        severe=re.compile(data["some"]["severe"]),
        light=re.compile(data["some"]["light"]),
        only_how_many=frozenset(data["some"]["only_how_many"]),
        kept=re.compile(data["some"]["kept"]),
        identified=re.compile(data["some"]["identified"]),
        besides=frozenset(data["besides"]["words"]),
        foreign=re.compile(data["foreigners"]["words"]),
        nationals=re.compile(data["foreigners"]["nationals"]),
        lands=re.compile(data["foreigners"]["lands"]),
        counted_by=re.compile(data["foreigners"]["counted_by"]),
        each=re.compile(data["foreigners"]["each"]),
        number_of=re.compile(data["foreigners"]["number_of"]),
        bare_number=re.compile(data["foreigners"]["bare"]),
        in_all=re.compile(data["foreigners"]["in_all"]),
        ranks=frozenset(data["ranks"]["words"]),
        takes_in=re.compile(data["taken_in"]["by"]),
        taken_in=re.compile(data["taken_in"]["how"]),
        brought_down=frozenset(data["brought_down"]["words"]),
        by_whom=frozenset(data["brought_down"]["by"]),
        struck={word: sort for sort, told in data["struck"].items() for word in told},
        agents=re.compile(data["agents"]["words"]),
        definite=frozenset(data["subject"]["definite"]),
        indefinite=frozenset(data["subject"]["indefinite"]),
        takes_up=frozenset(data["subject"]["takes_up"]),
        verb_first=frozenset(data["subject"]["before"]),
        beside=frozenset(data["subject"]["beside"]),
        of_whom=frozenset(data["subject"]["of_whom"]),
        were_hurt=frozenset(data["revision"]["were_hurt"]),
        bodies=frozenset(data["revision"]["bodies"]),
        captive=frozenset(data["captives"]["words"]),
        arrested=frozenset(data["captives"]["arrested"]),
        sorts={word: sort for sort, told in data["sorts"].items() for word in told},
        either=tuple(frozenset(pair) for pair in data["either"]["pairs"]),
    )


def _revision_words(data: dict[str, Any]) -> RevisionWords:
    return RevisionWords(
        takes_over=tuple(data["revision"]["takes_over"]),
        is_old=tuple(data["revision"]["is_old"]),
        was=tuple(f" {' '.join(words(phrase))} " for phrase in data["revision"]["was"]),
        was_once=tuple(f" {' '.join(words(phrase))} " for phrase in data["revision"]["was_once"]),
        left=tuple(f" {' '.join(words(phrase))} " for phrase in data["revision"]["left"]),
        long_ago=tuple(data["revision"]["long_ago"]),
        years_ago=re.compile(data["revision"]["years_ago"]),
        on_top=tuple(f" {' '.join(words(phrase))} " for phrase in data["revision"]["on_top"]),
        again=tuple(data["revision"]["again"]),
        names_old=tuple(data["revision"]["names_old"]),
        provisional=tuple(data["revision"]["provisional"]),
    )


def _office_words(data: dict[str, Any]) -> OfficeWords:
    return OfficeWords(
        offices={form: office for office, forms in data["offices"]["same"].items() for form in forms},
        office_phrases={
            " ".join(words(form)): office
            for office, forms in data["offices"]["phrases"].items()
            for form in forms
        },
        any_office=frozenset(data["offices"]["many"]),
    )


def _town_words(data: dict[str, Any]) -> TownWords:
    return TownWords(
        town_words=frozenset((*data["unnamed"]["towns"], *data["unnamed"]["capitals"])),
        capital_words=frozenset(data["unnamed"]["capitals"]),
        nowhere_heads=frozenset(data["unnamed"]["nowhere"]),
    )


def _calendar_words(data: dict[str, Any]) -> CalendarWords:
    return CalendarWords(
        weekdays=tuple(data["week"]["days"]),
        ended=re.compile(data["phases"]["ended"]),
        since=re.compile(data["phases"]["since"]),
        the_one=tuple(data["week"]["the_one"]),
        months=tuple(data["week"]["months"]),
        day_of_month=re.compile(data["week"]["of_month"]),
        ahead=re.compile(data["week"]["ahead"]),
        day_after=re.compile(data["week"]["day_after"]),
        eve=re.compile(data["week"]["eve"]),
    )


def _voice_words(data: dict[str, Any]) -> VoiceWords:
    return VoiceWords(
        according=tuple(data["voices"]["according"]),
        against=re.compile(data["voices"]["against"]),
        claimed=frozenset(data["voices"]["claimed"]),
        mediation=re.compile(data["unnamed_parties"]["mediation"]),
        unnamed=frozenset(data["unnamed_parties"]["words"]),
        papers=re.compile(data["voices"]["papers"]),
        of_their_own=tuple(f" {cue}" for cue in data["voices"]["of_their_own"]),
        said=tuple(data["week"]["said"]),
    )


@lru_cache(maxsize=20_000)
def cause_class(cause: str, language: str = "fr") -> str | None:
    """The class of a cause as printed: `un violent séisme` -> `earthquake`; `None` for one unknown."""
    known = lexicon(language).causes.cause_of
    said = words(cause)
    for size in (3, 2, 1):
        for at in range(len(said) - size + 1):
            cls = known.get(" ".join(said[at : at + size]))
            if cls is not None:
                return cls
    return None


def count_of(text: str | None, language: str = "fr") -> int | None:
    """The number that a text is and nothing else, in digits or words: `dix-neuf` -> 19; `None` for other text."""
    said = words(text or "")
    if len(said) == 1 and said[0].isdigit():
        return int(said[0])
    numbers = lexicon(language).numbers
    if not said or any(word not in numbers for word in said if word != "et"):
        return None
    total = 0
    for word in said:
        value = numbers.get(word, 0)
        total = total * value if value == 20 and 1 < total < 10 else total + value
    return total
