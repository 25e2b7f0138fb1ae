"""What shares a verb of control said once: `Oron est tombé mardi, Velmar hier`, `elle tient 48 %, la milice 39 %`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.record import Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import as_time

_MOST = 4  # pairs behind one verb
_LAST = 3  # phrases from a comma to the end of a pair
_SHARES = frozenset(("percent", "district", "village", "town", "area"))


def gapped_holdings(
    context: Context, clause: Clause, holding: Holding
) -> Iterator[tuple[Holding, Time | None]]:
    """The pairs behind a clause that has told a holding, each with the day that it sets."""
    apart = clause.verb.form == "present_participle"  # « l'armée tenant l'est et les rebelles l'ouest »
    if holding.how != "verb" or not (apart or clause.kind in ("main", "complement")) or clause.verb.negation:
        return
    view = context.view
    _, stop = view.sentence_chunks[clause.sentence]
    compared = _had_before(context, clause, holding)
    if compared is not None:
        yield compared
        return
    last = max((clause.chunk, *holding.held, *clause.complements, *clause.subjects))
    for _ in range(_MOST):
        near = range(last + 1, min(stop, last + _LAST))
        comma = next((k for k in near if view.chunks[k].kind in ("COMMA", "CONJ")), -1)
        between = range(last + 1, comma)
        if comma < 0 or comma + 2 >= stop or any(view.chunks[k].kind == "VERB" for k in between):
            return
        pair = (
            _of_a_place(context, comma, holding)
            or _of_a_share(context, comma, holding)
            or _of_a_side(context, comma, holding)
        )
        if pair is None:
            return
        last, found, time = pair
        if last + 1 < stop and view.chunks[last + 1].kind == "VERB":
            return  # « Velmar, le lendemain, a résisté »
        yield found, time


def _had_before(context: Context, clause: Clause, holding: Holding) -> tuple[Holding, Time | None] | None:
    """`(contrôle 90 % de la ville,) contre 65 % il y a dix jours`: what the same side held before."""
    view = context.view
    had = next((c for c in view.complement(clause, "contre") if view.chunks[c].quantity >= 0), -1)
    now = holding.held[0] if holding.held else -1
    if had < 0 or now < 0 or view.chunks[now].quantity < 0 or holding.action != "holds":
        return None
    mention = context.quantities[view.chunks[had].quantity]
    unit = context.quantities[view.chunks[now].quantity].unit
    if unit not in _SHARES or not (mention.unit == unit or mention.unit_class == "none"):
        return None
    _, stop = view.sentence_chunks[clause.sentence]
    time = next((t for k in range(had, min(stop, had + _LAST + 1)) if (t := _time_at(context, k))), None)
    words = (mention.first, view.chunks[had].last)
    quantity = mention.quantity(context.document, unit)
    day = as_time(time, context.document) if time is not None and time.earliest is not None else None
    made = Holding(
        "holds", holding.held, holding.actor, "verb", evidence=words, quantity=quantity, of=holding.of
    )
    return made, day


def _of_a_place(context: Context, comma: int, holding: Holding) -> tuple[int, Holding, Time | None] | None:
    """`, Velmar le lendemain`: another place and its own day."""
    view, first = context.view, comma + 1
    chunk = view.chunks[first]
    time = _time_at(context, first + 1)
    named = (
        chunk.kind == "NP"
        and chunk.name >= 0
        and (can_be_held(context, first, None) or may_be_place(context, first))
    )
    if not named or time is None or not holding.held:
        return None
    words = (chunk.first, time.last)
    made = Holding(holding.action, [first], holding.actor, "verb", holding.opponent, evidence=words)
    day = as_time(time, context.document) if time.earliest is not None else None
    return view.chunk_at[time.last - 1], made, day


def _of_a_share(context: Context, comma: int, holding: Holding) -> tuple[int, Holding, None] | None:
    """`, la milice 39 %`: another side and its own share."""
    view, first = context.view, comma + 1
    share = first + 1
    if view.chunks[first].kind != "NP" or view.chunks[first].quantity >= 0 or view.chunks[share].quantity < 0:
        return None
    mention = context.quantities[view.chunks[share].quantity]
    had = holding.held[0] if holding.held else -1
    counted = had >= 0 and view.chunks[had].quantity >= 0
    same = counted and context.quantities[view.chunks[had].quantity].unit == mention.unit
    if not same or mention.unit not in _SHARES or not is_armed(context, first):
        return None
    words = (view.chunks[first].first, view.chunks[share].last)
    quantity = mention.quantity(context.document, mention.unit)
    made = Holding(holding.action, [share], first, "verb", -1, evidence=words, quantity=quantity)
    return share, made, None


def _of_a_side(context: Context, comma: int, holding: Holding) -> tuple[int, Holding, None] | None:
    """`(l'armée tient l'est,) les rebelles l'ouest`, `(l'est est tenu par l'armée,) l'ouest par eux`."""
    view = context.view
    first, second = comma + 1, comma + 2
    by = view.chunks[second].prep == "par"
    actor, place = (second, first) if by else (first, second)
    plain = view.chunks[place].kind == "NP" and view.chunks[first].kind == "NP"
    if not plain or holding.actor < 0 or not holding.held or not is_armed(context, actor):
        return None
    if is_armed(context, place) or not can_be_held(context, place, None):
        return None
    last = max(view.chunk_at[view.extent(place)[1] - 1], second)
    words = (view.chunks[first].first, view.chunks[last].last)
    return last, Holding(holding.action, [place], actor, "verb", evidence=words), None


def _time_at(context: Context, c: int) -> TimeExpression | None:
    """The time that a phrase is."""
    view = context.view
    if c >= len(view.chunks):
        return None
    first, last = view.chunks[c].first, view.chunks[c].last
    for time in context.times_at[view.sentence_of[c]]:
        if first <= time.first < last or (time.first <= first < time.last):
            return time
    return None
