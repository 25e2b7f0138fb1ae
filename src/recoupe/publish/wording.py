"""A claim as a French phrase that an editor would write.

>>> phrase(claim)                                                                     # doctest: +SKIP
"au moins 105 civils tués à Alep-Ouest, depuis le 15 nov. 2016, selon l'OSDH"

`what`, `where`, `when_said`, `who` and `caveat` give its parts, for tables that have a column each.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from recoupe.publish import french
from recoupe.publish.french import Names, plural_de, quoted, words
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
    Status,
)

PLURAL_FROM = 2  # French: zéro et un demi sont singuliers


def phrase(claim: Claim, text: str | None = None) -> str:
    """The whole claim in one line: what, where, when, according to whom, how surely.

    `text` is the raw text of the sentence, where it is at hand: it tells the articles of names.
    """
    said_where = where(claim, text)
    start = f"{what(claim, text)} {said_where}" if said_where else what(claim, text)
    line = ", ".join(part for part in (start, when_said(claim), who(claim, text)) if part)
    mark = caveat(claim)
    return f"{line} ({mark})" if mark else line


def what(claim: Claim, text: str | None = None) -> str:
    """What the claim says, without place, time and source."""
    return _WHAT[claim.kind](claim, _names(claim, text))


def where(claim: Claim, text: str | None = None) -> str:
    """Where it holds: `à Alep-Ouest`, or nothing. Statements and relations hold nowhere."""
    if claim.place is None or claim.kind in {"statement", "relation"}:
        return ""
    if claim.kind in {"control", "attack", "force"} and claim.place.name in what(claim, text):
        return ""
    if claim.place.name in {
        getattr(claim.args, "destination", None),
        getattr(claim.args, "origin_place", None),
    }:
        return ""
    return _names(claim, text).at(claim.place.name)


def _names(claim: Claim, text: str | None) -> Names:
    return Names(" ".join(span.text for span in claim.evidence) if text is None else text)


def when_said(claim: Claim) -> str:
    """When it holds: `depuis le 15 nov. 2016`, or nothing."""
    time = claim.time
    if time is None:
        return ""
    text = (time.text or "").lower()
    since = time.span == "period" and text.startswith(("depuis", "dès", "à partir"))
    return french.when(time.earliest, time.latest, open_side=time.open, since=since)


def who(claim: Claim, text: str | None = None) -> str:
    """Who says so, nearest first: `selon l'ONU, citant le CICR`; not again the speaker of a statement."""
    chain = [source.name for source in claim.attribution]
    if claim.kind == "statement" and chain and chain[0] == claim.args.speaker:
        chain = chain[1:]
    names = _names(claim, text)
    return ", citant ".join(f"{'' if i else 'selon '}{names.the(name)}" for i, name in enumerate(chain))


def caveat(claim: Claim) -> str:
    """How surely it is said, where that needs a word: `au conditionnel`, `démenti`."""
    mark: str = words()["factuality"][claim.factuality]
    return mark


def kind_label(kind: Kind) -> str:
    """Heading of a kind."""
    label: str = words()["kinds"][kind]
    return label


def status_label(status: Status) -> str:
    """A finding's status in an editor's word."""
    label: str = words()["status"][status]
    return label


def figure(quantity: Quantity) -> str:
    """The figure alone, with its bound: `au moins 105`, `près de 85 %`, `des dizaines de milliers`."""
    if quantity.value is None:
        if quantity.low is not None and quantity.high is not None and quantity.bound == "range":
            return f"de {french.number(quantity.low)} à {french.number(quantity.high)}"
        return _vague(quantity.text)
    if quantity.bound == "range" and None not in (quantity.low, quantity.high):
        said = f"de {french.number(quantity.low or 0)} à {french.number(quantity.high or 0)}"
    else:
        said = f"{words()['bounds'][quantity.bound]} {french.number(quantity.value)}".strip()
    return f"{said}{french.NARROW_SPACE}%" if quantity.unit == "percent" else said


def _vague(text: str) -> str:
    """The words of a vague number, with the article that a plural needs: `des dizaines de milliers`."""
    first = text.split(" ", 1)[0].lower()
    return f"des {text}" if first.endswith("s") and first in words()["collectives"]["words"] else text


def _count(quantity: Quantity | None, singular: str, plural: str) -> str:
    """The figure and the noun it counts; the bare plural where there is no figure."""
    if quantity is None:
        return plural
    said = figure(quantity)
    if quantity.unit == "percent":
        return f"{said} des {plural}"
    needs_de = said.split()[-1].lower() in words()["collectives"]["words"]
    if needs_de:
        return f"{said} {plural_de(plural)}"
    one = quantity.value is not None and abs(quantity.value) < PLURAL_FROM and quantity.bound != "range"
    return f"{said} {singular if one else plural}"


def _people(measure: str, people: str, quantity: Quantity | None) -> str:
    """`105 civils tués`, `14 morts`, `90 000 femmes prises au piège`."""
    nouns = words()["people_nouns"].get(measure)
    if people == "people" and quantity is not None and quantity.unit == "percent":
        befallen = nouns[1] if nouns else "".join(words()["measures"][measure])
        return f"{figure(quantity)} de la population ({befallen})"
    if people == "people" and nouns:
        return _count(quantity, *nouns)
    singular, plural, gender = words()["people"].get(people, (people, people, "m"))
    if measure == "casualties":
        return f"{_count(quantity, *words()['people_nouns']['casualties'])} ({plural})"
    participle, tail = words()["measures"][measure]
    e = "e" if gender == "f" else ""
    many = participle if participle.endswith("s") and not e else f"{participle}{e}s"
    return _count(quantity, f"{singular} {participle}{e}{tail}", f"{plural} {many}{tail}")


def _casualties(claim: Claim, names: Names) -> str:
    args: Casualties = claim.args
    said = _people(args.measure, args.victims, claim.quantity)
    if args.perpetrator:
        said += f" {names.by(args.perpetrator)}"
    return f"{said} ({args.cause})" if args.cause else said


def _displacement(claim: Claim, names: Names) -> str:
    args: Displacement = claim.args
    said = _people(args.measure, args.people, claim.quantity)
    if args.origin_place:
        said += f" {names.of(args.origin_place)}"
    return f"{said} vers {names.the(args.destination)}" if args.destination else said


def _control(claim: Claim, names: Names) -> str:
    args: Control = claim.args
    noun, preposition = words()["control"][args.action]
    share = _units(claim.quantity, args.of, names)
    things = _listed(args.objects, names.of if preposition == "de" else names.at)
    apart = named_apart(args.objects, args.of)
    if share and apart:
        thing = f"{plural_de(share)} ({', '.join(apart)})"
    elif share:
        thing = plural_de(share)
    elif things:
        thing = things
    else:
        thing = (names.of if preposition == "de" else names.at)(claim.place.name) if claim.place else ""
    said = f"{noun} {thing}".strip()
    said += f" {names.by(args.actor)}" if args.actor else ""
    return f"{said}, contre {names.the(args.opponent)}" if args.opponent else said


def named_apart(objects: tuple[str, ...], whole: str | None) -> tuple[str, ...]:
    """The objects that the name of their whole doesn't say already.

    >>> named_apart(("Velmor", "Ostane"), "18 quartiers de Velmor")
    ('Ostane',)
    """
    return tuple(name for name in objects if not _says(whole or "", name))


def _says(text: str, name: str) -> bool:
    """Whether a text holds a name as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _units(quantity: Quantity | None, whole: str | None, names: Names) -> str:
    if quantity is None:
        return ""
    if quantity.unit == "percent":
        return f"{figure(quantity)} {names.of(whole)}" if whole else figure(quantity)
    unit = quantity.unit or ""
    singular, plural = words()["units"].get(unit, (unit, unit))
    return f"{_count(quantity, singular, plural)}{f' sur {whole}' if whole else ''}".strip()


