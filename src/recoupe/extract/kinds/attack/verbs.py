"""Verbs that strike by themselves: `bombarder`, `tirer sur`, `exploser`, and what falls, is fired or is used.

General verbs (`frapper`, `tirer`, `tomber`) count only where an armed actor or a means of war stands in their
clause: `l'inflation frappe les ménages` and `la neige est tombée` give nothing.
"""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import object_of
from recoupe.extract.heads import is_gentilic
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.crowds import to_be_dispersed
from recoupe.extract.kinds.attack.nouns import is_strike, read_strike
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.targets import can_be_hit, is_person, is_thing
from recoupe.extract.kinds.weapons import is_means, most_telling, named_in, of_verb
from recoupe.extract.places import LOCATIVE, PLACE_NOUNS, as_place
from recoupe.lang import load_table

_TABLE = load_table("attack")
_CROWDS = frozenset(_TABLE["charges"]["crowds"])
_FIGURES = frozenset(_TABLE["never"]["fired"])
_CAUTIOUS = frozenset(_TABLE["cautious"]["verbs"])
_STRIKERS = {lemma: means for means, lemmas in _TABLE["strikers"].items() for lemma in lemmas}
_AVOWING = frozenset(_TABLE["cautious"]["avowing"])
_BY_CHANCE = frozenset(("toucher", "atteindre"))  # « la touche » is no strike
_POLICE = frozenset(_TABLE["cautious"]["police"])
_THINGS = frozenset(_TABLE["targets"]["nouns"]) | PLACE_NOUNS
_DISASTERS = frozenset(_TABLE["cautious"]["disasters"])
_ONLY_MEANS = frozenset(_TABLE["cautious"]["only_means"])
_BY_ANYBODY = frozenset(_TABLE["cautious"]["by_anybody"])
_SET_UPON = frozenset(_TABLE["cautious"]["set_upon"])
_AIMED_AT = frozenset(("viser", "cibler"))
_DROPPED = frozenset(("knife", "shooting"))  # « lui a intimé l'ordre de lâcher son couteau »
_FIRE = frozenset(("ouvrir", "faire"))  # « le feu »
_WITHOUT = frozenset(_TABLE["verbs"]["without"])
_STRIKING = frozenset((*_TABLE["verbs"]["hit"], *_TABLE["verbs"]["do"], *_TABLE["verbs"]["fall"]))
_ENGAGE = frozenset(_TABLE["verbs"]["engage"])
_BY_BODIES = frozenset(("cibler", "viser", "frapper", "attaquer", "détruire", "anéantir", "pulvériser"))
_IN_WORDS = frozenset(_TABLE["cautious"]["in_words"])
_IN_RUINS = frozenset(_TABLE["cautious"]["in_ruins"])
_HIT_BY_WAR = frozenset(_TABLE["cautious"]["hit_by_war"])


def intercepted(read: StrikeReader, clause: Clause) -> Strike | None:
    """`deux missiles tirés de la côte ont été interceptés`: fired, if in vain."""
    passive = clause.verb.voice == "passive"
    weapon = clause.subject if passive else next(iter(read.objects(clause)), -1)
    if clause.verb.negation or weapon < 0 or not read.is_weapon(weapon):
        return None
    if not passive and not is_means(read.head(weapon)):
        return None  # « a intercepté une cargaison de roquettes »
    told = is_strike(read.context, weapon)
    return (
        None
        if told
        else Strike(
            "verb", -1, read.thrower(weapon), named_in(read.context, *read.view.extent(weapon)), weapon=weapon
        )
    )


def do(read: StrikeReader, clause: Clause) -> Strike | None:
    """`deux obus ont traversé le mur`, `un kamikaze a tué sept fidèles`."""
    if clause.subject < 0 or clause.verb.voice != "active" or clause.verb.negation:
        return None
    striker = _STRIKERS.get(read.head(clause.subject))
    mine = read.head(clause.subject) == "mine" and read.view.chunks[clause.subject].name < 0
    if striker is None and not mine and not read.is_weapon(clause.subject):
        return None
    target = read.hits(next(iter(read.objects(clause)), -1))
    if target < 0:
        return None
    actor = identify(read.view, clause.subject).name if striker else read.thrower(clause.subject)
    means = most_telling((striker, read.means(clause, but=target)))
    return Strike("verb", target, actor, means, weapon=clause.subject)


