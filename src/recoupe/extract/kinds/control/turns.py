"""Set turns of control: a verb with other words beside its place, as in `a coupé Oron du monde`.

Those of `[[turns]]` in `lang/fr/control.toml`: the place is the verb's object (`obj`), stands behind the verb's noun
(`noun`: `a percé les défenses d'Oron`), or is its subject (`subj`: `Oron s'est rendue aux rebelles`). A passive turns
subject and object.
"""

from __future__ import annotations

import msgspec

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import at_war
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.extract.kinds.control.slots import is_land
from recoupe.extract.kinds.controlled import described, doer_of, fronted, objects_behind, ruled
from recoupe.lang import load_table

_REACH = 7  # phrases behind the verb in which the words of a turn stand
_CUT = frozenset(("VERB", "REL", "SUB", "COLON"))
_UNSAID = ("pas", "jamais", "point")


class Turn(msgspec.Struct, frozen=True):
    """What a verb with its words does to a place, and where the place and who acts stand."""

    action: str
    place: str
    nouns: frozenset[str]
    beside: frozenset[str]
    preps: tuple[str, ...]
    actor: tuple[str, ...]
    of_arms: bool
    reflexive: bool
    sure: bool
    modal: str
    to_arms: bool


def _turns() -> dict[str, list[Turn]]:
    found: dict[str, list[Turn]] = {}
    for group in load_table("control")["turns"]:
        turn = Turn(
            group["action"], group["place"], frozenset(group.get("nouns", ())), frozenset(group.get("beside", ())),
            tuple(group.get("preps", ("de",))), tuple(group.get("actor", ())), group.get("of_arms", False),
            group.get("reflexive", False), group.get("sure", False), group.get("modal", ""),
            group.get("to_arms", False),
        )  # fmt: skip
        for verb in group["verbs"]:
            found.setdefault(verb, []).append(turn)
    return found


_TURNS = _turns()
TURNING_VERBS = frozenset(_TURNS)
"""Verbs of set turns."""

_NOUNS_OF_WAYS = frozenset(("accès", "sortie", "entrée", "passage"))
_RINGS = frozenset(("siège", "encerclement", "blocus", "blocu", "étau"))
_SUPPLIES = frozenset(("ravitaillement", "approvisionnement", "communication"))
_DEFENCES = frozenset(("défense", "front", "ligne", "dispositif"))
_ONLY_MEANT = frozenset(("devoir", "pouvoir", "vouloir", "tenter", "espérer", "essayer", "chercher"))
_WAYS = frozenset(load_table("control")["ways"]["nouns"])


def told_by_turn(context: Context, clause: Clause) -> Holding | None:
    """What a clause tells by a set turn, or None."""
    aimed = clause.kind == "infinitive" and clause.marker == "pour"
    if aimed or clause.marker == "si":
        return None  # « pour desserrer l'étau sur la ville », « à condition qu'elle rouvre la route »
    for turn in _TURNS.get(clause.verb.lemma, ()):
        if turn.reflexive != (clause.verb.voice == "reflexive") or turn.modal not in ("", clause.verb.modal):
            continue
        found = _READ[turn.place](context, clause, turn)
        if found is not None:
            return found
    return None


def _said_beside(context: Context, clause: Clause, turn: Turn) -> bool:
    """Whether the words that make the turn stand behind the verb: `sous contrôle`, `en tenaille`, `du monde`."""
    if not turn.beside and not turn.of_arms and not turn.to_arms:
        return True
    view, lemma = context.view, context.document.tokens.lemma
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + _REACH)):
        chunk = view.chunks[c]
        if chunk.kind in _CUT:
            return False
        if chunk.kind not in ("NP", "PP"):
            continue
        if f"{chunk.prep} {lemma[chunk.head]}".strip() in turn.beside:
            return True
        if turn.to_arms and chunk.prep == "à" and is_armed(context, c):
            return True
        if turn.of_arms and chunk.prep == "de" and is_armed(context, c):
            return True
    return False


def _doer(context: Context, clause: Clause, sure: bool) -> int | None:
    """Who does it, who has to bear arms; -1 where a passive names nobody and the turn says enough; None for others."""
    passive = clause.verb.voice == "passive"
    actor = next(context.view.complement(clause, "par"), -1) if passive else doer_of(context.view, clause)
    if actor >= 0:
        return actor if is_armed(context, actor) else None
    if passive and (whose := _whose_siege(context, clause)) >= 0:
        return whose
    return -1 if passive and (sure or at_war(context)) else None


