"""Where a claim holds: the place phrase of its own words, of its clause, or of the sentence's opening."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.described_places import anywhere, is_generic, is_named
from recoupe.extract.lexicon import PLAIN_OBJECTS
from recoupe.extract.place_roles import (
    STRIKING,
    belongs,
    bereft,
    between_lands,
    conveyed,
    distant,
    is_abroad,
    of_birth,
    of_bracket,
    of_clock,
    of_dam,
    of_part,
    of_post,
    of_site,
    struck,
)
from recoupe.extract.places import LOCATIVE, as_place, told_by
from recoupe.extract.threads import AFTERWARDS, HAPPENINGS
from recoupe.lang import load_table
from recoupe.record import Place

_LYING: frozenset[str] = frozenset(load_table("places")["lying"])
_BEFALLING: frozenset[str] = frozenset(load_table("places")["befalling"])
_AREAS: frozenset[str] = frozenset(load_table("places")["areas"])
_WITHDRAWAL = "retrait"
_ALONE = frozenset(("seul", "seule", "seuls", "seules"))


def _candidates(view: ClauseView, clause: Clause | None, chunk: int) -> Iterator[int]:
    """Phrases that may say where, the nearest first."""
    if chunk >= 0:
        yield from view.dependents(chunk)
        _, stop = view.sentence_chunks[view.sentence_of[chunk]]
        reach = chunk + 1
        if reach < stop and view.document.tokens.lower[view.chunks[reach].head] in ("autre", "autres"):
            reach += 1  # « et 33 autres dans l'ouest »
        # « 12 morts selon un bilan de la mairie d'Oron »: whose the source is, not where they died
        source = False
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
        outside = [
            c for c in outside if not _of_source(view, clause, c) and not _of_bare_count(view, c, chunk)
        ]
        outside = sorted(outside, key=lambda c: (_of_next_count(view, c, chunk), c < clause.chunk, c))
        if clause.object >= 0 and struck(view, clause.object):
            yield clause.object  # « un séisme a frappé l'est de la Sarvie »
        if clause.subject >= 0 and _hit(clause):
            yield clause.subject  # « Oron, visée par des frappes »
        yield from outside
        yield from _of_described(view, clause, outside)
        if clause.marker == "où" and clause.antecedent >= 0:
            yield clause.antecedent  # « à Oron, où un raid a fait dix morts »
        elif clause.kind in ("participle", "infinitive", "relative") and clause.parent >= 0:
            yield from _of_ruling(view, clause)


def _of_ruling(view: ClauseView, clause: Clause) -> Iterator[int]:
    """`Au Kenya, un homme a attaqué une école à Garissa, tuant dix élèves`: what follows the verb, then what leads.

    In `ont fui vers le port ou dans les zones tenues par le Front` the zones are not in the port.
    """
    ruling = view.clauses[clause.parent]
    if clause.kind == "participle" and clause.subject in ruling.complements:
        return
    if ruling.object >= 0 and struck(view, ruling.object):
        yield from view.dependents(
            ruling.object
        )  # « a ravagé un bar de la ville de Marna, en Sarvie, tuant ... »
    told = (c for c in ruling.complements if not _addressed(ruling, c))
    yield from sorted(told, key=lambda c: (c < ruling.chunk, c))


def _addressed(clause: Clause, chunk: int) -> bool:
    """`« ... », a dit à Marna Ivo Brek`: between a verb and the speaker behind it, where it was said."""
    if clause.verb.lemma in PLAIN_OBJECTS and clause.chunk < chunk < clause.object:
        return True  # « a condamné à Marna un raid qui a fait dix morts »
    return clause.inverted and clause.chunk < chunk < clause.subject


def _aims(view: ClauseView, chunk: int) -> bool:
    """`une mission pour la paix en Sarvie`: not where its soldiers died; `12 morts pour la seule ville d'Oron` is."""
    return view.chunks[chunk].prep == "pour" and not _is_alone(view, chunk)


def _is_alone(view: ClauseView, chunk: int) -> bool:
    """`12 morts pour la seule ville d'Oron`."""
    found = view.chunks[chunk]
    told = view.document.tokens.lower[found.first : found.last]
    return found.prep == "pour" and not _ALONE.isdisjoint(told)


def _of_source(view: ClauseView, clause: Clause, c: int) -> bool:
    """`selon le maire et des témoins en zone rebelle`: where those who tell it are, no comma between."""
    source = max((s for s in clause.complements if s < c and view.chunks[s].prep == "selon"), default=-1)
    return source >= 0 and all(view.chunks[k].kind != "COMMA" for k in range(source + 1, c))


def _hit(clause: Clause) -> bool:
    """Whether the subject of a clause is what was struck: `Oron, ville visée par des frappes`."""
    return clause.verb.voice == "passive" and clause.verb.lemma in STRIKING


def _town_behind(view: ClauseView, clause: Clause | None, chunk: int) -> Place | None:
    """`en Sarvie, à Oron`, `dans la province de Marna, à Oron`: the town right behind the land that it lies in."""
    last = view.chunk_at[view.extent(chunk)[1] - 1]
    beside = view.chunks[last + 1 : last + 3]
    if clause is None or [c.kind for c in beside] != ["COMMA", "PP"] or beside[1].prep != "à":
        return None
    if last + 2 not in clause.complements or not _is_area(view, chunk) or distant(view, last + 2):
        return None
    if beside[1].name < 0 or view.document.names[beside[1].name].kind != "place":
        return None
    town = as_place(view, last + 2)
    return town if town is not None and is_named(town) else None


def _is_area(view: ClauseView, chunk: int) -> bool:
    """`en Sarvie`, `dans le Haut-Val`, `dans la province de Marna`: what towns lie in, where `à Oron` is one."""
    found, tokens = view.chunks[chunk], view.document.tokens
    if found.prep == "en":
        return found.name >= 0
    if tokens.lemma[found.head] in _AREAS:
        return True
    name = view.document.names[found.name] if found.name >= 0 else None
    article = tokens.lower[found.inner] in ("le", "la", "l'", "les", "au", "aux")
    return name is not None and article and name.first == found.inner + 1 and found.prep in ("dans", "à")


def _apposed_to(view: ClauseView, chunk: int) -> Place | None:
    """`la Sarvie, péninsule visée par des frappes`: what the words right behind a comma are said of."""
    found = view.chunks[chunk]
    bare = found.kind == "NP" and found.inner == found.head and found.name < 0
    led = (
        chunk > 1
        and view.chunks[chunk - 1].kind == "COMMA"
        and view.sentence_of[chunk - 2] == view.sentence_of[chunk]
    )
    return as_place(view, chunk - 2) if bare and led else None


def _named_before(view: ClauseView, chunk: int) -> Place | None:
    """`dans une maison d'Oron, banlieue nord de la capitale, où`: the town that the words behind a comma describe."""
    found = view.chunks[chunk]
    start = view.sentence_chunks[view.sentence_of[chunk]][0]
    if found.kind != "NP" or found.name >= 0 or chunk - 2 < start or view.chunks[chunk - 1].kind != "COMMA":
        return None
    if any(view.chunks[d].name >= 0 for d in view.dependents(chunk)):
        return None  # « à Oron, région du Pérou, où »
    named = as_place(view, chunk - 2)
    return named if named is not None and is_named(named) else None


def _of_bare_count(view: ClauseView, c: int, chunk: int) -> bool:
    """`247 morts, 190 dans la province de Marna`: behind a bare number it is that one's."""
    before = view.chunks[c - 1] if c else None
    if before is None or chunk < 0 or c - 1 <= chunk or before.kind != "NP" or before.quantity < 0:
        return False
    return view.document.tokens.upos[before.last - 1] == "NUM" and view.chunks[c - 2].kind in (
        "COMMA",
        "COLON",
        "CONJ",
    )


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
        if found.verb.lemma in AFTERWARDS:
            continue  # « un attentat commis par un Sarvien, arrêté mardi à Marna »
        described = found.subject in phrases or _lies_behind(view, found, phrases)
        if found.kind == "participle" and described and found.chunk > clause.chunk:
            yield from found.objects  # « dans une frappe ayant visé Oron »
            yield from found.complements
        related = found.kind == "relative" and found.antecedent in phrases and found.index != clause.index
        befell = found.verb.lemma in _BEFALLING  # « après des pluies qui se sont abattues à Oron »
        if related and (
            befell or view.document.tokens.lemma[view.chunks[found.antecedent].head] in HAPPENINGS
        ):
            yield from found.objects
            yield from found.complements  # « dans l'incendie qui a pris à Oron »