def launch(read: StrikeReader, clause: Clause) -> Strike | None:
    """`ont tiré une dizaine de roquettes sur la base`, `des obus ont été tirés vers Oron`."""
    passive = clause.verb.voice == "passive"
    thrown = clause.subjects if passive else read.objects(clause)
    weapon = next((c for c in thrown if read.is_weapon(c) or is_strike(read.context, c)), -1)
    if weapon < 0 and clause.verb.lemma in _ENGAGE:
        return _engaged(read, clause, thrown)
    if weapon < 0 or (clause.verb.lemma != "tirer" and not read.is_weapon(weapon)):
        return None
    if clause.verb.lemma == "lâcher" and named_in(read.context, *read.view.extent(weapon)) in _DROPPED:
        return None
    target, actor = read.over(clause), read.agent(clause) if passive else read.subject(clause)
    if target < 0 and named_in(read.context, *read.view.extent(weapon)) == "explosive":
        inside = read.view.complement(clause, "dans", "devant", "parmi", "au milieu de")
        target = next((c for c in inside if can_be_hit(read.context, c)), -1)  # « une grenade dans un café »
    if target < 0 and _only_sent(read, clause, weapon):
        return None
    if clause.kind == "participle" and passive and target < 0:
        again = any(
            weapon in other.subjects and other.verb.lemma in _STRIKING
            for other in (read.view.clauses[k] for k in read.view.sentence_clauses[clause.sentence])
        )
        if actor < 0 or again:
            return None  # « une salve tirée depuis l'est s'est abattue », « une bombe larguée par un drone a soufflé »
    means = named_in(read.context, *read.view.extent(weapon))
    told = weapon if is_strike(read.context, weapon) else -1  # « tués par des coups de feu tirés d'une moto »
    return Strike("verb", target, read.actor(actor), means, noun=told, weapon=weapon)


def _only_sent(read: StrikeReader, clause: Clause, weapon: int) -> bool:
    """`a envoyé des systèmes de missiles en Sarvie`, `la banque a lâché la bombe`: at nobody."""
    if clause.verb.lemma == "envoyer":
        return True
    chunk = read.view.chunks[weapon]
    bare = read.view.extent(weapon)[1] == chunk.head + 1 and read.tokens.lower[chunk.inner] == "la"
    return bare and read.head(weapon) == "bombe" and not read.bears_arms(read.subject(clause))


def _engaged(read: StrikeReader, clause: Clause, sent: list[int]) -> Strike | None:
    """`a lancé l'aviation contre la ville`."""
    against = read.view.complement(clause, "contre")
    target = next((c for c in against if can_be_hit(read.context, c)), -1)
    arms = next((c for c in sent if is_means(read.head(c)) and not is_strike(read.context, c)), -1)
    if target < 0 or arms < 0:
        return None
    doer = read.agent(clause) if clause.verb.voice == "passive" else read.subject(clause)
    return Strike("verb", target, read.actor(doer), named_in(read.context, *read.view.extent(arms)))


