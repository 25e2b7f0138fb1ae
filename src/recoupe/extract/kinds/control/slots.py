"""Verbs of control and the phrases around them: where each puts its place, who takes and who loses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.held import SHARES, can_be_held, may_be_place, place_before
from recoupe.extract.kinds.controlled import described, doer_of, objects_behind, quoted_noun
from recoupe.extract.kinds.fighters import fighters_meant
from recoupe.extract.places import TOWNS
from recoupe.lang import load_table

_TABLE = load_table("control")
_BY_BEING = frozenset(("entrer", "rentrer", "revenir", "remonter"))
_ABOUT_TO = frozenset(
    ("apprêter", "préparer", "efforcer", "acharner", "employer", "jurer", "promettre", "vanter", "disposer")
)
_HANDS = frozenset(("main", "escarcelle", "giron", "coupe", "contrôle", "joug", "emprise", "domination"))
_CONTROLS = frozenset(_TABLE["light"]["nouns"])
_RULERS = frozenset(_TABLE["told"]["rulers"])
_MOMENTS = frozenset(("moment", "jour", "heure", "instant", "coup"))  # « tomber d'un moment à l'autre »
_PARTED = 2  # phrases between « est » and its participle
_BY_THEMSELVES = frozenset(("withdrew", "holds", "advances"))
_OF_PLACES = frozenset(_TABLE["sure"]["of_places"])


@dataclass(frozen=True, slots=True)
class ControlVerb:
    """What a verb does to a place, and the slots for the place, who acts, who loses it and who stands against it."""

    action: str
    place: tuple[str, ...]
    actor: tuple[str, ...] = ()
    loser: tuple[str, ...] = ()
    opponent: str = ""
    reflexive: bool = False
    fighters: bool = False
    alone: bool = False
    ground: bool = False  # only who fights without a state gives it up so
    stative: bool = False  # told as a state: « sont retranchés dans la ville »


def _verbs() -> dict[str, tuple[ControlVerb, ...]]:
    found: dict[str, tuple[ControlVerb, ...]] = {}
    for group in _TABLE["verbs"]:
        verb = ControlVerb(
            group["action"], tuple(group["place"]), tuple(group.get("actor", ())), tuple(group.get("loser", ())),
            group.get("opponent", ""), group.get("reflexive", False), group.get("fighters", False),
            group.get("alone", False), group.get("ground", False), group.get("stative", False),
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), verb)
    return found


VERBS = _verbs()


def head_lemma(context: Context, c: int) -> str:
    """Of `la vieille ville d'Oron`: `ville`."""
    return context.document.tokens.lemma[context.view.chunks[c].head]


def _in_its_voice(clause: Clause, verb: ControlVerb) -> bool:
    """`se sont retirés`, or `retirés` apart; `sont retranchés` as a state."""
    voice = clause.verb.voice
    if verb.reflexive and voice != "reflexive" and not moved(clause, verb):
        return False
    return not verb.stative or voice == "passive"


def slots_of(context: Context, clause: Clause, verb: ControlVerb) -> list[int]:
    """Phrases where the verb puts its place."""
    voice = clause.verb.voice
    if not _in_its_voice(clause, verb):
        return []
    if "obj" in verb.place:
        if voice == "reflexive":
            return clause.objects if verb.reflexive or clause.verb.modal in _ABOUT_TO else []
        if voice == "passive":
            if (parted := _past_phrase(context, clause) or _first_to_be(context, clause)) != []:
                return parted
            told = [_meant(context, clause, c) for c in described(context.view, clause)]
            return [past_apposition(context, c) for c in told] if clause.kind == "participle" else told
        quoted = _quoted_share(context, clause)
        return (
            [quoted]
            if quoted >= 0
            else _past_light_head(context, clause, objects_behind(context.view, clause))
        )
    if "subj" in verb.place and clause.verb.modal == "faire":
        return clause.objects  # « a fait tomber la ville »
    if "subj" in verb.place:
        beside = (
            c for c in context.view.complement(clause, "sur", "de") if head_lemma(context, c) not in _MOMENTS
        )
        if any(not context.view.chunks[c].pronoun for c in beside):  # « tombera d'elle-même »
            return []  # « est tombée sur un message » takes no town
        return _fallen(context, clause) if clause.kind == "participle" else clause.subjects
    return _behind_preposition(context, clause, verb)


def _past_phrase(context: Context, clause: Clause) -> list[int]:
    """`la région est en grande partie contrôlée par l'armée`: what the participle behind the phrase is said of."""
    view = context.view
    above = view.clauses[clause.parent] if clause.kind == "participle" and clause.parent >= 0 else None
    if above is None or above.verb.lemma != "être" or above.verb.voice != "active":
        return []
    between = range(above.chunk + 1, clause.chunk)
    near = 0 < len(between) <= _PARTED and all(view.chunks[k].kind in ("PP", "ADV") for k in between)
    return above.subjects if near else []


def _first_to_be(context: Context, clause: Clause) -> list[int]:
    """`le premier quartier à être repris par l'armée`: what the infinitive is said of."""
    before = clause.chunk - 2
    passive = clause.kind == "infinitive" and clause.marker == "à" and before >= 0
    if not passive or context.view.chunks[clause.chunk - 1].kind != "OTHER":
        return []
    while context.view.role[before] == "nmod":
        before = context.view.governor[before]
    return [before] if can_be_held(context, before, clause) else []


def _behind_preposition(context: Context, clause: Clause, verb: ControlVerb) -> list[int]:
    """`se sont emparés de la ville`, `la ville, dont ils se sont emparés`, `a chassé les rebelles de la ville`."""
    found = [c for c in clause.complements if context.view.chunks[c].prep in verb.place]
    if not found and verb.reflexive and "de" in verb.place and clause.verb.voice == "reflexive":
        lower = context.document.tokens.lower  # « se retirent des ports »
        found = [c for c in clause.objects if lower[context.view.chunks[c].first] == "des"]
    if (
        clause.kind == "relative"
        and clause.marker in ("dont", "d'où")
        and "de" in verb.place
        and clause.antecedent >= 0
    ):  # « la ville, dont les rebelles s'étaient emparés », « Oron, d'où l'armée s'est retirée »
        told = past_apposition(context, clause.antecedent)
        found.append(told)
    if verb.opponent and clause.object >= 0:  # « a chassé les rebelles de la ville »
        inner = context.view.dependents(clause.object)
        armed = {clause.object}  # « déloger les jihadistes du Front de la ville d'Oron »
        for d in inner:
            if context.view.governor[d] in armed:
                found.append(d)
                if is_armed(context, d) or (
                    context.view.chunks[d].name >= 0 and not can_be_held(context, d, None)
                ):
                    armed.add(d)
    return found


def _may_fall(context: Context, clause: Clause, c: int) -> bool:
    """A place, or the `place forte` that one is."""
    chunk = context.view.chunks[c]
    words = context.document.tokens.lemma[chunk.head : chunk.head + 2]
    return can_be_held(context, c, clause) or words == ["place", "fort"]


def _fallen(context: Context, clause: Clause) -> list[int]:
    """`dernier fief de la rébellion tombé jeudi`: the fief that fell, not who had it."""
    before = clause.chunk - 2
    if (
        before >= 0
        and context.view.chunks[before + 1].kind == "COMMA"
        and context.view.chunks[before].name >= 0
    ):
        town = context.view.governor[before] if context.view.role[before] == "nmod" else -1
        if town >= 0 and head_lemma(context, town) in TOWNS and is_land(context, before):
            return [town]  # « la deuxième ville de Narvie, tombée »
        beside = past_apposition(context, before)  # « la prise de Marna et celle d'Oron, tombée lundi »
        return [beside] if can_be_held(context, beside, clause) else clause.subjects
    c = clause.subject
    while c >= 0 and not _may_fall(context, clause, c) and context.view.role[c] == "nmod":
        c = context.view.governor[c]
    return [c] if c >= 0 and c != clause.subject else clause.subjects


def is_land(context: Context, c: int) -> bool:
    """Whether a phrase names a state."""
    name = context.view.chunks[c].name
    return name >= 0 and context.document.names[name].kind == "state"


def _meant(context: Context, clause: Clause, c: int) -> int:
    """`L'aéroport est au sud. Il était occupé par les rebelles`: what the pronoun stands for."""
    if not context.view.chunks[c].pronoun or c != clause.subject or clause.kind in ("relative", "infinitive"):
        return c
    found = subject_of(context.view, clause)
    if found >= 0 and can_be_held(context, found, clause):
        return found
    word = context.document.tokens.lower[context.view.chunks[c].head]
    sure = clause.verb.lemma in _OF_PLACES and word in ("il", "elle")
    place = place_before(context, clause.chunk, word) if sure else -1
    return place if place >= 0 else found if found >= 0 else c


def _quoted_share(context: Context, clause: Clause) -> int:
    """`contrôle « la plus grande partie » de la ville`: the town behind the marks, or -1."""
    at = quoted_noun(context.view, clause)
    if clause.objects or at < 0 or context.document.tokens.lemma[context.view.chunks[at].head] not in SHARES:
        return -1
    return at + 2


def _past_light_head(context: Context, clause: Clause, objects: list[int]) -> list[int]:
    """`le contrôle de la ville, que les rebelles encerclaient`: the town, for the noun before it can't be held."""
    if clause.kind != "relative" or clause.marker != "que" or len(objects) != 1:
        return objects
    apposed_to = past_apposition(context, objects[0])
    if apposed_to != objects[0] or can_be_held(context, objects[0], clause):
        return [apposed_to]
    inner = (
        d
        for d in context.view.dependents(objects[0])
        if can_be_held(context, d, clause) or may_be_place(context, d)
    )
    return [next(inner, _right_before(context, clause, objects[0]))]