def _lies_behind(view: ClauseView, participle: Clause, phrases: list[int]) -> bool:
    """`sur l'allée des Saules, située dans le centre d'Oron`: said of the place right before, whatever acts."""
    if participle.verb.lemma not in _LYING:
        return False
    before = participle.chunk - 1
    before -= before >= 0 and view.chunks[before].kind == "COMMA"
    return before in phrases or (before >= 0 and view.governor[before] in phrases)


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
    behind = view.chunks[dont].last if dont >= 0 else 0
    bare = dont >= 0 and "NUM" in view.document.tokens.upos[behind : behind + 1]  # « dont trois à Oron »
    counts = bare or view.chunks[dont].quantity >= 0
    joined = (
        dont >= 0 and counts and len(after) == 1 and view.chunks[after[0]].first <= view.chunks[dont].last + 1
    )
    return after if len(after) > 1 or joined else []


def _elsewhere(view: ClauseView, candidate: int, chunk: int) -> bool:
    """Whether a phrase says whose or whereto: `les forces de Marna`, `conduits à l'hôpital de Marna`."""
    if view.chunks[candidate].prep == "depuis" or of_birth(view, candidate) or of_clock(view, candidate):
        return True  # « deux missiles tirés depuis la côte »
    if of_bracket(view, candidate):
        return True  # « à Marna (à l'est) »
    if between_lands(view, candidate):
        return True  # « des discussions entre la Sarvie et le Velden »: those who met, or a border
    if chunk >= 0 and view.governor[candidate] == chunk:
        whose = is_abroad(view, chunk) or view.document.tokens.lemma[view.chunks[chunk].head] == _WITHDRAWAL
        return (
            whose and view.chunks[candidate].prep == "de"
        )  # « l'ambassade de Sarvie », « le retrait de la Sarvie »
    return belongs(view, candidate) or conveyed(view, candidate) or of_post(view, candidate)


