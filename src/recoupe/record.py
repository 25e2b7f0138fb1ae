"""The frozen types of the record: what Recoupe says about a set of articles.

Field names, values and meanings are documented in `docs/record.md`. Unknown is `None`, an empty list is
an empty tuple, and no key is ever left out of an export. Offsets count Unicode code points in the article's
raw text, `start` inclusive and `end` exclusive, so that `raw[start:end] == text`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec

Kind = Literal[
    "casualties",
    "displacement",
    "control",
    "force",
    "attack",
    "negotiation",
    "meeting",
    "statement",
    "relation",
    "event",
]
Factuality = Literal[
    "asserted", "reported", "unverified", "planned", "predicted", "demanded", "denied", "hypothetical"
]
AHEAD: tuple[Factuality, ...] = ("planned", "predicted", "demanded", "hypothetical")
"""How what has not come about is told."""
Bound = Literal["exact", "at_least", "more_than", "nearly", "about", "at_most", "less_than", "range", "vague"]
EntityKind = Literal["person", "organisation", "armed_group", "state", "place", "outlet"]
Status = Literal["single", "corroborated", "updated", "contradicted"]
Basis = Literal["metadata", "stated", "inferred", "unknown"]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article: code-point offsets into its raw text, and the words themselves."""

    start: int
    end: int
    text: str


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of an article's raw text, without a copy of its words."""

    start: int
    end: int


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When an article was published: an interval of days, on what basis, and the words that decided it."""

    earliest: dt.date | None = None
    latest: dt.date | None = None
    basis: Basis = "unknown"
    because: tuple[Span, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one article besides its text."""

    id: str
    file: str
    title: str | None
    outlet: str | None
    byline: str | None
    credits: tuple[str, ...]
    published: Published
    language: str


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number as printed, with the closed interval that the words allow (`None` is open)."""

    value: float | int | None
    low: float | int | None
    high: float | int | None
    bound: Bound
    unit: str | None
    text: str


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """When a claim holds: an interval of days, the words that say so and how they were resolved."""

    earliest: dt.date | None
    latest: dt.date | None
    span: Literal["instant", "period"]
    open: Literal["start", "end"] | None
    text: str | None
    because: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a claim holds. `within` names the town of a quarter; coordinates only from a gazetteer."""

    name: str
    text: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    within: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One link of the chain of attribution, nearest first. `cue` is the word that attributes (`selon`)."""

    name: str
    entity: str | None = None
    role: str | None = None
    cue: str | None = None
    start: int
    end: int


class Casualties(msgspec.Struct, frozen=True, kw_only=True):
    """People killed, wounded, missing or captured."""

    measure: Literal["killed", "wounded", "missing", "captured", "casualties"]
    victims: str = "people"
    perpetrator: str | None = None
    perpetrator_entity: str | None = None
    cause: str | None = None
    cumulative: bool = False
    subset_of: str | None = None


class Displacement(msgspec.Struct, frozen=True, kw_only=True):
    """People who left, were moved, came back or cannot leave."""

    measure: Literal["displaced", "evacuated", "returned", "trapped", "refugees"]
    people: str = "people"
    origin_place: str | None = None
    origin_place_entity: str | None = None
    destination: str | None = None
    destination_entity: str | None = None
    cumulative: bool = False


class Control(msgspec.Struct, frozen=True, kw_only=True):
    """Who holds, takes or loses named places or a share of them."""

    action: Literal["captured", "recaptured", "lost", "withdrew", "holds", "besieges", "advances"]
    actor: str | None = None
    actor_entity: str | None = None
    opponent: str | None = None
    opponent_entity: str | None = None
    objects: tuple[str, ...] = ()
    objects_entity: tuple[str | None, ...] = ()
    of: str | None = None


class Force(msgspec.Struct, frozen=True, kw_only=True):
    """Troops or means deployed, withdrawn or counted."""

    action: Literal["deploys", "withdraws", "numbers"]
    actor: str | None = None
    actor_entity: str | None = None
    unit: str | None = None
    destination: str | None = None
    destination_entity: str | None = None
    purpose: str | None = None
    in_addition_to: str | None = None


class Attack(msgspec.Struct, frozen=True, kw_only=True):
    """A strike, or strikes suspended or resumed."""

    action: Literal["strikes", "suspends", "resumes"]
    actor: str | None = None
    actor_entity: str | None = None
    means: str | None = None
    target: str | None = None
    target_entity: str | None = None


class Negotiation(msgspec.Struct, frozen=True, kw_only=True):
    """A step of a negotiation: who asks for, offers, accepts, refuses or votes what."""

    matter: Literal["ceasefire", "evacuation", "humanitarian_access", "talks", "resolution", "surrender"]
    action: Literal[
        "calls_for",
        "proposes",
        "accepts",
        "rejects",
        "vetoes",
        "adopts",
        "votes",
        "agrees",
        "violates",
        "conditions",
        "announces",
    ]
    actors: tuple[str, ...] = ()
    actors_entity: tuple[str | None, ...] = ()
    duration_days: float | int | None = None
    terms: str | None = None


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting planned, held or failed."""

    status: Literal["planned", "held", "failed"]
    participants: tuple[str, ...] = ()
    participants_entity: tuple[str | None, ...] = ()
    matter: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said, quoted or reported. `quote` is the quoted words without their marks."""

    speaker: str | None = None
    speaker_entity: str | None = None
    role: str | None = None
    organisation: str | None = None
    organisation_entity: str | None = None
    mode: Literal["direct", "indirect", "mixed"] = "indirect"
    quote: str | None = None
    medium: str | None = None
    addressee: str | None = None


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """A lasting tie between two entities."""

    subject: str
    subject_entity: str | None = None
    relation: Literal["supports", "ally_of", "opposes", "part_of", "listed_as", "also_known_as"]
    object: str
    object_entity: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A dated milestone that no other kind holds. `type` is a PLOVER event type where one fits."""

    type: str
    actor: str | None = None
    actor_entity: str | None = None
    object: str | None = None
    object_entity: str | None = None


