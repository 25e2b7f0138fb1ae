"""Who can take, hold or give up a place: `l'armée`, `le gros des troupes`; not `la crue`."""

from __future__ import annotations

from itertools import islice

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.slots import ControlVerb, head_lemma, is_land
from recoupe.extract.kinds.parties import are_natives
from recoupe.extract.people import people
from recoupe.lang import load_table

_TABLE = load_table("control")
_NEVER = frozenset(_TABLE["never"]["actors"])
_UNITS = frozenset(_TABLE["never"]["units"])
_SPOKESMEN = frozenset(_TABLE["told"]["spokesmen"])
_WAR = frozenset(load_table("negotiation")["passage"]["war"]) | {"front"}
_WAR_WORDS: int = load_table("negotiation")["passage"]["least"]
_GUARDS = frozenset(_TABLE["never"]["guards"])
_BY_GUARDS = frozenset(("boucler", "évacuer", "sécuriser", "ratisser"))
_GIVEN_UP = frozenset(_TABLE["objects"]["given_up"])
STORMED = frozenset(("occuper", "envahir", "investir", "prendre"))  # what a crowd does to what is `PUBLIC`
_CROWDS = frozenset(("manifestant", "protestataire", "émeutier", "contestataire", "foule", "insurgé"))
PUBLIC = frozenset(_TABLE["objects"]["public"])
SIDES = frozenset(form for forms in load_table("armed")["sides"].values() for form in forms)
_HELD_BY = frozenset(("tenir", "contrôler", "occuper", "administrer"))
_OFFICERS = frozenset(_TABLE["told"]["officers"])
_ATTACKERS = frozenset(("assiégeant", "assaillant", "attaquant", "agresseur"))
_MILITIAS = frozenset(("milice", "rébellion", "guérilla", "ex-rébellion"))
_OWN = frozenset(("ses", "leurs", "son", "leur"))


def may_take(context: Context, clause: Clause, actor: int, held: list[int]) -> bool:
    """Whether who acts can take what is told of: not `la police a bouclé le quartier`, `la crue a envahi le port`."""
    if only_guards(context, clause, actor):
        return False
    if clause.kind == "participle" and clause.verb.lemma in _HELD_BY and are_of_a_side(context, actor):
        return True  # « les zones tenues par les Kurdes »
    return _can_take(context, actor) or _crowd_takes(context, clause, actor, held)


def are_of_a_side(context: Context, c: int) -> bool:
    """`les Kurdes`, `les Russes`: a people, or those of a side."""
    side = context.document.tokens.lower[context.view.chunks[c].head] in SIDES
    return side or are_natives(context, c)


def is_unknown(context: Context, clause: Clause) -> bool:
    """Whether only a pronoun says who does it."""
    alone = clause.subject >= 0 and context.view.chunks[clause.subject].pronoun
    return alone and clause.kind != "relative" and clause.verb.lemma not in _BY_GUARDS


def side_spoken_for(context: Context, clause: Clause, actor: int) -> int:
    """`des responsables du Front disent avoir pris le port`: the Front took it, not those who say so."""
    if actor < 0 or head_lemma(context, actor) not in _SPOKESMEN or not _says_so(clause):
        return actor
    behind = (d for d in context.view.dependents(actor) if is_armed(context, d))
    return next(behind, actor)


def _says_so(clause: Clause) -> bool:
    """Whether what a clause tells hangs on a verb of saying: `disent avoir pris`, `ont expliqué avoir évacué`."""
    infinitive = clause.kind == "infinitive" and clause.verb.perfect
    return infinitive or bool(clause.verb.modal)


def only_guards(context: Context, clause: Clause, actor: int) -> bool:
    """`la police a bouclé le quartier`, `le camp a été évacué par la police`: nobody takes or leaves it.

    Nor does an army that closes streets off where there is no war.
    """
    if clause.verb.lemma == "boucler" and not at_war(context):
        return True
    return clause.verb.lemma in _BY_GUARDS and head_lemma(context, actor) in _GUARDS


def leaves_ground(context: Context, clause: Clause) -> bool:
    """`les rebelles ont quitté le quartier`; of an army `des positions`, which nobody leaves to go home."""
    if clause.verb.negation or clause.marker == "si":
        return False
    lines = any(head_lemma(context, c) in _GIVEN_UP for c in clause.objects)
    return lines or gives_ground(context, clause) or _group_leaves(context, clause)


