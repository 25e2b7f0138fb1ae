"""What can be held: a phrase that names a place, or that counts or measures places."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import counted_before, has_partitive_pronoun
from recoupe.extract.identity import phrase_text
from recoupe.extract.places import PLACE_NOUNS, as_place
from recoupe.lang import load_table
from recoupe.record import Place, Quantity

_TABLE = load_table("control")
_ONLY_NAMED = frozenset(_TABLE["objects"]["only_named"])
_HELD = (PLACE_NOUNS | frozenset(_TABLE["objects"]["nouns"])) - _ONLY_NAMED
_MEASURES = frozenset(_TABLE["objects"]["measures"])
_COUNTED = frozenset(("district", "village", "town", "province", "percent", "position"))
_BARE_SHARES = frozenset(("contrôler", "tenir", "détenir", "occuper", "reprendre", "conquérir"))


def can_be_held(context: Context, c: int, clause: Clause | None) -> bool:
    """Whether a phrase names a place, or counts or measures places."""
    view = context.view
    chunk = view.chunks[c]
    if chunk.pronoun or chunk.kind not in ("NP", "PP"):
        return False
    if chunk.quantity >= 0:
        return _counts_places(context, c, clause)
    if chunk.name >= 0:
        name = context.document.names[chunk.name]
        if name.first <= chunk.head < name.last:
            return name.kind in ("place", "state")
    head = context.document.tokens.lemma[chunk.head]
    if head not in _HELD:
        return head in _ONLY_NAMED and chunk.name >= 0
    indefinite = context.document.tokens.lower[chunk.inner] in ("un", "une", "des", "d'", "de")
    named = chunk.name >= 0 or _apposed_place(context, c) is not None or any(True for _ in _among(context, c))
    return named or not indefinite


def quantity_of(context: Context, c: int, clause: Clause | None) -> tuple[Quantity | None, str | None]:
    """The count or share of places, and the whole that it is of."""
    chunk = context.view.chunks[c]
    if chunk.quantity < 0:
        return None, None
    mention = context.quantities[chunk.quantity]
    unit = mention.unit if mention.unit in _COUNTED else _elliptic_unit(context, c, clause)
    if unit is None:
        return None, None
    whole = None
    if mention.unit == "percent":
        last = max(context.view.extent(c)[1], mention.phrase_last)
        whole = phrase_text(context.view, mention.last, last) if last > mention.last else None
    return mention.quantity(context.document, unit), whole


def objects_of(context: Context, c: int) -> Iterator[str]:
    """Names of the places held: the phrase's own, an apposed one, those after `dont`, else its words."""
    view = context.view
    document = context.document
    chunk = view.chunks[c]
    head = document.tokens.lemma[chunk.head]
    if chunk.name >= 0:
        name = document.names[chunk.name]
        if name.first <= chunk.head < name.last or head in _MEASURES:
            yield name.canonical
            return
    inner = next((view.chunks[d].name for d in view.dependents(c) if view.chunks[d].name >= 0), -1)
    if chunk.quantity >= 0:
        named = list(_among(context, c))
        yield from named or ([document.names[inner].canonical] if inner >= 0 else [])
        return
    apposed = _apposed_place(context, c)
    if apposed is not None:
        yield apposed
    elif head in _MEASURES and inner >= 0:
        yield document.names[inner].canonical
    else:
        yield phrase_text(view, chunk.inner, view.extent(c)[1])


def place_held(context: Context, c: int) -> Place | None:
    """A place that is held is where the claim holds; a count of places holds in the town behind `de`."""
    candidates = (
        [c, *context.view.dependents(c)]
        if context.view.chunks[c].quantity < 0
        else context.view.dependents(c)
    )
    for d in candidates:
        if context.view.chunks[d].name >= 0:
            place = as_place(context.view, d)
            if place is not None:
                return place
    return None


def equivalents(context: Context, c: int) -> Iterator[int]:
    """`dix quartiers, soit 55% de la superficie`: the same holding in another measure."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    after = c + 1 + sum(1 for _ in view.dependents(c))
    words = [view.document.tokens.lower[view.chunks[k].first] for k in range(after, min(stop, after + 2))]
    if words == [",", "soit"] and after + 2 < stop:
        other = view.chunks[after + 2]
        if other.quantity >= 0 and context.quantities[other.quantity].unit in _COUNTED:
            yield after + 2


def _counts_places(context: Context, c: int, clause: Clause | None) -> bool:
    mention = context.quantities[context.view.chunks[c].quantity]
    if mention.unit == "percent":
        of_places = mention.lemma in _HELD or any(
            can_be_held(context, d, None) for d in context.view.dependents(c)
        )
        bare = mention.lemma is None and clause is not None and clause.verb.lemma in _BARE_SHARES
        return of_places or bare or (mention.lemma is None and context.view.role[c] == "nmod")
    if mention.unit in _COUNTED:
        return True
    return _elliptic_unit(context, c, clause) is not None


def _elliptic_unit(context: Context, c: int, clause: Clause | None) -> str | None:
    """`n'en contrôle plus que dix`: the unit of the places counted before."""
    index = context.view.chunks[c].quantity
    if (
        clause is None
        or context.quantities[index].lemma is not None
        or not has_partitive_pronoun(context, clause)
    ):
        return None
    before = counted_before(context, index, ("area",))
    return before.unit if before is not None and before.unit in _COUNTED else None


def _apposed_place(context: Context, c: int) -> str | None:
    """`un deuxième quartier, Oron,`: the name set beside the phrase."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    after = c + 1 + sum(1 for _ in view.dependents(c))
    if after + 1 < stop and view.chunks[after].kind == "COMMA" and view.chunks[after + 1].name >= 0:
        name = context.document.names[view.chunks[after + 1].name]
        if name.kind == "place" and name.first == view.chunks[after + 1].inner:
            return name.canonical
    return None


def _among(context: Context, c: int) -> Iterator[str]:
    """`huit quartiers, dont X et Y`: the names that the count includes."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(c + 1, min(stop, c + 5)):
        chunk = view.chunks[k]
        if chunk.kind == "VERB":
            return
        if chunk.kind == "REL" and chunk.prep == "dont" and k + 1 < stop:
            for other in view.conjuncts(k + 1):
                yield from _named(context, other)
            return


def _named(context: Context, c: int) -> Iterator[str]:
    """The proper name in a phrase or in the phrase that hangs on it."""
    view = context.view
    chunk = view.chunks[c]
    inner = chunk.name if chunk.name >= 0 else next((view.chunks[d].name for d in view.dependents(c)), -1)
    if inner >= 0:
        yield context.document.names[inner].canonical
    elif context.document.tokens.form[chunk.head][0].isupper():
        yield context.document.tokens.form[chunk.head]
