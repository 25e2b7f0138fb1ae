"""What can happen: the nouns of `lang/fr/event.toml`, the verbs of `event_verbs.toml` and `event_idioms.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recoupe.lang import load_table

_TABLE = load_table("event")
_VERBS = load_table("event_verbs")
_IDIOMS = load_table("event_idioms")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of a happening: the type it names and what has to stand, or may not stand, beside it."""

    type: str
    beside: frozenset[str]
    never: frozenset[str]
    named: bool  # a name behind it does as well: « l'opération Aurore »
    lasting: bool  # it goes on, so only its beginning or end is a milestone
    happens: bool  # it takes place on a day
    declared: bool  # somebody imposes or lifts it
    presented: bool  # somebody gives or makes it
    undated: bool  # a milestone also without a day
    of_person: bool  # so is that of somebody named: « l'arrestation d'Ivo Brek »
    only_person: bool  # and it is none of anything else
    in_passing: bool  # so is one during or after which something else is: « lors d'une manifestation »
    launched: bool  # so is its launch: « a lancé une offensive »
    further: bool  # the word beside may stand in the next phrase: « l'inscription du site sur la liste »
    de: str
    against: str


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb that tells a milestone: which arguments its subject and object fill, and what they have to be."""

    type: str
    subject: str
    object: str
    who: str
    beside: frozenset[str]
    together: frozenset[str]  # words that all have to stand soon behind: « sous les eaux »
    never: frozenset[str]
    by: str  # who or what the doer has to be besides
    but: str  # who or what it may not be: no protest where tanks « descendent dans la rue »
    reflexive: bool
    passive: bool
    suffered: bool  # only in the passive: « la ville a été inondée »
    undated: bool
    named: bool  # without a day where it is done to, or by, somebody named
    towards: bool
    asked: bool  # it is called for: « appelle à manifester »
    later: bool  # its day stands behind what it rules: « appelés à voter dimanche »
    ended: frozenset[str]  # what somebody is no more: « n'est plus ministre »
    laden: frozenset[str]  # words of which one stands before the verb: « un avion chargé d'aide s'est posé »
    modal: str  # the verb that has to rule it: « ont laissé partir »
    ahead: bool  # it only announces: « ont déposé un préavis de grève »
    state: bool  # told in the present it stands: « la ville est sous couvre-feu »
    alone: bool  # no object stands behind it: « l'aéroport a fermé »
    no_more: bool  # it is told of what has stopped: « plus aucun train ne circule »


def _nouns() -> dict[str, tuple[Noun, ...]]:
    found: dict[str, tuple[Noun, ...]] = {}
    for group in _TABLE["nouns"]:
        noun = Noun(
            group["type"], frozenset(group.get("with", ())), frozenset(group.get("never", ())),
            group.get("named", False), group.get("lasting", False), group.get("happens", False),
            group.get("declared", False), group.get("presented", False), group.get("undated", False),
            group.get("of_person", False), group.get("only_person", False), group.get("in_passing", False),
            group.get("launched", False), group.get("further", False), group.get("de", ""), group.get("against", ""),
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), noun)
    return found


def _deeds() -> dict[str, tuple[Deed, ...]]:
    found: dict[str, tuple[Deed, ...]] = {}
    for group in (*_VERBS["verbs"], *_IDIOMS["verbs"]):
        deed = Deed(
            group["type"], group.get("subject", ""), group.get("object", ""), group["who"],
            frozenset(group.get("with", ())), frozenset(group.get("all", ())), frozenset(group.get("never", ())),
            group.get("by", ""), group.get("but", ""), group.get("reflexive", False), group.get("passive", False),
            group.get("suffered", False), group.get("undated", True), group.get("named", False),
            group.get("towards", False), group.get("asked", False), group.get("later", False),
            frozenset(group.get("ended", ())), frozenset(group.get("laden", ())), group.get("modal", ""),
            group.get("ahead", False), group.get("state", False), group.get("alone", False),
            group.get("no_more", False),
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), deed)
    return found


NOUNS = _nouns()
"""Nouns of happenings by lemma."""

DEEDS = _deeds()
"""Verbs of milestones by lemma."""

WHO: dict[str, frozenset[str]] = {
    kind: frozenset(lemmas) for kind, lemmas in (*_VERBS["who"].items(), *_IDIOMS["who"].items())
}
"""Lemmas of who or what a verb's argument has to be."""

CUTS: dict[str, str] = _IDIOMS["cuts"]
"""What is cut off, with the type that it makes of a cut."""

AGAINST: dict[str, list[str]] = _IDIOMS["against"]
"""Types whose object may stand behind a preposition, with those."""


def happening(name: str) -> Any:
    """A list of `[happening]`: what becomes of a happening."""
    return _TABLE["happening"][name]


def near(name: str) -> list[str]:
    """A list of `[near]`: what keeps a happening from being told by what stands near it."""
    return list(_TABLE["near"][name])
