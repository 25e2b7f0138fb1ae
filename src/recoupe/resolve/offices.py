"""Names that only claims carry: offices told of speakers, and names that no mention marks."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recoupe.reading import NamedMention, Reading
from recoupe.record import Claim, EntityKind
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.rewrite import NAMED_FIELDS
from recoupe.resolve.spelling import fold, words

_KIND_OF_FIELD: dict[str, EntityKind] = {
    "origin_place": "place", "destination": "place", "objects": "place", "target": "place",
    "speaker": "person", "participants": "person",
}  # fmt: skip


def mentions_of(reading: Reading, lex: Lexicon) -> tuple[NamedMention, ...]:
    """The reading's mentions, with the offices that its statements tell, and names that only claims give.

    A claim's name counts as a name only where it begins with a capital and is not a word of office:
    `Piroz Ghelm`, not `un responsable` nor `L'armée`.
    """
    offices = {
        fold(claim.args.speaker): (claim.args.role, claim.args.organisation)
        for claim in reading.claims
        if claim.kind == "statement" and claim.args.speaker and (claim.args.role or claim.args.organisation)
    }
    known: set[str] = set()
    told: list[NamedMention] = []
    for mention in reading.mentions:
        known.update(fold(form) for form in (mention.text, mention.canonical, mention.acronym) if form)
        role, organisation = offices.get(fold(mention.canonical), (None, None))
        if mention.kind == "person" and not mention.role and (role or organisation):
            told.append(_with_office(mention, role, organisation))
        elif (
            mention.kind == "person"
            and not mention.organisation
            and fold(mention.role or "") in lex.of_bodies
        ):
            told.append(_with_office(mention, mention.role, organisation))  # « son porte-parole, Ivo Brek »
        else:
            told.append(mention)
    spoken = {word for mention in told if mention.kind == "person" for word in words(mention.canonical)}
    for claim in reading.claims:
        for name, kind, start, end in _named(claim, lex):
            if fold(name) in known or not _is_name(name, lex) or set(words(name)) <= spoken:
                continue
            known.add(fold(name))
            told.append(NamedMention(start=start, end=end, text=name, kind=kind, canonical=name))
    return tuple(told)


def _with_office(mention: NamedMention, role: str | None, organisation: str | None) -> NamedMention:
    return msgspec.structs.replace(mention, role=role, organisation=mention.organisation or organisation)


def _named(claim: Claim, lex: Lexicon) -> Iterator[tuple[str, EntityKind, int, int]]:
    span = claim.evidence[0]
    for field in NAMED_FIELDS[claim.kind]:
        value = getattr(claim.args, field)
        kind = _KIND_OF_FIELD.get(field, "organisation")
        for name in value if isinstance(value, tuple) else (value,):
            if name:
                yield name, kind, span.start, span.end
    if claim.place:
        yield claim.place.name, "place", span.start, span.end
    for source in claim.attribution:
        yield source.name, _kind_of_source(source.name, lex), source.start, source.end


def _kind_of_source(name: str, lex: Lexicon) -> EntityKind:
    """A source of two or three words that all begin with a capital is a person: not `la Croix bleue`."""
    said = name.split()
    person = len(said) in (2, 3) and all(word[:1].isupper() for word in said)
    return "person" if person and fold(said[0]) not in lex.group_heads else "organisation"


def _is_name(name: str, lex: Lexicon) -> bool:
    said = [
        word for word in name.replace("’", "'").replace("'", " ").split() if fold(word) not in lex.articles
    ]
    if not said or not said[0][:1].isupper():
        return False
    first = fold(said[0])
    if len(said) == 1 and first in lex.directions:
        return False
    return first not in lex.organs and first not in lex.rebels and first not in lex.titles
