"""A claim as comparison sees it: everything that two claims are compared by."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.origins import Origin
from recoupe.reconcile.speakers import Speaker
from recoupe.record import AHEAD, Claim


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
    elsewhere: str | None  # where another attack of its story struck, if that is its place
    several: bool  # of more than one attack
    wave: bool  # of a story of attacks at several places at once: each has a toll of its own
    minor: bool  # whether its story is of a disaster that killed few
    sudden: bool  # whether its story is of one attack or blast
    incident: bool  # whether it is of one of the many incidents of a story of unrest or of a campaign
    low: float | None
    high: float | None
    value: float | None  # the one figure to compare by, where there is one
    unit: str | None
    parties: frozenset[str]
    speaker: Speaker
    who: str | None  # what one of a few victims is told to be: `police`, `attacker`
    traits: frozenset[str]  # stems of the words around a count of one that may tell who it is
    sorts: frozenset[str]  # what its words call those whom they count: guards, hostages
    victims: frozenset[str]  # people by name whom its words count
    whose: frozenset[str]  # states of which its people are told to be
    scene: frozenset[str]
    named: frozenset[str]
    stage: frozenset[str]
    headed: frozenset[str]  # those of its article's title
    placed: bool
    local: bool
    main: bool  # the greatest count of its sort in its article, of no place of its own
    lesser: bool  # far less than its article counts of the same people: some of them
    toll: bool  # the greatest count of dead in its article, in a story of one attack, one blast or few dead
    partial: bool  # a place's count, whose article tells a greater one of more than the place
    whole: float | None  # the figure of which it counts a part
    attackers: float  # how many of those whom it counts are the attackers
    voices: (
        int  # sources that its sentence gives side by side: `vingt selon les uns, trente selon les autres`
    )
    revises: bool
    recalls: bool
    recalled: bool
    former: bool
    long_ago: bool  # told of a time long before its story's
    again: bool  # its sentence says that it happened before: `ont de nouveau tenté`
    counters: bool  # its sentence sets it against what another says: `l'armée, elle, parle de ...`
    custody: str | None  # of those taken, whether police and courts hold them or captors
    some: str | None  # which of the hurt or dead it counts, where its words tell
    besides: bool  # counts others than those told before it
    provisional: bool  # a toll that its sentence says is not the last
    further: (
        bool  # counts others than those of its own measure told just before it: `tué deux autres personnes`
    )
    taken_in: bool  # counts those whom one hospital took in
    on_top: bool  # adds to a count rather than being one
    objects: frozenset[str]
    stems: frozenset[str]
    worded: frozenset[str]
    papers: frozenset[
        str
    ]  # sorts of papers that a step of negotiation names, of its sentence's where it names none
    around: frozenset[str]

    @property
    def denied(self) -> bool:
        """Whether the claim denies what it tells."""
        return self.claim.factuality == "denied"

    @property
    def spread(self) -> bool:
        """Whether its cause strikes several places, so that a figure without a place is of them all."""
        return self.wave or wide(self.cause)

    @property
    def ahead(self) -> bool:
        """Whether the claim tells what is to come or is wished for."""
        return self.claim.factuality in AHEAD


def wide(cause: str | None) -> bool:
    """Whether a class of causes strikes a whole land, so that a figure without a place is the land's."""
    return cause in lexicon().causes.wide
