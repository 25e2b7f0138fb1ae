"""Counts and shares of places, and the whole that they are of: `11 des 18 quartiers`, `80% de la ville`."""

from __future__ import annotations

from bisect import bisect_left

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import counted_before, has_partitive_pronoun
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Quantity

COUNTED = frozenset(("district", "village", "town", "province", "percent", "position", "bridge"))
"""Units of counts of places, and of shares of one."""

_ALL = frozenset(load_table("control")["objects"]["wholes"])
_BRIDGES = frozenset(("pont", "ponts"))
_SQUARE = frozenset(("carré", "carrés"))
_BEFORE = 3  # sentences back in which a whole was told


def unit_of(context: Context, c: int, clause: Clause | None) -> str | None:
    """The unit in which a phrase counts places, or None: in `n'en contrôle plus que dix` that of the count before."""
    mention = context.quantities[context.view.chunks[c].quantity]
    if mention.unit in COUNTED:
        return mention.unit
    if mention.lemma in _BRIDGES:
        return "bridge"
    if _is_surface(context, mention) and clause is not None and _by_arms(context, clause):
        return "surface"
    if clause is None or mention.lemma is not None or not has_partitive_pronoun(context, clause):
        return None
    before = counted_before(context, context.view.chunks[c].quantity, ("area",))
    return before.unit if before is not None and before.unit in COUNTED else None


def _is_surface(context: Context, mention: QuantityMention) -> bool:
    """`3.000 km2`, `300 kilomètres carrés`."""
    behind = context.document.tokens.lower[mention.last : mention.last + 2]
    return mention.lemma in ("km2", "km²") or (mention.unit == "distance" and not _SQUARE.isdisjoint(behind))


def _by_arms(context: Context, clause: Clause) -> bool:
    """`l'armée a repris 3.000 km2`: firms buy land as well."""
    passive = clause.verb.voice == "passive"
    doer = next(context.view.complement(clause, "par"), -1) if passive else doer_of(context.view, clause)
    return doer >= 0 and is_armed(context, doer)


def quantity_of(context: Context, c: int, clause: Clause | None) -> tuple[Quantity | None, str | None]:
    """The count or share of places, and the words of the whole that it is of."""
    if context.view.chunks[c].quantity < 0:
        return _all_of_it(context, c)
    mention = context.quantities[context.view.chunks[c].quantity]
    unit = unit_of(context, c, clause)
    if unit is None:
        return None, None
    return mention.quantity(context.document, unit), whole_of(context, c, mention)


def _all_of_it(context: Context, c: int) -> tuple[Quantity | None, str | None]:
    """`la totalité de la ville`: a hundred percent, in a word."""
    view = context.view
    chunk = view.chunks[c]
    last = view.extent(c)[1]
    if context.document.tokens.lemma[chunk.head] not in _ALL or last == chunk.last:
        return None, None
    text = context.document.words(chunk.head, chunk.last)
    hundred = Quantity(value=100, low=100, high=100, bound="exact", unit="percent", text=text)
    return hundred, phrase_text(view, chunk.last, last)


def whole_of(context: Context, c: int, mention: QuantityMention) -> str | None:
    """Words of the whole: behind the share, in the partitive, after `sur`, or told just before."""
    view, tokens = context.view, context.document.tokens
    last = max(view.extent(c)[1], mention.phrase_last)
    if mention.unit == "percent":
        if last > mention.last:
            return phrase_text(view, mention.last, last)
        return _told_before(context, mention) if mention.lemma is None else None
    if mention.partitive:
        start = next(
            (t for t in range(mention.first, last) if tokens.lower[t] in ("des", "ses", "leurs")), -1
        )
        return phrase_text(view, start, last) if start >= 0 else None
    after = view.chunk_at[last] if last < len(view.chunk_at) else -1
    if after >= 0 and view.chunks[after].prep == "sur" and view.chunks[after].quantity >= 0:
        number = context.quantities[view.chunks[after].quantity]
        if number.lemma in (None, mention.lemma):
            return phrase_text(view, view.chunks[after].inner, view.chunks[after].last)
    return _told_before(context, mention) if mention.lemma is None else None


def _first(mention: QuantityMention) -> int:
    return mention.first


def _told_before(context: Context, mention: QuantityMention) -> str | None:
    """`Le Front tenait 11 des 18 quartiers; il n'en tient plus que dix`: the whole stays what it was."""
    view = context.view
    sentence = context.sentence_of[mention.first]
    before = bisect_left(context.quantities, mention.first, key=_first)
    for at in range(before - 1, -1, -1):
        other = context.quantities[at]
        if context.sentence_of[other.first] < sentence - _BEFORE:
            return None
        chunk = view.chunk_at[other.first]
        same = other.unit == "percent" if mention.unit == "percent" else other.unit in COUNTED
        if same and other.lemma is not None and chunk >= 0 and view.chunks[chunk].quantity >= 0:
            whole = whole_of(context, chunk, other)
            if whole is not None:
                return whole
    return None