def _force(claim: Claim, names: Names) -> str:
    args: Force = claim.args
    noun: str = words()["force"][args.action]
    unit = args.unit or (claim.quantity.unit if claim.quantity else None) or "soldiers"
    singular, plural = words()["units"].get(unit, words()["people"].get(unit, (unit, unit))[:2])
    things = _count(claim.quantity, singular, plural)
    said = f"{noun} : {things}" if args.action == "numbers" else f"{noun} {plural_de(things)}"
    if args.actor:
        said += f" ({args.actor})" if args.action == "numbers" else f" {names.by(args.actor)}"
    return f"{said} vers {names.the(args.destination)}" if args.destination else said


def _attack(claim: Claim, names: Names) -> str:
    args: Attack = claim.args
    means = words()["attack_means"]
    noun: str = means.get(args.means or "default", means["default"])
    if claim.quantity is not None:
        noun = f"{noun} ({_units(claim.quantity, None, names)})"
    if args.action in words()["attack_phases"]:
        noun = f"{words()['attack_phases'][args.action]} des {noun}"
    said = f"{noun} sur {names.the(args.target)}" if args.target else noun
    return f"{said}, {names.by(args.actor)}" if args.actor else said


def _negotiation(claim: Claim, names: Names) -> str:
    args: Negotiation = claim.args
    noun, gender = words()["matters"][args.matter]
    participle, before = words()["negotiation"][args.action]
    verb, space, tail = participle.partition(" ")
    verb = (
        verb
        if verb.endswith("s") and gender.startswith("m")
        else verb + {"m": "", "f": "e", "mp": "s"}[gender]
    )
    length = f" de {french.number(args.duration_days)} jours" if args.duration_days else ""
    said = f"{noun}{length} {verb}{space}{tail}"
    if args.actors:
        said += f" {_before_actors(before, args.actors, names)}"
    return f"{said} : {args.terms}" if args.terms else said


