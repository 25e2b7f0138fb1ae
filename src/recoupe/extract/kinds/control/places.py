"""The places that a verb of control is told of: what stands in its slot and can be held by who does it."""

from __future__ import annotations

from itertools import islice

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import PUBLIC, STORMED, at_war, is_armed_part
from recoupe.extract.kinds.control.held import (
    HELD,
    ONLY_ARMED,
    can_be_held,
    may_be_place,
    place_before,
    unknown_place,
)
from recoupe.extract.kinds.control.senses import PHRASES
from recoupe.extract.kinds.control.slots import ControlVerb, past_apposition, slots_of
from recoupe.extract.kinds.controlled import doer_of, set_off
from recoupe.extract.kinds.weapons import with_plurals
from recoupe.extract.people import people
from recoupe.lang import load_table

_TABLE = load_table("control")
_SURE = frozenset(_TABLE["sure"]["lemmas"])
_LOST_LANDS = frozenset(("région", "territoire", "zone", "secteur", "province"))
_SITES = frozenset(_TABLE["objects"]["sites"])
_MOVED = ("captured", "recaptured", "lost", "withdrew")
_CROSSING = frozenset(_TABLE["crossing"]["verbs"])
_REACHING = frozenset(("atteindre", "rallier"))
_CROSSED = frozenset(_TABLE["crossing"]["objects"])
_BUILDINGS = frozenset(_TABLE["objects"]["only_named"])
_VESSELS = with_plurals(_TABLE["objects"]["vessels"])
_CORES = frozenset(_TABLE["objects"]["cores"])
_RINGING = frozenset(("assiéger",))
_UNHELD = frozenset(_TABLE["never"]["objects"])


def places_of(context: Context, clause: Clause, verb: ControlVerb) -> list[int]:
    """Phrases in the verb's slot that can be held by who does it."""
    lemma = context.document.tokens.lemma
    slots = slots_of(context, clause, verb)
    held = [c for c in slots if _is_held(context, c, clause)]
    doer = next(context.view.complement(clause, "par"), doer_of(context.view, clause))
    armed = doer >= 0 and is_armed_part(context, doer)
    if not armed:
        held = [c for c in held if lemma[context.view.chunks[c].head] not in ONLY_ARMED]
    if (
        not held
        and verb.action == "besieges"
        and clause.verb.voice == "passive"
        and _encircled(context, clause)
    ):
        held = [c for c in context.view.complement(clause, "dans", "à", "sur") if _stands_in(context, c)][:1]
    if not held and armed and verb.action == "advances":
        held = [c for c in slots if unknown_place(context, c)][:1]  # « entre dans Tell Oron »
    if not held and clause.verb.lemma == "revenir":  # « est revenu dans des régions qui lui échappaient »
        held = [c for c in slots if lemma[context.view.chunks[c].head] in _LOST_LANDS]
    leaves = clause.kind == "infinitive" and verb.action == "withdrew" and not clause.verb.perfect
    sites = (verb.action in (*_MOVED, "holds") and not leaves) or "obj" not in verb.place
    if not held and armed and (sites or verb.stative or (verb.reflexive and verb.action == "holds")):
        sites_too = _SITES | ONLY_ARMED | (HELD if "obj" not in verb.place else frozenset())
        sites_too = (
            sites_too | _BUILDINGS if verb.opponent else sites_too
        )  # « ont délogé les jihadistes du stade »
        held = [c for c in slots if lemma[context.view.chunks[c].head] in sites_too]
    if not held and clause.verb.lemma in STORMED:
        held = [c for c in slots if context.document.tokens.lower[context.view.chunks[c].head] in PUBLIC]
    if not held and armed and "obj" in verb.place and verb.action in ("holds", *_MOVED):
        held = [c for c in slots if _is_core(context, c)]  # « tiennent encore le centre historique »
    if not held and armed:
        held = _held_by_arms(context, clause, verb, slots)
    if not held and (clause.verb.lemma in _SURE or "obj" in verb.place):
        held = [c for c in slots if _may_be_place(context, c, clause)]
    if not held and _may_point(context, clause, verb, doer):
        held = _pointed_at(context, clause, verb)
    if not held and clause.kind == "participle" and "obj" in verb.place:
        held = [c for c in set_off(context.view, clause) if can_be_held(context, c, clause)][:1]
    return _nearest(context, held) if verb.action == "advances" else held


def _held_by_arms(context: Context, clause: Clause, verb: ControlVerb, slots: list[int]) -> list[int]:
    """Where people are besieged, the town's centre entered, or a ship taken, by who bears arms."""
    lemma, view = context.document.tokens.lemma, context.view
    if clause.verb.lemma in _RINGING and clause.verb.voice == "active":
        return _where_they_live(context, clause)
    if verb.action == "advances" and at_war(context):
        return [c for c in slots if _is_core(context, c)]  # « sont entrés dans le centre »
    if verb.reflexive and verb.place == ("de",):
        taken = _VESSELS | _BUILDINGS  # « s'est emparé du paquebot », « du stade »
        return [c for c in slots if lemma[view.chunks[c].head] in taken and _is_one(context, c)]
    return []


