"""The people of one article: what each is said to be anywhere in it, and whom a bare office stands for.

`le contremaître Ivo Brek` once, then `M. Brek`, `le contremaître`, `il`: all are one man with one trade.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from recoupe.annotate.document import Name
from recoupe.annotate.names.lexicon import fold, name_lexicon
from recoupe.extract.attribution.describing import Description, described, gender_of, is_human
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import Identity, phrase_text
from recoupe.extract.lexicon import NATIONS, OFFICE_OF, PORTFOLIOS, SAME_OFFICE

_POINTING = frozenset(("le", "la", "l'", "ce", "cet", "cette", "du", "au"))
_OWN = frozenset(("son", "sa", "leur", "notre", "un", "une"))
_TELLING = frozenset(("NOUN", "PROPN", "ADJ", "X"))
_PRIME = frozenset(("premier", "première"))
_HIGHEST = frozenset(("président", "présidente", "ministre"))
_LANDS = name_lexicon("fr").adjectives
_MEASURES = frozenset(("an", "mois", "jour"))
_MOST_PEOPLE = 300
_REACH = 1500  # tokens that a bare office looks back over


@dataclass(slots=True)
class Person:
    """One person: canonical name, what the article calls them, where it names them (tokens, in order)."""

    name: str
    role: str | None = None
    organisation: str | None = None
    gender: str = ""
    heads: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)

    def learn(self, told: Description) -> None:
        """Add what one mention says."""
        self.role = self.role or told.role
        self.organisation = self.organisation or told.organisation
        self.gender = self.gender or told.gender
        self.heads |= told.heads
        self.words |= told.words

    def last_before(self, token: int) -> int:
        """The last mention before a token, or -1."""
        at = bisect_left(self.mentions, token)
        return self.mentions[at - 1] if at else -1


class Cast:
    """Who is who among the people of one document."""

    def __init__(self, view: ClauseView) -> None:
        self.view = view

    @cached_property
    def people(self) -> dict[str, Person]:
        """The people by canonical name."""
        found: dict[str, Person] = {}
        sentences = self.view.document.sentences
        for name in self.view.document.names:
            chunk = self.view.chunk_at[name.first]
            printed = chunk >= 0 and sentences[self.view.sentence_of[chunk]].role in ("body", "title")
            if name.kind == "person" and printed:  # not who signed the article
                person = found.setdefault(name.canonical, Person(name.canonical))
                person.mentions.append(name.first)
                person.learn(described(self.view, name))
        return found

    def complete(self, who: Identity) -> Identity:
        """A person with the role and organisation that another mention gives."""
        person = self.people.get(who.name) if who.kind == "person" else None
        if person is None:
            return who
        return replace(
            who, role=who.role or person.role, organisation=who.organisation or person.organisation
        )

    def gender(self, who: Identity) -> str:
        """`m`, `f`, or nothing where the article doesn't tell."""
        person = self.people.get(who.name)
        if person is not None:
            return person.gender
        return gender_of(self.view, who.first)

    def named(self, name: Name) -> Identity:
        """The identity of one named mention."""
        return self.complete(
            Identity(name.canonical, "person", name.first, name.last, name.role, name.organisation)
        )

    def holder(self, chunk: int) -> Identity | None:
        """Whom `la ministre`, `le chirurgien` stands for: the last person named so before, or the only one."""
        tokens = self.view.document.tokens
        phrase = self.view.chunks[chunk]
        head, first = phrase.head, phrase.first
        if tokens.number[head] == "Plur" or phrase.pronoun or not is_human(tokens, head):
            return None
        opening = tokens.lower[max(0, phrase.inner - 1) : head] + tokens.lower[first : first + 1]
        if _POINTING.isdisjoint(opening) or not _OWN.isdisjoint(opening):
            return None
        last = self.view.extent(chunk)[1]
        field = self._portfolio(chunk, last)
        start, last = (last, field) if field > last else (head + 1, last)
        told = {tokens.lemma[t] for t in range(start, last) if tokens.upos[t] in _TELLING} - _MEASURES
        prime = tokens.lower[head - 1] in _PRIME and head > phrase.inner
        person = self._holding(tokens.lemma[head], told, gender_of(self.view, head), first, prime=prime)
        if person is None or self._is_elsewhere(chunk, person):
            return None
        words = phrase_text(self.view, phrase.inner, last)
        return Identity(person.name, "person", phrase.inner, last, person.role or words, person.organisation)

    def _is_elsewhere(self, chunk: int, person: Person) -> bool:
        """`À Veld, le maire redoute`: the mayor of Veld, and not the one of Oron named before."""
        view = self.view
        opening = view.chunks[view.sentence_chunks[view.sentence_of[chunk]][0]]
        if opening.prep != "à" or opening.name < 0 or person.organisation is None:
            return False
        town = view.document.names[opening.name]
        own = {name.canonical for name in view.document.names if name.kind == "place"}
        return town.kind == "place" and person.organisation in own - {town.canonical}

    def _portfolio(self, chunk: int, last: int) -> int:
        """Where `à la Défense` ends behind `le secrétaire d'Etat`: it says which, and the rank no more."""
        tokens = self.view.document.tokens
        k = self.view.chunk_at[last] if last < len(self.view.chunk_at) else -1
        if k < 0 or tokens.lemma[self.view.chunks[chunk].head] not in PORTFOLIOS:
            return last
        field = self.view.chunks[k]
        name = self.view.document.names[field.name] if field.name >= 0 else None
        placed = name is not None and name.kind in ("place", "state")
        return (
            self.view.extent(k)[1] if field.prep == "à" and field.inner > field.first and not placed else last
        )

    def _holding(
        self, head: str, told: set[str], gender: str, before: int, *, prime: bool = False
    ) -> Person | None:
        """The person whose office `head` with its complement's words can be; `prime` for `Premier ministre`."""
        if len(self.people) > _MOST_PEOPLE:
            return None  # a list of names, not a report
        fitting = [
            person
            for person in self.people.values()
            if _bears(person, head, told, prime) and (not gender or person.gender in ("", gender))
        ]
        if told and len(fitting) > 1:
            fitting = [person for person in fitting if told & person.words] or fitting
        named_so = [person for person in fitting if head in person.heads]
        fitting = named_so or fitting
        last = max(((person.last_before(before), n) for n, person in enumerate(fitting)), default=(-1, -1))
        if last[0] >= 0 and last[0] > before - _REACH:
            return fitting[last[1]]
        return fitting[0] if len(fitting) == 1 and (told & fitting[0].words) else None