Args = (
    Casualties
    | Displacement
    | Control
    | Force
    | Attack
    | Negotiation
    | Meeting
    | Statement
    | Relation
    | Event
)

ARGS: dict[Kind, type[Args]] = {
    "casualties": Casualties,
    "displacement": Displacement,
    "control": Control,
    "force": Force,
    "attack": Attack,
    "negotiation": Negotiation,
    "meeting": Meeting,
    "statement": Statement,
    "relation": Relation,
    "event": Event,
}


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that one article says, the words that say it, who is behind it and when it holds."""

    id: str
    article: str
    file: str
    kind: Kind
    evidence: tuple[Span, ...]
    sentence: Extent
    args: Any  # one of Args, the one that ARGS names for the kind; msgspec can't discriminate them itself
    quantity: Quantity | None
    time: Time | None
    place: Place | None
    attribution: tuple[Source, ...]
    factuality: Factuality
    origin: str | None
    rule: str
    confidence: float


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """An office that an entity is said to hold."""

    role: str
    organisation: str | None = None
    time: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Where an entity is named."""

    article: str
    start: int
    end: int
    text: str


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, group, state, place or newsroom that the articles name."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """Lowest and highest figure that the origins allow; `None` is open."""

    low: float | int | None
    high: float | int | None


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What a set of claims says about one thing."""

    id: str
    kind: Kind
    label: str
    claims: tuple[str, ...]
    status: Status
    origins: int
    current: str | None
    range: Range | None
    because: str


def claim_from_json(line: bytes | str) -> Claim:
    """Read a claim back from its JSON, with `args` typed by its kind.

    Raises `msgspec.ValidationError` where the JSON breaks the record.
    """
    claim = msgspec.json.decode(line, type=Claim)
    return msgspec.structs.replace(claim, args=msgspec.convert(claim.args, type=ARGS[claim.kind]))