def _is_one(context: Context, c: int) -> bool:
    """`du stade`: one that is known; not `de dossiers`."""
    tokens, chunk = context.document.tokens, context.view.chunks[c]
    return tokens.number[chunk.head] != "Plur" and chunk.quantity < 0


def _is_core(context: Context, c: int) -> bool:
    """`le centre historique`, `la périphérie`: with its article, of the town that is told of."""
    tokens, chunk = context.document.tokens, context.view.chunks[c]
    return tokens.lemma[chunk.head] in _CORES and tokens.lower[chunk.inner] in ("le", "la", "son", "sa")


def _may_point(context: Context, clause: Clause, verb: ControlVerb, doer: int) -> bool:
    moves = verb.action in ("advances", "holds", "recaptured") and "à" in verb.place
    leaves = verb.reflexive and clause.verb.voice == "reflexive" and verb.action != "advances"
    moves = moves or ("de" in verb.place and (leaves or bool(verb.opponent)))
    return moves and doer >= 0 and is_armed(context, doer)


def _pointed_at(context: Context, clause: Clause, verb: ControlVerb) -> list[int]:
    """`la ville, où l'armée est entrée`, `Chassés d'Oron, ils y sont revenus`: the place that the word stands for."""
    view, lower = context.view, context.document.tokens.lower
    if clause.kind == "relative" and clause.marker == "où" and clause.antecedent >= 0:
        told = past_apposition(context, clause.antecedent)
        behind = (told, *view.dependents(told))
        return [c for c in behind if can_be_held(context, c, clause)][:1]
    clitics = lower[clause.verb.first : min(clause.verb.head, clause.verb.first + 4)]
    if ("en" if "de" in verb.place else "y") not in clitics:
        return []
    if "de" in verb.place and (place := place_before(context, clause.chunk, "")) >= 0:
        return [place]  # « s'étaient emparés de cette ville, en ont été chassés »
    first, _ = view.sentence_chunks[max(0, clause.sentence - 1)]
    named = (c for c in range(clause.chunk - 1, first - 1, -1) if c not in context.voiced)
    before = (c for c in named if can_be_held(context, c, None))
    return list(islice((c for c in before if view.chunks[c].name >= 0 and not view.chunks[c].pronoun), 1))


def _encircled(context: Context, clause: Clause) -> bool:
    """`un bataillon (reste) encerclé dans la ville`: a unit is besieged where it stands."""
    if clause.subject < 0:
        return False
    people_too = clause.verb.lemma in _RINGING and _are_people(context, clause.subject)
    return people_too or is_armed(context, clause.subject)


def _are_people(context: Context, c: int) -> bool:
    """`les habitants, assiégés dans la ville`: whoever lives there; the town is what is besieged."""
    return context.document.tokens.lower[context.view.chunks[c].head] in people().forms


def _where_they_live(context: Context, clause: Clause) -> list[int]:
    """`A Oron, l'armée assiège 93.000 civils`: the town that they are in."""
    if not any(_are_people(context, c) for c in clause.objects):
        return []
    towns = (
        c for c in context.view.complement(clause, "à", "dans", "en") if context.view.chunks[c].name >= 0
    )
    return [c for c in towns if can_be_held(context, c, None)][:1]


def _stands_in(context: Context, c: int) -> bool:
    """A place, or a building with an article: `dans la minoterie`."""
    chunk = context.view.chunks[c]
    building = chunk.quantity < 0 and context.document.tokens.lower[chunk.inner] in ("la", "le", "l'")
    return can_be_held(context, c, None) or (chunk.prep == "dans" and building)


def _nearest(context: Context, held: list[int]) -> list[int]:
    """`ont avancé vers le port, à dix kilomètres de la ville`: the first place, and what it is listed with."""
    return [c for c in held if c == held[0] or context.view.governor[c] == held[0]]


def _is_held(context: Context, c: int, clause: Clause) -> bool:
    """`a bouclé la ville` besieges it, `a bouclé sa frontière` nothing."""
    lemma = context.document.tokens.lemma[context.view.chunks[c].head]
    if clause.verb.lemma in _CROSSING:
        return lemma in _CROSSED
    if clause.verb.lemma in _REACHING and lemma in _CROSSED:
        return True  # « ont atteint le fleuve »
    on_the_way = lemma in PHRASES.get(clause.verb.lemma, ())
    return not on_the_way and lemma not in _UNHELD and can_be_held(context, c, clause)


def _may_be_place(context: Context, c: int, clause: Clause) -> bool:
    """One word that reads like a name of nobody: `Oron` in `a conquis Oron`, or what no list knows after an army."""
    chunk = context.view.chunks[c]
    name = context.document.names[chunk.name] if chunk.name >= 0 else None
    if name is None:
        doer = next(context.view.complement(clause, "par"), clause.subject)
        single = chunk.inner == chunk.head and chunk.last == chunk.head + 1 and not chunk.pronoun
        opens = chunk.head == context.document.sentences[clause.sentence].first
        capital = context.document.tokens.form[chunk.head][:1].isupper() and not opens
        return single and capital and doer >= 0 and is_armed_part(context, doer)
    return clause.verb.lemma in _SURE and (may_be_place(context, c) or name.first == chunk.inner)
