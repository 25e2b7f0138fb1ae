"""Who negotiates and who meets: phrases that can act for somebody, and the day of their own clause."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table
from recoupe.record import Time
from recoupe.times.expression import TimeExpression
from recoupe.times.govern import time_for

_ACTORS = frozenset(load_table("negotiation")["actors"]["nouns"])
_THOSE = frozenset(("celui", "celle", "ceux", "celles"))
_STEM = 4  # letters that an adjective and its state share
_DOCUMENTS = frozenset(load_table("speech")["nouns"]["document"])


def can_act(context: Context, chunk: int) -> bool:
    """Whether a phrase names somebody who can want or refuse something: `la Ligue` yes, `la situation` no."""
    lemma = context.document.tokens.lemma[context.view.chunks[chunk].head]
    if lemma in _DOCUMENTS:
        return False
    if lemma in _ACTORS or can_speak(context.view, chunk) or is_armed(context, chunk):
        return True
    return are_natives(context, chunk) or (lemma == "voix" and _speak_up(context, chunk))


def _speak_up(context: Context, chunk: int) -> bool:
    """`des voix (s'élèvent pour appeler à)`: people, where they are not counted."""
    found = context.view.chunks[chunk]
    return found.quantity < 0 and not found.prep and context.document.tokens.lower[found.first] == "des"


def are_natives(context: Context, chunk: int) -> bool:
    """`les Narviens`: those of a country, several, behind their article; `Russes et Ukrainiens` need none."""
    tokens, found = context.document.tokens, context.view.chunks[chunk]
    capital = tokens.form[found.head][:1].isupper()
    known = tokens.lower[found.head] in name_lexicon("fr").adjectives
    several = tokens.number[found.head] == "Plur"
    return several and ((found.head > found.first and (capital or known)) or (capital and known))


def name_of(view: ClauseView, chunk: int) -> str:
    """The name of who a phrase stands for, its words without one."""
    return identify(view, chunk).name


def side_in(context: Context, chunk: int) -> int:
    """The phrase that a side is named by: that of `ceux du Front` is the Front; -1 where it is nobody."""
    view = context.view
    if context.document.tokens.lower[view.chunks[chunk].head] in _THOSE:
        chunk = next((d for d in view.dependents(chunk) if can_act(context, d)), -1)
    return chunk if chunk >= 0 and can_act(context, chunk) else -1


def sides_among(context: Context, chunk: int) -> tuple[str, ...]:
    """The names of the sides that stand together: `(entre) les délégués du gouvernement et ceux du Front`."""
    sides = (side_in(context, k) for k in context.view.conjuncts(chunk))
    return tuple(dict.fromkeys(name_of(context.view, k) for k in sides if k >= 0))


def parties_between(context: Context, after: int, clause: Clause) -> tuple[str, ...]:
    """`un accord entre la Narvie et le Front`: the two sides of a clause, those behind token `after` first."""
    view = context.view
    for c in sorted(view.complement(clause, "entre"), key=lambda c: view.chunks[c].first < after):
        sides = sides_among(context, c)
        if len(sides) > 1:
            return sides
    return ()


def said_in(context: Context, clause: Clause) -> Time | None:
    """The day that the clause itself gives: `a appelé lundi à une trêve`, or None."""
    times = list(times_in(context, clause))
    return time_for(context.document, times, clause.sentence, clause.verb.first, clause.verb.last)


def times_in(context: Context, clause: Clause) -> Iterator[TimeExpression]:
    """The time expressions of a clause's own phrases, and those of its sentence that no clause owns."""
    view = context.view
    for time in context.times_at[clause.sentence]:
        if context.document.name_at[time.first] >= 0:
            continue  # « la Coalition du 5-Juin », « la Brigade de l'Aube »
        chunk = view.chunk_at[time.first]
        owner = view.clause_of(chunk) if chunk >= 0 else None
        if owner is clause or (owner is None and chunk >= 0):
            yield time


def state_of(context: Context, chunk: int) -> str | None:
    """The state of the text that an adjective of a phrase begins like: `l'offre norvégienne` -> Norvège, or None."""
    tokens, found = context.document.tokens, context.view.chunks[chunk]
    for token in range(found.inner, found.last):
        stem = tokens.lower[token][:5]
        if tokens.upos[token] != "ADJ" or len(stem) < _STEM:
            continue
        for name in context.document.names:
            if name.kind in ("state", "place") and name.text[:_STEM].lower() == stem[:_STEM]:
                return name.canonical
    return None


def land_of(context: Context, chunk: int) -> str | None:
    """The land of an adjective of a phrase, a state of the text before a side: `son voisin narvien`, or None."""
    return state_of(context, chunk) or side_of(context, chunk)
