"""Attacks told less plainly, in articles about fighting: what verbs and attack nouns tell that no rule has read.

An attack noun with who did it, what was hit, where or when, though its sentence has told of another attack; a broad one
(`offensive`) that somebody under arms has launched; a verb of attack with somebody under arms, whatever it hits.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.kinds.attack.nouns import by_police, is_broad, is_definite, is_strike, read_strike
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.targets import can_be_hit
from recoupe.extract.kinds.weapons import of_verb
from recoupe.lang import load_table

_TABLE = load_table("attack")
_NEAR = _TABLE["near"]
_LAUNCHING = frozenset(_NEAR["launching"])
_VERBS = frozenset(_NEAR["verbs"])
_WORDED = frozenset(_TABLE["nouns"]["with_word"])  # « opération » is said of much else
_WHEN = frozenset(("après", "avant"))
_PAST = frozenset(_NEAR["past"])
_LONG = frozenset(_TABLE["nouns"]["long"])
_UNHIT = frozenset(_TABLE["never"]["objects"])
_TELLING = _LAUNCHING | _VERBS


def near_clauses(read: StrikeReader, told: set[int]) -> Iterator[tuple[Clause, Strike]]:
    """Attacks by verbs; `told` are the clauses that have told of one."""
    if not read.war():
        return
    for clause in read.context.clauses_of(_TELLING):
        if clause.index in told or not read.context.readable(clause.sentence) or clause.verb.negation:
            continue
        strike = None
        if clause.verb.lemma in _LAUNCHING:
            strike = _launched(read, clause)
        if strike is None and clause.verb.lemma in _VERBS:
            strike = _struck(read, clause)
        if strike is not None:
            yield clause, strike


def _launched(read: StrikeReader, clause: Clause) -> Strike | None:
    """`l'armée a lancé une vaste offensive dans le nord`: broad, but theirs."""
    passive = clause.verb.voice == "passive"
    noun = read.strike_in(clause.subjects if passive else read.objects(clause))
    doer = read.agent(clause) if passive else read.subject(clause)
    if noun < 0 or not is_broad(read.context, noun) or not read.bears_arms(doer) or read.head(noun) in _LONG:
        return None
    struck = read_strike(read.context, noun)
    return Strike("near", struck.target, read.actor(doer), struck.means, struck.place, noun)


def _struck(read: StrikeReader, clause: Clause) -> Strike | None:
    """`un convoi attaqué par des rebelles`, `les soldats ont riposté`: somebody under arms does it."""
    verb = clause.verb
    if verb.voice == "reflexive":
        return None
    passive = verb.voice == "passive" or verb.form == "past_participle"
    doer = read.agent(clause) if passive else read.subject(clause)
    if not read.bears_arms(doer) or read.showers(clause) or _aims_at_doing(read, clause):
        return None
    target = clause.subject if passive else next(iter(read.objects(clause)), -1)
    if target >= 0 and read.head(target) in _UNHIT:
        return None
    if target >= 0 and not can_be_hit(read.context, target):
        return None
    return Strike("near", target, read.actor(doer), read.means(clause, but=target) or of_verb(verb.lemma))


def _aims_at_doing(read: StrikeReader, clause: Clause) -> bool:
    """`des pourparlers visant à conclure la paix`: a purpose, nobody is hit."""
    return clause.verb.lemma == "viser" and read.tokens.lower[clause.verb.last : clause.verb.last + 1] == [
        "à"
    ]


def _does_it(context: Context, c: int) -> bool:
    """`une opération narvienne a fait vingt morts`; in `après une offensive narvienne` the preposition says so."""
    clause = context.view.clause_of(c)
    return (
        clause is not None
        and c in clause.subjects
        and clause.verb.tense == "Past"
        and not clause.verb.negation
    )


def _only_when(context: Context, c: int) -> bool:
    """`peu après le raid narvien`: it only says when something else was."""
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    return chunk.prep in _WHEN or (chunk.first > 0 and lower[chunk.first - 1] in _WHEN)


def near_noun(context: Context, c: int) -> Strike | None:
    """What an attack noun says by itself: enough where it names who did it or what was hit, or where and when."""
    if not is_strike(context, c):
        return None
    struck = read_strike(context, c)
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    definite = is_definite(context, c) or lower[chunk.inner] in GRAMMAR.own
    chunk_lemma = context.document.tokens.lemma[chunk.head]
    done = chunk.prep in _PAST and struck.dated  # « depuis l'offensive narvienne de mardi »
    whole = struck.actor is not None and (done or (struck.target >= 0 and chunk_lemma not in _LONG))
    if definite and is_broad(context, c) and not whole:
        return None  # « l'offensive turque » has been told of
    if is_broad(context, c):
        one = whole or context.document.tokens.upos[chunk.inner] in ("DET", "NUM")
        one = one and (chunk_lemma not in _LONG or chunk.prep in _PAST or _does_it(context, c))
        enough = struck.target >= 0 or struck.place >= 0 or struck.dated
        enough = (enough and chunk_lemma not in _WORDED) or (one and struck.actor is not None)
        return Strike("near", struck.target, struck.actor, struck.means, struck.place, c) if enough else None
    if struck.target < 0 and (by_police(struck.actor) or (definite and _only_when(context, c))):
        return None  # « peu après le raid narvien »
    enough = struck.actor is not None or struck.target >= 0
    new = (
        chunk.prep in _PAST or chunk.prep == "par"
    )  # « réveillés par des tirs », « après un tir de missile »
    enough = enough or (
        not definite and (struck.place >= 0 or struck.dated or (new and struck.means is not None))
    )
    return Strike("near", struck.target, struck.actor, struck.means, struck.place, c) if enough else None
