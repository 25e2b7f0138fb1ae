"""Bombs left where they go off, and what weapons sow: `ont posé une bombe`, `des bombes ont semé la mort`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.nouns import is_strike, read_strike
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader, with_noun
from recoupe.extract.kinds.attack.targets import can_be_hit
from recoupe.extract.kinds.weapons import most_telling, named_in, with_plurals
from recoupe.lang import load_table

_TABLE = load_table("attack")
_SOWN = with_plurals(_TABLE["sown"]["nouns"])
_PLANTED = with_plurals(_TABLE["sown"]["planted"])
_STRIKERS = {lemma: means for means, lemmas in _TABLE["strikers"].items() for lemma in with_plurals(lemmas)}
_INSIDE = ("dans", "devant", "parmi", "au milieu de", "sous", "à l'intérieur de", "à l'entrée de", "près de")


def sow(read: StrikeReader, clause: Clause) -> Strike | None:
    """`six grenades ont semé la mort dans un marché`; who sows terror without a weapon struck nobody yet."""
    by = clause.subject
    if by < 0 or clause.verb.voice != "active" or clause.verb.negation:
        return None
    if not any(read.head(c) in _SOWN for c in clause.objects):
        return None
    strike = is_strike(read.context, by)
    striker = _STRIKERS.get(read.head(by))
    if not strike and striker is None and not read.is_weapon(by):
        return None
    target = _inside(read, clause)
    if strike:
        return with_noun(read_strike(read.context, by), Strike("verb", target, noun=by))
    actor = identify(read.view, by).name if striker else read.thrower(by)
    return Strike("verb", target, actor, most_telling((striker, read.means(clause, but=target))), weapon=by)


def plant(read: StrikeReader, clause: Clause) -> Strike | None:
    """`ont posé une bombe dans la gare`: where people are; mines laid in a field have hit nobody."""
    passive = clause.verb.voice == "passive"
    thrown = clause.subjects if passive else read.objects(clause)
    bomb = next((c for c in thrown if read.head(c) in _PLANTED and read.is_weapon(c)), -1)
    target = _inside(read, clause)
    if bomb < 0 or target < 0 or clause.verb.negation or clause.verb.modal:
        return None
    doer = read.agent(clause) if passive else read.subject(clause)
    means = named_in(read.context, *read.view.extent(bomb))
    return Strike("verb", target, read.actor(doer), most_telling((means, "explosive")), weapon=bomb)


def _inside(read: StrikeReader, clause: Clause) -> int:
    """`dans des cafés`, `devant la mairie`: what a bomb was meant for; or -1."""
    return next((c for c in read.view.complement(clause, *_INSIDE) if can_be_hit(read.context, c)), -1)
