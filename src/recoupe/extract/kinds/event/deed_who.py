"""Who or what the verb of a milestone may be said of: an office, a crowd, a border, a river."""

from __future__ import annotations

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.context import Context
from recoupe.extract.identity import described_person, identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.event.milestones import WHO
from recoupe.extract.kinds.event.milestones import near as near_words
from recoupe.extract.kinds.members import Members
from recoupe.extract.kinds.officials import Officials
from recoupe.extract.kinds.parties import are_natives

_PERSONS = WHO["person"]
_WORKS = WHO["building"] | WHO["span"] | WHO["dam"]
_THE_ONE = frozenset(("le", "la", "l'", "son", "sa", "leur"))
_PETTY = frozenset(near_words("petty"))
_NAMES_TOO = {  # kinds of names that do as well as the words for what a verb asks for
    "captive": ("person",), "dead": ("person",), "winner": ("person", "organisation"),
    "ground": ("place",), "river": ("place",), "fighters": ("state", "place", "armed_group"),
    "invaders": ("state",), "electors": ("state", "place"), "dictating": ("state", "armed_group"),
    "closers": ("state", "place"), "lands": ("state", "place", "organisation"), "nation": ("state",),
    "mission": ("organisation",), "states": ("state",), "group": ("organisation", "armed_group"),
}  # fmt: skip
_NAMED_FOR = frozenset(
    ("gouvernement", "cabinet", "administration", "régime", "équipe", "clan")
)  # bodies by their chief
_SOMEBODY = frozenset(("person", "people", "crowd", "captive"))


class DeedWho:
    """Tells of the phrases of one document who or what they name."""

    def __init__(self, context: Context, members: Members) -> None:
        self.context = context
        self.view = context.view
        self.tokens = context.document.tokens
        self.lemma = context.document.tokens.lemma
        self.members = members
        self.officials = Officials(context)

    def fits(self, judged: int, who: str, *, near: bool) -> bool:
        """Whether a phrase is what the verb asks for; `near` asks less of who somebody is."""
        if who == "any":
            return True
        return judged >= 0 and ((near and self._is_near(judged, who)) or self.are(judged, who))

    def are(self, chunk: int, who: str) -> bool:
        """Whether a phrase is what the verb asks for."""
        if who == "thing":
            return not self.view.chunks[chunk].pronoun
        if who == "state":
            own = self.view.chunks[chunk]
            land = own.name < 0 and self.lemma[own.head] in WHO["land"]  # « le pays a été suspendu »
            return land or identify(self.view, chunk).kind in ("state", "place")
        if who in WHO and who != "person":
            first, last = self.view.chunks[chunk].first, self.view.extent(chunk)[1]
            if who == "envoy":  # « la grève des médecins entre dans sa troisième semaine »
                last = self.view.chunks[chunk].last
            kind = identify(self.view, chunk).kind
            named = kind in _NAMES_TOO.get(who, ())
            if who in ("people", "crowd", "electors"):
                many = self.tokens.number[self.view.chunks[chunk].head] == "Plur"
                named = named or (many and self.members.name(chunk) is not None)
            return named or not WHO[who].isdisjoint(self._words(first, min(last, first + 8)))
        kind = identify(self.view, chunk).kind
        if who == "person" and (
            self.lemma[self.view.chunks[chunk].head].removeprefix("ex-") in _PERSONS or self.in_office(chunk)
        ):
            return True
        if kind == "person" and self.lemma[self.view.chunks[chunk].head] in _NAMED_FOR:
            return False  # « le gouvernement Brek, qui devient le dixième du genre »
        return kind == "person" or (
            who == "official" and self.officials.holds_office(chunk) and kind != "state"
        )

    def _words(self, first: int, last: int) -> list[str]:
        """The lemmas of some tokens; who was something once is it as well: `l'ex-président`."""
        return [lemma.removeprefix("ex-") for lemma in self.lemma[first:last]]

    def _is_near(self, chunk: int, who: str) -> bool:
        """Whether a phrase names people, where the verb asks for somebody: `treize personnes`, `un employé`."""
        if who not in _SOMEBODY or self.view.chunks[chunk].pronoun:
            return False
        head = self.view.chunks[chunk].head
        human = is_human(self.tokens, head) and self.lemma[head] not in _PETTY
        human = human or are_natives(self.context, chunk)  # « deux Narviens »
        return human or self.are(chunk, who)

    def in_office(self, chunk: int) -> bool:
        """`son ancien vice-président`: a person by the office, no state or body."""
        kind = identify(self.view, chunk).kind
        return kind == "common" and self.officials.holds_office(chunk) and not is_armed(self.context, chunk)

    def are_counted(self, c: int) -> bool:
        """`deux cents manifestants`, `le directeur du port`: so many, or somebody by an office; no petty thief."""
        chunk, tokens = self.view.chunks[c], self.tokens
        if self.lemma[chunk.head] in _PETTY:
            return False
        one = tokens.lower[chunk.inner] in _THE_ONE and tokens.number[chunk.head] != "Plur"
        return chunk.quantity >= 0 or (
            one and (self.lemma[chunk.head].removeprefix("ex-") in _PERSONS or self.in_office(c))
        )

    def name(self, chunk: int) -> str | None:
        """The name of a member, else the words of the phrase."""
        if chunk < 0:
            return None
        told = self._named_work(chunk) or described_person(self.view, chunk) or self._before_office(chunk)
        return told or self.members.name(chunk) or identify(self.view, chunk).name

    def _named_work(self, chunk: int) -> str | None:
        """`le viaduc Moren`: a work that bears somebody's name is not that person."""
        own = self.view.chunks[chunk]
        if own.name < 0 or self.lemma[own.head] not in _WORKS:
            return None
        name = self.context.document.names[own.name]
        behind = own.head < name.first and name.kind == "person"
        return phrase_text(self.view, own.head, own.last) if behind else None

    def _before_office(self, chunk: int) -> str | None:
        """`Ivo Brek le Premier ministre démissionne`: the name that an office stands right behind."""
        own, before = self.view.chunks[chunk], self.view.chunks[chunk - 1] if chunk > 0 else None
        if before is None or before.kind != "NP" or before.name < 0 or before.last != own.first:
            return None
        name = self.context.document.names[before.name]
        beside = own.name < 0 and not own.prep and name.kind == "person" and self.in_office(chunk)
        return name.canonical if beside else None
