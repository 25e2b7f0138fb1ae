"""What a language prints around names, loaded once: its `entities.toml` and `governments.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from recoupe.lang import load_table
from recoupe.resolve.spelling import fold, sound, words


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words around names, all folded; see the comments of the data files for what each group is."""

    articles: frozenset[str]
    titles: frozenset[str]
    civil_titles: frozenset[str]
    given: dict[str, tuple[int, int]]  # given name -> its family, and which of the family's names it is
    particles: frozenset[str]
    small_words: frozenset[str]
    former: frozenset[str]
    site_heads: frozenset[str]
    site_purposes: frozenset[str]  # words for what a site is for, which tell no name
    building_heads: frozenset[str]
    beside_words: frozenset[str]
    area_heads: frozenset[str]
    stretch_heads: frozenset[str]  # words for what a disaster strikes as a whole
    town_suffixes: frozenset[str]
    state_heads: frozenset[str]
    group_heads: frozenset[str]
    short_pairs: frozenset[str]
    force_heads: frozenset[str]
    force_words: frozenset[str]
    part_words: frozenset[str]
    whole_words: frozenset[str]
    directions: dict[str, str]
    synonyms: dict[str, str]  # form -> the form that stands for all
    seats: dict[str, str]  # capital or palace -> state
    states: frozenset[str]  # the states that some seat speaks for, folded
    adjectives: dict[str, str]  # irregular adjective -> state
    organs: frozenset[str]
    courts: frozenset[str]  # words for those who prosecute and judge
    camps: dict[str, str]  # word that means one camp in every newsroom -> the camp
    unnamed: dict[str, str]  # word of an unnamed source -> its sort
    media_words: frozenset[str]  # words for media that pass on what others say
    media_phrases: tuple[str, ...]  # what newsrooms call a medium that speaks for its state
    media: dict[str, str]  # state agencies by name -> state
    rebels: frozenset[str]
    followers: re.Pattern[str]  # whoever acts for the group whose name follows
    counts: frozenset[str]  # words for a count that no one signs
    authorities: frozenset[str]  # words for who governs
    peoples: frozenset[str]  # and beginnings of adjectives of people without a state of their own
    of_bodies: frozenset[str]  # offices told by whose they are: `son porte-parole`
    held_by_one: dict[str, str]  # word that heads an office which one person holds at a place -> the office
    official: frozenset[str]  # words that make it the government's


@lru_cache(maxsize=4)
def lexicon(language: str = "fr") -> Lexicon:
    """The lexicon of a language. Raises `ModelError` for one that has no folder."""
    data, states = load_table("entities", language), load_table("governments", language)
    synonyms = {" ".join(words(form)): " ".join(words(head)) for head, forms in data["synonyms"].items()
                for form in (head, *forms)}  # fmt: skip
    return Lexicon(
        articles=frozenset(data["articles"]),
        titles=frozenset(data["titles"]),
        civil_titles=frozenset(data["civil_titles"]),
        given={
            form: (family, name)
            for family, names in enumerate(data["given_families"])
            for name, forms in enumerate(names)
            for form in forms
        },
        particles=frozenset(data["particles"]),
        small_words=frozenset(data["small_words"]),
        former=frozenset(data["former"]),
        site_heads=frozenset(data["site_heads"]),
        site_purposes=frozenset(data["site_purposes"]),
        building_heads=frozenset(data["building_heads"]),
        beside_words=frozenset(data["beside_words"]),
        area_heads=frozenset(data["area_heads"]),
        stretch_heads=frozenset(data["stretch_heads"]),
        town_suffixes=frozenset(data["town_suffixes"]),
        state_heads=frozenset(data["state_heads"]),
        group_heads=frozenset(data["group_heads"]),
        short_pairs=frozenset(data["short_pairs"]),
        force_heads=frozenset(data["force_heads"]),
        force_words=frozenset(data["force_words"]),
        whole_words=frozenset(data["whole_words"]),
        part_words=frozenset(data["parts"]["words"]),
        directions=data["directions"],
        synonyms=synonyms,
        seats={" ".join(words(seat)): state for seat, state in states["seats"].items()},
        states=frozenset(" ".join(words(state)) for state in states["seats"].values()),
        adjectives={fold(adjective): state for adjective, state in states["adjectives"].items()},
        courts=frozenset(states["courts"]["words"]),
        camps={word: camp for camp, forms in states["camps"].items() for word in forms},
        unnamed={word: sort for sort, forms in states["unnamed"].items() for word in forms},
        counts=frozenset(states["counts"]["words"]),
        authorities=frozenset(states["authorities"]["words"]),
        peoples=frozenset(states["authorities"]["peoples"]),
        of_bodies=frozenset(states["of_bodies"]["words"]),
        held_by_one={form: office for office, forms in states["held_by_one"].items() for form in forms},
        official=frozenset(states["counts"]["official"]),
        media_words=frozenset(states["media"]["words"]),
        media_phrases=tuple(states["media"]["phrases"]),
        media={name: " ".join(words(state)) for name, state in states["media"]["known"].items()},
        organs=frozenset(" ".join(words(organ)) for organ in states["organs"]["words"]),
        followers=re.compile(
            rf"^(?:{'|'.join(states['followers']['words'])})(?: \w+)? (?:du|de la|de l|des|de|d) (?P<group>.+)$"
        ),
        rebels=frozenset(" ".join(words(rebel)) for rebel in states["rebels"]["words"]),
    )