def use(read: StrikeReader, clause: Clause) -> Strike | None:
    """`ont fait usage d'artillerie contre les rebelles`, `des gaz de combat ont été utilisés contre Oron`."""
    passive = clause.verb.voice == "passive"
    used = clause.subjects if passive else [*clause.objects, *read.view.complement(clause, "de", "à")]
    if clause.verb.lemma == "faire" and "pleuvoir" in read.lemma[clause.verb.head : clause.verb.last + 1]:
        return launch(read, clause)  # « a fait pleuvoir des obus sur la ville »
    if clause.verb.lemma == "faire":
        usage = clause.object
        if usage < 0 or read.lemma[read.view.chunks[usage].head] != "usage":
            return None
        used = list(read.view.dependents(usage))
    spans = [read.view.extent(c) for c in used]
    means = most_telling(named_in(read.context, first, last) for first, last in spans)
    target = read.over(clause)
    beside = (
        clause.kind == "participle" or clause.verb.form != "finite"
    )  # « les gardes ayant fait usage de leur arme »
    chemical = means == "chemical"  # used at all, they were used on somebody
    if target < 0 and not chemical and (beside or clause.verb.lemma not in ("faire", "user")):
        return None
    if clause.verb.lemma == "user" and not read.war():
        return None
    actor = read.agent(clause) if passive else read.subject(clause)
    target = to_be_dispersed(read, clause) if target < 0 and not passive else target
    if not any(_armament(read, first, last) for first, last in spans):
        return None
    return Strike("verb", target, read.actor(actor), means)


def plain(read: StrikeReader, clause: Clause) -> Strike | None:
    """`l'armée a bombardé l'hôpital`, `l'hôpital a été bombardé par l'armée`."""
    verb = clause.verb
    able = (
        verb.lemma == "atteindre" and verb.modal == "pouvoir"
    )  # « des missiles qui peuvent atteindre la côte »
    if verb.voice == "reflexive" or verb.lemma == "prendre" or able:
        return None
    passive = verb.voice == "passive"
    target = read.undergoer(clause) if passive else next(iter(read.objects(clause)), -1)
    doer = read.agent(clause) if passive else read.subject(clause)
    if target < 0 and not passive and verb.objects and verb.lemma not in _BY_CHANCE:
        target = read.hits(
            object_of(read.view, clause)
        )  # « l'hélicoptère est tombé ; le Front dit l'avoir abattu »
    cautious = verb.lemma in _CAUTIOUS
    if target < 0 and _does_without(read, clause, doer):
        means = read.means(clause) or of_verb(verb.lemma)
        return Strike("verb", read.over(clause), read.actor(doer), means)
    if target < 0:
        pronoun = clause.subject >= 0 if passive else bool(verb.objects) and verb.lemma not in _BY_CHANCE
        if not pronoun or (cautious and not read.bears_arms(doer)):
            return None
    elif not can_be_hit(read.context, target) and not _shot_down(read, clause):
        return None
    means = read.means(clause, but=target)
    if not _is_attack(read, clause, target, doer, means) or read.showers(clause):
        return None
    return Strike("verb", target, read.actor(doer), means or of_verb(verb.lemma))


def _does_without(read: StrikeReader, clause: Clause, doer: int) -> bool:
    """`les rebelles ont attaqué à l'aube`: who bears arms needs no object to have done it."""
    verb = clause.verb
    told = verb.form in ("finite", "present_participle")
    alone = verb.voice == "active" and told and not verb.negation and not verb.objects
    return alone and verb.lemma in _WITHOUT and read.bears_arms(doer) and not read.objects(clause)


def oblique(read: StrikeReader, clause: Clause) -> Strike | None:
    """`la police a tiré sur la foule`, `ont ouvert le feu`."""
    verb = clause.verb
    if verb.voice == "passive":
        return None
    fires = verb.lemma in _FIRE
    if fires and (clause.object < 0 or read.lemma[read.view.chunks[clause.object].head] != "feu"):
        return None
    if not _FIGURES.isdisjoint(read.head(c) for c in clause.complements):
        return None
    if not fires and clause.object >= 0 and not read.means(clause, objects=True):
        return None  # « a tiré la sonnette d'alarme »
    target = read.over(clause)
    if target < 0 and clause.kind == "relative" and clause.marker.split()[:1] == ["sur"]:
        target = read.hits(clause.antecedent)
    doer = read.subject(clause)
    target = to_be_dispersed(read, clause) if target < 0 and read.bears_arms(doer) else target
    means = read.means(clause, objects=True)
    person = doer >= 0 and is_person(read.context, doer)
    earnest = read.bears_arms(doer) or (
        person and (read.war() or verb.lemma == "ouvrir")
    )  # « ouvrir le feu »
    shot_at = target >= 0 and verb.lemma == "tirer"
    shot_at = shot_at and (read.lives(target) or read.head(target) in _CROWDS or _by_body(read, doer, target))
    if not earnest and not shot_at and (means is None or target < 0):
        return None
    untold = target < 0 and (not fires or not earnest) and not _aimed(read, clause)
    if untold and not _does_without(read, clause, doer):
        return None
    return Strike("verb", target, read.actor(doer), means or of_verb(verb.lemma))


