"""Who may speak under whose name: an office and the person who holds it, a body and its spokesman."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.reconcile.lexicon import lexicon
from recoupe.reconcile.origins import Origins
from recoupe.record import Claim, Entity
from recoupe.resolve.lexicon import lexicon as names
from recoupe.resolve.spelling import words

_WHO = {"statement": "speaker", "event": "actor"}  # the field that tells who, by kind


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: whether it is a person by name, the offices told, the bodies spoken for.

    An office is its words without those of a state, and that state where they name one:
    `ministre narvien des Affaires étrangères` -> `("affaires diplomatie", "narvie")`.
    """

    named: bool
    offices: frozenset[tuple[str, str | None]]
    bodies: frozenset[str]


NOBODY = Speaker(named=False, offices=frozenset(), bodies=frozenset())


class Speakers:
    """Finds the offices and bodies behind the speakers of a dossier."""

    def __init__(self, entities: Iterable[Entity], origins: Origins) -> None:
        """Take the offices that the articles tell of people."""
        self._origins = origins
        self._entities = {entity.id: entity for entity in entities}
        self._states = origins.states
        self._land = origins.lands
        self._held: dict[str, set[tuple[str | None, str]]] = {}
        for entity in self._entities.values():
            for role in entity.roles if entity.kind == "person" else ():
                office, state = self._office(role.role, role.organisation)
                if office:
                    land = state or self._land.get(entity.id)
                    self._held.setdefault(office, set()).add((land, entity.id))

    def of(self, claim: Claim) -> Speaker:
        """The speaker of a statement, or whoever is told by name or office to have done something."""
        args, field = claim.args, _WHO.get(claim.kind, "")
        name, entity = getattr(args, field, None), getattr(args, f"{field}_entity", None)
        if not name:
            return NOBODY
        known = self._entities.get(entity or "")
        person = known is not None and known.kind == "person"
        told = [(getattr(args, "role", None), getattr(args, "organisation", None))]
        if known is not None and person:
            told += [(office.role, office.organisation) for office in known.roles]
        elif known is None:
            told.append((name, None))
        own = self._land.get(entity or "") if person else None
        offices = {(office, state or own) for office, state in (self._office(r, b) for r, b in told if r)}
        bodies = {self._origins.party(body, None) for _, body in told if body}
        bodies |= {f"state:{state}" for _, state in offices if state}
        bodies |= {self._origins.party(name, entity)}
        if not person:
            bodies |= {entity.id for entity in self._within(name)}
        return Speaker(person, frozenset(office for office in offices if office[0]), frozenset(bodies))

    def acted_for(self, claim: Claim) -> frozenset[str]:
        """The states for which those act who do something: of `le président narvien Talvik` his."""
        args = claim.args
        ids = getattr(args, "actors_entity", None) or (getattr(args, "actor_entity", None),)
        known = [self._entities.get(id_ or "") for id_ in ids]
        told = {
            self._office(office.role, office.organisation)[1] or self._land.get(one.id)
            for one in known
            if one is not None and one.kind == "person"
            for office in one.roles
        }
        return frozenset(f"state:{state}" for state in told if state)

    def met_as(self, claim: Claim) -> frozenset[str]:
        """Who meets by an office alone that one person of the dossier holds: `le secrétaire général de l'ONU`."""
        args = claim.args
        named = zip(
            args.participants, args.participants_entity or (None,) * len(args.participants), strict=False
        )
        found: set[str] = set()
        for name, entity in named:
            office, state = self._office(name, None) if entity is None else ("", None)
            held = self._held.get(office, set()) if office else set()
            people = {person for land, person in held if state is None or land in (None, state)}
            found |= people if len(people) == 1 else set()
        return frozenset(found)

    def _office(self, role: str, body: str | None) -> tuple[str, str | None]:
        lex, skip = lexicon(), names().small_words | names().articles
        told = words(f"{role} {body or ''}")
        state = next((state for word in told for state in self._states.of(word)), None)
        phrase = _called(word for word in told if word not in skip)  # `secrétaire d'Etat américain` is one
        phrase = _called(word for word in phrase.split() if not self._states.of(word))
        if (
            phrase in lex.titles.office_phrases.values()
        ):  # `premier ministre`, though each word is many offices'
            return phrase, state
        kept = {lex.titles.offices.get(word, word) for word in phrase.split()}
        return ("" if kept <= lex.titles.any_office else " ".join(sorted(kept))), state

    def _within(self, name: str) -> Iterable[Entity]:
        """Whom a description names: `parti de Berko Talvane`."""
        found = self._origins.named_in(name)
        return (found,) if found is not None else ()


def _called(told: Iterable[str]) -> str:
    """An office's words, phrases for one office by one name."""
    phrase = " ".join(told)
    for form, office in lexicon().titles.office_phrases.items():
        phrase = phrase.replace(form, office)
    return phrase


def tie(a: Speaker, b: Speaker) -> float | None:
    """How well two speakers who are not one name may be one voice; `None` where they can't.

    +0.5 for one office or a body and who speaks for it, -1.5 where nothing ties them.
    """
    if a.named and b.named:
        return None
    mine, theirs = ({state for _, state in one.offices if state} for one in (a, b))
    if mine and theirs and not mine & theirs:
        return None
    shared = {office for office, _ in a.offices} & {office for office, _ in b.offices}
    if shared:
        return 0.5
    bodies = a.bodies & b.bodies
    if bodies:
        a_state = (a.named or b.named) and all(body.startswith("state:") for body in bodies)
        return -0.5 if (a.offices and b.offices) or a_state else 0.5  # a land says more than its president
    return -1.5