def _whose_siege(context: Context, clause: Clause) -> int:
    """`soumise au blocus des rebelles`: whose the siege is; -1 for nobody told."""
    for c in context.view.complement(clause, "à", "sous"):
        if context.document.tokens.lemma[context.view.chunks[c].head] in _RINGS:
            return next((d for d in context.view.dependents(c) if is_armed(context, d)), -1)
    return -1


def _at_object(context: Context, clause: Clause, turn: Turn) -> Holding | None:
    """`tient la ville sous sa coupe`, `la ville est coupée du monde par les rebelles`."""
    if clause.verb.negation in _UNSAID or not _said_beside(context, clause, turn):
        return None
    slots = [c for c in _slots(context, clause) if _is_place(context, c, clause)]
    return _held(context, clause, turn, slots or _past_beside(context, clause))


def _slots(context: Context, clause: Clause) -> list[int]:
    passive = clause.verb.voice == "passive"
    return described(context.view, clause) if passive else objects_behind(context.view, clause)


def _past_beside(context: Context, clause: Clause) -> list[int]:
    """`a coupé du monde la ville d'Oron`: the object behind the words of the turn."""
    view = context.view
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + _REACH)):
        if view.chunks[c].kind in _CUT or view.chunks[c].kind == "COMMA":
            return []
        if view.chunks[c].kind == "NP" and _is_place(context, c, clause):
            return [c]
    return []


def _behind_noun(context: Context, clause: Clause, turn: Turn) -> Holding | None:
    """`a percé les défenses de la ville`, `ont bloqué tous les accès au port`."""
    if clause.verb.negation in _UNSAID:
        return None
    view, lemma = context.view, context.document.tokens.lemma
    slots = _slots(context, clause)
    noun = next((c for c in slots if lemma[view.chunks[c].head] in turn.nouns), -1)
    if noun < 0:
        return None
    behind = [*view.dependents(noun), *(c for c in clause.complements if c > noun)]
    behind += [c for part in _imposed(context, clause, noun) for c in part.complements]
    places = [c for c in behind if view.chunks[c].prep in turn.preps and _is_place(context, c, clause)]
    places = [c for c in places if not _is_direction(context, c)]
    if not places and turn.action == "holds":
        places = [c for c in fronted(view, clause, turn.preps) if _is_place(context, c, clause)]
    by_itself = lemma[view.chunks[noun].head] in _WAYS and can_be_held(context, noun, clause)
    if not places and not by_itself and _needs_no_place(context, noun, turn):
        actor = _doer(context, clause, turn.sure)
        words = (clause.verb.first, view.extent(noun)[1])
        if actor is not None and actor >= 0:
            return Holding(turn.action, [], actor, "idiom", evidence=words)
    if not places and not by_itself and turn.action == "advances" and _of_defence(context, noun):
        actor = _doer(context, clause, turn.sure)
        words = (clause.verb.first, view.extent(noun)[1])
        return (
            Holding("advances", [], actor, "idiom", evidence=words)
            if actor is not None and actor >= 0
            else None
        )
    if not places and not by_itself and (around := _around(context, clause, turn, noun)) is not None:
        return around
    return _held(context, clause, turn, places[:1] or ([noun] if by_itself else []))


def _around(context: Context, clause: Clause, turn: Turn, noun: int) -> Holding | None:
    """`ont refermé la nasse autour des rebelles`, `ont ouvert une brèche dans le dispositif de l'armée`: of a side."""
    view = context.view
    actor = _doer(context, clause, turn.sure)
    if actor is None or actor < 0 or turn.action not in ("besieges", "advances"):
        return None
    words = (clause.verb.first, view.extent(noun)[1])
    behind = [*view.dependents(noun), *(c for c in clause.complements if c > noun)]
    if turn.action == "besieges":
        against = next(
            (c for c in behind if view.chunks[c].prep in ("autour de", "sur") and _fights(context, c)), -1
        )
        return Holding("besieges", [], actor, "idiom", against, evidence=words) if against >= 0 else None
    lines = any(view.chunks[c].prep in turn.preps and _of_defence(context, c) for c in behind)
    return Holding("advances", [], actor, "idiom", evidence=words) if lines else None


