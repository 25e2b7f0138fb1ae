"""Attacks that lean on one told just before: `a revendiqué un attentat à Oron, puis un autre à Velmar`."""

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
