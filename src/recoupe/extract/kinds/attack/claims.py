"""Who is behind an attack, by their own words or another's: `a revendiqué l'attentat`, `serait derrière les tirs`.

What was attacked is often told before: `Une bombe a détruit la gare d'Oron. Le Front l'a revendiquée.`
"""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.kinds.attack.nouns import is_strike, read_strike
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader, with_noun
from recoupe.extract.kinds.weapons import most_telling, named_in
from recoupe.lang import load_table

_TABLE = load_table("attack")
_POINT = frozenset((verb, noun) for verb, noun in _TABLE["pointing"]["verbs"])
_BLAME = frozenset(_TABLE["verbs"]["blame"])
_OWNED_UP = frozenset(_TABLE["claims"]["deeds"])
_FAR = 10  # sentences: who is behind an attack is told at the end
_BEHIND = 8  # phrases from the verb to who owned up
_IT = frozenset(("l'", "le", "la", "les"))


def claimed(read: StrikeReader, clause: Clause) -> Strike | None:
    """`le Front a revendiqué l'attentat`, `l'a revendiqué`, `l'attentat a été revendiqué par le Front`."""
    if clause.verb.negation or clause.verb.voice == "reflexive":
        return None
    passive = clause.verb.voice == "passive"
    doer = _owner(read, clause) if passive else subject_of(read.view, clause)
    if passive and (doer < 0 or clause.verb.form != "finite"):
        return None  # « l'attentat, revendiqué par le Front, » tells whose in its own clause
    owned = clause.subjects if passive else clause.objects
    noun = read.strike_in(owned)
    if noun < 0 and owned:
        words = read.view.dependents(owned[0])
        noun = next((d for d in words if is_strike(read.context, d)), -1)
    if noun < 0:
        return _of_it(read, clause, owned, doer)
    strike = Strike("claimed", actor=read.actor(doer), noun=noun)
    return _of_the_last(read, clause, with_noun(read_strike(read.context, noun), strike))


def _owner(read: StrikeReader, clause: Clause) -> int:
    """`revendiqué par le Front`, `revendiqué dans un message audio par le Front`: who owned up; -1 for none."""
    agent = read.agent(clause)
    if agent >= 0:
        return agent
    chunks, stop = read.view.chunks, read.view.sentence_chunks[clause.sentence][1]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + _BEHIND)):
        verb = chunks[c].verb
        if chunks[c].prep == "par" and (read.bears_arms(c) or chunks[c].name >= 0):
            return c
        if chunks[c].kind == "REL" or (verb is not None and verb.form == "finite"):
            break
    return -1


def _of_it(read: StrikeReader, clause: Clause, owned: list[int], doer: int) -> Strike | None:
    """`le Front l'a revendiquée`, `a revendiqué l'opération`, `elle a été revendiquée par`: the attack told last."""
    last = read.last_told(clause, reach=_FAR)
    if last is None or doer < 0:
        return None
    meant = (
        any(read.tokens.lower[t] in _IT for t in clause.verb.objects)
        if not owned
        else _means_it(read, owned[0])
    )
    if not meant:
        return None
    return Strike("claimed", last.target, read.actor(doer), last.means, last.place)


def imputed(read: StrikeReader, clause: Clause) -> Strike | None:
    """`les autorités imputent l'opération au Front`, `l'attentat a été attribué au Front`: the attack told last."""
    last = read.last_told(clause, reach=_FAR)
    blamed = next((c for c in read.view.complement(clause, "à") if _is_side(read, c)), -1)
    if last is None or blamed < 0 or clause.verb.negation or clause.kind == "participle":
        return None
    owned = clause.subjects if clause.verb.voice == "passive" else clause.objects
    if not owned and any(read.tokens.lower[t] in _IT for t in clause.verb.objects):
        return Strike(
            "claimed", last.target, read.actor(blamed), last.means, last.place
        )  # « l'attribue au Front »
    if not owned or read.strike_in(owned[:1]) >= 0 or not _means_it(read, owned[0]):
        return None  # « attribue l'attentat d'Oron au Front » says of which by itself
    return Strike("claimed", last.target, read.actor(blamed), last.means, last.place)


