"""Control told beside the verb or by what is left: `Maîtres d'Oron, les rebelles`, `il ne leur reste que le port`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import at_war
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.lang import load_table

_TABLE = load_table("control")
_MASTERS = frozenset(_TABLE["masters"]["nouns"])
_READ_AS_NOUNS: dict[str, str] = {"prise": "captured", "reprise": "recaptured"}
_APART = _MASTERS | frozenset(_READ_AS_NOUNS)
_LEFT = frozenset(("rester", "demeurer"))
_HOLDING_OUT = frozenset(_TABLE["holding_out"]["verbs"])
_WORKS = frozenset(_TABLE["holding_out"]["works"])
LEAVING_VERBS = _HOLDING_OUT | _LEFT | {"avoir"}
"""Verbs of what is left to somebody."""

_STILL = frozenset(("toujours", "encore", "depuis", "bon"))
_NEAR = 6  # phrases from the opening of a sentence to what it is said of


def apart_holdings(context: Context) -> Iterator[Holding]:
    """What phrases apart from the verb tell: who is master of a place, and a participle that is read as a noun."""
    view, lower = context.view, context.document.tokens.lower
    for c in dict.fromkeys([view.chunk_at[token] for token in context.words.at(_APART)]):
        chunk = view.chunks[c]
        if c < 0 or chunk.kind != "NP" or chunk.prep or not context.readable(view.sentence_of[c]):
            continue
        word = lower[chunk.head]
        if chunk.last - 1 > chunk.head and lower[chunk.last - 1] in _MASTERS:
            found = _mastered_by(context, c)
        elif word in _MASTERS:
            found = _mastered(context, c)
        elif word in _READ_AS_NOUNS and chunk.last == chunk.first + 1:
            found = _opening(context, c)
        else:
            continue
        if found is not None:
            yield found


def _mastered(context: Context, c: int) -> Holding | None:
    """`Maîtres d'Oron depuis mai, les rebelles`, `les rebelles, maîtres d'Oron,`."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    place = next((d for d in view.dependents(c) if _is_place(context, d)), -1)
    if place < 0 or view.chunks[c].first != view.chunks[c].head:
        return None
    actor = -1
    if c == start:
        actor = _behind_comma(context, c)
    elif view.chunks[c - 1].kind == "COMMA" and c - 2 >= start:
        actor = c - 2
        while view.role[actor] == "nmod" and view.governor[actor] >= start:
            actor = view.governor[actor]
    if actor < 0 or not is_armed(context, actor):
        return None
    words = (view.chunks[c].first, view.extent(place)[1])
    return Holding("holds", [place], actor, "under", evidence=words)


def _mastered_by(context: Context, c: int) -> Holding | None:
    """`Les rebelles maîtres d'Oron`: a headline."""
    place = next((d for d in context.view.dependents(c) if _is_place(context, d)), -1)
    if place < 0 or not is_armed(context, c):
        return None
    chunk = context.view.chunks[c]
    words = (chunk.inner, context.view.extent(place)[1])
    side = phrase_text(context.view, chunk.inner, chunk.last - 1)
    return Holding("holds", [place], -1, "under", side=side, evidence=words)


def _behind_comma(context: Context, c: int) -> int:
    """The phrase behind the first comma of what opens a sentence; -1 for none."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(c + 1, min(stop - 1, c + _NEAR)):
        if view.chunks[k].kind == "VERB":
            return -1
        if view.chunks[k].kind == "COMMA":
            return k + 1 if view.chunks[k + 1].kind == "NP" else -1
    return -1


def _opening(context: Context, c: int) -> Holding | None:
    """`Prise lundi par les rebelles, Oron comptait`: a participle that opens a sentence and is read as the noun."""
    view = context.view
    if c != view.sentence_chunks[view.sentence_of[c]][0]:
        return None
    place = _behind_comma(context, c)
    if place < 0 or not _is_place(context, place):
        return None
    agent = next((k for k in range(c + 1, place) if view.chunks[k].prep == "par"), -1)
    if agent < 0 or not is_armed(context, agent):
        return None
    action = _READ_AS_NOUNS[context.document.tokens.lower[view.chunks[c].head]]
    return Holding(action, [place], agent, "noun", evidence=(view.chunks[c].first, view.extent(agent)[1]))


def left_over(context: Context, clause: Clause) -> Holding | None:
    """`les rebelles n'ont plus que le port`, `il ne reste aux rebelles que le port`, `Oron résiste toujours`."""
    lemma = clause.verb.lemma
    if lemma in _HOLDING_OUT:
        return _holds_out(context, clause)
    if lemma == "avoir":
        held = clause.objects if _restricted(context, clause) else []
        actor = subject_of(context.view, clause)
    elif lemma in _LEFT:
        actor = next((c for c in context.view.complement(clause, "à") if is_armed(context, c)), -1)
        held = [*clause.objects, *_past_que(context, clause)]
    else:
        return None
    held = [c for c in held if can_be_held(context, c, clause) or _is_place(context, c)][:1]
    return (
        Holding("holds", held, actor, "idiom") if held and actor >= 0 and is_armed(context, actor) else None
    )


def _restricted(context: Context, clause: Clause) -> bool:
    """`n'ont plus que`."""
    behind = context.document.tokens.lower[clause.verb.first : clause.verb.last + 2]
    return "plus" in behind and ("que" in behind or "qu'" in behind)


def _past_que(context: Context, clause: Clause) -> list[int]:
    """`il ne reste plus aux rebelles que le quartier d'Oron`: what is left, behind `que`."""
    view = context.view
    _, stop = view.sentence_chunks[clause.sentence]
    lower = context.document.tokens.lower
    for c in range(clause.chunk + 1, min(stop - 1, clause.chunk + _NEAR)):
        if lower[view.chunks[c].first] in ("que", "qu'"):
            return [c + 1]
    return []


def _holds_out(context: Context, clause: Clause) -> Holding | None:
    """`Oron résiste toujours aux rebelles`: not taken yet, whoever defends it."""
    verb, view = clause.verb, context.view
    subject = subject_of(view, clause)
    if verb.negation or verb.form != "finite" or verb.modal or subject < 0:
        return None
    if not can_be_held(context, subject, clause) or context.view.chunks[subject].pronoun:
        return None
    against = next((c for c in view.complement(clause, "à", "face à") if is_armed(context, c)), -1)
    works = context.document.tokens.lemma[view.chunks[subject].head] in _WORKS
    still = not works and not _STILL.isdisjoint(context.document.tokens.lower[verb.first : verb.last + 2])
    alone = verb.lemma == "tenir" and not clause.objects and not clause.complements and at_war(context)
    named = context.view.chunks[subject].name >= 0
    holds = against >= 0 or still or (alone and named)  # « « Oron tient », a assuré le président »
    return Holding("holds", [subject], -1, "idiom", against) if holds else None


def _is_place(context: Context, c: int) -> bool:
    chunk = context.view.chunks[c]
    named = chunk.name >= 0 and context.document.names[chunk.name].kind != "state"
    return (named and may_be_place(context, c)) or can_be_held(context, c, None)