def _bears(person: Person, head: str, told: set[str], prime: bool = False) -> bool:
    """Whether an office can be this person's: `chef du gouvernement` a prime minister's, `ministre` not one's."""
    role = (person.role or "").lower()
    if _is_foreign(person, told):
        return False
    for word in told:
        chief_of = OFFICE_OF.get(word.lower())
        if head in ("chef", "cheffe", "numéro") and chief_of is not None:
            return role.startswith(chief_of)
    if head == "ministre" and (prime or not told) and role.startswith("premi") != prime:
        return False
    offices = SAME_OFFICE.get(head, frozenset()) | {head}
    if offices.isdisjoint(person.heads):
        return False
    if head not in person.heads and head in (
        "chef",
        "cheffe",
        "responsable",
        "représentant",
        "élu",
        "premier",
    ):
        return bool(told & person.words)
    if head not in person.heads and head in _HIGHEST:
        agrees = not told or not told.isdisjoint(person.words) or len(person.words) < 2
        return agrees and _heads_the_state(person, head)
    return not told or not person.words or not told.isdisjoint(person.words)


def _is_foreign(person: Person, told: set[str]) -> bool:
    """`le président russe`, behind Erdogan: the land that the office is of isn't the one known to be theirs."""
    lands = {_LANDS[word] for word in told if word in _LANDS}
    own = NATIONS.get(fold(person.name.rsplit(" ", 1)[-1])) if lands else None
    return own is not None and own not in lands


def _heads_the_state(person: Person, head: str) -> bool:
    """`le président` can be the chief of the state or of the government, and no chief of the opposition."""
    offices = (role for word in person.words for role in OFFICE_OF.get(word.lower(), ()))
    return any(head in role for role in offices) or not person.words
