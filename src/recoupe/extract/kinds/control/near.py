"""Control told less plainly: what the rules for verbs and nouns of control left, where word and place stand together.

A verb that is hardly said of anything but places (`assiéger`, `s'emparer`), or a general one with somebody under arms,
and the place nearest to it in its clause; a participle behind a named place (`Oron, récemment conquise`); a noun of
control with a place by its name (`la chute d'Oron`). These ask less of the sentence than the rules, and are less sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import only_guards
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import SHARES, can_be_held, may_be_place, place_before
from recoupe.extract.kinds.control.senses import invades_in_words
from recoupe.extract.kinds.controlled import described, doer_of, ruled
from recoupe.extract.people import people
from recoupe.extract.places import as_place
from recoupe.lang import load_table

_TABLE = load_table("control")
_NEAR = _TABLE["near"]
_ACTIONS: dict[str, str] = {
    **{lemma: action for action, lemmas in _NEAR["verbs"].items() for lemma in lemmas},
    **dict.fromkeys(_NEAR["backing"], "withdrew"),
}
_VERBS = frozenset(_ACTIONS)
_PHRASES: dict[str, list[str]] = _TABLE["never"]["phrases"]
_SURE = frozenset(_NEAR["sure"])
_POINTING = _SURE | frozenset(_NEAR["pointing"])
_MOVES = frozenset(_NEAR["moves"])
_NOUNS: dict[str, str] = {lemma: action for action, lemmas in _NEAR["nouns"].items() for lemma in lemmas}
_RETREATS = frozenset(_NEAR["retreats"])
_TELLING = _MOVES | frozenset(_NOUNS)
_OF_PLACES = frozenset(_NEAR["of_places_only"])
_AWAY = frozenset(_NEAR["governors"]) | frozenset(_TABLE["of_control"]["captured"])
_CUT = frozenset(("VERB", "REL", "SUB", "COLON", "LPAR", "RPAR"))
_REACH = 8  # chunks behind the verb
_FORCING = frozenset(("contraindre", "forcer", "obliger"))
_DONE = frozenset(_TABLE["told"]["done"])
_BACKING = frozenset(_NEAR["backing"])
_AFTER = frozenset(("après", "depuis", "malgré", "à la faveur de", "à la suite de", "suite à", "avec"))
_DISPUTED = frozenset(_NEAR["disputed"])
_LEAVING = frozenset(_NEAR["leaving"]) | _BACKING
_STANDING = frozenset(("holds", "besieges"))
_STAYS = (
    "par",
    "avec",
    "contre",
    "selon",
    "sans",
    "après",
    "depuis",
    "pendant",
    "durant",
    "face à",
    "lors de",
)


def near_holdings(context: Context, told: set[int]) -> Iterator[tuple[Clause | None, Holding]]:
    """What clauses and nouns tell that no rule has read; `told` are the clauses that have told something."""
    for clause in context.clauses_of(_VERBS):
        if clause.index in told or not context.readable(clause.sentence):
            continue
        holding = _by_verb(context, clause, _ACTIONS[clause.verb.lemma])
        if holding is not None:
            yield clause, holding
    yield from _by_nouns(context, told)
    for c in context.heads.at(_RETREATS):
        if (left := _retreating(context, c, told)) is not None:
            yield context.view.clause_of(c), left


def _by_verb(context: Context, clause: Clause, action: str) -> Holding | None:
    verb = clause.verb
    if verb.lemma == "défendre" and verb.form == "infinitive":
        return None  # « pour aider les Narviens à défendre leur pays »
    if verb.lemma == "tomber":
        return _fallen(context, clause)
    if verb.lemma in _LEAVING:
        return _ordered(context, clause)
    if verb.negation in ("pas", "jamais", "point") or (verb.lemma == "emparer") != (
        verb.voice == "reflexive"
    ):
        return None
    passive = verb.voice == "passive" or verb.form == "past_participle"
    view = context.view
    actor = next(view.complement(clause, "par"), -1) if passive else doer_of(view, clause)
    armed = actor >= 0 and is_armed(context, actor)
    if armed and only_guards(context, clause, actor):
        return None
    sure = verb.lemma in _SURE
    if not sure and not armed:
        return None
    place = _behind(context, clause, actor) if not passive else _before(context, clause)
    if place < 0 and armed and verb.lemma in _POINTING and not passive:
        place = _pointed_at(context, clause)
        place = -1 if place == actor else place
    if place < 0 or not (armed or _is_named(context, place)):
        return None
    if invades_in_words(context, clause, [place]):
        return None
    if not armed and actor >= 0 and not view.chunks[actor].pronoun and view.chunks[actor].name < 0:
        return None  # « la boue a envahi Oron »
    if verb.lemma == "occuper" and (clause.kind == "participle" or verb.tense in ("Pres", "Imp")):
        action = "holds"  # « a libéré le port d'Oron, occupé par les rebelles »
    return Holding(action, [place], actor if armed else -1, "near", factuality=ruled(view, clause))


def _behind(context: Context, clause: Clause, actor: int) -> int:
    """The first place behind an active verb, which nothing else stands before that the verb could take."""
    view = context.view
    if clause.kind == "relative" and clause.marker == "que":
        return _antecedent(context, clause)
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + _REACH)):
        chunk = view.chunks[c]
        if chunk.kind == "VERB" and c - 1 > clause.chunk and view.chunks[c - 1].prep == "sans":
            continue  # « ont conquis mardi, sans rencontrer de résistance, le bourg d'Oron »
        if chunk.kind in _CUT:
            return -1
        if (
            chunk.kind not in ("NP", "PP")
            or chunk.prep in _STAYS
            or (view.role[c] == "obl" and not chunk.prep)
        ):
            continue
        taken = chunk.kind == "NP" or chunk.prep == "de"
        if context.document.tokens.lemma[chunk.head] in _PHRASES.get(clause.verb.lemma, ()):
            return -1  # « atteindre la même position »
        if taken and c != actor and (can_be_held(context, c, clause) or _is_share(context, clause, c)):
            return c
        if taken:
            return -1  # « a repris la parole », « s'est emparé d'armes »
    return -1


def _pointed_at(context: Context, clause: Clause) -> int:
    """`(Le temple est au nord.) Les soldats l'ont envahi`: the place told before, or -1."""
    lower = context.document.tokens.lower
    if clause.objects or not any(lower[t] in ("l'", "le", "la") for t in clause.verb.objects):
        return -1
    return place_before(context, clause.chunk, "")


def _is_share(context: Context, clause: Clause, c: int) -> bool:
    """`s'est emparé de la majeure partie du reste`, `de l'université d'Oron`: what a sure verb takes."""
    chunk = context.view.chunks[c]
    if clause.verb.lemma not in _SURE:
        return False
    body = chunk.name >= 0 and context.document.names[chunk.name].kind in ("organisation", "misc")
    return body or may_be_place(context, c) or context.document.tokens.lemma[chunk.head] in SHARES


def _antecedent(context: Context, clause: Clause) -> int:
    """`a mis fin au siège d'Oron, qu'elle encerclait`: the place told of before the comma, or -1."""
    behind = [c for head in clause.objects for c in (head, *context.view.dependents(head))]
    return next((c for c in behind if can_be_held(context, c, clause)), -1)


def _fallen(context: Context, clause: Clause) -> Holding | None:
    """`une ville de plus à tomber aux mains du Front`: taken, whatever is told of by the verb."""
    view = context.view
    for c in view.complement(clause, "à", "aux", "entre"):
        if context.document.tokens.lemma[view.chunks[c].head] == "main":
            actor = next((d for d in view.dependents(c) if is_armed(context, d)), -1)
            held = [d for d in clause.subjects[:1] if can_be_held(context, d, clause)]
            return (
                Holding("captured", held, actor, "near", evidence=_words(context, clause, c))
                if actor >= 0
                else None
            )
    return None


def _ordered(context: Context, clause: Clause) -> Holding | None:
    """`les troupes ont reçu l'ordre de se replier sur Oron`: they are to leave, wherever they are."""
    verb, view = clause.verb, context.view
    by_itself = verb.voice == "reflexive" or (verb.lemma in _BACKING and not clause.objects)
    if not by_itself or verb.negation or clause.kind != "infinitive":
        return None
    actor = doer_of(view, clause)
    ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
    ordered = ruling is not None and ruling.object >= 0 and _is_order(context, ruling.object)
    forced = ruling is not None and ruling.verb.lemma in _FORCING and ruling.verb.voice == "passive"
    how = "demanded" if ordered else "asserted" if forced else ruled(view, clause)
    if actor < 0 or not is_armed(context, actor) or how is None:
        return None
    held = [c for c in view.complement(clause, "de") if can_be_held(context, c, clause)]
    return Holding("withdrew", held, actor, "near", factuality=how)


def _is_order(context: Context, c: int) -> bool:
    return context.document.tokens.lemma[context.view.chunks[c].head] in ("ordre", "consigne", "instruction")


def _words(context: Context, clause: Clause, c: int) -> tuple[int, int]:
    return clause.verb.first, context.view.extent(c)[1]


def _before(context: Context, clause: Clause) -> int:
    """What a passive or a participle tells of, where that is a place."""
    view = context.view
    if clause.verb.form == "finite":
        subject = subject_of(view, clause)
        found = [subject] if subject >= 0 else []
    else:
        found = described(view, clause)
    by = any(is_armed(context, c) for c in view.complement(clause, "par"))
    return next((c for c in found if can_be_held(context, c, clause) and (by or _is_one(context, c))), -1)


def _is_one(context: Context, c: int) -> bool:
    """A place by its name, or one thing: not `les quartiers assiégés d'Oron`."""
    return context.document.tokens.number[context.view.chunks[c].head] != "Plur"


def _is_place_by_name(context: Context, c: int, of_places_only: bool) -> bool:
    """`(la prise) d'Oron`, `de la ville d'Oron`, `de cette ville`; or a capital that no list knows.

    What falls or is freed may as well be somebody: `la chute de Brek`.
    """
    chunk, tokens = context.view.chunks[c], context.document.tokens
    this = tokens.lower[chunk.inner] in ("ce", "cet", "cette")
    if can_be_held(context, c, None):
        return this or _is_named(context, c, may_be=of_places_only)
    if of_places_only and may_be_place(context, c):
        return True
    form = tokens.form[chunk.head]
    unknown = chunk.name < 0 and chunk.inner == chunk.head and form[:1].isupper() and not form.isupper()
    return unknown and chunk.prep == "de" and of_places_only


def _is_named(context: Context, c: int, may_be: bool = True) -> bool:
    """Whether a phrase names a place, by itself or in the words behind it."""
    place = as_place(context.view, c)
    named = place is not None and place.name[:1].isupper()
    return named or (may_be and may_be_place(context, c))


def _by_nouns(context: Context, told: set[int]) -> Iterator[tuple[Clause | None, Holding]]:
    """`la chute d'Oron a surpris tout le monde`, `face à l'avancée des rebelles`."""
    view, lemma = context.view, context.document.tokens.lemma
    for c in context.heads.at(_TELLING):
        chunk = view.chunks[c]
        noun = lemma[chunk.head]
        if chunk.kind not in ("NP", "PP"):
            continue
        clause = view.clause_of(c)
        if not context.readable(view.sentence_of[c]) or (clause is not None and clause.index in told):
            continue
        above = view.governor[c]
        if above >= 0 and lemma[view.chunks[above].head] in _AWAY:
            continue
        if chunk.prep == "pour":
            continue  # « deux guerres pour le contrôle du port »
        if noun not in _MOVES and _NOUNS[noun] in _STANDING and _in_title(context, c):
            continue  # « Siège d'Oron : ce que l'on sait »
        disputed = clause is not None and clause.verb.lemma in _DISPUTED and c in clause.objects
        if disputed and _NOUNS.get(noun) == "holds":
            continue  # « se disputent le contrôle du port »
        if clause is not None and c in clause.subjects and _may_be(clause):
            continue  # « la prise d'Oron pourrait être un succès »
        holding = _moving(context, c) if noun in _MOVES else _held_by_noun(context, c, _NOUNS[noun])
        if holding is not None:
            yield clause, holding


def _may_be(clause: Clause) -> bool:
    return clause.verb.modal == "pouvoir" or clause.verb.mood == "Cnd"


def _in_title(context: Context, c: int) -> bool:
    return context.document.sentences[context.view.sentence_of[c]].role == "title"


def _moving(context: Context, c: int) -> Holding | None:
    """`face à l'avancée des rebelles`."""
    actor = next((d for d in context.view.dependents(c) if is_armed(context, d)), -1)
    if actor < 0:
        return None
    return Holding("advances", [], actor, "near", evidence=context.view.extent(c))


def _who_says_so(context: Context, c: int, action: str) -> int:
    """`l'armée a annoncé la prise d'Oron`: it is hers; -1 for nobody."""
    clause = context.view.clause_of(c)
    if clause is None or c not in clause.objects or clause.verb.lemma not in _DONE or action == "lost":
        return -1
    subject = subject_of(context.view, clause)
    return subject if subject >= 0 and is_armed(context, subject) else -1


def _retreating(context: Context, c: int, told: set[int]) -> Holding | None:
    """`profitant du retrait des rebelles`: soldiers who leave may go home."""
    view = context.view
    clause = view.clause_of(c)
    if view.chunks[c].kind not in ("NP", "PP") or not context.readable(view.sentence_of[c]):
        return None
    if view.chunks[c].prep not in _AFTER and not (clause is not None and clause.verb.lemma == "profiter"):
        return None
    actor = next((d for d in view.dependents(c) if view.governor[d] == c), -1)
    if actor < 0 or (clause is not None and clause.index in told):
        return None
    noun = people().forms.get(context.document.tokens.lower[view.chunks[actor].head])
    fights = noun is not None and noun.victims == "fighters"
    return Holding("withdrew", [], actor, "near", evidence=view.extent(c)) if fights else None


def _held_by_noun(context: Context, c: int, action: str) -> Holding | None:
    """`la chute d'Oron`, `la prise de contrôle de la ville d'Oron`: a place by its name behind the noun."""
    view = context.view
    behind = list(view.dependents(c))
    of_places_only = context.document.tokens.lemma[view.chunks[c].head] in _OF_PLACES
    place = next((d for d in behind if _is_place_by_name(context, d, of_places_only)), -1)
    if place < 0 or (action == "besieges" and place != behind[0]):
        return None  # « le siège de la radio d'Oron » is a building
    lower = context.document.tokens.lower
    if any(lower[view.chunks[d].head] in people().forms for d in behind[: behind.index(place)]):
        return None  # « la prise d'otages d'Oron », « la libération des captifs d'Oron »
    stop = view.sentence_chunks[view.sentence_of[c]][1]
    after = behind[-1] + 1
    actor = after if after < stop and view.chunks[after].prep == "par" else -1
    actor = actor if actor >= 0 else _who_says_so(context, c, action)
    loss = context.document.tokens.lemma[view.chunks[c].head] == "perte"
    if action == "lost" and actor >= 0 and not loss:
        action = "captured"
    return Holding(action, [place], actor, "near", evidence=view.extent(c))
