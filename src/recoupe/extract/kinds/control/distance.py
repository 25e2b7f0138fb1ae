"""Advances told by how far off a place still is: `à six kilomètres de la ville`, `aux portes de la capitale`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import is_armed_part
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.lang import load_table

_TABLE = load_table("control")
AT_DISTANCE = frozenset(
    (
        "être",
        "trouver",
        "revenir",
        "arriver",
        "parvenir",
        "avancer",
        "progresser",
        "camper",
        "rapprocher",
        "approcher",
        "poster",
        "bivouaquer",
        "positionner",
        "stationner",
    )
)
GATES = frozenset(("portes",))
_EDGES = frozenset(_TABLE["edges"]["nouns"])


def at_the_gates(context: Context, c: int) -> Holding | None:
    """`Les rebelles aux portes de la capitale`: a headline that has no verb."""
    view = context.view
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    if GATES.isdisjoint(context.document.tokens.lower[view.chunks[c].first : view.chunks[c].inner]):
        return None
    above = c - 1
    while above > start and view.role[above] == "nmod":
        above = view.governor[above]
    verbless = all(view.chunks[k].kind != "VERB" for k in range(start, stop))
    if not verbless or above < start or not is_armed(context, above) or not can_be_held(context, c, None):
        return None
    return Holding("advances", [c], above, "idiom", evidence=(view.chunks[above].inner, view.extent(c)[1]))


def told_by_distance(context: Context, clause: Clause) -> Holding | None:
    """`les troupes n'étaient plus qu'à six kilomètres de la ville`: they advance on it."""
    view = context.view
    actor = subject_of(view, clause)
    if clause.verb.lemma not in AT_DISTANCE or actor < 0 or not is_armed_part(context, actor):
        return None
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + 5)):
        chunk = view.chunks[c]
        if (
            (chunk.prep == "à" or _behind_at(context, c, clause))
            and chunk.quantity >= 0
            and context.quantities[chunk.quantity].unit == "distance"
        ):
            held = [d for d in (*view.dependents(c), c + 1) if d < stop and can_be_held(context, d, clause)]
            words = context.document.tokens.lower[clause.verb.first : clause.verb.last + 2]
            still = clause.verb.negation or "plus" in words
            return Holding("advances", held[:1], actor, "idiom") if held or still else None
        before = context.document.tokens.lower[chunk.first : chunk.inner]
        if chunk.prep == "au nord de" and not _EDGES.isdisjoint(before):
            return Holding("advances", [c], actor, "idiom") if can_be_held(context, c, clause) else None
        if (
            chunk.prep in ("à", "en", "sur", "devant", "sous")
            and context.document.tokens.lower[chunk.head] in _EDGES
        ):
            behind = [*view.dependents(c), *([c + 2] if _closes_marks(context, c, stop) else [])]
            held = [d for d in behind if can_be_held(context, d, clause) or may_be_place(context, d)]
            return Holding("advances", held[:1], actor, "idiom") if held else None
    return None


def _closes_marks(context: Context, c: int, stop: int) -> bool:
    """`« aux portes » de la ville`."""
    chunks = context.view.chunks
    return c + 2 < stop and chunks[c + 1].kind == "CLOSE" and chunks[c + 2].prep == "de"


def _behind_at(context: Context, c: int, clause: Clause) -> bool:
    """`à seulement deux kilomètres de la ville`."""
    chunks = context.view.chunks
    k = c - 1
    if context.document.tokens.lower[chunks[c].first] == "à":
        return True  # « à environ deux kilomètres », one phrase
    while k > clause.chunk and chunks[k].kind == "ADV":
        k -= 1
    return k > clause.chunk and chunks[k].kind == "OTHER" and chunks[k].prep == "à"