def _fights(context: Context, c: int) -> bool:
    """`sur les rebelles`, `sur les défenseurs d'Oron`."""
    return is_armed(context, c) or context.document.tokens.lemma[context.view.chunks[c].head] == "défenseur"


def _is_direction(context: Context, c: int) -> bool:
    """`(la route) vers le sud`, `(la route) d'accès`: no town that it leads to."""
    found = context.view.chunks[c]
    if (
        found.name < 0
        and found.inner == found.head
        and context.document.tokens.lemma[found.head] in _NOUNS_OF_WAYS
    ):
        return True
    bare = found.name < 0 and not any(True for _ in context.view.dependents(c))
    return bare and context.document.tokens.lower[found.head] in ("nord", "sud", "est", "ouest")


def _needs_no_place(context: Context, noun: int, turn: Turn) -> bool:
    """`ont rompu l'encerclement`, `a coupé la principale voie de ravitaillement`."""
    lemma = context.document.tokens.lemma
    if turn.action in ("recaptured", "withdrew") and lemma[context.view.chunks[noun].head] in _RINGS:
        return True
    return turn.action == "besieges" and not _SUPPLIES.isdisjoint(lemma[slice(*context.view.extent(noun))])


def _of_defence(context: Context, noun: int) -> bool:
    """`a percé les lignes de défense jihadistes`: no place is needed."""
    return not _DEFENCES.isdisjoint(context.document.tokens.lemma[slice(*context.view.extent(noun))])


def _imposed(context: Context, clause: Clause, noun: int) -> list[Clause]:
    """`(a rompu le siège) imposé à la ville`: what is told of the noun beside it."""
    clauses = (context.view.clauses[k] for k in context.view.sentence_clauses[clause.sentence])
    return [part for part in clauses if part.kind == "participle" and part.subject == noun]


def _held(context: Context, clause: Clause, turn: Turn, slots: list[int]) -> Holding | None:
    held = [c for c in slots if _is_place(context, c, clause)]
    actor = _doer(context, clause, turn.sure)
    if not held or actor is None:
        return None
    return Holding(turn.action, held, actor, "idiom", factuality=ruled(context.view, clause))


def _at_subject(context: Context, clause: Clause, turn: Turn) -> Holding | None:
    """`la ville s'est rendue aux rebelles`, `Oron a capitulé`: who takes it stands behind `à` or `devant`."""
    view = context.view
    if clause.verb.negation or clause.kind == "infinitive" or not _said_beside(context, clause, turn):
        return None
    subject = subject_of(view, clause)
    if subject < 0 or not _is_place(context, subject, clause) or is_land(context, subject):
        return None  # a land that gives in or holds out is its government
    actor = next((c for c in view.complement(clause, *turn.actor) if is_armed(context, c)), -1)
    if actor < 0 and not turn.sure:
        return None
    return Holding(turn.action, [subject], actor, "idiom")


def _is_place(context: Context, c: int, clause: Clause) -> bool:
    return can_be_held(context, c, clause) or may_be_place(context, c)


def _beaten_off(context: Context, clause: Clause, turn: Turn) -> Holding | None:
    """`a repoussé une attaque contre le port`, `a repoussé un assaut`: with or without the place."""
    view, lemma = context.view, context.document.tokens.lemma
    verb = clause.verb
    noun = next((c for c in _slots(context, clause) if lemma[view.chunks[c].head] in turn.nouns), -1)
    actor = _doer(context, clause, turn.sure)
    if noun < 0 or actor is None or actor < 0 or verb.negation or verb.modal in _ONLY_MEANT:
        return None
    if context.document.tokens.lower[view.chunks[noun].inner] in GRAMMAR.own:
        return None  # « ont stoppé leur offensive »: their own
    behind = [*view.dependents(noun), *(c for c in clause.complements if c > noun)]
    places = [c for c in behind if view.chunks[c].prep in turn.preps and _is_place(context, c, clause)]
    return Holding(turn.action, places[:1], actor, "idiom", evidence=(verb.first, view.chunks[noun].last))


_READ = {"obj": _at_object, "noun": _behind_noun, "subj": _at_subject, "beaten": _beaten_off}
