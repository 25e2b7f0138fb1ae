"""Who fights: what makes general verbs (`quitter`, `frapper`, `avancer`) acts of war."""

from __future__ import annotations

from recoupe.annotate.names.lexicon import fold
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.identity import identify
from recoupe.extract.people import people
from recoupe.lang import load_table

_BODIES = frozenset(load_table("armed")["bodies"])
_SEATS = frozenset(load_table("governments")["seats"])
_SIDED = ("pro-", "anti-")
_OF_GROUPS = frozenset(("membre", "élément", "chef"))
_ARMED = frozenset(load_table("armed")["nouns"])


def is_armed(context: Context, chunk: int) -> bool:
    """Whether a phrase names an armed group, a state, or people and bodies who bear arms.

    `les rebelles du nord` yes, `les habitants` no.
    """
    known = context.armed.get(chunk)
    if known is None:
        known = context.armed[chunk] = _bears_arms(context, chunk)
    return known


def _bears_arms(context: Context, chunk: int) -> bool:
    tokens = context.document.tokens
    head = context.view.chunks[chunk].head
    if tokens.lemma[head] == "homme" and tokens.number[head] == "Sing":
        return tokens.lower[head + 1 : head + 2] == ["armé"]  # « un homme d'affaires » bears none
    if tokens.lemma[head] in _ARMED or tokens.lower[head].removeprefix("ex-") in _ARMED:
        return True  # « l'ex-rébellion »
    if tokens.lower[head].startswith(_SIDED) and context.view.chunks[chunk].kind == "NP":
        return True  # « les pro-Brek »
    if tokens.lemma[head] in _OF_GROUPS and any(
        tokens.lemma[context.view.chunks[d].head] in _ARMED for d in context.view.dependents(chunk)
    ):
        return True  # « des membres d'un gang »
    person = people().forms.get(tokens.lower[head])
    if person is not None and person.victims in ("soldiers", "fighters"):
        return True
    who = identify(context.view, chunk)
    return who.kind in ("armed_group", "state") or who.name in _BODIES or _is_seat(context, chunk)


def _is_seat(context: Context, chunk: int) -> bool:
    """`Moscou a retiré ses troupes`: a capital that acts for its government, no place where something happens."""
    found = context.view.chunks[chunk]
    if found.name < 0 or found.prep not in ("", "par"):
        return False
    name = context.document.names[found.name]
    alone = name.first == found.inner and name.last == found.last
    return alone and name.kind == "place" and fold(name.canonical) in _SEATS


def who_acts(context: Context, chunk: int) -> str:
    """The name of who acts: `un groupe armé, Aube noire,` is told under its name."""
    who = identify(context.view, chunk)
    if who.kind != "common" or context.document.tokens.number[context.view.chunks[chunk].head] == "Plur":
        return who.name
    view, document = context.view, context.document
    after = view.chunk_at[who.last] if who.last < len(view.chunk_at) else -1
    if after < 0 or after + 2 >= len(view.chunks) or view.chunks[after].kind != "COMMA":
        return who.name
    beside = view.chunks[after + 1]
    if beside.name < 0 or view.chunks[after + 2].kind != "COMMA":
        return who.name
    name = document.names[beside.name]
    same = name.last == beside.last and view.sentence_of[after + 1] == view.sentence_of[chunk]
    one = document.tokens.lower[view.chunks[chunk].first] in (
        "un",
        "une",
    )  # « un groupe inconnu, les Fils d'Oron, »
    several = document.tokens.lower[beside.first] == "les"
    named = name.kind in ("armed_group", "organisation", "state") or (
        one and (several or name.kind != "place")
    )
    return name.canonical if same and named else who.name


def opens_fire(view: ClauseView, clause: Clause) -> bool:
    """Whether what a verb opens is fire: `a ouvert le feu`, not `a ouvert une enquête`; true of any other verb."""
    if clause.verb.lemma != "ouvrir":
        return True
    return any(
        view.document.tokens.lemma[view.chunks[c].head] == "feu" for c in (*clause.objects, *clause.subjects)
    )