def speaks_for(name: str, language: str = "fr") -> str | None:
    """The state that a capital or a palace acts for, folded: `Moscou` -> `russie`; `None` for other names."""
    lex = lexicon(language)
    core = tuple(word for word in words(name) if word not in lex.articles)
    state = lex.seats.get(" ".join(core)) or lex.seats.get(" ".join(words(name)))
    return " ".join(words(state)) if state else None


def state_called(name: str, language: str = "fr") -> str:
    """The one folded name of a state that goes by several: `RDC` -> `republique democratique du congo`."""
    folded = " ".join(words(name))
    return lexicon(language).synonyms.get(folded, folded)


_ENDINGS = ("", "s", "ne", "nes", "e", "es")
_STEM = 4  # sounds that an adjective shares with its state's name at least
_ADDED = 5  # sounds that it adds at most


class StateNames:
    """Finds the states whose name or adjective a word is, by table rather than by trying each state."""

    def __init__(self, states: Iterable[str], language: str = "fr") -> None:
        """Take the folded names of states; a word is looked up by its sound from then on."""
        self._states = frozenset(states)
        self._listed = lexicon(language).adjectives
        self._synonyms = lexicon(language).synonyms
        self._by_sound: dict[str, list[str]] = {}
        for state in sorted(self._states):
            self._by_sound.setdefault(sound(state.replace(" ", "")), []).append(state)
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The states that a folded word names or is the adjective of: `ozmenien` -> `("ozmenie",)`.

        Irregular adjectives are listed; the rest begin with the sound of the name (`Ozménie`, `ozménienne`).
        """
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = tuple(sorted(self._find(word) & self._states))
        return found

    def told_in(self, said: Sequence[str]) -> list[tuple[str, str]]:
        """Each word of a text that names a state or is its adjective, with the state; two words may be one.

        `sri lanka` and `sri lankais` are told in two words, of which neither tells of a state.
        """
        found = [(word, state) for word in said for state in self.of(word)]
        for pair in (f"{one} {other}" for one, other in pairwise(said)):
            if pair in self._states:
                found.append((pair, pair))
            elif (named := self._synonyms.get(pair) or self._listed_as(pair)) in self._states:
                found.append((pair, named))
        return found

    def _listed_as(self, word: str) -> str | None:
        """The state that the list of irregular adjectives gives for a word, in any of its forms."""
        for ending in _ENDINGS:
            if (form := word.removesuffix(ending)) in self._listed:
                return " ".join(words(self._listed[form]))
        return None

    def _find(self, word: str) -> set[str]:
        named = {word, self._synonyms.get(word, word)}
        if (listed := self._listed_as(word)) is not None:
            return named | {listed}
        heard = sound(word)
        for size in range(max(_STEM, len(heard) - _ADDED), len(heard) + 1):
            named.update(self._by_sound.get(heard[:size], ()))
        return named


def adjective_of(word: str, state: str, language: str = "fr") -> bool:
    """Whether a folded word is the adjective of a state: `russe` of `russie`, `ozmenien` of `ozmenie`."""
    return word != state and state in StateNames((state,), language).of(word)
