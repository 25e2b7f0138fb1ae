"""Force against a crowd, and what a crowd throws or sets on fire: gas, batons, stones.

`a dispersé la foule à coups de gaz lacrymogène`, `ont lancé des pierres sur le convoi`, `ont mis le feu au village`.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.targets import can_be_hit
from recoupe.extract.kinds.weapons import most_telling, named_in
from recoupe.lang import load_table

_TABLE = load_table("attack")["crowds"]
_STONES = frozenset(_TABLE["stones"])
_ANSWERING = frozenset(_TABLE["answering"])
_OF_FORCE = frozenset(_TABLE["means"])
_STICKS = frozenset(_TABLE["sticks"])
_PROTESTS = frozenset(_TABLE["protests"])
_RULERS = frozenset(_TABLE["rulers"])
_WITH = ("à", "avec", "par", "au moyen de", "à l'aide de", "à coups de", "en")
_BEFORE = ("avant de", "avant d'", "après")  # « ont pillé le bourg avant de mettre le feu aux maisons »
_DISPERSE = frozenset(_TABLE["disperse"])
_NOT = frozenset(("pas", "jamais"))
_REACH = 4  # phrases behind the verb's own in which the gas or the batons stand


def disperse(read: StrikeReader, clause: Clause) -> Strike | None:
    """`la police a dispersé la foule à coups de gaz lacrymogène`: with what tells that it was by force."""
    if clause.verb.negation in _NOT or clause.verb.voice == "reflexive":
        return None
    passive = clause.verb.voice == "passive"
    doer = read.agent(clause) if passive else read.subject(clause)
    target = read.undergoer(clause) if passive else next(iter(read.objects(clause)), -1)
    answers = clause.verb.lemma in _ANSWERING and not passive and read.bears_arms(doer)
    if answers:
        means = _forced(read, clause)
        return (
            Strike("verb", read.over(clause), read.actor(doer), means or None) if means is not None else None
        )
    if target < 0 or not can_be_hit(read.context, target) or (not passive and not read.bears_arms(doer)):
        return None
    means = _forced(read, clause)
    return Strike("verb", target, read.actor(doer), means or None) if means is not None else None


def to_be_dispersed(read: StrikeReader, clause: Clause) -> int:
    """`ont tiré pour disperser la foule`: at whom, by what it was done for; -1 where nobody is told."""
    for index in read.view.sentence_clauses[clause.sentence]:
        aim = read.view.clauses[index]
        meant = aim.kind == "infinitive" and aim.marker == "pour" and aim.chunk > clause.chunk
        if meant and aim.verb.lemma in _DISPERSE and not aim.verb.negation:
            return next((c for c in read.objects(aim) if can_be_hit(read.context, c)), -1)
    return -1


def repress(read: StrikeReader, clause: Clause) -> Strike | None:
    """`la police a réprimé la marche`, `les marches ont été réprimées par l'armée`: force without its means."""
    verb = clause.verb
    told = verb.perfect or (verb.form != "infinitive" and verb.mood != "Cnd")
    if verb.negation in _NOT or verb.voice == "reflexive" or not told or verb.modal:
        return None
    passive = verb.voice == "passive"
    doer = read.agent(clause) if passive else read.subject(clause)
    target = read.undergoer(clause) if passive else next(iter(read.objects(clause)), -1)
    if target < 0 or read.head(target) not in _PROTESTS:
        return None
    acts = doer >= 0 and (read.bears_arms(doer) or read.head(doer) in _RULERS)
    return Strike("verb", target, read.actor(doer)) if acts or (passive and doer < 0) else None


def _forced(read: StrikeReader, clause: Clause) -> str | None:
    """The means by which it was done, `` where sticks have no name among means; None where none is told."""
    _, stop = read.view.sentence_chunks[clause.sentence]
    found: list[str | None] = []
    sticks = False
    for c in range(clause.chunk + 1, min(stop, clause.chunk + 1 + _REACH)):
        chunk = read.view.chunks[c]
        if chunk.kind == "VERB":
            break
        if chunk.kind == "PP" and (chunk.prep in _WITH or read.view.role[c] == "nmod"):
            means = named_in(read.context, chunk.inner, chunk.last)
            found.append(means if means in _OF_FORCE else None)  # « évacués par hélicoptère » are none
            sticks = sticks or not _STICKS.isdisjoint(read.lemma[chunk.inner : chunk.last])
    return most_telling(found) or ("" if sticks else None)


def stone(read: StrikeReader, clause: Clause) -> Strike | None:
    """`des jeunes ont lancé des pierres sur les véhicules`: thrown at somebody, whoever throws."""
    passive = clause.verb.voice == "passive"
    thrown = clause.subjects if passive else read.objects(clause)
    if clause.verb.negation in _NOT or not any(_is_stone(read, c) for c in thrown):
        return None
    target = read.over(clause)
    if target < 0:
        return None
    return Strike("verb", target, read.actor(read.agent(clause) if passive else read.subject(clause)))


def _is_stone(read: StrikeReader, c: int) -> bool:
    """`des pierres`, `toutes sortes de projectiles`."""
    return any(read.head(d) in _STONES for d in (c, *read.view.dependents(c)))


def set_fire(read: StrikeReader, clause: Clause) -> Strike | None:
    """`les rebelles ont mis le feu au village`."""
    if clause.object < 0 or read.head(clause.object) != "feu" or clause.verb.negation in _NOT:
        return None
    if clause.verb.form == "infinitive" and not clause.verb.perfect and clause.marker not in _BEFORE:
        return None  # « préfère mettre le feu au pays »
    target = next((c for c in read.view.complement(clause, "à", "dans") if can_be_hit(read.context, c)), -1)
    doer = read.subject(clause)
    if target < 0 or not read.bears_arms(doer):
        return None  # « des jeunes ont mis le feu à un magasin » is a riot
    return Strike("verb", target, read.actor(doer), "fire")