def _counts(view: ClauseView, clause: Clause, chunk: int) -> bool:
    """Whether a phrase of a clause tells how many: what it has, or what `avec` brings."""
    if chunk < 0 or view.chunks[chunk].quantity < 0:
        return False
    return chunk in clause.objects if clause.verb.lemma != "être" else view.chunks[chunk].prep == "avec"


def _land_beside(view: ClauseView, chunk: int) -> Place | None:
    """`Suivent la Sarvie avec 30 morts, la Narvie (29)`: whose count it is stands right before it."""
    before = chunk - 1
    if before < 0 or view.chunks[chunk].quantity < 0 or view.sentence_of[before] != view.sentence_of[chunk]:
        return None
    bracketed = view.chunks[before].kind == "LPAR"
    before -= bracketed
    found = view.chunks[before]
    if not (bracketed or view.chunks[chunk].prep == "avec") or found.kind != "NP" or found.name < 0:
        return None
    named = view.document.names[found.name].kind in ("place", "state")
    return as_place(view, before) if named else None


def place_of(
    view: ClauseView,
    clause: Clause | None,
    chunk: int,
    *,
    near: bool = False,
    aside: Callable[[int], bool] | None = None,
) -> Place | None:
    """Where the claim stated by `chunk` in `clause` holds, or None where nothing says so.

    With `near`, a place that only a distance is told from serves where there is no other. Phrases from a token on that
    `aside` tells of are those of something else.
    """
    land = _land_beside(view, chunk)
    if land is not None:
        return land
    beside = None
    lost = bereft(view, clause) if clause is not None and _counts(view, clause, chunk) else None
    for candidate in _candidates(view, clause, chunk):
        if aside is not None and aside(view.chunks[candidate].first):
            continue
        locative = view.chunks[candidate].prep in LOCATIVE or _is_alone(view, candidate)
        if locative and not _elsewhere(view, candidate, chunk):
            place = told_by(view, candidate) or of_site(view, candidate)
            if place is None or anywhere(place) or of_part(view, candidate):
                continue
            if chunk >= 0 and view.chunks[chunk].quantity >= 0 and of_dam(view, candidate):
                continue
            if lost is not None and clause is not None and candidate in view.dependents(clause.subject):
                continue  # « le plus grand pays d'Amérique a déploré douze morts »
            if not distant(view, candidate):
                return _town_behind(view, clause, candidate) or place
            beside = beside or place
        elif clause is not None and (
            candidate == clause.object
            or struck(view, candidate)
            or (candidate == clause.subject and _hit(clause))
        ):
            place = as_place(view, candidate) or _apposed_to(view, candidate)
            if place is not None and not is_generic(place) and not anywhere(place):
                return place
        elif clause is not None and candidate == clause.antecedent and clause.marker == "où":
            return _named_before(view, candidate) or as_place(view, candidate)
    return lost or (beside if near else None)
