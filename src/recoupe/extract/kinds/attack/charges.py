"""Attacks by hand, on horse or at the wheel: `ont chargé les manifestants`, `a foncé dans la foule`, `a assassiné`.

Their verbs mean much else (`charger un avocat`, `faucher les blés`), so that each asks for who does it or what is hit.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.nouns import is_strike
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.targets import can_be_hit, is_person, is_thing
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.kinds.weapons import is_means, named_in
from recoupe.lang import load_table

_TABLE = load_table("attack")["charges"]
_HANDS = load_table("attack")["hands"]
_WORDY = frozenset(load_table("attack")["doubts"]["wordy"])
_OFFICIALS = frozenset(_HANDS["officials"]) | _WORDY
_BLOOD, _SOME = frozenset(_HANDS["blood"]), frozenset(_HANDS["some"])
_EARNEST, _BY_HAND = frozenset(_HANDS["earnest"]), frozenset(_HANDS["verbs"])
_ALONE = frozenset(_TABLE["alone"])
_PEOPLE = frozenset(_TABLE["people"])
_CROWDS = frozenset(_TABLE["crowds"])
_VEHICLES = frozenset(_TABLE["vehicles"])
_AT_WHEEL = frozenset(_TABLE["at_wheel"])
_INTO = ("sur", "contre", "dans", "vers", "en direction de", "parmi")
_OWN = frozenset(("son", "sa", "leur", "un", "une"))

_HUNTING = frozenset(_TABLE["hunting"])
_SUSPECTS = frozenset(_TABLE["suspects"])
_POLICE = frozenset(_TABLE["police"])
_BRAWLS = frozenset(_TABLE["brawls"])
_ONE = frozenset(("un", "une"))


def assail(read: StrikeReader, clause: Clause) -> Strike | None:
    """`la police a chargé les manifestants`, `le juge a été assassiné par un commando`."""
    verb = clause.verb
    if verb.voice == "reflexive" or verb.negation in ("pas", "jamais"):
        return None
    passive = verb.voice == "passive"
    doer = read.agent(clause) if passive else read.subject(clause)
    if not read.bears_arms(doer) and not _charge(read, clause, doer):
        return None
    target = read.undergoer(clause) if passive else next(iter(read.objects(clause)), -1)
    if target < 0:
        alone = verb.lemma in _ALONE and not passive and verb.form == "finite" and not clause.objects
        if not alone or any(read.view.complement(clause, "de")):
            return None  # « est chargé de l'enquête »
        return Strike("verb", -1, read.actor(doer), read.means(clause))
    if verb.lemma in _HUNTING and (_is_police(read, doer) or read.head(target) in _SUSPECTS):
        return None  # « la police traque le tireur »
    if not (read.lives(target) if verb.lemma in _PEOPLE else can_be_hit(read.context, target)):
        return None  # « ont chargé le camion »
    return Strike("verb", target, read.actor(doer), read.means(clause, but=target))


def _is_police(read: StrikeReader, doer: int) -> bool:
    first, last = read.view.extent(doer)
    return not _POLICE.isdisjoint(read.tokens.lemma[first:last])


def _charge(read: StrikeReader, clause: Clause, doer: int) -> bool:
    """`des agents en tenue antiémeute ont chargé les manifestants`: whoever charges demonstrators is armed."""
    hit = next(iter(read.objects(clause)), -1)
    crowd = hit >= 0 and read.head(hit) in _CROWDS
    return crowd and clause.verb.lemma in _ALONE and doer >= 0 and is_person(read.context, doer)


def ram(read: StrikeReader, clause: Clause) -> Strike | None:
    """`une camionnette a fauché la foule`, `a foncé sur les passants`, `a précipité sa voiture contre un café`."""
    verb = clause.verb
    if verb.negation in ("pas", "jamais"):
        return None
    if verb.voice == "passive" and verb.lemma in _AT_WHEEL:
        return _driven(read, clause)
    if verb.voice != "active":
        return None
    target = next((c for c in read.view.complement(clause, *_INTO) if can_be_hit(read.context, c)), -1)
    own = next(iter(clause.objects), -1)
    if verb.lemma in _AT_WHEEL:
        target = (
            target if target >= 0 else read.over(clause)
        )  # « leur voiture chargée d'essence contre la grille »
        driven = own >= 0 and read.head(own) in _VEHICLES
        if not driven or read.tokens.lower[read.view.chunks[own].inner] not in _OWN or target < 0:
            return None
        return Strike("verb", target, _driver(read, clause), "vehicle")
    if verb.lemma == "foncer" and target >= 0 and clause.subject >= 0 and read.is_weapon(clause.subject):
        return Strike(
            "verb", target, None, "explosive"
        )  # « un camion bourré d'explosifs a foncé sur le poste »
    if not (verb.lemma == "foncer" and target >= 0 and _is_ram(read, clause)):
        target = next((c for c in (own, target) if c >= 0 and read.head(c) in _CROWDS), -1)
    if target < 0 or _stands_for_another(read, clause.subject):
        return None
    return Strike("verb", target, _driver(read, clause), "vehicle")


def _stands_for_another(read: StrikeReader, chunk: int) -> bool:
    """`(Une fusillade a tué un employé ;) une seconde a fauché trois passants`: one more of those told."""
    if chunk < 0:
        return False
    phrase = read.view.chunks[chunk]
    return phrase.last - phrase.first == 1 and read.tokens.lower[phrase.first] in _ONE


def _is_ram(read: StrikeReader, clause: Clause) -> bool:
    """`une voiture bélier a foncé sur la grille`: whatever it is driven into was meant."""
    words = read.tokens.lower[slice(*read.view.extent(clause.subject))] if clause.subject >= 0 else []
    return any("bélier" in word for word in words)


def _driven(read: StrikeReader, clause: Clause) -> Strike | None:
    """`des voitures lancées contre la foule`; in `des voitures lancées sur le marché` nobody is hit."""
    target = next((c for c in read.view.complement(clause, *_INTO) if read.head(c) in _CROWDS), -1)
    if target < 0 or clause.subject < 0 or read.head(clause.subject) not in _VEHICLES:
        return None
    return Strike("verb", target, read.actor(read.agent(clause)), "vehicle")


def _driver(read: StrikeReader, clause: Clause) -> str | None:
    """Who is at the wheel: a vehicle is nobody."""
    doer = read.subject(clause)
    return read.actor(doer) if doer >= 0 and read.head(doer) not in _VEHICLES else None


def stab(read: StrikeReader, clause: Clause) -> Strike | None:
    """`a blessé au couteau trois passants`, `un veilleur a été tué à la machette`: no bullet of the police."""
    verb = clause.verb
    if verb.voice == "reflexive" or verb.negation or verb.form == "infinitive":
        return None
    passive = verb.voice == "passive"
    target = read.undergoer(clause) if passive else next(iter(read.objects(clause)), -1)
    if target < 0 or not is_person(read.context, target) or not _by_blade(read, clause):
        return None
    if read.tokens.lower[read.view.chunks[target].inner] in GRAMMAR.own:
        return None  # « a tué sa compagne à coups de couteau » is a crime at home
    doer = read.agent(clause) if passive else read.subject(clause)
    return Strike("verb", target, read.actor(doer), "knife")


def _by_blade(read: StrikeReader, clause: Clause) -> bool:
    """`au couteau`, `à coups de machette`; not `dans une attaque au couteau`, which tells it, nor in a brawl."""
    if not _BRAWLS.isdisjoint(read.head(c) for c in clause.complements):
        return False
    if any(is_strike(read.context, c) and read.head(c) != "coup" for c in clause.complements):
        return False
    blades = (c for c in clause.complements if read.head(c) == "coup" or is_means(read.head(c)))
    return any(named_in(read.context, *read.view.extent(c)) == "knife" for c in blades)


def enter(read: StrikeReader, clause: Clause) -> Strike | None:
    """`l'aviation est entrée en action contre les rebelles`, `l'artillerie est intervenue`."""
    doer = read.subject(clause)
    if doer < 0 or clause.verb.negation in ("pas", "jamais") or is_strike(read.context, doer):
        return None  # « le raid intervient alors que »
    means = named_in(read.context, *read.view.extent(doer))
    if means not in ("air", "artillery"):
        return None
    lemmas = {read.lemma[read.view.chunks[c].head] for c in clause.complements}
    if clause.verb.lemma == "entrer" and "action" not in lemmas:
        return None
    target = read.over(clause)
    if clause.verb.lemma == "intervenir" and target < 0 and not read.war():
        return None
    return Strike("verb", target, side_of(read.context, doer) or read.actor(doer), means)


def against(read: StrikeReader, clause: Clause) -> Strike | None:
    """`les rebelles s'en sont pris à un convoi`, `un homme s'est attaqué au couteau à des passants`."""
    doer = read.subject(clause)
    taken = clause.verb.lemma == "attaquer" or any(read.tokens.lower[t] == "en" for t in clause.verb.objects)
    if clause.verb.voice != "reflexive" or not taken:
        return None
    target = next((c for c in read.view.complement(clause, "à") if can_be_hit(read.context, c)), -1)
    means = read.means(clause, but=target)
    by_arms = target >= 0 and read.bears_arms(doer)
    by_arms = by_arms and (
        read.war() or (is_thing(read.context, target) and identify(read.view, doer).kind != "state")
    )
    by_hand = means is not None and clause.verb.lemma == "attaquer" and _somebody(read, clause, doer)
    by_hand = by_hand or _upon_people(read, clause, doer, target)
    return Strike("verb", target, read.actor(doer), means) if by_arms or by_hand else None


def by_hand(read: StrikeReader, clause: Clause) -> Strike | None:
    """`il a attaqué deux de ses collègues`, `un homme a agressé une policière`: by nobody under arms, in earnest."""
    verb = clause.verb
    if verb.voice != "active" or verb.negation or verb.lemma not in _BY_HAND:
        return None
    doer, target = read.subject(clause), next(iter(read.objects(clause)), -1)
    if not _upon_people(read, clause, doer, target):
        return None
    return Strike("verb", target, read.actor(doer), read.means(clause, but=target))


def _upon_people(read: StrikeReader, clause: Clause, doer: int, target: int) -> bool:
    """Some people, not `les juges`, by somebody who holds no office, in an article that tells of blood."""
    if target < 0 or not is_person(read.context, target) or not _somebody(read, clause, doer):
        return False
    chunk = read.view.chunks[target]
    one = chunk.quantity >= 0 or read.tokens.lower[chunk.inner] in _SOME
    official = doer >= 0 and read.head(doer) in _OFFICIALS
    if not one or official or identify(read.view, target).kind == "person":
        return False
    return clause.verb.lemma in _EARNEST or any(True for _ in read.context.lemmas.at(_BLOOD))


def _somebody(read: StrikeReader, clause: Clause, doer: int) -> bool:
    """People, or a pronoun that stands for nobody who was found."""
    if doer >= 0:
        return is_person(read.context, doer)
    return clause.subject >= 0 and read.view.chunks[clause.subject].pronoun
