"""What explodes, and what meets it: `une bombe a explosé`, `s'est fait exploser`, `le camion a heurté une mine`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.attack.targets import can_be_hit, is_person
from recoupe.extract.kinds.weapons import is_means, most_telling, named_in
from recoupe.extract.places import PLACE_NOUNS, as_place
from recoupe.lang import load_table

_STRIKERS = frozenset(lemma for lemmas in load_table("attack")["strikers"].values() for lemma in lemmas)
_THINGS = frozenset(load_table("attack")["targets"]["nouns"]) | PLACE_NOUNS
_WIDE = frozenset(load_table("attack")["targets"]["wide"])
_MIDDLE = frozenset(("milieu", "entrée", "intérieur", "passage", "cœur"))
_AMID = frozenset(
    ("à", "dans", "sur", "parmi", "au milieu de", "à l'entrée de", "au passage de", "à l'intérieur de")
)
_OWN = GRAMMAR.own


def explode(read: StrikeReader, clause: Clause) -> Strike | None:
    """`une bombe a explosé`, `un kamikaze s'est fait exploser`, `le camion a sauté sur une mine`."""
    if clause.verb.negation:
        return None
    by_himself = clause.verb.lemma == "sauter" and clause.verb.voice == "reflexive"
    if by_himself and clause.subject >= 0 and read.head(clause.subject) in _STRIKERS:
        target = _near(read, clause)  # « un kamikaze s'est fait sauter devant la mairie »
        target = target if target >= 0 else _amid(read, clause)
        return Strike("verb", target, _actor_of_blast(read, clause.subject), "suicide")
    if clause.verb.lemma == "sauter" and clause.verb.modal == "faire":
        return _set_off_by(read, clause, "")
    if clause.verb.lemma == "sauter" and read.is_weapon(subject_of(read.view, clause)):
        return Strike("verb", _near(read, clause), None, "explosive")
    if clause.verb.lemma == "sauter" and read.head(clause.subject) == "mine" and _near(read, clause) >= 0:
        return Strike("verb", _near(read, clause), None, "explosive")
    if clause.verb.lemma == "sauter":
        mines = [
            c
            for c in read.view.complement(clause, "sur")
            if is_means(read.lemma[read.view.chunks[c].head]) or read.is_weapon(c)
        ]
        hit = read.hits(read.undergoer(clause))
        return Strike("verb", hit, None, "explosive") if mines and hit >= 0 else None
    if clause.verb.lemma == "exploser" and clause.subject >= 0 and read.head(clause.subject) == "mine":
        aimed = _near(read, clause)  # « une mine a explosé au passage d'un bus »
        return Strike("verb", aimed, None, "explosive") if aimed >= 0 else None
    subject = read.subject(clause)
    head = read.lemma[read.view.chunks[subject].head] if subject >= 0 else ""
    set_off = clause.verb.modal == "faire"
    if set_off and clause.verb.voice == "reflexive":
        target = _near(read, clause)
        return Strike(
            "verb", target if target >= 0 else _amid(read, clause), _actor_of_blast(read, subject), "suicide"
        )
    if set_off and (told := _set_off_by(read, clause, head)) is not None:
        return told
    if subject >= 0 and read.is_weapon(subject):
        first, last = read.view.extent(subject)
        means = named_in(read.context, first, last)
        target = _near(read, clause)
        target = target if target >= 0 else _amid(read, clause)
        return Strike("verb", target, None, "explosive" if means in ("artillery", None) else means)
    return None


def _set_off_by(read: StrikeReader, clause: Clause, head: str) -> Strike | None:
    """`a fait exploser sa ceinture`, `ont fait exploser la mosquée`: a weapon, or what was blown up."""
    if any(read.is_weapon(c) for c in clause.objects) or (clause.objects and head in _STRIKERS):
        return _set_off(read, clause)
    active = clause.objects and clause.verb.voice == "active"
    return _blown_up(read, clause) if active else None


def _set_off(read: StrikeReader, clause: Clause) -> Strike:
    """`a fait exploser sa ceinture d'explosifs`: who did it, and before what."""
    subject = read.subject(clause)
    suicide = subject >= 0 and read.head(subject) in _STRIKERS
    means = most_telling(("suicide" if suicide else None, read.means(clause, objects=True)))
    return Strike("verb", _near(read, clause), _actor_of_blast(read, subject), means)


def meet(read: StrikeReader, clause: Clause) -> Strike | None:
    """`leur véhicule a heurté un engin explosif`, `le camion a roulé sur une mine`."""
    met = [*read.objects(clause), *read.view.complement(clause, "sur")]
    blast = next((c for c in met if _is_blast(read, c)), -1)
    hit = read.hits(subject_of(read.view, clause))
    if blast < 0 or hit < 0 or clause.verb.negation or clause.verb.voice == "passive":
        return None
    ways = (c for c in clause.complements if c != blast and as_place(read.view, c) is not None)
    return Strike("verb", hit, None, "explosive", next(ways, -1), weapon=blast)  # « sur la route d'Oron »


def _is_blast(read: StrikeReader, c: int) -> bool:
    """`une mine`, `un engin explosif improvisé`."""
    mine = read.head(c) in ("mine", "engin", "bombe")
    return mine and named_in(read.context, *read.view.extent(c)) == "explosive"


def _blown_up(read: StrikeReader, clause: Clause) -> Strike | None:
    """`ont fait sauter le pont d'Oron`; who `fait sauter un verrou` in a text of peace does no harm."""
    target, doer = read.hits(next(iter(clause.objects), -1)), read.subject(clause)
    own = target >= 0 and read.tokens.lower[read.view.chunks[target].inner] in _OWN
    if target < 0 or own or not (read.bears_arms(doer) or read.war()):
        return None
    return Strike(
        "verb", target, read.actor(doer), most_telling((read.means(clause, but=target), "explosive"))
    )


def _actor_of_blast(read: StrikeReader, subject: int) -> str | None:
    return (
        identify(read.view, subject).name if subject >= 0 and not read.view.chunks[subject].pronoun else None
    )


def _amid(read: StrikeReader, clause: Clause) -> int:
    """`s'est fait exploser à un poste de contrôle`, `parmi les fidèles`: what somebody blew himself up for; or -1."""
    for c in clause.complements:
        after = read.tokens.lower[read.view.chunks[c].head + 1 : read.view.chunks[c].head + 2]
        wide = read.head(c) in _WIDE and after != ["général"]  # « le quartier général de la police »
        if read.view.chunks[c].prep not in _AMID or wide:
            continue
        phrases = read.view.dependents(c) if read.head(c) in _MIDDLE else (c,)
        hit = (k for k in phrases if read.head(k) in _THINGS or is_person(read.context, k))
        found = next(hit, -1)
        if found >= 0:
            return found
    return -1


def _near(read: StrikeReader, clause: Clause) -> int:
    """`devant l'ambassade`, `au passage d'un convoi`: what an explosion was meant for."""
    for c in clause.complements:
        if read.view.chunks[c].prep in (
            "devant",
            "contre",
            "près de",
            "face à",
            "à proximité de",
            "au passage de",
        ) and can_be_hit(read.context, c):
            return c
        if read.lemma[read.view.chunks[c].head] == "passage":
            return next((d for d in read.view.dependents(c) if can_be_hit(read.context, d)), -1)
    return -1