def _right_before(context: Context, clause: Clause, told: int) -> int:
    """`le nombre de tués dans la ville, que les rebelles ont libérée`: the place right before the clause, or `told`."""
    view = context.view
    marker = next((k for k in range(clause.chunk - 1, -1, -1) if view.chunks[k].kind == "REL"), 0)
    before = marker - 1 - (marker > 0 and view.chunks[marker - 1].kind == "COMMA")
    return before if before > 0 and can_be_held(context, before, clause) else told


def past_apposition(context: Context, c: int) -> int:
    """`Oron, chef-lieu de la province du Nord, que les rebelles assiègent`: Oron."""
    view = context.view
    root = c
    while view.role[root] == "nmod" and view.governor[root] >= 0:
        root = view.governor[root]
    bare = view.chunks[root].first == view.chunks[root].head and view.chunks[root].name < 0
    bare = bare or context.document.tokens.lemma[view.chunks[root].head] in TOWNS
    before = root - 2
    if not bare or before < 0 or view.chunks[root - 1].kind != "COMMA":
        return c
    named = view.chunks[before].name >= 0
    named = named and (can_be_held(context, before, None) or may_be_place(context, before))
    return before if named else c


def moved(clause: Clause, verb: ControlVerb) -> bool:
    """`les troupes entrées dans la ville`, `retirés du port, ils`: who has moved, though read as a passive."""
    if clause.kind != "participle" or clause.verb.form != "past_participle":
        return False
    by_itself = verb.reflexive and verb.action in _BY_THEMSELVES
    return verb.stative or by_itself or clause.verb.lemma in _BY_BEING