def _before_actors(before: str, actors: tuple[str, ...], names: Names) -> str:
    if before.endswith(" de"):
        return f"{before[:-3]} {_listed(actors, names.of)}"
    return f"{before} {_listed(actors, names.the)}"


def _meeting(claim: Claim, _: Names) -> str:
    args: Meeting = claim.args
    said: str = words()["meeting"][args.status]
    if args.participants:
        said += f" : {_listed(args.participants, str)}"
    return f"{said} ({args.matter})" if args.matter else said


def _statement(claim: Claim, _: Names) -> str:
    args: Statement = claim.args
    text = quoted(args.quote) if args.quote else claim.evidence[0].text
    if not args.speaker:
        return text
    office = ", ".join(part for part in (args.role, args.organisation) if part)
    return f"{args.speaker}{f' ({office})' if office else ''} : {text}"


def _relation(claim: Claim, names: Names) -> str:
    args: Relation = claim.args
    words_between: str = words()["relation"][args.relation]
    if words_between.endswith(" de"):
        return f"{args.subject}, {words_between[:-3]} {names.of(args.object)}"
    return f"{args.subject}, {words_between} {quoted(args.object)}"


def _event(claim: Claim, _: Names) -> str:
    args: Event = claim.args
    noun: str = words()["events"].get(args.type.lower(), args.type)
    tail = " : ".join(part for part in (args.actor, args.object) if part)
    return f"{noun} ({tail})" if tail else noun


def _listed(names: tuple[str, ...], say: Callable[[str], str]) -> str:
    """Names said one by one, the last after `et`."""
    said = [say(name) for name in names]
    return " et ".join(part for part in (", ".join(said[:-1]), said[-1] if said else "") if part)


_WHAT: dict[Kind, Callable[[Claim, Names], str]] = {
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
