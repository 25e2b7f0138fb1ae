"""A claim as an English phrase, for the page's second language; names stay as the articles print them.

The French phrase, which leads, is `recoupe.publish.wording`. Nouns and verbs are data in `english.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from recoupe.publish.page.words import number
from recoupe.publish.wording import named_apart
from recoupe.record import (
    Attack,
    Casualties,
    Claim,
    Control,
    Displacement,
    Event,
    Force,
    Kind,
    Meeting,
    Negotiation,
    Quantity,
    Relation,
    Statement,
)

_BOUNDS = {
    "at_least": "at least ",
    "more_than": "more than ",
    "nearly": "nearly ",
    "about": "about ",
    "at_most": "at most ",
    "less_than": "fewer than ",
}


@lru_cache(maxsize=1)
def phrase_book() -> dict[str, Any]:
    """The phrase book, `english.toml`."""
    return tomllib.loads((files("recoupe.publish.page") / "english.toml").read_text("utf-8"))


def english(claim: Claim) -> str:
    """What a claim says and where: `at least 105 civilians killed in Alep-Ouest`."""
    said = _SAID[claim.kind](claim.args, claim)
    place = claim.place.name if claim.place else ""
    if not place or place in said or claim.kind in {"statement", "relation"}:
        return said
    return f"{said} in {place}"


def who(claim: Claim) -> str:
    """Who says so, nearest first: `according to ONU, citing CICR`; not again the speaker of a statement."""
    chain = [source.name for source in claim.attribution]
    if claim.kind == "statement" and chain and chain[0] == claim.args.speaker:
        chain = chain[1:]
    return f"according to {', citing '.join(chain)}" if chain else ""


def figure(quantity: Quantity) -> str:
    """The figure alone, with its bound: `at least 105`, `3,000 to 4,000`, the French words where they are vague."""
    low, high = quantity.low, quantity.high
    if quantity.bound == "range" and low is not None and high is not None:
        said = f"{number(low).en} to {number(high).en}"
    elif quantity.value is None:
        return f"“{quantity.text}”"
    else:
        said = f"{_BOUNDS.get(quantity.bound, '')}{number(quantity.value).en}"
    return f"{said}%" if quantity.unit == "percent" else said


def _counted(quantity: Quantity | None, nouns: Iterable[str]) -> str:
    one, many = nouns
    if quantity is None:
        return many
    if quantity.unit == "percent":
        return f"{figure(quantity)} of {many}"
    return f"{figure(quantity)} {one if quantity.value == 1 and quantity.bound != 'range' else many}"


def people(measure: str, who: str, quantity: Quantity | None) -> str:
    """`105 civilians killed`; without a figure the people alone."""
    nouns = phrase_book()["people"].get(who, (who, who))
    return f"{_counted(quantity, nouns)} {phrase_book()['befell'].get(measure, measure)}"


def unit_nouns(unit: str) -> tuple[str, str]:
    """What is counted, one and many: `("aircraft", "aircraft")`; a code without a word stays itself."""
    one, many = phrase_book()["unit"].get(unit) or (unit, unit)
    return one, many


def _things(quantity: Quantity | None, whole: str | None) -> str:
    """`9 districts out of dix-huit`, `55% of Kesmara`."""
    if quantity is None:
        return ""
    if quantity.unit == "percent":
        return f"{figure(quantity)} of {whole}" if whole else figure(quantity)
    unit = quantity.unit or ""
    said = _counted(quantity, unit_nouns(unit)).strip()
    return f"{said} out of {whole}" if whole else said


def enumerated(names: Iterable[str]) -> str:
    """`A, B and C`."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _with(said: str, *tails: tuple[str, str | None]) -> str:
    """The phrase and its tails, each a leading word and a name that may be missing."""
    return said + "".join(f" {lead} {name}" for lead, name in tails if name)


def _casualties(args: Casualties, claim: Claim) -> str:
    said = _with(people(args.measure, args.victims, claim.quantity), ("by", args.perpetrator))
    return f"{said} ({args.cause})" if args.cause else said


def _displacement(args: Displacement, claim: Claim) -> str:
    said = people(args.measure, args.people, claim.quantity)
    return _with(said, ("from", args.origin_place), ("to", args.destination))


def _control(args: Control, claim: Claim) -> str:
    noun, leads = phrase_book()["control"][args.action]
    share = _things(claim.quantity, args.of)
    named = enumerated(args.objects)
    apart = enumerated(named_apart(args.objects, args.of))
    things = (
        f"{share} ({apart})"
        if share and apart
        else share or named or (claim.place.name if claim.place else "")
    )
    return _with(noun, (leads, things), ("by", args.actor), ("against", args.opponent))


def _force(args: Force, claim: Claim) -> str:
    unit = args.unit or (claim.quantity.unit if claim.quantity else None) or "soldiers"
    things = _counted(claim.quantity, unit_nouns(unit))
    noun = phrase_book()["force"][args.action]
    said = f"{noun}: {things}" if args.action == "numbers" else f"{noun} of {things}"
    return _with(f"{said} ({args.actor})" if args.actor else said, ("to", args.destination))


def _attack(args: Attack, claim: Claim) -> str:
    means = phrase_book()["means"].get(args.means or "default", args.means)
    said = f"{phrase_book()['attack'][args.action]} {means}".strip()
    if claim.quantity is not None:
        said += f" ({_things(claim.quantity, None)})"
    return _with(said, ("on", args.target), ("by", args.actor))


def _negotiation(args: Negotiation, _: Claim) -> str:
    length = f"{number(args.duration_days).en}-day " if args.duration_days else ""
    verb = phrase_book()["negotiation"][args.action]
    said = (
        f"{length}{phrase_book()['matter'][args.matter]} {verb if args.actors else verb.removesuffix(' by')}"
    )
    said = f"{said} {enumerated(args.actors)}".strip()
    return f"{said}: {args.terms}" if args.terms else said


def _meeting(args: Meeting, _: Claim) -> str:
    said = _with(phrase_book()["meeting"][args.status], ("between", enumerated(args.participants)))
    return f"{said} ({args.matter})" if args.matter else said


def _statement(args: Statement, claim: Claim) -> str:
    text = f"“{args.quote}”" if args.quote else (claim.evidence[0].text if claim.evidence else "")
    if not args.speaker:
        return text
    office = ", ".join(part for part in (args.role, args.organisation) if part)
    return f"{args.speaker}{f' ({office})' if office else ''}: {text}"


def _relation(args: Relation, _: Claim) -> str:
    return f"{args.subject} {phrase_book()['relation'][args.relation]} {args.object}"


def _event(args: Event, _: Claim) -> str:
    noun = phrase_book()["events"].get(args.type.lower(), args.type)
    tail = ": ".join(part for part in (args.actor, args.object) if part)
    return f"{noun} ({tail})" if tail else noun


_SAID: dict[Kind, Callable[[Any, Claim], str]] = {
    "casualties": _casualties,
    "displacement": _displacement,
    "control": _control,
    "force": _force,
    "attack": _attack,
    "negotiation": _negotiation,
    "meeting": _meeting,
    "statement": _statement,
    "relation": _relation,
    "event": _event,
}
