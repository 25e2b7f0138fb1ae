"""Offensives as attacks: whose they are, wherever a sentence names them, whoever launches or carries one on.

`l'offensive narvienne a fait fuir les civils`, `la Narvie a lancé une offensive`, `poursuit son offensive`: the launch
is a milestone as well. One that is nobody's, or of those without arms (`l'offensive de l'opposition`), tells nothing.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.nouns import Struck
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.lang import load_table

_TABLE = load_table("attack")
_CAMPAIGNS = frozenset(_TABLE["campaigns"]["nouns"])
_BLOODLESS = frozenset(_TABLE["campaigns"]["bloodless"])
_ENDS = frozenset(_TABLE["campaigns"]["ends"])


def is_campaign(context: Context, c: int) -> bool:
    """`l'offensive`, `une contre-offensive terrestre`; not `l'offensive diplomatique`."""
    view, lemma = context.view, context.document.tokens.lemma
    if lemma[view.chunks[c].head] not in _CAMPAIGNS:
        return False
    first, last = view.extent(c)
    return _BLOODLESS.isdisjoint(lemma[first : last + 1])


def is_somebodys(context: Context, c: int, struck: Struck) -> bool:
    """`l'offensive narvienne`, `l'offensive des rebelles sur Oron`: whose it is stands beside it."""
    return struck.actor is not None and is_campaign(context, c)


def carried_on(read: StrikeReader, clause: Clause, noun: int, struck: Struck) -> bool:
    """`la Narvie poursuit son offensive`, `l'offensive narvienne se poursuit`: somebody under arms goes on with it."""
    if not is_campaign(read.context, noun):
        return False
    doer = read.subject(clause)
    if doer == noun or clause.verb.voice == "passive":
        return struck.actor is not None
    leads = doer >= 0 and identify(read.view, doer).kind == "person" and read.war()
    return struck.actor is not None or read.bears_arms(doer) or leads


def launched(read: StrikeReader, clause: Clause, noun: int, doer: int) -> bool:
    """`les forces spéciales ont lancé leur offensive`: by somebody under arms."""
    finite = clause.verb.form == "finite" or clause.kind == "infinitive"
    return finite and read.bears_arms(doer) and is_campaign(read.context, noun)


def ended(read: StrikeReader, clause: Clause) -> Strike | None:
    """`l'armée a mis fin à son offensive`, `met un terme à ses frappes`: told as done by whose it is."""
    at = next((c for c in clause.objects if read.head(c) in _ENDS), -1)
    verb = clause.verb
    if at < 0 or verb.voice != "active" or verb.negation or verb.modal or verb.form != "finite":
        return None
    behind = [d for d in (*read.view.complement(clause, "à"), *read.view.dependents(at)) if d > at]
    noun = read.strike_in(behind)
    doer = read.subject(clause)
    own = noun >= 0 and read.tokens.lower[read.view.chunks[noun].inner] in GRAMMAR.own
    if not own or not read.bears_arms(doer):
        return None
    return Strike("halted", actor=read.actor(doer), noun=noun, action="suspends")
