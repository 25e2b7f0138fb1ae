"""Places: which phrases name one, and what a phrase of place says of whoever or whatever stands beside it."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.document import Name
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import phrase_text
from recoupe.extract.people import people
from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("places")
LOCATIVE = frozenset(_TABLE["prepositions"])
"""Prepositions that open a phrase of place."""

TARGETING = frozenset(_TABLE["targeting"])
"""Prepositions before the place that was struck: `une attaque contre le marché d'Oron`."""

DIRECTIONS = frozenset(_TABLE["directions"])
"""`est`, `nord`: parts of a place by where they lie."""

_NO_PLACES = DIRECTIONS | frozenset(_TABLE["feasts"])
_FIGURATIVE = frozenset(_TABLE["figurative"])
_MARKING = frozenset(_TABLE["marking"])
OWN_LANDS = frozenset(_TABLE["own_lands"])
"""Common nouns of somebody's own land: `son territoire`."""

_NEWSROOMS = frozenset(_TABLE["newsrooms"])
_THAT = frozenset(("ce", "cet", "cette"))
_MOMENTS = frozenset(_TABLE["moments"])
_CLOSING = frozenset((",", ".", ";", ":", ")", "et", "de", "du", "d'", "»"))
TOWNS = frozenset(_TABLE["towns"])
"""Nouns of one town or part of it, of which a land may come before the name."""

LANDS = frozenset(_TABLE["lands"])
"""Common nouns that point back at the country that an article is about."""

_RELATIONAL = frozenset(_TABLE["relational"])
_PORTIONS = frozenset(_TABLE["portions"])
PLACE_NOUNS = frozenset(_TABLE["nouns"])
"""Common nouns that name a place, alone or with a proper name."""


def _place_name(view: ClauseView, first: int, last: int) -> Name | None:
    document = view.document
    for i in range(first, last):
        at = document.name_at[i]
        name = document.names[at] if at >= 0 else None
        if name is None or name.text.lower() in _NO_PLACES or _natives(view, i, name):
            continue
        words = name.text.lower().split()
        if name.location is None and (words[0].startswith("ex-") or words[0] in _NEWSROOMS):
            continue  # « l'ex-Kouraya »: a movement that was; « a dit à Presse Centrale »
        if name.kind in ("place", "state") or (name.kind != "person" and _apposed(view, name)):
            return name
    return None


def _natives(view: ClauseView, token: int, name: Name) -> bool:
    """`des Ossètes et des Russes`: people, unless a gazetteer knows a land of that name (`des Philippines`)."""
    before = view.document.tokens.lower[token - 1] if token else ""
    return before == "des" and name.location is None and name.text.endswith("s")


def _counted(view: ClauseView, head: int, first: int, last: int) -> Place | None:
    """`dans trois quartiers d'Oron`: Oron, since which of its quarters is not told."""
    if view.document.tokens.lemma[head] not in PLACE_NOUNS:
        return None
    name = _place_name(view, first, last)
    return _named(view, head, last, name) if name is not None else None


def _apposed(view: ClauseView, name: Name) -> bool:
    """`sur Ourdane, un quartier du sud`: the words beside a name say that it is a place."""
    tokens = view.document.tokens
    beside = tokens.lower[name.last : name.last + 2]
    if len(beside) < 2 or beside[0] != "," or name.last + 2 >= len(tokens):
        return False
    at = name.last + 2 if beside[1] in ("un", "une", "le", "la", "l'") else name.last + 1
    return tokens.lemma[at] in PLACE_NOUNS


def as_place(view: ClauseView, chunk: int) -> Place | None:
    """The place that a phrase names, or None.

    A common noun of place keeps its words: `l'ouest de la ville` -> `ouest de la ville`.
    """
    if chunk not in view.places:
        view.places[chunk] = _read_place(view, chunk)
    return view.places[chunk]


