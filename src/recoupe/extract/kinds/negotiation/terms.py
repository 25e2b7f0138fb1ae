"""Terms of a step: the condition set with it and what it is for, as stretches of tokens."""

from __future__ import annotations

from recoupe.extract.context import Context
from recoupe.extract.kinds.near import clauses_behind
from recoupe.extract.kinds.negotiation.steps import Step

_LONGEST = 40  # tokens
_BREAKS = frozenset(("COMMA", "COLON", "CLOSE", "RPAR", "OPEN", "LPAR"))
_QUOTED = 5  # chunks of a quoted name and its marks
_STOPS = frozenset((".", "!", "?"))
_UNLESS = frozenset(("si", "tant que"))
_PURPOSE = ("pour", "afin de", "afin")

Stretch = tuple[int, int]


def condition_of(context: Context, step: Step, *, negated: bool) -> Stretch | None:
    """Tokens of the condition: after `subordonner à`, `à condition que`, or `si` behind a refusal."""
    view, sentence = context.view, step.ruling.sentence
    if step.verb is not None and step.verb.condition:
        behind = (c for c in view.complement(step.ruling, *step.verb.condition) if c > step.ruling.chunk)
        first = next((view.chunks[c].inner for c in behind), -1)
        return _stretch(context, first, sentence) if first >= 0 else None
    lower = context.document.tokens.lower
    end = context.document.sentences[sentence].last - 1
    for token in range(step.matter.last, min(end, step.matter.last + _LONGEST)):
        if lower[token] == ";":
            break  # « a proposé une trêve ; l'opposition y est favorable, à condition que »
        if lower[token] == "condition" and lower[token - 1] == "à":
            return token - 1, _stretch(context, token + 2, sentence)[1]
    if negated:
        for index in view.sentence_clauses[sentence]:
            other = view.clauses[index]
            hypothesis = (
                other.kind == "adverbial" and other.marker in _UNLESS and other.index > step.clause.index
            )
            if hypothesis and other.subject >= 0:
                return _stretch(context, view.chunks[other.subject].first, sentence)
    return None


def purpose_of(context: Context, step: Step) -> Stretch | None:
    """`une trêve pour évacuer les blessés` -> the tokens of `évacuer les blessés`."""
    view = context.view
    for clause in clauses_behind(view, step.matter.chunk):
        near = step.matter.last <= clause.verb.first <= step.matter.last + 8
        if near and clause.kind == "infinitive" and clause.marker in _PURPOSE:
            return _stretch(context, clause.verb.first, clause.sentence)
        if clause.verb.first >= step.matter.last and clause.kind == "main":
            return None  # « plaide pour une trêve et menace d'envoyer des troupes pour protéger ses postes »
    return None


def _stretch(context: Context, first: int, sentence: int) -> Stretch:
    """The words that run from `first` to the next break."""
    view = context.view
    last = min(context.document.sentences[sentence].last, first + _LONGEST)
    quoted = -1  # the chunk that closes a quoted name: « le départ de tous « les bandits » »
    for token in range(first, last):
        chunk = view.chunk_at[token]
        if view.chunks[chunk].kind == "OPEN" and token > first:
            quoted = _closing(context, chunk)
        breaks = view.chunks[chunk].kind in _BREAKS and chunk > quoted
        if breaks or context.document.tokens.lower[token] in _STOPS:
            return first, token
    return first, last


def _closing(context: Context, opening: int) -> int:
    """The chunk of the marks that close a few quoted words without a verb, -1 where they are a sentence."""
    for chunk in range(opening + 1, min(opening + _QUOTED, len(context.view.chunks))):
        kind = context.view.chunks[chunk].kind
        if kind == "CLOSE":
            return chunk
        if kind == "VERB" or kind in _BREAKS:
            break
    return -1