def _by_body(read: StrikeReader, doer: int, target: int) -> bool:
    """`le FLV a tiré sur le convoi`: a body under its name that nobody told to bear arms, on a thing."""
    return _is_body(read, doer) and is_thing(read.context, target)


def fall(read: StrikeReader, clause: Clause) -> Strike | None:
    """`des obus se sont abattus sur le marché`, `deux missiles ont atteint la gare`."""
    fallen = clause.verb.form == "past_participle" and clause.verb.lemma == "tomber"
    if clause.subject < 0 or (clause.verb.voice == "passive" and not fallen):
        return None
    weapon = clause.subject
    strike = is_strike(read.context, weapon)
    if not strike and not read.is_weapon(weapon):
        return None
    target = read.over(clause)
    if target < 0:
        target = next(
            (
                c
                for c in (*clause.objects, *clause.complements)
                if c != weapon
                and (read.view.chunks[c].kind == "NP" or read.view.chunks[c].prep in LOCATIVE)
                and can_be_hit(read.context, c)
            ),
            -1,
        )
    here = any(read.tokens.lower[t] == "y" for t in clause.verb.objects) and read.war()  # « s'y abattent »
    if target < 0 and not here:
        return None
    actor = read_strike(read.context, weapon).actor if strike else read.thrower(weapon)
    return Strike("verb", target, actor, read.means(clause), noun=weapon if strike else -1, weapon=weapon)


def _armament(read: StrikeReader, first: int, last: int) -> bool:
    return any(is_means(read.lemma[t]) or read.lemma[t] == "arme" for t in range(first, last))


def _flies(read: StrikeReader, c: int) -> bool:
    return named_in(read.context, *read.view.extent(c)) == "air"


def _is_attack(read: StrikeReader, clause: Clause, target: int, doer: int, means: str | None) -> bool:
    """Whether a general verb is meant in earnest."""
    lemma = clause.verb.lemma
    if _is_other_harm(read, clause, target, doer) or (means is None and _is_ruin(read, clause, target)):
        return False
    wiped_out = lemma == "anéantir" and target >= 0 and read.war() and _is_people(read, doer)
    if not wiped_out and (lemma in _ONLY_MEANS or (lemma == "toucher" and clause.verb.voice == "active")):
        return means is not None  # « les Narviens ont anéanti des dizaines de blindés »
    if lemma not in _CAUTIOUS:
        return True
    done = clause.verb.perfect or "avoir" in read.tokens.lower[clause.verb.first + 1 : clause.verb.last]
    if clause.verb.modal in _AVOWING and done and target >= 0 and read.war():
        return True  # « dément avoir visé des zones habitées »
    if lemma == "abattre" and target >= 0 and _flies(read, target):
        return True
    if read.bears_arms(doer) or (doer >= 0 and as_place(read.view, doer) is not None and read.war()):
        return True
    if means is not None and target >= 0 and (means != "fire" or read.war()):
        return True
    if (
        lemma in _BY_BODIES
        and target >= 0
        and read.war()
        and (_is_body(read, doer) or _is_people(read, doer))
    ):
        return True
    if lemma in _BY_BODIES and target >= 0 and read.war() and _is_us(read, clause):
        return not is_person(read.context, target)
    person = target >= 0 and is_person(read.context, target)
    passive = clause.verb.voice == "passive" and doer < 0
    if passive and target >= 0 and read.head(target) in _THINGS and _told_of_deed(clause):
        return True  # « l'ambassade a été attaquée mardi », « le commissariat a été incendié »
    if lemma in _BY_ANYBODY:
        return doer >= 0 and is_person(read.context, doer) and (not person or read.war())
    done = clause.verb.perfect or lemma not in _IN_RUINS  # « la maternité est détruite » tells what is left
    beside = target >= 0 and read.view.extent(target)[1] == clause.verb.first
    described = clause.kind == "participle" and beside and lemma in _AIMED_AT  # « le magasin visé »
    return passive and not (person or described) and lemma in _HIT_BY_WAR and done and read.war()