def _read_place(view: ClauseView, chunk: int) -> Place | None:
    found = view.chunks[chunk]
    if found.pronoun:
        return _of_pronoun(view, chunk)
    if view.document.words(found.first, found.last).lower() in _FIGURATIVE:
        return None
    first, last = view.extent(chunk)
    if found.quantity >= 0:
        return _counted(view, found.head, first, last)
    lemma = view.document.tokens.lemma[found.head]
    if lemma in LANDS and _of_continent(view, first, last):
        return Place(name=lemma, text=view.document.words(found.inner, found.last), within=None)
    name = None if is_part(view, chunk) else _place_name(view, first, last)
    own = name is not None and name.first <= found.head < name.last
    if name is not None and not own and lemma in TOWNS and _points_back(view, found.inner, found.head):
        return Place(name=lemma, text=view.document.words(found.inner, last), within=name.canonical)
    before = _told_before(view, found.first, lemma, name) if not found.prep else None
    if before is not None:
        return before
    if name is not None and (own or lemma in PLACE_NOUNS):
        told = None if own else _told_next(view, found.head, last, name)
        return told if told is not None else _named(view, found.inner, last, name)
    told = _told_next(view, found.head, last, None) if name is None else None
    if told is not None:
        return told
    if (name is None and _of_a_kind(view, chunk)) or (lemma in _RELATIONAL and not _lies_at(view, chunk)):
        return None
    if lemma in PLACE_NOUNS:
        last = _with_participle(view, last)
        name = _place_name(view, first, last)
        if name is not None and not is_part(view, chunk):
            return _named(view, found.inner, last, name)
        words = phrase_text(view, found.inner, _with_direction(view, last))
        town = name.canonical if name is not None and name.kind == "place" else None
        return Place(name=words, text=words, within=town)
    return None


def _points_back(view: ClauseView, first: int, head: int) -> bool:
    """`dans cette ville de Sarvie`: a town told before, and where it lies."""
    return not _THAT.isdisjoint(view.document.tokens.lower[max(0, first - 1) : head])


def _of_continent(view: ClauseView, first: int, last: int) -> bool:
    """`le plus grand pays d'Amérique latine`: one of the lands there, not all of it."""
    name = _place_name(view, first, last)
    return name is not None and name.kind != "state" and name.location is None


def _bare(view: ClauseView, preposition: int) -> bool:
    """`de prison`, `d'hôpital`: no article in the preposition."""
    return view.document.tokens.lower[preposition] in ("de", "d'")


def _of_a_kind(view: ClauseView, chunk: int) -> bool:
    """`dix ans de prison`, `de prison ferme`: a place word without an article tells what kind of thing is meant.

    It does not in the plural with more behind it: `de quartiers voisins`.
    """
    found, tokens = view.chunks[chunk], view.document.tokens
    if found.prep != "de" or found.inner != found.head or not _bare(view, found.first):
        return False
    return found.head == found.last - 1 or tokens.lower[found.head] == tokens.lemma[found.head]


def _lies_at(view: ClauseView, chunk: int) -> bool:
    """`à proximité du marché`, `l'entrée d'un village`: what a relation to a place is told of is one."""
    if _titled(view, view.chunks[chunk].head):
        return False
    hanging = [d for d in view.dependents(chunk) if view.governor[d] == chunk]
    if not hanging:
        return is_part(view, chunk) or view.document.tokens.lemma[view.chunks[chunk].head] not in _PORTIONS
    return as_place(view, hanging[0]) is not None


def _titled(view: ClauseView, head: int) -> bool:
    """`le ministre de l'Intérieur`: a department, by its capital."""
    tokens = view.document.tokens
    return head > 0 and tokens.form[head][:1].isupper() and tokens.lower[head - 1] == "l'"


def told_by(view: ClauseView, chunk: int) -> Place | None:
    """The place of a phrase; of `La capitale de la Sarvie, Oron, ...` the town that the whole phrase means."""
    above = view.governor[chunk]
    place = as_place(view, chunk)
    if place is None or view.chunks[chunk].prep != "de" or above < 0:
        return place
    if view.document.tokens.lemma[view.chunks[above].head] in _MOMENTS:
        return None  # « à l'heure de sortie des bureaux »
    return as_place(view, above) if view.document.tokens.lemma[view.chunks[above].head] in TOWNS else place


def _told_next(view: ClauseView, head: int, last: int, land: Name | None) -> Place | None:
    """`la capitale de la Sarvie, Oron,`, `dans une ville du Velden, à Oron`: the place that the phrase describes.

    Without `land` the phrase is of a country by its adjective: `la capitale sarvienne, Oron,`.
    """
    tokens = view.document.tokens
    if tokens.lemma[head] not in TOWNS or last + 1 >= len(tokens) or tokens.lower[last] != ",":
        return None
    at = last + 2 if tokens.lower[last + 1] == "à" else last + 1
    number = view.document.name_at[at] if at < len(tokens) else -1
    name = view.document.names[number] if number >= 0 else None
    if name is None or name.first != at or name.kind == "state":
        return None
    if name.kind == "person" and _of_a_person(view, head):
        return None  # « le chef du village, Ivo Brek, »
    if land is not None and name.canonical == land.canonical:
        return None
    told = tokens.lower[at - 1] == "à" and name.kind == "place"
    if not (told or _ends(view, name.last)):
        return None
    town = _named(view, name.first, name.last, name)
    return town if town.within is not None or land is None else replace(town, within=land.canonical)


