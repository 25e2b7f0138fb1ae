"""The land that a story is about, and whose land a person is of, by the adjectives printed around the name.

`le président narvien Talvik`, `le ministre ozménien des Affaires étrangères, Piroz Ghelm`,
`Irma Talvane, la Première ministre narvienne`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from recoupe.reading import Reading
from recoupe.record import Entity
from recoupe.resolve.lexicon import StateNames, lexicon
from recoupe.resolve.spelling import fold, words

_TOP = 600  # characters of an article that tell what it is about
_TOLD_FIRST = 2  # mentions that a word there is worth
_TOPS = 2  # articles that must begin with a land where a story tells of several
_BEFORE = 70  # characters before a name for its bearer's office
_BEHIND = 60  # characters behind it, where an office in apposition stands
_ENDS = re.compile(r"[.;:!?«»\"“”()\n]")  # what an office does not reach across
_OFFICE = 4  # words behind that of an office among which an adjective is its own


def home_state(readings: Iterable[Reading], entities: Iterable[Entity], states: StateNames) -> str:
    """The state that a story is about: the one whose name and adjective its names and its leads bear most.

    Empty where none is told, or where several are and hardly an article begins with that one: of a land that no
    list knows, rescuers' states would take the place.
    """
    borne: Counter[str] = Counter()
    tops: Counter[str] = Counter()
    read = 0
    for reading in readings:
        read += 1
        told = [state for _, state in set(states.told_in(words(reading.raw[:_TOP])))]
        tops.update(set(told))
        for state in told:
            borne[state] += _TOLD_FIRST
    for entity in entities:
        for state in {state for alias in entity.aliases for _, state in states.told_in(words(alias))}:
            borne[state] += len(entity.mentions)
    if not borne:
        return ""
    most = max(borne, key=lambda state: (borne[state], state))
    return most if len(borne) == 1 or tops[most] >= min(_TOPS, read) else ""


def lands_of(readings: Iterable[Reading], entities: Iterable[Entity], states: StateNames) -> dict[str, str]:
    """The state of each person whose land some article tells, by entity id.

    An adjective counts right before the name, or behind the word of an office that leads to the name or
    follows it. Of several the most frequent is taken.
    """
    by_name = {
        fold(name): one.id for one in entities if one.kind == "person" for name in (one.name, *one.aliases)
    }
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for mention in reading.mentions:
            known = by_name.get(fold(mention.canonical)) if mention.kind == "person" else None
            if known is not None:
                told[known].update(_lands_at(reading.raw, mention.start, mention.end, states))
    return {known: max(sorted(lands), key=lambda land: lands[land]) for known, lands in told.items() if lands}


def _lands_at(raw: str, start: int, end: int, states: StateNames) -> set[str]:
    """The states whose adjectives stand in the office before or behind one mention."""
    before = _ENDS.split(raw[max(0, start - _BEFORE) : start])[-1]
    led, comma, last = before.rstrip(" ,").rpartition(",")
    near = words(last if comma else led or before.rstrip(" ,"))
    found = set(_adjectives(near[-1:], states)) if not before.rstrip().endswith(",") else set()
    return found | set(_of_office(near, states)) | set(_of_office(_apposed(raw[end : end + _BEHIND]), states))


def _apposed(behind: str) -> tuple[str, ...]:
    """The words between the comma behind a name and the next, where they begin with an office."""
    if not behind.startswith(","):
        return ()
    told = [
        word for word in words(_ENDS.split(behind[1:])[0].partition(",")[0]) if word not in lexicon().articles
    ]
    return tuple(told) if told and told[0] in lexicon().titles else ()


def _of_office(told: tuple[str, ...], states: StateNames) -> Iterator[str]:
    """The states of adjectives close behind the last word of an office."""
    offices = [at for at, word in enumerate(told) if word in lexicon().titles]
    if offices:
        yield from _adjectives(told[offices[-1] + 1 : offices[-1] + 1 + _OFFICE], states)


def _adjectives(told: Iterable[str], states: StateNames) -> Iterator[str]:
    return (state for word in told for state in states.of(word) if state != word)
