"""Attacks that lean on one told just before: `a revendiqué un attentat à Oron, puis un autre à Velmar`.

`une attaque contre un convoi en 2017, contre une école en 2018`: each target with its day is an attack of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.extract.context import Context
from recoupe.extract.kinds.attack.reader import Strike
from recoupe.extract.kinds.attack.targets import can_be_hit
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.lang import load_table

_TABLE = load_table("attack")["others"]
_WORDS: frozenset[str] = frozenset(_TABLE["words"])
_BEFORE = frozenset(_TABLE["before"])
_AT = frozenset(_TABLE["at"])
_BEHIND = 3  # phrases behind the word, a day among them


def others(context: Context, told: Sequence[tuple[int, Strike]]) -> Iterator[tuple[int, Strike]]:
    """Chunk and attack of each `un autre` whose sentence has told of one, with where it was or what it hit."""
    by_sentence = {sentence: strike for sentence, strike in told if strike.action == "strikes"}
    for token in context.words.at(_WORDS):
        if context.sentence_of[token] in by_sentence:
            strike = _other(context, token, by_sentence[context.sentence_of[token]])
            if strike is not None:
                yield strike.noun, strike


def _other(context: Context, token: int, last: Strike) -> Strike | None:
    tokens, view = context.document.tokens, context.view
    if token == 0 or tokens.lower[token - 1] not in _BEFORE or tokens.upos[token + 1 : token + 2] == ["NOUN"]:
        return None  # « un autre témoin »
    c = view.chunk_at[token]
    known = max(last.noun, last.target)
    if c <= known or last.noun < 0:
        return None
    sentence = view.sentence_of[c]
    times = {t for time in context.times_at[sentence] for t in range(time.first, time.last)}
    for k in range(c + 1, min(view.sentence_chunks[sentence][1], c + 1 + _BEHIND)):
        chunk = view.chunks[k]
        if chunk.head in times or chunk.kind == "COMMA":
            continue
        aimed = chunk.kind == "NP" or chunk.prep in _AT
        if aimed and can_be_hit(context, k):
            return Strike("near", k, last.actor, last.means, noun=c)
        if chunk.prep in LOCATIVE and as_place(view, k) is not None:
            return Strike("near", -1, last.actor, last.means, k, noun=c)
        return None
    return None


def dated_each(context: Context, told: Sequence[tuple[int, Strike]]) -> Iterator[Strike]:
    """Each further `contre une école en 2018` behind an attack noun, its target and their day."""
    view = context.view
    for sentence, strike in told:
        if strike.target < strike.noun or strike.action != "strikes" or strike.factuality is not None:
            continue
        stop = view.sentence_chunks[sentence][1]
        k = _day_of(context, strike.target, stop)
        if view.chunks[strike.target].prep != "contre" or k < 0:
            continue
        while (target := _next_target(context, k + 1, stop)) >= 0:
            k = _day_of(context, target, stop)
            yield Strike("listed", target, strike.actor, strike.means)


def _next_target(context: Context, k: int, stop: int) -> int:
    """The next target with a day right behind it, over a comma or `ou encore`; -1 where the list ends."""
    while k < stop and context.view.chunks[k].kind in ("COMMA", "CONJ", "ADV"):
        k += 1
    if k >= stop or not can_be_hit(context, k) or _day_of(context, k, stop) < 0:
        return -1
    return k if context.view.chunks[k].kind == "NP" or context.view.chunks[k].prep == "contre" else -1


def _day_of(context: Context, c: int, stop: int) -> int:
    """The phrase of the day right behind a target and what hangs on it; or -1."""
    k = c + 1
    while k < stop and context.view.chunks[k].prep == "de" and not context.is_time(k):
        k += 1
    return k if k < stop and context.is_time(k) else -1
