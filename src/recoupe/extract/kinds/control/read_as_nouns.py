"""Participles that are read as nouns: `Oron, reprise en mai par l'armée,`, `Oron reprise aux rebelles`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held

_DAY_BEHIND = 2  # tokens from such a participle to its day


def behind_name(context: Context, c: int, action: str) -> Holding | None:
    """`Oron, reprise en mai par l'armée,`: a participle that is read as the noun."""
    view = context.view
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    chunk = view.chunks[c]
    alone = chunk.kind == "NP" and chunk.inner == chunk.head and chunk.last == chunk.head + 1
    if action not in ("captured", "recaptured") or not alone or c - 1 < start:
        return None
    if view.chunks[c - 1].kind in ("NP", "PP") and c + 1 < stop and view.chunks[c + 1].prep == "à":
        return _taken_from(context, c, action)
    if c - 2 < start:
        return None
    if view.chunks[c - 1].kind == "ADV":
        return _taken_anew(context, c, action)
    if view.chunks[c - 1].kind != "COMMA" or not can_be_held(context, c - 2, None):
        return None
    end = next((k for k in range(c + 1, stop) if view.chunks[k].kind == "VERB"), stop)
    agent = next((k for k in range(c + 1, min(end, c + 5)) if view.chunks[k].prep == "par"), -1)
    if agent < 0 or not is_armed(context, agent):
        return None
    words = (view.chunks[c - 2].inner, view.extent(agent)[1])
    return Holding(action, [c - 2], agent, "noun", evidence=words)


def _taken_from(context: Context, c: int, action: str) -> Holding | None:
    """`Oron reprise aux rebelles`: a headline."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    place = c - 1
    while view.role[place] == "nmod" and place > start:
        place = view.governor[place]
    if place != start or not can_be_held(context, place, None) or not is_armed(context, c + 1):
        return None
    words = (view.chunks[place].inner, view.extent(c + 1)[1])
    return Holding(action, [place], -1, "noun", c + 1, evidence=words)


def _taken_anew(context: Context, c: int, action: str) -> Holding | None:
    """`l'étau sur Oron de nouveau reprise, dimanche, par ses chars`: right behind a place by its name, with its day."""
    view = context.view
    place, last = c - 2, view.chunks[c].last
    days = context.times_at[view.sentence_of[c]]
    dated = any(last <= time.first <= last + _DAY_BEHIND for time in days)
    if not dated or view.chunks[place].name < 0 or not can_be_held(context, place, None):
        return None
    return Holding(action, [place], -1, "noun", evidence=(view.chunks[place].inner, last))
