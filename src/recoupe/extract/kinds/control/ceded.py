"""Ground given up, told by a noun: `le retrait de ses troupes de la province`."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.held import can_be_held
from recoupe.extract.kinds.control.slots import is_land
from recoupe.extract.people import people

_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))


def ceded(context: Context, c: int) -> tuple[int, int]:
    """`le retrait de ses troupes de la province`: who leaves, and the place behind; -1 for none."""
    view = context.view
    armed = next((d for d in view.dependents(c) if view.governor[d] == c and is_armed(context, d)), -1)
    if armed < 0 or not _gives_up(context, armed):
        return -1, -1
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(armed + 1, min(stop, armed + 4)):
        if is_land(context, k) and not _fights(context, armed):
            break  # « le retrait de ses troupes de Narvie »: they go home
        if view.chunks[k].prep in ("de", "hors de") and can_be_held(context, k, None):
            return _owner(context, armed), k
        if view.chunks[k].kind != "PP":
            break
    return -1, -1


def _gives_up(context: Context, armed: int) -> bool:
    """Rebels and `ses troupes` give ground; `les forces américaines` who leave a region are a force that goes home."""
    view, tokens = context.view, context.document.tokens
    chunk = view.chunks[armed]
    return _fights(context, armed) or not _OWN.isdisjoint(tokens.lower[chunk.first : chunk.head])


def _fights(context: Context, armed: int) -> bool:
    noun = people().forms.get(context.document.tokens.lower[context.view.chunks[armed].head])
    fighters = noun is not None and noun.victims == "fighters"
    return fighters or identify(context.view, armed).kind == "armed_group"


def _owner(context: Context, armed: int) -> int:
    """`(annonce le retrait de) ses troupes`: the subject, whose they are; else the troops."""
    view = context.view
    if not _OWN.isdisjoint(context.document.tokens.lower[view.chunks[armed].first : view.chunks[armed].head]):
        clause = view.clause_of(armed)
        subject = subject_of(view, clause) if clause is not None else -1
        return subject if subject >= 0 else armed
    return armed
