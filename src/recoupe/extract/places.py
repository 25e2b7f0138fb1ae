"""Where a claim holds: the place phrase of its own words, of its clause, or of the sentence's opening."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.annotate.document import Name
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.described_places import anywhere
from recoupe.extract.identity import phrase_text
from recoupe.extract.people import people
from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("places")
LOCATIVE = frozenset(_TABLE["prepositions"])
"""Prepositions that open a phrase of place."""

TARGETING = frozenset(_TABLE["targeting"])
"""Prepositions before the place that was struck: `une attaque contre le marché d'Oron`."""

_ALONE = frozenset(("seul", "seule", "seuls", "seules"))
_DIRECTIONS = frozenset(_TABLE["directions"])
_WITHIN = frozenset(("dans", "devant", "sur", "sous", "à"))
_NO_PLACES = _DIRECTIONS | frozenset(_TABLE["feasts"])
_FIGURATIVE = frozenset(_TABLE["figurative"])
_HOLDERS = frozenset(_TABLE["holders"])
_MARKING = frozenset(_TABLE["marking"])
_LENGTHS = frozenset(_TABLE["lengths"])
_DWELLERS = frozenset(_TABLE["dwellers"])
_STRIKING = frozenset(_TABLE["striking"])
_CONVEYING = frozenset(_TABLE["conveying"])
_MOMENTS = frozenset(_TABLE["moments"])
_CLOSING = frozenset((",", ".", ";", ":", ")", "et", "de", "du", "d'", "»"))
TOWNS = frozenset(_TABLE["towns"])
"""Nouns of one town or part of it, of which a land may come before the name."""

LANDS = frozenset(_TABLE["lands"])
"""Common nouns that point back at the country that an article is about."""

PLACE_NOUNS = frozenset(_TABLE["nouns"])
"""Common nouns that name a place, alone or with a proper name."""


def _place_name(view: ClauseView, first: int, last: int) -> Name | None:
    document = view.document
    for i in range(first, last):
        at = document.name_at[i]
        name = document.names[at] if at >= 0 else None
        if name is None or name.text.lower() in _NO_PLACES or _natives(view, i, name):
            continue
        if name.location is None and name.text.lower().startswith("ex-"):
            continue  # « l'ex-Kouraya »: a movement that was
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
    found = view.chunks[chunk]
    if found.pronoun:
        return _of_pronoun(view, chunk)
    if view.document.words(found.first, found.last).lower() in _FIGURATIVE:
        return None
    first, last = view.extent(chunk)
    if found.quantity >= 0:
        return _counted(view, found.head, first, last)
    lemma = view.document.tokens.lemma[found.head]
    name = None if is_part(view, chunk) else _place_name(view, first, last)
    own = name is not None and name.first <= found.head < name.last
    if name is not None and (own or lemma in PLACE_NOUNS):
        told = None if own else _told_next(view, found.head, last, name)
        return told if told is not None else _named(view, found.inner, last, name)
    told = _told_next(view, found.head, last, None) if name is None else None
    if told is not None:
        return told
    if lemma in PLACE_NOUNS:
        last = _with_participle(view, last)
        name = _place_name(view, first, last)
        if name is not None and not is_part(view, chunk):
            return _named(view, found.inner, last, name)
        words = phrase_text(view, found.inner, _with_direction(view, last))
        town = name.canonical if name is not None and name.kind == "place" else None
        return Place(name=words, text=words, within=town)
    return None


def _of_site(view: ClauseView, chunk: int) -> Place | None:
    """`dans un café d'Oron`, `dans l'attentat de Veld`: the town of what is no place by its noun."""
    if view.chunks[chunk].prep not in _WITHIN:
        return None
    for dependent in view.dependents(chunk):
        name = view.chunks[dependent].name
        if name >= 0 and view.document.names[name].kind == "place" and not belongs(view, dependent):
            return as_place(view, dependent)
    return None


def told_by(view: ClauseView, chunk: int) -> Place | None:
    """The place of a phrase; of `La capitale de la Sarvie, Oron, ...` the town that the whole phrase means."""
    above = view.governor[chunk]
    place = as_place(view, chunk)
    if place is None or view.chunks[chunk].prep != "de" or above < 0:
        return place
    if view.document.tokens.lemma[view.chunks[above].head] in _MOMENTS:
        return None  # « à l'heure de sortie des bureaux »
    return as_place(view, above) if view.document.tokens.lemma[view.chunks[above].head] in TOWNS else place


_OF_THE = frozenset(("du", "de", "la"))


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
    if name.kind == "person" and tokens.lower[head - 1] in _OF_THE:
        return None  # « le chef du village, Ivo Brek, »
    if land is not None and name.canonical == land.canonical:
        return None
    told = tokens.lower[at - 1] == "à" and name.kind == "place"
    if not (told or _ends(view, name.last)):
        return None
    town = _named(view, name.first, name.last, name)
    return town if town.within is not None or land is None else replace(town, within=land.canonical)


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
    if last + 1 >= len(lower) or lower[last] not in _DIRECTIONS:
        return last
    return last if lower[last] == "est" and lower[last + 1] not in _CLOSING else last + 1


def _of_pronoun(view: ClauseView, chunk: int) -> Place | None:
    """`dans celle de Marna`: the place that hangs on the pronoun."""
    if not view.document.tokens.lower[view.chunks[chunk].head].startswith("cel"):
        return None
    return next((place for d in view.dependents(chunk) if (place := as_place(view, d)) is not None), None)


def is_part(view: ClauseView, chunk: int) -> bool:
    """Whether a phrase names a part of a place by its direction: `les quartiers Est de la ville`, `l'est de Veld`."""
    found = view.chunks[chunk]
    lower = view.document.tokens.lower
    return any(
        lower[token] in _DIRECTIONS and not _of_name(view, token) for token in range(found.inner, found.last)
    )


def _of_name(view: ClauseView, token: int) -> bool:
    """`Soudan du Sud`: a direction that a country is called by."""
    at, lower = view.document.name_at, view.document.tokens.lower
    return token > 1 and at[token] >= 0 and at[token] == at[token - 2] and lower[token - 1] == "du"


def belongs(view: ClauseView, chunk: int) -> bool:
    """`l'ambassade de Sarvie`, `l'armée de Marna`: the place only says whose somebody or something is."""
    governor = view.governor[chunk]
    if view.chunks[chunk].prep != "de" or governor < 0:
        return False
    head = view.chunks[governor].head
    lemma, form = view.document.tokens.lemma[head], view.document.tokens.lower[head]
    return lemma in _HOLDERS or (form in people().forms and lemma not in _DWELLERS)


def struck(view: ClauseView, chunk: int) -> bool:
    """`un séisme a frappé l'est du pays`, `des raids qui ont secoué Marna`: the place is the object."""
    if view.role[chunk] != "obj" or view.owner[chunk] < 0:
        return False
    return view.clauses[view.owner[chunk]].verb.lemma in _STRIKING


def of_part(view: ClauseView, chunk: int) -> bool:
    """`plusieurs villes, dont le port de Marna`: where a part is, in a phrase that tells no count."""
    while view.chunks[chunk].prep == "de" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    found = view.chunks[chunk]
    led = found.prep == "dont" or (found.first > 0 and view.document.tokens.lower[found.first - 1] == "dont")
    return led and found.quantity < 0


def distant(view: ClauseView, chunk: int) -> bool:
    """`à 30 kilomètres au nord d'Oron`, `à 12 km de Veld`: near what lies elsewhere."""
    for back in (chunk - 1, chunk - 2):
        if back >= 0 and view.sentence_of[back] == view.sentence_of[chunk]:
            found = view.chunks[back]
            if view.document.tokens.lower[found.last - 1] in _LENGTHS:
                return True
            if found.kind != "PP":
                return False
    return False


def conveyed(view: ClauseView, chunk: int) -> bool:
    """`transportés à l'hôpital de Marna`: where somebody was taken, not where it happened."""
    clause = view.clause_of(chunk)
    return clause is not None and clause.verb.lemma in _CONVEYING and chunk > clause.chunk


def _candidates(view: ClauseView, clause: Clause | None, chunk: int) -> Iterator[int]:
    """Phrases that may say where, the nearest first."""
    if chunk >= 0:
        yield from view.dependents(chunk)
        _, stop = view.sentence_chunks[view.sentence_of[chunk]]
        reach = chunk + 1
        if reach < stop and view.document.tokens.lower[view.chunks[reach].head] in ("autre", "autres"):
            reach += 1  # « et 33 autres dans l'ouest »
        source = (
            False  # « 12 morts selon un bilan de la mairie d'Oron »: whose the source is, not where they died
        )
        while reach < stop and view.chunks[reach].kind == "PP" and not _aims(view, reach):
            prep = view.chunks[reach].prep
            source = prep == "selon" or (source and prep == "de")
            if not source:
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
        said = (*clause.complements, *_of_deplored(view, clause))
        outside = [c for c in said if c != chunk and c not in parts and not _addressed(clause, c)]
        outside = [c for c in outside if not _of_source(view, clause, c)]
        outside = sorted(outside, key=lambda c: (_of_next_count(view, c, chunk), c < clause.chunk, c))
        yield from outside
        yield from _of_described(view, clause, outside)
        if clause.marker == "où" and clause.antecedent >= 0:
            yield clause.antecedent  # « à Oron, où un raid a fait dix morts »
        elif clause.kind in ("participle", "infinitive", "relative") and clause.parent >= 0:
            yield from view.clauses[clause.parent].complements


def _addressed(clause: Clause, chunk: int) -> bool:
    """`« ... », a dit à Marna Ivo Brek`: between a verb and the speaker behind it, where it was said."""
    return clause.inverted and clause.chunk < chunk < clause.subject


def _aims(view: ClauseView, chunk: int) -> bool:
    """`une mission pour la paix en Sarvie`: not where its soldiers died; `12 morts pour la seule ville d'Oron` is."""
    found = view.chunks[chunk]
    alone = not _ALONE.isdisjoint(view.document.tokens.lower[found.first : found.last])
    return found.prep == "pour" and not alone


def _of_source(view: ClauseView, clause: Clause, c: int) -> bool:
    """`selon le maire et des témoins en zone rebelle`: where those who tell it are, no comma between."""
    source = max((s for s in clause.complements if s < c and view.chunks[s].prep == "selon"), default=-1)
    return source >= 0 and all(view.chunks[k].kind != "COMMA" for k in range(source + 1, c))


def _of_next_count(view: ClauseView, c: int, chunk: int) -> bool:
    """`A Oron, 20 déplacés ont été recensés, et 30 à Veld`: behind a further count it is that one's first."""
    before = view.chunks[c - 1]
    joined = c - 2 > chunk >= 0 and before.quantity >= 0 and view.chunks[c - 2].kind == "CONJ"
    return joined and before.kind == "NP" and view.role[c - 1] not in ("nsubj", "obj", "obl", "nmod")


