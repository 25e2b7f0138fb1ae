"""Control told by a verb and a noun: `a pris le contrôle du port`, `ont mis la main sur la caserne`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.distance import AT_DISTANCE, told_by_distance
from recoupe.extract.kinds.control.doers import at_war, gives_ground, is_armed_part, may_take
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place, place_before
from recoupe.extract.kinds.control.slots import past_apposition
from recoupe.extract.kinds.control.under import BEING, LEFT_TO, told_by_presence, told_under
from recoupe.extract.kinds.controlled import fronted, quoted_noun
from recoupe.extract.kinds.fighters import who_does
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.ways import first_told, ways_of
from recoupe.lang import load_table

_TABLE = load_table("control")
_LIGHT_VERBS = {lemma: action for action, lemmas in _TABLE["light"]["verbs"].items() for lemma in lemmas}
_LIGHT_NOUNS = frozenset(_TABLE["light"]["nouns"])
_OF_SIEGES = frozenset(_TABLE["light"]["of_sieges"])
_LIFTING = frozenset(_TABLE["light"]["lifting"])
_SIEGES = frozenset(_TABLE["light"]["sieges"])
_IDIOMS = {
    (verb, noun): (idiom["action"], tuple(idiom["preps"]), idiom.get("alone", False))
    for idiom in _TABLE["idioms"]
    for verb in idiom["verbs"]
    for noun in idiom["nouns"]
}
_SIGNS = {(i["verb"], i["noun"]): (i["action"], tuple(i["preps"])) for i in _TABLE["signs"]}
_SHIPS = frozenset(load_table("force")["troops"]["units"]["ships"])
_TOPS = frozenset(_TABLE["objects"]["tops"])
_OWN_VERBS = frozenset(("assurer", "partager"))
_AGAIN = frozenset(("nouveau",))
_BESIDE = 4  # phrases from the verb to its noun
_SITES = frozenset(_TABLE["objects"]["sites"])
_BUILDINGS = frozenset(_TABLE["objects"]["only_named"]) | frozenset(_TABLE["objects"]["only_armed"])
_CHANGING = _TABLE["changing"]


def told_by_noun(context: Context, clause: Clause) -> Holding | None:
    """What a verb tells together with a noun, or None."""
    return first_told(_WAYS[clause.verb.lemma], context, clause)


def _light(context: Context, clause: Clause) -> Holding | None:
    """`a pris le contrôle de la ville`, `a levé le siège du port`."""
    view, lemma = context.view, context.document.tokens.lemma
    action = _LIGHT_VERBS.get(clause.verb.lemma, "")
    action = action or ("besieges" if clause.verb.lemma in _OF_SIEGES else "")
    quoted = quoted_noun(view, clause)
    at = clause.object if clause.object >= 0 else quoted
    own = clause.verb.lemma in _OWN_VERBS and clause.verb.voice == "reflexive"  # « s'est assuré le contrôle »
    if not action or at < 0 or (clause.verb.voice != "active" and not own):
        return None
    action = "captured" if own and clause.verb.perfect and clause.verb.lemma == "assurer" else action
    noun = lemma[view.chunks[at].head]
    siege = noun in _SIEGES
    if noun not in _LIGHT_NOUNS or (siege and clause.verb.lemma not in _OF_SIEGES):
        return None
    if not siege and clause.verb.lemma not in _LIGHT_VERBS:
        return None
    if siege and clause.verb.lemma == "faire" and not _by_arms(context, clause):
        return None  # « les agriculteurs font le siège de la préfecture »
    if not siege and context.document.tokens.number[view.chunks[at].head] == "Plur":
        return None  # « a renforcé ses contrôles aux frontières »
    behind = [*view.dependents(at), *([at + 2] if at == quoted else [])]
    if not behind and at + 1 < len(view.chunks) and view.chunks[at + 1].first == view.chunks[at].last:
        behind = [*view.dependents(at + 1)]  # « le contrôle opérationnel total du nord »
    held = [c for c in behind if can_be_held(context, c, clause) or may_be_place(context, c)][:1]
    beside = ("sur", "à", "devant") if siege else ("sur", "à")
    of = any(view.governor[c] == at and lemma[view.chunks[c].head] not in _SITES | _BUILDINGS for c in behind)
    if not of:  # not « a perdu le contrôle de son véhicule à l'entrée de la ville »
        held = held or [c for c in view.complement(clause, *beside) if can_be_held(context, c, clause)][:1]
    held = held or _pointed_at(context, clause, "en", behind)
    if not held and clause.kind == "relative" and clause.marker == "dont" and clause.antecedent >= 0:
        told = past_apposition(context, clause.antecedent)  # « Oron, dont ils ont pris le contrôle »
        held = [told] if can_be_held(context, told, clause) or may_be_place(context, told) else []
    subject = who_does(context, clause)
    if not held and subject >= 0 and is_armed(context, subject):
        held = [c for c in behind if lemma[view.chunks[c].head] in _SITES | _BUILDINGS][
            :1
        ]  # « d'un aéroport »
    if not held or (subject >= 0 and not may_take(context, clause, subject, held)):
        return None  # « la chute d'Oron renforcerait leur emprise sur l'est »
    action = ("withdrew" if clause.verb.lemma in _LIFTING else "besieges") if siege else action
    return Holding(action, held, subject, "light")


def _by_arms(context: Context, clause: Clause) -> bool:
    subject = who_does(context, clause)
    return subject >= 0 and is_armed(context, subject)


def _pointed_at(context: Context, clause: Clause, clitic: str, behind: list[int]) -> list[int]:
    """`en ont pris le contrôle`, `le drapeau y flotte`: the place that the clitic stands for."""
    lower = context.document.tokens.lower
    group = range(clause.verb.first, min(clause.verb.head, clause.verb.first + 5))
    if behind or not any(lower[t] == clitic for t in group):
        return []
    place = place_before(context, clause.chunk, "")
    return [place] if place >= 0 else []


def _idiom(context: Context, clause: Clause) -> Holding | None:
    """`a mis la main sur le port`, `se sont rendus maîtres de la caserne`, `ont pris pied dans le quartier`."""
    view, lemma = context.view, context.document.tokens.lemma
    near = range(clause.chunk + 1, min(clause.chunk + 5, view.sentence_chunks[clause.sentence][1]))
    for c in near:
        if view.chunks[c].kind not in ("NP", "PP", "OTHER"):
            if view.chunks[c].kind == "ADV":
                continue
            break
        found = _IDIOMS.get((clause.verb.lemma, lemma[view.chunks[c].head]))
        if found is None:
            continue
        action, preps, alone = found
        held = _placed(context, clause, c, preps) or _pointed_at(context, clause, "y", [])
        actor = who_does(context, clause)
        armed = actor >= 0 and is_armed_part(context, actor)
        if actor >= 0 and lemma[view.chunks[actor].head] in _SHIPS:
            continue  # « le porte-avions a mis le cap sur le golfe »: sent there
        if held and (actor < 0 or armed or view.chunks[actor].name >= 0):
            return Holding(action, held[:1], actor, "idiom")
        title = context.document.sentences[clause.sentence].role == "title" and not at_war(context)
        title = title and not gives_ground(context, clause)  # « les rebelles gagnent du terrain »
        if alone and armed and not title and clause.verb.form == "finite" and not clause.verb.negation:
            return Holding(action, [], actor, "idiom")
    return None


def _changed(context: Context, clause: Clause) -> Holding | None:
    """`la colline d'Oron a changé deux fois de mains`: taken, whoever has it now."""
    view, lemma = context.view, context.document.tokens.lemma
    verb = clause.verb
    if verb.lemma != _CHANGING["verb"] or verb.negation or verb.modal or verb.tense != "Past":
        return None
    near = range(clause.chunk + 1, min(view.sentence_chunks[clause.sentence][1], clause.chunk + _BESIDE))
    if not any(lemma[view.chunks[c].head] in _CHANGING["nouns"] for c in near):
        return None
    held = [c for c in clause.subjects if can_be_held(context, c, clause) or may_be_place(context, c)]
    return Holding("captured", held, -1, "idiom") if held else None


def _placed(context: Context, clause: Clause, noun: int, preps: tuple[str, ...]) -> list[int]:
    """The place that an idiom takes: behind its noun, or the antecedent of `où`."""
    view = context.view
    behind = [*view.dependents(noun), *(k for k in clause.complements if k > noun)]
    candidates = [k for k in behind if view.chunks[k].prep in preps or _is_side(context, k)] + _quoted(
        view, noun
    )
    if clause.kind == "relative" and clause.marker in ("où", "dont") and clause.antecedent >= 0:
        candidates.append(clause.antecedent)
    candidates = [_under_top(context, k) for k in candidates]
    found = [k for k in candidates if can_be_held(context, k, clause)]
    return found or [k for k in fronted(context.view, clause, preps) if can_be_held(context, k, clause)]


def _is_side(context: Context, k: int) -> bool:
    """`du côté sud du terminal`: where somebody takes position."""
    chunk = context.view.chunks[k]
    return chunk.prep == "de" and context.document.tokens.lemma[chunk.head] == "côté"


def _under_top(context: Context, k: int) -> int:
    """`au sommet de la citadelle`, `sur le toit de la mairie`: what it is the top of."""
    if context.document.tokens.lemma[context.view.chunks[k].head] not in _TOPS:
        return k
    return next(context.view.dependents(k), k)


def _quoted(view: ClauseView, c: int) -> list[int]:
    """`se rendre maître de « 40% de la rive »`: the phrase inside the marks behind a bare preposition."""
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    kinds = [view.chunks[k].kind for k in range(c + 1, min(stop, c + 4))]
    return [c + 3] if kinds[:2] == ["OTHER", "OPEN"] and len(kinds) == 3 and kinds[2] == "NP" else []


def _sign(context: Context, clause: Clause) -> Holding | None:
    """`le drapeau national flotte sur la citadelle`, `l'étau se resserre sur la ville`."""
    view, lemma = context.view, context.document.tokens.lemma
    if clause.subject < 0:
        return None
    found = _SIGNS.get((clause.verb.lemma, lemma[view.chunks[clause.subject].head]))
    if found is None:
        return None
    action, preps = found
    held = [
        c for c in view.complement(clause, *preps) if can_be_held(context, c, clause) or _is_the(context, c)
    ]
    held = held or _pointed_at(context, clause, "y", [])
    if not held and any(is_armed(context, c) for c in view.complement(clause, *preps)):
        held = [c for c in view.complement(clause, "à", "dans") if can_be_held(context, c, clause)]
    if not held:
        return None  # « l'étau se resserre sur les rebelles à Oron » is around the town
    if action == "captured" and _AGAIN.issubset(
        context.document.tokens.lower[clause.verb.first : clause.verb.last + 3]
    ):
        action = "recaptured"  # « le drapeau flotte de nouveau sur la ville »
    return Holding(action, held[:1], -1, "idiom", side=side_of(context, clause.subject))


def _is_the(context: Context, c: int) -> bool:
    """`(flotte sur) le bâtiment`: one thing that the text has told of."""
    tokens, chunk = context.document.tokens, context.view.chunks[c]
    one = tokens.number[chunk.head] != "Plur" and tokens.lower[chunk.inner] in (
        "le",
        "la",
        "l'",
        "ce",
        "cette",
    )
    return one and tokens.lemma[chunk.head] in _BUILDINGS


_READERS = (
    (_OF_SIEGES.union(_LIGHT_VERBS), _light),
    ([verb for verb, _ in _IDIOMS], _idiom),
    ([verb for verb, _ in _SIGNS], _sign),
    (BEING | LEFT_TO, told_under),
    (AT_DISTANCE, told_by_distance),
)
NOUN_VERBS = frozenset(verb for verbs, _ in _READERS for verb in verbs) | {_CHANGING["verb"]}
"""Verbs that tell of control with a noun beside them."""

_WAYS = ways_of((*_READERS, (NOUN_VERBS, told_by_presence), ((_CHANGING["verb"],), _changed)))
