"""Clauses whose attack stands in a noun: `a mené un raid`, `un attentat a visé la gare`, `a suspendu ses frappes`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.campaigns import carried_on, launched
from recoupe.extract.kinds.attack.nouns import is_broad, is_definite, is_strike, read_strike
from recoupe.extract.kinds.attack.pauses import taken_up
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader, with_noun
from recoupe.extract.kinds.attack.targets import can_be_hit, is_person
from recoupe.extract.kinds.weapons import most_telling, named_in, with_plurals
from recoupe.extract.people import people
from recoupe.extract.places import LOCATIVE, as_place
from recoupe.lang import load_table

_TABLE = load_table("attack")
_VERBS = {group: frozenset(lemmas) for group, lemmas in _TABLE["verbs"].items()}
_IDIOMS = frozenset((i["verb"], i["prep"], i["noun"]) for i in _TABLE["idioms"])
_BY_ARMS = frozenset((i["verb"], i["noun"]) for i in _TABLE["idioms"] if i.get("armed"))
_ASKING, _THREATENING = frozenset(("devoir", "falloir")), frozenset(("menacer", "envisager"))
_SPARRING = frozenset(("attaque", "assaut", "contre-attaque"))  # said of a game and of words as well
_ADVERSE = frozenset(("défense", "attaque", "équipe"))
_FOUND = frozenset(("corps", "cadavre", "dépouille"))
_KILLINGS = frozenset(_TABLE["nouns"]["killings"])
_SUFFER = {group: frozenset(words) for group, words in _TABLE["suffer"].items()}
_CONDUCTING = frozenset(("mener", "conduire", "poursuivre"))
_ON_LIFE = frozenset(("assassinat", "empoisonnement", "meurtre", "attentat", "homicide"))
_LIVED = frozenset(("connaître", "vivre"))
_SHOWERS = frozenset(_TABLE["never"]["showers"])
_BY_WEAPON = frozenset(_TABLE["nouns"]["by_weapon"])
_BLASTS = with_plurals(_TABLE["nouns"]["blasts"])
_THAT = GRAMMAR.pointing
_GROWING = frozenset(("intensifier", "redoubler"))
_PLACED_IN_TIME = frozenset(("avoir", "produire", "dérouler", "survenir"))
_LONG = frozenset(_TABLE["nouns"]["long"])
_WORDED = frozenset(_TABLE["nouns"]["with_word"])
_LENGTHS = frozenset(_TABLE["suffer"]["lengths"])
_OPENING = frozenset(_TABLE["verbs"]["opening"])


def halted(read: StrikeReader, clause: Clause) -> Strike | None:
    """`a suspendu ses frappes`, `les bombardements ont repris`."""
    if clause.verb.modal in _ASKING:
        return None  # « doit cesser l'opération »: asked for
    passive = clause.verb.voice == "passive"
    if clause.verb.lemma == "reprendre" and (fought := taken_up(read.context, clause)) is not None:
        return fought
    noun = read.strike_in(clause.subjects if passive else read.objects(clause))
    if noun < 0 and clause.verb.lemma in _VERBS["forgo"]:
        noun = read.strike_in(
            list(read.view.complement(clause, "de", "à"))
        )  # « s'abstenir de toute attaque »
    if noun < 0 and clause.verb.lemma in _VERBS["suspend"] and read.bears_arms(read.subject(clause)):
        own = (c for c in read.objects(clause) if read.head(c) in _WORDED | _LONG and _is_own(read, c))
        noun = next(own, -1)  # « l'armée a suspendu ses opérations »
    alone = noun < 0 and not passive and not clause.objects and clause.verb.lemma in _VERBS["alone"]
    if alone:
        noun = read.strike_in(clause.subjects)
    if noun < 0 or clause.verb.mood == "Imp" or (is_broad(read.context, noun) and clause.subject < 0):
        return None
    struck = read_strike(read.context, noun)
    actor = None if alone or passive else read.actor(read.subject(clause))
    going_on = clause.verb.lemma in _VERBS["going_on"]
    grows = alone and clause.verb.lemma in _GROWING and struck.actor is not None
    on = going_on and carried_on(read, clause, noun, struck)
    if going_on and is_broad(read.context, noun) and struck.target < 0 and not on:
        place = _place_in(read, clause) if grows else -1
        if place < 0:
            return None  # « poursuit sa riposte » tells no strike
        struck = replace(struck, place=place)  # « l'offensive narvienne s'intensifie à Oron »
    action = "suspends" if clause.verb.lemma in _VERBS["suspend"] | _VERBS["forgo"] else "resumes"
    if going_on:
        action = "strikes"
    if alone and struck.target < 0:
        struck = replace(struck, target=read.over(clause))  # « les tirs s'intensifient sur la ville »
    strike = with_noun(struck, Strike("halted", actor=actor, noun=noun, action=action))
    if clause.verb.negation not in ("pas", "jamais") or action != "suspends":
        return strike
    said = read.context.attributed(clause.sentence, clause.verb.head)  # « n'ont pas cessé » goes on
    return replace(strike, action="strikes", factuality="reported" if said else "asserted")


def _is_own(read: StrikeReader, c: int) -> bool:
    chunk = read.view.chunks[c]
    return read.tokens.lower[chunk.inner] in GRAMMAR.own


def idiom(read: StrikeReader, clause: Clause) -> Strike | None:
    """`a pris pour cible, ce matin, l'hôpital`, `la caserne a été prise d'assaut`."""
    verb = clause.verb
    at = next((c for c in (*clause.complements, *clause.objects) if _in_idiom(read, verb.lemma, c)), -1)
    if at < 0:
        return None
    passive = verb.voice == "passive"
    target = read.undergoer(clause) if passive else _after(read, clause, at)
    if target >= 0 and read.head(target) in _FOUND:
        return None  # « son corps criblé de balles »
    actor = read.agent(clause) if passive else read.subject(clause)
    if (verb.lemma, read.head(at)) in _BY_ARMS:
        if passive or verb.negation or not read.bears_arms(actor):
            return None
        own = (c for c in read.view.dependents(at) if can_be_hit(read.context, c))
        return Strike("idiom", next(own, read.over(clause)), read.actor(actor), read.means(clause))
    if target >= 0 and not can_be_hit(read.context, target):
        target = -1  # « ils ont été pris pour cible »: whoever they are
        if not (passive and clause.subject >= 0 and read.view.chunks[clause.subject].pronoun):
            return None
    if passive and actor < 0 and target >= 0 and identify(read.view, target).kind == "state":
        return None  # « c'est la Narvie qui a été prise pour cible »: by words, as like as not
    if read.head(at) in ("partie", "fil") and (target < 0 or not read.bears_arms(actor)):
        return None  # « a pris le juge à partie »
    if read.head(at) == "cendre" and actor < 0 and not read.war():
        return None  # « vingt maisons ont été réduites en cendres »: by a fire
    if read.head(at) == "assaut" and _is_crowd(read, actor):
        return None
    means = most_telling((read.means(clause, but=target), _means_of_doer(read, actor)))
    return Strike("idiom", target, read.actor(actor), means)


def _is_crowd(read: StrikeReader, actor: int) -> bool:
    """`l'hôpital a été pris d'assaut par les habitants`: they crowd into it."""
    if actor < 0 or read.bears_arms(actor):
        return False
    chunk = read.view.chunks[actor]
    return chunk.name < 0 and read.tokens.lower[chunk.head] in people().forms


def _operation(read: StrikeReader, clause: Clause) -> int:
    """`l'armée mène une opération dans le nord contre une milice`: by arms and at somebody, whatever it is called."""
    if clause.verb.voice != "active" or not read.bears_arms(read.subject(clause)):
        return -1
    noun = next((c for c in read.objects(clause) if read.head(c) in _WORDED), -1)
    return noun if noun >= 0 and any(read.view.complement(clause, "contre")) else -1


def _carried(read: StrikeReader, clause: Clause) -> int:
    """The attack noun that a clause carries: its object, or what its verb asks for; -1 where none is."""
    verb = clause.verb
    noun = read.strike_in(clause.subjects if verb.voice == "passive" else read.objects(clause))
    if noun < 0 and verb.lemma == "procéder":
        return read.strike_in(list(read.view.complement(clause, "à")))
    if noun < 0 and verb.lemma in _CONDUCTING:
        return _operation(read, clause)
    if verb.lemma == "provoquer" and verb.voice != "passive":
        return -1  # « le raid a provoqué une riposte »
    if verb.lemma in ("soumettre", "exposer"):
        raids = read.strike_in(list(read.view.complement(clause, "à")))
        return raids if verb.voice == "passive" else -1  # « a été soumis à des tirs »
    if noun < 0 and verb.lemma in _VERBS["undergo"]:
        raids = read.strike_in(
            list(read.view.complement(clause, "de"))
        )  # « subit depuis lundi de violents raids »
        nights = [
            d for c in read.objects(clause) if read.head(c) in _LENGTHS for d in read.view.dependents(c)
        ]
        return raids if raids >= 0 else read.strike_in(nights)  # « a connu une nuit de bombardements »
    if noun < 0 and verb.lemma in _VERBS["answer"] and read.bears_arms(read.subject(clause)):
        return read.strike_in(list(read.view.complement(clause, "par", "avec")))
    return noun


def carry(read: StrikeReader, clause: Clause) -> Strike | None:
    """`a mené un raid contre la base`, `un attentat a été perpétré`, `le convoi a essuyé des tirs`."""
    verb = clause.verb
    passive = verb.voice == "passive"
    noun = _carried(read, clause)
    if noun < 0:
        return _showered(read, clause) if verb.lemma in _VERBS["undergo"] else None
    struck = read_strike(read.context, noun)
    if verb.lemma in _VERBS["undergo"] or verb.lemma in ("soumettre", "exposer"):
        return _undergone(read, clause, noun)
    if clause.kind == "participle" and verb.lemma in ("attribuer", "imputer"):
        return None  # « un raid attribué à la coalition a touché la gare »: the main verb tells it
    told = verb.lemma in _VERBS["told"]
    blamed = next(read.view.complement(clause, "à"), -1) if verb.lemma in ("attribuer", "imputer") else -1
    doer = blamed if blamed >= 0 else read.agent(clause) if passive else read.subject(clause)
    actor = None if told else read.actor(doer)
    target = struck.target if struck.target >= 0 else read.over(clause)
    if read.head(noun) in _SPARRING and _is_sparring(read, doer, target, struck.means):
        return None
    if target < 0 and verb.modal in _THREATENING:
        return None  # « menaçait de lancer cette attaque »
    if target < 0 and verb.lemma in _VERBS["given"]:
        target = next((c for c in read.view.complement(clause, "à") if can_be_hit(read.context, c)), -1)
    if target < 0 and verb.lemma == "échanger":
        target = next((c for c in read.view.complement(clause, "avec") if can_be_hit(read.context, c)), -1)
    counted = read.view.chunks[noun].quantity >= 0  # « dix raids ont été menés »
    # « des attentats ont été perpétrés à Oron »: what was done says where by itself
    done = passive and verb.form == "finite" and verb.tense == "Past" and not verb.modal and not verb.negation
    placed = (done or read.head(noun) in _WORDED) and (struck.place >= 0 or _place_in(read, clause) >= 0)
    nowhere = target < 0 and struck.place < 0 and not placed
    if nowhere and not (struck.dated or counted) and actor is None and not told:
        return None
    placed = placed or (read.head(noun) in _WORDED and actor is not None and clause.verb.tense == "Past")
    placed = placed or (struck.place >= 0 and _are_several(read, noun) and read.bears_arms(doer))
    theirs = launched(read, clause, noun, doer)
    if is_broad(read.context, noun) and (
        (target < 0 and not (placed or theirs)) or clause.kind == "participle"
    ):
        return None  # a long battle is no strike
    there = placed and done and read.war()  # « l'opération terrestre a été lancée près d'Oron »
    if read.head(noun) in _LONG and verb.lemma in _OPENING and not (theirs or there):
        return None  # « une opération a été lancée mardi » is a milestone
    return with_noun(replace(struck, target=target), Strike("carried", actor=actor, noun=noun))


def _are_several(read: StrikeReader, c: int) -> bool:
    """`mène de violentes offensives autour d'Oron`: several, each of them is a strike."""
    return read.tokens.number[read.view.chunks[c].head] == "Plur"


def _undergone(read: StrikeReader, clause: Clause, noun: int) -> Strike | None:
    """`le convoi a essuyé des tirs`; but `le pays n'a pas connu d'attentat depuis dix ans`."""
    verb, hit = clause.verb, read.hits(subject_of(read.view, clause))
    if verb.negation in ("pas", "jamais") and not read.context.attributed(clause.sentence, verb.head):
        return None
    if hit < 0 or read.showers(clause) or not _SHOWERS.isdisjoint(read.lemma[slice(*read.view.extent(noun))]):
        return None
    return with_noun(replace(read_strike(read.context, noun), target=hit), Strike("carried", noun=noun))


def _showered(read: StrikeReader, clause: Clause) -> Strike | None:
    """`la ville a encaissé deux cents obus`, `le quartier a subi une pluie de bombes`: what fell on it."""
    hit = read.hits(subject_of(read.view, clause))
    weapon = next((c for c in read.objects(clause) if read.is_weapon(c)), -1)
    if hit < 0 or weapon < 0 or clause.verb.negation or clause.verb.lemma in _LIVED:
        return None
    means = named_in(read.context, *read.view.extent(weapon))
    return Strike("carried", hit, read.thrower(weapon), means, weapon=weapon)


def _is_sparring(read: StrikeReader, doer: int, target: int, means: str | None) -> bool:
    """`le candidat a multiplié les attaques contre son rival`, `l'équipe a lancé une attaque`: no arms, no war."""
    if doer < 0 or means is not None or read.bears_arms(doer) or read.war():
        return False
    return target < 0 or (is_person(read.context, target) or read.head(target) in _ADVERSE)


def hit(read: StrikeReader, clause: Clause) -> Strike | None:
    """`un attentat a visé la gare`, `la gare a été frappée par un missile`."""
    if clause.verb.voice == "passive":
        by, hit = read.agent(clause), read.undergoer(clause)
    else:
        by, hit = clause.subject, next(iter(read.objects(clause)), -1)
        if hit < 0:
            hit = next(read.view.complement(clause, "à"), -1) if clause.verb.lemma == "réduire" else hit
    if by < 0:
        return None
    strike = is_strike(read.context, by)
    if strike and read.head(by) in _LONG and clause.verb.form != "finite":
        return None  # « une offensive visant Oron »
    if not strike and _is_attempt(read, by) and read.hits(hit) >= 0:
        return Strike("verb", hit, None, read.means(clause, but=hit))
    if not strike and not read.is_weapon(by):
        return None
    target = read.hits(hit)
    if target < 0 and (not strike or clause.verb.lemma == "viser"):
        return None  # « ces attaques visent à saboter la paix »
    if read.head(by) == "balle" and is_person(read.context, target):
        return None  # « touché par balle »: wounded
    if strike:
        struck = read_strike(read.context, by)
        return with_noun(
            replace(struck, target=target if target >= 0 else struck.target), Strike("verb", noun=by)
        )
    return Strike("verb", target, read.thrower(by), read.means(clause, but=hit))


def _is_attempt(read: StrikeReader, c: int) -> bool:
    """`a été visé par une tentative d'assassinat`: at somebody, though it failed."""
    return read.head(c) == "tentative" and any(read.head(d) in _ON_LIFE for d in read.view.dependents(c))


def suffer(read: StrikeReader, clause: Clause) -> Strike | None:
    """`l'hôpital a été la cible de tirs`, `la patrouille est tombée dans une embuscade`."""
    noun = _suffered(read, clause)
    if noun < 0:
        return None
    hit, struck = read.hits(subject_of(read.view, clause)), read_strike(read.context, noun)
    scene = read.view.governor[noun] >= 0 and read.head(read.view.governor[noun]) == "théâtre"
    if scene and struck.target >= 0:
        return with_noun(struck, Strike("carried", noun=noun))  # « le théâtre d'attaques contre des navires »
    if hit < 0:
        return None
    return with_noun(replace(struck, target=hit), Strike("carried", noun=noun))


def _suffered(read: StrikeReader, clause: Clause) -> int:
    """The attack noun behind `être la cible de` or `tomber dans`, or -1."""
    if clause.verb.lemma in _SUFFER["fallen"]:
        traps = (c for c in read.view.complement(clause, "dans") if read.head(c) in _SUFFER["traps"])
        trap = next(traps, -1)
        if trap >= 0 or clause.verb.lemma not in _SUFFER["verbs"]:
            return trap
    start = clause.chunk + 1
    _, stop = read.view.sentence_chunks[clause.sentence]
    while start < stop and (read.view.chunks[start].kind in ("ADV", "COMMA") or read.context.is_time(start)):
        start += 1  # « a été de nouveau, hier, la cible de tirs »
    if start >= stop or read.head(start) not in _SUFFER["nouns"]:
        return -1
    while start + 1 < stop and read.context.is_time(start + 1):
        start += 1  # « la cible lundi de bombardements »
    after = (start + 1,) if start + 1 < stop and read.view.chunks[start + 1].prep == "de" else ()
    aimed = read.head(start) == "cible"  # « la cible d'explosions »: somebody aimed
    return next(
        (
            d
            for d in (*read.view.dependents(start), *after)
            if is_strike(read.context, d) or (aimed and read.head(d) in _BLASTS)
        ),
        -1,
    )


def occur(read: StrikeReader, clause: Clause) -> Strike | None:
    """`un attentat a fait dix morts`, `des tirs ont retenti près de l'aéroport`."""
    if not clause.subjects or clause.verb.voice == "passive":
        return None
    noun = read.strike_in(clause.subjects)
    if noun < 0 and clause.verb.lemma == "avoir" and _there_was(read, clause):
        noun = read.strike_in(clause.objects)
    if noun < 0:
        return None
    struck = read_strike(read.context, noun)
    place = struck.place
    if place < 0 and struck.target < 0:
        place = _place_in(read, clause)
    if read.tokens.lower[read.view.chunks[noun].inner] in GRAMMAR.nobody:
        return None  # « aucun coup de feu n'a retenti »
    heard = clause.verb.lemma in _VERBS["heard"]  # « des coups de feu ont éclaté »
    killing = read.head(noun) in _KILLINGS and (place >= 0 or struck.dated)  # « la tuerie a eu lieu à Oron »
    if is_broad(read.context, noun) and struck.target < 0 and not heard and not killing:
        return None
    chunk = read.view.chunks[noun]
    that = not _THAT.isdisjoint((read.tokens.lower[chunk.first], read.tokens.lower[chunk.inner]))
    counted = any(read.view.chunks[c].quantity >= 0 for c in clause.objects)  # « l'attaque a fait dix morts »
    new = not is_definite(read.context, noun) or read.head(noun) in _BY_WEAPON or (counted and not that)
    if that and struck.target < 0 and struck.place < 0 and not (clause.verb.perfect or clause.objects):
        return None  # « ce raid intervient deux jours après »
    that = that and struck.actor is None
    if clause.verb.lemma in _PLACED_IN_TIME and clause.verb.perfect and not that:
        new = new or _is_dated(read, clause)  # « les frappes ont eu lieu dans la soirée »
    if struck.target < 0 and place < 0 and (that or not struck.dated) and struck.actor is None and not new:
        return None  # « l'attaque a semé la panique » says again what was told
    return with_noun(replace(struck, place=place), Strike("occurred", noun=noun))


def _there_was(read: StrikeReader, clause: Clause) -> bool:
    """`il y a eu une fusillade`: it is told as new; not `il y a toujours des tirs`, of what goes on."""
    words = read.tokens.lower[clause.verb.first : clause.verb.last]
    return clause.verb.perfect and "y" in words and not clause.verb.negation


def _is_dated(read: StrikeReader, clause: Clause) -> bool:
    return any(read.context.is_time(c) for c in clause.complements)


def _place_in(read: StrikeReader, clause: Clause) -> int:
    """`une opération a été menée dans le sud du pays`: where, in the clause itself; or -1."""
    slots = (c for c in clause.complements if read.view.chunks[c].prep in LOCATIVE)
    return next((c for c in slots if as_place(read.view, c) is not None), -1)


def _in_idiom(read: StrikeReader, verb: str, c: int) -> bool:
    chunk = read.view.chunks[c]
    prep = chunk.prep or ("de" if read.tokens.lower[chunk.first] == "d'" else "")
    return any(
        (verb, prep, read.lemma[t]) in _IDIOMS for t in (chunk.head, chunk.inner)
    )  # « pour cible samedi »


def _after(read: StrikeReader, clause: Clause, at: int) -> int:
    """The object of an idiom, before or behind its noun, days and commas between."""
    own = next((c for c in clause.objects if c != at and not read.context.is_time(c)), -1)
    if own >= 0:
        return own
    _, stop = read.view.sentence_chunks[clause.sentence]
    for c in range(at + 1, min(stop, at + 6)):
        chunk = read.view.chunks[c]
        if chunk.kind == "NP" and not read.context.is_time(c):
            return c
        if chunk.kind == "PP" and read.tokens.lower[chunk.first] == "des":
            return c
        if chunk.kind not in ("COMMA", "ADV", "NP"):
            break
    return -1


def _means_of_doer(read: StrikeReader, c: int) -> str | None:
    """`notre aviation`, `des hélicoptères`: who acts may say by what means."""
    return named_in(read.context, *read.view.extent(c)) if c >= 0 else None
