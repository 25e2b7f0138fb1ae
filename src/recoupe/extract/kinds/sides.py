"""Whose a thing is by an adjective beside it: `des raids narviens` are Narvia's, `des tirs rebelles` the rebels'."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recoupe.annotate.names.lexicon import name_lexicon
from recoupe.extract.context import Context
from recoupe.lang import load_table

_SIDES: dict[str, str] = {
    form: name for name, forms in load_table("armed")["sides"].items() for form in forms
}
_JOINED: dict[str, str] = load_table("governments")["joined"]
_FURTHER = 6  # tokens from a phrase to an adjective that still goes with its noun
_ELSEWHERE = frozenset(("VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "NUM"))
_SHORT_STEM = 4
_STEM = 5  # letters that an adjective shares with the state it is of: `narvien`, `Narvie`


@cache
def _states() -> dict[str, str]:
    """Adjective form -> name of its state: as the press calls it, else by its standard name."""
    from babel import Locale  # slow to load: only where an adjective is met

    aliases = load_table("names/states")["aliases"]
    standard = Locale.parse("fr").territories
    called = {
        country: aliases[country][0] if country in aliases else standard.get(country)
        for country in set(name_lexicon("fr").adjectives.values())
    }
    return {
        form: name for form, country in name_lexicon("fr").adjectives.items() if (name := called[country])
    }


@cache
def _nations() -> dict[str, str]:
    return dict(name_lexicon("fr").adjectives)


def side_of(context: Context, c: int) -> str | None:
    """The side or state that an adjective of the phrase names, or None."""
    view = context.view
    tokens = context.document.tokens
    chunk = view.chunks[c]
    for token in range(chunk.head + 1, min(chunk.last + 1, len(tokens))):
        if token == chunk.last and tokens.upos[token] != "ADJ":
            break
        word = tokens.lower[token]
        side = _SIDES.get(word)
        if side is not None:
            return side
        if word in _nations():
            return _state_named(context, word) or _states().get(word) or word
        if tokens.upos[token] == "ADJ" and len(word) > _STEM:
            named = _like_a_state(context, word)
            if named is not None:
                return named
    return None


def sides_of(context: Context, c: int) -> tuple[str, ...]:
    """The two states that a joined adjective of the phrase names, else the one that a plain one does.

    `une réunion narvo-zorvienne` -> the two; `le veto narvien` -> one; `une réunion publique` -> none.
    """
    tokens = context.document.tokens
    for token in _described(context, c):
        first, mark, second = tokens.lower[token].partition("-")
        if mark and first.endswith("o"):
            one, other = _half(context, first), of_adjective(context, second)
            if one is not None and other is not None:
                return one, other
    side = side_of(context, c)
    return (side,) if side is not None else ()


def _described(context: Context, c: int) -> Iterator[int]:
    """The tokens that describe a phrase's noun, past another adjective: `une réunion « technique » américano-russe`."""
    tokens, chunk = context.document.tokens, context.view.chunks[c]
    stop = context.document.sentences[context.view.sentence_of[c]].last
    for token in range(chunk.head + 1, min(stop, chunk.last + _FURTHER)):
        if token >= chunk.last and tokens.upos[token] in _ELSEWHERE:
            return
        yield token


def _half(context: Context, first: str) -> str | None:
    """`américano`, `narvo`: the state of a first half, as the article names it."""
    known = _JOINED.get(first)
    stem = first.removesuffix("o")
    return known or (_like_a_state(context, stem) if len(stem) >= _SHORT_STEM else None)


def of_adjective(context: Context, word: str) -> str | None:
    """The state that a nationality names: `syriens` -> Syrie; None for what is none."""
    if word in _nations():
        return _state_named(context, word) or _states().get(word)
    return _like_a_state(context, word) if len(word) > _STEM else None


def _state_named(context: Context, adjective: str) -> str | None:
    """The state of an adjective as the article itself names it."""
    country = _nations()[adjective]
    for name in context.document.names:
        if name.kind == "state" and name.location is not None and name.location.country == country:
            return name.canonical
    return None


def _like_a_state(context: Context, adjective: str) -> str | None:
    """A state that no gazetteer knows, by the stem that its name and the adjective share."""
    stem = adjective[:_STEM]
    for name in context.document.names:
        if name.kind in ("state", "place") and name.canonical.lower().startswith(stem):
            return name.canonical
    return None
