"""Forces without a number that leave: `les chars quittent la ville`, `sont rentrés dans leurs casernes`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of, ruled
from recoupe.extract.kinds.force.details import name_of, owner_of
from recoupe.extract.kinds.force.troop_units import (
    ALONE,
    OWN,
    UNITS,
    Troops,
    unit_of_troops,
    who_they_are,
)
from recoupe.extract.kinds.parties import are_natives
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.people import people
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Factuality, Place

_TABLE = load_table("force")
_LANDS = frozenset(("secteur", "zone", "région", "frontière", "territoire", "pays"))
_PLAIN = frozenset(("navire", "avion", "hélicoptère", "drone"))
_OF_ARMIES = frozenset(_TABLE["troops"]["services"]) | {"guerre", "combat", "chasse", "naval"}
_HOMES = frozenset(_TABLE["verbs"]["homes"])
_ALLIANCES = frozenset(_TABLE["troops"]["alliances"])
_WAR = frozenset(("soldat", "troupe", "militaire", "armée", "guerre", "contingent", "base"))
RETURNING = frozenset(_TABLE["verbs"]["returns"])
"""Verbs of going home: `sont rentrés dans leurs casernes`."""


def leaving(context: Context, clause: Clause) -> Troops | None:
    """`les chars quittent la ville`, `les troupes se sont retirées du pays`."""
    verb = clause.verb
    doer = doer_of(context.view, clause) if verb.voice == "active" else -1
    if doer < 0 or (clause.kind == "adverbial" and clause.marker == "si") or verb.negation:
        return None
    if clause.object < 0:
        return None
    unit = unit_of_troops(context, doer) or _last_one(context, doer) or _state_abroad(context, clause, doer)
    if unit is None or _anybodys(context, doer):
        return None
    who = who_they_are(context, doer) or name_of(context, doer)
    future: Factuality | None = "planned" if verb.tense == "Fut" else None
    left = context.view.chunks[clause.object]
    if unit in ALONE and any(
        True for _ in context.view.complement(clause, "pour", "vers", "en direction de")
    ):
        words = context.view.extent(doer)
        return Troops(doer, unit, "deploys", owner_of(context, doer), words, clause, future)
    words = (verb.first, left.last if left.first > verb.first else verb.last)
    return Troops(doer, unit, "withdraws", who, words, clause, future, _named(context, clause.object))


def place_left(context: Context, clause: Clause | None) -> Place | None:
    """`300 soldats ont quitté Gao`: where they were."""
    if clause is None or clause.verb.lemma != "quitter" or clause.object < 0:
        return None
    return _named(context, clause.object)


def _named(context: Context, chunk: int) -> Place | None:
    """The place that they leave, by its name."""
    place = as_place(context.view, chunk)
    return place if place is not None and place.name[:1].isupper() else None


def _state_abroad(context: Context, clause: Clause, doer: int) -> str | None:
    """`la France a quitté le Mali`, `la coalition quittera l'Irak`: its soldiers, in a text that tells of some."""
    found = context.view.chunks[doer]
    state = found.name >= 0 and context.document.names[found.name].kind == "state"
    alliance = context.document.tokens.lower[found.head] in _ALLIANCES
    left = all(_is_state(context, c) for c in clause.objects)
    return "soldiers" if (state or alliance) and left and context.lemmas.at(_WAR) else None


def _is_state(context: Context, chunk: int) -> bool:
    name = context.view.chunks[chunk].name
    return name >= 0 and context.document.names[name].kind == "state"


def returned(context: Context, clause: Clause) -> Troops | None:
    """`les troupes sont rentrées dans leurs casernes`, `les soldats ont regagné leur base`."""
    verb, view = clause.verb, context.view
    doer = doer_of(view, clause) if verb.voice == "active" and not verb.negation else -1
    if doer < 0 or verb.form != "finite":
        return None
    unit = unit_of_troops(context, doer)
    homes = (c for c in (*clause.objects, *view.complement(clause, "à", "dans")) if _is_home(context, c))
    if unit not in ("soldiers", "tanks", "fighters") or next(homes, -1) < 0:
        return None
    who = who_they_are(context, doer) or name_of(context, doer)
    future: Factuality | None = (
        "planned" if verb.tense == "Fut" or verb.modal in ("devoir", "aller") else None
    )
    return Troops(doer, unit, "withdraws", who, (verb.first, verb.last), clause, future)


def _is_home(context: Context, chunk: int) -> bool:
    tokens, found = context.document.tokens, context.view.chunks[chunk]
    own = not OWN.isdisjoint(tokens.lower[found.first : found.head])
    return own and tokens.lemma[found.head] in _HOMES


def _last_one(context: Context, doer: int) -> str | None:
    """`le dernier soldat narvien a quitté Oron`: with him all have gone."""
    tokens, chunk = context.document.tokens, context.view.chunks[doer]
    last = {"dernier", "dernière", "ultime"}.isdisjoint(tokens.lower[chunk.first : chunk.last])
    unit = UNITS.get(tokens.lemma[chunk.head]) if not last else None
    return unit if unit in ("soldiers", "fighters") else None


def _anybodys(context: Context, doer: int) -> bool:
    """`le navire a quitté le port`: a ship or a plane of no army that the phrase tells."""
    lemma = context.document.tokens.lemma
    plain = lemma[context.view.chunks[doer].head] in _PLAIN
    words = lemma[slice(*context.view.extent(doer))]
    return plain and _OF_ARMIES.isdisjoint(words) and side_of(context, doer) is None


def gone(context: Context, clause: Clause) -> Troops | None:
    """`un millier de soldats s'étaient retirés`, `exige que la Narvie se retire`: no place is given up."""
    verb, view = clause.verb, context.view
    if verb.voice != "reflexive" or verb.negation:
        return None
    doer = doer_of(view, clause)
    title = context.document.sentences[clause.sentence].role == "title"
    if doer < 0 or title or view.chunks[doer].pronoun:
        return None
    from_where = list(view.complement(clause, "de"))
    abroad = bool(from_where) and all(_is_state(context, c) for c in from_where)
    natives = abroad and are_natives(context, doer)  # « les Narviens se retirent de Sarvie »
    if not natives and not is_armed(context, doer):
        return None
    pointed = clause.kind == "relative" and clause.marker in ("dont", "d'où")
    if pointed or any(not (_is_land(context, c) or _is_state(context, c)) for c in from_where):
        return None  # « se sont retirés de la ville », « de l'accord », « la ville, d'où »
    noun = people().forms.get(context.document.tokens.lower[view.chunks[doer].head])
    soldiers = view.chunks[doer].name >= 0 if noun is None else noun.victims == "soldiers"
    unit = unit_of_troops(context, doer) or (
        "soldiers" if soldiers or natives else None
    )  # « les assiégeants » give ground
    if unit is None:
        return None
    who = who_they_are(context, doer) or name_of(context, doer)
    future: Factuality | None = "planned" if verb.tense == "Fut" else ruled(view, clause)
    left = next((place for c in from_where if (place := _named(context, c)) is not None), None)
    return Troops(doer, unit, "withdraws", who, (verb.first, verb.last), clause, future, left)


def _is_land(context: Context, chunk: int) -> bool:
    """`se retirent du secteur`, `des zones frontalières`: no town is given up by it."""
    found = context.view.chunks[chunk]
    return found.name < 0 and context.document.tokens.lemma[found.head] in _LANDS
