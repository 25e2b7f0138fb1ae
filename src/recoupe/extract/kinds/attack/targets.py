"""What can be struck: people, places, buildings, vehicles, armed bodies; and whether an article tells of a war."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.weapons import with_plurals
from recoupe.extract.people import people
from recoupe.extract.places import PLACE_NOUNS, as_place
from recoupe.lang import load_table

_TABLE = load_table("attack")
_THINGS = with_plurals(_TABLE["targets"]["nouns"]) | PLACE_NOUNS
_NEVER = frozenset(_TABLE["never"]["objects"])
_COUNTED = frozenset(("people", "area", "means", "thing", "none"))


def can_be_hit(context: Context, c: int) -> bool:
    """Whether a phrase names something that bombs and bullets reach: `un convoi` yes, `la réforme` no."""
    view = context.view
    chunk = view.chunks[c]
    tokens = context.document.tokens
    lemma = tokens.lemma[chunk.head]
    if lemma in ("un", "une"):  # « un de ses hélicoptères »
        return any(can_be_hit(context, d) for d in view.dependents(c))
    military = tokens.lower[chunk.head + 1 : chunk.head + 2] in (["militaire"], ["militaires"])
    if lemma == "objectif" and military:
        return True
    if chunk.pronoun or lemma in _NEVER:
        return False
    if chunk.quantity >= 0 and context.quantities[chunk.quantity].unit_class not in _COUNTED:
        return False  # « pourront atteindre 120 km/h »
    return lemma in _THINGS or is_person(context, c) or is_armed(context, c) or as_place(view, c) is not None


def is_person(context: Context, c: int) -> bool:
    """Whether a phrase names people, by a noun or by a name."""
    chunk = context.view.chunks[c]
    tokens = context.document.tokens
    if tokens.lower[chunk.head] in people().forms or people().looks_human(tokens.lemma[chunk.head]):
        return True
    if chunk.quantity >= 0 and context.quantities[chunk.quantity].unit_class == "people":
        return True
    return _kind(context, c) in ("person", "organisation")


def is_thing(context: Context, c: int) -> bool:
    """Whether a phrase is headed by a noun for a place, a building or a vehicle."""
    return context.document.tokens.lemma[context.view.chunks[c].head] in _THINGS


def is_named(context: Context, c: int) -> bool:
    """Whether a phrase is a proper name."""
    return _kind(context, c) is not None


def _kind(context: Context, c: int) -> str | None:
    chunk = context.view.chunks[c]
    if chunk.name < 0:
        return None
    name = context.document.names[chunk.name]
    return name.kind if name.first <= chunk.head < name.last else None
