"""Other senses of the verbs of control: `le sommet s'est tenu`, `nous tenons la Sarvie responsable`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.held import can_be_held, may_be_place
from recoupe.extract.kinds.control.slots import ControlVerb, is_land
from recoupe.lang import load_table

_TABLE = load_table("control")
_SWEEPING = frozenset(_TABLE["ruling"]["sweeping"])
PHRASES: dict[str, list[str]] = _TABLE["never"]["phrases"]  # by verb: « prendre position »
_SET_APART = frozenset(_TABLE["never"]["set_apart"])
_TAKEN_FOR = frozenset(_TABLE["never"]["taken_for"])
_FREEING = frozenset(_TABLE["freeing"]["verbs"])
_HOLDS_ON = frozenset(_TABLE["freeing"]["holds"])
_RULING_HOUSES = frozenset(("dominer", "contrôler", "diriger", "détenir", "conserver", "perdre", "reprendre"))
_UNDONE = frozenset(("si", "avant que", "pour que"))
_HOUSES = frozenset(("assemblée", "parlement", "sénat", "congrès", "chambre", "conseil", "hémicycle"))
_HELD_FOR = 14  # tokens from « tenir » to what somebody is held for
_TRYING = frozenset(_TABLE["never"]["trying"])
_LEADING = frozenset(("diriger", "gouverner"))
_FIRST = frozenset(("premier", "dernier", "seul"))
_STARTING = frozenset(_TABLE["never"]["starting"])
_AGES = frozenset(_TABLE["never"]["ages"])


def is_of_an_event(context: Context, clause: Clause, c: int) -> bool:
    """`le sommet d'Oron tenu samedi`: the summit was held, not the town."""
    if clause.verb.lemma != "tenir" or any(True for _ in context.view.complement(clause, "par")):
        return False
    above = context.view.governor[c] if context.view.chunks[c].prep == "de" else -1
    if above < 0 or can_be_held(context, above, None) or is_armed(context, above):
        return False
    number = context.document.tokens.number
    return number[context.view.chunks[above].head] in ("", number[clause.verb.head])


def _starts(context: Context, clause: Clause) -> bool:
    """`est entrée en action au Velden`, `en revient à l'État`: what begins or is owed, not where somebody goes."""
    lemma = context.document.tokens.lemma
    if any(context.document.tokens.lower[t] == "en" for t in clause.verb.objects):
        return clause.verb.lemma == "revenir"
    if any(lemma[context.view.chunks[c].head] in _AGES for c in context.view.complement(clause, "dans")):
        return True
    return any(lemma[context.view.chunks[c].head] in _STARTING for c in context.view.complement(clause, "en"))


def _seeks_refuge(context: Context, clause: Clause) -> bool:
    """`ont franchi la frontière pour se réfugier en Sarvie`: who flees takes nothing."""
    clauses = (context.view.clauses[k] for k in context.view.sentence_clauses[clause.sentence])
    return any(other.verb.lemma == "réfugier" and other.parent == clause.index for other in clauses)


def _holds_to(context: Context, clause: Clause) -> bool:
    """`nous tenons la Sarvie responsable du conflit`, `les tient informés`: what somebody takes them for."""
    tokens = context.document.tokens
    stop = context.document.sentences[clause.sentence].last
    behind = range(clause.verb.last, min(stop, clause.verb.last + _HELD_FOR))
    return any(tokens.lemma[t] in _TAKEN_FOR for t in behind)


def _other_sense(context: Context, clause: Clause) -> bool:
    """`la députée a été enlevée`, `ont pris position de part et d'autre`: no place is taken."""
    verb, view = clause.verb, context.view
    said = PHRASES.get(verb.lemma, ())
    told = (*clause.complements, *(c for c in clause.objects if view.chunks[c].first == view.chunks[c].head))
    if said and any(context.document.tokens.lemma[view.chunks[c].head] in said for c in told):
        return True
    if verb.lemma in _FREEING and any(_is_a_nuisance(context, c) for c in view.complement(clause, "de")):
        return True  # « la ville a été libérée de ses voitures »
    held_by_nobody = not any(True for _ in view.complement(clause, "par"))
    return verb.lemma == "enlever" and verb.voice == "passive" and held_by_nobody


def _falls_at(context: Context, clause: Clause) -> bool:
    """`Oron est tombé à Velmar (2-0)`: a town falls where it stands."""
    if clause.verb.lemma != "tomber" or clause.kind == "participle":
        return False
    under = (
        context.document.tokens.lemma[context.view.chunks[c].head]
        for c in context.view.complement(clause, "sous")
    )
    if any(word in ("charme", "coup", "sens", "dent") for word in under):
        return True  # « est tombée sous le charme »
    near = (c for c in clause.complements if context.view.chunks[c].prep == "à")
    return any(
        context.view.chunks[c].name >= 0 and (can_be_held(context, c, None) or may_be_place(context, c))
        for c in near
    )


def _is_a_nuisance(context: Context, c: int) -> bool:
    """`(libérée) de ses voitures`: neither who held it nor their hold."""
    chunk, tokens = context.view.chunks[c], context.document.tokens
    holds = tokens.lemma[chunk.head] in _HOLDS_ON or any(True for _ in context.view.dependents(c))
    return chunk.name < 0 and chunk.quantity < 0 and not holds and not is_armed(context, c)


def means_otherwise(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """Uses of the verb that tell of no hold on a place."""
    ruled = (*clause.subjects, *clause.objects) if clause.verb.lemma in _RULING_HOUSES else ()
    if any(context.document.tokens.lemma[context.view.chunks[c].head] in _HOUSES for c in ruled):
        return True  # « une assemblée dominée par les islamistes »
    if clause.verb.lemma == "défendre" and clause.verb.form == "infinitive":
        return True  # « est-il difficile de défendre la ville ? »
    if _other_sense(context, clause) or _falls_at(context, clause):
        return True
    if verb.action == "advances" and (_starts(context, clause) or _seeks_refuge(context, clause)):
        return True
    if clause.verb.lemma == "menacer" and (clause.subject < 0 or _is_state(context, clause.subject)):
        return True  # « la Sarvie menace la Narvie »
    if clause.verb.lemma == "tenir" and _holds_to(context, clause):
        return True
    alone = clause.verb.voice == "passive" and not any(True for _ in context.view.complement(clause, "par"))
    if clause.verb.lemma in _SET_APART:
        return alone  # « le pays est assez isolé »
    return alone and clause.kind == "participle" and clause.verb.lemma in _SWEEPING  # « au siège sécurisé »


def _is_state(context: Context, c: int) -> bool:
    name = context.view.chunks[c].name
    return name >= 0 and context.document.names[name].kind != "armed_group"


def not_yet(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """`exigent d'entrer dans la ville` is no step yet, `le dernier port qui lui échappait` was never its own."""
    infinitive = clause.kind == "infinitive"
    if clause.marker == "tant que" and clause.verb.negation:
        return True  # « tant que l'armée n'aura pas repris la ville »: what somebody waits for
    if clause.verb.lemma in _SWEEPING and clause.verb.negation:
        return True  # « ne sécuriseront plus l'aéroport »: taken or not, they leave it
    if clause.verb.lemma in _LEADING and clause.verb.form != "finite":
        return True  # « une coalition dirigée par la Sarvie »
    if clause.verb.modal in _TRYING and verb.action in ("advances", "withdrew"):
        return True  # « a tenté de pénétrer dans le bâtiment »
    if verb.action == "advances" and clause.verb.modal == "faire":
        return True  # « a fait entrer des chars sur leur territoire »: a force sent there
    advance = verb.action == "advances" and not _is_done(context, clause)
    if infinitive and (advance or clause.verb.lemma in _SWEEPING):
        return True  # « venus sécuriser la route » take nothing
    return bool(verb.loser) and (infinitive or clause.kind == "relative" or clause.verb.tense == "Imp")


def _is_done(context: Context, clause: Clause) -> bool:
    """`sont en train d'entrer dans la ville`, `les premiers à y entrer`, `après avoir avancé`: under way or past."""
    if clause.verb.perfect:
        sent = clause.verb.modal == "faire"  # « accusée d'avoir fait entrer des chars »
        return not sent and not clause.verb.negation and clause.marker not in ("sans", "avant de")
    first, lower = clause.verb.first, context.document.tokens.lower
    if lower[max(0, first - 3) : first] in (["en", "train", "de"], ["en", "train", "d'"]):
        return True
    return clause.marker == "à" and first > 1 and context.document.tokens.lemma[first - 2] in _FIRST


def invades_in_words(context: Context, clause: Clause, held: list[int]) -> bool:
    """`si la Narvie envahit la Sarvie`, `la décision de l'envahir`, `jusqu'à ce qu'elle envahisse`: nobody has."""
    verb = clause.verb
    if verb.lemma != "envahir" or not any(is_land(context, c) for c in held):
        return False
    told = verb.form == "finite" and verb.mood not in ("Sub", "Cnd") and clause.marker not in _UNDONE
    return not (told or verb.voice == "passive" or verb.perfect)
