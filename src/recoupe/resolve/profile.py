"""Names as the dossier knows them: every way in which one article names one thing, gathered into profiles.

A profile is one canonical form of one class of names over all articles; the decision which profiles are one
entity is taken over profiles, so its cost grows with the number of names and not with that of mentions.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

from recoupe.reading import NamedMention
from recoupe.record import EntityKind
from recoupe.resolve.lexicon import Lexicon
from recoupe.resolve.spelling import words

_TITLE = 24  # characters before a name in which its title may stand
NameClass = Literal["person", "group", "geo"]
CLASS_OF: dict[EntityKind, NameClass] = {
    "person": "person",
    "organisation": "group",
    "armed_group": "group",
    "outlet": "group",
    "state": "geo",
    "place": "geo",
}


@dataclass(slots=True)
class Profile:
    """One canonical name: its core words, the forms seen, the offices told of it and the articles naming it.

    `core` is the folded words without articles and titles (`("observatoire", "narvien")`); `part` a side of
    a town (`("kesmara", "est")`), whose town may be unknown (`""`).
    """

    cls: NameClass
    core: tuple[str, ...]
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    acronyms: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    roles: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    articles: set[int] = field(default_factory=set)
    location: tuple[float, float] | None = None
    country: str | None = None
    within: Counter[str] = field(default_factory=Counter)
    part: tuple[str, str] | None = None

    @property
    def kind(self) -> EntityKind:
        """The kind most often given, ties by name."""
        return max(self.kinds, key=lambda kind: (self.kinds[kind], kind))

    def see(self, mention: NamedMention, article: int, lex: Lexicon) -> None:
        """Take in one mention."""
        if self.cls == "person":
            self.titles.update(titles_of(mention.text, lex) | titles_of(mention.canonical, lex))
            self.titles.update(word for word in words(mention.role or "") if word not in lex.civil_titles)
        self.kinds[mention.kind] += 1
        self.names[mention.canonical] += 1
        self.forms[mention.text] += 1
        self.articles.add(article)
        if mention.acronym:
            self.acronyms[mention.acronym] += 1
        if mention.role or mention.organisation:
            self.roles[(mention.role or "", mention.organisation)] += 1
        if mention.within:
            self.within[mention.within] += 1
        if mention.lat is not None and mention.lon is not None and self.location is None:
            self.location = (mention.lat, mention.lon)
        if mention.country and self.country is None:
            self.country = mention.country


def core_of(name: str, cls: NameClass, lex: Lexicon) -> tuple[str, ...]:
    """The words of a name that say who it is.

    `le colonel Ardo Belvic` -> `("ardo", "belvic")`, `l'ex-Front Altar` -> `("front", "altar")`. A name made
    of nothing but such words keeps them.
    """
    said = list(words(name))
    skip = lex.articles | lex.former | (lex.titles if cls == "person" else frozenset())
    kept = list(said)
    while len(kept) > 1 and kept[0] in skip:
        kept.pop(0)
    if cls == "geo":
        while len(kept) > 2 and kept[0] in lex.state_heads:
            kept.pop(0)
            while len(kept) > 1 and kept[0] in lex.articles:
                kept.pop(0)
    return tuple(kept) or tuple(said)


def titles_of(name: str, lex: Lexicon) -> set[str]:
    """The ranks and offices printed before a person's name: `le colonel Belvic` -> `{"colonel"}`."""
    found: set[str] = set()
    for word in words(name)[:-1]:
        if word in lex.titles:
            found.add(word)
        elif word not in lex.articles:
            break
    return found - lex.civil_titles


def titled(mention: NamedMention, raw: str, lex: Lexicon) -> str | None:
    """A person's name with the title printed right before it, as an alias: `M. Orvan`, `colonel Tulin`."""
    if mention.kind != "person":
        return None
    before = raw[max(0, mention.start - _TITLE) : mention.start]
    word = before.rstrip(" \u00a0\u202f").rpartition(" ")[2].rpartition("'")[2].rpartition("\n")[2]
    gap = len(before) - len(before.rstrip(" \u00a0\u202f"))
    if gap != 1 or not word.rstrip(".").isalpha() or " ".join(words(word)) not in lex.titles:
        return None
    return f"{word} {mention.text}"


_CORNERS = frozenset({"nord-est", "nord-ouest", "sud-est", "sud-ouest"})


def part_of_town(name: str, lex: Lexicon) -> tuple[str, str] | None:
    """The town and the side that a name means: `Alteva-Est`, `l'est d'Alteva`, `la rive orientale` (`""`).

    `None` for names that do not name a side of a town. A lone direction names no side: `l'Est` is too vague.
    """
    said = [word for word in words(name) if word not in lex.articles]
    sides = [lex.directions[word] for word in said if word in lex.directions]
    between = [*_CORNERS.intersection(["-".join(sides)])] or sides
    if len(between) != 1 or len(said) < 2 or len(said) == len(sides):
        return None
    generic = lex.part_words | lex.site_heads
    rest = [word for word in said if word not in lex.directions and word not in lex.part_words]
    rest = [] if generic.issuperset(rest) else rest
    edge = said[0] in lex.directions or said[-1] in lex.directions or said[0] in lex.part_words
    if not edge:
        return None
    return (" ".join(rest), between[0])