def shared_agent(context: Context, clause: Clause) -> int:
    """`a été prise d'assaut et occupée par les mutins`: who did both stands behind the second; -1 for nobody."""
    view = context.view
    if clause.index + 1 >= len(view.clauses):
        return -1
    after = view.clauses[clause.index + 1]
    if after.kind == "infinitive" and after.marker == "sans" and after.sentence == clause.sentence:
        return next(view.complement(after, "par"), -1)  # « abandonnée sans combattre par l'armée »
    if clause.verb.form != "finite":
        return -1
    joined = after.chunk > clause.chunk and view.chunks[after.chunk - 1].kind == "CONJ"
    same = joined and after.sentence == clause.sentence and after.verb.voice == "passive"
    if not same or after.subjects != clause.subjects:
        return -1
    return next(view.complement(after, "par"), -1)


def opponent_of(clause: Clause, verb: ControlVerb) -> int:
    """Whom the verb drives out, `a chassé les rebelles du port`; -1 for nobody."""
    if not verb.opponent:
        return -1
    return clause.subject if clause.verb.voice == "passive" else clause.object


def actor_of(context: Context, clause: Clause, verb: ControlVerb) -> int:
    """Who takes, holds or leaves the place, in either voice; -1 for nobody told."""
    view = context.view
    if verb.stative or moved(clause, verb):
        return clause.subject
    if clause.verb.voice == "passive" and not verb.actor:
        return next(view.complement(clause, "par"), shared_agent(context, clause))
    if verb.loser:
        return next((c for c in _losers(context, clause, verb) if _may_lose(context, c)), -1)
    if verb.actor and clause.verb.modal == "faire":
        return doer_of(view, clause)
    if verb.actor:
        for c in view.complement(clause, *verb.actor):
            if context.document.tokens.lemma[view.chunks[c].head] in _HANDS:
                return next(view.dependents(c), -1)
        return -1
    return fighters_meant(context, clause, doer_of(view, clause))


def _losers(context: Context, clause: Clause, verb: ControlVerb) -> Iterator[int]:
    """`échappe à l'armée`, `échappe au contrôle du pouvoir central`: who has it no more."""
    for c in context.view.complement(clause, *verb.loser):
        yield c
        if head_lemma(context, c) in _CONTROLS:
            yield from context.view.dependents(c)


def _may_lose(context: Context, c: int) -> bool:
    above = context.view.governor[c]
    of_control = above >= 0 and context.view.role[c] == "nmod" and head_lemma(context, above) in _CONTROLS
    return is_armed(context, c) or (of_control and head_lemma(context, c) in _RULERS)
