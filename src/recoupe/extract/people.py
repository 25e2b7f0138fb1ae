"""Which nouns mean people, whom, and what became of them: the table over `lang/fr/people.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from recoupe.lang import load_table


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for people: its lemma, `victims` class of the record, and the measure of a state noun.

    `soldat` -> class `soldiers`, state `None`; `blessé` -> class `people`, state `wounded`.
    """

    lemma: str
    victims: str
    state: str | None = None


@dataclass(frozen=True, slots=True)
class People:
    """Person nouns by surface form (lower case), and the words that narrow a general head."""

    forms: dict[str, PersonNoun]
    adjectives: dict[str, str]
    general: frozenset[str]
    complements: dict[str, str]
    endings: tuple[str, ...]
    things: frozenset[str]
    things_begin: tuple[str, ...]
    worn: frozenset[str]
    colours: frozenset[str]

    def at(self, lower: list[str], token: int) -> PersonNoun | None:
        """The person noun at a token, also one told by what they wear: `un gilet jaune`, no `gilet pare-balles`."""
        found = self.forms.get(lower[token])
        if (
            found is None
            and lower[token] in self.worn
            and not self.colours.isdisjoint(lower[token + 1 : token + 2])
        ):
            return _WEARER
        return found

    def looks_human(self, lemma: str) -> bool:
        """Whether a noun that no list holds ends like one for people: `documentariste`; not `ordinateur`."""
        return (
            lemma.endswith(self.endings)
            and lemma not in self.things
            and not lemma.startswith(self.things_begin)
        )

    def victims(self, noun: PersonNoun, following: list[str]) -> str:
        """The class of a noun given the lower-case words that follow it in its phrase.

        `victimes civiles` -> `civilians`; `employés d'une ONG` -> `aid_workers`.
        """
        if following and noun.victims == "people":
            near = self.adjectives.get(following[0])
            if near:
                return near
        if noun.lemma in self.general:
            for word in following:
                found = self.complements.get(word)
                if found:
                    return found
        return noun.victims


_WEARER = PersonNoun("manifestant", "people")


def plural(form: str) -> str:
    """French plural of a noun by rule: `général` -> `généraux`, `corps` -> `corps`."""
    if form.endswith(("s", "x", "z")):
        return form
    if form.endswith("al"):
        return form[:-2] + "aux"
    if form.endswith(("eau", "eu")):
        return form + "x"
    return form + "s"


def _forms(entry: str) -> list[str]:
    """All forms of an entry `citoyen/citoyenne`."""
    singular = entry.split("/")
    return singular + [plural(form) for form in singular]


@lru_cache(maxsize=1)
def people() -> People:
    """The table, read once."""
    data = load_table("people")
    forms: dict[str, PersonNoun] = {}
    for victims, entries in data["victims"].items():
        for entry in entries:
            noun = PersonNoun(entry.split("/")[0], victims)
            forms.update(dict.fromkeys(_forms(entry), noun))
    for state, entries in data["states"].items():
        for entry in entries:
            noun = PersonNoun(entry.split("/")[0], "people", state if state != "none" else None)
            forms.update(dict.fromkeys(_forms(entry), noun))
    adjectives = {form: victims for victims, words in data["adjectives"].items() for form in words}
    complements = dict(data["complements"])
    general = frozenset(complements.pop("heads"))
    return People(
        forms=forms,
        adjectives=adjectives,
        general=general,
        endings=tuple(data["endings"]["person"]),
        things=frozenset(data["endings"]["things"]),
        things_begin=tuple(data["endings"]["things_begin"]),
        worn=frozenset(data["worn"]["things"]),
        colours=frozenset(data["worn"]["colours"]),
        complements={word: victims for victims, words in complements.items() for word in words},
    )