def accused(read: StrikeReader, clause: Clause) -> Strike | None:
    """`le gang, accusé du massacre d'Oron`, `l'armée est accusée des raids`: by whom it is said to have been done."""
    if clause.verb.voice != "passive" or clause.verb.negation or clause.subject < 0:
        return None
    doer = subject_of(read.view, clause)
    noun = read.strike_in(list(read.view.complement(clause, "de")))
    if noun < 0 or doer < 0 or not _is_side(read, doer):
        return None
    struck = read_strike(read.context, noun)
    if struck.target < 0 and struck.place < 0 and not struck.dated:
        return None
    said = replace(
        with_noun(struck, Strike("claimed", actor=read.actor(doer), noun=noun)), factuality="reported"
    )
    return said if said.actor else None


def _is_side(read: StrikeReader, c: int) -> bool:
    """Somebody by name, or who bears arms: not `imputable à la météo`."""
    return read.view.chunks[c].name >= 0 or read.bears_arms(c)


def _means_it(read: StrikeReader, c: int) -> bool:
    """`elle`, `cet acte`, `la responsabilité`: a word that says again what was told."""
    chunk = read.view.chunks[c]
    definite = read.tokens.lower[chunk.inner] in GRAMMAR.definite
    return chunk.pronoun or (definite and read.head(c) in _OWNED_UP)


def _of_the_last(read: StrikeReader, clause: Clause, strike: Strike) -> Strike:
    """`a revendiqué l'attaque`: a definite noun without a target speaks of the attack told last."""
    last = read.last_told(clause, reach=_FAR)
    definite = read.tokens.lower[read.view.chunks[strike.noun].inner] in GRAMMAR.definite
    if last is None or strike.target >= 0 or not definite or read_strike(read.context, strike.noun).dated:
        return strike
    place = strike.place if strike.place >= 0 else last.place
    return replace(strike, target=last.target, means=most_telling((strike.means, last.means)), place=place)


def pointed(read: StrikeReader, clause: Clause) -> Strike | None:
    """`le Front accuse l'aviation`, `l'ONG montre du doigt la coalition`: of the attack told just before."""
    last = read.last_told(clause)
    if last is None or clause.verb.voice != "active":
        return None
    lemma = clause.verb.lemma
    accused = [c for c in read.objects(clause) if read.bears_arms(c)]
    nouns = {read.head(c) for c in (*clause.complements, *clause.objects)}
    _, stop = read.view.sentence_chunks[clause.sentence]
    accused = accused or [
        c for c in range(clause.chunk + 1, min(stop, clause.chunk + 4)) if read.bears_arms(c)
    ]
    ruled = any(
        read.view.clauses[i].parent == clause.index for i in read.view.sentence_clauses[clause.sentence]
    )
    if not accused or not any(verb == lemma and (not noun or noun in nouns) for verb, noun in _POINT):
        return None
    if (ruled and lemma == "accuser") or any(read.view.complement(clause, "de")):
        return None  # « accuse l'armée d'avoir menti » says of what
    actor = read.actor(accused[0])
    means = most_telling((named_in(read.context, *read.view.extent(accused[0])), last.means))
    return Strike("claimed", last.target, actor, means, last.place)


def blamed(read: StrikeReader, clause: Clause) -> Strike | None:
    """`nient être à l'origine des tirs`, `serait derrière l'attentat`."""
    for c in clause.complements:
        chunk = read.view.chunks[c]
        within = [c] if chunk.prep == "derrière" else []
        if read.lemma[chunk.head] in _BLAME:
            within = list(read.view.dependents(c))
        noun = read.strike_in(within)
        if noun >= 0:
            struck = read_strike(read.context, noun)
            return with_noun(
                struck,
                Strike("claimed", actor=read.actor(subject_of(read.view, clause)), noun=noun),
            )
    return None