def _of_deplored(view: ClauseView, clause: Clause) -> list[int]:
    """`trois morts sont à déplorer dans un raid sur Oron`: what hangs on the infinitive is told of the deaths."""
    if clause.verb.lemma != "être":
        return []
    found = (view.clauses[index] for index in view.sentence_clauses[clause.sentence])
    return [
        c
        for other in found
        if other.parent == clause.index and other.kind == "infinitive"
        for c in other.complements
    ]


def _of_described(view: ClauseView, clause: Clause, phrases: list[int]) -> Iterator[int]:
    """`tués dans l'attentat commis lundi à Oron`: where what they died in happened."""
    for index in view.sentence_clauses[clause.sentence]:
        found = view.clauses[index]
        if found.kind == "participle" and found.subject in phrases and found.chunk > clause.chunk:
            yield from found.complements


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
    places = (*LOCATIVE, "pour")
    after = [c for c in clause.complements if c > dont >= 0 and view.chunks[c].prep in places]
    bare = dont >= 0 and view.document.tokens.upos[view.chunks[dont].last] == "NUM"  # « dont trois à Oron »
    counts = bare or view.chunks[dont].quantity >= 0
    joined = (
        dont >= 0 and counts and len(after) == 1 and view.chunks[after[0]].first <= view.chunks[dont].last + 1
    )
    return after if len(after) > 1 or joined else []


def _elsewhere(view: ClauseView, candidate: int, chunk: int) -> bool:
    """Whether a phrase says whose or whereto: `les forces de Marna`, `conduits à l'hôpital de Marna`."""
    if chunk >= 0 and view.governor[candidate] == chunk:
        return False
    return belongs(view, candidate) or conveyed(view, candidate)


def place_of(view: ClauseView, clause: Clause | None, chunk: int, *, near: bool = False) -> Place | None:
    """Where the claim stated by `chunk` in `clause` holds, or None where nothing says so.

    With `near`, a place that only a distance is told from serves where there is no other.
    """
    beside = None
    for candidate in _candidates(view, clause, chunk):
        if view.chunks[candidate].prep in LOCATIVE and not _elsewhere(view, candidate, chunk):
            place = told_by(view, candidate) or _of_site(view, candidate)
            if place is None or anywhere(place) or of_part(view, candidate):
                continue
            if not distant(view, candidate):
                return place
            beside = beside or place
        elif clause is not None and candidate == clause.antecedent and clause.marker == "où":
            return as_place(view, candidate)
    return beside if near else None
