"""Where a claim holds: the place phrase of its own words, of its clause, or of the sentence's opening."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.annotate.document import Name
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.identity import phrase_text
from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("places")
LOCATIVE = frozenset(_TABLE["prepositions"])
"""Prepositions that open a phrase of place."""

_GENERIC = frozenset(_TABLE["generic"])
_DIRECTIONS = frozenset(_TABLE["directions"])
_CLOSING = frozenset((",", ".", ";", ":", ")", "et", "de", "du", "d'", "»"))
PLACE_NOUNS = frozenset(_TABLE["nouns"])
"""Common nouns that name a place, alone or with a proper name."""


def _place_name(view: ClauseView, first: int, last: int) -> Name | None:
    document = view.document
    for i in range(first, last):
        at = document.name_at[i]
        name = document.names[at] if at >= 0 else None
        if name is not None and name.kind in ("place", "state") and name.text.lower() not in _DIRECTIONS:
            return name
    return None


def as_place(view: ClauseView, chunk: int) -> Place | None:
    """The place that a phrase names, or None.

    A common noun of place keeps its words: `l'ouest de la ville` -> `ouest de la ville`.
    """
    found = view.chunks[chunk]
    if found.pronoun:
        return _of_pronoun(view, chunk)
    if found.quantity >= 0:
        return None
    first, last = view.extent(chunk)
    lemma = view.document.tokens.lemma[found.head]
    name = None if _is_part(view, chunk) else _place_name(view, first, last)
    own = name is not None and name.first <= found.head < name.last
    if name is not None and (own or lemma in PLACE_NOUNS):
        where = name.location
        return Place(
            name=name.canonical,
            text=view.document.words(found.inner, last),
            country=where.country if where else None,
            lat=where.lat if where else None,
            lon=where.lon if where else None,
            within=where.within if where else None,
        )
    if lemma in PLACE_NOUNS:
        words = phrase_text(view, found.inner, _with_direction(view, _with_participle(view, last)))
        return Place(name=words, text=words)
    return None


def _with_participle(view: ClauseView, last: int) -> int:
    """`les quartiers assiégés`: a participle right behind belongs to the name of the place."""
    chunk = view.chunk_at[last] if last < len(view.chunk_at) else -1
    verb = view.chunks[chunk].verb if chunk >= 0 else None
    return (
        verb.last
        if verb is not None and verb.form == "past_participle" and verb.last == verb.first + 1
        else last
    )


def _with_direction(view: ClauseView, last: int) -> int:
    """`la rive est`: a direction right behind belongs to the name of the place (`est` not being the verb)."""
    lower = view.document.tokens.lower
    if last + 1 >= len(lower) or lower[last] not in _DIRECTIONS:
        return last
    return last if lower[last] == "est" and lower[last + 1] not in _CLOSING else last + 1


def _of_pronoun(view: ClauseView, chunk: int) -> Place | None:
    """`dans celle de Marna`: the place that hangs on the pronoun."""
    if not view.document.tokens.lower[view.chunks[chunk].head].startswith("cel"):
        return None
    return next((place for d in view.dependents(chunk) if (place := as_place(view, d)) is not None), None)


def is_generic(place: Place) -> bool:
    """Whether a place is only said by a common noun that needs a name from elsewhere: `la ville`."""
    words = place.name.lower().split()
    return words[-1] in _GENERIC and len(words) <= 2


def _is_part(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase names a part of a place by its direction: `les quartiers Est de la ville`, `l'est de Veld`."""
    found = view.chunks[chunk]
    lower = view.document.tokens.lower
    return any(lower[token] in _DIRECTIONS for token in range(found.inner, found.last))


def _candidates(view: ClauseView, clause: Clause | None, chunk: int) -> Iterator[int]:
    """Phrases that may say where, the nearest first."""
    if chunk >= 0:
        yield from view.dependents(chunk)
        _, stop = view.sentence_chunks[view.sentence_of[chunk]]
        reach = chunk + 1
        while reach < stop and view.chunks[reach].kind == "PP":
            yield reach
            reach += 1
    if clause is not None and clause.subject >= 0 and clause.subject != chunk:
        # « le bombardement de l'hôpital d'Oron a fait dix morts »
        yield from view.dependents(clause.subject)
        for participle in describing(view, clause):
            yield from participle.complements
    if clause is not None:
        # What follows the verb says where it happened; what opens the sentence only sets the scene.
        parts = _places_of_parts(view, clause, chunk)
        outside = (c for c in clause.complements if c != chunk and c not in parts)
        yield from sorted(outside, key=lambda c: (c < clause.chunk, c))
        if clause.kind in ("participle", "infinitive", "relative") and clause.parent >= 0:
            yield from view.clauses[clause.parent].complements


def describing(view: ClauseView, clause: Clause) -> list[Clause]:
    """Participle clauses that modify the subject of a clause."""
    if clause.subject < 0:
        return []
    found = (view.clauses[index] for index in view.sentence_clauses[clause.sentence])
    return [
        c for c in found if c.kind == "participle" and c.subject == clause.subject and c.index < clause.index
    ]


def _places_of_parts(view: ClauseView, clause: Clause, chunk: int) -> list[int]:
    """In `214 morts, dont 139 à Oron, 58 à Veld`, the places belong to the parts, not to the whole."""
    _, stop = view.sentence_chunks[clause.sentence]
    dont = next((k for k in range(max(chunk, clause.chunk), stop) if view.chunks[k].prep == "dont"), -1)
    after = [c for c in clause.complements if c > dont >= 0 and view.chunks[c].prep in LOCATIVE]
    return after if len(after) > 1 else []


def place_of(view: ClauseView, clause: Clause | None, chunk: int) -> Place | None:
    """Where the claim stated by `chunk` in `clause` holds, or None where nothing says so."""
    for candidate in _candidates(view, clause, chunk):
        if view.chunks[candidate].prep in LOCATIVE:
            place = as_place(view, candidate)
            if place is not None:
                return place
    return None