def is_armed_part(context: Context, actor: int) -> bool:
    """Who bears arms, or most of them: `le gros des troupes`."""
    if is_armed(context, actor):
        return True
    if are_natives(context, actor) and at_war(context):
        return True  # « les Narviens progressent vers le port »
    if head_lemma(context, actor) == "défenseur" and not _OWN.isdisjoint(_words_of(context, actor)):
        return True  # « abandonné par ses défenseurs »
    part = head_lemma(context, actor) in _UNITS
    return part and any(is_armed(context, d) for d in context.view.dependents(actor))


def _words_of(context: Context, c: int) -> list[str]:
    chunk = context.view.chunks[c]
    return context.document.tokens.lower[chunk.first : chunk.head]


def may_fight(context: Context, verb: ControlVerb, actor: int) -> bool:
    """Who bears arms; not `les Narviens ont fui la ville`, who live there."""
    if actor < 0 or not is_armed_part(context, actor):
        return False
    people = not is_armed(context, actor) and are_natives(context, actor)
    return not (people and verb.action == "withdrew" and not verb.reflexive)


def we_fight(context: Context, clause: Clause) -> bool:
    """`« Nous nous sommes retirés de la ville », a raconté un officier`: whoever bears arms says `nous`."""
    if clause.verb.clitic_subject < 0 or context.document.tokens.lower[clause.verb.clitic_subject] != "nous":
        return False
    said = context.attributed(clause.sentence, clause.verb.first)
    words = said[0].source.name.lower().split() if said else []
    words += (said[0].source.role or "").lower().split() if said else []
    return any(word in _OFFICERS or _bears_arms(word) for word in words)


def _bears_arms(word: str) -> bool:
    noun = people().forms.get(word)
    return noun is not None and noun.victims in ("soldiers", "fighters")


def at_war(context: Context) -> bool:
    """Whether the text tells of a war, in which the people of a land stand for its army."""
    found = (lemma for lemma in context.document.tokens.lemma if lemma in _WAR)
    return sum(1 for _ in islice(found, _WAR_WORDS)) >= _WAR_WORDS


def gives_ground(context: Context, clause: Clause) -> bool:
    """`les insurgés se sont retirés`, not `les soldats`, who may go home."""
    subject = subject_of(context.view, clause)
    if subject < 0:
        return False
    tokens, head = context.document.tokens, context.view.chunks[subject].head
    noun = people().forms.get(tokens.lower[head])
    return tokens.lemma[head] in _ATTACKERS or (noun is not None and noun.victims == "fighters")


def _group_leaves(context: Context, clause: Clause) -> bool:
    """`le Front du Levant quitte la ville d'Oron`: an armed group by its name, or a militia, that has it no more."""
    subject = subject_of(context.view, clause)
    if subject < 0:
        return False
    if any(is_land(context, c) for c in clause.objects):
        return False  # « la force Barkhane a quitté le Mali » has gone home
    named = context.view.chunks[subject].name >= 0 and identify(context.view, subject).kind == "armed_group"
    return named or head_lemma(context, subject) in _MILITIAS


def _can_take(context: Context, actor: int) -> bool:
    """Whether who acts can hold a town: an army, a state, somebody named; not a flood, a candidate or anger."""
    chunk = context.view.chunks[actor]
    tokens = context.document.tokens
    if tokens.lemma[chunk.head] in _NEVER:
        return False
    common = chunk.name < 0 and not chunk.pronoun and tokens.form[chunk.head][:1].islower()  # « le Front »
    lights = tokens.lemma[chunk.head] in _UNITS  # « le gros des troupes », « deux compagnies »
    return not common or lights or is_armed_part(context, actor)


def _crowd_takes(context: Context, clause: Clause, actor: int, held: list[int]) -> bool:
    """`les manifestants ont envahi le Parlement`: a crowd takes buildings of power."""
    stormed = clause.verb.lemma in STORMED and head_lemma(context, actor) in _CROWDS
    return stormed and any(context.document.tokens.lower[context.view.chunks[c].head] in PUBLIC for c in held)