def _told_of_deed(clause: Clause) -> bool:
    """Whether a passive tells what nobody does by accident; a burnt house may only be what is left."""
    done = clause.verb.form == "finite" and clause.verb.perfect
    return clause.verb.lemma in ("attaquer", "saboter") or (clause.verb.lemma in _SET_UPON and done)


def _is_ruin(read: StrikeReader, clause: Clause, target: int) -> bool:
    """`veut détruire la Narvie`: a whole state is ruined only in words."""
    whole = target >= 0 and identify(read.view, target).kind == "state"
    return (whole and clause.verb.lemma in _IN_WORDS and clause.verb.form == "infinitive") or (
        whole and clause.verb.lemma in _IN_WORDS and bool(clause.verb.modal)
    )


def _shot_down(read: StrikeReader, clause: Clause) -> bool:
    """`un Iliouchine est abattu par une roquette`: whatever a missile brings down flies."""
    return clause.verb.lemma == "abattre" and any(
        read.is_weapon(c) for c in read.view.complement(clause, "par", "avec")
    )


def _is_other_harm(read: StrikeReader, clause: Clause, target: int, doer: int) -> bool:
    """Harm that is no attack: touched by a fire, wounded by a bullet, shot dead by the police."""
    lemma = clause.verb.lemma
    if doer >= 0 and read.lemma[read.view.chunks[doer].head] in _DISASTERS:
        return True  # « quatre maisons ont été touchées par l'incendie »
    if target < 0 or not read.lives(target):
        return False
    if lemma in _BY_CHANCE and _by_bullets(read, clause):
        return True  # « deux passants ont été touchés par balle »
    return lemma == "abattre" and _keeps_order(read, doer)  # « la police a abattu un homme »


def _keeps_order(read: StrikeReader, c: int) -> bool:
    """`la police`, `les forces de l'ordre`."""
    if c < 0:
        return False
    first, last = read.view.extent(c)
    return not _POLICE.isdisjoint(read.lemma[first:last])


def _by_bullets(read: StrikeReader, clause: Clause) -> bool:
    return any(read.head(c) in ("balle", "arme") for c in clause.complements)  # « par arme blanche »


def _is_body(read: StrikeReader, c: int) -> bool:
    """`les Nations unies ont ciblé quatre sites`: an organisation under its name."""
    name = read.view.chunks[c].name if c >= 0 else -1
    return name >= 0 and read.context.document.names[name].kind == "organisation"


def _is_people(read: StrikeReader, c: int) -> bool:
    """`les Narviens ont détruit deux chars`: the people of a land, for its army."""
    chunk = read.view.chunks[c] if c >= 0 else None
    if chunk is None or not read.tokens.lower[chunk.inner].startswith("les"):
        return False
    return is_gentilic(read.tokens.form[chunk.head])


def _is_us(read: StrikeReader, clause: Clause) -> bool:
    """`nous avons frappé un dépôt`: in a war those who say so bear arms."""
    verb = clause.verb
    return (
        clause.subject < 0
        and verb.perfect
        and read.tokens.lower[verb.first] == "nous"
        and verb.voice == "active"
    )


def _aimed(read: StrikeReader, clause: Clause) -> bool:
    """`ont tiré à balles réelles`, `tire en l'air`: a weapon or the air beside the verb."""
    if any(read.lemma[read.view.chunks[c].head] == "air" for c in read.view.complement(clause, "en")):
        return True
    return any(
        named_in(read.context, read.view.chunks[c].inner, read.view.chunks[c].last)
        for c in clause.complements
    )