def _of_a_person(view: ClauseView, head: int) -> bool:
    """`le chef de la ville, Ivo Brek`, not `le métro de la ville, Oron`: who goes by the place may be named behind."""
    chunk = view.chunk_at[head]
    if chunk < 0 or view.chunks[chunk].prep != "de":
        return False
    above = view.governor[chunk]
    head = view.chunks[above].head if above >= 0 else head
    several = view.document.tokens.number[head] == "Plur"  # « des habitants de la ville, Oron »
    return above < 0 or (not several and view.document.tokens.lower[head] in people().forms)


def _told_before(view: ClauseView, first: int, lemma: str, land: Name | None) -> Place | None:
    """`à Marna, capitale de la Sarvie, où`: the town that words of a land are said of."""
    document = view.document
    if lemma not in TOWNS or land is None or first < 2:
        return None
    number = document.name_at[first - 2] if document.tokens.lower[first - 1] == "," else -1
    name = document.names[number] if number >= 0 else None
    if name is None or name.kind != "place":
        return None
    town = _named(view, name.first, name.last, name)
    return town if town.within is not None else replace(town, within=land.canonical)


def _ends(view: ClauseView, token: int) -> bool:
    """Whether a phrase ends here: a comma or the sentence's end, not the next of a list of towns."""
    tokens = view.document.tokens
    return token >= len(tokens) or tokens.lower[token] in (",", ".", ")", ";")


def _named(view: ClauseView, first: int, last: int, name: Name) -> Place:
    where = name.location
    return Place(
        name=name.canonical,
        text=view.document.words(first, last),
        country=where.country if where else None,
        lat=where.lat if where else None,
        lon=where.lon if where else None,
        within=where.within if where else None,
    )


def _with_participle(view: ClauseView, last: int) -> int:
    """`les quartiers assiégés`: a participle right behind belongs to the name of the place."""
    chunk = view.chunk_at[last] if last < len(view.chunk_at) else -1
    verb = view.chunks[chunk].verb if chunk >= 0 else None
    if verb is None or verb.form != "past_participle" or verb.last != verb.first + 1:
        return last
    if verb.lemma not in _MARKING:
        return last  # « les quartiers situés au nord », « la capitale menée par »
    after = view.chunk_at[verb.last] if verb.last < len(view.chunk_at) else -1
    if after >= 0 and view.chunks[after].prep == "de" and _place_name(view, *view.extent(after)) is not None:
        return view.extent(after)[1]  # « le faubourg repris de Marna »
    return verb.last


def _with_direction(view: ClauseView, last: int) -> int:
    """`la rive est`: a direction right behind belongs to the name of the place (`est` not being the verb)."""
    lower = view.document.tokens.lower
    if last + 1 >= len(lower) or lower[last] not in DIRECTIONS:
        return last
    return last if lower[last] == "est" and lower[last + 1] not in _CLOSING else last + 1


def _of_pronoun(view: ClauseView, chunk: int) -> Place | None:
    """`dans celle de Marna`: the place that hangs on the pronoun."""
    if not view.document.tokens.lower[view.chunks[chunk].head].startswith("cel"):
        return None
    hanging = [d for d in view.dependents(chunk) if view.governor[d] == chunk]
    found = next((place for d in hanging if (place := as_place(view, d)) is not None), None)
    inside = view.chunks[chunk].prep == "dans"
    return found or next((place for d in hanging if (place := _called(view, d, inside)) is not None), None)


def _called(view: ClauseView, chunk: int, inside: bool) -> Place | None:
    """`31 dans celle de Mirdja`: a name that nothing else tells what it is of."""
    found, document = view.chunks[chunk], view.document
    name = document.names[found.name] if found.name >= 0 else None
    if found.prep != "de" or not document.tokens.form[found.head][:1].isupper():
        return None
    if name is not None:
        return _named(view, name.first, name.last, name) if inside or name.kind != "person" else None
    words = document.words(found.inner, found.last)
    return Place(name=words, text=words)


def is_part(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase names a part of a place by its direction: `les quartiers Est de la ville`, `l'est de Veld`."""
    found = view.chunks[chunk]
    lower = view.document.tokens.lower
    if DIRECTIONS.isdisjoint(lower[found.inner : found.last]):
        return False
    return any(
        lower[token] in DIRECTIONS and not _of_name(view, token) for token in range(found.inner, found.last)
    )


def _of_name(view: ClauseView, token: int) -> bool:
    """`Soudan du Sud`, `la Ghouta orientale`: a direction that a land or a region is called by."""
    at, lower = view.document.name_at, view.document.tokens.lower
    if token < 1 or at[token] < 0:
        return False
    return at[token] == at[token - 1] or (lower[token - 1] == "du" and at[token] == at[token - 2])
